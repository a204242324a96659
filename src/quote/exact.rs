//! Finds a quotation that stands in the text word for word.

use std::ops::Range;

use super::{
    index::{Index, WordId},
    read::Typed,
};

/// Most words that an omission may swallow.
const MOST_SWALLOWED: usize = 400;

/// Every stretch of the text that has the words of the quotation; with omissions, its parts in their order within a
/// paragraph or two that neighbour, each stretch the shortest from its beginning. A part is a range of the text's words.
pub fn exact(index: &Index, typed: &[Typed]) -> Vec<Vec<Range<usize>>> {
    let mut parts = parts(typed).into_iter();
    let Some(first) = parts.next() else { return Vec::new() };
    let mut chains: Vec<Vec<Range<usize>>> = occurrences(index, &first).into_iter().map(|start| vec![start]).collect();
    for part in parts {
        let places = occurrences(index, &part);
        chains.retain_mut(|chain| {
            let next = chain.last().and_then(|last| nearest(index, &places, last));
            chain.extend(next.clone());
            next.is_some()
        });
    }
    // Of two that end alike, the one that begins later swallows less.
    chains.reverse();
    chains.dedup_by(|earlier, later| earlier.len() > 1 && earlier.last() == later.last());
    chains.reverse();
    chains
}

/// The quotation cut where something was left out.
fn parts(typed: &[Typed]) -> Vec<Vec<WordId>> {
    let mut parts: Vec<Vec<WordId>> = Vec::new();
    for word in typed {
        match parts.last_mut() {
            Some(part) if !word.omission => part.push(word.id),
            _ => parts.push(vec![word.id]),
        }
    }
    parts
}

/// Where these words stand in a row.
fn occurrences(index: &Index, part: &[WordId]) -> Vec<Range<usize>> {
    let rarest = part.iter().enumerate().min_by_key(|(_, id)| index.postings(**id).len());
    let Some((offset, &rarest)) = rarest else { return Vec::new() };
    let starts = index.postings(rarest).iter().filter_map(|&at| usize::from(at).checked_sub(offset));
    let is_here = |start: &usize| part.iter().zip(*start..).all(|(&id, at)| index.id_at(at) == id);
    starts.filter(is_here).map(|start| start..start + part.len()).collect()
}

fn nearest(index: &Index, places: &[Range<usize>], after: &Range<usize>) -> Option<Range<usize>> {
    let next = places.iter().find(|place| place.start >= after.end)?;
    let is_near = next.start - after.end <= MOST_SWALLOWED;
    (is_near && are_neighbours(index, after.end - 1, next.start)).then(|| next.clone())
}

/// Whether two words stand in one paragraph or in two that follow each other.
pub fn are_neighbours(index: &Index, word: usize, later: usize) -> bool {
    let paragraph = |at| index.sentence_at(at).map(|sentence| sentence.paragraph);
    match (paragraph(word), paragraph(later)) {
        (Some(one), Some(other)) => one.abs_diff(other) <= 1,
        _ => false,
    }
}
