import { copyButton } from './copy.js';
import { h } from './dom.js';
import { downloads } from './download.js';
import { annex } from './notes.js';
import { quotation } from './quotation.js';

const styles = { short: 'Kort', full: 'Fuld' };

/** How others write that they mean this place, its words as a quotation, and the place as a file. */
export function citations(compact, provision) {
  const { id } = provision;
  const lines = Object.entries(styles).map(([style, name]) => {
    const text = compact.cite(id, { style });
    return h('div', null, h('dt', null, name), h('dd', null, h('span', null, text), copyButton(`${name.toLowerCase()} henvisning`, text)));
  });
  lines.push(quotation(compact, provision), h('div', null, h('dt', null, 'Fil'), h('dd', null, downloads(compact, id))));
  return annex('citations', 'Henvis, citér og hent', [h('dl', { class: 'citations' }, lines)]);
}
