//! Neighbours among the objectives: those that share an instrument, a guiding principle or a subject.
//!
//! The compiler wrote down what objectives share, and how much each such bond weighs (`src/compile/register/bonds.rs`).

use serde::Serialize;

use crate::{
    instruments,
    model::{Bond, OBJECTIVES, Place, ProvisionKind, ReasonKind},
    order::least,
    tables::{BONDS, SUBJECTS, cell},
};

/// An objective close to another.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct RelatedObjective {
    /// Its number.
    pub number: u8,
    /// How close it is; only good for comparing.
    pub score: u8,
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
    /// The guiding principle that it is.
    #[serde(skip)]
    pub principle: Option<Place>,
}

/// The neighbours of an objective, closest first and of equals the lower number first, at most `limit`. None for a number
/// that no objective has.
#[must_use]
pub fn related(number: u8, limit: usize) -> Vec<RelatedObjective> {
    let mut close = Vec::new();
    for other in (1..=OBJECTIVES).filter(|&other| other != number) {
        let score = score(number, other);
        if score > 0 {
            close.push((u32::from(u8::MAX - score), u32::from(other)));
        }
    }
    let mut related = Vec::new();
    for other in least(close, limit).into_iter().filter_map(|(_, other)| u8::try_from(other).ok()) {
        related.push(RelatedObjective { number: other, score: score(number, other), reasons: reasons(number, other) });
    }
    related
}

fn score(one: u8, other: u8) -> u8 {
    let mut score: u8 = 0;
    for bond in &BONDS {
        if bond.holds(one) && bond.holds(other) {
            score = score.saturating_add(bond.score);
        }
    }
    score
}

fn reasons(one: u8, other: u8) -> Vec<Reason> {
    let mut reasons = Vec::new();
    for bond in &BONDS {
        if bond.holds(one) && bond.holds(other) {
            reasons.push(Reason { kind: bond.kind, text: bond.name(), principle: bond.principle() });
        }
    }
    reasons
}

impl Bond {
    fn holds(self, objective: u8) -> bool {
        self.objectives.checked_shr(u32::from(objective)).unwrap_or_default() & 1 == 1
    }

    fn principle(self) -> Option<Place> {
        Place::find(ProvisionKind::Principle, self.index).filter(|_| self.kind == ReasonKind::Principle)
    }

    fn name(self) -> String {
        match self.kind {
            ReasonKind::Instrument => instruments::name(self.index).to_owned(),
            ReasonKind::Subject => cell(SUBJECTS, usize::from(self.index)).to_owned(),
            ReasonKind::Principle => {
                let principle = self.principle();
                let mut name = principle.map(Place::label).unwrap_or_default();
                name.push_str(": ");
                name.push_str(principle.and_then(Place::title).unwrap_or_default());
                name
            }
        }
    }
}
