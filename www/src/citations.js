import { copyButton } from './copy.js';
import { h } from './dom.js';
import { annex } from './notes.js';

const styles = { short: 'Kort', full: 'Fuld' };

/** How others write that they mean this place. */
export function citations(compact, { id }) {
  const lines = Object.entries(styles).map(([style, name]) => {
    const text = compact.cite(id, { style });
    return h('div', null, h('dt', null, name), h('dd', null, h('span', null, text), copyButton(`${name.toLowerCase()} henvisning`, text)));
  });
  return annex('citations', 'Henvis til dette sted', [h('dl', { class: 'citations' }, lines)]);
}
