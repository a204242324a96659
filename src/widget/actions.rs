//! What a reader can take along: a link, a citation, a quotation.

use web_sys::Element;

use super::{
    dom::{Tag, button, classed},
    host::Host,
    quote,
};
use crate::{
    citation::{Style, cite},
    model::Place,
};

/// The buttons of a place. Checking a quotation is no matter of one place: see `check`.
pub fn bar(host: &Host, place: Place) -> Tag {
    let copy = |kind: &str, key: &str| {
        let button = button(kind).part("copy").attr("class", "button quiet").attr("data-place", &place.id());
        button.text(&host.text(key))
    };
    classed("div", "actions")
        .child(copy("copy-link", "copyLink"))
        .child(copy("copy-citation", "copyCitation"))
        .child(copy("copy-quote", "copyQuote"))
}

/// The button that prints a place, or for an empty id the whole text.
pub fn print(host: &Host, key: &str, id: &str) -> Tag {
    button("print").part("print").attr("class", "button quiet").attr("data-place", id).text(&host.text(key))
}

/// Copies what the button is for.
pub fn copy(host: &Host, button: &Element, action: &str) {
    let id = button.get_attribute("data-place").unwrap_or_default();
    let Some(place) = Place::from_id(&id) else { return };
    let language = host.language();
    match action {
        "copy-citation" => host.copy(&id, Some(&cite(place, language, Style::Full))),
        "copy-quote" => host.copy(&id, Some(&quote::quote(place, &host.selection(), language))),
        _ => host.copy(&id, None),
    }
}
