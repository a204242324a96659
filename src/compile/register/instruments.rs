//! The register of instruments.

use super::{mentions::Mention, places::Places};
use crate::{
    compile::{
        SourceError,
        table::{Row, Table},
    },
    model::Target,
};

const KINDS: [&str; 5] = ["treaty", "resolution", "report", "process", "body"];

/// An instrument as the table has it.
pub struct Entry<'a> {
    pub id: &'a str,
    row: Row<'a, 7>,
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

fn entry<'a>(table: Table, row: Row<'a, 7>) -> Result<Entry<'a>, SourceError> {
    let [id, kind, _, _, year, _, url] = row.cells;
    let error = |found: String, expected: &str| Err(table.error(row.line, found, expected));
    if !KINDS.contains(&kind) {
        return error(format!("the kind “{kind}”"), &format!("one of {}", KINDS.join(", ")));
    }
    if year.len() != 4 || !year.bytes().all(|digit| digit.is_ascii_digit()) {
        return error(format!("the year “{year}”"), "a year such as 2015");
    }
    if !url.is_empty() && !url.starts_with("https://") {
        return error(format!("the address “{url}”"), "one that begins with https://");
    }
    Ok(Entry { id, row })
}

/// Checks that each instrument is mentioned.
pub fn check_mentioned(table: Table, register: &[Entry], mentions: &[Mention]) -> Result<(), SourceError> {
    for (index, entry) in (0..).zip(register) {
        if !mentions.iter().any(|mention| mention.to == Target::Instrument(index)) {
            let found = format!("“{}”, which is mentioned nowhere", entry.id);
            return Err(table.error(entry.row.line, found, "an instrument that references.tsv finds in the text"));
        }
    }
    Ok(())
}

/// The register as Rust: one string, for `crate::tables::cell`.
pub fn emit(register: &[Entry]) -> String {
    let lines: String = register.iter().flat_map(|entry| entry.row.cells).flat_map(|cell| [cell, "\n"]).collect();
    format!("pub static INSTRUMENTS: &str = {:?};\npub const INSTRUMENT_COUNT: u8 = {};\n", lines, register.len())
}
