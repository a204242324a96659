//! What the custom-element class shows of an element to this module, and what it does for it.

use wasm_bindgen::prelude::*;
use web_sys::{Element, ShadowRoot};

use super::dom::DANISH;
use crate::{citation::Language, model::Place};

#[wasm_bindgen]
extern "C" {
    /// An element as `src/js/element/host.js` presents it.
    pub type Host;

    /// The shadow root to draw into.
    #[wasm_bindgen(method, getter)]
    pub fn root(this: &Host) -> ShadowRoot;

    /// `reader`, `search`, `card` or `objectives`.
    #[wasm_bindgen(method, getter)]
    pub fn view(this: &Host) -> String;

    /// Whether it is the card of a citation in the page's own text, which lies above the page.
    #[wasm_bindgen(method, getter, js_name = isPopup)]
    pub fn is_popup(this: &Host) -> bool;

    /// Language of the controls, `da` or `en`.
    #[wasm_bindgen(method, getter)]
    pub fn locale(this: &Host) -> String;

    /// What is searched for, trimmed; may be empty.
    #[wasm_bindgen(method, getter)]
    pub fn query(this: &Host) -> String;

    /// Id of the open place as the page gave it, which may be no id at all; empty where none is open.
    #[wasm_bindgen(method, getter)]
    pub fn place(this: &Host) -> String;

    /// Level of the element's own heading.
    #[wasm_bindgen(method, getter)]
    pub fn level(this: &Host) -> u8;

    /// Hits before "show more".
    #[wasm_bindgen(method, getter)]
    pub fn limit(this: &Host) -> u32;

    /// Hits of the query that the reader has asked to see, for they may come back to them.
    #[wasm_bindgen(method, getter)]
    pub fn shown(this: &Host) -> u32;

    /// Keeps how many are shown.
    #[wasm_bindgen(method, setter)]
    pub fn set_shown(this: &Host, count: u32);

    /// Begins the ids in the shadow root.
    #[wasm_bindgen(method, getter)]
    pub fn prefix(this: &Host) -> String;

    /// A string of the interface in the element's language, with its placeholders.
    #[wasm_bindgen(method)]
    pub fn text(this: &Host, key: &str) -> String;

    /// Id of the place that the page gave to the element, wherever the reader is now.
    #[wasm_bindgen(method, getter)]
    pub fn given(this: &Host) -> String;

    /// Address of a place; of the overview for an empty id.
    #[wasm_bindgen(method)]
    pub fn href(this: &Host, id: &str) -> String;

    /// Address of the results of the query.
    #[wasm_bindgen(method, js_name = queryHref)]
    pub fn query_href(this: &Host) -> String;

    /// Goes to a place, or with an empty id back to the results.
    #[wasm_bindgen(method)]
    pub fn open(this: &Host, id: &str);

    /// Goes to the beginning: no place, no query.
    #[wasm_bindgen(method)]
    pub fn home(this: &Host);

    /// Searches, as the reader typed.
    #[wasm_bindgen(method)]
    pub fn search(this: &Host, query: &str);

    /// Tells the page and, in the words given, the reader how much was found.
    #[wasm_bindgen(method)]
    pub fn found(this: &Host, total: u32, words: &str);

    /// Tells the reader something, politely.
    #[wasm_bindgen(method)]
    pub fn say(this: &Host, words: &str);

    /// Shows a popover that belongs to a link.
    #[wasm_bindgen(method)]
    pub fn pop(this: &Host, popover: &Element, link: &Element);

    /// Closes the popover that is open.
    #[wasm_bindgen(method)]
    pub fn unpop(this: &Host);

    /// Closes the card of a citation.
    #[wasm_bindgen(method)]
    pub fn dismiss(this: &Host);

    /// Copies text that belongs to a place; without a text, a link to it.
    #[wasm_bindgen(method)]
    pub fn copy(this: &Host, id: &str, text: Option<&str>);

    /// Prints something by itself, under a title.
    #[wasm_bindgen(method)]
    pub fn print(this: &Host, paper: &Element, title: &str);

    /// What the reader has selected, a line for each text of the document: the id of its place, the words before the selected
    /// ones, those, and the words behind, with tabs between.
    #[wasm_bindgen(method)]
    pub fn selection(this: &Host) -> String;
}

impl Host {
    /// Whether the controls are in English.
    pub fn is_english(&self) -> bool {
        self.locale() == "en"
    }

    /// Language of the controls.
    pub fn language(&self) -> Language {
        if self.is_english() { Language::English } else { Language::Danish }
    }

    /// The open place; none where none is open or the id is unknown.
    pub fn open_place(&self) -> Option<Place> {
        Place::from_id(&self.place())
    }

    /// An id in the shadow root.
    pub fn id(&self, name: &str) -> String {
        self.prefix() + name
    }

    /// A string of the interface with its placeholders filled.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> String {
        let mut text = String::new();
        let template = self.text(key);
        let mut rest = template.as_str();
        // In one pass, so that braces in a value are no placeholder.
        while let Some((before, after)) = rest.split_once('{') {
            text += before;
            let Some((name, behind)) = after.split_once('}') else { break };
            if let Some((_, value)) = values.iter().find(|(key, _)| *key == name) {
                text += value;
            }
            rest = behind;
        }
        text + rest
    }

    /// Words of the document for a sentence of ours: see [`Tag::mixed`](super::dom::Tag::mixed).
    pub fn danish(&self, words: &str) -> String {
        let mut text = words.to_owned();
        if self.is_english() {
            text.insert(0, DANISH);
            text.push(DANISH);
        }
        text
    }

    /// Several things in a sentence: "a, b og c".
    pub fn list(&self, items: &[String]) -> String {
        let mut text = String::new();
        for (index, item) in items.iter().enumerate() {
            if index > 0 && index + 1 == items.len() {
                text += &self.text("and");
            } else if index > 0 {
                text += ", ";
            }
            text += item;
        }
        text
    }
}
