//! Footnotes and their marks: a digit behind a word becomes a reference from that word to the footnote.

use super::{SourceError, parse::Part, shape::FOOTNOTES};

/// A footnote mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The byte of the text before which it stood, where its word ends.
    pub end: usize,
    /// The footnote it refers to.
    pub number: u8,
    /// Line of the source on which it stood.
    pub line: usize,
}

impl Mark {
    /// How errors call it.
    pub fn name(self) -> String {
        format!("footnote mark {}", self.number)
    }
}

/// Checks that each footnote has its mark, and sets it after the part that bears it.
pub fn lift_marks(
    file: &str,
    parts: &mut Vec<Part>,
    footnotes: Vec<Part>,
    last_line: usize,
) -> Result<(), SourceError> {
    let marks: Vec<(usize, Mark)> =
        parts.iter().enumerate().flat_map(|(index, part)| part.marks.iter().map(move |&mark| (index, mark))).collect();
    let mut expected = 1..=FOOTNOTES;
    for &(_, mark) in &marks {
        let expected = expected.next();
        if expected != Some(mark.number) {
            let wanted =
                expected.map_or("no more footnote marks".to_owned(), |number| format!("footnote mark {number}"));
            return Err(SourceError::new(file, mark.line, mark.name(), wanted));
        }
        if footnotes.len() < mark.number.into() {
            return Err(SourceError::new(file, mark.line, mark.name(), format!("footnote {}", mark.number)));
        }
    }
    if let Some(number) = expected.next() {
        let footnote = footnotes.get(marks.len());
        let line = footnote.map_or(last_line, |footnote| footnote.line);
        let found =
            footnote.map_or("the end of the file".to_owned(), |_| format!("footnote {number} without its mark"));
        return Err(SourceError::new(file, line, found, format!("footnote mark {number}")));
    }
    for (mut footnote, (part, _)) in footnotes.into_iter().zip(marks).rev() {
        footnote.parent = Some(part);
        insert(parts, part + 1, footnote);
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

/// The words of a line, one space between them, and the marks that stood in it.
///
/// A mark is a digit between a letter and what is neither letter nor digit.
pub fn take_marks(text: &str, line: usize) -> (String, Vec<Mark>) {
    let mut words = String::with_capacity(text.len());
    let mut marks = Vec::new();
    for word in text.split_whitespace() {
        if !words.is_empty() {
            words.push(' ');
        }
        let mut behind_letter = false;
        let mut letters = word.chars().peekable();
        while let Some(letter) = letters.next() {
            let ends_word = !letters.peek().copied().is_some_and(char::is_alphanumeric);
            match letter.to_digit(10).and_then(|digit| u8::try_from(digit).ok()) {
                Some(number) if behind_letter && ends_word => marks.push(Mark { end: words.len(), number, line }),
                _ => words.push(letter),
            }
            behind_letter = letter.is_alphabetic();
        }
    }
    (words, marks)
}
