//! The numbered places by what citations call them.

use super::{
    read::Path,
    token::{Kind, Unit},
};
use crate::model::{Place, ProvisionKind};

/// The places of each unit in order, so that a text with many citations is read in no time.
pub struct Places {
    objectives: Vec<Place>,
    paragraphs: Vec<Place>,
    principles: Vec<Place>,
    footnotes: Vec<Place>,
}

impl Places {
    pub fn new() -> Self {
        let all = |kind| Place::all().filter(|place| place.kind() == kind).collect();
        Self {
            objectives: all(ProvisionKind::Objective),
            paragraphs: all(ProvisionKind::Paragraph),
            principles: all(ProvisionKind::Principle),
            footnotes: all(ProvisionKind::Footnote),
        }
    }

    /// The places from the first to the last, which differ in their last value alone; none where one is missing.
    pub fn between(&self, unit: Unit, first: Path, last: Path) -> Vec<Place> {
        let mut row = match unit {
            Unit::Objective | Unit::Goal => &self.objectives,
            Unit::Principle => &self.principles,
            Unit::Footnote => &self.footnotes,
            Unit::Stk | Unit::Sign | Unit::Point | Unit::Paragraph => &self.paragraphs,
        }
        .clone();
        for level in 0..=first.level {
            let bounds = index(first, level).zip(index(last, level));
            row = bounds.and_then(|(from, to)| row.get(from..=to)).unwrap_or_default().to_vec();
            if level < first.level {
                row = row
                    .into_iter()
                    .flat_map(Place::children)
                    .filter(|place| place.kind() == ProvisionKind::Item)
                    .collect();
            }
        }
        row
    }
}

fn index(path: Path, level: usize) -> Option<usize> {
    usize::from(*path.values.get(level)?).checked_sub(1)
}

/// Reads the number of a place out of one token.
pub type Read = fn(Kind) -> Option<u16>;

/// Litra a is the first.
pub fn letter(kind: Kind) -> Option<u16> {
    if let Kind::Letter(letter) = kind { Some(u16::from(letter) - u16::from(b'a') + 1) } else { None }
}

/// Item ii is the second.
pub fn roman(kind: Kind) -> Option<u16> {
    match kind {
        Kind::Letter(b'i') => Some(1),
        Kind::Letter(b'v') => Some(5),
        Kind::Roman(number) => Some(number.into()),
        _ => None,
    }
}

/// An item by either sort of number: "nr. ii", "nr. 2".
pub fn item(kind: Kind) -> Option<u16> {
    if let Kind::Number(number) = kind { Some(number) } else { roman(kind) }
}
