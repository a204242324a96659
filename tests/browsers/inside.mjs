// What runs in the page: finds elements as Playwright does, says where to click, and whether an expectation is met.

import { Ivya } from 'ivya';
import { generateAriaTree, matchAriaTree, parseAriaTemplate, renderAriaTree } from 'ivya/aria';

const ivya = Ivya.create({ browser: 'chromium' });

export function all(selector) {
  return ivya.queryLocatorSelectorAll(selector);
}

/** The element, or undefined as long as there is none; more than one is a mistake of the test. */
export function one(selector) {
  const elements = all(selector);
  if (elements.length > 1) throw new Error(`${elements.length} elements match ${selector}`);
  return elements[0];
}

export function isVisible(element) {
  const { width, height } = element.getBoundingClientRect();
  return width > 0 && height > 0 && element.checkVisibility({ visibilityProperty: true });
}

/** Where to click the element, or why that has to wait. */
export async function target(selector) {
  const element = one(selector);
  if (!element) return { wait: 'not there' };
  if (!isVisible(element)) return { wait: 'not visible' };
  if (element.disabled) return { wait: 'disabled' };
  const { x, y } = middle(element);
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) {
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    // What is on the screen may follow a moment later.
    return { wait: 'scrolled' };
  }
  const before = middle(element);
  await new Promise(requestAnimationFrame);
  const point = middle(element);
  if (point.x !== before.x || point.y !== before.y) return { wait: 'moving' };
  return hits(element, point) ? point : { wait: `covered at ${point.x}, ${point.y}` };
}

/** Of its first box: a link may run over two lines. */
function middle(element) {
  const { left, top, width, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}

function hits(element, { x, y }) {
  let found = document.elementFromPoint(x, y);
  while (found?.shadowRoot && found !== element) {
    const inner = found.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  for (; found; found = found.assignedSlot ?? found.parentNode ?? found.host) if (found === element) return true;
  return false;
}

/** As if the text had been pasted in place of what stands there. */
export function fill(element, text) {
  element.focus();
  element.select();
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value');
  set.call(element, text);
  element.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** Expectations by Playwright's names: each gives what there is and whether that is as expected. */
const expectations = {
  'to.be.visible': (element) => [element ? isVisible(element) : false, Boolean(element && isVisible(element))],
  'to.be.hidden': (element) => [!element || !isVisible(element), !element || !isVisible(element)],
  'to.be.enabled': (element) => [!element.disabled, !element.disabled],
  'to.be.focused': (element) => [element.getRootNode().activeElement === element, element.getRootNode().activeElement === element],
  'to.have.text': (element, { expectedText }) => text(element.textContent, expectedText[0]),
  'to.have.value': (element, { expectedText }) => text(element.value, expectedText[0]),
  'to.have.attribute.value': (element, { expressionArg, expectedText }) => text(element.getAttribute(expressionArg), expectedText[0]),
  'to.have.css': (element, { expressionArg, expectedText }) => text(getComputedStyle(element)[expressionArg], expectedText[0]),
  'to.match.aria': matchesAria,
};

const lists = {
  'to.have.count': (elements, { expectedNumber }) => [elements.length, elements.length === expectedNumber],
  'to.have.text.array': texts,
};

/** Whether the expectation is met now: `{ matches, received }`. */
export function meets(expression, selector, options) {
  const [received, matches] = expression in lists ? lists[expression](all(selector), options) : ofOne(expression, one(selector), options);
  return { matches, received: { value: received } };
}

function ofOne(expression, element, options) {
  if (!(expression in expectations)) throw new Error(`${expression} is not known here`);
  const canBeMissing = expression === 'to.be.hidden' || expression === 'to.be.visible';
  return element || canBeMissing ? expectations[expression](element, options) : ['<not there>', Boolean(options.isNot)];
}

function text(received, { string, regexSource, regexFlags, matchSubstring, normalizeWhiteSpace }) {
  const normal = (value) => (normalizeWhiteSpace ? value.replace(/\u200b|\u00ad/g, '').trim().replace(/\s+/g, ' ') : value);
  if (received === null) return [received, false];
  if (regexSource !== undefined) return [received, new RegExp(regexSource, regexFlags).test(normal(received))];
  return [received, matchSubstring ? normal(received).includes(normal(string)) : normal(received) === normal(string)];
}

function texts(elements, { expectedText }) {
  const received = elements.map(({ textContent }) => textContent);
  return [received, received.length === expectedText.length && received.every((value, index) => text(value, expectedText[index])[1])];
}

function matchesAria(element, { expectedValue }) {
  const tree = withoutGenerated(() => generateAriaTree(element));
  const { pass, resolved } = matchAriaTree(tree, parseAriaTemplate(withoutQuotedKeys(expectedValue)));
  return [{ raw: resolved, regex: renderAriaTree(tree) }, pass];
}

/** Generated content is for the eye alone here, with an empty text for screen readers, which ivya does not understand. */
function withoutGenerated(work) {
  const { getComputedStyle } = window;
  window.getComputedStyle = (element, pseudo) => (pseudo ? undefined : getComputedStyle.call(window, element));
  try {
    return work();
  } finally {
    window.getComputedStyle = getComputedStyle;
  }
}

/** ivya reads a part of YAML that has no quoted keys: a name for which one is needed becomes a pattern without `: `. */
function withoutQuotedKeys(yaml) {
  const quoted = /^( *- )'(\w+) (?:"(.*)"|\/(.*)\/)(.*?)'/gm;
  return yaml.replace(quoted, (line, dash, role, name, pattern, rest) => {
    const whole = pattern ?? `^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`;
    return `${dash}${role} /${whole.replaceAll(': ', ':\\s')}/${rest}`;
  });
}
