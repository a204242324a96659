// Copies text, and says how it went.

/**
 * Copies for a button, which says so for a while; where the browser refuses, the text stands there to be copied by hand.
 * Whether it was copied; where there is nothing to copy, the button says what to do.
 */
export async function copyFor(button, copied, text, say) {
  button.parentElement.querySelector('.uncopied')?.remove();
  if (!copied) {
    say(text('selectFirst'));
    flash(button, text('selectFirst'));
    return false;
  }
  try {
    await navigator.clipboard.writeText(copied);
  } catch {
    offer(button.parentElement, copied, text('copyFailed'));
    return false;
  }
  say(text('copied'));
  flash(button, text('copied'));
  return true;
}

function flash(button, words) {
  button.dataset.words ??= button.textContent;
  button.textContent = words;
  clearTimeout(button.flash);
  button.flash = setTimeout(() => (button.textContent = button.dataset.words), 2000);
}

function offer(parent, copied, words) {
  const box = document.createElement('label');
  box.className = 'uncopied';
  const field = document.createElement('textarea');
  field.readOnly = true;
  field.value = copied;
  box.append(words, field);
  parent.append(box);
  field.select();
}
