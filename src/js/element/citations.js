// Links the citations in the page's own articles to cards. The links are the page's, and go when the element goes.

import { css } from 'widget/style';
import * as check from '../arguments.js';
import { autolink } from '../autolink.js';

/** What a page may set on the element that a card at the end of the page would not have. */
const looks = ['color-scheme', ...new Set(css.match(/--migration-compact-[\w-]+/g))];
/** Those with links in the page, which take over from one another. */
const linking = new Set();

const cited = 'a[data-migration-compact-provision]';

export class Citations {
  #element;
  #linked = [];

  constructor(element) {
    this.#element = element;
  }

  /** Links the citations below the elements that a selector finds; those of another become text again. Throws if it is none. */
  link(selector, compact, href) {
    this.unlink();
    if (!selector.trim()) return;
    check.selector('migration-compact', 'autolink', selector);
    Object.assign(this, { selector, compact, href });
    linking.add(this);
    this.#add();
  }

  /** Links what is not linked yet. */
  #add() {
    for (const root of document.querySelectorAll(this.selector)) {
      const { undo } = autolink(root, this.compact, { href: this.href, skip: 'migration-compact' });
      root.addEventListener('click', this);
      this.#linked.push({ root, undo });
    }
  }

  unlink() {
    this.card?.remove();
    for (const { root, undo } of this.#linked.splice(0)) {
      root.removeEventListener('click', this);
      undo();
    }
    if (linking.delete(this)) for (const other of linking) other.#add();
  }

  /** A plain click opens the card; any other is the browser's. */
  handleEvent(event) {
    const link = event.target.closest?.(cited);
    const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !isPlain || event.defaultPrevented) return;
    event.preventDefault();
    this.open(link);
  }

  open(link) {
    this.card?.remove();
    const { migrationCompactProvision: provision } = link.dataset;
    const { locale, theme, instance, messages } = this.#element;
    const card = document.createElement(this.#element.localName);
    // Its links are the element's, which a page has when it opens.
    Object.assign(card, { view: 'card', provision, locale, theme, messages, instance: instance || null, popover: 'auto' });
    const style = getComputedStyle(this.#element);
    for (const name of looks) card.style.setProperty(name, style.getPropertyValue(name));
    card.setAttribute('role', 'dialog');
    card.setAttribute('aria-label', this.compact.cite(provision, { language: locale }) ?? provision);
    // At the end of the page: in the article it might be styled, or link what it says.
    document.body.append(card);
    this.card = card;
    card.addEventListener('toggle', ({ newState }) => newState === 'closed' && this.#leave(card, link));
    // The button is shown once the card is drawn.
    card.addEventListener('migration-compact-ready', () => card.shadowRoot.querySelector('.close').focus({ preventScroll: true }));
    card.showPopover?.();
  }

  #leave(card, link) {
    const hadFocus = card.contains(document.activeElement) || document.activeElement === document.body;
    card.remove();
    if (hadFocus && link.isConnected) link.focus({ preventScroll: true });
  }
}
