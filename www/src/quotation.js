import { copyButton } from './copy.js';
import { h } from './dom.js';

/** The words of a place as a quotation with its source: those the reader has marked, in whole sentences, or else all. */
export function quotation(compact, provision) {
  const text = () => {
    const { id, words } = marked(compact) ?? { id: provision.id, words: allWords(provision) };
    return `”${words}” (${compact.cite(id, { style: 'full' }).replace(/\.$/, '')})`;
  };
  const note = h('span', null, 'Hele ordlyden med kilde. Markér ord i teksten, og du får kun de sætninger, de står i.');
  return h('div', null, h('dt', null, 'Citat'), h('dd', null, note, copyButton('citat', text)));
}

/** The sentences of what is marked on the page, where that is in the compact word for word. */
function marked(compact) {
  const selection = String(getSelection()).trim();
  const { id, context } = compact.checkQuote(selection);
  return selection && id ? { id, words: context.replaceAll('\n', ' ') } : undefined;
}

function allWords({ text, title, items }) {
  return [text || title, ...items.map(allWords)].filter(Boolean).join(' ');
}
