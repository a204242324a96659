//! A search result as numbers, and the places it names as one string, which `src/js/unpack.js` takes apart again.
//!
//! JavaScript has the query and, from its first search on, the whole text: what is shown of them is told by where it begins and
//! ends, in UTF-16 units. Lists come behind their length, kinds as their place in the enumeration.

use std::ops::Range;

use crate::{
    letters,
    model::{Place, Span},
    place::digits,
    search::{Marked, SearchHit, SearchResult},
    tables::TEXT,
    utf16,
};

/// Packs a search result; the query is left out, since the caller has it.
#[must_use]
pub fn pack(result: &SearchResult) -> Vec<u32> {
    let mut packed = Packed { query: result.query, numbers: Vec::with_capacity(512) };
    packed.length(result.total);
    packed.length(result.corrections.len());
    for correction in &result.corrections {
        packed.asked(correction.from);
        packed.letters(correction.to);
    }
    result.hits.iter().for_each(|hit| packed.hit(hit));
    packed.numbers
}

struct Packed<'a> {
    query: &'a str,
    numbers: Vec<u32>,
}

impl Packed<'_> {
    fn length(&mut self, length: usize) {
        self.numbers.push(u32::try_from(length).unwrap_or(u32::MAX));
    }

    /// A part of the query.
    fn asked(&mut self, part: &str) {
        let Range { start, end } = range_of(part, self.query).unwrap_or_default();
        let units = |range: Range<usize>| self.query.get(range).map_or(0, |text| text.encode_utf16().count());
        let (before, inside) = (units(0..start), units(start..end));
        self.length(before);
        self.length(before + inside);
    }

    /// A word of the lexicon, letter by letter.
    fn letters(&mut self, word: &str) {
        self.length(letters::count(word));
        self.numbers.extend(word.chars().map(u32::from));
    }

    /// A stretch of the text.
    fn span(&mut self, span: Span) {
        self.numbers.extend([span.start, span.end].map(|byte| u32::from(utf16::offset(byte))));
    }

    fn hit(&mut self, hit: &SearchHit) {
        self.numbers.extend([u32::from(hit.id.0), hit.score]);
        self.marked(&hit.title);
        self.marked(&hit.excerpt);
        self.length(hit.matches.len());
        for found in &hit.matches {
            self.numbers.push(found.kind as u32);
            self.asked(found.query);
            // The name of a place that is cited does not stand in the text: it has no letters here.
            let words = range_of(&found.text, TEXT)
                .and_then(|range| Some(Span { start: range.start.try_into().ok()?, end: range.end.try_into().ok()? }));
            self.span(words.unwrap_or_default());
        }
    }

    fn marked(&mut self, marked: &Marked) {
        self.span(marked.span);
        self.numbers.extend([marked.is_cut_before, marked.is_cut_behind].map(u32::from));
        self.length(marked.marks.len());
        marked.marks.iter().for_each(|mark| self.span(*mark));
    }
}

/// Where a part of a text lies in it, told by their addresses.
fn range_of(part: &str, whole: &str) -> Option<Range<usize>> {
    let start = part.as_ptr().addr().checked_sub(whole.as_ptr().addr())?;
    let end = start + part.len();
    (end <= whole.len()).then_some(start..end)
}

/// Ends a field.
const FIELD: char = '\n';

/// Packs what every hit in a place says of it: its kind, id, number, paragraph, label, and the name it is cited by. The place is
/// told by its index; each field ends in a line break, which none of them has.
#[must_use]
pub fn place(index: u8) -> String {
    let place = Place(index);
    let kind = char::from(b'a' + place.kind() as u8).into();
    let number = place.citable_number().map(|number| digits(number.into()));
    let mut packed = String::with_capacity(64);
    for field in [
        kind,
        place.id(),
        number.unwrap_or_default(),
        place.paragraph().map(Place::sign).unwrap_or_default(),
        place.label_with_paragraph(),
        place.label(),
    ] {
        packed += &field;
        packed.push(FIELD);
    }
    packed
}
