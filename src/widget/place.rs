//! A place's heading, its words, and what stands in it.

use super::{
    dom::{Tag, classed, heading, link, tag},
    host::Host,
    runs::with_runs,
};
use crate::{
    citation,
    compact::{Provision, provision},
    model::{Place, ProvisionKind},
    objectives::short_title,
};

/// Whether it is a headed part of the text, whose heading the source prints in capitals and whose label does not.
pub fn is_section(place: Place) -> bool {
    place.kind() == ProvisionKind::Section
}

/// The place whose page shows a place: an objective and its paragraph are one.
pub fn shown(place: Place) -> Place {
    place.parent().filter(|parent| parent.kind() == ProvisionKind::Objective).unwrap_or(place)
}

/// What a place is called in the language of the controls: "Målsætning 10", "Objective 10".
pub fn label(host: &Host, place: Place) -> String {
    citation::label(place, host.language())
}

/// The same in the middle of a sentence: "målsætning 10", "objective 10".
pub fn called(host: &Host, place: Place) -> String {
    citation::name(place, host.language())
}

/// The label of what is shown of a place, an objective's with its paragraph: "Målsætning 10 · stk. 26".
pub fn full_label(host: &Host, place: Place) -> String {
    let place = shown(place);
    match place.paragraph() {
        Some(paragraph) => label(host, place) + " · " + &called(host, paragraph),
        None => label(host, place),
    }
}

/// The heading of a place as a reader writes it.
fn title(place: Place) -> Option<&'static str> {
    place.title().filter(|_| !is_section(place))
}

/// What a place is called in lists and menus, in the language of the controls unless it is its heading.
pub fn menu_name(host: &Host, place: Place) -> String {
    match short_title(place) {
        Some(short) if host.is_english() => short.en.to_owned(),
        Some(short) => short.da.to_owned(),
        None => title(place).map_or_else(|| label(host, place), str::to_owned),
    }
}

/// The same in an element, which is Danish where it is the heading.
pub fn menu_words(host: &Host, place: Place) -> Tag {
    let is_heading = short_title(place).is_none() && title(place).is_some();
    tag("span").attr_if(is_heading, "lang", "da").text(&menu_name(host, place))
}

/// Fills a heading with the label and the title.
pub fn name(host: &Host, heading: Tag, provision: &Provision) -> Tag {
    let label = full_label(host, provision.id);
    let heading = heading.attr("lang", &host.locale());
    match title(provision.id) {
        Some(title) => {
            let label = classed("span", "eyebrow").text(&label).unseen(": ");
            let words = classed("span", "words").danish().attr("data-text", &provision.id.id());
            heading.child(label).child(words.text(title))
        }
        None => heading.child(classed("span", "words").text(&label)),
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
    // All but the sign: "Stk. 43, litra", "Para. 43".
    let label = label(host, place);
    let end = label.bytes().rposition(|sign| matches!(sign, b' ' | b'(')).unwrap_or_default();
    let before = label.get(..end).unwrap_or_default().to_owned() + " ";
    let link = link(host, place).attr("class", "sign").attr("lang", &host.locale());
    let link = link.unseen(&before).text(&place.printed_sign());
    tag("li").child(link).child(fill(host, tag("div"), provision, 0))
}

/// A paragraph, objective, principle or subsection inside the open place, under its own heading.
pub fn entry(host: &Host, provision: &Provision, below: u8) -> Tag {
    let class = if is_section(provision.id) { "entry section" } else { "entry" };
    let title = heading(host, below).child(name(host, link(host, provision.id), provision));
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
