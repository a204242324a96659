//! Where the sentences of a text begin and end.

use std::ops::Range;

use crate::{
    letters::letters,
    list,
    words::{is_capital, is_quotation_mark, is_single_mark},
};

/// Abbreviations of the text and of Danish at large after which a capital letter may follow within a sentence.
const ABBREVIATIONS: &str =
    "art|bl.a|ca|dvs|f.eks|fsva|ift|ifm|iht|jf|kl|mfl|mhp|mht|nr|pga|pkt|pr|stk|vedr|inkl|ekskl";

/// The sentences of a text, in bytes, without the spaces between them.
///
/// A sentence ends at a full stop, question or exclamation mark, with what closes after it, before a space and a capital
/// letter. Days of a month ("10.-11. december") and abbreviations end none, nor do colons and semicolons.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for space in (0..text.len()).filter(|&at| text.as_bytes().get(at) == Some(&b' ')) {
        let (head, tail) = (text.get(start..space).unwrap_or_default(), text.get(space + 1..).unwrap_or_default());
        if ends_sentence(head) && begins_sentence(tail) {
            found.push(start..space);
            start = space + 1;
        }
    }
    if start < text.len() {
        found.push(start..text.len());
    }
    found
}

/// Whether a word begins a sentence, by itself and what stands before it.
pub fn is_first(before: &str, word: &str) -> bool {
    let is_behind_another = || before.strip_suffix(' ').is_some_and(ends_sentence);
    word.starts_with(is_capital) && (before.is_empty() || is_behind_another())
}

fn ends_sentence(head: &str) -> bool {
    let stopped = head.trim_end_matches(is_bracket_or_quote).as_bytes();
    let Some((b'.' | b'!' | b'?', sentence)) = stopped.split_last() else { return false };
    let start = sentence.iter().rposition(|byte| matches!(byte, b' ' | b'(')).map_or(0, |before| before + 1);
    let word = sentence.get(start..).unwrap_or_default();
    let is_number = word.len() <= 2 && word.last().is_some_and(u8::is_ascii_digit);
    !is_number && !list::any(ABBREVIATIONS, &|short| word.eq_ignore_ascii_case(short))
}

fn begins_sentence(tail: &str) -> bool {
    letters(tail).find(|&letter| !is_bracket_or_quote(letter)).is_some_and(is_capital)
}

/// Whether a sign closes or opens what a sentence or quotation may be set in.
#[inline(never)]
pub fn is_bracket_or_quote(letter: char) -> bool {
    is_quotation_mark(letter) || is_single_mark(letter) || matches!(letter, '(' | ')' | '[' | ']' | '*' | '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = sentences(text).into_iter().map(|range| &text[range]).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_full_stop_before_a_capital_ends_a_sentence() {
        check("Vi vil. Vi skal! Hvem? Os", &["Vi vil.", "Vi skal!", "Hvem?", "Os"]);
        check("Kaldet ”Forum” (det nye). Det ”nye.” Så", &["Kaldet ”Forum” (det nye).", "Det ”nye.”", "Så"]);
        check("", &[]);
    }

    #[test]
    fn abbreviations_and_dates_end_none() {
        for text in [
            "mandater iht. New York-erklæringen",
            "bl.a. FN, f.eks. GCM, fsva. Danmark, ift. EU, ifm. Paris, mhp. Rom, vedr. Oslo",
            "den 10.-11. december og 3. Februar",
            "Konventionen (nr. 97), (jf. Bilag)",
            "i FCCC/CP/2015/10/Add.1, beslutning 1/CP.21",
        ] {
            check(text, &[text]);
        }
    }

    #[test]
    fn a_capital_behind_an_abbreviation_begins_no_sentence() {
        for (before, word, expected) in [
            ("", "Vi", true),
            ("", "vi", false),
            ("Vi vil. ", "Vi", true),
            ("Vi vil. ", "vi", false),
            ("Vi skal! ", "Os", true),
            ("Vi ", "GCM", false),
            ("Vi, iht. ", "New", false),
            ("den 10. ", "December", false),
        ] {
            assert_eq!(is_first(before, word), expected, "{before}{word}");
        }
    }
}
