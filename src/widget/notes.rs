//! What belongs to a place: its footnotes, principles and related objectives, and what mentions it.

use super::{
    dom::{Tag, classed, heading, link, tag},
    host::Host,
    place::{called, full_label, label, menu_words, shown},
    runs::with_runs,
};
use crate::{
    compact::Provision,
    model::{Place, ProvisionKind, Target},
    objectives,
    references::{Reference, references_to},
    related::{self, Reason},
};

/// Most related objectives shown.
const RELATED: usize = 4;

/// Footnotes, with their signs.
pub fn footnotes(host: &Host, notes: &[Provision], below: u8) -> Option<Tag> {
    let items = notes.iter().map(|note| {
        let sign = link(host, note.id).attr("class", "sign").attr("lang", &host.locale());
        let sign = sign.attr("aria-label", &label(host, note.id)).text(&note.id.sign());
        let text = tag("p").attr("data-text", &note.id.id());
        tag("li").part("footnote").danish().child(sign).child(with_runs(host, text, &note.runs))
    });
    section(host, "footnotes", below, items.collect())
}

/// The guiding principles that an objective takes up, with the words that show it.
pub fn principles(host: &Host, place: Place, below: u8) -> Option<Tag> {
    let taken = objectives::principles(place)?;
    let items = taken.iter().map(|taken| {
        let words: Vec<String> =
            taken.evidence.iter().map(|words| host.danish(&("”".to_owned() + words + "”"))).collect();
        named(host, taken.id).child(classed("p", "why").mixed(&host.list(&words)))
    });
    section(host, "principlesTakenUp", below, items.collect())
}

/// The objectives that take up a guiding principle.
pub fn takers(host: &Host, place: Place, below: u8) -> Option<Tag> {
    if place.kind() != ProvisionKind::Principle {
        return None;
    }
    let takes = |objective: &Place| {
        objectives::principles(*objective).is_some_and(|all| all.iter().any(|taken| taken.id == place))
    };
    let items = Place::all().filter(takes).map(|objective| named(host, objective));
    section(host, "takenUpBy", below, items.collect())
}

/// The objectives closest to one, with the reasons.
pub fn related(host: &Host, place: Place, below: u8) -> Option<Tag> {
    if place.kind() != ProvisionKind::Objective {
        return None;
    }
    let items = related::related(place.number(), RELATED).into_iter().filter_map(|related| {
        let other = Place::find(ProvisionKind::Objective, related.number)?;
        let mut reasons = String::new();
        for reason in related.reasons.iter().take(3) {
            // Some have an "and" of their own.
            reasons += if reasons.is_empty() { "" } else { "; " };
            reasons += &shared(host, reason);
        }
        let why = host.fill("shared", &[("reasons", &reasons)]);
        Some(named(host, other).child(classed("p", "why").mixed(&why)))
    });
    section(host, "related", below, items.collect())
}

fn shared(host: &Host, reason: &Reason) -> String {
    match reason.principle {
        Some(principle) => called(host, principle) + " (" + &host.danish(principle.title().unwrap_or_default()) + ")",
        None => host.danish(&reason.text),
    }
}

/// The places that mention this one; an objective and its paragraph are one.
pub fn mentions(host: &Host, place: Place, below: u8) -> Option<Tag> {
    let same = place.paragraph().or_else(|| place.parent().filter(|parent| parent.kind() == ProvisionKind::Objective));
    let mut references = references_to(Target::Place(place));
    if let Some(same) = same {
        references.extend(references_to(Target::Place(same)));
    }
    let mut items: Vec<Tag> = Vec::new();
    let mut seen: Vec<Place> = Vec::new();
    for Reference { from, text, .. } in references {
        let from = shown(from);
        if !seen.contains(&from) {
            seen.push(from);
            let words = classed("p", "why").danish().text("”").text(text).text("”");
            items.push(tag("li").child(link(host, from).text(&full_label(host, from))).child(words));
        }
    }
    section(host, "mentionedIn", below, items)
}

/// A place by its label and name.
fn named(host: &Host, place: Place) -> Tag {
    let label = classed("span", "eyebrow").text(&label(host, place)).unseen(": ");
    tag("li").child(link(host, place).child(label).child(menu_words(host, place)))
}

fn section(host: &Host, key: &str, below: u8, items: Vec<Tag>) -> Option<Tag> {
    if items.is_empty() {
        return None;
    }
    let class = "notes ".to_owned() + key;
    let list = tag("ul").attr("role", "list").children(items);
    Some(classed("section", &class).child(heading(host, below).text(&host.text(key))).child(list))
}
