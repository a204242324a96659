//! What a reader does: typing, following links, pressing buttons.

use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, MouseEvent};

use super::{
    actions, check,
    dom::{focus, input, named},
    host::Host,
    outline, paper, popover, results,
};

/// Answers an event of the shadow root.
pub fn handle(host: &Host, event: &Event) {
    match event.type_().as_str() {
        "input" => typed(host, event),
        "submit" => submitted(host, event),
        "click" => clicked(host, event),
        _ => {}
    }
}

fn typed(host: &Host, event: &Event) {
    if let Some(input) = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok()) {
        host.search(&input.value());
    }
}

fn submitted(host: &Host, event: &Event) {
    event.prevent_default();
    if let Some(input) = input(host) {
        host.search(&input.value());
        focus(named(host, "heading"));
    }
}

fn clicked(host: &Host, event: &Event) {
    let Some(target) = event.target().and_then(|target| target.dyn_into::<Element>().ok()) else { return };
    let Ok(Some(control)) = target.closest("[data-action], [data-to], [data-id], [data-home]") else { return };
    if let Some(action) = control.get_attribute("data-action") {
        return act(host, &control, &action);
    }
    if !is_plain(event) {
        return;
    }
    event.prevent_default();
    if control.has_attribute("data-to") {
        popover::open(host, &control);
    } else if let Some(id) = control.get_attribute("data-id") {
        host.unpop();
        outline::close(host);
        host.open(&id);
    } else {
        outline::close(host);
        host.home();
    }
}

fn act(host: &Host, button: &Element, action: &str) {
    match action {
        "toggle" => outline::toggle(button),
        "more" => results::show_more(host),
        "close" => host.unpop(),
        "dismiss" => host.dismiss(),
        "check" => check::answer(host),
        "print" => paper::print(host, &button.get_attribute("data-place").unwrap_or_default()),
        "clear" => {
            host.search("");
            focus(input(host).map(Into::into));
        }
        _ => actions::copy(host, button, action),
    }
}

/// A click that follows a link here: with a key held, the browser opens it elsewhere.
fn is_plain(event: &Event) -> bool {
    let Some(click) = event.dyn_ref::<MouseEvent>() else { return true };
    click.button() == 0 && !(click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key())
}
