//! One place as a card to quote.

use super::{
    actions,
    dom::{Tag, classed, heading},
    host::Host,
    notes, place,
};
use crate::{compact::provision, model::Place};

/// The card of a place.
pub fn card(host: &Host, open: Place) -> Tag {
    let provision = provision(open);
    let title = heading(host, 0).part("heading").attr("tabindex", "-1").attr("data-name", "heading");
    classed("article", "place")
        .part("provision")
        .child(place::name(title, &provision))
        .child(place::body(host, &provision, 1))
        .maybe(notes::footnotes(host, &place::footnotes(&provision), 1))
        .child(actions::bar(host, open))
}
