//! The boundary: converts arguments and results, and decides nothing.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::{
    citation::{self, Language, Style},
    compact,
    export::{self, Format},
    instruments,
    model::{Place, ProvisionKind, Target},
    pack, quote, references, related,
    search::{self, SearchOptions},
    tables::TEXT,
};

/// What the compact is and where its text comes from.
#[wasm_bindgen]
#[must_use]
pub fn info() -> JsValue {
    to_js(&compact::info())
}

/// The compact as a tree.
#[wasm_bindgen]
#[must_use]
pub fn outline() -> JsValue {
    to_js(&compact::outline())
}

/// An objective by its number.
#[wasm_bindgen]
#[must_use]
pub fn objective(number: f64) -> JsValue {
    numbered(ProvisionKind::Objective, number)
}

/// All objectives.
#[wasm_bindgen]
#[must_use]
pub fn objectives() -> JsValue {
    to_js(&compact::all(ProvisionKind::Objective))
}

/// A paragraph by its number.
#[wasm_bindgen]
#[must_use]
pub fn paragraph(number: f64) -> JsValue {
    numbered(ProvisionKind::Paragraph, number)
}

/// A guiding principle by its number.
#[wasm_bindgen]
#[must_use]
pub fn principle(number: f64) -> JsValue {
    numbered(ProvisionKind::Principle, number)
}

/// All guiding principles.
#[wasm_bindgen]
#[must_use]
pub fn principles() -> JsValue {
    to_js(&compact::all(ProvisionKind::Principle))
}

/// A footnote by its number.
#[wasm_bindgen]
#[must_use]
pub fn footnote(number: f64) -> JsValue {
    numbered(ProvisionKind::Footnote, number)
}

/// A place by its id.
#[wasm_bindgen]
#[must_use]
pub fn provision(id: &str) -> JsValue {
    to_js(&Place::from_id(id).map(compact::provision))
}

/// The places that a text as a whole cites.
#[wasm_bindgen]
#[must_use]
pub fn resolve(text: &str) -> JsValue {
    to_js(&citation::resolve(text))
}

/// A text cut where a citation begins or ends.
#[wasm_bindgen(js_name = findCitations)]
#[must_use]
pub fn find_citations(text: &str) -> JsValue {
    to_js(&citation::segments(text))
}

/// The citation of a place; none where the id, the language or the style is unknown.
#[wasm_bindgen]
#[must_use]
pub fn cite(id: &str, language: &str, style: &str) -> JsValue {
    let citation = || {
        let (language, style) = (Language::from_code(language)?, Style::from_name(style)?);
        Some(citation::cite(Place::from_id(id)?, language, style))
    };
    to_js(&citation())
}

/// Searches; the answer is packed (see [`crate::pack`]), for one list of numbers crosses the boundary many times as fast as the
/// hundreds of objects that ten hits are made of.
#[wasm_bindgen]
#[must_use]
#[allow(clippy::needless_pass_by_value)] // what wasm-bindgen can pass
pub fn search(
    query: &str,
    limit: usize,
    offset: usize,
    kinds: Option<Vec<String>>,
    section: Option<String>,
    excerpt: usize,
) -> Vec<u32> {
    let kinds = kinds.map(|names| names.iter().filter_map(|name| ProvisionKind::from_name(name)).collect());
    let options = SearchOptions { limit, offset, kinds, section, excerpt };
    pack::pack(&search::search(query, &options))
}

/// The whole text, of which packed answers tell where something begins and ends.
#[wasm_bindgen]
#[must_use]
pub fn text() -> String {
    TEXT.to_owned()
}

/// The place that packed answers name by its index, packed too.
#[wasm_bindgen]
#[must_use]
pub fn place(index: u8) -> String {
    pack::place(index)
}

/// What a place refers to.
#[wasm_bindgen(js_name = referencesFrom)]
#[must_use]
pub fn references_from(id: &str) -> JsValue {
    to_js(&Place::from_id(id).map(references::references_from).unwrap_or_default())
}

/// What refers to a place or an instrument.
#[wasm_bindgen(js_name = referencesTo)]
#[must_use]
pub fn references_to(target: &str) -> JsValue {
    to_js(&Target::from_id(target).map(references::references_to).unwrap_or_default())
}

/// The register of instruments.
#[wasm_bindgen]
#[must_use]
pub fn instruments() -> JsValue {
    to_js(&instruments::all())
}

/// An instrument by its id.
#[wasm_bindgen]
#[must_use]
pub fn instrument(id: &str) -> JsValue {
    to_js(&instruments::index(id).map(instruments::instrument))
}

/// The objectives closest to one.
#[wasm_bindgen]
#[must_use]
pub fn related(objective: f64, limit: u32) -> JsValue {
    let neighbours = whole(objective).map(|number| related::related(number, limit as usize));
    to_js(&neighbours.unwrap_or_default())
}

/// How a quotation stands in the compact.
#[wasm_bindgen(js_name = checkQuote)]
#[must_use]
pub fn check_quote(quotation: &str) -> JsValue {
    to_js(&quote::check_quote(quotation))
}

fn numbered(kind: ProvisionKind, number: f64) -> JsValue {
    to_js(&whole(number).and_then(|number| compact::numbered(kind, number)))
}

/// The compact, or one place of it, in a format; empty for a place or format that does not exist.
#[wasm_bindgen(js_name = exportAs)]
#[must_use]
#[allow(clippy::needless_pass_by_value)] // what wasm-bindgen can pass
pub fn export_as(format: &str, id: Option<String>) -> String {
    let place = id.as_deref().map(Place::from_id);
    match (Format::from_name(format), place) {
        (Some(format), None) => export::export(format, None),
        (Some(format), Some(Some(place))) => export::export(format, Some(place)),
        _ => String::new(),
    }
}

/// Numbers of JavaScript that are no whole number of a place, NaN among them, find nothing.
fn whole(number: f64) -> Option<u8> {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // `as` saturates, and the comparison notices
    let whole = number as u8;
    #[allow(clippy::float_cmp)]
    let is_whole = f64::from(whole) == number;
    is_whole.then_some(whole)
}

/// Plain objects, with `null` for what is absent.
fn to_js<T: Serialize>(value: &T) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}
