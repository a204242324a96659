//! What a line of the source can be, how it joins the lines before it, and how errors show it.

use super::shape::Step;
use crate::model::ProvisionKind;

/// The start of a paragraph, objective, litra or roman item: its name and the rest of the line.
pub fn numbered(text: &str) -> Option<(String, &str)> {
    if let Some((number, rest)) = text.strip_prefix("Målsætning ").and_then(|rest| rest.split_once(": ")) {
        return is_number(number).then(|| (format!("objective {number}"), rest));
    }
    let (word, rest) = text.split_once(char::is_whitespace)?;
    let is = |allowed: fn(char) -> bool| word.len() > 1 && word[..word.len() - 1].chars().all(allowed);
    match word.as_bytes().last()? {
        b'.' if is(|letter| letter.is_ascii_digit()) => Some((format!("paragraph {}", &word[..word.len() - 1]), rest)),
        b'.' if is(|letter| matches!(letter, 'i' | 'v' | 'x')) => {
            Some((format!("item {}", &word[..word.len() - 1]), rest))
        }
        b')' if word.len() == 2 && is(|letter| letter.is_ascii_lowercase()) => {
            Some((format!("litra {}", &word[..1]), rest))
        }
        _ => None,
    }
}

/// The start of a footnote: a digit and a word with a capital letter.
pub fn footnote(text: &str) -> Option<(u8, &str)> {
    let (digit, rest) = text.split_once(char::is_whitespace)?;
    let number = (digit.len() == 1).then(|| digit.parse().ok())??;
    rest.trim_start().starts_with(char::is_uppercase).then_some((number, rest))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

pub fn is_capitals(text: &str) -> bool {
    text.chars().filter(|letter| letter.is_uppercase()).count() > 5 && !text.contains(char::is_lowercase)
}

/// The words behind a heading: a principle's follow its colon, any other heading stands alone.
pub fn behind_heading<'t>(step: &Step, line: &'t str) -> Option<&'t str> {
    let rest = line.strip_prefix(step.heading)?;
    if step.kind == ProvisionKind::Principle { rest.strip_prefix(':') } else { rest.is_empty().then_some(rest) }
}

/// Joins the words of a line; a compound broken at its own hyphen gets no space.
pub fn join(text: &mut String, words: &str) {
    let broken_compound = text.strip_suffix('-').is_some_and(|rest| rest.ends_with(char::is_alphanumeric))
        && words.starts_with(char::is_alphanumeric)
        && !matches!(words.split(' ').next(), Some("og" | "eller" | "samt"));
    if !text.is_empty() && !words.is_empty() && !broken_compound {
        text.push(' ');
    }
    text.push_str(words);
}

/// A line as errors show it.
pub fn quote(line: &str) -> String {
    match line.char_indices().nth(60) {
        Some((end, _)) => format!("“{}…”", &line[..end]),
        None => format!("“{line}”"),
    }
}
