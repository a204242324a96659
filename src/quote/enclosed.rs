//! Finds what a sentence about the compact quotes of it: the words between its quotation marks.

use super::read::is_space;
use crate::{letters::letters, list, words::is_word_char};

/// The stretches between quotation marks; of marks within marks the outer ones. Single ones count where there are no others.
/// Empty where they do not pair.
pub fn enclosed(text: &str) -> Vec<&str> {
    let found = between(text, "\"|“|”|„|‟|»|«|›|‹");
    if found.is_empty() { between(text, "'|’|‘|‚") } else { found }
}

/// Which way a mark faces is told by the spaces beside it: "»", "«" and "”" open in one country and close in another.
fn between<'a>(text: &'a str, marks: &str) -> Vec<&'a str> {
    let (mut found, mut depth, mut start, mut end, mut before) = (Vec::new(), 0_usize, 0, 0, ' ');
    for letter in letters(text) {
        let at = end;
        end += letter.len_utf8();
        let next = letters(text.get(end..).unwrap_or_default()).next().unwrap_or(' ');
        let is_apostrophe = matches!(letter, '\'' | '’' | '‘') && is_word_char(before) && is_word_char(next);
        if is_apostrophe || !list::has(marks, text.get(at..end).unwrap_or_default()) {
            before = letter;
        } else if may_precede(before) && (depth == 0 || !may_follow(next)) {
            if depth == 0 {
                start = end;
            }
            depth += 1;
            before = ' ';
        } else if depth == 0 {
            return Vec::new();
        } else {
            depth -= 1;
            if depth == 0 {
                found.push(text.get(start..at).unwrap_or_default());
            }
            before = letter;
        }
    }
    if depth == 0 { found } else { Vec::new() }
}

/// Whether a letter may stand before a mark that opens.
fn may_precede(letter: char) -> bool {
    is_space(letter) || matches!(letter, '(' | '[' | '-' | '–' | '—' | '/' | ':')
}

/// Whether a letter may stand behind a mark that closes.
fn may_follow(letter: char) -> bool {
    is_space(letter) || matches!(letter, '.' | ',' | ';' | ':' | '!' | '?' | ')' | ']')
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
    }

    #[test]
    fn marks_that_do_not_pair_enclose_nothing() {
        for text in ["", "FN's mål", "staters’ ret", "\"vi skal", "vi skal\"", "vi \" skal", "at ’staters’ ret’"]
        {
            check(text, &[]);
        }
    }
}
