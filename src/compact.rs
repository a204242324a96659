//! Look-ups: what the compact is, how it is built, and each of its places.

use serde::Serialize;

use crate::{
    model::{Bilingual, Place, ProvisionKind},
    objectives::{self, TakenUp},
    references::{Run, runs},
    tables::{NODES, SHA256, SUBTITLE, TITLE},
};

/// What the compact is and where its text comes from.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Info {
    /// Title of the source.
    pub title: &'static str,
    /// Line below the title.
    pub subtitle: &'static str,
    /// Language of the text.
    pub language: &'static str,
    /// Date of the text.
    pub date: &'static str,
    /// SHA-256 of the source file, hexadecimal.
    pub sha256: &'static str,
    /// Version of this package.
    pub version: &'static str,
    /// What a reader must know of the text.
    pub provenance: Provenance,
    /// How many places of each kind there are.
    pub counts: Counts,
}

/// Where the text comes from and what it is worth.
#[derive(Debug, Serialize)]
pub struct Provenance {
    /// Whether this is the authentic text.
    pub official: bool,
    /// The same in words.
    pub note: Bilingual,
    /// Where the authentic text is.
    pub authentic: Authentic,
}

/// The authentic text of the compact.
#[derive(Debug, Serialize)]
pub struct Authentic {
    /// UN document symbol.
    pub symbol: &'static str,
    /// Address of the document.
    pub url: &'static str,
}

/// How many places of each kind there are.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Numbered paragraphs.
    pub paragraphs: usize,
    /// Objectives.
    pub objectives: usize,
    /// Guiding principles.
    pub principles: usize,
    /// Footnotes.
    pub footnotes: usize,
}

/// A place in the outline of the compact.
#[derive(Debug, Serialize)]
pub struct OutlineNode {
    /// The place.
    pub id: Place,
    /// What it is.
    pub kind: ProvisionKind,
    /// Its number, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<u8>,
    /// Its heading; the label of a place without one.
    pub title: String,
    /// The places in it.
    pub children: Vec<OutlineNode>,
}

/// A place with all that belongs to it. An objective has the words of its paragraph.
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Provision {
    /// The place.
    pub id: Place,
    /// What it is.
    pub kind: ProvisionKind,
    /// Its number, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<u8>,
    /// Its name in Danish.
    pub label: String,
    /// Its heading as the source spells it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<&'static str>,
    /// The paragraph of an objective.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub paragraph: Option<u8>,
    /// Our own short label of an objective.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short_title: Option<Bilingual>,
    /// The guiding principles that an objective takes up.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub principles: Option<Vec<TakenUp>>,
    /// The places it stands in, outermost first.
    pub path: Vec<Place>,
    /// Its own words.
    pub text: &'static str,
    /// `text` cut where a reference begins or ends.
    pub runs: Vec<Run>,
    /// The places in it, footnotes and the paragraph of an objective excepted.
    pub items: Vec<Provision>,
    /// The place before it among its like.
    pub previous: Option<Place>,
    /// The place after it among its like.
    pub next: Option<Place>,
}

/// What the compact is and where its text comes from.
#[must_use]
pub fn info() -> Info {
    Info {
        title: TITLE,
        subtitle: SUBTITLE,
        language: "da",
        date: "2018-07-13",
        sha256: SHA256,
        version: env!("CARGO_PKG_VERSION"),
        provenance: Provenance {
            official: false,
            note: Bilingual {
                da: "Uofficiel dansk oversættelse af det færdigforhandlede udkast af 13. juli 2018. De tiltag, der ifølge \
                     stk. 16 følger efter hvert tilsagn, er ikke medtaget. Kun FN-teksten på de officielle sprog, bilaget \
                     til A/RES/73/195, er autentisk.",
                en: "Unofficial Danish translation of the agreed final draft of 13 July 2018. The actions that, according \
                     to paragraph 16, follow each commitment are not included. Only the UN text in the official \
                     languages, the annex to A/RES/73/195, is authentic.",
            },
            authentic: Authentic { symbol: "A/RES/73/195", url: "https://undocs.org/A/RES/73/195" },
        },
        counts: Counts {
            paragraphs: count(ProvisionKind::Paragraph),
            objectives: count(ProvisionKind::Objective),
            principles: count(ProvisionKind::Principle),
            footnotes: count(ProvisionKind::Footnote),
        },
    }
}

fn count(kind: ProvisionKind) -> usize {
    NODES.iter().filter(|node| node.kind == kind).count()
}

/// The compact as a tree, from the intro to paragraph 54; items are left out.
#[must_use]
pub fn outline() -> Vec<OutlineNode> {
    Place::all().filter(|place| place.parent().is_none()).map(outline_node).collect()
}

fn outline_node(place: Place) -> OutlineNode {
    OutlineNode {
        id: place,
        kind: place.kind(),
        number: place.citable_number(),
        title: place.title().map_or_else(|| place.label(), str::to_owned),
        children: place.children().filter(|child| child.kind() != ProvisionKind::Item).map(outline_node).collect(),
    }
}

/// A numbered place: objective 9, paragraph 25, principle 8, footnote 1.
#[must_use]
pub fn numbered(kind: ProvisionKind, number: u8) -> Option<Provision> {
    Place::find(kind, number).map(provision)
}

/// All places of a kind, in order.
#[must_use]
pub fn all(kind: ProvisionKind) -> Vec<Provision> {
    Place::all().filter(|place| place.kind() == kind).map(provision).collect()
}

/// A place with all that belongs to it.
#[must_use]
pub fn provision(place: Place) -> Provision {
    Provision {
        id: place,
        kind: place.kind(),
        number: place.citable_number(),
        label: place.label(),
        title: place.title(),
        paragraph: place.paragraph().map(Place::number),
        short_title: objectives::short_title(place),
        principles: objectives::principles(place),
        path: place.path(),
        text: place.text_span().text(),
        runs: runs(place),
        items: items(place).map(provision).collect(),
        previous: place.previous(),
        next: place.next(),
    }
}

/// The places that belong to the text of a place.
pub fn items(place: Place) -> impl Iterator<Item = Place> {
    let is_objective = place.kind() == ProvisionKind::Objective;
    place.children().filter(move |child| !is_objective && child.kind() != ProvisionKind::Footnote)
}
