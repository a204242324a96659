//! References: what a place refers to, what refers to it, and its text cut at them.

use serde::{Serialize, Serializer};

use crate::{
    instruments,
    model::{Mention, Place, ProvisionKind, Span, Target},
    tables::MENTIONS,
};

/// Words of the text that refer to something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Reference {
    /// The innermost place with the words: an objective only for its title, else its paragraph.
    pub from: Place,
    /// What they refer to.
    pub to: Target,
    /// What sort of thing that is.
    pub kind: ReferenceKind,
    /// The words.
    pub text: &'static str,
    /// Whether the words name it outright.
    pub explicit: bool,
}

/// What sort of thing is referred to. Of references of the same words the first in this order is the one a run shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum ReferenceKind {
    /// A footnote, by its mark.
    Footnote,
    /// A place of the compact.
    Provision,
    /// An instrument of the register.
    Instrument,
}

/// A stretch of a text, with or without a reference.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Run {
    /// The words.
    pub text: &'static str,
    /// What they refer to: the innermost reference, and of several with the same words the first by [`ReferenceKind`], then
    /// in the order of the reviewed table.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<Reference>,
    /// What else they refer to, in the same order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Reference>,
}

impl Serialize for Target {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.id())
    }
}

impl Target {
    /// What an id of a place or an instrument stands for.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Target> {
        Place::from_id(id).map(Target::Place).or_else(|| instruments::index(id).map(Target::Instrument))
    }

    /// The id of a place or an instrument.
    #[must_use]
    pub fn id(self) -> String {
        match self {
            Target::Place(place) => place.id(),
            Target::Instrument(index) => instruments::id(index).to_owned(),
        }
    }

    fn kind(self) -> ReferenceKind {
        match self {
            Target::Place(place) if place.kind() == ProvisionKind::Footnote => ReferenceKind::Footnote,
            Target::Place(_) => ReferenceKind::Provision,
            Target::Instrument(_) => ReferenceKind::Instrument,
        }
    }
}

impl From<&Mention> for Reference {
    fn from(mention: &Mention) -> Self {
        let Mention { from, to, words, explicit } = *mention;
        Reference { from, to, kind: to.kind(), text: words.text(), explicit }
    }
}

/// What a place refers to, in the order of the text: the places in it included, footnotes excepted. An objective refers to
/// what its title and its paragraph refer to.
#[must_use]
pub fn references_from(place: Place) -> Vec<Reference> {
    select(&|mention| stands_in(mention.from, place))
}

/// Whether words of one place belong to another. A footnote is a text of its own.
fn stands_in(inner: Place, outer: Place) -> bool {
    inner == outer || (inner.kind() != ProvisionKind::Footnote && inner.is_in(outer))
}

/// Every reference to a provision or an instrument, in document order.
#[must_use]
pub fn references_to(target: Target) -> Vec<Reference> {
    select(&|mention| mention.to == target)
}

#[inline(never)]
fn select(wanted: &dyn Fn(&Mention) -> bool) -> Vec<Reference> {
    let mut references = Vec::new();
    for mention in &MENTIONS {
        if wanted(mention) {
            references.push(mention.into());
        }
    }
    references
}

/// The text of a place, cut where a reference begins or ends: joined, the runs are the text.
#[must_use]
pub fn runs(place: Place) -> Vec<Run> {
    let Span { mut start, end: last } = place.text_span();
    let mut runs = Vec::new();
    while start < last {
        let end = next_cut(start, last);
        runs.push(run(Span { start, end }));
        start = end;
    }
    runs
}

/// The first edge of a reference behind `start`, at most `last`.
fn next_cut(start: u16, last: u16) -> u16 {
    let mut cut = last;
    for Mention { words, .. } in &MENTIONS {
        for edge in [words.start, words.end] {
            if start < edge && edge < cut {
                cut = edge;
            }
        }
    }
    cut
}

fn run(span: Span) -> Run {
    let mut run = Run { text: span.text(), reference: None, also: Vec::new() };
    let mut seen = Span::default();
    // An inner reference comes behind an outer one in the table, but those of the same words in the order to be shown.
    for Mention { words, .. } in MENTIONS.iter().rev().filter(|mention| mention.words.contains(span)) {
        if *words != seen {
            seen = *words;
            for reference in select(&|mention| mention.words == seen) {
                if run.reference.is_none() {
                    run.reference = Some(reference);
                } else {
                    run.also.push(reference);
                }
            }
        }
    }
    run
}
