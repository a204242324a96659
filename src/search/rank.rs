//! The order of the hits.
//!
//! A unit's first measure is which words of the query it answers and how strongly: the sum over the words of their weight
//! (how rare they are) times the strength of the best reason. A weaker reason therefore never outranks a stronger one on the
//! same word; only headings alone, which are signposts, stand below what they stand over. To this is added what the words tell of
//! the unit as those of a question (`questions`), which finds units by itself where they are a sentence. Where units are equal in
//! that, BM25F over their fields decides (Robertson, Zaragoza and Taylor, Simple BM25 extension to multiple weighted fields,
//! 2004), and how near to each other the words stand.

use super::{
    MatchKind, SearchOptions,
    cited::Cited,
    evidence,
    index::{Chunk, Field, Index, UnitId, unit_place},
    proximity::proximity,
    questions::Told,
    term::{Found, Term},
    weight::{idf, strength},
};
use crate::{
    model::{Place, ProvisionKind},
    order::least,
};

/// How soon more occurrences stop counting; BM25's k1.
const SATURATION: f32 = 1.2;

/// Weight of a word with many uses, relative to an ordinary word.
const GENERAL: f32 = 0.35;

/// Strength of words that mean something only together, where they answer as strongly as anywhere, whatever the reason: they are
/// a name.
const GROUP: f32 = 1.02;

/// Strength of a heading alone, a signpost: what it stands over comes first.
const HEADING: f32 = 0.6;

/// A unit that answers less than this share of what the best one does is left out.
const LEAST_SHARE: f32 = 0.3;

/// Score of the first place that a query cites, above that of any place that is found by words.
const CITED: u32 = 1_000_000_000;

/// A unit with its score.
pub struct RankedUnit<'a> {
    /// The place that is shown.
    pub place: Place,
    /// Its unit.
    pub unit: UnitId,
    /// For comparing.
    pub score: u32,
    /// The citation of it in the query.
    pub citation: Option<&'a str>,
}

/// What the terms of a query weigh, and the units that answer them.
#[derive(Default)]
pub struct Ranking<'a> {
    /// How many units answer.
    pub total: usize,
    /// Those of them that are asked for, best first.
    pub shown: Vec<RankedUnit<'a>>,
    /// The weight of each term.
    pub weights: Vec<f32>,
}

/// Ranks all units that answer the terms. The first `phrases` of these were quoted: a unit must have each. `told` is what the
/// query tells of each unit as a question, if it does.
pub fn rank<'a>(
    index: &Index,
    terms: &[Term],
    phrases: usize,
    cited: Vec<Cited<'a>>,
    told: &Told,
    options: &SearchOptions,
) -> Ranking<'a> {
    let Some(wanted) = Wanted::of(index, options) else { return Ranking::default() };
    let tallies: Vec<Tally> = terms.iter().map(|term| wanted.tally(term)).collect();
    let is_carried = tallies.iter().any(|tally| tally.weight > 0.0 && !tally.term.light);
    let is_understood = phrases > 0 || evidence::is_enough(terms, told.agreed);
    let weights: Vec<f32> = tallies.iter().map(|tally| tally.weight).collect();
    let mut units = wanted.cited(cited);
    let mut total = units.len();
    if is_understood {
        let scorer = Scorer {
            proximity: proximity(index, terms, &weights),
            wanted,
            tallies: &tallies,
            told,
            phrases,
            is_carried,
        };
        let answers = scorer.answers(&units);
        total += answers.len();
        units.extend(scorer.best(&answers, options.offset.saturating_add(options.limit)));
    }
    let shown = units.into_iter().skip(options.offset).take(options.limit).collect();
    Ranking { total, shown, weights }
}

/// What the caller wants to see.
struct Wanted<'a> {
    index: &'a Index,
    options: &'a SearchOptions,
    /// The place that hits must stand in.
    section: Option<Place>,
    /// Whether items are hits of their own: where they are asked for, and in one of them, which holds nothing else.
    with_items: bool,
}

