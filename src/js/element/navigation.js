// What is open in an element and what is searched for, in its attributes and, where the page wants it, in the page's address.

import { entry, hashOf, stateOf, unwatch, watch, write } from './address.js';

export class Navigation {
  #element;
  #state;
  #arrive;
  /** What the page asked for before the reader went anywhere; undefined until the element is in a page. */
  initial;
  /** Whether the address of the page asked for what is shown when the page opened. */
  isSought = false;
  /** While an attribute is written here, which is no wish of the page. */
  isOwn = false;
  /** What was shown at entries of the history. */
  #shown = new Map();

  /** `state` has the place; `arrive` is called with the place and the query of an address that the reader went to. */
  constructor(element, state, arrive) {
    this.#element = element;
    this.#state = state;
    this.#arrive = arrive;
  }

  /** What the page asks for, then what its address asks for: a link to a place works also where the address is not kept. */
  settle() {
    this.initial = { place: this.#state.place, query: this.#element.query };
    const state = this.#stateOf(location.hash);
    this.isSought = Boolean(state && this.#isMeant(state));
    if (!this.isSought) return;
    this.apply(state);
    this.#name(state);
  }

  /** Follows the address where the page wants it, and no longer where it does not. */
  follow() {
    (this.#isSynced ? watch : unwatch)(this.#onArrival);
  }

  leave() {
    unwatch(this.#onArrival);
  }

  /** Writes where the reader is into the address, as a new step or in place of the last. */
  sync(isNew) {
    if (this.#isSynced) write(hashOf(this.#element.instance, { place: this.#state.place, query: this.#element.query.trim() }), isNew);
  }

  /** What is shown where the reader is, before they go on. */
  remember() {
    if (this.#isSynced) this.#shown.set(entry(), { place: this.#state.place, query: this.#element.query });
  }

  setPlace(place) {
    if (this.#state.place === place) return;
    this.#state.place = place;
    this.#setOwn('provision', place);
  }

  setQuery(query) {
    this.#setOwn('query', query);
  }

  /** A place that was opened out of results keeps them a link away. */
  apply({ place, query }) {
    this.setPlace(place);
    if (!place || query) this.setQuery(query);
  }

  get #isSynced() {
    return this.#element.urlSync === 'hash';
  }

  /** Links of the page's own leave what is shown alone; the way back brings what was shown there. */
  #onArrival = (left, arrived, isFollowed) => {
    const asked = this.#stateOf(arrived);
    if (isFollowed && !asked) return this.remember();
    const state = asked ?? this.#shown.get(entry()) ?? (this.#stateOf(left) && this.initial);
    const isNew = state && (state.place !== this.#state.place || (!state.place && state.query !== this.#element.query));
    if (isNew || (isFollowed && asked)) this.#arrive(state);
    return this.#name(asked);
  };

  /** The address names a place as the element does, however it asked for it. */
  #name(asked) {
    if (asked?.place) this.sync(false);
  }

  /** A card stays what it is where a hash may mean another element, and where the page has just opened it. */
  #isMeant({ place }) {
    const { view, instance, popover, localName } = this.#element;
    if (view !== 'card') return true;
    const isOnly = () => document.querySelectorAll(`${localName}:not([instance])`).length === 1;
    return !popover && (instance || this.#isSynced || place === this.#state.place || isOnly());
  }

  /** What a hash asks of the element; of a card no search. */
  #stateOf(hash) {
    const state = stateOf(this.#element.instance, hash);
    return this.#element.view === 'card' && !state?.place ? undefined : state;
  }

  #setOwn(name, value) {
    this.isOwn = true;
    if (value === '') this.#element.removeAttribute(name);
    else this.#element.setAttribute(name, value);
    this.isOwn = false;
  }
}
