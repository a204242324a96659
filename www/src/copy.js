import { say } from './announcer.js';
import { h, unseen } from './dom.js';

/**
 * A button that puts a text on the clipboard and tells how it went; `what` names the text to those who don't see it. The text
 * may be a function, which is asked at the click.
 */
export function copyButton(what, text) {
  const word = h('span', null, 'Kopiér');
  const button = h('button', { type: 'button', class: 'button small' }, word, unseen(` ${what}`));
  let resting;
  button.addEventListener('click', async () => {
    const isCopied = await copy(typeof text === 'function' ? text() : text);
    word.textContent = isCopied ? 'Kopieret' : 'Ikke kopieret';
    say(isCopied ? 'Kopieret' : 'Browseren tillod ikke at kopiere; markér teksten i stedet');
    clearTimeout(resting);
    resting = setTimeout(() => (word.textContent = 'Kopiér'), 2500);
  });
  return button;
}

/** Browsers refuse the clipboard to a page that is not served securely. */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
