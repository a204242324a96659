//! The list of the 23 objectives.

use super::{
    dom::{Tag, classed, link, tag},
    host::Host,
    place::{label, menu_name},
};
use crate::model::{Place, ProvisionKind};

/// All objectives, each by its short name and its title.
pub fn list(host: &Host) -> Tag {
    let objectives = Place::all().filter(|place| place.kind() == ProvisionKind::Objective);
    classed("ol", "objectives").attr("role", "list").children(objectives.map(|place| entry(host, place)))
}

fn entry(host: &Host, place: Place) -> Tag {
    let number = classed("span", "number").attr("aria-hidden", "true").text(&place.sign());
    let label = classed("span", "unseen").text(&label(host, place)).text(": ");
    let name = classed("span", "name").text(&menu_name(host, place));
    let title = classed("p", "full").danish().text(place.title().unwrap_or_default());
    let words = classed("div", "words").child(link(host, place).child(label).child(name)).child(title);
    tag("li").child(number).child(words)
}
