// Prints by itself what was drawn: in a frame of its own, whose pages hold nothing of the host's.

import { dress } from './style.js';

/** Prints a piece of text. References are words on paper; only where the text is from keeps its address. */
export function print(root, paper, title) {
  root.querySelector('iframe')?.remove();
  for (const link of paper.querySelectorAll('a:not(.notice a)')) link.replaceWith(...link.childNodes);
  const frame = document.createElement('iframe');
  frame.className = 'unseen';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  // Firefox begins the frame's document anew when it has loaded.
  frame.addEventListener('load', () => {
    const { contentDocument: page, contentWindow: view } = frame;
    const style = dress(page, view);
    page.title = title;
    page.documentElement.lang = 'da';
    page.body.replaceChildren(...[style, paper].filter(Boolean));
    view.addEventListener('afterprint', () => frame.remove());
    view.print();
  }, { once: true });
  root.append(frame);
}
