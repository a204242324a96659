//! Whether enough of a query is understood to answer it. Who asks how to bake bread shall be told that there is nothing, though one
//! of the words means something here; so what is not known speaks against what is.
//!
//! The figures were chosen so that of the questions in `src/text/questions.tsv` as many as can be are answered, and of those about
//! anything else in `tests/relevance` as few.

use super::{MatchKind, index::Index, query::Word, questions, term::Term};
use crate::letters;

/// What a word of the text says for a query.
const WORD: f32 = 1.5;

/// The same for a word that is known by its meaning alone, if it is not a short one.
const MEANING: f32 = 1.0;

/// The same for a word that has many uses, and for one that is guessed from few letters.
const GENERAL: f32 = 0.4;

/// Fewest letters of a word that is not short: the shorter a word, the more it is used for (Zipf's law of abbreviation, 1935).
const NOT_SHORT: f32 = 6.0;

/// Most letters of a word being typed that is merely guessed.
const FEW_BEGUN: usize = 3;

/// Most letters of a misspelt word that is merely guessed.
const FEW_MISSPELT: usize = 7;

/// How much a word that finds nothing speaks against a query where readers' questions have it.
const EVERYDAY_DOUBT: f32 = 0.6;

/// The same for one that is not known at all, beside one other word: it may be the name of a country.
const STRANGE_DOUBT: f32 = 1.0;

/// The same in a sentence and beside several other words.
const STRANGE_DOUBT_AMONG_MANY: f32 = 2.0;

/// How much that counts in which the words of a question agree, beyond what those of any question may agree in.
const AGREED: f32 = 2.0;

/// What the words of any question may agree in.
const AGREED_BY_CHANCE: f32 = 2.5;

/// How much a word of which nothing is found speaks against a query: not at all while it may go on to a word that is known, less
/// where readers' questions have it. `among` is the number of words in the query that are not grammar.
pub fn doubt(index: &Index, word: &Word, among: usize, is_sentence: bool) -> f32 {
    // Its end may be an ending.
    let shared = letters::count(&word.normal).saturating_sub(2).max(3);
    let start = word.normal.char_indices().nth(shared).and_then(|(end, _)| word.normal.get(..end));
    let may_go_on = || start.is_none_or(|start| index.lexicon.beginning_with(start).next().is_some());
    match word {
        Word { open: true, .. } if may_go_on() => 0.0,
        Word { normal, .. } if questions::has(normal) => EVERYDAY_DOUBT,
        _ if among > 2 || is_sentence => STRANGE_DOUBT_AMONG_MANY,
        _ => STRANGE_DOUBT,
    }
}

/// Whether the terms of a query say enough of it, and what its words as those of a question agree in.
pub fn is_enough(terms: &[Term], agreed: f32) -> bool {
    let words = || terms.iter().filter(|term| !term.is_group());
    let says: f32 = words().map(|term| says(term, terms)).sum();
    // Words that help but do not carry a query need not be the only ones that were understood.
    let is_carried = terms.iter().any(|term| !term.found.is_empty() && !term.light);
    let says = says + AGREED * (agreed - AGREED_BY_CHANCE).max(0.0);
    (is_carried || words().all(|term| !term.found.is_empty())) && says >= 0.0
}

/// What a word says for the query being one for this text.
fn says(term: &Term, terms: &[Term]) -> f32 {
    let letters = letters::count(term.text);
    match (known_together(term, terms), term.strongest()) {
        (2.., _) => WORD,
        // Of "how long" the other word is grammar.
        (1, _) => GENERAL,
        (0, None) => -term.doubt,
        _ if term.light => 0.0,
        _ if term.general || term.is_begun => GENERAL,
        (0, Some(MatchKind::Prefix)) if letters <= FEW_BEGUN => GENERAL,
        (0, Some(MatchKind::Typo)) if letters <= FEW_MISSPELT => GENERAL,
        #[allow(clippy::cast_precision_loss)] // words are short
        (0, Some(kind)) if kind > MatchKind::Folded => MEANING * (letters as f32 / NOT_SHORT).min(1.0),
        _ => WORD,
    }
}

/// How many words that are not grammar a known term of several words has at most, of those that a word stands in; 0 where it
/// stands in none.
fn known_together(term: &Term, terms: &[Term]) -> usize {
    let groups = terms.iter().filter(|group| group.is_group() && !group.found.is_empty() && term.lies_in(group.words));
    let words = |group: &Term| terms.iter().filter(|word| !word.is_group() && word.lies_in(group.words)).count();
    groups.map(words).max().unwrap_or_default()
}

/// Whether a word stands in a term of several words that is known.
pub fn is_in_group(term: &Term, terms: &[Term]) -> bool {
    known_together(term, terms) > 0
}
