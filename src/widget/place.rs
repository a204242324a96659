//! A place's heading, its words, and what stands in it.

use super::{
    dom::{Tag, classed, heading, link, tag},
    host::Host,
    runs::with_runs,
};
use crate::{
    compact::{Provision, provision},
    model::{Place, ProvisionKind},
    objectives::short_title,
};

/// Whether it is a headed part of the text, whose heading the source prints in capitals and whose label does not.
pub fn is_section(place: Place) -> bool {
    place.kind() == ProvisionKind::Section
}

/// The heading of a place as a reader writes it.
pub fn title(provision: &Provision) -> Option<&'static str> {
    provision.title.filter(|_| provision.kind != ProvisionKind::Section)
}

/// What a place is called in lists and menus, in the language of the controls where we have a name of our own.
pub fn menu_name(host: &Host, place: Place) -> String {
    match short_title(place) {
        Some(short) if host.is_english() => short.en.to_owned(),
        Some(short) => short.da.to_owned(),
        None => place.title().filter(|_| !is_section(place)).map_or_else(|| place.label(), str::to_owned),
    }
}

/// The same in an element, which is Danish where we have no name of our own.
pub fn menu_words(host: &Host, place: Place) -> Tag {
    let is_own = short_title(place).is_some();
    tag("span").attr_if(!is_own, "lang", "da").text(&menu_name(host, place))
}

/// Fills a heading with the label and the title.
pub fn name(heading: Tag, provision: &Provision) -> Tag {
    let label = provision.id.label_with_paragraph();
    match title(provision) {
        Some(title) => {
            let label = classed("span", "eyebrow").text(&label).unseen(": ");
            let words = classed("span", "words").attr("data-text", &provision.id.id());
            heading.danish().child(label).child(words.text(title))
        }
        None => heading.danish().child(classed("span", "words").text(&label)),
    }
}

/// The words of a place and of everything in it; headings begin so many levels below the element's own.
pub fn body(host: &Host, provision: &Provision, below: u8) -> Tag {
    fill(host, classed("div", "text").danish(), provision, below)
}

fn fill(host: &Host, parent: Tag, provision: &Provision, below: u8) -> Tag {
    let own = (!provision.runs.is_empty()).then(|| {
        let text = tag("p").part("paragraph").attr("data-text", &provision.id.id());
        with_runs(host, text, &provision.runs)
    });
    let parent = parent.maybe(own);
    match provision.items.first() {
        None => parent,
        Some(first) if first.kind == ProvisionKind::Item => {
            let items = provision.items.iter().map(|inner| item(host, inner));
            parent.child(classed("ol", "items").attr("role", "list").children(items))
        }
        Some(_) => parent.children(provision.items.iter().map(|inner| entry(host, inner, below))),
    }
}

/// A litra or a roman item, with its sign as the source prints it: "a)", "ii."
fn item(host: &Host, provision: &Provision) -> Tag {
    let place = provision.id;
    let before = provision.label.strip_suffix(&place.sign()).unwrap_or_default();
    let link = link(host, &place.id()).attr("class", "sign").unseen(before).text(&place.printed_sign());
    tag("li").child(link).child(fill(host, tag("div"), provision, 0))
}

/// A paragraph, objective, principle or subsection inside the open place, under its own heading.
pub fn entry(host: &Host, provision: &Provision, below: u8) -> Tag {
    let class = if is_section(provision.id) { "entry section" } else { "entry" };
    let title = heading(host, below).child(name(link(host, &provision.id.id()), provision));
    classed("section", class).child(title).child(fill(host, tag("div"), provision, below + 1))
}

/// The places whose footnotes the words bear, each once, in their order.
pub fn footnotes(provision: &Provision) -> Vec<Provision> {
    let mut places: Vec<Place> = Vec::new();
    collect(provision, &mut places);
    places.into_iter().map(self::provision).collect()
}

fn collect(provision: &Provision, places: &mut Vec<Place>) {
    use crate::{model::Target, references::ReferenceKind::Footnote};
    for reference in provision.runs.iter().filter_map(|run| run.reference.as_ref()) {
        if let (Footnote, Target::Place(place)) = (reference.kind, reference.to)
            && !places.contains(&place)
        {
            places.push(place);
        }
    }
    provision.items.iter().for_each(|inner| collect(inner, places));
}
