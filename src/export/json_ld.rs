//! JSON-LD: `Legislation` of <https://schema.org>, with its parts.
//!
//! The `@id` of a place is the fragment that it has in the HTML export (`#gcm-p25`), and `#gcm` is the whole: put into the
//! same page, the one describes the other. `legislationIdentifier` is the id in the contract; of the whole, the short name
//! that the text gives itself. The `encoding` is there because schema.org knows a legal value of such objects alone.

use serde::Serialize;

use super::{heading, json};
use crate::{
    compact,
    model::{Place, ProvisionKind},
};

/// A thing of schema.org, or with an `@id` alone the mention of one; what is absent is left out. One struct serves for all
/// of them, for each would add its own writer to the module.
#[derive(Default, Serialize)]
#[serde(rename_all = "camelCase")]
struct Thing {
    #[serde(rename = "@context", skip_serializing_if = "Option::is_none")]
    context: Option<&'static str>,
    #[serde(rename = "@type", skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    #[serde(rename = "@id", skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    legislation_identifier: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    position: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    in_language: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    legislation_date: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    legislation_legal_value: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding: Option<Box<Thing>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    translation_of_work: Option<Box<Thing>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_based_on: Option<Box<Thing>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    is_part_of: Option<Box<Thing>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'static str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    has_part: Vec<Thing>,
}

pub(super) fn write(root: Option<Place>) -> String {
    let mut top = match root {
        None => {
            let parts = Place::all().filter(|place| place.parent().is_none()).map(part).collect();
            Thing { has_part: parts, ..whole() }
        }
        Some(place) => Thing { is_part_of: Some(Box::new(whole())), in_language: Some("da"), ..part(place) },
    };
    top.context = Some("https://schema.org");
    json::to_string(&top)
}

/// The compact without its parts.
fn whole() -> Thing {
    let info = compact::info();
    let authentic = info.provenance.authentic;
    let reference = Thing { id: Some(authentic.url.to_owned()), ..Thing::default() };
    let original = Thing {
        kind: Some("Legislation"),
        id: Some(authentic.url.to_owned()),
        name: Some(info.title.to_owned()),
        legislation_identifier: Some(authentic.symbol.to_owned()),
        url: Some(authentic.url),
        ..Thing::default()
    };
    let object = Thing {
        kind: Some("LegislationObject"),
        legislation_legal_value: Some("https://schema.org/UnofficialLegalValue"),
        ..Thing::default()
    };
    Thing {
        kind: Some("Legislation"),
        id: Some("#gcm".to_owned()),
        name: Some(info.title.to_owned()),
        legislation_identifier: Some("GCM".to_owned()),
        in_language: Some(info.language),
        legislation_date: Some(info.date),
        description: Some(info.provenance.note.da),
        translation_of_work: Some(Box::new(original)),
        is_based_on: Some(Box::new(reference)),
        encoding: Some(Box::new(object)),
        ..Thing::default()
    }
}

/// A place with all that stands in it. The words of an objective are those of its paragraph.
fn part(place: Place) -> Thing {
    let text = place.text_span().text();
    let has_words = place.kind() != ProvisionKind::Objective && !text.is_empty();
    Thing {
        kind: Some("Legislation"),
        id: Some(["#gcm-", &place.id()].concat()),
        name: Some(name(place)),
        legislation_identifier: Some(place.id()),
        position: Some(place.number())
            .filter(|_| !matches!(place.kind(), ProvisionKind::Intro | ProvisionKind::Section)),
        text: has_words.then_some(text),
        has_part: place.children().map(part).collect(),
        ..Thing::default()
    }
}

fn name(place: Place) -> String {
    let title = place.title().filter(|_| place.kind() == ProvisionKind::Principle);
    let titled = title.map(|title| [&place.label(), ": ", title].concat());
    titled.or_else(|| heading(place)).unwrap_or_else(|| place.label())
}
