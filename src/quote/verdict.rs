//! The answer: which place, which verdict, which words.

use std::{ops::Range, slice};

use serde::Serialize;

use super::{
    align::{Step, align, keep, remove},
    diff::{Change, diff},
    exact::{are_neighbours, exact},
    front::front,
    index::{Index, index},
    judge::Judge,
    passage::{context, extent, parts, place, stretch},
    read::{Quotation, Typed, read},
    sense::Given,
    window::{LONG, windows},
};
use crate::{model::Place, order::sort};

/// What the compact has of a quotation.
#[derive(Clone, Debug, Serialize)]
pub struct QuoteCheck {
    /// How it stands there.
    pub verdict: Verdict,
    /// The best place: the innermost that holds all of it, or where only a section does, the one with most of its words.
    pub id: Option<Place>,
    /// All places where it stands word for word, in the order of the text.
    pub places: Vec<Place>,
    /// The passage with what was kept, left out and put in.
    pub diff: Vec<Change>,
    /// The sentences that the passage comes from, whole.
    pub context: String,
}

/// How a quotation stands in the compact, from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Verdict {
    /// Word for word.
    Verbatim,
    /// Word for word, but cut so that the sense may change.
    Clipped,
    /// With words left out, put in or exchanged.
    Altered,
    /// Not there.
    Absent,
}

/// What is said of a quotation that is not there.
pub fn absent() -> QuoteCheck {
    QuoteCheck { verdict: Verdict::Absent, id: None, places: Vec::new(), diff: Vec::new(), context: String::new() }
}

/// Checks words that are all quoted; `None` where they are too few to be a quotation, or too many.
pub fn check_passage(quotation: &str) -> Option<QuoteCheck> {
    let index = index();
    let read = read(index, quotation).filter(|read| is_quotation(index, &read.words))?;
    let check = Check { index, quotation, read: &read };
    let mut found = check.word_for_word();
    if found.is_none() {
        found = front(index, &read.words);
    }
    if found.is_none() {
        found = check.changed();
    }
    found.or_else(|| Some(absent()))
}

/// Whether words are too few to be a quotation, whether or not they stand in the compact.
#[must_use]
pub fn is_too_short(quotation: &str) -> bool {
    let index = index();
    read(index, quotation).is_some_and(|read| !is_quotation(index, &read.words))
}

/// Two words or more, of which one is not among the small common ones.
fn is_quotation(index: &Index, typed: &[Typed]) -> bool {
    let says_something = |word: &Typed| word.folded.len() > 5 || index.weight(word.id) > 1;
    typed.len() >= 2 && typed.iter().any(says_something)
}

struct Check<'a> {
    index: &'a Index,
    quotation: &'a str,
    read: &'a Quotation,
}

impl Check<'_> {
    fn word_for_word(&self) -> Option<QuoteCheck> {
        let found = exact(self.index, &self.read.words);
        let mut best = found.first()?;
        let has_omissions = self.read.words.iter().any(|word| word.omission);
        for parts in &found {
            // With omissions, the place where least was left out; without, one where nothing that matters was.
            let is_better = if has_omissions {
                extent(parts).len() < extent(best).len()
            } else {
                self.is_clipped(best) && !self.is_clipped(parts)
            };
            if is_better {
                best = parts;
            }
        }
        let mut steps = steps_of(best);
        self.judge().show_slips(&mut steps);
        Some(self.unchanged(&found, best, &steps))
    }

    fn changed(&self) -> Option<QuoteCheck> {
        let judge = self.judge();
        let mut steps = Vec::new();
        for window in windows(self.index, &self.read.words) {
            self.compare(judge, window, &mut steps);
        }
        judge.keep_to_sentences(&mut steps);
        if !judge.is_found(&steps) || !self.is_one_passage(&steps) {
            return None;
        }
        let is_altered = judge.is_altered(&steps);
        judge.show_slips(&mut steps);
        if is_altered {
            return Some(self.answer(Verdict::Altered, Vec::new(), &self.with_turns(&steps)));
        }
        let parts = parts(&steps);
        Some(self.unchanged(slice::from_ref(&parts), &parts, &steps))
    }

    fn judge(&self) -> Judge<'_> {
        Judge { index: self.index, typed: &self.read.words }
    }

    /// The answer to a quotation that is found so and best so.
    fn unchanged(&self, found: &[Vec<Range<usize>>], best: &[Range<usize>], steps: &[Step]) -> QuoteCheck {
        let verdict = if self.is_clipped(best) { Verdict::Clipped } else { Verdict::Verbatim };
        let mut places = Vec::new();
        for parts in found {
            places.extend(place(self.index, &extent(parts)));
        }
        // The words of the footnotes come last in the index.
        sort(&mut places, |place| *place);
        places.dedup();
        self.answer(verdict, places, steps)
    }

    /// Takes the alignment with a stretch of the text if it is better; where it leaps to another paragraph, each paragraph
    /// may have a better one.
    fn compare(&self, judge: Judge, window: Range<usize>, best: &mut Vec<Step>) {
        let mut aligned = align(self.index, &self.read.words, window.clone());
        judge.drop_numbering(&mut aligned);
        judge.drop_headings(&mut aligned);
        if judge.jumps(&aligned) && self.read.words.len() < LONG {
            for paragraph in self.index.paragraphs(window) {
                self.compare(judge, paragraph, best);
            }
        }
        if best.is_empty() || judge.score(&aligned) > judge.score(best) {
            *best = aligned;
        }
    }

    /// Whether all of it stands in one paragraph or in neighbouring ones.
    fn is_one_passage(&self, steps: &[Step]) -> bool {
        parts(steps).windows(2).all(|pair| match pair {
            [one, other] => are_neighbours(self.index, one.end - 1, other.start),
            _ => true,
        })
    }

    fn is_clipped(&self, parts: &[Range<usize>]) -> bool {
        self.given(parts).is_clipped()
    }

    fn given<'a>(&'a self, parts: &'a [Range<usize>]) -> Given<'a> {
        Given { index: self.index, parts, looks_whole: self.read.looks_whole }
    }

    /// With the negation just outside a changed quotation as left out, for readers to see.
    fn with_turns(&self, steps: &[Step]) -> Vec<Step> {
        let parts = parts(steps);
        let (given, turned) = (extent(&parts), self.given(&parts).with_turns());
        let mut shown = Vec::new();
        remove(&mut shown, turned.start..given.start);
        shown.extend_from_slice(steps);
        remove(&mut shown, given.end..turned.end);
        shown
    }

    fn answer(&self, verdict: Verdict, places: Vec<Place>, steps: &[Step]) -> QuoteCheck {
        let passage = stretch(steps);
        QuoteCheck {
            verdict,
            id: place(self.index, &passage),
            places,
            diff: diff(self.index, self.quotation, &self.read.words, steps),
            context: context(self.index, &passage),
        }
    }
}

/// The steps of a quotation that kept all words but those it marks as left out.
fn steps_of(parts: &[Range<usize>]) -> Vec<Step> {
    let mut steps = Vec::new();
    let (mut typed, mut end) = (0, extent(parts).start);
    for part in parts {
        remove(&mut steps, end..part.start);
        keep(&mut steps, typed, part.clone());
        typed += part.len();
        end = part.end;
    }
    steps
}
