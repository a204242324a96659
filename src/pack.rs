//! A search result and the places it names, each as one string, which `src/js/unpack.js` takes apart again.
//!
//! Fields are separated by line breaks, which the text does not have. Lists come behind their length, kinds as the letter of
//! their place in the enumeration, and marks within a text stand between two separators of their own.

use crate::{
    model::Place,
    search::{SearchHit, SearchResult, Segment},
};

/// Ends a field.
const FIELD: char = '\n';

/// Begins and ends a mark.
const MARK: char = '\u{1}';

/// Packs a search result; the query is left out, since the caller has it.
#[must_use]
pub fn pack(result: &SearchResult) -> String {
    let mut packed = Packed(String::with_capacity(4096));
    packed.number(result.total);
    packed.number(result.corrections.len());
    for correction in &result.corrections {
        packed.typed(correction.from);
        packed.text(correction.to);
    }
    result.hits.iter().for_each(|hit| packed.hit(hit));
    packed.0
}

/// Packs what every hit in a place says of it: its kind, id, number, paragraph and label. Places are told by their indices.
#[must_use]
pub fn places() -> String {
    let mut packed = Packed(String::with_capacity(4096));
    for place in Place::all() {
        packed.kind(place.kind() as u8);
        packed.text(&place.id());
        packed.perhaps(place.citable_number());
        packed.perhaps(place.paragraph().map(Place::number));
        packed.text(&place.label_with_paragraph());
    }
    packed.0
}

struct Packed(String);

impl Packed {
    /// Text of the compact or of our own.
    fn text(&mut self, text: &str) {
        self.0 += text;
        self.0.push(FIELD);
    }

    /// What the reader typed, which may have any letter.
    fn typed(&mut self, text: &str) {
        self.0.extend(text.chars().map(|letter| if letter == FIELD || letter == MARK { ' ' } else { letter }));
        self.0.push(FIELD);
    }

    fn number(&mut self, number: usize) {
        self.decimal(number);
        self.0.push(FIELD);
    }

    fn perhaps(&mut self, number: Option<u8>) {
        if let Some(number) = number {
            self.decimal(usize::from(number));
        }
        self.0.push(FIELD);
    }

    /// In decimal digits, without the formatting machinery.
    fn decimal(&mut self, number: usize) {
        if number > 9 {
            self.decimal(number / 10);
        }
        self.0.push(char::from(b'0' + u8::try_from(number % 10).unwrap_or_default()));
    }

    fn kind(&mut self, kind: u8) {
        self.0.push(char::from(b'a' + kind));
    }

    fn hit(&mut self, hit: &SearchHit) {
        self.number(usize::from(hit.id.0));
        self.number(hit.score as usize);
        self.segments(&hit.title);
        self.segments(&hit.excerpt);
        self.number(hit.matches.len());
        for found in &hit.matches {
            self.kind(found.kind as u8);
            self.typed(found.query);
            self.text(&found.text);
        }
    }

    /// Every second stretch is marked.
    fn segments(&mut self, segments: &[Segment]) {
        let mut marked = false;
        for segment in segments {
            if segment.mark != marked {
                self.0.push(MARK);
                marked = segment.mark;
            }
            self.0 += &segment.text;
        }
        self.0.push(FIELD);
    }
}
