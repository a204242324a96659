//! The reviewed tables of what the compact refers to and speaks of: reads them, holds them against the text, writes Rust.

mod bonds;
mod instruments;
mod mentions;
mod objectives;
mod places;
#[cfg(test)]
mod tests;

use super::{Document, SourceError, layout::Layout, table::Table};
use places::Places;

/// The files that [`compile`] wants, in this order.
pub const FILES: [&str; 5] =
    ["instruments.tsv", "references.tsv", "short-titles.tsv", "principles.tsv", "subjects.tsv"];

/// Compiles the tables; each file is its name in errors and its text.
///
/// # Errors
/// When a table is malformed, or says of the text what is not so: the error gives the line, what was found and what was
/// expected there.
pub fn compile(files: &[(String, String)], document: &Document, layout: &Layout) -> Result<String, SourceError> {
    let tables: Vec<Table> = files.iter().map(|(file, text)| Table { file, text }).collect();
    let &[instruments, references, titles, principles, subjects] = tables.as_slice() else {
        return Err(SourceError::new("src/text", 0, format!("{} tables", tables.len()), format!("{}", FILES.len())));
    };
    let places = Places::new(document, layout);
    let register = instruments::read(instruments, &places)?;
    let mentions = mentions::read(references, &register, &places)?;
    instruments::check_mentioned(instruments, &register, &mentions)?;
    let titles = objectives::titles(titles)?;
    let principles = objectives::principles(principles, &places)?;
    let subjects = objectives::subjects(subjects, &places)?;
    let bonds = bonds::find(document, &register, &mentions, &principles, &subjects);
    Ok(instruments::emit(&register)
        + &mentions::emit(&mentions)
        + &titles
        + &objectives::emit_principles(&principles)
        + &objectives::emit_subjects(&subjects)
        + &bonds::emit(&bonds))
}
