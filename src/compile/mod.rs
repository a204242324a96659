//! Build time: reads the sources in `src/text`, checks them and writes the tables that the crate embeds.
//!
//! `source` cuts the text into lines, `parse` recognises the compact in them (what a `line` can be, in which `shape`, with which
//! footnote `marks`), `emit` writes Rust; `lexicon` checks what is known of the words and writes it for the search.

mod emit;
mod error;
mod ids;
mod lexicon;
mod line;
mod marks;
mod parse;
mod shape;
mod source;
#[cfg(test)]
mod tests;

use std::{fs, path::Path};

pub use error::SourceError;
pub use parse::{Document, Part, parse};

/// What is embedded in the crate.
pub struct Compiled {
    /// Rust source: the text and its places.
    pub tables: String,
    /// What is known of the words, for `src/search/lexicon.rs`.
    pub lexicon: String,
}

/// Compiles the sources of a directory.
///
/// # Errors
/// When a file can't be read or is not what it should be; the error says where, what was found and what was expected.
pub fn compile_directory(directory: &Path) -> Result<Compiled, SourceError> {
    let (name, bytes) = read(directory, "gcm-da.txt")?;
    let document = parse(&name, &bytes)?;
    let (name, lexicon) = read(directory, "lexicon.tsv")?;
    let lexicon = lexicon::compile(&name, &source::text(&name, &lexicon)?, &document)?;
    Ok(Compiled { tables: emit::emit(&document, &bytes), lexicon })
}

fn read(directory: &Path, file: &str) -> Result<(String, Vec<u8>), SourceError> {
    let path = directory.join(file);
    let name = path.display().to_string();
    match fs::read(&path) {
        Ok(bytes) => Ok((name, bytes)),
        Err(error) => Err(SourceError::new(&name, 0, error.to_string(), "a readable file")),
    }
}
