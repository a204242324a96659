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
        let row = match unit {
            Unit::Objective | Unit::Goal => &self.objectives,
            Unit::Principle => &self.principles,
            Unit::Footnote => &self.footnotes,
            Unit::Stk | Unit::Sign | Unit::Point | Unit::Paragraph => &self.paragraphs,
        };
        let mut row = cut(row, first, last, 0);
        for level in 1..=first.level {
            let items: Vec<Place> = row.into_iter().flat_map(Place::children).filter(|&place| is_item(place)).collect();
            row = cut(&items, first, last, level);
        }
        row
    }
}

fn is_item(place: Place) -> bool {
    place.kind() == ProvisionKind::Item
}

/// Those of a row that the values at a level name; none where one is missing.
fn cut(row: &[Place], first: Path, last: Path, level: usize) -> Vec<Place> {
    let bounds = index(first, level).zip(index(last, level));
    bounds.and_then(|(from, to)| row.get(from..=to)).unwrap_or_default().to_vec()
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
