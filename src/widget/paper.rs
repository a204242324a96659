//! What is printed: one place or the whole text, with where it is from, and nothing to press.

use super::{
    dom::{Tag, classed, heading},
    frame,
    host::Host,
    notes, place,
};
use crate::{
    compact::{info, provision},
    model::{Place, ProvisionKind},
};

/// Prints a place by itself; all of the text where there is none of that id.
pub fn print(host: &Host, id: &str) {
    let paper = classed("div", "base paper").danish();
    let (paper, title) = match Place::from_id(id) {
        Some(open) => (one(host, paper, open), place::full_label(host, open)),
        None => (whole(host, paper), info().title.to_owned()),
    };
    host.print(paper.element(), &title);
}

fn one(host: &Host, paper: Tag, open: Place) -> Tag {
    let provision = provision(open);
    let above =
        provision.path.iter().fold(info().title.to_owned(), |above, &place| above + " · " + &place::label(host, place));
    paper
        .child(classed("p", "eyebrow").text(&above))
        .child(place::name(host, heading(host, 0).attr("class", "title"), &provision))
        .child(place::body(host, &provision, 1))
        .maybe(notes::footnotes(host, &place::footnotes(&provision), 1))
        .child(frame::notice(host))
}

fn whole(host: &Host, paper: Tag) -> Tag {
    let parts = Place::all().filter(|place| place.parent().is_none());
    let parts = parts.map(|part| place::entry(host, &provision(part), 1));
    let footnotes: Vec<_> =
        Place::all().filter(|place| place.kind() == ProvisionKind::Footnote).map(provision).collect();
    paper
        .child(heading(host, 0).attr("class", "title").attr("lang", "en").text(info().title))
        .child(classed("p", "subtitle").text(info().subtitle))
        .child(frame::notice(host))
        .child(classed("div", "text").children(parts))
        .maybe(notes::footnotes(host, &footnotes, 1))
}
