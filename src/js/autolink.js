// Links the citations in a host's own pages and texts. It asks a loaded compact and touches nothing but text nodes.

import * as check from './arguments.js';

/** Elements whose text is no prose to link: links, controls, code, and what is edited. */
const untouched = [
  'a', 'button', 'code', 'kbd', 'label', 'pre', 'samp', 'var', '[contenteditable]:not([contenteditable="false" i])',
  '[role="button"]', '[role="link"]', '[role="textbox"]', '[data-migration-compact-provision]',
].join(',');

/** The same below a root. A root may stand in them: some systems wrap a whole page into a form. */
const forms = 'form,fieldset';

/** Elements whose text is not even read as part of the sentence around it; a footnote mark is no digit of "mål 8". */
const unread = 'audio,canvas,iframe,img,input,math,noscript,object,script,select,style,sub,sup,svg,template,textarea,title,video';

/** Elements that stand within a sentence; any other begins and ends one. */
const inline = `${unread},a,abbr,b,bdi,bdo,br,cite,code,data,del,dfn,em,font,i,ins,kbd,mark,q,s,samp,small,span,strong,time,u,var,wbr`;

/** Stands in a sentence for an element that is not read. */
const gap = '\ufffc';

const attribute = 'data-migration-compact-provision';

export function autolink(root, compact, options) {
  if (![1, 9, 11].includes(root?.nodeType)) {
    check.fail('autolink', 'root', 'an Element, Document or DocumentFragment', check.describe(root));
  }
  const find = finder('autolink', compact);
  const { href, skip } = settings('autolink', options);
  const replaced = [];
  for (const sentence of sentences(root, skip)) {
    for (const { node, links } of linksOf(sentence, find, href)) replaced.push(replace(node, links));
  }
  const count = replaced.reduce((sum, { links }) => sum + links.length, 0);
  return { count, undo: () => replaced.splice(0).forEach(restore) };
}

export function linkText(text, compact, options) {
  check.string('linkText', 'text', text);
  const find = finder('linkText', compact);
  const { href } = settings('linkText', options);
  return find(text).map((segment) => {
    const address = segment.ids && href(segment.ids[0]);
    return typeof address === 'string' ? { ...segment, href: address } : segment;
  });
}

function finder(method, compact) {
  if (typeof compact?.findCitations !== 'function') {
    check.fail(method, 'compact', 'a loaded compact', check.describe(compact));
  }
  return compact.findCitations;
}

function settings(method, options) {
  const { href, skip } = check.options(method, options);
  return {
    href: check.callback((id) => `#${id}`, method, 'options.href', href),
    skip: [untouched, check.selector(method, 'options.skip', skip)].filter(Boolean).join(','),
  };
}

/** The sentences below a root: each with its text, and the text nodes that it is made of. */
function sentences(root, skip) {
  const all = [];
  let open;
  const close = () => {
    if (open?.parts.length) all.push(open);
    open = { text: '', parts: [] };
  };
  const visit = (parent, isKept) => {
    for (const node of parent.childNodes) {
      if (node.nodeType === 3) {
        open.parts.push({ node, start: open.text.length, isKept });
        open.text += node.data;
      } else if (node.nodeType === 1) {
        enter(node, isKept);
      }
    }
  };
  const enter = (element, isKept) => {
    const isInline = element.matches(inline);
    if (!isInline) close();
    if (element.localName === 'br') open.text += '\n';
    else if (element.matches(unread)) open.text += gap;
    else visit(element, isKept || element.matches(`${forms},${skip}`));
    if (!isInline) close();
  };
  close();
  visit(root, root.nodeType === 1 && root.closest(`${skip},${unread}`) !== null);
  close();
  return all;
}

/** The text nodes of a sentence that have citations, with where in them those are; one that spans nodes is left out. */
function linksOf({ text, parts }, find, href) {
  const found = new Map();
  let part = 0;
  let start = 0;
  for (const { text: words, ids } of find(text)) {
    const end = start + words.length;
    if (ids) {
      while (part + 1 < parts.length && parts[part + 1].start <= start) part++;
      const { node, start: offset, isKept } = parts[part];
      const address = !isKept && start >= offset && end <= offset + node.data.length ? href(ids[0]) : undefined;
      if (typeof address === 'string') {
        if (!found.has(node)) found.set(node, []);
        found.get(node).push({ start: start - offset, end: end - offset, id: ids[0], address });
      }
    }
    start = end;
  }
  return [...found].map(([node, links]) => ({ node, links }));
}

/** Puts text and links in the place of a text node. */
function replace(node, places) {
  const { data, ownerDocument: document } = node;
  const pieces = [];
  const links = [];
  let rest = 0;
  for (const { start, end, id, address } of places) {
    if (start > rest) pieces.push(document.createTextNode(data.slice(rest, start)));
    const link = document.createElement('a');
    link.setAttribute('href', address);
    link.setAttribute(attribute, id);
    link.append(data.slice(start, end));
    pieces.push(link);
    links.push(link);
    rest = end;
  }
  if (rest < data.length) pieces.push(document.createTextNode(data.slice(rest)));
  node.replaceWith(...pieces);
  return { node, pieces, links };
}

/** Brings a text node back; where the page has changed since, only the links that are left become text again. */
function restore({ node, pieces, links }) {
  const [first] = pieces;
  const isWhole = first.parentNode && pieces.every((piece, index) => index === 0 || piece.previousSibling === pieces[index - 1])
    && pieces.map((piece) => piece.textContent).join('') === node.data;
  if (isWhole) {
    first.before(node);
    for (const piece of pieces) piece.remove();
  } else {
    for (const link of links) if (link.parentNode) link.replaceWith(...link.childNodes);
  }
}
