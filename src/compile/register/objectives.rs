//! What is known of the objectives: short titles, the guiding principles they take up, and their subjects.

use std::fmt::Write;

use super::places::Places;
use crate::{
    compile::{
        SourceError,
        table::{Row, Table},
    },
    model::{OBJECTIVES, PRINCIPLES, Span},
};

const LONGEST_TITLE: usize = 40;

/// Our short titles as Rust.
pub fn titles(table: Table) -> Result<String, SourceError> {
    let mut titles = String::new();
    let mut numbers = 1..=OBJECTIVES;
    for Row { line, cells: [id, danish, english] } in table.rows(3)? {
        let expected = numbers.next().map_or("no more titles".to_owned(), |number| format!("o{number}"));
        if id != expected {
            return Err(table.error(line, id, expected));
        }
        if let Some(long) = [danish, english].into_iter().find(|title| title.chars().count() > LONGEST_TITLE) {
            return Err(table.error(line, format!("“{long}”"), format!("at most {LONGEST_TITLE} characters")));
        }
        titles.extend([danish, "\n", english, "\n"]);
    }
    match numbers.next() {
        Some(missing) => Err(table.error(table.text.lines().count(), "the end of the file", format!("o{missing}"))),
        None => Ok(format!("pub static SHORT_TITLES: &str = {titles:?};\n")),
    }
}

/// Words of an objective that show a principle.
pub struct Evidence {
    pub objective: u8,
    pub principle: u8,
    words: Span,
}

/// The words that show principles, in the order of objectives and principles.
pub fn principles(table: Table, places: &Places) -> Result<Vec<Evidence>, SourceError> {
    let mut all = Vec::new();
    for Row { line, cells: [id, principle, words] } in table.rows(3)? {
        let objective = number(table, line, "o", id, OBJECTIVES)?;
        let principle = number(table, line, "pr", principle, PRINCIPLES)?;
        all.push(Evidence { objective, principle, words: evidence(table, line, places, id, words)? });
    }
    all.sort_by_key(|evidence| (evidence.objective, evidence.principle));
    Ok(all)
}

/// The words that show principles as Rust.
pub fn emit_principles(all: &[Evidence]) -> String {
    let mut rows = String::new();
    for Evidence { objective, principle, words } in all {
        let _ = writeln!(rows, "Evidence {{ objective: {objective}, principle: {principle}, words: {words:?} }},");
    }
    format!("pub static EVIDENCE: [Evidence; {}] = [\n{rows}];\n", all.len())
}

/// Something that objectives speak of, and their numbers.
pub struct Subject<'a> {
    name: &'a str,
    pub objectives: Vec<u8>,
    line: usize,
}

/// The subjects of the objectives.
pub fn subjects<'a>(table: Table<'a>, places: &Places) -> Result<Vec<Subject<'a>>, SourceError> {
    let mut subjects: Vec<Subject> = Vec::new();
    for Row { line, cells: [name, id, words] } in table.rows(3)? {
        let objective = number(table, line, "o", id, OBJECTIVES)?;
        evidence(table, line, places, id, words)?;
        match subjects.iter_mut().find(|known| known.name == name) {
            None => subjects.push(Subject { name, objectives: vec![objective], line }),
            Some(known) if known.objectives.contains(&objective) => {
                return Err(table.error(line, format!("{id} again"), "one line for each of its objectives"));
            }
            Some(known) => known.objectives.push(objective),
        }
    }
    match subjects.iter().find(|subject| subject.objectives.len() < 2) {
        Some(Subject { name, line, .. }) => {
            Err(table.error(*line, format!("“{name}” in one objective"), "a subject of at least two"))
        }
        None => Ok(subjects),
    }
}

/// The names of the subjects as Rust, for `crate::tables::cell`.
pub fn emit_subjects(subjects: &[Subject]) -> String {
    let names: String = subjects.iter().flat_map(|subject| [subject.name, "\n"]).collect();
    format!("pub static SUBJECTS: &str = {names:?};\n")
}

fn number(table: Table, line: usize, prefix: &str, id: &str, last: u8) -> Result<u8, SourceError> {
    let number = (1..=last).find(|number| id == format!("{prefix}{number}"));
    number.ok_or_else(|| table.error(line, format!("“{id}”"), format!("{prefix}1 to {prefix}{last}")))
}

/// Where the words first stand in the title of an objective or in its paragraph.
fn evidence(table: Table, line: usize, places: &Places, id: &str, words: &str) -> Result<Span, SourceError> {
    let objective = places.index(id).expect("the compact has all its objectives");
    let found = (objective..=objective + 1).flat_map(|part| places.occurrences(part, words));
    let whole = found.into_iter().find(|occurrence| occurrence.cut.is_none());
    let expected = format!("whole words of the title or paragraph of {id}");
    whole.map(|occurrence| occurrence.words).ok_or_else(|| table.error(line, format!("“{words}”"), expected))
}
