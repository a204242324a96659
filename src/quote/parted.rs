//! Parts a word as it is typed into the words that the compact has in its place.

use super::{
    index::{Index, UNKNOWN, WordId},
    read::Typed,
};
use crate::list::parts;

/// Where to part what the compact writes with a hyphen or a space: "ikkebindende", "samarbejdsrammerne", "peertopeer".
pub fn half(index: &Index, word: &Typed) -> Option<usize> {
    // The longest word of the compact has 32 letters, and a joined pair may have twice as many.
    if word.id != UNKNOWN || word.folded.len() > 64 {
        return None;
    }
    cuts(index, &word.folded).find(|&(at, first)| goes_on(index, first, word.folded.get(at..))).map(|(at, _)| at)
}

/// Where a word of the compact ends at which another begins, and which it is.
fn cuts(index: &Index, folded: &str) -> impl Iterator<Item = (usize, WordId)> {
    let cut = |at| Some((at, index.id(folded.get(..at)?)));
    (1..folded.len()).filter_map(cut).filter(|&(_, first)| first != UNKNOWN)
}

/// Whether the compact has these letters, as one word or more, after a word.
fn goes_on(index: &Index, word: WordId, letters: Option<&str>) -> bool {
    let Some(letters) = letters else { return false };
    let next = index.id(letters);
    (next != UNKNOWN && index.follow(word, next))
        || cuts(index, letters).any(|(at, next)| index.follow(word, next) && goes_on(index, next, letters.get(at..)))
}

/// Adds the words that an abbreviation stands for, as the index has them: the last with the letters.
pub fn push_meant(index: &Index, words: &mut Vec<Typed>, mut word: Typed, meant: &str) {
    let mut forms = parts(meant, b' ');
    while let Some(form) = forms.next() {
        let folded = if forms.rest.is_none() { std::mem::take(&mut word.folded) } else { String::new() };
        let (range, id) = (word.range.clone(), index.id(form));
        words.push(Typed { range, folded, id, near: id, omission: std::mem::take(&mut word.omission) });
    }
}
