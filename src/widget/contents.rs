//! Chooses what is shown in the frame.

use super::{
    card,
    dom::{Tag, classed, heading, input, named, tag},
    host::Host,
    objectives, outline, page, results,
};

/// Draws what the open place or the query asks for.
pub fn draw(host: &Host) {
    let Some(contents) = named(host, "contents") else { return };
    follow_query(host);
    outline::follow(host);
    choose(host).replace_in(&contents);
}

fn choose(host: &Host) -> Tag {
    let view = host.view();
    let (id, place) = (host.place(), host.open_place());
    match place {
        Some(place) if view == "card" => card::card(host, place),
        Some(place) => page::page(host, place),
        None if !id.is_empty() => unknown(host, &id),
        None if !host.query().is_empty() && view != "card" => results::results(host),
        // The page's own words stand in for the place that it did not name.
        None if view == "card" => tag("slot"),
        None if view == "search" => tag("div"),
        None if view == "objectives" => objectives::list(host),
        None => start(host),
    }
}

/// The search box says what is searched for, unless it is what the reader is typing.
fn follow_query(host: &Host) {
    let Some(input) = input(host) else { return };
    let query = host.query();
    if input.value().trim() != query {
        input.set_value(&query);
    }
}

fn start(host: &Host) -> Tag {
    let title = heading(host, 1).attr("class", "subheading").attr("tabindex", "-1").attr("data-name", "heading");
    classed("div", "start").child(title.text(&host.text("objectives"))).child(objectives::list(host))
}

fn unknown(host: &Host, id: &str) -> Tag {
    let title =
        heading(host, below(host)).attr("class", "subheading").attr("tabindex", "-1").attr("data-name", "heading");
    let words = host.fill("unknownPlace", &[("id", id)]);
    // A card has neither a search box nor contents.
    let help = (host.view() != "card").then(|| tag("p").text(&host.text("unknownPlaceHelp")));
    classed("div", "unknown").child(title.text(&words)).maybe(help)
}

/// How far below the element's own heading the contents begin: a view without one begins with them.
pub fn below(host: &Host) -> u8 {
    u8::from(!matches!(host.view().as_str(), "search" | "card"))
}
