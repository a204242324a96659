//! The reviewed tables of what the compact refers to and speaks of: reads them, holds them against the text, writes Rust.

mod instruments;
mod mentions;
mod objectives;
mod places;
mod table;
#[cfg(test)]
mod tests;

use super::{Document, SourceError, layout::Layout};
use places::Places;
use table::Table;

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
    Ok(instruments::emit(&register)
        + &mentions::emit(&mentions)
        + &objectives::titles(titles)?
        + &objectives::principles(principles, &places)?
        + &objectives::subjects(subjects, &places)?)
}
