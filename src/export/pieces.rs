//! The words of a place, cut where a link begins or ends and where the mark of a footnote stands.

use crate::{
    compact::{self, Reference, ReferenceKind, Run},
    model::Place,
};

/// A stretch of words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The words.
    pub words: &'static str,
    /// What the words refer to.
    pub link: Option<Link>,
    /// The footnote whose mark follows the words.
    pub note: Option<Place>,
}

/// What words refer to, footnotes excepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// A place of the compact.
    Place(Place),
    /// Something outside the compact: its id in the register, and its address where it has one.
    Outside(&'static str, Option<&'static str>),
}

/// The pieces of a place: joined, their words are its text.
#[must_use]
pub fn of(place: Place) -> Vec<Piece> {
    let runs = compact::provision(place).runs;
    // Words with a mark may be cut into several runs: the mark follows the last of them.
    let next = runs.iter().skip(1).map(note).chain([None]);
    runs.iter().zip(next).map(|(run, next)| piece(run, next)).collect()
}

fn piece(run: &Run, next: Option<Place>) -> Piece {
    Piece { words: run.text, link: references(run).find_map(link), note: note(run).filter(|&note| Some(note) != next) }
}

/// All references of a run.
fn references(run: &Run) -> impl Iterator<Item = &Reference> {
    run.reference.iter()
}

fn note(run: &Run) -> Option<Place> {
    references(run).find(|reference| reference.kind == ReferenceKind::Footnote).map(|reference| reference.to)
}

/// What a reference links to; a footnote is linked by its mark and not by words.
fn link(reference: &Reference) -> Option<Link> {
    match reference.kind {
        ReferenceKind::Footnote => None,
    }
}
