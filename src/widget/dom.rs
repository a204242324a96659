//! Builds elements. Text becomes text nodes, whatever it holds, and there is no way here to write markup.
//!
//! These functions are called from everywhere, and inlined they would make the module heavier by a tenth of its drawing.

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, HtmlInputElement, Node};

use super::{host::Host, place::shown};
use crate::{model::Place, place::digits};

#[wasm_bindgen]
extern "C" {
    // Neither fails: the names are our own, and text has no bad form.
    #[wasm_bindgen(js_namespace = document, js_name = createElement)]
    fn create_element(name: &str) -> Element;
    #[wasm_bindgen(js_namespace = document, js_name = createTextNode)]
    fn create_text(text: &str) -> Node;
}

/// Stands before and after Danish words in a text of another language: no letter that texts have.
pub const DANISH: char = '\u{1f}';

/// An element in the making.
pub struct Tag(Element);

/// A new element.
#[inline(never)]
pub fn tag(name: &str) -> Tag {
    Tag(create_element(name))
}

/// A new element with a class.
#[inline(never)]
pub fn classed(name: &str, class: &str) -> Tag {
    tag(name).attr("class", class)
}

impl Tag {
    /// With an attribute.
    #[inline(never)]
    pub fn attr(self, name: &str, value: &str) -> Self {
        // Fails only for a name that is none.
        let _ = self.0.set_attribute(name, value);
        self
    }

    /// With an attribute if there is something to say.
    #[inline(never)]
    pub fn attr_if(self, condition: bool, name: &str, value: &str) -> Self {
        if condition { self.attr(name, value) } else { self }
    }

    /// As a part that pages can style.
    #[inline(never)]
    pub fn part(self, name: &str) -> Self {
        self.attr("part", name)
    }

    /// In the language of the document.
    #[inline(never)]
    pub fn danish(self) -> Self {
        self.attr("lang", "da")
    }

    /// With text at its end.
    #[inline(never)]
    pub fn text(self, text: &str) -> Self {
        self.node(&create_text(text))
    }

    /// With text at its end of which every other piece between marks is in the language of the document.
    #[inline(never)]
    pub fn mixed(self, text: &str) -> Self {
        text.split(DANISH).enumerate().fold(self, |tag, (index, piece)| match index % 2 {
            0 => tag.text(piece),
            _ => tag.child(self::tag("span").danish().text(piece)),
        })
    }

    /// With text at its end that only screen readers meet.
    #[inline(never)]
    pub fn unseen(self, text: &str) -> Self {
        if text.is_empty() { self } else { self.child(classed("span", "unseen").text(text)) }
    }

    /// With an element at its end.
    #[allow(clippy::needless_pass_by_value)] // it has found its place
    #[inline(never)]
    pub fn child(self, child: Tag) -> Self {
        self.node(&child.0)
    }

    /// With an element at its end, if there is one.
    #[inline(never)]
    pub fn maybe(self, child: Option<Tag>) -> Self {
        match child {
            Some(child) => self.child(child),
            None => self,
        }
    }

    /// With elements at its end.
    pub fn children(self, children: impl IntoIterator<Item = Tag>) -> Self {
        children.into_iter().fold(self, Tag::child)
    }

    #[inline(never)]
    fn node(self, node: &Node) -> Self {
        // Fails only where an element would become its own descendant.
        let _ = self.0.append_child(node);
        self
    }

    /// The element.
    pub fn element(&self) -> &Element {
        &self.0
    }

    /// Puts it in the place of everything in a parent.
    #[allow(clippy::needless_pass_by_value)] // it has found its place
    pub fn replace_in(self, parent: &Element) {
        parent.replace_children_with_node_1(&self.0);
    }

    /// Puts it at the end of a parent.
    #[allow(clippy::needless_pass_by_value)] // it has found its place
    pub fn append_to(self, parent: &Element) {
        let _ = parent.append_child(&self.0);
    }
}

/// A heading so many levels below the element's own.
#[inline(never)]
pub fn heading(host: &Host, below: u8) -> Tag {
    let level = (host.level() + below).clamp(1, 6);
    let mut name = "h".to_owned();
    name += &digits(level.into());
    tag(&name)
}

/// A button that does something by its name.
#[inline(never)]
pub fn button(action: &str) -> Tag {
    tag("button").attr("type", "button").attr("data-action", action)
}

/// A link to a place of the compact.
#[inline(never)]
pub fn link(host: &Host, place: Place) -> Tag {
    let id = shown(place).id();
    tag("a").attr("href", &host.href(&id)).attr("data-id", &id)
}

/// What is drawn by a name that stands in `data-name`.
pub fn named(host: &Host, name: &str) -> Option<Element> {
    let selector = "[data-name=".to_owned() + name + "]";
    host.root().query_selector(&selector).ok()?
}

/// The search box.
pub fn input(host: &Host) -> Option<HtmlInputElement> {
    named(host, "input")?.dyn_into().ok()
}

/// Moves the focus.
pub fn focus(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}
