//! Neighbours among the objectives: those that share an instrument, a guiding principle or a subject.
//!
//! What few objectives share weighs most: its weight is that of its kind, divided by the number of objectives that share it
//! (the idea of the inverse document frequency). So the 2030 Agenda, which two commitments name, binds those two closely, and
//! human rights, which most of them take up, bind nobody in particular.

use serde::Serialize;

use crate::{
    model::{Place, ProvisionKind, Target},
    tables::{EVIDENCE, INSTRUMENTS, MENTIONS, SUBJECTS},
};

/// An objective close to another.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct RelatedObjective {
    /// Its number.
    pub number: u8,
    /// How close it is; only good for comparing.
    pub score: u16,
    /// What the two share, the rarest first.
    pub reasons: Vec<Reason>,
}

/// What two objectives share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reason {
    /// What sort of thing it is.
    pub kind: ReasonKind,
    /// Its name in Danish: "Princip 8: Børne-sensitiv", "anstændigt arbejde".
    pub text: String,
}

/// What sort of thing two objectives share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum ReasonKind {
    /// An instrument that both mention.
    Instrument,
    /// A guiding principle that both take up.
    Principle,
    /// A subject that both speak of.
    Subject,
}

impl ReasonKind {
    /// A principle is broad: sharing it says half as much.
    fn weight(self) -> usize {
        match self {
            ReasonKind::Principle => 30,
            ReasonKind::Instrument | ReasonKind::Subject => 60,
        }
    }
}

/// Something that objectives share, and their numbers.
struct Bond {
    reason: Reason,
    objectives: Vec<u8>,
}

impl Bond {
    fn score(&self) -> u16 {
        let share = self.reason.kind.weight().checked_div(self.objectives.len()).unwrap_or_default();
        u16::try_from(share).unwrap_or_default()
    }
}

/// The neighbours of an objective, closest first and of equals the lower number first, at most `limit`. None for a number
/// that no objective has.
#[must_use]
pub fn related(number: u8, limit: usize) -> Vec<RelatedObjective> {
    let mut bonds: Vec<Bond> = bonds().filter(|bond| bond.objectives.contains(&number)).collect();
    bonds.sort_by_key(|bond| std::cmp::Reverse(bond.score()));
    let others = Place::all().filter(|place| place.kind() == ProvisionKind::Objective).map(Place::number);
    let mut related: Vec<RelatedObjective> =
        others.filter(|&other| other != number).filter_map(|other| neighbour(other, &bonds)).collect();
    related.sort_by_key(|neighbour| std::cmp::Reverse(neighbour.score));
    related.truncate(limit);
    related
}

fn neighbour(number: u8, bonds: &[Bond]) -> Option<RelatedObjective> {
    let shared = || bonds.iter().filter(|bond| bond.objectives.contains(&number));
    let reasons: Vec<Reason> = shared().map(|bond| bond.reason.clone()).collect();
    let score = shared().map(Bond::score).sum();
    (!reasons.is_empty()).then_some(RelatedObjective { number, score, reasons })
}

fn bonds() -> impl Iterator<Item = Bond> {
    let bond = |kind, text, objectives| Bond { reason: Reason { kind, text }, objectives };
    let instruments = (0..).zip(&INSTRUMENTS).map(move |(index, entry)| {
        bond(ReasonKind::Instrument, entry.danish.to_owned(), mentioning(Target::Instrument(index)))
    });
    let principles = Place::all().filter(|place| place.kind() == ProvisionKind::Principle).map(move |principle| {
        let text = [&principle.label(), principle.title().unwrap_or_default()].join(": ");
        bond(ReasonKind::Principle, text, taking_up(principle.number()))
    });
    let subjects = SUBJECTS
        .iter()
        .map(move |subject| bond(ReasonKind::Subject, subject.name.to_owned(), subject.objectives.to_vec()));
    instruments.chain(principles).chain(subjects)
}

fn mentioning(target: Target) -> Vec<u8> {
    let from = MENTIONS.iter().filter(|mention| mention.to == target).map(|mention| mention.from);
    let mut objectives: Vec<u8> = from.filter_map(objective_of).collect();
    objectives.dedup();
    objectives
}

fn objective_of(place: Place) -> Option<u8> {
    if place.kind() == ProvisionKind::Objective { Some(place.number()) } else { place.parent().and_then(objective_of) }
}

fn taking_up(principle: u8) -> Vec<u8> {
    let evidence = EVIDENCE.iter().filter(|evidence| evidence.principle == principle);
    let mut objectives: Vec<u8> = evidence.map(|evidence| evidence.objective).collect();
    objectives.dedup();
    objectives
}
