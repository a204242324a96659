import { h } from './dom.js';

/** What a reader sees when the text could not be loaded. */
export function failure(tryAgain) {
  const button = h('button', { type: 'button', class: 'button' }, 'Prøv igen');
  button.addEventListener('click', () => tryAgain(button));
  return h('section', { class: 'failure wrap', role: 'alert' },
    h('h1', { tabindex: '-1' }, 'Teksten kunne ikke indlæses'),
    h('p', null, 'Beklager: Der kan hverken søges eller læses lige nu. Det skyldes ikke din søgning. Kontrollér forbindelsen, og prøv igen.'),
    h('p', null, button));
}
