//! A set of words in few bytes, which takes one stranger in two hundred for one of its own (Bloom, Space/time trade-offs in hash
//! coding with allowable errors, 1970).
//!
//! Filled by the compiler, asked by the search.

use crate::words::hash;

/// Most words that there is room for.
pub const MOST: usize = 1000;

/// 16 bits for each.
const BYTES: usize = 2 * MOST;

/// Bits that a word sets.
const BITS: u32 = 3;

/// The set of some words.
#[must_use]
pub fn filled<'a>(words: impl Iterator<Item = &'a str>) -> Vec<u8> {
    let mut filter = vec![0; BYTES];
    for (byte, bit) in words.flat_map(bits) {
        filter[byte] |= bit;
    }
    filter
}

/// Whether a word is in the set, as far as can be told.
#[must_use]
#[inline(never)]
pub fn contains(filter: &[u8], word: &str) -> bool {
    bits(word).all(|(byte, bit)| filter.get(byte).is_some_and(|byte| byte & bit != 0))
}

/// The bits of a word, each in its byte; drawn from one hash, of which the halves are two (Kirsch and Mitzenmacher, Less hashing,
/// same performance, 2006).
fn bits(word: &str) -> impl Iterator<Item = (usize, u8)> + use<> {
    let hash = hash(word);
    let place = move |round: u32| (hash.wrapping_add(round.wrapping_mul(hash.rotate_left(16) | 1)) >> 3) as usize;
    (0..BITS).map(move |round| (place(round) % BYTES, 1 << (place(round) / BYTES % 8)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_has_its_words_and_hardly_another() {
        let numbers: Vec<String> = (0..31_000).map(|number| number.to_string()).collect();
        let (own, others) = numbers.split_at(MOST);
        let filter = filled(own.iter().map(String::as_str));
        assert!(own.iter().all(|word| contains(&filter, word)));
        let mistaken = others.iter().filter(|word| contains(&filter, word)).count();
        assert!(mistaken < others.len() / 150, "{mistaken}");
    }
}
