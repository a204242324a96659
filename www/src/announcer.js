// What screen readers are told of changes that happen away from the focus.

const announcer = document.querySelector('#announcer');
let waiting;

/** Says a text, once this many milliseconds have passed without another. */
export function say(text, after = 0) {
  hush();
  waiting = setTimeout(() => (announcer.textContent = text), after);
}

export function hush() {
  clearTimeout(waiting);
  announcer.textContent = '';
}
