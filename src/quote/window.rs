//! Finds the stretches of the text that a changed quotation may come from.

use std::ops::Range;

use super::{
    index::{Index, UNKNOWN, WordId},
    read::Typed,
};

/// How many stretches are looked at closely; of a long quotation only the best, for it is hardly another.
const MOST_WINDOWS: usize = 3;

/// A quotation of so many words is a long one.
pub const LONG: usize = 120;

/// Words that each marked omission may have swallowed, and most of them together.
const SWALLOWED: usize = 150;
const MOST_SWALLOWED: usize = 450;

/// The stretches of the text that share most with the quotation, best first: a stretch about as long as the quotation slides
/// over the text, and what it holds of the quotation's words and pairs of words is its score.
pub fn windows(index: &Index, typed: &[Typed]) -> Vec<Range<usize>> {
    let words = index.words.len();
    let omissions = typed.iter().filter(|word| word.omission).count();
    let swallowed = (omissions * SWALLOWED).min(MOST_SWALLOWED);
    let pad = 30 + typed.len() / 8 + swallowed;
    let length = (typed.len() + typed.len() / 4 + 5 + swallowed).min(words);
    let mut scores = scores(index, typed, length);
    let mut best = 0;
    let mut found = Vec::new();
    let most_windows = if typed.len() < LONG { MOST_WINDOWS } else { 1 };
    while found.len() < most_windows {
        let (mut start, mut most) = (0, 0);
        for (at, &score) in scores.iter().enumerate() {
            if score > most {
                (start, most) = (at, score);
            }
        }
        best = best.max(most);
        // What shares much less than the best is no rival.
        if most == 0 || most * 5 < best * 4 {
            break;
        }
        found.push(start.saturating_sub(pad)..(start + length + pad).min(words));
        let near = start.saturating_sub(length / 2)..(start + length / 2 + 1).min(scores.len());
        scores.get_mut(near).unwrap_or_default().fill(0);
    }
    found
}

/// For each beginning of a window its score.
fn scores(index: &Index, typed: &[Typed], length: usize) -> Vec<u32> {
    let mut wanted = vec![0_i32; usize::from(index.vocabulary_len())];
    for word in typed {
        if let Some(count) = wanted.get_mut(usize::from(word.near)) {
            *count += 1;
        }
    }
    let pairs = pairs(typed);
    let pair_value = |at: usize| {
        let (one, other) = (index.id_at(at), index.id_at(at + 1));
        let is_pair = pairs.get(pair_mark(one, other)).is_some_and(|mark| *mark);
        if is_pair { u32::from(index.weight(one) + index.weight(other)) } else { 0 }
    };
    let mut scores = Vec::with_capacity(index.words.len());
    let mut score = 0;
    for end in 0..index.words.len() {
        score += take(index, &mut wanted, end) + if end > 0 { pair_value(end - 1) } else { 0 };
        if let Some(start) = (end + 1).checked_sub(length) {
            scores.push(score);
            score -= give_back(index, &mut wanted, start) + pair_value(start);
        }
    }
    scores
}

/// A word that enters the window counts while the quotation has more of it than the window.
fn take(index: &Index, wanted: &mut [i32], at: usize) -> u32 {
    let id = index.id_at(at);
    let Some(left) = wanted.get_mut(usize::from(id)) else { return 0 };
    *left -= 1;
    if *left >= 0 { u32::from(index.weight(id)) } else { 0 }
}

fn give_back(index: &Index, wanted: &mut [i32], at: usize) -> u32 {
    let id = index.id_at(at);
    let Some(left) = wanted.get_mut(usize::from(id)) else { return 0 };
    *left += 1;
    if *left > 0 { u32::from(index.weight(id)) } else { 0 }
}

/// Which pairs of neighbours the quotation has, as a set of marks: two pairs may share one, which weighs next to nothing.
fn pairs(typed: &[Typed]) -> Vec<bool> {
    let mut pairs = vec![false; PAIRS];
    for two in typed.windows(2) {
        if let [one, other] = two
            && let Some(mark) = pairs.get_mut(pair_mark(one.near, other.near))
            && one.near != UNKNOWN
            && other.near != UNKNOWN
        {
            *mark = true;
        }
    }
    pairs
}

const PAIRS: usize = 1 << 14;

fn pair_mark(one: WordId, other: WordId) -> usize {
    (usize::from(one) * 613 + usize::from(other)) % PAIRS
}