impl<'a> Wanted<'a> {
    /// Nothing where hits must stand in a place that does not exist.
    fn of(index: &'a Index, options: &'a SearchOptions) -> Option<Self> {
        let section = match &options.section {
            Some(id) => Some(as_section(Place::from_id(id)?)),
            None => None,
        };
        let is_in_item = || section.is_some_and(|section| section.kind() == ProvisionKind::Item);
        let with_items = options.kinds.as_ref().map_or_else(is_in_item, |kinds| kinds.contains(&ProvisionKind::Item));
        Some(Self { index, options, section, with_items })
    }

    fn has(&self, place: Place) -> bool {
        let kinds = self.options.kinds.as_ref();
        let is_kind =
            kinds.map_or(place.kind() != ProvisionKind::Item || self.with_items, |kinds| kinds.contains(&place.kind()));
        is_kind && self.section.is_none_or(|section| place.is_in(section))
    }

    /// The unit that a word counts for: its item, where those are hits.
    fn owner(&self, chunk: &Chunk) -> UnitId {
        if self.with_items { chunk.item.unwrap_or(chunk.unit) } else { chunk.unit }
    }

    /// The places that the query cites, each once, in its order.
    fn cited<'q>(&self, cited: Vec<Cited<'q>>) -> Vec<RankedUnit<'q>> {
        let mut units: Vec<RankedUnit<'q>> = Vec::new();
        for (score, Cited { place, text }) in (0..CITED).rev().zip(cited) {
            let place = if place.kind() == ProvisionKind::Item { place } else { unit_place(place) };
            let is_kind = place.kind() == ProvisionKind::Item && self.options.kinds.is_none() || self.has(place);
            let is_new = !units.iter().any(|unit| unit.place == place);
            if let Some(unit) = self.index.unit_of(place).filter(|_| is_kind && is_new) {
                units.push(RankedUnit { place, unit, score: CITED + score, citation: Some(text) });
            }
        }
        units
    }

    fn tally<'t>(&self, term: &'t Term<'t>) -> Tally<'t> {
        let count = self.index.units.len();
        let mut units = vec![Answer::default(); count];
        for Found { at, kind, letters } in &term.found {
            let Some(chunk) = self.index.chunk(at.token) else { continue };
            let owner = usize::from(self.owner(chunk));
            let weight = self.index.units.get(owner).and_then(|unit| unit.weights.get(chunk.field as usize));
            let weight = strength(*kind) * weight.copied().unwrap_or_default();
            // A part of a word that only means the same is the weakest of its kind.
            let is_part = letters.is_some() && *kind > MatchKind::Compound;
            let weight = if is_part { weight / 2.0 } else { weight };
            if let Some(answer) = units.get_mut(owner) {
                answer.strength = answer.strength.max(strength(*kind) - if is_part { 0.01 } else { 0.0 });
                answer.frequency += weight;
            }
            if chunk.is_section && chunk.field == Field::Title {
                // A heading lends its words to the paragraph it stands over, which must answer for itself all the same.
                if let Some(answer) = units.get_mut(owner + 1) {
                    answer.frequency += weight;
                }
            }
        }
        let share = if term.general { GENERAL } else { 1.0 };
        let answering = units.iter().filter(|answer| answer.strength > 0.0).count();
        let strongest = units.iter().map(|answer| answer.strength).fold(0.0, f32::max);
        Tally { term, weight: share * idf(answering, count), strongest, units }
    }
}

/// The paragraph of an objective is one with it.
fn as_section(place: Place) -> Place {
    if place.kind() == ProvisionKind::Item { place } else { unit_place(place) }
}

/// What one term finds in one unit.
#[derive(Clone, Copy, Default)]
struct Answer {
    /// Of the best reason; 0 where there is none.
    strength: f32,
    /// BM25F's weighted frequency.
    frequency: f32,
}

/// What one term finds in all units.
struct Tally<'a> {
    term: &'a Term<'a>,
    weight: f32,
    /// The strength of its strongest answer.
    strongest: f32,
    units: Vec<Answer>,
}

