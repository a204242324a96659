//! Slips of the pen: which misspelled word is meant, and which slips change no word.

use super::index::{Index, UNKNOWN, WordId};
use crate::{letters::bare, list};

/// Words longer than this are not compared: the longest of the compact has 32 letters.
const LONGEST: usize = 40;

/// Real words that a slip as in [`is_misspelling`] makes of words of the compact, found in the 300,000 forms of Debian's list of
/// Danish words.
const OTHERS: &str = "aben|aktorer|aktorers|bade|bredde|byger|faeles|fjedre|forblindelse|forblindelses|forblinder|fordomme|formal|\
    fortaette|fortsatte|hoste|kraver|kraves|losninger|made|mader|malene|mands|mode|moder|modes|politiker|rakke|rode|satte|stile|\
    straek|udviskninger|vaerre|vare|varet|vidden|viddens|vidnes";

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

/// Whether a word that the compact does not have can only be a misspelling of the one in the text.
///
/// Few slips can: the dots and rings of æ, ø and å are missing in five letters or more; between the second and the last of six
/// letters or more, neighbours are swapped, or a letter is doubled or not; in the middle of ten letters or more, four from
/// either end, one is dropped or put in. Shorter words become others ("kilde", "kile"), as do words with another beginning
/// ("ulovlig") or ending ("stater", "staters"; "diskriminerende", "diskriminerede"), or with a letter exchanged ("afskaffe",
/// "anskaffe"); and a digit always counts.
pub fn is_misspelling(typed: &str, word: &str) -> bool {
    let (short, long) = if typed.len() < word.len() { (typed, word) } else { (word, typed) };
    let (short, long) = (short.as_bytes(), long.as_bytes());
    if long.len() < 5 || long.iter().any(u8::is_ascii_digit) || list::has(OTHERS, typed) {
        return false;
    }
    let same = short.iter().zip(long).take_while(|(one, other)| one == other).count();
    let is_doubled_or_swapped = if short.len() == long.len() {
        sum(short) == sum(long)
    } else {
        same > 0 && long.get(same) == long.get(same - 1)
    };
    let is_slip = if is_doubled_or_swapped {
        long.len() >= 6 && same >= 2 && short.last() == long.last()
    } else {
        short.len() < long.len() && long.len() >= 10 && same >= 4 && long.len() - same > 4
    };
    (is_slip && distance(short, long) == 1) || bare(typed) == bare(word)
}

/// The same for two words of which one has two letters swapped, and another if one letter was exchanged.
#[inline(never)]
fn sum(word: &[u8]) -> u32 {
    word.iter().copied().map(u32::from).sum()
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
        for (typed, word) in [
            ("ytringsfrheden", "ytringsfriheden"),
            ("infomeret", "informeret"),
            ("sikkre", "sikre"),
            ("mirganter", "migranter"),
            ("komer", "kommer"),
            ("born", "boern"),
        ] {
            assert!(is_misspelling(typed, word), "{typed} {word}");
            assert!(is_misspelling(word, typed), "{word} {typed}");
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
            ("rede", "redde"),
            ("same", "samme"),
            ("kile", "kilde"),
            ("lade", "lande"),
            ("mage", "mange"),
            ("tinge", "tvinge"),
            ("vene", "vende"),
            ("byger", "bygger"),
            ("leer", "lever"),
            ("styrelse", "styrkelse"),
            ("politiker", "politikker"),
            ("handle", "handel"),
            ("forsvunden", "forsvundne"),
            ("vaerre", "vaere"),
            ("moder", "moeder"),
            ("vredens", "verdens"),
            ("uudviklede", "udviklede"),
            ("fortsatte", "fortsaette"),
            ("gennemfoerte", "gennemfoere"),
            ("diskriminerede", "diskriminerende"),
            ("statsborgerne", "statsborgere"),
        ] {
            assert!(!is_misspelling(typed, word), "{typed} {word}");
        }
    }
}
