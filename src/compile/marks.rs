//! Footnotes and their marks: a digit behind a word becomes a reference from that word to the footnote.

use super::{SourceError, parse::Part};

/// Takes the marks out of the texts and sets each footnote after the paragraph that bears its mark.
pub fn lift_marks(file: &str, parts: &mut Vec<Part>, footnotes: Vec<Part>) -> Result<(), SourceError> {
    let mut marks = Vec::new();
    for (index, part) in parts.iter_mut().enumerate() {
        take_marks(part);
        marks.extend(part.marks.iter().map(|&(_, number)| (number, index)));
    }
    let count = footnotes.len().max(marks.len());
    for expected in 1..=count {
        let line = marks.get(expected - 1).map_or(0, |&(_, part)| parts[part].line);
        let found = marks
            .get(expected - 1)
            .map_or("no footnote mark".to_owned(), |(number, _)| format!("footnote mark {number}"));
        if found != format!("footnote mark {expected}") || footnotes.len() < expected {
            let wanted = if footnotes.len() < expected {
                format!("footnote {expected}")
            } else {
                format!("footnote mark {expected}")
            };
            return Err(SourceError::new(file, line, found, wanted));
        }
    }
    for (mut footnote, (_, paragraph)) in footnotes.into_iter().zip(marks).rev() {
        footnote.parent = Some(paragraph);
        insert(parts, paragraph + 1, footnote);
    }
    Ok(())
}

fn insert(parts: &mut Vec<Part>, index: usize, part: Part) {
    for parent in parts.iter_mut().filter_map(|part| part.parent.as_mut()) {
        if *parent >= index {
            *parent += 1;
        }
    }
    parts.insert(index, part);
}

/// A mark is a digit between a letter and what is neither letter nor digit.
fn take_marks(part: &mut Part) {
    let letters: Vec<char> = part.text.chars().collect();
    let at = |index: usize| letters.get(index).copied();
    let mut text = String::with_capacity(part.text.len());
    for (index, &letter) in letters.iter().enumerate() {
        let behind_letter = index.checked_sub(1).and_then(at).is_some_and(char::is_alphabetic);
        let ends_word = !at(index + 1).is_some_and(char::is_alphanumeric);
        match letter.to_digit(10).and_then(|digit| u8::try_from(digit).ok()) {
            Some(digit) if behind_letter && ends_word => part.marks.push((text.len(), digit)),
            _ => text.push(letter),
        }
    }
    part.text = text;
}
