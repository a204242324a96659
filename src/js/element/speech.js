// The live region: one voice, which takes back what it was about to say.

export class Voice {
  #root;
  #timer;

  constructor(root) {
    this.#root = root;
  }

  /** Says nothing more, and gives the region. */
  hush() {
    clearTimeout(this.#timer);
    const region = this.#root.querySelector('[data-name="status"]');
    if (region) region.textContent = '';
    return region;
  }

  /** Says words, after a while if one is given. */
  say(words, delay = 0) {
    const region = this.hush();
    if (!region) return;
    if (delay) this.#timer = setTimeout(() => (region.textContent = words), delay);
    else region.textContent = words;
  }
}
