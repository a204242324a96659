//! What stands still around the contents: slots, heading, search box, outline, notice, live region.

use super::{
    actions, check,
    dom::{Tag, button, classed, heading, tag},
    host::Host,
    outline,
    popover::closing,
};
use crate::compact::info;

/// Draws the frame of the view with empty contents.
pub fn draw(host: &Host) {
    let view = host.view();
    let frame = match view.as_str() {
        "search" => within("div").child(search(host)).child(contents()),
        "objectives" => titled(host, &host.text("objectives")).child(contents()),
        "card" => within("div").maybe(host.is_popup().then(|| closing(host, "dismiss"))).child(contents()),
        _ => {
            let columns = classed("div", "columns").child(outline::nav(host)).child(contents());
            reader(host).child(columns)
        }
    };
    let class = "base ".to_owned() + &view;
    let base = classed("div", &class).part("base").attr("lang", &host.locale());
    let base = base.child(frame.child(footer(host)).child(status()));
    host.root().replace_children_with_node_1(base.element());
}

fn within(name: &str) -> Tag {
    classed(name, "within").child(slot("header"))
}

/// A region of the page with its own heading.
fn titled(host: &Host, title: &str) -> Tag {
    let id = host.id("title");
    let title = heading(host, 0).attr("id", &id).attr("class", "title").part("heading").text(title);
    within("section").attr("aria-labelledby", &id).child(title)
}

fn reader(host: &Host) -> Tag {
    let id = host.id("title");
    let info = info();
    // The title is English in the Danish text too.
    let title =
        heading(host, 0).attr("id", &id).attr("class", "title").part("heading").attr("lang", "en").text(info.title);
    let subtitle = classed("p", "subtitle").danish().text(info.subtitle);
    let top = classed("div", "top").child(classed("div", "titles").child(title).child(subtitle)).child(search(host));
    let top = top.child(check::disclosure(host));
    within("section").attr("aria-labelledby", &id).child(top)
}

/// A landmark with a native search box; the role is for browsers that do not know the element.
fn search(host: &Host) -> Tag {
    let id = host.id("query");
    let input = tag("input")
        .attr("id", &id)
        .attr("type", "search")
        .attr("name", "q")
        .attr("data-name", "input")
        .part("input")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "none")
        .attr("spellcheck", "false")
        .attr("enterkeyhint", "search")
        .attr("placeholder", " ")
        .attr("value", &host.query());
    let clear = button("clear").part("clear").attr("class", "clear").attr("aria-label", &host.text("clear"));
    let submit = tag("button").attr("type", "submit").attr("class", "submit").text(&host.text("search"));
    let field = classed("div", "field").child(input).child(clear).child(submit);
    let form = tag("form").child(tag("label").attr("for", &id).text(&host.text("searchLabel"))).child(field);
    tag("search").attr("role", "search").part("search").attr("aria-label", &host.text("searchLandmark")).child(form)
}

fn contents() -> Tag {
    classed("div", "contents").attr("data-name", "contents")
}

fn footer(host: &Host) -> Tag {
    let print = (host.view() == "reader").then(|| actions::print(host, "printAll", ""));
    classed("div", "footer").child(notice(host)).maybe(print).child(slot("footer"))
}

/// What the text is, where it is from and what it is worth.
pub fn notice(host: &Host) -> Tag {
    let provenance = info().provenance;
    let authentic = provenance.authentic;
    let note = if host.is_english() { provenance.note.en } else { provenance.note.da };
    let link = tag("a").attr("href", authentic.url).attr("rel", "external noreferrer").text(authentic.symbol);
    let (before, after) = note.split_once(authentic.symbol).unwrap_or((note, ""));
    let name = host.text("documentName") + ". ";
    classed("p", "notice").part("notice").attr("lang", &host.locale()).text(&name).text(before).child(link).text(after)
}

fn slot(name: &str) -> Tag {
    tag("slot").attr("name", name)
}

fn status() -> Tag {
    classed("p", "unseen").part("status").attr("role", "status").attr("data-name", "status")
}
