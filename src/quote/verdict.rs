//! The answer: which place, which verdict, which words.

use std::ops::Range;

use serde::Serialize;

use super::{
    align::{Step, align},
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
use crate::model::Place;

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
    Some(check.word_for_word().or_else(|| front(index, &read.words)).or_else(|| check.changed()).unwrap_or_else(absent))
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
        let has_omissions = self.read.words.iter().any(|word| word.omission);
        // With omissions, the place where least was left out; without, one where nothing that matters was.
        let best = if has_omissions {
            found.iter().min_by_key(|parts| extent(parts).len())
        } else {
            found.iter().find(|parts| !self.is_clipped(parts)).or(found.first())
        }?;
        let verdict = if self.is_clipped(best) { Verdict::Clipped } else { Verdict::Verbatim };
        let mut places: Vec<Place> = found.iter().filter_map(|parts| place(self.index, &extent(parts))).collect();
        places.dedup();
        Some(QuoteCheck { places, ..self.answer(verdict, &steps_of(best)) })
    }

    fn changed(&self) -> Option<QuoteCheck> {
        let judge = Judge { index: self.index, typed: &self.read.words };
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
            self.show_turns(&mut steps);
            return Some(self.answer(Verdict::Altered, &steps));
        }
        let parts = parts(&steps);
        let verdict = if self.is_clipped(&parts) { Verdict::Clipped } else { Verdict::Verbatim };
        Some(QuoteCheck {
            places: place(self.index, &extent(&parts)).into_iter().collect(),
            ..self.answer(verdict, &steps)
        })
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

    /// Whether all of it stands in one paragraph or in such as neighbour.
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

    /// The negation just outside a changed quotation as left out, for readers to see.
    fn show_turns(&self, steps: &mut Vec<Step>) {
        let parts = parts(steps);
        let (given, turned) = (extent(&parts), self.given(&parts).with_turns());
        steps.splice(0..0, (turned.start..given.start).map(Step::removed));
        steps.extend((given.end..turned.end).map(Step::removed));
    }

    fn answer(&self, verdict: Verdict, steps: &[Step]) -> QuoteCheck {
        let passage = stretch(steps);
        QuoteCheck {
            verdict,
            id: place(self.index, &passage),
            places: Vec::new(),
            diff: diff(self.index, self.quotation, &self.read.words, steps),
            context: context(self.index, &passage),
        }
    }
}

/// The steps of a quotation that kept all words but those it marks as left out.
fn steps_of(parts: &[Range<usize>]) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut typed = 0;
    let mut end = None;
    for part in parts {
        for word in end.unwrap_or(part.start)..part.start {
            steps.push(Step::removed(word));
        }
        for word in part.clone() {
            steps.push(Step::kept(typed, word));
            typed += 1;
        }
        end = Some(part.end);
    }
    steps
}
