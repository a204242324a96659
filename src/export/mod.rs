//! Exports: the whole compact, or one place of it with all that stands in it, as a text of its own.
//!
//! Every export says where the words come from. A place without a heading of its own is headed by its label, and the
//! footnotes that the exported words bear follow at the end. `pieces` turns references into links and marks, in one place
//! for all formats.

mod html;
mod json;
mod json_ld;
pub mod pieces;
mod plain;

use crate::model::{Place, ProvisionKind, roman};

/// The date of the text, as its first page prints it.
const DATE: &str = "13. juli 2018";

/// A form in which the compact is exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Plain text, readable in an e-mail.
    Text,
    /// `CommonMark`, with footnotes as GitHub writes them.
    Markdown,
    /// A semantic fragment.
    Html,
    /// The model of this package.
    Json,
    /// `Legislation` of schema.org.
    JsonLd,
}

impl Format {
    /// All formats.
    pub const ALL: [Format; 5] = [Format::Text, Format::Markdown, Format::Html, Format::Json, Format::JsonLd];

    /// The name of the format in the contract.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Format::Text => "text",
            Format::Markdown => "markdown",
            Format::Html => "html",
            Format::Json => "json",
            Format::JsonLd => "json-ld",
        }
    }

    /// The format of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.name() == name)
    }
}

/// The whole compact, or one place of it with all that stands in it.
///
/// ```
/// use migration_compact::{export::{Format, export}, model::Place};
///
/// let text = export(Format::Text, Place::from_id("o9"));
/// assert!(text.starts_with("Målsætning 9: Styrke den transnationale indsats mod menneskesmugling."));
/// ```
#[must_use]
pub fn export(format: Format, place: Option<Place>) -> String {
    match format {
        Format::Text => plain::write(place, &plain::TEXT),
        Format::Markdown => plain::write(place, &plain::MARKDOWN),
        Format::Html => html::write(place),
        Format::Json => json::write(place),
        Format::JsonLd => json_ld::write(place),
    }
}

// What follows is written with the size of the module in mind: one function that is not generic, called often, in place of
// iterators that are each compiled anew.

/// Adds parts to a text.
fn add(out: &mut String, parts: &[&str]) {
    for part in parts {
        out.push_str(part);
    }
}

/// Adds words, with what stands for the characters that may not stand there.
fn add_escaped(out: &mut String, words: &str, escape: fn(char) -> Option<&'static str>) {
    let mut rest = words;
    while let Some((at, escaped)) = rest.char_indices().find_map(|(at, letter)| Some((at, escape(letter)?))) {
        add(out, &[rest.get(..at).unwrap_or_default(), escaped]);
        // What is escaped is ASCII, one byte.
        rest = rest.get(at + 1..).unwrap_or_default();
    }
    out.push_str(rest);
}

/// Adds a template with an escaped value in place of each `%`.
fn add_filled(out: &mut String, template: &str, values: &[&str], escape: fn(char) -> Option<&'static str>) {
    let mut values = values.iter();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        add_escaped(out, values.next().copied().unwrap_or_default(), escape);
        rest = after;
    }
    out.push_str(rest);
}

/// The places of an export in document order, footnotes excepted: they stand at the end.
fn body(root: Option<Place>) -> Vec<Place> {
    Place::all().filter(|&place| place.kind() != ProvisionKind::Footnote && is_within(place, root)).collect()
}

/// Whether a place belongs to an export; to that of the whole belongs every place.
fn is_within(place: Place, root: Option<Place>) -> bool {
    let mut outer = Some(place);
    while outer.is_some() && outer != root {
        outer = outer.and_then(Place::parent);
    }
    outer == root
}

/// The footnotes of an export, each once, in the order of their marks.
fn footnotes(root: Option<Place>) -> Vec<Place> {
    let mut notes = Vec::new();
    if let Some(root) = root.filter(|root| root.kind() == ProvisionKind::Footnote) {
        notes.push(root);
    }
    for place in body(root) {
        for piece in pieces::of(place) {
            if let Some(note) = piece.note.filter(|note| !notes.contains(note)) {
                notes.push(note);
            }
        }
    }
    notes
}

/// The heading of a place that has one: objectives are named before their title, as in the source.
fn heading(place: Place) -> Option<String> {
    let title = place.title()?;
    match place.kind() {
        ProvisionKind::Section => Some(title.to_owned()),
        ProvisionKind::Objective => Some([&place.label(), ": ", title].concat()),
        _ => None,
    }
}

/// The sign that the source prints before the words of a place: "25.", "a)", "ii.".
fn sign(place: Place) -> String {
    let number = place.number();
    match place.kind() {
        ProvisionKind::Footnote => number.to_string(),
        ProvisionKind::Paragraph => number.to_string() + ".",
        ProvisionKind::Item if is_roman(place) => [roman(number), "."].concat(),
        ProvisionKind::Item => {
            let index = usize::from(number).saturating_sub(1);
            ["abcdefghijklmnopqrstuvwxyz".get(index..=index).unwrap_or_default(), ")"].concat()
        }
        _ => String::new(),
    }
}

/// Whether an item stands in an item, and so bears a roman numeral.
fn is_roman(place: Place) -> bool {
    place.parent().is_some_and(|parent| parent.kind() == ProvisionKind::Item)
}

/// The place of an export, as it follows the title and the date of the compact: ", stk. 25".
fn pinpoint(root: Option<Place>) -> String {
    root.map(|place| [", ", &place.label().to_ascii_lowercase()].concat()).unwrap_or_default()
}
