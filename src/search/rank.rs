//! The order of the hits.
//!
//! A unit's first measure is which words of the query it answers and how strongly: the sum over the words of their weight
//! (how rare they are) times the strength of the best reason. A weaker reason therefore never outranks a stronger one on the
//! same word. Where units are equal in that, BM25F over their fields decides (Robertson, Zaragoza and Taylor, Simple BM25
//! extension to multiple weighted fields, 2004), and how near to each other the words stand.

use super::{
    Cited, MatchKind, SearchOptions,
    index::{FIELDS, Field, Index, Token, Unit, UnitId, unit_place},
    phrase,
    query::Query,
    read::{Found, Term},
};
use crate::{
    model::{Place, ProvisionKind},
    order::in_order,
};

/// How much a word counts in each field.
const FIELD_WEIGHTS: [f32; FIELDS] = [3.0, 1.0, 0.9];

/// How much the length of a field counts; BM25's b.
const LENGTH: f32 = 0.4;

/// How soon more occurrences stop counting; BM25's k1.
const SATURATION: f32 = 1.2;

/// Strength of words that mean something only together, whatever the reason: they are a name.
const GROUP: f32 = 1.02;

/// A unit that answers less than this share of what the best one does is left out.
const LEAST_SHARE: f32 = 0.3;

/// The ranked units, and what was found in them.
pub struct Ranked {
    /// Best first.
    pub units: Vec<RankedUnit>,
    /// Everything found, by term, with the weight of the term.
    pub found: Vec<(String, f32, Vec<Found>)>,
}

/// A unit with its score.
pub struct RankedUnit {
    /// The place that is shown.
    pub place: Place,
    /// Its unit.
    pub unit: UnitId,
    /// For comparing.
    pub score: u32,
    /// The citation of it in the query.
    pub citation: Option<String>,
}

/// Ranks all units that answer the query.
pub fn rank(index: &Index, query: &Query, terms: &[Term], cited: &[Cited], options: &SearchOptions) -> Ranked {
    let phrases: Vec<(String, Vec<Found>)> =
        query.phrases.iter().map(|phrase| (phrase.text.to_owned(), phrase::find(index, phrase))).collect();
    let mut scorer = Scorer::new(index, options);
    let mut tallies: Vec<Tally> = terms.iter().map(|term| scorer.tally(&term.found, Some(term))).collect();
    let phrase_tallies: Vec<Tally> = phrases.iter().map(|(_, found)| scorer.tally(found, None)).collect();
    let is_carried = phrases.iter().any(|(_, found)| !found.is_empty())
        || tallies.iter().any(|tally| tally.weight > 0.0 && !tally.light)
        || terms.iter().all(|term| !term.found.is_empty());
    if !is_carried {
        tallies.clear();
    }
    scorer.is_carried = tallies.iter().any(|tally| tally.weight > 0.0 && !tally.light);
    scorer.measure_nearness(terms, &tallies);
    let mut units = cited_units(index, cited, options);
    units.extend(scorer.answers(&tallies, &phrase_tallies).into_iter().filter(|answer| {
        // What is cited stands above already.
        !cited.iter().any(|cited| cited.place == answer.place || unit_place(cited.place) == answer.place)
    }));
    let found = terms.iter().map(|term| (term.text.clone(), term.found.clone())).chain(phrases);
    let weights = tallies.iter().chain(&phrase_tallies).map(|tally| tally.weight);
    let found = found.zip(weights).map(|((text, found), weight)| (text, weight, found)).collect();
    Ranked { units, found }
}

fn cited_units(index: &Index, cited: &[Cited], options: &SearchOptions) -> Vec<RankedUnit> {
    let mut units: Vec<RankedUnit> = Vec::new();
    for Cited { place, text } in cited {
        let place = if place.kind() == ProvisionKind::Item { *place } else { unit_place(*place) };
        let Some(unit) = index.unit_of(place).and_then(|unit| UnitId::try_from(unit).ok()) else { continue };
        if is_wanted(place, options) && !units.iter().any(|unit| unit.place == place) {
            units.push(RankedUnit { place, unit, score: 0, citation: Some(text.clone()) });
        }
    }
    let count = units.len();
    for (rank, unit) in units.iter_mut().enumerate() {
        unit.score = 1_000_000_000 + u32::try_from(count - rank).unwrap_or_default();
    }
    units
}

fn is_wanted(place: Place, options: &SearchOptions) -> bool {
    let is_kind = options.kinds.as_ref().is_none_or(|kinds| kinds.contains(&place.kind()));
    let is_inside = |section: &String| place.id() == *section || place.path().iter().any(|place| place.id() == *section);
    is_kind && options.section.as_ref().is_none_or(is_inside)
}

/// What one term finds in each unit.
struct Tally {
    /// Index of the first word of the query and of the one behind the last; `None` for a phrase, which must be there.
    words: Option<(usize, usize)>,
    weight: f32,
    light: bool,
    best: Vec<Option<MatchKind>>,
    /// BM25F's weighted frequency.
    frequency: Vec<f32>,
}

