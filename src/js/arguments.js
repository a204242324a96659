// Checks what callers pass, so that a mistake names itself instead of looking like "nothing found".

/** `value`, which must be a string. */
export function string(method, name, value) {
  return ofType('string', method, name, value);
}

/** `value`, which must be a number; which one does not matter. */
export function number(method, name, value) {
  return ofType('number', method, name, value);
}

/** `value` as a whole number between the bounds; `fallback` where it is left out or NaN. */
export function within([least, most], fallback, method, name, value) {
  if (value === undefined || Number.isNaN(number(method, name, value))) return fallback;
  return Math.min(Math.max(Math.trunc(value), least), most);
}

/** `value`, which must be one of `choices`. */
export function choice(choices, method, name, value) {
  if (!choices.includes(value)) fail(method, name, `one of ${choices.join(', ')}`, shown(value));
  return value;
}

/** `value`, which must be a function; `fallback` where it is left out. */
export function callback(fallback, method, name, value) {
  return value === undefined ? fallback : ofType('function', method, name, value);
}

/** `value` if it is an array whose every member is one of `choices`, or is left out. */
export function subset(choices, method, name, value) {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) fail(method, name, 'an array', describe(value));
  for (const [index, member] of value.entries()) {
    if (choices.includes(member)) continue;
    fail(method, `${name}[${index}]`, `one of ${choices.join(', ')}`, shown(member));
  }
  return value;
}

/** `value` if it is an object; an empty one where it is left out. */
export function options(method, value = {}) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(method, 'options', 'an object', describe(value));
  return value;
}

/** `value`, which must be a selector; the empty string where it is left out or blank. */
export function selector(method, name, value = '') {
  if (string(method, name, value).trim() === '') return '';
  try {
    // Without a document nothing is walked either.
    globalThis.document?.createDocumentFragment().querySelector(value);
  } catch {
    fail(method, name, 'a selector', shown(value));
  }
  return value;
}

/** The sort of a value in a word, for error texts. */
export function describe(value) {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

function shown(value) {
  return typeof value === 'string' ? `"${value}"` : describe(value);
}

function ofType(type, method, name, value) {
  if (typeof value !== type) fail(method, name, `a ${type}`, describe(value));
  return value;
}

export function fail(method, name, expected, got) {
  throw new TypeError(`${method}: ${name} must be ${expected}, got ${got}`);
}
