//! Renders the element `<migration-compact>` into its shadow root.
//!
//! Nothing of an element lives in this module: what it shows stands in the properties of the `Host`, and what a reader has
//! opened, in the DOM. So there is nothing to free when an element leaves, and a fresh instance carries on after a crash.
//! Events are listened to by the class in `src/js/element.js`, on the shadow root alone, and come here by [`handle`].
//!
//! `frame` is what stands still, `contents` chooses what is shown in it, the other modules each draw one thing.

mod actions;
mod card;
mod check;
mod contents;
mod dom;
mod events;
mod frame;
mod host;
mod notes;
mod objectives;
mod outline;
mod page;
mod paper;
mod place;
mod popover;
mod quote;
mod results;
mod runs;

use wasm_bindgen::prelude::*;
use web_sys::Event;

use self::host::Host;

/// Draws the frame alone, for a reader to start with; [`refresh`] draws the rest.
#[wasm_bindgen]
pub fn begin(host: &Host) {
    frame::draw(host);
}

/// Draws the whole element anew: when its view or its language changes.
#[wasm_bindgen]
pub fn render(host: &Host) {
    frame::draw(host);
    contents::draw(host);
}

/// Draws what the query or the open place asks for, and leaves everything around it as it is.
#[wasm_bindgen]
pub fn refresh(host: &Host) {
    contents::draw(host);
}

/// Answers an event of the shadow root.
#[wasm_bindgen]
pub fn handle(host: &Host, event: &Event) {
    events::handle(host, event);
}
