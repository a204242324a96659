// The class of the element `<migration-compact>`. It keeps attributes, properties, events and the address; what is seen is
// drawn by the WebAssembly module. Importing it does nothing, and needs no browser.

import { hashOf, shown } from './element/address.js';
import { attributes, isContents, placeOf, places, reflect, upgrade } from './element/attributes.js';
import { Citations } from './element/citations.js';
import { copyFor } from './element/copy.js';
import { begin, handle, loaded, loadWidget, refresh, render } from './element/engine.js';
import { failure, slot } from './element/failure.js';
import { Findings } from './element/findings.js';
import { heading, keepFocus, lead, linkTo, reveal, revealOwn } from './element/focus.js';
import { painted } from './element/painted.js';
import { createHost } from './element/host.js';
import { messages as table } from './element/messages.js';
import { Navigation } from './element/navigation.js';
import { unpop } from './element/popover.js';
import { Voice } from './element/speech.js';
import { dress } from './element/style.js';

const Base = globalThis.HTMLElement ?? class {};
const prefix = 'migration-compact-';
const drawings = { beginning: begin, frame: render, contents: refresh };

export class MigrationCompactElement extends Base {
  static observedAttributes = [...Object.keys(attributes), 'lang'];

  #root = this.attachShadow({ mode: 'open' });
  #style;
  #host;
  #state = { place: '', given: '', text: (key) => this.#text(key) };
  /** `waiting` to be in a page, `starting` with the engine on its way, `running`, or `failed`. */
  #phase = 'waiting';
  #ready;
  #wasm;
  #messages;
  #drawnLocale;
  /** Why it failed. */
  #failure;
  #stale;
  /** What had the focus when the page went to a place before there was anything to see of it. */
  #wasFocused;
  #isTyped = false;
  #navigation = new Navigation(this, this.#state, (state) => this.#arrive(state));
  #citations = new Citations(this);
  #voice = new Voice(this.#root);
  #findings = new Findings(this.#voice, (name, detail) => this.#emit(name, detail));
  #event;

  constructor() {
    super();
    const act = {
      open: (id) => this.#navigate(id),
      home: () => this.#navigate('', ''),
      search: (query) => this.#search(query),
      found: (total, words) => this.#findings.found(total, words),
      say: (words) => this.#voice.say(words),
      copy: (id, text) => this.#copy(id, text),
    };
    this.#host = createHost(this, this.#root, this.#state, act);
    for (const type of ['click', 'input', 'submit']) this.#root.addEventListener(type, this.#onEvent);
    this.#show(slot('header'), slot(''), slot('footer'));
  }

