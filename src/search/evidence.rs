//! Whether enough of a query is understood to answer it. Who asks how to bake bread shall be told that there is nothing, though one
//! of the words means something here; so what is not known speaks against what is.
//!
//! The figures were chosen so that of the questions in `src/text/questions.tsv` as many as can be are answered, and of those about
//! anything else in `tests/relevance` as few.

use super::{MatchKind, index::Index, query::Word, questions, term::Term};
use crate::letters;

/// What a word of the text says for a query.
const WORD: f32 = 1.5;

/// The same for a word that is known by its meaning alone.
const MEANING: f32 = 1.0;

/// The same for a word that has many uses.
const GENERAL: f32 = 0.4;

/// How much an everyday word that finds nothing speaks against a query, beside one that is not known at all.
const EVERYDAY_DOUBT: f32 = 0.6;

/// What counts of that in which the words of a question agree.
const AGREED: f32 = 0.2;

/// How much a word of which nothing is found speaks against a query: not at all while it may go on to a word that is known, less
/// where readers' questions have it.
pub fn doubt(index: &Index, word: &Word) -> f32 {
    // Where it is long, its end may be an ending, or the beginning of the second part of a compound.
    let shared = letters::count(&word.normal).saturating_sub(2).clamp(3, 5);
    let start = word.normal.char_indices().nth(shared).and_then(|(end, _)| word.normal.get(..end));
    let may_go_on = || start.is_none_or(|start| index.lexicon.beginning_with(start).next().is_some());
    match word {
        Word { open: true, .. } if may_go_on() => 0.0,
        Word { normal, .. } if questions::has(normal) => EVERYDAY_DOUBT,
        _ => 1.0,
    }
}

/// Whether the terms of a query say enough of it, and what its words as those of a question agree in.
pub fn is_enough(terms: &[Term], agreed: f32) -> bool {
    let words = || terms.iter().filter(|term| !term.is_group());
    let says: f32 = words().map(|term| says(term, terms)).sum();
    // Words that help but do not carry a query need not be the only ones that were understood.
    let is_carried = terms.iter().any(|term| !term.found.is_empty() && !term.light);
    (is_carried || words().all(|term| !term.found.is_empty())) && says + AGREED * agreed >= 0.0
}

/// What a word says for the query being one for this text.
fn says(term: &Term, terms: &[Term]) -> f32 {
    match term.strongest() {
        _ if is_in_group(term, terms) => WORD,
        None => -term.doubt,
        Some(_) if term.light => 0.0,
        Some(_) if term.general || term.is_begun => GENERAL,
        Some(kind) if kind > MatchKind::Folded => MEANING,
        Some(_) => WORD,
    }
}

/// Whether a word stands in a term of several words that is known.
pub fn is_in_group(term: &Term, terms: &[Term]) -> bool {
    let mut groups = terms.iter().filter(|group| group.is_group() && !group.found.is_empty());
    groups.any(|group| term.lies_in(group.words))
}
