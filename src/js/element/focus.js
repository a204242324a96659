// Keeps the focus where it was while things are drawn anew, and never lets it fall to the page.

/** Draws, and if what had the focus is gone, focuses what stands for it now. */
export function keepFocus(root, draw) {
  const active = root.activeElement;
  const range = /^(input|textarea)$/.test(active?.localName) ? [active.selectionStart, active.selectionEnd] : undefined;
  draw();
  if (!active || active.isConnected) return;
  const heir = heirOf(root, active) ?? heading(root);
  heir?.focus({ preventScroll: true });
  if (range && heir?.setSelectionRange) heir.setSelectionRange(...range);
}

/** The heading of what is shown. */
export function heading(root) {
  return root.querySelector('[data-name="heading"]');
}

/** Moves the focus to the heading of what is shown; a place that begins out of sight or far down is scrolled to the top. */
export function lead(root) {
  const title = heading(root) ?? root.querySelector('input');
  const place = title?.closest('.place');
  // The page may say how much of its window is covered. The browser heeds that; what is in sight already is left alone.
  if (place?.getBoundingClientRect().top > innerHeight / 3) place.scrollIntoView();
  else place?.firstElementChild.scrollIntoView({ block: 'nearest' });
  title?.focus({ preventScroll: Boolean(place) });
}

/** Scrolls to what is shown, as browsers do to a fragment when a page opens, unless the reader has scrolled meanwhile. */
export function reveal(root) {
  if (!scrollY) (root.querySelector('.place') ?? root.host).scrollIntoView();
}

/** Scrolls to a place in the page's own text, which has the ids of the export as HTML. */
export function revealOwn(element, place) {
  element.querySelector(`#${CSS.escape(`gcm-${place}`)}`)?.scrollIntoView();
}

/** The link to a place among what is shown. */
export function linkTo(root, place) {
  return place ? root.querySelector(`.contents a[data-id="${CSS.escape(place)}"]`) : null;
}

function heirOf(root, gone) {
  for (const name of ['data-name', 'data-action', 'data-id', 'href']) {
    const value = gone.getAttribute(name);
    const heir = value && root.querySelector(`${gone.localName}[${name}="${CSS.escape(value)}"]`);
    if (heir) return heir;
  }
  return null;
}
