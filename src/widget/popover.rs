//! The popover of a reference: the footnote, provision or instrument that it cites.

use web_sys::Element;

use super::{
    dom::{Tag, button, classed, link, tag},
    host::Host,
    place::{self, full_label, shown},
};
use crate::{
    compact::provision,
    instruments::{Instrument, instrument},
    model::{Place, ProvisionKind, Target},
    place::digits,
};

/// Most letters of a provision's text that a popover shows.
const EXCERPT: usize = 320;

/// Shows what a link refers to.
pub fn open(host: &Host, from: &Element) {
    let targets = from.get_attribute("data-to").unwrap_or_default();
    let id = host.id("popover-title");
    let cited = targets.split(' ').filter_map(Target::from_id).enumerate().map(|(index, target)| {
        let title = classed("p", "popover-title").attr_if(index == 0, "id", &id);
        match target {
            Target::Place(place) => cited_place(host, place, title),
            Target::Instrument(index) => cited_instrument(host, &instrument(index), title, &targets),
        }
    });
    let popover = classed("div", "popover")
        .part("popover")
        .attr("popover", "auto")
        .attr("role", "dialog")
        .attr("aria-labelledby", &id)
        .attr("tabindex", "-1")
        .child(closing(host, "close"))
        .children(cited);
    host.pop(popover.element(), from);
}

/// The cross in the corner, by what it does.
pub fn closing(host: &Host, action: &str) -> Tag {
    button(action).attr("class", "close").attr("aria-label", &host.text("close"))
}

fn cited_place(host: &Host, place: Place, title: Tag) -> Tag {
    let provision = provision(shown(place));
    let cited = classed("div", "cited").danish().child(place::name(host, title, &provision));
    let is_footnote = place.kind() == ProvisionKind::Footnote;
    let text = if is_footnote { provision.text.to_owned() } else { beginning(provision.text, EXCERPT) };
    let text = (!text.is_empty()).then(|| tag("p").text(&text));
    let words = host.fill("goTo", &[("name", &place::called(host, provision.id))]);
    let go = link(host, place).attr("class", "go").attr("lang", &host.locale()).text(&words);
    cited.maybe(text).child(go)
}

fn cited_instrument(host: &Host, cited: &Instrument, title: Tag, targets: &str) -> Tag {
    let facts = tag("dl")
        .child(fact(host, "officialName", tag("dd").attr("lang", "en").text(cited.title.en)))
        .maybe(cited.symbol.map(|symbol| fact(host, "symbol", tag("dd").text(symbol))))
        .child(fact(host, "year", tag("dd").text(&digits(cited.year.into()))));
    let page = cited.url.map(|url| {
        let link =
            tag("a").attr("class", "go").attr("href", url).attr("rel", "external noreferrer").attr("target", "_blank");
        // A footnote cites many, and the links to their pages are told apart by the name.
        let name = classed("span", "unseen").danish().text(cited.title.da);
        link.text(&host.text("officialPage")).unseen(": ").child(name).unseen(&host.text("newTab"))
    });
    classed("div", "cited").child(title.danish().text(cited.title.da)).child(facts).maybe(page).maybe(mentions(
        host,
        &cited.mentions,
        targets,
    ))
}

/// The places that mention an instrument, but for the one that is open and those that the popover shows.
fn mentions(host: &Host, places: &[Place], targets: &str) -> Option<Tag> {
    let open = host.open_place();
    let is_shown = |place: &Place| Some(shown(*place)) == open || targets.split(' ').any(|id| id == place.id());
    let others = places.iter().filter(|place| !is_shown(place));
    let others: Vec<Tag> =
        others.map(|&place| tag("li").child(link(host, place).text(&full_label(host, place)))).collect();
    (!others.is_empty()).then(|| {
        let list = tag("ul").attr("role", "list").children(others);
        classed("div", "mentions").child(tag("p").text(&host.text("mentionedIn"))).child(list)
    })
}

fn fact(host: &Host, key: &str, value: Tag) -> Tag {
    tag("div").child(tag("dt").text(&host.text(key))).child(value)
}

/// The first words of a text that has more letters than these.
pub fn beginning(text: &str, most: usize) -> String {
    let Some((cut, _)) = text.char_indices().nth(most) else { return text.to_owned() };
    let head = text.get(..cut).unwrap_or_default();
    let words = head.rsplit_once(' ').map_or(head, |(words, _)| words);
    words.to_owned() + " …"
}
