// HTML by the rules of the standard, for the tests.

import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const presets = ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'];

/** A function that gives what a validator says against HTML; `rules` changes those that are its own. */
export function validator(rules) {
  // The ids of places have full stops, which HTML allows: "gcm-p43.a".
  const config = { root: true, extends: presets, rules: { 'valid-id': ['error', { relaxed: true }], ...rules } };
  const validate = new HtmlValidate(new StaticConfigLoader(config));
  return async (html) => {
    const { results } = await validate.validateString(html);
    return results.flatMap(({ messages }) => messages.map(({ ruleId, line, message }) => `${line}: ${message} (${ruleId})`));
  };
}
