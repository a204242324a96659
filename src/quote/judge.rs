//! Judges an alignment: is it the passage, and was it changed?

use super::{
    align::Step,
    index::{Index, UNKNOWN},
    passage::parts,
    read::Typed,
    slip::is_misspelling,
};
use crate::{
    list,
    model::{Place, ProvisionKind, roman},
    place::digits,
};

/// A run of kept words of this weight is enough to know a passage by.
const TELLING_RUN: u32 = 14;

/// Words with content of this weight are enough to know a passage by: a rare one and another.
const TELLING_WORDS: u32 = 4;

/// Words of grammar, folded: whatever one says has them.
const GRAMMAR: &str = "af|aldrig|altid|at|blev|blive|bliver|boer|da|de|del|den|denne|der|deres|det|dette|disse|eller|en|er|et|for|fra|gjort|\
    gjorde|goer|goere|han|har|have|havde|hos|hun|hver|hvert|hvor|i|idet|inden|ind|kan|kunne|maa|man|med|mellem|mens|mod|naar|\
    og|ogsaa|om|op|over|paa|saa|samt|sig|sin|sine|sit|skal|skulle|som|til|ud|under|var|ved|vi|vil|ville|vores|vaere|vaeret";

/// What it costs to leave out words without a mark from one paragraph to another: people seldom do.
const JUMP: i32 = 30;

/// Names of places that people write before a number.
const LABELS: &str = "stk|stykke|punkt|pkt|litra|nr|maal|maalsaetning";

/// A quotation and the words of the compact.
#[derive(Clone, Copy)]
pub struct Judge<'a> {
    /// The words of the compact.
    pub index: &'a Index,
    /// The words of the quotation.
    pub typed: &'a [Typed],
}

