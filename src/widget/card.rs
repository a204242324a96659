//! One place as a card to quote.

use super::{
    actions,
    dom::{Tag, classed, heading, link},
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
        .maybe(back(host, open))
        .child(place::name(host, title, &provision))
        .child(place::body(host, &provision, 1))
        .maybe(notes::footnotes(host, &place::footnotes(&provision), 1))
        .child(actions::bar(host, open))
}

/// A card that the reader has led elsewhere offers the way back to what the page quotes.
fn back(host: &Host, open: Place) -> Option<Tag> {
    let given = Place::from_id(&host.given()).filter(|&given| given != open)?;
    let words = host.fill("backToPlace", &[("name", &place::called(host, given))]);
    let link = link(host, given).attr("class", "back").text(&words);
    Some(classed("nav", "trail").attr("aria-label", &host.text("trail")).child(link))
}
