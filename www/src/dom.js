// Builds the page out of elements and text nodes: document text can never become markup.

/** An element with its attributes and children; strings become text, and what is absent is left out. */
export function h(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...present(children));
  return element;
}

/** Several nodes as one. */
export function fragment(...children) {
  const nodes = document.createDocumentFragment();
  nodes.append(...present(children));
  return nodes;
}

/** Text of the API's segments, with what was found in `<mark>`. */
export function marked(segments) {
  return segments.map(({ text, mark }) => (mark ? h('mark', null, text) : text));
}

/** A label such as "Målsætning 9 · stk. 25", which breaks at its dot where it hangs in a margin. */
export function hanging(label) {
  const [first, ...rest] = label.split(' · ');
  return h('span', { class: 'eyebrow hanging' }, first, rest.map((part) => [h('span', { class: 'dot' }, ' · '), part]));
}

/** Words for screen readers alone. */
export function unseen(text) {
  return h('span', { class: 'unseen' }, text);
}

function present(children) {
  return children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== false);
}
