//! Finds what a sentence about the compact quotes of it: the words between its quotation marks, or behind a dash.

use super::fold::{fold, words};
use crate::{
    letters::letters,
    list,
    words::{is_quotation_mark, is_single_mark, is_space, is_word_char},
};

/// Verbs, folded, with which a text says whom it has quoted.
const VERBS: &str = "fastslaar|hedder|lyder|sagde|siger|skrev|skriver|staar|udtaler";

/// Most words that say so: "siger FN's generalsekretær António Guterres".
const MOST_BEHIND: usize = 5;

/// The stretches between quotation marks; of marks within marks the outer ones. Single ones count where there are no others.
/// A mark without another, such as that of an inch, is none.
pub fn enclosed(text: &str) -> Vec<&str> {
    let found = between(text, is_quotation_mark);
    if found.is_empty() { between(text, is_single_mark) } else { found }
}

/// What a dash marks as quoted: "– Vi skal redde liv, siger han."
pub fn dashed(text: &str) -> Option<&str> {
    let first = letters(text).find(|&letter| !is_space(letter))?;
    let comma = text.bytes().rposition(|byte| byte == b',')?;
    let behind = text.get(comma..)?;
    let words = words(behind);
    let verb = fold(behind.get(words.first()?.clone())?);
    let is_quoted = matches!(first, '-' | '–' | '—') && words.len() <= MOST_BEHIND && list::has(VERBS, &verb);
    text.get(..comma).filter(|_| is_quoted)
}

/// The spaces beside a mark show which way it faces: "»", "«" and "”" open in one country and close in another.
fn between(text: &str, is_mark: fn(char) -> bool) -> Vec<&str> {
    let (mut found, mut depth, mut start, mut end, mut before) = (Vec::new(), 0_usize, 0, 0, ' ');
    for letter in letters(text) {
        let at = end;
        end += letter.len_utf8();
        let next = letters(text.get(end..).unwrap_or_default()).next().unwrap_or(' ');
        let is_apostrophe = is_single_mark(letter) && is_word_char(before) && is_word_char(next);
        let is_stray = depth == 0 && !may_precede(before);
        if is_apostrophe || !is_mark(letter) || is_stray {
            before = letter;
        } else if may_precede(before) && (depth == 0 || !may_follow(next)) {
            if depth == 0 {
                start = end;
            }
            depth += 1;
            before = ' ';
        } else {
            depth -= 1;
            if depth == 0 {
                found.push(text.get(start..at).unwrap_or_default());
            }
            before = letter;
        }
    }
    found
}

/// Whether a letter may stand before a mark that opens.
fn may_precede(letter: char) -> bool {
    is_space(letter) || matches!(letter, '(' | '[' | '-' | '–' | '—' | '/' | ':' | '*' | '_')
}

/// Whether a letter may stand after a mark that closes.
fn may_follow(letter: char) -> bool {
    is_space(letter) || matches!(letter, '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '*' | '_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(enclosed(text), expected, "{text}");
    }

    #[test]
    fn marks_of_every_kind_enclose() {
        for text in [
            "han siger \"vi skal\".",
            "han siger “vi skal”.",
            "han siger ”vi skal”.",
            "han siger „vi skal“.",
            "han siger »vi skal«.",
            "han siger «vi skal».",
            "han siger »vi skal».",
            "han siger ’vi skal’.",
            "han siger ‘vi skal’.",
            "han siger 'vi skal'.",
            "han siger ''vi skal''.",
            "han siger (\"vi skal\"2)",
            "han siger:\"vi skal\"-agtigt",
        ] {
            check(text, &[if text.contains("''") { "'vi skal'" } else { "vi skal" }]);
        }
        check("« vi skal », siger han", &[" vi skal "]);
    }

    #[test]
    fn several_passages_are_enclosed_and_inner_marks_are_part_of_them() {
        check("\"Vi\", sagde han. \"Vi skal.\"", &["Vi", "Vi skal."]);
        check("at »vi ”skal” nu«", &["vi ”skal” nu"]);
        check("at \"FN’s ’mål’ er\"", &["FN’s ’mål’ er"]);
        check("at ’FN’s mål’", &["FN’s mål"]);
        check("en 5\" skærm viser \"vi skal\"", &["vi skal"]);
        check("**\"vi skal\"** og \"mere", &["vi skal"]);
    }

    #[test]
    fn a_dash_marks_what_stands_before_who_says_it() {
        for (text, expected) in [
            ("– Vi, skal, siger FN's generalsekretær António Guterres.", Some("– Vi, skal")),
            ("\n- Vi skal, fastslår pagten", Some("\n- Vi skal")),
            ("– Vi skal, siger han og ser op nu", None),
            ("– siger han, vi skal", None),
            ("– vi skal", None),
            ("Vi skal, siger han", None),
            ("–,", None),
            ("", None),
        ] {
            assert_eq!(dashed(text), expected, "{text}");
        }
    }

    #[test]
    fn marks_that_do_not_pair_enclose_nothing() {
        for text in ["", "FN's mål", "staters’ ret", "\"vi skal", "vi skal\"", "vi \" skal"] {
            check(text, &[]);
        }
    }
}
