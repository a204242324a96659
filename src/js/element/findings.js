// What was found last, told to the page and to the reader: that there is nothing at once, a count when typing has stopped.

export class Findings {
  #voice;
  #emit;
  #last;
  #told = '';

  constructor(voice, emit) {
    this.#voice = voice;
    this.#emit = emit;
  }

  /** Before a drawing, which may find something. */
  clear() {
    this.#last = undefined;
  }

  found(total, words) {
    this.#last = { total, words };
  }

  /** After the drawing, once for each query, and once when there is none any more. */
  tell(query, isTyped) {
    if (this.#told !== query) this.#voice.hush();
    if (this.#told === query || (query && !this.#last)) return;
    this.#told = query;
    const { total, words } = this.#last ?? { total: 0 };
    if (isTyped && words) this.#voice.say(words, total ? 1000 : 0);
    this.#emit('search', { query, total });
  }
}
