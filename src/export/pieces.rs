//! The words of a place, cut where a link begins or ends and where the mark of a footnote stands.

use crate::{
    instruments,
    model::{Place, Target},
    references::{Reference, ReferenceKind, Run, runs},
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
    let mut pieces: Vec<Piece> = Vec::new();
    for run in runs(place) {
        let piece = Piece { words: run.text, link: only_link(&run), note: references(&run).find_map(note) };
        // Words with a mark may be cut into several runs: the mark follows the last of them.
        if let Some(before) = pieces.last_mut().filter(|before| before.note == piece.note) {
            before.note = None;
        }
        pieces.push(piece);
    }
    pieces
}

/// All references of a run.
fn references(run: &Run) -> impl Iterator<Item = &Reference> {
    run.reference.iter().chain(&run.also)
}

/// The link of a run: a place before anything outside. Words that stand for several things outside are no link to one.
fn only_link(run: &Run) -> Option<Link> {
    let mut links = references(run).filter_map(link);
    let first = links.next()?;
    let is_only = matches!(first, Link::Place(_)) || links.next().is_none();
    is_only.then_some(first)
}

/// The footnote of a reference.
fn note(reference: &Reference) -> Option<Place> {
    match reference.to {
        Target::Place(place) if reference.kind == ReferenceKind::Footnote => Some(place),
        _ => None,
    }
}

/// What a reference links to; a footnote is linked by its mark and not by words.
fn link(reference: &Reference) -> Option<Link> {
    match reference.to {
        Target::Place(_) if reference.kind == ReferenceKind::Footnote => None,
        Target::Place(place) => Some(Link::Place(place)),
        Target::Instrument(index) => {
            let instrument = instruments::instrument(index);
            Some(Link::Outside(instrument.id, instrument.url))
        }
    }
}