  connectedCallback() {
    upgrade(this);
    if (!this.#navigation.initial) this.#navigation.settle();
    this.#navigation.follow();
    if (this.#phase === 'waiting') this.#begin();
    else if (this.#drawnLocale !== this.locale) this.#draw('frame');
    else if (this.#stale) this.#draw(this.#stale);
    if (this.#phase === 'running') this.#linkCitations();
  }

  disconnectedCallback() {
    this.#navigation.leave();
    this.#voice.hush();
    this.#citations.unlink();
    unpop(this.#root);
  }

  /** Sheets stay behind with the document that made them. */
  adoptedCallback() {
    dress(this.#root, this.ownerDocument.defaultView);
  }

  attributeChangedCallback(name, before, now) {
    // Another attribute may have opened a place since this one was set.
    const isNews = before !== now || (name === 'provision' && now !== this.provision);
    if (this.#navigation.isOwn || !isNews) return;
    if (name in places) this.#state.given = this.#state.place = placeOf(this, now === null ? undefined : name);
    if (name === 'query' && this.query.trim() && this.#navigation.initial && this.view !== 'card') this.#navigation.setPlace('');
    if (name === 'url-sync' && this.isConnected) this.#navigation.follow();
    if (name === 'autolink' && this.isConnected && this.#phase === 'running') this.#linkCitations();
    if (!['theme', 'url-sync', 'autolink'].includes(name)) this.#change(isContents(name) ? 'contents' : 'frame');
  }

  get provision() {
    return this.#state.place || null;
  }

  get messages() {
    return this.#messages;
  }

  set messages(value) {
    this.#messages = value;
    this.#change('frame');
  }

  get wasm() {
    return this.#wasm;
  }

  set wasm(value) {
    this.#wasm = value;
  }

  get ready() {
    this.#ready ??= this.#load();
    return this.#ready;
  }

  search(query) {
    this.#search(`${query}`);
  }

  goTo(id) {
    this.#navigate(shown(`${id}`));
  }

  // Starting

  /** The engine is on its way while the styles are read. */
  #begin() {
    this.#start();
    this.#style = dress(this.#root);
    if (this.#style) this.#root.prepend(this.#style);
  }

  #load() {
    const ready = loadWidget(this.#wasm);
    ready.catch(() => {});
    return ready;
  }

  async #start() {
    this.#phase = 'starting';
    try {
      await this.ready;
    } catch (error) {
      this.#ready = undefined;
      return this.#fail(error);
    }
    this.#phase = 'running';
    if (!(await this.#drawFirst())) return undefined;
    if (this.#navigation.isSought) reveal(this.#root);
    // The reader may have moved the focus elsewhere since.
    if (this.#wasFocused && this.#wasFocused === document.activeElement) lead(this.#root);
    this.#wasFocused = undefined;
    await this.#linkCitations();
    this.#emit('ready');
    return undefined;
  }

  /** The citations in the page's articles, where the page asks for it. What goes wrong there is no harm to the element. */
  async #linkCitations() {
    const compact = await this.ready;
    try {
      this.#citations.link(this.isConnected ? this.autolink : '', compact, this.#host.href);
    } catch (error) {
      console.error(error);
    }
  }

  /** The page's own content comes back, with what went wrong and a way to try again. */
  #fail(error) {
    // What crashed may have been called by what crashes next.
    if (this.#phase === 'failed') return;
    const isSought = this.#phase === 'starting' && this.#navigation.isSought && !scrollY;
    this.#phase = 'failed';
    this.#failure = error.code ?? 'load-failed';
    this.#stale = undefined;
    this.#drawFailure();
    this.#emit('error', { code: this.#failure, cause: error });
    // Behind the words of the failure, which push it down.
    if (isSought) setTimeout(() => revealOwn(this, this.#state.place));
    // Another element may be the one that is tried again.
    if (this.#failure !== 'engine-crashed') loaded.then(() => this.#phase === 'failed' && this.#start());
  }

  #drawFailure() {
    this.#drawnLocale = this.locale;
    const hadFocus = this.#root.activeElement !== null;
    const retry = async () => {
      await this.#start();
      (this.#phase === 'failed' ? this.#root.querySelector('button') : this.#root.querySelector('input') ?? heading(this.#root))?.focus();
    };
    this.#show(failure(this, this.#state.text, this.#failure, retry));
    if (hadFocus) this.#root.querySelector('button')?.focus();
  }

  // Drawing

  #show(...nodes) {
    this.#root.replaceChildren(...[this.#style, ...nodes].filter(Boolean));
  }

  /** A reader's frame comes first, so that one can type while the outline and what is open are still to be drawn. */
  async #drawFirst() {
    if (this.view !== 'reader') return this.#draw('frame');
    if (!this.#draw('beginning')) return false;
    this.#stale = 'contents';
    await painted();
    return this.#stale ? this.#draw(this.#stale) : this.#phase === 'running';
  }

  /** Draws soon, once for several changes together; out of the page, when the element is back. */
  #change(what) {
    const isScheduled = this.#stale !== undefined;
    this.#stale = what === 'frame' || this.#stale === 'frame' ? 'frame' : 'contents';
    if (!isScheduled) queueMicrotask(() => this.isConnected && this.#stale && this.#draw(this.#stale));
  }

  /** Draws, and what else is waiting to be drawn with it; whether it worked. */
  #draw(wanted) {
    if (this.#phase === 'starting') return false;
    const what = this.#stale === 'frame' ? 'frame' : wanted;
    this.#stale = undefined;
    if (this.#phase === 'failed' && what === 'frame') this.#drawFailure();
    if (this.#phase !== 'running') return false;
    this.#findings.clear();
    this.#drawnLocale = this.locale;
    const isDrawn = this.#guard(() => keepFocus(this.#root, () => drawings[what](this.#host)));
    if (isDrawn && this.#style) this.#root.prepend(this.#style);
    if (this.view === 'card' && !this.#state.place) console.warn('migration-compact: a card needs a place, such as objective="8"');
    if (isDrawn) this.#findings.tell(this.query.trim(), this.#isTyped);
    return isDrawn;
  }

  #guard(work) {
    try {
      work();
      return true;
    } catch (error) {
      this.#fail(error);
      return false;
    }
  }

  #onEvent = (event) => {
    if (this.#phase !== 'running') return;
    this.#event = event;
    this.#guard(() => handle(this.#host, event));
    this.#event = undefined;
  };

  // Searching

  #search(words) {
    const query = words.trim() && words;
    if (this.view === 'card' || (query === this.query && !this.#state.place)) return;
    if (this.#state.place && !this.#emit('navigate', { id: null }, true)) return;
    const isNew = Boolean(this.#state.place) || !this.query.trim();
    this.#isTyped = true;
    this.#navigation.remember();
    this.#navigation.setPlace('');
    this.#navigation.setQuery(query);
    this.#navigation.sync(isNew);
    this.#draw('contents');
    this.#isTyped = false;
  }

  // Going places

  #navigate(place, query) {
    if (!this.#emit('navigate', { id: place || null }, true)) return;
    unpop(this.#root);
    this.#navigation.remember();
    this.#navigation.setPlace(place);
    if (query !== undefined) this.#navigation.setQuery(query);
    // Before the page is scrolled: where it was is kept for the way back.
    this.#navigation.sync(true);
    if (['waiting', 'starting'].includes(this.#phase)) this.#wasFocused = document.activeElement;
    this.#draw('contents');
    lead(this.#root);
  }

  /** At what an address asks for that the reader went to. */
  #arrive(state) {
    const from = this.#state.place;
    this.#navigation.apply(state);
    if (from !== this.#state.place) this.#emit('navigate', { id: this.#state.place || null });
    if (!this.#draw('contents')) return this.#phase === 'failed' ? revealOwn(this, state.place) : undefined;
    const link = linkTo(this.#root, from);
    if (link) link.focus();
    else lead(this.#root);
  }

  // Telling the page

  async #copy(id, text) {
    const copied = text ?? new URL(hashOf(this.instance, { place: id }), location.href).href;
    const say = (words) => this.#voice.say(words);
    if (await copyFor(this.#event.target.closest('button'), copied, this.#state.text, say)) this.#emit('copy', { id, text: copied });
  }

  #emit(name, detail = null, cancelable = false) {
    return this.dispatchEvent(new CustomEvent(prefix + name, { detail, cancelable, bubbles: true, composed: true }));
  }

  #text(key) {
    return String(this.#messages?.[key] ?? table[this.locale][key] ?? '');
  }
}

reflect(MigrationCompactElement.prototype);
