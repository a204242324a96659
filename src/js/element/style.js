// The element's style sheet: one for all elements, made when the first one needs it.

import { css } from 'widget/style';

let sheet;

/** Dresses a shadow root or a document. A constructed sheet is no inline style; browsers without them get a style element. */
export function dress(root, view = globalThis) {
  try {
    // A sheet belongs to the document that made it.
    root.adoptedStyleSheets = [view === globalThis ? (sheet ??= made(view)) : made(view)];
    return undefined;
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    return style;
  }
}

function made(view) {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}