struct Scorer<'a> {
    index: &'a Index,
    options: &'a SearchOptions,
    /// Average number of words of each field.
    averages: [f32; FIELDS],
    with_items: bool,
    /// Whether a word that is not too general answers.
    is_carried: bool,
    /// How near to each other the words of the query stand, for each unit.
    nearness: Vec<f32>,
}

impl<'a> Scorer<'a> {
    fn new(index: &'a Index, options: &'a SearchOptions) -> Self {
        let mut averages = [0.0; FIELDS];
        for (field, average) in averages.iter_mut().enumerate() {
            let lengths = index.units.iter().filter_map(|unit| unit.lengths.get(field)).filter(|length| **length > 0);
            let (sum, count) = lengths.fold((0.0, 0.0), |(sum, count), length| (sum + f32::from(*length), count + 1.0));
            *average = sum / f32::max(count, 1.0);
        }
        let with_items = options.kinds.as_ref().is_some_and(|kinds| kinds.contains(&ProvisionKind::Item));
        Self { index, options, averages, with_items, is_carried: false, nearness: Vec::new() }
    }
}

impl Scorer<'_> {
    fn tally(&self, found: &[Found], term: Option<&Term>) -> Tally {
        let count = self.index.units.len();
        let mut best: Vec<Option<MatchKind>> = vec![None; count];
        let mut frequency = vec![0.0; count];
        let mut lent = Vec::new();
        for Found { at, kind, .. } in found {
            let Some(token) = self.index.token(at.token) else { continue };
            let unit = usize::from(self.owner(token));
            let (Some(best), Some(frequency)) = (best.get_mut(unit), frequency.get_mut(unit)) else { continue };
            *best = Some(best.map_or(*kind, |best| best.min(*kind)));
            *frequency += strength(*kind) * self.field_weight(unit, token.field);
            self.lend(token, unit, &mut lent);
        }
        for (unit, share) in lent {
            // A heading lends its words to the paragraph it stands over, which must answer for itself all the same.
            if let Some(frequency) = frequency.get_mut(unit) {
                *frequency += share;
            }
        }
        let units = best.iter().flatten().count();
        let light = term.is_some_and(|term| term.light);
        let weight = rarity(units, count);
        Tally { words: term.map(|term| term.words), weight, light, best, frequency }
    }

    fn lend(&self, token: &Token, unit: usize, lent: &mut Vec<(usize, f32)>) {
        let is_heading = token.field == Field::Title && token.place.kind() == ProvisionKind::Section;
        if is_heading {
            lent.push((unit + 1, self.field_weight(unit, Field::Title)));
        }
    }

    /// The unit that a word counts for: its item, where those are asked for.
    fn owner(&self, token: &Token) -> UnitId {
        if self.with_items { token.item.unwrap_or(token.unit) } else { token.unit }
    }

    fn field_weight(&self, unit: usize, field: Field) -> f32 {
        let field = field as usize;
        let at = |values: &[f32; FIELDS]| values.get(field).copied().unwrap_or(1.0);
        let length = self.index.units.get(unit).and_then(|unit| unit.lengths.get(field)).map_or(1.0, |length| f32::from(*length));
        at(&FIELD_WEIGHTS) / (1.0 - LENGTH + LENGTH * length / at(&self.averages))
    }

    /// The units that answer the query, best first.
    fn answers(&self, tallies: &[Tally], phrases: &[Tally]) -> Vec<RankedUnit> {
        let mut scored: Vec<(f32, f32, usize)> = Vec::new();
        for (unit, &Unit { place, .. }) in self.index.units.iter().enumerate() {
            let has = |tally: &Tally| tally.best.get(unit).copied().flatten().is_some();
            if !is_wanted(place, self.options) || !phrases.iter().all(has) {
                continue;
            }
            let (strength, frequency) = self.measure(unit, tallies, phrases);
            if strength > 0.0 {
                scored.push((strength, frequency, unit));
            }
        }
        let most = scored.iter().map(|(strength, ..)| *strength).fold(0.0, f32::max);
        scored.retain(|(strength, ..)| *strength >= most * LEAST_SHARE);
        in_order(scored.into_iter().filter_map(|scored| self.ranked(scored, most)).collect(), |unit| u64::from(u32::MAX - unit.score))
    }

    fn ranked(&self, (strength, frequency, unit): (f32, f32, usize), most: f32) -> Option<RankedUnit> {
        let place = self.index.units.get(unit)?.place;
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // both are positive and small
        let whole = |value: f32| value as u32;
        let score = whole(strength / most * 10_000.0) * 10_000 + whole(frequency * 100.0).min(9_999);
        Some(RankedUnit { place, unit: UnitId::try_from(unit).ok()?, score, citation: None })
    }

    /// How strongly a unit answers the terms, and how often.
    fn measure(&self, unit: usize, tallies: &[Tally], phrases: &[Tally]) -> (f32, f32) {
        let mut strengths = 0.0;
        let mut frequencies = 0.0;
        let mut taken: Vec<(usize, usize)> = Vec::new();
        for tally in phrases.iter().chain(tallies) {
            let Some(kind) = tally.best.get(unit).copied().flatten() else { continue };
            let frequency = tally.frequency.get(unit).copied().unwrap_or_default();
            frequencies += tally.weight * frequency / (SATURATION + frequency);
            // Words that answer together do not answer once more each alone, and general words count only where no other do.
            let words = tally.words.unwrap_or_default();
            if (tally.light && self.is_carried) || tally.words.is_some() && taken.iter().any(|(from, to)| *from <= words.0 && words.1 <= *to) {
                continue;
            }
            let is_group = words.1 - words.0 > 1;
            strengths += if is_group { GROUP } else { strength(kind) } * self.weight_of(tally, tallies);
            if tally.words.is_some() {
                taken.push(words);
            }
        }
        frequencies += self.nearness.get(unit).copied().unwrap_or_default();
        // A heading alone is a signpost: what it stands over comes first.
        let is_heading = self.index.units.get(unit).is_some_and(|unit| unit.place.kind() == ProvisionKind::Section);
        if is_heading { (strengths * 0.6, frequencies) } else { (strengths, frequencies) }
    }

    /// Finds the shortest stretch of each unit that has all the words which the unit answers.
    fn measure_nearness(&mut self, terms: &[Term], tallies: &[Tally]) {
        self.nearness = vec![0.0; self.index.units.len()];
        let mut positions: Vec<(u16, usize)> = Vec::new();
        for (term, Term { found, words, .. }) in terms.iter().enumerate() {
            if words.1 - words.0 == 1 {
                positions.extend(found.iter().map(|found| (found.at.token, term)));
            }
        }
        let positions = in_order(positions, |(token, _)| u64::from(*token));
        let owner = |position: &(u16, usize)| self.index.token(position.0).map_or(0, |token| usize::from(self.owner(token)));
        let mut measured: Vec<(usize, f32)> = Vec::new();
        for here in positions.chunk_by(|one, other| owner(one) == owner(other)) {
            let unit = here.first().map_or(0, owner);
            measured.push((unit, nearness(here, tallies)));
        }
        for (unit, near) in measured {
            if let Some(nearness) = self.nearness.get_mut(unit) {
                *nearness = near;
            }
        }
    }

    /// A group of words weighs as much as its words together.
    fn weight_of(&self, tally: &Tally, tallies: &[Tally]) -> f32 {
        let Some((from, to)) = tally.words.filter(|(from, to)| to - from > 1) else { return tally.weight };
        let inside = |other: &&Tally| other.words.is_some_and(|words| words.1 - words.0 == 1 && from <= words.0 && words.1 <= to);
        let sum: f32 = tallies.iter().filter(inside).map(|other| other.weight).sum();
        sum.max(tally.weight)
    }

}

