//! Shows what a quotation kept, left out and put in, in the document's own words and spaces.

use std::ops::Range;

use serde::Serialize;

use super::{
    align::Step,
    index::Index,
    passage::{separator, stretch},
    read::Typed,
};
use crate::{
    letters::{self, letters},
    model::Span,
    words::is_space,
};

/// A stretch of a compared passage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Change {
    /// The words: the document's, or where they were put in the quoter's.
    pub text: String,
    /// What happened to them.
    pub change: ChangeKind,
}

/// What happened to the words of a passage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum ChangeKind {
    /// They stand in both.
    Same,
    /// They stand in the document alone.
    Removed,
    /// They stand in the quotation alone.
    Added,
}

/// The passage from the first to the last word of the text; joined, what is the same and what was removed are the passage.
/// Of what was exchanged in one place, the removed words come first.
pub fn diff(index: &Index, quotation: &str, typed: &[Typed], steps: &[Step]) -> Vec<Change> {
    let mut writer = Writer { changes: Vec::new(), added: Vec::new() };
    let passage = stretch(steps);
    let ends_added = steps.iter().rev().take_while(|step| !step.kept).any(|step| step.typed.is_some());
    for step in steps {
        if let Some(word) = step.word {
            let kind = if step.kept { ChangeKind::Same } else { ChangeKind::Removed };
            if step.kept {
                writer.flush(quotation, false);
            }
            add_word(&mut writer.changes, kind, index, word, &passage, !ends_added);
        }
        if !step.kept {
            writer.added.extend(step.typed.and_then(|typed_word| typed.get(typed_word)));
        }
    }
    writer.flush(quotation, true);
    writer.changes
}

/// Adds a word of a passage with what stands after it before the next; at the ends of a sentence with its punctuation. After
/// the passage this closes what may begin before it, and so all of it stands only where the sentence is there from its beginning.
fn add_word(
    changes: &mut Vec<Change>,
    change: ChangeKind,
    index: &Index,
    word: usize,
    passage: &Range<usize>,
    closes: bool,
) {
    let (Some(here), Some(sentence)) = (index.words.get(word), index.sentence_at(word)) else { return };
    let is_first = passage.start == word && sentence.words.start == word;
    let start = if is_first { sentence.span.start } else { here.span.start };
    let is_last = sentence.words.end == word + 1;
    let is_closed = word + 1 < passage.end || (closes && passage.start <= sentence.words.start);
    let end = if is_last && is_closed {
        sentence.span.end
    } else {
        let first = index.words.get(passage.start.max(sentence.words.start)).map_or(start, |first| first.span.start);
        closed(first, here.span.end, sentence.span.end)
    };
    let next = index.words.get(word + 1).filter(|_| word + 1 < passage.end).map(|next| next.span.start);
    match (next, index.sentence_at(word + 1)) {
        (Some(next), Some(next_sentence)) if is_last => {
            push(changes, Span { start, end }.text(), change);
            push(changes, separator(next_sentence), change);
            push(changes, Span { end: next, ..next_sentence.span }.text(), change);
        }
        (next, _) => push(changes, Span { start, end: next.unwrap_or(end) }.text(), change),
    }
}

/// Where the brackets and quotation marks end that a stretch of a sentence opens, if they close directly behind it.
fn closed(start: u16, end: u16, sentence_end: u16) -> u16 {
    let mut closed = end;
    for sign in letters(Span { start: end, end: sentence_end }.text()) {
        let count = |sign: u8| Span { start, end: closed }.text().bytes().filter(|&byte| byte == sign).count();
        // The text has "”" on both sides; no other of its signs ends with this byte.
        let is_open = match sign {
            ')' => count(b'(') > count(b')'),
            '”' => count(b'\x9d') % 2 > 0,
            _ => false,
        };
        if !is_open {
            break;
        }
        closed += u16::try_from(sign.len_utf8()).unwrap_or_default();
    }
    closed
}

/// Adds a stretch, to the last where the same happened to it.
#[inline(never)]
pub fn push(changes: &mut Vec<Change>, text: &str, change: ChangeKind) {
    match changes.last_mut() {
        Some(last) if last.change == change => last.text.push_str(text),
        // The words of an abbreviation have no letters but the last.
        _ if text.is_empty() => {}
        _ => changes.push(Change { text: text.to_owned(), change }),
    }
}

/// Adds words to a text on one line, whatever spaces are around and between them.
pub fn push_line(text: &mut String, words: &str) {
    let mut needs_space = false;
    let start = text.len();
    for letter in letters(words) {
        if is_space(letter) {
            needs_space = text.len() > start;
        } else {
            text.push_str(if needs_space { " " } else { "" });
            letters::push(text, letter);
            needs_space = false;
        }
    }
}

struct Writer<'a> {
    changes: Vec<Change>,
    added: Vec<&'a Typed>,
}

impl Writer<'_> {
    /// Writes the words put in so far, with a space on the side where words follow, or else before them.
    fn flush(&mut self, quotation: &str, is_last: bool) {
        let (Some(first), Some(last)) = (self.added.first(), self.added.last()) else { return };
        let mut text = String::new();
        text.push_str(if is_last && ends_without_space(&mut self.changes) { " " } else { "" });
        push_line(&mut text, quotation.get(first.range.start..last.range.end).unwrap_or_default());
        text.push_str(if is_last { "" } else { " " });
        self.added.clear();
        push(&mut self.changes, &text, ChangeKind::Added);
    }
}

/// Whether last words need a space before them. The one that stands before words that they are put for goes to these, so that
/// either can be read behind what is the same.
fn ends_without_space(changes: &mut [Change]) -> bool {
    // Between both only words of an abbreviation are the same, which have no letters.
    if let [.., Change { text, change: ChangeKind::Added }, Change { change: ChangeKind::Removed, .. }] = changes
        && text.ends_with(' ')
    {
        return false;
    }
    if let [.., Change { text: same, change: ChangeKind::Same }, Change { text, change: ChangeKind::Removed }] = changes
        && same.ends_with(' ')
    {
        same.pop();
        text.insert(0, ' ');
    }
    changes.last().is_some_and(|last| !last.text.ends_with(' '))
}
