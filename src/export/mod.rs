//! Exports: the whole compact, or one place of it with all that stands in it, as a text of its own.
//!
//! Every export says where the words come from. A place without a heading of its own is headed by its label, and the
//! footnotes that the exported words bear follow at the end. `pieces` turns references into links and marks, in one place
//! for all formats.

mod html;
mod json;
mod json_ld;
mod markdown;
pub mod pieces;
mod text;

use crate::{
    compact::Info,
    model::{Place, ProvisionKind, roman},
};

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
        Format::Text => text::write(place),
        Format::Markdown => markdown::write(place),
        Format::Html => html::write(place),
        Format::Json => json::write(place),
        Format::JsonLd => json_ld::write(place),
    }
}

/// The places of an export in document order, footnotes excepted: they stand at the end.
fn body(root: Option<Place>) -> impl Iterator<Item = Place> {
    Place::all().filter(move |&place| place.kind() != ProvisionKind::Footnote && is_within(place, root))
}

/// Whether a place belongs to an export; to that of the whole belongs every place.
fn is_within(place: Place, root: Option<Place>) -> bool {
    root.is_none_or(|root| std::iter::successors(Some(place), |place| place.parent()).any(|place| place == root))
}

/// The footnotes of an export, each once, in the order of their marks.
fn footnotes(root: Option<Place>) -> Vec<Place> {
    let mut notes: Vec<Place> = root.filter(|root| root.kind() == ProvisionKind::Footnote).into_iter().collect();
    for piece in body(root).flat_map(pieces::of) {
        notes.extend(piece.note.filter(|note| !notes.contains(note)));
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

/// Begins the block of a place: after an empty line, but the items of a list follow each other closely.
fn begin(out: &mut String, place: Place, root: Option<Place>) {
    let is_close =
        place.kind() == ProvisionKind::Item && (is_roman(place) || place.number() > 1) && Some(place) != root;
    if !out.is_empty() {
        out.push_str(if is_close { "\n" } else { "\n\n" });
    }
}

/// The sign that the source prints before the words of a place: "25.", "a)", "ii.".
fn sign(place: Place) -> String {
    match place.kind() {
        ProvisionKind::Paragraph => [place.id().trim_start_matches('p'), "."].concat(),
        ProvisionKind::Item if is_roman(place) => [roman(place.number()), "."].concat(),
        ProvisionKind::Item => {
            String::from_iter([char::from(b'a'.saturating_add(place.number().saturating_sub(1))), ')'])
        }
        ProvisionKind::Footnote => String::from(char::from(b'0'.saturating_add(place.number()))),
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

/// Where the authentic text is, without its address.
fn authentic(info: &Info) -> String {
    ["Den autentiske tekst: ", info.provenance.authentic.symbol].concat()
}
