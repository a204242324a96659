// The element's style sheet: one for all elements, made when the first one needs it.

import { css } from 'widget/style';

let sheet;

/** Dresses a shadow root. A constructed sheet is no inline style; browsers without them get a style element. */
export function dress(root) {
  try {
    if (!sheet) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
    }
    root.adoptedStyleSheets = [sheet];
    return undefined;
  } catch {
    const style = document.createElement('style');
    style.textContent = css;
    return style;
  }
}
