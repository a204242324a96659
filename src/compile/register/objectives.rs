//! What is known of the objectives: short titles, the guiding principles they take up, and the subjects they share.

use std::fmt::Write;

use super::{
    places::Places,
    table::{Row, Table},
};
use crate::{compile::SourceError, model::Span};

const OBJECTIVES: u8 = 23;
const PRINCIPLES: u8 = 10;
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
        let _ = writeln!(titles, "Bilingual {{ da: {danish:?}, en: {english:?} }},");
    }
    match numbers.next() {
        Some(missing) => Err(table.error(table.text.lines().count(), "the end of the file", format!("o{missing}"))),
        None => Ok(format!("pub static SHORT_TITLES: [Bilingual; {OBJECTIVES}] = [\n{titles}];\n")),
    }
}

/// The words that show principles as Rust, in the order of objectives and principles.
pub fn principles(table: Table, places: &Places) -> Result<String, SourceError> {
    let mut rows = Vec::new();
    for Row { line, cells: [objective, principle, words] } in table.rows(3)? {
        let number = number(table, line, "o", objective, OBJECTIVES)?;
        let principle = self::number(table, line, "pr", principle, PRINCIPLES)?;
        rows.push((number, principle, line, evidence(table, line, places, objective, words)?));
    }
    rows.sort_by_key(|&(objective, principle, line, _)| (objective, principle, line));
    let mut text = String::new();
    for (objective, principle, _, words) in &rows {
        let _ = writeln!(text, "Evidence {{ objective: {objective}, principle: {principle}, words: {words:?} }},");
    }
    Ok(format!("pub static EVIDENCE: [Evidence; {}] = [\n{text}];\n", rows.len()))
}

/// The subjects as Rust.
pub fn subjects(table: Table, places: &Places) -> Result<String, SourceError> {
    let mut subjects: Vec<(&str, usize, Vec<u8>)> = Vec::new();
    for Row { line, cells: [name, objective, words] } in table.rows(3)? {
        let number = number(table, line, "o", objective, OBJECTIVES)?;
        evidence(table, line, places, objective, words)?;
        match subjects.iter_mut().find(|(known, ..)| *known == name) {
            Some((.., objectives)) if objectives.last().is_some_and(|&last| last < number) => objectives.push(number),
            Some(_) => return Err(table.error(line, objective, "an objective after those before it")),
            None => subjects.push((name, line, vec![number])),
        }
    }
    if let Some(&(name, line, _)) = subjects.iter().find(|(.., objectives)| objectives.len() < 2) {
        return Err(table.error(line, format!("“{name}” in one objective"), "a subject of at least two"));
    }
    let mut text = String::new();
    for (name, _, objectives) in &subjects {
        let _ = writeln!(text, "Subject {{ name: {name:?}, objectives: &{objectives:?} }},");
    }
    Ok(format!("pub static SUBJECTS: [Subject; {}] = [\n{text}];\n", subjects.len()))
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
