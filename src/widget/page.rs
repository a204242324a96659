//! The page of an open place: where it stands, its words, what belongs to it, its neighbours.

use super::{
    actions,
    contents::below,
    dom::{Tag, classed, heading, link, tag},
    host::Host,
    notes,
    place::{self, label, menu_name, menu_words, shown},
    results::repeated,
};
use crate::{
    compact::{Provision, provision},
    model::Place,
};

/// The page of a place.
pub fn page(host: &Host, open: Place) -> Tag {
    let provision = provision(open);
    let below = below(host);
    let title = heading(host, below).part("heading").attr("tabindex", "-1").attr("data-name", "heading");
    classed("article", "place")
        .part("provision")
        .child(trail(host, &provision))
        .child(place::name(host, title, &provision))
        .child(place::body(host, &provision, below + 1))
        .child(actions::bar(host, open).child(actions::print(host, "print", &open.id())))
        .maybe(notes::footnotes(host, &place::footnotes(&provision), below + 1))
        .maybe(notes::principles(host, open, below + 1))
        .maybe(notes::takers(host, open, below + 1))
        .maybe(notes::related(host, open, below + 1))
        .maybe(notes::mentions(host, open, below + 1))
        .maybe(neighbours(host, open))
}

/// The sections around the place, and the way back to the results.
fn trail(host: &Host, provision: &Provision) -> Tag {
    let home = match host.view().as_str() {
        "search" => None,
        "objectives" => Some("objectives"),
        _ => Some("overview"),
    };
    let home = home.map(|key| tag("a").attr("href", &host.href("")).attr("data-home", "").text(&host.text(key)));
    let steps = provision.path.iter().map(|place| link(host, *place).text(&label(host, *place)));
    let steps = home.into_iter().chain(steps).map(|step| tag("li").child(step));
    let query = repeated(host);
    let back = (!query.is_empty()).then(|| {
        let words = host.fill("backTo", &[("query", &query)]);
        tag("a").attr("href", &host.query_href()).attr("data-id", "").attr("class", "back").text(&words)
    });
    classed("nav", "trail")
        .attr("aria-label", &host.text("trail"))
        .child(tag("ol").attr("role", "list").children(steps))
        .maybe(back)
}

/// The objectives stand between the paragraphs around them.
fn neighbours(host: &Host, open: Place) -> Option<Tag> {
    let open = open.paragraph().unwrap_or(open);
    let previous = open.previous().map(|place| neighbour(host, shown(place), "previous", "prev"));
    let next = open.next().map(|place| neighbour(host, shown(place), "next", "next"));
    let any = previous.is_some() || next.is_some();
    any.then(|| classed("nav", "neighbours").attr("aria-label", &host.text("neighbours")).maybe(previous).maybe(next))
}

fn neighbour(host: &Host, place: Place, key: &str, rel: &str) -> Tag {
    let (label, name) = (label(host, place), menu_name(host, place));
    let word = classed("span", "eyebrow").text(&host.text(key));
    let word = if name == label { word } else { word.text(": ").text(&label) };
    link(host, place)
        .attr("class", rel)
        .attr("rel", rel)
        .child(word.unseen(": "))
        .child(menu_words(host, place).attr("class", "name"))
}
