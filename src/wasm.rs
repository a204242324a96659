//! The boundary: converts arguments and results, and decides nothing.

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

use crate::{
    compact,
    model::{Place, ProvisionKind},
    quote,
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

/// How a quotation stands in the compact.
#[wasm_bindgen(js_name = checkQuote)]
#[must_use]
pub fn check_quote(quotation: &str) -> JsValue {
    to_js(&quote::check_quote(quotation))
}

/// Numbers of JavaScript that are no whole number of a place, NaN among them, find nothing.
fn numbered(kind: ProvisionKind, number: f64) -> JsValue {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // `as` saturates, and the comparison notices
    let whole = number as u8;
    #[allow(clippy::float_cmp)]
    let is_whole = f64::from(whole) == number;
    to_js(&is_whole.then(|| compact::numbered(kind, whole)).flatten())
}

/// Plain objects, with `null` for what is absent.
fn to_js<T: Serialize>(value: &T) -> JsValue {
    value.serialize(&Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}
