//! The words of a place, cut where a reference begins or ends and where the mark of a footnote stands.
//!
//! Of references that lie one in another, the outermost makes the piece: a link holds no link.

use crate::{
    instruments,
    model::{Mention, Place, ProvisionKind, Span, Target},
    tables::MENTIONS,
};

/// A stretch of words.
#[derive(Default)]
pub struct Piece {
    /// The words.
    pub words: &'static str,
    /// The ids of what they refer to, footnotes excepted, parted by spaces; last of what only some of them refer to.
    pub to: String,
    /// The first place they refer to that is in the export.
    pub place: Option<Place>,
    /// The address of what they refer to outside the compact, if that is one thing and has an address.
    pub page: Option<&'static str>,
    /// The footnote whose mark follows the words.
    pub note: Option<Place>,
    /// How many things outside the compact they refer to.
    outside: u8,
}

/// The pieces of a place in the export of a root: joined, their words are its text.
#[must_use]
pub fn of(place: Place, root: Option<Place>) -> Vec<Piece> {
    let text = place.text_span();
    let mut start = text.start;
    let mut pieces = Vec::new();
    // The table has an outer reference before those in it; none lies across the edge of another.
    for &mention in &MENTIONS {
        let words = mention.words;
        if text.contains(words) {
            if start <= words.start {
                push(&mut pieces, Span { start, end: words.start });
                push(&mut pieces, words);
                start = words.end;
            }
            if let Some(piece) = pieces.last_mut() {
                piece.add(mention, root);
            }
        }
    }
    push(&mut pieces, Span { start, end: text.end });
    pieces
}

fn push(pieces: &mut Vec<Piece>, words: Span) {
    let words = words.text();
    if !words.is_empty() {
        pieces.push(Piece { words, ..Piece::default() });
    }
}

impl Piece {
    fn add(&mut self, mention: Mention, root: Option<Place>) {
        match mention.to {
            Target::Place(note) if note.kind() == ProvisionKind::Footnote => return self.note = Some(note),
            _ if mention.words.text().len() < self.words.len() => {}
            Target::Place(place) if root.is_none_or(|root| place.is_in(root)) => {
                self.place = self.place.or(Some(place));
            }
            Target::Place(_) => {}
            Target::Instrument(index) => {
                self.page = instruments::url(index).filter(|_| self.outside == 0);
                self.outside += 1;
            }
        }
        if !self.to.is_empty() {
            self.to.push(' ');
        }
        self.to.push_str(&mention.to.id());
    }
}
