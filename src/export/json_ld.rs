//! JSON-LD: `Legislation` of <https://schema.org>, with its parts.
//!
//! The `@id` of a place is the fragment that it has in the HTML export (`#gcm-p25`), and `#gcm` is the whole: put into the
//! same page, the one describes the other. `legislationIdentifier` is the id in the contract; of the whole, the short name
//! that the text gives itself. The `encoding` is there because schema.org knows a legal value of such objects alone.
//!
//! The text is put together by hand: structs with all these properties would add several times as much to the module.

use super::{add, add_escaped, heading};
use crate::{
    compact,
    model::{Place, ProvisionKind},
};

const BEGIN: &str = "{\"@type\":\"Legislation\"";

pub(super) fn write(root: Option<Place>) -> String {
    let mut out = BEGIN.to_owned();
    property(&mut out, "@context", "https://schema.org");
    match root {
        None => whole(&mut out),
        Some(place) => {
            property(&mut out, "inLanguage", "da");
            add(&mut out, &[",\"isPartOf\":", BEGIN]);
            whole(&mut out);
            out.push('}');
            part(&mut out, place);
        }
    }
    parts(&mut out, root);
    out.push('}');
    out
}

/// Adds a property that is a string, to an object that has one already.
fn property(out: &mut String, name: &str, value: &str) {
    add(out, &[",\"", name, "\":\""]);
    add_escaped(out, value, escape);
    out.push('"');
}

/// The text has no characters of control, which JSON would have escaped as well.
fn escape(letter: char) -> Option<&'static str> {
    match letter {
        '"' => Some("\\\""),
        '\\' => Some("\\\\"),
        _ => None,
    }
}

/// The properties of the compact, without its parts.
fn whole(out: &mut String) {
    let info = compact::info();
    let authentic = info.provenance.authentic;
    property(out, "@id", "#gcm");
    property(out, "name", info.title);
    property(out, "legislationIdentifier", "GCM");
    property(out, "inLanguage", info.language);
    property(out, "legislationDate", info.date);
    property(out, "description", info.provenance.note.da);
    add(out, &[",\"translationOfWork\":", BEGIN]);
    property(out, "@id", authentic.url);
    property(out, "name", info.title);
    property(out, "legislationIdentifier", authentic.symbol);
    property(out, "url", authentic.url);
    add(out, &["},\"isBasedOn\":{\"@id\":\"", authentic.url, "\"},\"encoding\":{\"@type\":\"LegislationObject\""]);
    property(out, "legislationLegalValue", "https://schema.org/UnofficialLegalValue");
    out.push('}');
}

/// The properties of a place, without its parts.
fn part(out: &mut String, place: Place) {
    let id = place.id();
    property(out, "@id", &["#gcm-", &id].concat());
    property(out, "legislationIdentifier", &id);
    property(out, "name", &name(place));
    if !matches!(place.kind(), ProvisionKind::Intro | ProvisionKind::Section) {
        add(out, &[",\"position\":", &place.number().to_string()]);
    }
    // The words of an objective are those of its paragraph.
    let text = if place.kind() == ProvisionKind::Objective { "" } else { place.text_span().text() };
    if !text.is_empty() {
        property(out, "text", text);
    }
}

/// The parts of a place or of the whole.
fn parts(out: &mut String, place: Option<Place>) {
    let mut lead = ",\"hasPart\":[";
    for child in Place::all().filter(|child| child.parent() == place) {
        add(out, &[lead, BEGIN]);
        part(out, child);
        parts(out, Some(child));
        lead = "},";
    }
    if lead == "}," {
        out.push_str("}]");
    }
}

fn name(place: Place) -> String {
    match (place.kind(), place.title()) {
        (ProvisionKind::Principle, Some(title)) => [&place.label(), ": ", title].concat(),
        _ => heading(place).unwrap_or_else(|| place.label()),
    }
}
