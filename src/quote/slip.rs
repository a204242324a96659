//! Slips of the pen: which misspelled word is meant, and which slips change no word.

use super::index::{Index, UNKNOWN, WordId};
use crate::{letters::bare, list};

/// Words longer than this are not compared: the longest of the compact has 32 letters.
const LONGEST: usize = 40;

/// Words that no slip may make or unmake.
const NEGATIONS: &str = "ikke|ingen|intet|aldrig|kun|uden|hverken|alene|medmindre";

/// Misprints of the source behind what people mend them to when they quote.
const MISPRINTS: &str = "migrationsevalueringsforum=migrationsevaleringsforum|integrerede=integrererede|\
    integreret=integrereret|medlemsstaterne=medlemsstarterne|straffefrihed=straffrihed";

/// Whether a word is what a misprint of the source was to be.
pub fn is_mended(typed: &str, word: &str) -> bool {
    list::has(MISPRINTS, &[typed, "=", word].concat())
}

/// The word of the compact that a misspelled word is nearest to: one slip in words of four letters or more, two in those of
/// nine or more.
pub fn nearest(index: &Index, folded: &str) -> WordId {
    let most = match folded.len() {
        0..4 => return UNKNOWN,
        4..9 => 1,
        9..LONGEST => 2,
        _ => return UNKNOWN,
    };
    let letters = letter_set(folded);
    let mut best = (most + 1, UNKNOWN);
    for id in 0..index.vocabulary_len() {
        let spelling = index.spelling(id);
        // In bytes a folded word is as long as the word itself: "å" has two, and so has "aa".
        let length = usize::from(spelling.end - spelling.start);
        if length.abs_diff(folded.len()) > most || letters_apart(letters, index.letters(id)) > 2 * most {
            continue;
        }
        let distance = distance(folded.as_bytes(), index.folded(id).as_bytes());
        if distance < best.0 {
            best = (distance, id);
        }
    }
    best.1
}

/// Which letters a word has; what å, æ and ø are made of is left out, for the text and the folded word differ there.
#[inline(never)]
pub fn letter_set(word: &str) -> u32 {
    word.bytes()
        .map(|byte| byte.to_ascii_lowercase())
        .filter(|byte| byte.is_ascii_lowercase() && !matches!(byte, b'a' | b'e' | b'o'))
        .fold(0, |set, byte| set | 1 << (byte - b'a'))
}

fn letters_apart(one: u32, other: u32) -> usize {
    (one ^ other).count_ones() as usize
}

/// The Damerau-Levenshtein distance in the form of optimal string alignment: insertions, deletions, substitutions and swaps
/// of neighbours (Damerau, A technique for computer detection and correction of spelling errors, 1964).
fn distance(word: &[u8], other: &[u8]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = Vec::new();
    for cost in 0..=other.len() {
        last.push(cost);
    }
    let mut letter_before = None;
    for (row, &letter) in word.iter().enumerate() {
        let at = |cells: &[usize], column: usize| cells.get(column).copied().unwrap_or(usize::MAX / 2);
        let mut next = Vec::with_capacity(last.len());
        let mut cost = row + 1;
        let mut other_before = None;
        next.push(cost);
        for (column, &other_letter) in other.iter().enumerate() {
            cost =
                (cost + 1).min(at(&last, column + 1) + 1).min(at(&last, column) + usize::from(letter != other_letter));
            if letter_before == Some(other_letter) && other_before == Some(letter) {
                cost = cost.min(at(&before, column.wrapping_sub(1)) + 1);
            }
            next.push(cost);
            other_before = Some(other_letter);
        }
        letter_before = Some(letter);
        before = last;
        last = next;
    }
    last.pop().unwrap_or(usize::MAX)
}

/// Whether a word that the compact does not have can only be a misspelling of the one in the text: in five letters or more,
/// one letter inside the word was dropped, put in or swapped with its neighbour, or the dots and rings of æ, ø and å are
/// missing. A letter exchanged for another may make another word ("afskaffe", "anskaffe"), as may another beginning ("ulovlig")
/// or ending ("stater", "staters"), and a digit always does.
pub fn is_misspelling(typed: &str, word: &str) -> bool {
    let is_short = typed.len().max(word.len()) < 5;
    let has_digit = typed.bytes().chain(word.bytes()).any(|byte| byte.is_ascii_digit());
    if is_short || has_digit || list::has(NEGATIONS, typed) || list::has(NEGATIONS, word) {
        return false;
    }
    let (typed_letters, letters) = (typed.as_bytes(), word.as_bytes());
    let ends_alike = typed_letters.first() == letters.first() && typed_letters.last() == letters.last();
    let is_dropped_or_swapped = typed.len() != word.len() || sum(typed) == sum(word);
    let is_slip = ends_alike && is_dropped_or_swapped && distance(typed_letters, letters) == 1;
    is_slip || bare(typed) == bare(word)
}

/// The same for two words of which one has two letters swapped, and another if one letter was exchanged.
#[inline(never)]
fn sum(word: &str) -> u32 {
    word.bytes().map(u32::from).sum()
}

#[cfg(test)]
mod tests {
    use super::super::index::index;
    use super::*;

    #[test]
    fn each_slip_counts_one() {
        for (word, other, expected) in [
            ("migration", "migration", 0),
            ("migraton", "migration", 1),
            ("migrattion", "migration", 1),
            ("migrasion", "migration", 1),
            ("mgiration", "migration", 1),
            ("", "ab", 2),
        ] {
            assert_eq!(distance(word.as_bytes(), other.as_bytes()), expected, "{word} {other}");
            assert_eq!(distance(other.as_bytes(), word.as_bytes()), expected, "{other} {word}");
        }
    }

    #[test]
    fn misspelled_words_are_recognised() {
        for (typed, word) in [
            ("migrantr", "migranter"),
            ("ytringsfrihedn", "ytringsfriheden"),
            ("mennekserettigheder", "menneskerettigheder"),
            ("graenskontrol", "graensekontrol"),
            ("malsatninger", "maalsaetninger"),
        ] {
            assert_eq!(nearest(index(), typed), index().id(word), "{typed}");
        }
        for typed in ["", "xyz", "elefanthus", "\u{4e2d}\u{6587}\u{4e2d}\u{6587}", &"a".repeat(1000)] {
            assert_eq!(nearest(index(), typed), UNKNOWN, "{typed}");
        }
    }

    #[test]
    fn only_what_makes_no_other_word_is_a_misspelling() {
        for (typed, word) in
            [("ytringsfrhed", "ytringsfrihed"), ("sikkre", "sikre"), ("mirganter", "migranter"), ("born", "boern")]
        {
            assert!(is_misspelling(typed, word), "{typed} {word}");
        }
        for (typed, word) in [
            ("ulovlig", "lovlig"),
            ("stater", "staters"),
            ("anskaffe", "afskaffe"),
            ("for", "foer"),
            ("2031", "2030"),
            ("20030", "2030"),
            ("aldig", "aldrig"),
            ("emigranter", "migranter"),
        ] {
            assert!(!is_misspelling(typed, word), "{typed} {word}");
        }
    }
}
