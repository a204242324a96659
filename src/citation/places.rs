//! The numbered places by what citations call them.

use super::{
    read::Path,
    token::{Kind, Unit},
};
use crate::model::{BEFORE_OBJECTIVES, OBJECTIVES, PRINCIPLES_PARAGRAPH, Place, ProvisionKind};

/// Whether a paragraph has litra in the authentic text and not in the Danish one: those of objectives, and the principles.
pub fn lacks_litra(paragraph: u16) -> bool {
    commits(paragraph) || paragraph == u16::from(PRINCIPLES_PARAGRAPH)
}

/// Whether a paragraph is that of an objective.
pub fn commits(paragraph: u16) -> bool {
    (1..=OBJECTIVES.into()).contains(&paragraph.wrapping_sub(BEFORE_OBJECTIVES.into()))
}

/// The last litra that an objective has in the authentic text.
const LAST_LITRA: u16 = 12;

/// The places from the first to the last, which differ in their last value alone; none where one is missing.
pub fn between(unit: Unit, first: Path, last: Path) -> Vec<Place> {
    let kind = match unit {
        Unit::Objective | Unit::Goal => ProvisionKind::Objective,
        Unit::Principle => ProvisionKind::Principle,
        Unit::Footnote => ProvisionKind::Footnote,
        Unit::Stk | Unit::SectionSign | Unit::Point | Unit::Paragraph | Unit::Article => ProvisionKind::Paragraph,
    };
    let mut places = cut(&row(kind, None), first, last, 0);
    if first.level > 0 && places.first().is_some_and(|place| is_of_objective(*place)) {
        // The Danish text has no litra here, and the authentic one has: what cites them finds what they stand in.
        let is_litra = first.level == 1 && (1..=LAST_LITRA).contains(&last.values[1]);
        if !is_litra || first.values[1] > last.values[1] {
            places.clear();
        }
        return places;
    }
    for level in 1..=first.level {
        let is_principle = level == 1 && first.values[0] == u16::from(PRINCIPLES_PARAGRAPH);
        let kind = if is_principle { ProvisionKind::Principle } else { ProvisionKind::Item };
        places = cut(&row(kind, places.first().copied()), first, last, level);
    }
    places
}

/// The places of a kind in order; of items those of a parent, for they have no numbers of their own.
fn row(kind: ProvisionKind, parent: Option<Place>) -> Vec<Place> {
    let mut row = Vec::new();
    for place in Place::all() {
        if place.kind() == kind && (kind != ProvisionKind::Item || place.parent() == parent) {
            row.push(place);
        }
    }
    row
}

fn is_of_objective(place: Place) -> bool {
    let is_objective = |place: Place| place.kind() == ProvisionKind::Objective;
    is_objective(place) || place.parent().is_some_and(is_objective)
}

/// Those of a row that the values at a level name; the numbers of a row are those of its places, from 1.
fn cut(row: &[Place], first: Path, last: Path, level: usize) -> Vec<Place> {
    let value = |path: Path| path.values.get(level).copied().map(usize::from).unwrap_or_default();
    row.get(value(first).wrapping_sub(1)..value(last)).unwrap_or_default().to_vec()
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
