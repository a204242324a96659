//! Exports to JSON and JSON-LD: the model as it is, and what schema.org knows.
#![cfg(not(target_arch = "wasm32"))]

use migration_compact::{
    compact,
    export::{Format, export},
    model::Place,
};
use serde_json::Value;

/// An export of the whole or of a place, read.
fn read(format: Format, root: Option<Place>) -> Value {
    serde_json::from_str(&export(format, root)).expect("an export to JSON is JSON")
}

/// The whole and each place.
fn roots() -> impl Iterator<Item = Option<Place>> {
    std::iter::once(None).chain(Place::all().map(Some))
}

#[test]
fn json_is_the_model_with_its_provenance() {
    let whole = read(Format::Json, None);
    for place in Place::all() {
        let mut expected = serde_json::to_value(compact::provision(place)).expect("it can be written");
        expected["provenance"] = whole["info"]["provenance"].clone();
        assert_eq!(read(Format::Json, Some(place)), expected);
    }
    assert_eq!(whole["info"]["counts"]["paragraphs"], 54);
    let tops = compact::outline().len();
    assert_eq!(whole["provisions"].as_array().map(Vec::len), Some(tops));
    assert_eq!(whole["footnotes"].as_array().map(Vec::len), Some(3));
}

/// What the types in use may have: properties of schema.org's `Thing`, `CreativeWork`, `Legislation` and, for the encoding,
/// `LegislationObject`.
fn check_vocabulary(value: &Value) {
    let legislation = [
        ("Thing", &["name", "description", "url"][..]),
        (
            "CreativeWork",
            &["inLanguage", "position", "text", "hasPart", "isPartOf", "isBasedOn", "translationOfWork", "encoding"],
        ),
        ("Legislation", &["legislationIdentifier", "legislationDate"]),
    ];
    match value {
        Value::Array(values) => values.iter().for_each(check_vocabulary),
        Value::Object(fields) => {
            let kind = fields.get("@type").and_then(Value::as_str);
            for (name, value) in fields.iter().filter(|(name, _)| !name.starts_with('@')) {
                let is_allowed = match kind {
                    Some("Legislation") => legislation.iter().any(|(_, names)| names.contains(&name.as_str())),
                    Some("LegislationObject") => name == "legislationLegalValue",
                    _ => false,
                };
                assert!(is_allowed, "{name} of {kind:?}");
                check_vocabulary(value);
            }
        }
        _ => {}
    }
}

#[test]
fn json_ld_keeps_to_the_vocabulary() {
    for root in roots() {
        let value = read(Format::JsonLd, root);
        assert_eq!(value["@context"], "https://schema.org");
        assert_eq!(value["@type"], "Legislation");
        assert_eq!(value["inLanguage"], "da");
        let whole = if root.is_some() { &value["isPartOf"] } else { &value };
        assert_eq!(whole["translationOfWork"]["legislationIdentifier"], "A/RES/73/195");
        assert_eq!(whole["translationOfWork"]["@id"], whole["isBasedOn"]["@id"]);
        check_vocabulary(&value);
    }
}

#[test]
fn json_ld_has_every_place_once() {
    fn add(value: &Value, all: &mut Vec<String>) {
        for part in value["hasPart"].as_array().into_iter().flatten() {
            all.push(part["legislationIdentifier"].as_str().unwrap_or_default().to_owned());
            add(part, all);
        }
    }
    let mut all = Vec::new();
    add(&read(Format::JsonLd, None), &mut all);
    assert_eq!(all, Place::all().map(Place::id).collect::<Vec<_>>());
}