/// The weight of the words of a unit, the less the further the nearest ones stand apart; nothing for a single word.
fn nearness(positions: &[(u16, usize)], tallies: &[Tally]) -> f32 {
    let mut terms: Vec<usize> = Vec::new();
    for (_, term) in positions {
        if !terms.contains(term) {
            terms.push(*term);
        }
    }
    if terms.len() < 2 {
        return 0.0;
    }
    let mut shortest = u16::MAX;
    for (first, (start, _)) in positions.iter().enumerate() {
        let mut missing = terms.clone();
        for (token, term) in positions.iter().skip(first) {
            missing.retain(|other| other != term);
            if token - start >= shortest {
                break;
            }
            if missing.is_empty() {
                shortest = token - start;
            }
        }
    }
    let weight: f32 = terms.iter().filter_map(|term| tallies.get(*term)).map(|tally| tally.weight).sum();
    weight / (1.0 + f32::from(shortest) / 8.0)
}

/// How strong a reason is, between 0 and 1.
pub fn strength(kind: MatchKind) -> f32 {
    match kind {
        MatchKind::Citation | MatchKind::Phrase | MatchKind::Exact => 1.0,
        MatchKind::Inflection => 0.95,
        MatchKind::Prefix => 0.85,
        MatchKind::Compound => 0.75,
        MatchKind::Folded => 0.7,
        MatchKind::Synonym => 0.62,
        MatchKind::Translation => 0.6,
        MatchKind::Typo => 0.5,
    }
}

/// The weight of a term by the share of units that have it; BM25's inverse document frequency.
#[allow(clippy::cast_precision_loss)] // there are fewer than a hundred
fn rarity(units: usize, of: usize) -> f32 {
    if units == 0 {
        return 0.0;
    }
    let (units, of) = (units as f32, of as f32);
    (1.0 + (of - units + 0.5) / (units + 0.5)).ln().max(0.05)
}