impl Judge<'_> {
    /// How good an alignment is, for comparison with others of the same quotation.
    pub fn score(self, steps: &[Step]) -> i32 {
        let value = |step: &Step| match (step.typed, step.word) {
            (Some(typed), _) if step.kept => 2 + 4 * i32::from(self.weight(typed)),
            (Some(_), Some(_)) => -6,
            (Some(_), None) => -4,
            (None, _) => -1,
        };
        steps.iter().map(value).sum::<i32>() - if self.jumps(steps) { JUMP } else { 0 }
    }

    /// Whether words were left out without a mark where a paragraph ends.
    pub fn jumps(self, steps: &[Step]) -> bool {
        let (mut paragraph, mut removed) = (None, false);
        steps.iter().any(|step| {
            let (Some(typed), Some(word)) = (step.typed, step.word) else {
                removed |= step.typed.is_none();
                return false;
            };
            let before = std::mem::replace(&mut paragraph, self.index.paragraph_of(word));
            let has_mark = self.typed.get(typed).is_some_and(|typed| typed.omission);
            std::mem::take(&mut removed) && before != paragraph && !has_mark
        })
    }

    /// Leaves out the headings of sections and objectives between two paragraphs that were copied without them.
    pub fn drop_headings(self, steps: &mut Vec<Step>) {
        let is_heading = |word| self.index.is_heading(word);
        let mut dropped = Vec::new();
        for pair in parts(steps).windows(2) {
            if let [before, behind] = pair
                && (before.end..behind.start).all(is_heading)
                && !is_heading(before.end - 1)
                && !is_heading(behind.start)
            {
                dropped.push(before.end..behind.start);
            }
        }
        steps.retain(|step| match step.word {
            Some(word) if step.typed.is_none() => !dropped.iter().any(|gap| gap.contains(&word)),
            _ => true,
        });
    }

    /// Whether enough of the quotation stands there: three words, and three fifths of its words with content and half of the
    /// rarer ones by weight, or a third of all with a long run. Words of grammar carry nothing, nor does what every commitment
    /// begins with alone, nor a word that is only spelled nearly so.
    pub fn is_found(self, steps: &[Step]) -> bool {
        let (mut count, mut kept, mut kept_rare, mut all, mut all_rare) = (0, 0, 0, 0, 0);
        let (mut kept_content, mut content, mut run, mut longest) = (0, 0, 0, 0);
        for step in steps {
            let Some(typed) = step.typed.and_then(|typed| self.typed.get(typed)) else { continue };
            let weight = u32::from(self.index.weight(typed.near));
            let meant = if list::has(GRAMMAR, &typed.folded) { 0 } else { weight };
            all += weight;
            all_rare += weight.saturating_sub(1);
            content += meant;
            run += weight;
            if let Some(word) = step.word.filter(|_| step.kept) {
                count += 1;
                kept += weight;
                kept_rare += weight.saturating_sub(1);
                kept_content += if self.is_same_word(typed, word) { meant } else { 0 };
                longest = run.max(longest);
            } else {
                run = 0;
            }
        }
        let is_most = kept_content * 5 >= content * 3 && kept_rare * 2 >= all_rare;
        let is_long = longest >= TELLING_RUN && kept * 3 >= all;
        count >= 3 && kept_content >= TELLING_WORDS && (is_most || is_long)
    }

    fn weight(self, typed: usize) -> u8 {
        self.index.weight(self.typed.get(typed).map_or(UNKNOWN, |word| word.near))
    }

    /// Whether words were left out without a mark, put in or exchanged.
    pub fn is_altered(self, steps: &[Step]) -> bool {
        let mut removed = false;
        steps.iter().any(|step| match (step.typed.and_then(|typed| self.typed.get(typed)), step.word) {
            (Some(typed), Some(word)) => {
                let was_removed = std::mem::take(&mut removed);
                (was_removed && !typed.omission) || !self.is_same_word(typed, word)
            }
            (None, Some(word)) => {
                removed |= !self.is_doubled(word);
                false
            }
            _ => true,
        })
    }

    /// Whether the source prints a word twice in a row, as in "til at at facilitere".
    fn is_doubled(self, word: usize) -> bool {
        let id = self.index.id_at(word);
        word.checked_sub(1).is_some_and(|before| self.index.id_at(before) == id) || self.index.id_at(word + 1) == id
    }

    /// Whether the quoter's word is the text's, a misspelling apart that makes no other word.
    fn is_same_word(self, typed: &Typed, word: usize) -> bool {
        let id = self.index.id_at(word);
        typed.id == id || (typed.id == UNKNOWN && is_misspelling(&typed.folded, &self.index.folded(id)))
    }

    /// Misspelled and mended words as exchanged ones, for readers to see.
    pub fn show_slips(self, steps: &mut [Step]) {
        for step in steps {
            if let (Some(typed), Some(word)) = (step.typed, step.word) {
                step.kept = self.typed.get(typed).is_some_and(|typed| self.index.is_printed(word, &typed.folded));
            }
        }
    }

    /// Treats a first or last word paired across a sentence boundary as inserted: "… til skade #GCM".
    pub fn keep_to_sentences(self, steps: &mut [Step]) {
        let sentence = |step: &Step| step.word.filter(|_| !step.kept).and_then(|word| self.index.sentence_at(word));
        if let Some(first) = steps.first_mut()
            && sentence(first).is_some_and(|sentence| first.word == sentence.words.end.checked_sub(1))
        {
            first.word = None;
        }
        if let Some(last) = steps.last_mut()
            && sentence(last).is_some_and(|sentence| last.word == Some(sentence.words.start))
        {
            last.word = None;
        }
    }

    /// Leaves out the numbers that the source prints before places and our text does not: "17.", "Målsætning 9:", "a)".
    pub fn drop_numbering(self, steps: &mut Vec<Step>) {
        let mut at = 1;
        while let Some(step) = steps.get(at) {
            let place = step.word.and_then(|word| self.begins(word));
            let number = place.is_some_and(|place| is_number_of(place, self.added(steps.get(at - 1))));
            let has_label = number && at > 1 && list::has(LABELS, self.added(steps.get(at - 2)));
            let count = usize::from(number) + usize::from(has_label);
            at -= count;
            for _ in 0..count {
                // Before the passage the text's words paired with them go too; inside it they remain missing.
                match steps.get_mut(at) {
                    Some(Step { typed, word: Some(_), .. }) if at > 0 => {
                        *typed = None;
                        at += 1;
                    }
                    _ => drop(steps.remove(at)),
                }
            }
            at += 1;
        }
    }

    /// The place whose heading or text begins with a word.
    fn begins(self, word: usize) -> Option<Place> {
        let sentence = self.index.sentence_at(word)?;
        (sentence.begins_place && sentence.words.start == word).then_some(sentence.place)
    }

    /// The word that was put in or exchanged; nothing where none was.
    fn added(&self, step: Option<&Step>) -> &str {
        let Some(Step { typed: Some(typed), kept: false, .. }) = step else { return "" };
        self.typed.get(*typed).map_or("", |typed| &typed.folded)
    }
}

fn is_number_of(place: Place, folded: &str) -> bool {
    let number = place.number();
    match place.kind() {
        _ if folded.is_empty() => false,
        ProvisionKind::Item => folded == roman(number) || folded.as_bytes() == [b'a' + number.saturating_sub(1)],
        ProvisionKind::Paragraph | ProvisionKind::Objective | ProvisionKind::Footnote => {
            folded.bytes().skip_while(|&digit| digit == b'0').eq(digits(number.into()).bytes())
        }
        _ => false,
    }
}
