//! Takes out of a quotation what its editor says in square brackets: "Den [GCM] er rodfæstet", "[min fremhævelse]".

use std::ops::Range;

use super::{index::Index, read::Typed};
use crate::{letters::letters, list};

/// Words, folded, that turn or limit what they are put into, by an editor too.
const TURNS: &str = "aldrig|alene|ej|forbudt|forbyde|forhindre|hverken|ikke|ingen|intet|irregulaer|irregulaere|irregulaert|kun|\
    naegte|naeppe|never|no|not|uden|undgaa|undlade|undtagen";

/// The words of a quotation without those between square brackets, unless they are the text's or turn the sense.
pub fn without_asides(index: &Index, text: &str, typed: Vec<Typed>) -> Vec<Typed> {
    let asides = asides(index, text, &typed);
    let mut kept: Vec<Typed> = Vec::with_capacity(typed.len());
    let (mut aside, mut omission) = (0, false);
    for (at, mut word) in typed.into_iter().enumerate() {
        aside += usize::from(asides.get(aside).is_some_and(|aside| aside.end <= at));
        // What was left out before an aside was left out before the word after it.
        omission |= word.omission;
        if !asides.get(aside).is_some_and(|aside| aside.contains(&at)) {
            word.omission = std::mem::take(&mut omission) && !kept.is_empty();
            kept.push(word);
        }
    }
    kept
}

/// The words between each two square brackets that have no others between them. Brackets inside of words, as in "[d]en", are
/// passed over, and so is what Markdown links: "[FN](https://un.org)".
fn asides(index: &Index, text: &str, typed: &[Typed]) -> Vec<Range<usize>> {
    let (mut asides, mut open, mut end) = (Vec::<Range<usize>>::new(), None, 0);
    for at in 0..=typed.len() {
        let word = typed.get(at).map_or(text.len()..text.len(), |word| word.range.clone());
        let mut before = ' ';
        for sign in letters(text.get(end..word.start).unwrap_or_default()) {
            if sign == '[' {
                open = Some(at);
            } else if sign == ']'
                && let Some(start) = open.take()
                && is_aside(index, typed, &(start..at))
            {
                asides.push(start..at);
            } else if sign == '(' && before == ']' && asides.last().is_some_and(|last| last.end == at) {
                asides.pop();
            }
            before = sign;
        }
        if text.get(word.clone()).unwrap_or_default().bytes().any(|byte| matches!(byte, b'[' | b']')) {
            open = None;
        }
        end = word.end;
    }
    asides
}

/// Whether words are not the text's between those around them, and turn nothing.
fn is_aside(index: &Index, typed: &[Typed], words: &Range<usize>) -> bool {
    // Where something else was left out, nothing need follow.
    let follow = |first: Option<&Typed>, second: Option<&Typed>| match (first, second) {
        (Some(first), Some(second)) if !second.omission => index.follow(first.id, second.id),
        _ => true,
    };
    let before = words.start.checked_sub(1).and_then(|before| typed.get(before));
    let inside = typed.get(words.clone()).unwrap_or_default();
    let (Some(first), Some(last)) = (inside.first(), inside.last()) else { return false };
    let is_text = follow(before, Some(first)) && follow(Some(last), typed.get(words.end));
    !is_text && !inside.iter().any(|word| list::has(TURNS, &word.folded))
}
