//! Judges an alignment: is it the passage, and was it changed?

use super::{
    align::Step,
    index::{Index, UNKNOWN},
    read::Typed,
    slip::{is_mended, is_misspelling},
};
use crate::model::{Place, ProvisionKind, roman};

/// A run of kept words of this weight is enough to know a passage by.
const TELLING_RUN: u32 = 14;

/// Names of places that people write before a number.
const LABELS: [&str; 8] = ["stk", "stykke", "punkt", "pkt", "litra", "nr", "maal", "maalsaetning"];

/// Sums of what words weigh, and of what the rarer ones weigh more than the common.
#[derive(Clone, Copy, Default)]
struct Weight {
    all: u32,
    rare: u32,
}

impl Weight {
    fn add(&mut self, weight: u32) {
        self.all += weight;
        self.rare += weight.saturating_sub(1);
    }
}

/// A quotation and the words of the compact.
#[derive(Clone, Copy)]
pub struct Judge<'a> {
    /// The words of the compact.
    pub index: &'a Index,
    /// The words of the quotation.
    pub typed: &'a [Typed],
}

impl<'a> Judge<'a> {
    /// How good an alignment is, for comparison with others of the same quotation.
    pub fn score(self, steps: &[Step]) -> i64 {
        let value = |step: &Step| match *step {
            Step::Kept { word, .. } => 2 + 4 * i64::from(self.index.weight(self.index.id_at(word))),
            Step::Exchanged { .. } => -6,
            Step::Removed { .. } => -1,
            Step::Added { .. } => -4,
        };
        steps.iter().map(value).sum()
    }

    /// Whether enough of the quotation stands there: three words, and three fifths of all and half of the rarer ones by
    /// weight, or a third of all with a long run. What every commitment begins with alone is not enough.
    pub fn is_found(self, steps: &[Step]) -> bool {
        let (mut count, mut kept, mut all, mut run, mut longest) = (0, Weight::default(), Weight::default(), 0, 0);
        for step in steps {
            let typed = step.typed().and_then(|typed| self.typed.get(typed));
            let weight = typed.map_or(0, |word| self.index.weight(word.near));
            all.add(weight);
            run += weight;
            if let Step::Kept { .. } = step {
                kept.add(weight);
                (count, longest) = (count + 1, run.max(longest));
            } else {
                run = 0;
            }
        }
        let is_most = kept.all * 5 >= all.all * 3 && kept.rare * 2 >= all.rare;
        count >= 3 && (is_most || (longest >= TELLING_RUN && kept.all * 3 >= all.all))
    }

    /// Whether words were left out without a mark, put in or exchanged.
    pub fn is_altered(self, steps: &[Step]) -> bool {
        let mut removed = false;
        for step in steps {
            let altered = match *step {
                Step::Removed { word } => {
                    removed |= !self.is_doubled(word);
                    false
                }
                Step::Added { .. } => true,
                Step::Kept { typed, word } | Step::Exchanged { typed, word } => {
                    let is_marked = self.typed.get(typed).is_some_and(|typed| typed.omission);
                    (std::mem::take(&mut removed) && !is_marked) || !self.is_same_word(typed, word)
                }
            };
            if altered {
                return true;
            }
        }
        false
    }

    /// Whether the source prints a word twice in a row, as in "til at at facilitere".
    fn is_doubled(self, word: usize) -> bool {
        let id = self.index.id_at(word);
        word.checked_sub(1).is_some_and(|before| self.index.id_at(before) == id) || self.index.id_at(word + 1) == id
    }

    /// Whether the quoter's word is the text's, a misspelling apart that makes no other word.
    fn is_same_word(self, typed: usize, word: usize) -> bool {
        let Some(typed) = self.typed.get(typed) else { return false };
        let id = self.index.id_at(word);
        let is_slip = |word: &str| typed.id == UNKNOWN && is_misspelling(&typed.folded, word);
        let is_slip_or_mended = |word: String| is_slip(&word) || is_mended(&typed.folded, &word);
        typed.id == id || is_slip_or_mended(self.index.folded(id))
    }

    /// Misspelled words as exchanged ones, for readers to see.
    pub fn show_slips(self, steps: &mut [Step]) {
        for step in steps {
            match *step {
                Step::Kept { typed, word }
                    if self.typed.get(typed).is_none_or(|typed| typed.id != self.index.id_at(word)) =>
                {
                    *step = Step::Exchanged { typed, word };
                }
                _ => {}
            }
        }
    }

    /// Leaves out the numbers that the source prints before places and our text does not: "17.", "Målsætning 9:", "a)".
    pub fn drop_numbering(self, steps: Vec<Step>) -> Vec<Step> {
        let mut kept: Vec<Step> = Vec::with_capacity(steps.len());
        for step in steps {
            let numbered =
                step.word().and_then(|word| self.begins(word)).map_or(0, |place| self.numbering(place, &kept));
            drop_last(&mut kept, numbered);
            kept.push(step);
        }
        kept
    }

    /// How many words put in last are the number of a place, as "17" or "Målsætning 9".
    fn numbering(self, place: Place, steps: &[Step]) -> usize {
        let [before @ .., number] = steps else { return 0 };
        if !self.added(number).is_some_and(|folded| is_number_of(place, folded)) {
            return 0;
        }
        let has_label =
            before.last().and_then(|label| self.added(label)).is_some_and(|folded| LABELS.contains(&folded));
        1 + usize::from(has_label)
    }

    /// The place whose heading or text begins with a word.
    fn begins(self, word: usize) -> Option<Place> {
        let sentence = self.index.sentence_at(word)?;
        (sentence.begins_place && sentence.words.start == word).then_some(sentence.place)
    }

    fn added(self, step: &Step) -> Option<&'a str> {
        match *step {
            Step::Added { typed } | Step::Exchanged { typed, .. } => {
                self.typed.get(typed).map(|word| word.folded.as_str())
            }
            _ => None,
        }
    }
}

/// Drops words put in last; of those exchanged, the text's remain missing, except before the passage.
fn drop_last(steps: &mut Vec<Step>, count: usize) {
    let dropped = steps.split_off(steps.len().saturating_sub(count));
    if !steps.is_empty() {
        steps.extend(dropped.iter().filter_map(Step::word).map(|word| Step::Removed { word }));
    }
}

fn is_number_of(place: Place, folded: &str) -> bool {
    let number = place.number();
    match place.kind() {
        ProvisionKind::Item => folded == roman(number) || folded.bytes().eq([b'a' + number.saturating_sub(1)]),
        ProvisionKind::Paragraph | ProvisionKind::Objective | ProvisionKind::Footnote => folded.parse() == Ok(number),
        _ => false,
    }
}
