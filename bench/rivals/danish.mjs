// What MiniSearch and FlexSearch have no Danish part for: the Snowball stemmer, and æ, ø, å written without the letters.

import { stemmer } from '@orama/stemmers/danish';

const letters = { æ: 'ae', ø: 'oe', å: 'aa' };

export function normalize(word) {
  return stemmer(word.toLowerCase()).replace(/[æøå]/g, (letter) => letters[letter]);
}
