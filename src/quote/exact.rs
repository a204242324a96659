//! Finds a quotation that stands in the text word for word.

use std::ops::Range;

use super::{index::Index, read::Typed};

/// Most words that an omission may swallow.
const MOST_SWALLOWED: usize = 400;

/// Every stretch of the text that has the words of the quotation; with omissions, its parts in their order within a
/// paragraph or two that neighbour, each stretch the shortest from its beginning. A part is a range of the text's words.
pub fn exact(index: &Index, typed: &[Typed]) -> Vec<Vec<Range<usize>>> {
    // The quotation cut where something was left out.
    let mut parts: Vec<&[Typed]> = Vec::new();
    for part in typed.chunk_by(|_, word| !word.omission) {
        parts.push(part);
    }
    let mut found: Vec<Vec<Range<usize>>> = Vec::new();
    let mut from = 0;
    while let Some(chain) = chain(index, &parts, from) {
        from = chain.first().map_or(usize::MAX, |first| first.start + 1);
        if !is_close(index, &chain) {
            continue;
        }
        match found.last_mut() {
            // Of two that end alike, the one that begins later swallows less.
            Some(last) if parts.len() > 1 && last.last() == chain.last() => *last = chain,
            _ => found.push(chain),
        }
    }
    found
}

/// The first stretches that have these parts in their order, from a word of the text on.
fn chain(index: &Index, parts: &[&[Typed]], mut from: usize) -> Option<Vec<Range<usize>>> {
    let mut chain = Vec::with_capacity(parts.len());
    for part in parts {
        let start = find(index, part, from)?;
        from = start + part.len();
        chain.push(start..from);
    }
    Some(chain)
}

/// Where these words first stand in a row, from a word of the text on.
fn find(index: &Index, part: &[Typed], from: usize) -> Option<usize> {
    let (mut offset, mut postings) = (0, index.postings(part.first()?.id));
    for (at, word) in part.iter().enumerate() {
        let others = index.postings(word.id);
        if others.len() < postings.len() {
            (offset, postings) = (at, others);
        }
    }
    let is_here = |start: usize| part.iter().zip(start..).all(|(word, at)| index.id_at(at) == word.id);
    let mut starts = postings.iter().filter_map(|&at| usize::from(at).checked_sub(offset));
    starts.find(|&start| start >= from && is_here(start))
}

/// Whether no omission swallows more than it may.
fn is_close(index: &Index, chain: &[Range<usize>]) -> bool {
    chain.windows(2).all(|pair| match pair {
        [one, next] => next.start - one.end <= MOST_SWALLOWED && are_neighbours(index, one.end - 1, next.start),
        _ => true,
    })
}

/// Whether two words stand in one paragraph or in two that follow each other.
pub fn are_neighbours(index: &Index, word: usize, later: usize) -> bool {
    match (index.paragraph_of(word), index.paragraph_of(later)) {
        (Some(one), Some(other)) => one.abs_diff(other) <= 1,
        _ => false,
    }
}
