//! Checks a quotation that the reader pastes: does the compact say this, and where, and what was changed?

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlTextAreaElement};

use super::{
    dom::{Tag, button, classed, focus, heading, link, named, tag},
    host::Host,
    place::{full_label, shown},
};
use crate::{
    model::Place,
    place::digits,
    quote::{Change, ChangeKind, Verdict, check_quote, has_omission, is_too_short},
};

/// Most other places shown before the reader asks for the rest.
const OTHERS: usize = 5;

/// The attribute of the answer that keeps what was asked.
const ASKED: &str = "data-asked";

/// A disclosure with the field for the quotation. Drawn anew, it is as open as it was, and holds what was written and the
/// answer to what was asked.
pub fn disclosure(host: &Host) -> Tag {
    let (body_id, field_id) = (host.id("check"), host.id("quotation"));
    let was_open = named(host, "check").and_then(|toggle| toggle.get_attribute("aria-expanded"));
    let toggle = button("toggle")
        .attr("class", "disclosure")
        .attr("data-name", "check")
        .attr("aria-expanded", was_open.as_deref().unwrap_or("false"))
        .attr("aria-controls", &body_id)
        .text(&host.text("checkQuote"));
    let written = field(host).map(|field| field.value()).unwrap_or_default();
    let field = tag("textarea")
        .attr("id", &field_id)
        .attr("data-name", "quotation")
        .attr("rows", "4")
        .attr("spellcheck", "false")
        .attr("autocomplete", "off")
        .part("input")
        .danish()
        .text(&written);
    let submit = button("check").attr("class", "button").text(&host.text("check"));
    let body = classed("div", "check-body")
        .attr("id", &body_id)
        .child(tag("label").attr("for", &field_id).text(&host.text("quotationLabel")))
        .child(field)
        .child(submit)
        .child(last_answer(host));
    classed("div", "check").child(toggle).child(body)
}

fn last_answer(host: &Host) -> Tag {
    let answer = classed("div", "answer").attr("data-name", "answer");
    match named(host, "answer").and_then(|last| last.get_attribute(ASKED)) {
        Some(asked) => answer.attr(ASKED, &asked).child(draw(host, &asked).0),
        None => answer,
    }
}

/// Shows what the compact has of the quotation, and says it.
pub fn answer(host: &Host) {
    let (Some(field), Some(parent)) = (field(host), named(host, "answer")) else { return };
    let quotation = field.value();
    if quotation.trim().is_empty() {
        let _ = parent.remove_attribute(ASKED);
        let words = host.text("quotationMissing");
        host.say(&words);
        tag("p").text(&words).replace_in(&parent);
        return focus(Some(field.into()));
    }
    let (answer, spoken) = draw(host, &quotation);
    host.say(&spoken);
    let _ = parent.set_attribute(ASKED, &quotation);
    answer.replace_in(&parent);
}

/// The answer to a quotation, as it is shown and as it is said.
fn draw(host: &Host, quotation: &str) -> (Tag, String) {
    if is_too_short(quotation) {
        let words = host.text("quotationShort");
        return (tag("p").text(&words), words);
    }
    let check = check_quote(quotation);
    let has_lost = check.diff.iter().any(|change| change.change == ChangeKind::Removed);
    let (sign, verdict, meaning) = words(host, check.verdict, has_lost && has_omission(quotation));
    let spoken = verdict.clone() + ". " + &meaning;
    let sign = classed("span", "number").attr("aria-hidden", "true").text(sign);
    let title = heading(host, 1).part("result-title").child(sign).text(&verdict);
    let answer = classed("div", "verdict").part("result").child(title).child(tag("p").text(&meaning));
    let Some(found) = check.id else { return (answer, spoken) };
    let mut last = shown(found);
    let mut others = Vec::new();
    for place in check.places.iter().map(|place| shown(*place)) {
        if place != last && place != shown(found) {
            others.push(to(host, place));
        }
        last = place;
    }
    let also = (!others.is_empty()).then(|| also(host, others));
    let is_changed = check.diff.iter().any(|change| change.change != ChangeKind::Same);
    let compared = is_changed.then(|| compared(host, &check.diff));
    let context = tag("blockquote").part("excerpt").danish().text(&check.context);
    let answer = answer
        .child(titled(host, "quotationPlace").child(list(vec![to(host, found)])))
        .maybe(compared)
        .child(titled(host, "quotationContext").child(context))
        .maybe(also);
    (answer, spoken + " " + &full_label(host, found))
}

fn titled(host: &Host, key: &str) -> Tag {
    tag("div").child(classed("p", "eyebrow").text(&host.text(key)))
}

/// A few of the other places, and a disclosure of the rest.
fn also(host: &Host, mut places: Vec<Tag>) -> Tag {
    let rest = places.split_off(OTHERS.min(places.len()));
    let also = titled(host, "quotationAlso").child(list(places));
    if rest.is_empty() {
        return also;
    }
    let id = host.id("rest");
    let key = if rest.len() == 1 { "showLast" } else { "showRest" };
    let count = host.fill(key, &[("count", &digits(rest.len()))]);
    let toggle = button("toggle").attr("class", "disclosure").attr("aria-expanded", "false").attr("aria-controls", &id);
    also.child(toggle.text(&count)).child(list(rest).attr("id", &id))
}

fn list(places: Vec<Tag>) -> Tag {
    tag("ul").attr("role", "list").children(places)
}

fn to(host: &Host, place: Place) -> Tag {
    tag("li").child(link(host, place).text(&full_label(host, place)))
}

/// The passage with what the quotation leaves out and puts in.
fn compared(host: &Host, diff: &[Change]) -> Tag {
    let words = classed("p", "diff").part("excerpt").danish();
    let words = diff.iter().fold(words, |words, change| match change.change {
        ChangeKind::Same => words.text(&change.text),
        ChangeKind::Removed => words.child(changed(host, "del", "quotationRemoved", &change.text)),
        ChangeKind::Added => words.child(changed(host, "ins", "quotationAdded", &change.text)),
    });
    titled(host, "quotationDiff").child(words)
}

/// Few screen readers tell of insertions and deletions, so words do.
fn changed(host: &Host, name: &str, key: &str, text: &str) -> Tag {
    let before = "(".to_owned() + &host.text(key) + ": ";
    let spoken = classed("span", "unseen").attr("lang", &host.locale()).text(&before);
    tag(name).child(spoken).text(text).unseen(") ")
}

/// The verdict in a sign and in a word, and what it means where the quoter has marked something as left out, or not.
fn words(host: &Host, verdict: Verdict, is_marked: bool) -> (&'static str, String, String) {
    let (sign, word, meaning) = match verdict {
        Verdict::Verbatim if is_marked => ("= ", "verbatim", "verbatimMarked"),
        Verdict::Verbatim => ("= ", "verbatim", "verbatimMeaning"),
        Verdict::Altered => ("≠ ", "altered", "alteredMeaning"),
        Verdict::Clipped => ("… ", "clipped", "clippedMeaning"),
        Verdict::Absent => ("× ", "absent", "absentMeaning"),
    };
    (sign, host.text(word), host.text(meaning))
}

fn field(host: &Host) -> Option<HtmlTextAreaElement> {
    named(host, "quotation").and_then(|field: Element| field.dyn_into().ok())
}
