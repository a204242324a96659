//! The register of instruments.

use std::fmt::Write;

use super::{
    mentions::Mention,
    places::Places,
    table::{Row, Table},
};
use crate::{compile::SourceError, model::Target};

const KINDS: [(&str, &str); 5] = [
    ("treaty", "Treaty"),
    ("resolution", "Resolution"),
    ("report", "Report"),
    ("process", "Process"),
    ("body", "Body"),
];

/// An instrument as the table has it.
pub struct Entry<'a> {
    pub id: &'a str,
    line: usize,
    kind: &'static str,
    year: u16,
    english: &'a str,
    danish: &'a str,
    symbol: &'a str,
    url: &'a str,
}

/// Reads the register.
pub fn read<'a>(table: Table<'a>, places: &Places) -> Result<Vec<Entry<'a>>, SourceError> {
    let mut entries: Vec<Entry> = Vec::new();
    for row in table.rows::<7>(5)? {
        let entry = entry(table, row)?;
        if entries.iter().any(|known| known.id == entry.id) || places.index(entry.id).is_some() {
            return Err(table.error(row.line, format!("the id “{}” again", entry.id), "an id of its own"));
        }
        entries.push(entry);
    }
    Ok(entries)
}

fn entry<'a>(table: Table, Row { line, cells }: Row<'a, 7>) -> Result<Entry<'a>, SourceError> {
    let [id, kind, english, danish, year, symbol, url] = cells;
    let Some(&(_, kind)) = KINDS.iter().find(|(name, _)| *name == kind) else {
        let expected = KINDS.map(|(name, _)| name).join(", ");
        return Err(table.error(line, format!("the kind “{kind}”"), format!("one of {expected}")));
    };
    let Some(year) = year.parse().ok().filter(|year| (1900..2100).contains(year)) else {
        return Err(table.error(line, format!("the year “{year}”"), "a year such as 2015"));
    };
    if !url.is_empty() && !url.starts_with("https://") {
        return Err(table.error(line, format!("the address “{url}”"), "one that begins with https://"));
    }
    Ok(Entry { id, line, kind, year, english, danish, symbol, url })
}

/// Checks that each instrument is mentioned.
pub fn check_mentioned(table: Table, register: &[Entry], mentions: &[Mention]) -> Result<(), SourceError> {
    for (index, entry) in (0..).zip(register) {
        if !mentions.iter().any(|mention| mention.to == Target::Instrument(index)) {
            let found = format!("“{}”, which is mentioned nowhere", entry.id);
            return Err(table.error(entry.line, found, "an instrument that references.tsv finds in the text"));
        }
    }
    Ok(())
}

/// The register as Rust.
pub fn emit(register: &[Entry]) -> String {
    let mut rows = String::new();
    for Entry { id, kind, year, english, danish, symbol, url, .. } in register {
        let _ = writeln!(
            rows,
            "InstrumentEntry {{ id: {id:?}, kind: InstrumentKind::{kind}, english: {english:?}, danish: {danish:?}, \
             year: {year}, symbol: {symbol:?}, url: {url:?} }},"
        );
    }
    format!("pub static INSTRUMENTS: [InstrumentEntry; {}] = [\n{rows}];\n", register.len())
}
