// The examples of the README, for the tests that run them.

import { readFileSync } from 'node:fs';

export const file = new URL('../../README.md', import.meta.url);
export const readme = readFileSync(file, 'utf8');

/** The code blocks in a language. */
export function blocks(language) {
  return [...readme.matchAll(new RegExp(`^\`\`\`${language}\n([^]*?)^\`\`\`$`, 'gm'))].map(([, code]) => code);
}
