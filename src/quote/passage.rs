//! Passages of the text: what place they are, and the sentences around them.

use std::ops::Range;

use super::{
    align::Step,
    index::{Index, Sentence, slice},
};
use crate::model::{Place, ProvisionKind};

/// The stretches of the text's words that a quotation gives, in order.
pub fn parts(steps: &[Step]) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    for word in steps.iter().filter(|step| step.typed().is_some()).filter_map(Step::word) {
        match parts.last_mut() {
            Some(part) if part.end == word => part.end = word + 1,
            _ => parts.push(word..word + 1),
        }
    }
    parts
}

/// From the first word to the last.
pub fn extent(parts: &[Range<usize>]) -> Range<usize> {
    match (parts.first(), parts.last()) {
        (Some(first), Some(last)) => first.start..last.end,
        _ => 0..0,
    }
}

/// The innermost place that holds all parts; where only a section does, the one that holds most of their words, of equals
/// the first.
pub fn place(index: &Index, parts: &[Range<usize>]) -> Option<Place> {
    let mut counts: Vec<(Place, usize)> = Vec::new();
    for place in
        parts.iter().cloned().flatten().filter_map(|word| index.sentence_at(word)).map(|sentence| sentence.place)
    {
        match counts.iter_mut().find(|(counted, _)| *counted == place) {
            Some((_, count)) => *count += 1,
            None => counts.push((place, 1)),
        }
    }
    let most = counts.iter().rev().max_by_key(|(_, count)| *count).map(|(place, _)| *place)?;
    let common = counts.iter().map(|(place, _)| path(*place)).reduce(common_start)?;
    common.last().copied().filter(|place| counts.len() == 1 || place.kind() != ProvisionKind::Section).or(Some(most))
}

fn path(place: Place) -> Vec<Place> {
    let mut path = place.path();
    path.push(place);
    path
}

fn common_start(one: Vec<Place>, other: Vec<Place>) -> Vec<Place> {
    one.into_iter().zip(other).take_while(|(one, other)| one == other).map(|(place, _)| place).collect()
}

/// The sentences of the text from the one of the first word to the one of the last; a line end stands between places.
pub fn context(index: &Index, words: &Range<usize>) -> String {
    let number = |word: usize| index.words.get(word).map(|word| usize::from(word.sentence));
    let (Some(first), Some(last)) = (number(words.start), words.end.checked_sub(1).and_then(number)) else {
        return String::new();
    };
    let mut text = String::new();
    for sentence in index.sentences.get(first..=last).unwrap_or_default() {
        if !text.is_empty() {
            text.push(separator(sentence));
        }
        text.push_str(slice(sentence.span.start, sentence.span.end));
    }
    text
}

/// What stands before a sentence that is not the first.
pub fn separator(sentence: &Sentence) -> char {
    if sentence.begins_place { '\n' } else { ' ' }
}
