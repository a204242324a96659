//! The register: treaties, resolutions, reports, processes and bodies that the compact refers to.

use serde::Serialize;

use crate::{
    compact::Bilingual,
    model::{InstrumentEntry, InstrumentKind, Place, Target},
    tables::{INSTRUMENTS, MENTIONS},
};

/// An instrument, and where the compact mentions it.
#[derive(Debug, Serialize)]
pub struct Instrument {
    /// Its id in the register.
    pub id: &'static str,
    /// What it is.
    pub kind: InstrumentKind,
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
    (0..INSTRUMENTS.len()).filter_map(|index| u8::try_from(index).ok()).map(instrument).collect()
}

/// The index of an id.
#[must_use]
pub fn index(id: &str) -> Option<u8> {
    INSTRUMENTS.iter().position(|entry| entry.id == id).and_then(|index| u8::try_from(index).ok())
}

/// The line of the register at an index.
#[must_use]
pub fn entry(index: u8) -> &'static InstrumentEntry {
    // An index is only ever made from one of the table; the first line stands in for an impossible one.
    INSTRUMENTS.get(usize::from(index)).unwrap_or(&INSTRUMENTS[0])
}

/// The instrument at an index.
#[must_use]
pub fn instrument(index: u8) -> Instrument {
    let entry = entry(index);
    let given = |text: &'static str| (!text.is_empty()).then_some(text);
    Instrument {
        id: entry.id,
        kind: entry.kind,
        title: Bilingual { da: entry.danish, en: entry.english },
        year: entry.year,
        symbol: given(entry.symbol),
        url: given(entry.url),
        mentions: mentions(index),
    }
}

fn mentions(index: u8) -> Vec<Place> {
    let all = MENTIONS.iter().filter(|mention| mention.to == Target::Instrument(index));
    let mut places: Vec<Place> = all.map(|mention| mention.from).collect();
    places.dedup();
    places
}
