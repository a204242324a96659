//! Words of the text, with the references in them as links.

use super::{
    dom::{Tag, classed, tag},
    host::Host,
    place::shown,
};
use crate::{
    instruments,
    model::{Place, Target},
    references::{Reference, ReferenceKind, Run},
};

/// An element with runs at its end.
pub fn with_runs(host: &Host, parent: Tag, runs: &[Run]) -> Tag {
    runs.iter().fold(parent, |parent, run| match &run.reference {
        Some(reference) => parent.child(link(host, run, reference)),
        None => parent.text(run.text),
    })
}

/// A real link, which opens in a new tab as any does; a plain click shows the popover.
fn link(host: &Host, run: &Run, reference: &Reference) -> Tag {
    let mut targets = reference.to.id();
    for also in &run.also {
        targets.push(' ');
        targets += &also.to.id();
    }
    let link = tag("a").attr("class", "reference").part("reference").attr("href", &address(host, reference));
    let link = link.attr("data-to", &targets).attr("aria-haspopup", "dialog");
    match reference.to {
        Target::Place(place) if reference.kind == ReferenceKind::Footnote => marked(host, link, run.text, place),
        _ => link.text(run.text),
    }
}

/// Words with the mark of a footnote, which stays with the last letters where a long word is broken.
fn marked(host: &Host, link: Tag, words: &str, footnote: Place) -> Tag {
    let end = words.char_indices().nth_back(3).map_or(0, |(index, _)| index);
    let (words, end) = words.split_at(end);
    let mark = tag("sup").unseen(&host.text("footnoteMark")).text(&footnote.sign());
    link.text(words).child(classed("span", "whole").text(end).child(mark))
}

/// Where a reference leads; from an instrument without a page of its own, to the place that names it.
fn address(host: &Host, reference: &Reference) -> String {
    match reference.to {
        Target::Place(place) => host.href(&shown(place).id()),
        Target::Instrument(index) => match instruments::url(index) {
            Some(url) => url.to_owned(),
            None => host.href(&shown(reference.from).id()),
        },
    }
}
