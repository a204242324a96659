//! Forms of one word: what grammar adds to a word is taken off before words are compared.
//!
//! Used by the compiler for readers' questions and by the search for queries, so that both compare alike.

use std::borrow::Cow;

use rust_stemmers::{Algorithm, Stemmer};

use crate::letters;

/// Fewest letters that two forms of a word must share.
const SHORTEST_STEM: usize = 4;

/// Endings that no other goes on from.
const ENDINGS: [&str; 14] =
    ["ernes", "enes", "ens", "ets", "ers", "es", "rnes", "nes", "ts", "edes", "endes", "des", "tes", "s"];

/// The stem of a Danish word by the Snowball algorithm (<https://snowballstem.org/algorithms/danish/stemmer.html>).
pub fn danish(word: &str) -> Cow<'_, str> {
    Stemmer::create(Algorithm::Danish).stem(word)
}

/// The stem of an English word: the plural rules of Harman's "S stemmer" (How effective is suffixing?, 1991), then -ing, -ed,
/// a final -e or -y and a doubled consonant, unless little would be left: a "car" is no "care".
pub fn english(word: &str) -> &str {
    let singular = match word {
        _ if word.len() <= 3 || word.ends_with("ss") || word.ends_with("us") => word,
        _ if word.ends_with("ies") => trimmed(word, &["ies"]),
        _ => trimmed(word, &["s"]),
    };
    let base = ["ing", "ed"].iter().find_map(|ending| singular.strip_suffix(ending));
    let base = base.filter(|base| base.len() >= SHORTEST_STEM).unwrap_or(singular);
    if base.len() > SHORTEST_STEM { undoubled(trimmed(base, &["e", "y"])) } else { base }
}

/// A word that ends in two of one consonant, as many do before -ed and -ing, without the second: "expelled". Two s belong to it.
fn undoubled(word: &str) -> &str {
    let last = word.chars().next_back().unwrap_or_default();
    match word.strip_suffix(last) {
        Some(before) if before.ends_with(last) && !"aeiouys".contains(last) => before,
        _ => word,
    }
}

/// Most letters of a core: what comes behind them tells words apart that mean nearly the same.
const LONGEST_CORE: usize = 5;

/// What a word, whether Danish or English, has in common with its kin: its first letters without its endings and without what a
/// foreign keyboard lacks. Of short words too little would be left to tell them from others.
pub fn core(word: &str) -> String {
    if letters::count(word) <= SHORTEST_STEM {
        return letters::bare(word);
    }
    letters::bare(english(&danish(word))).chars().take(LONGEST_CORE).collect()
}

/// A word without all of some endings.
fn trimmed<'a>(mut word: &'a str, endings: &[&str]) -> &'a str {
    while let Some(rest) = endings.iter().find_map(|ending| word.strip_suffix(ending)) {
        word = rest;
    }
    word
}

/// Whether a word is another with a Danish ending, complete or still being typed: "grænsekontrollern", "migrantens".
pub fn is_longer_form(word: &str, base: &str) -> bool {
    letters::count(base) >= SHORTEST_STEM && word.strip_prefix(base).is_some_and(|rest| is_ending(rest, base))
}

fn is_ending(rest: &str, base: &str) -> bool {
    let doubled = base.chars().next_back().and_then(|last| rest.strip_prefix(last)).unwrap_or(rest);
    ENDINGS.iter().any(|ending| ending.starts_with(rest) || ending.starts_with(doubled))
}

/// Whether two words differ in their Danish endings alone, whatever those are.
pub fn differ_in_ending(one: &str, other: &str) -> bool {
    let shared = one.chars().zip(other.chars()).take_while(|(one, other)| one == other);
    let (letters, bytes) = shared.fold((0, 0), |(letters, bytes), (one, _)| (letters + 1, bytes + one.len_utf8()));
    let has_ending = |word: &str| word.get(bytes..).is_some_and(|rest| ENDINGS.iter().any(|end| end.starts_with(rest)));
    letters >= SHORTEST_STEM && has_ending(one) && has_ending(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_forms_share_a_stem() {
        for forms in [
            ["refugee", "refugees"],
            ["smuggle", "smuggling"],
            ["country", "countries"],
            ["detained", "detaining"],
            ["expel", "expelled"],
            ["programme", "program"],
        ] {
            assert_eq!(english(forms[0]), english(forms[1]), "{forms:?}");
        }
        assert_ne!(english("process"), english("proces"));
    }

    #[test]
    fn a_longer_form_ends_as_danish_words_end() {
        for (word, base, expected) in [
            ("migrantens", "migrant", true),
            ("grænsekontrollern", "grænsekontrol", true),
            ("migrantlejr", "migrant", false),
            ("reten", "ret", false),
        ] {
            assert_eq!(is_longer_form(word, base), expected, "{word}");
        }
    }
}
