// Keys by the names that the tests use, as WebDriver has them.

export const named = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C', Space: ' ', Control: '\uE009', ControlOrMeta: '\uE009' };

/** Presses the keys of a combination such as `ControlOrMeta+v`, and lets go of them in reverse. */
export function combination(name) {
  const keys = name.split('+').map((key) => named[key] ?? key);
  return [...keys.map((key) => ['down', key]), ...keys.toReversed().map((key) => ['up', key])];
}

/** Presses the keys of a text one after the other. */
export function keysOf(text, delay = 0) {
  return [...text].flatMap((key) => [['down', key], ['up', key], ...(delay ? [['pause', delay]] : [])]);
}
