//! The outline: nested lists with disclosure buttons.

use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{
    dom::{Tag, button, classed, link, named, tag},
    host::Host,
    place::{menu_name, menu_words},
};
use crate::model::{Place, ProvisionKind};

/// A list that was opened to show the open place.
const OPENED: &str = "[data-opened]";

/// The outline, yet to be filled.
pub fn nav(host: &Host) -> Tag {
    let id = host.id("outline");
    let name = host.text("outline");
    let toggle =
        button("toggle").attr("class", "contents-toggle").attr("aria-expanded", "false").attr("aria-controls", &id);
    classed("nav", "outline")
        .part("outline")
        .attr("aria-label", &name)
        .attr("data-name", "outline")
        .child(toggle.text(&name))
        .child(classed("div", "tree").attr("id", &id))
}

/// Fills the outline, with everything closed, and shows where the open place is.
pub fn follow(host: &Host) {
    let Some(outline) = named(host, "outline") else { return };
    if let Some(tree) = outline.last_element_child().filter(|tree| tree.child_element_count() == 0) {
        fill(host, &tree);
    }
    mark_open(host, &outline);
}

fn fill(host: &Host, tree: &Element) {
    let home =
        tag("a").attr("href", &host.href("")).attr("data-home", "").attr("class", "home").text(&host.text("overview"));
    home.append_to(tree);
    list(host, Place::all().filter(|place| place.parent().is_none())).append_to(tree);
}

fn list(host: &Host, places: impl Iterator<Item = Place>) -> Tag {
    tag("ul").attr("role", "list").children(places.map(|place| item(host, place)))
}

fn item(host: &Host, place: Place) -> Tag {
    let is_paragraph = place.kind() == ProvisionKind::Paragraph;
    let link = name(host, place, link(host, place));
    let item = tag("li").part("outline-item").attr_if(is_paragraph, "class", "chip");
    let mut children = children(place).peekable();
    if is_paragraph || children.peek().is_none() {
        return item.child(link);
    }
    let id = host.id(&("in-".to_owned() + &place.id()));
    let label = host.fill("inside", &[("name", &menu_name(host, place))]);
    let toggle = button("toggle").attr("class", "twist").attr("aria-expanded", "false").attr("aria-controls", &id);
    let list = list(host, children).attr("id", &id);
    item.child(toggle.attr("aria-label", &label)).child(link).child(list)
}

fn name(host: &Host, place: Place, link: Tag) -> Tag {
    match place.kind() {
        ProvisionKind::Objective | ProvisionKind::Principle => {
            let number = classed("span", "number").text(&place.sign()).text(" ");
            link.child(number).child(menu_words(host, place))
        }
        _ => link.text(&menu_name(host, place)),
    }
}

/// What the outline shows below a place: of an objective nothing, for its paragraph is its text. The list of the principles
/// stands in a paragraph, and is shown behind it.
fn children(place: Place) -> impl Iterator<Item = Place> {
    let is_objective = place.kind() == ProvisionKind::Objective;
    let in_outline = |place: &Place| !matches!(place.kind(), ProvisionKind::Item | ProvisionKind::Footnote);
    let children = place.children().filter(move |child| !is_objective && in_outline(child));
    children.flat_map(move |child| {
        let inner = child.children().filter(move |inner| child.kind() == ProvisionKind::Paragraph && in_outline(inner));
        std::iter::once(child).chain(inner)
    })
}

/// The link to the open place is marked, and its list and those around it are opened. Those that were opened so before are
/// closed, and those that the reader opened are not.
fn mark_open(host: &Host, outline: &Element) {
    while let Ok(Some(opened)) = outline.query_selector(OPENED) {
        toggle(&opened);
    }
    if let Ok(Some(marked)) = outline.query_selector("[aria-current]") {
        let _ = marked.remove_attribute("aria-current");
    }
    let Some(place) = host.open_place() else {
        let home = outline.query_selector(".home").ok().flatten();
        if let Some(home) = home.filter(|_| host.place().is_empty() && host.query().is_empty()) {
            let _ = home.set_attribute("aria-current", "true");
        }
        return;
    };
    let ancestors = place.path().into_iter().rev();
    let link = std::iter::once(place).chain(ancestors).find_map(|place| {
        let selector = "a[data-id=\"".to_owned() + &place.id() + "\"]";
        outline.query_selector(&selector).ok().flatten()
    });
    let Some(link) = link else { return };
    let _ = link.set_attribute("aria-current", "true");
    let mut item = link.closest("li").ok().flatten();
    while let Some(inner) = item {
        if let Ok(Some(closed)) = inner.query_selector(":scope > .twist[aria-expanded=false]") {
            toggle(&closed);
            let _ = closed.set_attribute("data-opened", "");
        }
        item = inner.parent_element().and_then(|list| list.closest("li").ok().flatten());
    }
}

/// Opens what a disclosure button controls, or closes it.
pub fn toggle(button: &Element) {
    let _ = button.remove_attribute("data-opened");
    let is_open = button.get_attribute("aria-expanded").as_deref() == Some("true");
    let _ = button.set_attribute("aria-expanded", if is_open { "false" } else { "true" });
}

/// On a narrow page the outline covers the text, so it closes when a place is chosen.
pub fn close(host: &Host) {
    let toggle = named(host, "outline").and_then(|outline| outline.first_element_child());
    if let Some(toggle) = toggle.and_then(|toggle| toggle.dyn_into::<Element>().ok()) {
        let _ = toggle.set_attribute("aria-expanded", "false");
    }
}
