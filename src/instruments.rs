//! The register: treaties, resolutions, reports, processes and bodies that the compact refers to.

use serde::Serialize;

use crate::{
    model::{Bilingual, Place, Target},
    tables::{INSTRUMENT_COUNT, INSTRUMENTS, MENTIONS, cell},
};

/// An instrument, and where the compact mentions it.
#[derive(Debug, Serialize)]
pub struct Instrument {
    /// Its id in the register.
    pub id: &'static str,
    /// What it is: treaty, resolution, report, process or body.
    pub kind: &'static str,
    /// The name the compact uses, and the official English title.
    pub title: Bilingual,
    /// Of adoption; of a process or body, of its beginning.
    pub year: u16,
    /// Symbol of the United Nations, or treaty series.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub symbol: Option<&'static str>,
    /// An official page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<&'static str>,
    /// The places that mention it, each once, in document order.
    pub mentions: Vec<Place>,
}

/// All instruments, in the order of the register.
#[must_use]
pub fn all() -> Vec<Instrument> {
    (0..INSTRUMENT_COUNT).map(instrument).collect()
}

/// The index of an id.
#[must_use]
pub fn index(wanted: &str) -> Option<u8> {
    (0..INSTRUMENT_COUNT).find(|&index| id(index) == wanted)
}

/// The id at an index of the register.
#[must_use]
pub fn id(index: u8) -> &'static str {
    column(index, 0)
}

/// The name in the compact of the instrument at an index of the register.
#[must_use]
pub fn name(index: u8) -> &'static str {
    column(index, 3)
}

/// The official page of the instrument at an index of the register.
#[must_use]
pub fn url(index: u8) -> Option<&'static str> {
    given(column(index, 6))
}

fn given(text: &'static str) -> Option<&'static str> {
    (!text.is_empty()).then_some(text)
}

fn column(index: u8, column: usize) -> &'static str {
    cell(INSTRUMENTS, usize::from(index) * 7 + column)
}

/// The instrument at an index of the register.
#[must_use]
pub fn instrument(index: u8) -> Instrument {
    let column = |number| column(index, number);
    Instrument {
        id: id(index),
        kind: column(1),
        title: Bilingual { da: name(index), en: column(2) },
        // The compiler saw to it that a year is four digits.
        year: column(4).bytes().fold(0, |year, digit| year * 10 + u16::from(digit & 15)),
        symbol: given(column(5)),
        url: url(index),
        mentions: mentions(index),
    }
}

fn mentions(index: u8) -> Vec<Place> {
    let mut places = Vec::new();
    for mention in MENTIONS.iter().filter(|mention| mention.to == Target::Instrument(index)) {
        if places.last() != Some(&mention.from) {
            places.push(mention.from);
        }
    }
    places
}
