//! Citations of the compact in what people write, Danish and English: "mål 8", "stk. 30, 32 og 35-37", "§ 43 b", "43(a)(ii)".

// A text as tokens, and what is asked of them.
mod token;
mod vocabulary;
mod text;

// Finds citations: their numbers and letters, their lists and ranges, those whose unit comes last, and the places they stand for.
mod read;
mod parts;
mod ranges;
mod ordinals;
mod places;

// Whether another document is meant.
mod context;
mod sentence;
mod documents;
mod owners;
mod compacts;
mod headings;
mod statute;

// A text that is nothing but a citation, with numbers in letters.
mod whole;
mod numerals;

// Writes citations.
mod write;

use std::ops::Range;

use serde::Serialize;

use crate::model::{Place, ProvisionKind};
use text::Text;
use token::{Kind, Unit, tokens};
pub(crate) use whole::may_begin_a_name;
pub use whole::resolve;
pub use write::{Language, Style, cite, label, name};

/// Words of a text that cite places of the compact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// Where they stand, in bytes.
    pub range: Range<usize>,
    /// What they cite, in the order of the text: several for a range such as "35-37", none where
    /// the compact has no such place, as only `find_all` gives them.
    pub places: Vec<Place>,
}

/// Every citation in a text, in order; a list is as many citations as it has members, a range is one.
///
/// In "stk. 30, 32 og 35-37" they are "stk. 30", "32" and "35-37". What is out of range or ambiguous is left out, and so is
/// what belongs to another document. It takes time in proportion to the length of the text.
///
/// # Examples
/// ```
/// use migration_compact::citation::find;
///
/// let text = "Se mål 7 og 8, men ikke artikel 8.";
/// let words: Vec<&str> = find(text).into_iter().map(|citation| &text[citation.range]).collect();
/// assert_eq!(words, ["mål 7", "8"]);
/// ```
#[must_use]
pub fn find(text: &str) -> Vec<Citation> {
    let mut citations = find_all(text);
    citations.retain(|citation| !citation.places.is_empty());
    citations
}

/// The same with those of places that the compact does not have: "mål 99", "§ 9 c".
pub(crate) fn find_all(text: &str) -> Vec<Citation> {
    let tokens = tokens(text, false);
    read::read(Text { source: text, tokens: &tokens, alone: false })
}

/// Whether a text names another document, or cites articles as those of others are cited: "EMRK artikel 8", "artikel 8, stk. 2".
/// So "article 8" or "goal 8" in it, of the kind asked about, is no place of ours.
pub(crate) fn is_of_other(text: &str, kind: ProvisionKind) -> bool {
    let tokens = tokens(text, false);
    let text = Text { source: text, tokens: &tokens, alone: false };
    let unit = if kind == ProvisionKind::Objective { Unit::Goal } else { Unit::Article };
    (0..tokens.len()).any(|at| {
        let is_divided = matches!(text.kind(at), Kind::Unit(other) if other.is_paragraph()) && unit == Unit::Article;
        is_divided || text.document(at, unit).is_some() || text.is_other(at, unit)
    })
}

/// A stretch of a text, with the places it cites where it is a citation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Segment<'a> {
    /// The words.
    pub text: &'a str,
    /// What they cite.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ids: Vec<Place>,
}

/// A text cut where a citation begins or ends: joined, the segments are the text.
///
/// # Examples
/// ```
/// use migration_compact::citation::segments;
///
/// let words: Vec<&str> = segments("Se mål 7-9.").into_iter().map(|segment| segment.text).collect();
/// assert_eq!(words, ["Se ", "mål 7-9", "."]);
/// ```
#[must_use]
pub fn segments(text: &str) -> Vec<Segment<'_>> {
    let mut segments = Vec::new();
    let mut rest = 0;
    for Citation { range, places } in find(text) {
        push(&mut segments, text, rest..range.start, Vec::new());
        rest = range.end;
        push(&mut segments, text, range, places);
    }
    push(&mut segments, text, rest..text.len(), Vec::new());
    segments
}

/// Adds a stretch of a text, unless it is empty.
fn push<'a>(segments: &mut Vec<Segment<'a>>, text: &'a str, range: Range<usize>, ids: Vec<Place>) {
    if !range.is_empty() {
        segments.push(Segment { text: text.get(range).unwrap_or_default(), ids });
    }
}
