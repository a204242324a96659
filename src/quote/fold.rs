//! How quotations are cut into words, and in which form words are the same.

use std::ops::Range;

use crate::{
    letters::{letters, push},
    words::{base_letter, is_word_char, normalise},
};

/// The words of a text, in bytes. Unlike [`crate::words::words`] a hyphen parts words, so that "ikke-bindende", "ikke–bindende"
/// and "ikke bindende" are two words each, and the "ikke" can be missed. Apostrophes and brackets inside a word hold it
/// together: "FN's", "[d]en", "traktater[1]".
#[inline(never)]
pub fn words(text: &str) -> Vec<Range<usize>> {
    let mut words: Vec<Range<usize>> = Vec::new();
    // Where the last word ends, and where the next letter goes on with it: after it, or after a sign that may be inside.
    let (mut end, mut next, mut at) = (usize::MAX, usize::MAX, 0);
    for letter in letters(text) {
        let behind = at + letter.len_utf8();
        if is_word_char(letter) {
            match words.last_mut() {
                Some(word) if next == at => word.end = behind,
                _ => words.push(at..behind),
            }
            (end, next) = (behind, behind);
        } else if is_joint(letter) && end == at {
            next = behind;
        }
        at = behind;
    }
    words
}

fn is_joint(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | '´' | '`' | '[' | ']' | '(' | ')')
}

/// The form in which words are the same: small letters, composed, "aa", "ae" and "oe" for å, æ and ø, no accents, and the
/// letters that a PDF prints as one sign apart.
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len() + 2);
    for letter in letters(&normalise(word)) {
        let letters = match letter {
            'å' => "aa",
            'æ' | 'ä' => "ae",
            'ø' | 'ö' => "oe",
            'ﬀ' => "ff",
            'ﬁ' => "fi",
            'ﬂ' => "fl",
            'ﬃ' => "ffi",
            'ﬄ' => "ffl",
            '\u{feff}' => "",
            _ => {
                push(&mut folded, base_letter(letter));
                continue;
            }
        };
        folded.push_str(letters);
    }
    folded
}

/// FNV-1a, 64 bits (Fowler, Noll and Vo, RFC 9923): words are looked up by it instead of being kept a second time.
#[inline(never)]
pub fn hash(folded: &str) -> u64 {
    folded.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<String> = words(text).into_iter().map(|word| fold(&text[word])).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn hyphens_part_words_and_apostrophes_do_not() {
        check("et ikke-bindende, ikke–bindende", &["et", "ikke", "bindende", "ikke", "bindende"]);
        check("FN's FN’s ’FN’", &["fns", "fns", "fn"]);
        check("[d]en traktater[1] (migrant(er))", &["den", "traktater1", "migranter"]);
        check("traktater¹ men\u{ad}neske", &["traktater", "menneske"]);
        check(" …-–«» ", &[]);
    }

    #[test]
    fn spellings_of_one_word_are_the_same() {
        for word in ["MÅL", "mål", "maal", "ma\u{30a}l", "Maal"] {
            assert_eq!(fold(word), "maal");
        }
        assert_eq!(fold("ﬁnansiel"), "finansiel");
        assert_eq!(fold("idé"), "ide");
        assert_ne!(fold("før"), fold("for"));
    }
}
