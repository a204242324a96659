//! JSON-LD: `Legislation` of <https://schema.org>, with its parts.
//!
//! The `@id` of a place is the fragment that it has in the HTML export (`#gcm-p25`), and `#gcm` is the whole: put into the
//! same page, the one describes the other. `legislationIdentifier` is the `ProvisionId` of `src/js/index.d.ts`; of the whole,
//! the short name that the text gives itself. The `encoding` is there because schema.org knows a legal value of such objects
//! alone.
//!
//! The text is put together by hand: structs with all these properties would add several times as much to the module.

use super::{heading, inner};
use crate::{
    compact::{self, Authentic},
    model::{Place, ProvisionKind},
    place::digits,
    template::fill,
};

pub(super) fn write(root: Option<Place>) -> String {
    let mut out = "{\"@context\":\"https://schema.org\",".to_owned();
    match root {
        None => whole(&mut out),
        Some(place) => {
            out.push_str("\"inLanguage\":\"da\",\"isPartOf\":{");
            whole(&mut out);
            out.push_str("},");
            part(&mut out, place);
        }
    }
    parts(&mut out, root);
    out.push('}');
    out
}

/// The properties of the compact, without its parts.
fn whole(out: &mut String) {
    let info = compact::info();
    let Authentic { symbol, url } = info.provenance.authentic;
    let template = "\"@type\":\"Legislation\",\"@id\":\"#gcm\",\"name\":\"%\",\"legislationIdentifier\":\"GCM\",\
        \"inLanguage\":\"%\",\"legislationDate\":\"%\",\"description\":\"%\",\
        \"translationOfWork\":{\"@type\":\"Legislation\",\"@id\":\"%\",\"name\":\"%\",\
        \"legislationIdentifier\":\"%\",\"url\":\"%\"},\"isBasedOn\":{\"@id\":\"%\"},\
        \"encoding\":{\"@type\":\"LegislationObject\",\
        \"legislationLegalValue\":\"https://schema.org/UnofficialLegalValue\"}";
    let note = info.provenance.note.da;
    let values = [info.title, info.language, info.date, note, url, info.title, symbol, url, url];
    fill(out, template, &values, escape);
}

/// The properties of a place, without its parts.
fn part(out: &mut String, place: Place) {
    let id = place.id();
    let template = "\"@type\":\"Legislation\",\"@id\":\"#gcm-%\",\"legislationIdentifier\":\"%\",\"name\":\"%\"";
    fill(out, template, &[&id, &id, &name(place)], escape);
    if !matches!(place.kind(), ProvisionKind::Intro | ProvisionKind::Section) {
        fill(out, ",\"position\":%", &[&digits(place.number().into())], escape);
    }
    // The words of an objective are those of its paragraph.
    let text = if place.kind() == ProvisionKind::Objective { "" } else { place.text_span().text() };
    if !text.is_empty() {
        fill(out, ",\"text\":\"%\"", &[text], escape);
    }
}

/// The parts of a place or of the whole.
fn parts(out: &mut String, place: Option<Place>) {
    let mut lead = ",\"hasPart\":[{";
    for child in inner(place) {
        out.push_str(lead);
        part(out, child);
        parts(out, Some(child));
        lead = "},{";
    }
    if lead == "},{" {
        out.push_str("}]");
    }
}

/// The text has no characters of control, which JSON would have escaped as well.
fn escape(byte: u8) -> Option<&'static str> {
    match byte {
        b'"' => Some("\\\""),
        b'\\' => Some("\\\\"),
        _ => None,
    }
}

fn name(place: Place) -> String {
    match (place.kind(), place.title()) {
        (ProvisionKind::Principle, Some(title)) => [&place.label(), ": ", title].concat(),
        _ => heading(place).unwrap_or_else(|| place.label()),
    }
}
