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

use crate::model::{Place, ProvisionKind};

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

    /// Its name, an `ExportFormat` of `src/js/index.d.ts`.
    #[must_use]
    #[inline(never)]
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

/// What stands in a place, or at the top of the compact.
fn inner(place: Option<Place>) -> Vec<Place> {
    let mut inner = Vec::new();
    for child in Place::all() {
        if child.parent() == place {
            inner.push(child);
        }
    }
    inner
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

/// The place of an export, as it follows the title and the date of the compact: ", stk. 25".
fn pinpoint(root: Option<Place>) -> String {
    let Some(place) = root else { return String::new() };
    let mut label = place.label();
    label.make_ascii_lowercase();
    label.insert_str(0, ", ");
    label
}