impl Tally<'_> {
    fn answer(&self, unit: usize) -> Answer {
        self.units.get(unit).copied().unwrap_or_default()
    }
}

struct Scorer<'a> {
    wanted: Wanted<'a>,
    tallies: &'a [Tally<'a>],
    /// What the query as a question tells of each unit, if it does.
    told: &'a Told,
    /// How many of the tallies are of phrases.
    phrases: usize,
    /// Whether a word that is not too general answers.
    is_carried: bool,
    /// How near to each other the words of the query stand, for each unit.
    proximity: Vec<f32>,
}

impl Scorer<'_> {
    /// The units that answer the query besides those it cites, with their scores.
    fn answers(&self, cited: &[RankedUnit]) -> Vec<(UnitId, u32)> {
        let mut measured: Vec<(UnitId, f32, f32)> = Vec::with_capacity(self.wanted.index.units.len());
        for (id, unit) in (0..).zip(&self.wanted.index.units) {
            let (strength, frequency) = self.measure(usize::from(id), unit.place);
            let is_cited = || cited.iter().any(|cited| cited.place == unit.place);
            if strength > 0.0 && self.wanted.has(unit.place) && !is_cited() {
                measured.push((id, strength, frequency));
            }
        }
        let most = measured.iter().map(|unit| unit.1).fold(0.0, f32::max);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // all are positive and small
        let whole = |value: f32| value as u32;
        let answering = measured.into_iter().filter(|unit| unit.1 >= most * LEAST_SHARE);
        let score =
            |strength, frequency| whole(strength / most * 10_000.0) * 10_000 + whole(frequency * 100.0).min(9_999);
        answering.map(|(id, strength, frequency)| (id, score(strength, frequency))).collect()
    }

    /// The first of the answers, best first.
    fn best<'a>(&self, answers: &[(UnitId, u32)], count: usize) -> impl Iterator<Item = RankedUnit<'a>> {
        let order = least(answers.iter().map(|(unit, score)| (u32::MAX - score, u32::from(*unit))).collect(), count);
        order.into_iter().filter_map(|(behind, unit)| {
            let place = self.wanted.index.units.get(unit as usize)?.place;
            Some(RankedUnit { place, unit: unit.try_into().ok()?, score: u32::MAX - behind, citation: None })
        })
    }

    /// How strongly a unit answers the terms, and how often; nothing where it lacks a phrase.
    fn measure(&self, unit: usize, place: Place) -> (f32, f32) {
        let told = self.told.units.get(unit).copied().unwrap_or_default();
        let mut strength = 0.0;
        let mut frequency = self.proximity.get(unit).copied().unwrap_or_default();
        let mut taken: Vec<(usize, usize)> = Vec::new();
        for (position, tally) in self.tallies.iter().enumerate() {
            let answer = tally.answer(unit);
            let is_phrase = position < self.phrases;
            if answer.strength == 0.0 && is_phrase {
                return (0.0, 0.0);
            }
            frequency += tally.weight * answer.frequency / (SATURATION + answer.frequency);
            // Words that answer together do not answer once more each alone, and general words count only where no other do.
            let is_taken = !is_phrase && taken.iter().any(|words| tally.term.lies_in(*words));
            if answer.strength == 0.0 || is_taken || (tally.term.light && self.is_carried) {
                continue;
            }
            let share = if tally.term.is_group() { GROUP * answer.strength / tally.strongest } else { answer.strength };
            strength += share * self.weight_of(tally);
            if tally.term.is_group() {
                taken.push(tally.term.words);
            }
        }
        if strength > 0.0 || self.told.is_sentence {
            strength += told;
        }
        if place.kind() == ProvisionKind::Section { (strength * HEADING, frequency) } else { (strength, frequency) }
    }

    /// A group of words weighs as much as its words together.
    fn weight_of(&self, tally: &Tally) -> f32 {
        if !tally.term.is_group() {
            return tally.weight;
        }
        let inside = self.tallies.iter().filter(|other| !other.term.is_group() && other.term.lies_in(tally.term.words));
        inside.map(|other| other.weight).sum::<f32>().max(tally.weight)
    }
}
