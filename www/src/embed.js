// The code that makes an element, to paste into a page.

const script = '<script type="module" src="/migration-compact/define.js"></script>';
const fallback = '<a href="https://undocs.org/A/RES/73/195">FN’s Global Compact for Migration</a>';
const escapes = { '&': '&amp;', '"': '&quot;' };

/** HTML of an element with these attributes and custom properties; what is empty is left out. */
export function embed(attributes, dress = {}) {
  const style = Object.entries(dress).map(([name, value]) => `--migration-compact-${name}: ${value}`).join('; ');
  const written = Object.entries({ ...attributes, style })
    .filter(([, value]) => value)
    .map(([name, value]) => ` ${name}="${value.replace(/[&"]/g, (sign) => escapes[sign])}"`);
  return `${script}\n<migration-compact${written.join('')}>\n  ${fallback}\n</migration-compact>`;
}

/** Sets the custom properties of an element, and takes away those it had. */
export function dressUp(element, dress) {
  element.removeAttribute('style');
  for (const [name, value] of Object.entries(dress)) element.style.setProperty(`--migration-compact-${name}`, value);
}

/** A button that copies the text of an element, or marks it where the browser does not allow that. */
export function copyButton(code) {
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button', textContent: 'Kopiér koden' });
  const said = Object.assign(document.createElement('span'), { role: 'status' });
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code.textContent);
      said.textContent = 'Kopieret';
    } catch {
      getSelection().selectAllChildren(code);
      said.textContent = 'Koden er markeret: kopiér den med tastaturet';
    }
  });
  const line = Object.assign(document.createElement('p'), { className: 'copy' });
  line.append(button, said);
  return line;
}
