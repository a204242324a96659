//! Build time: reads the sources in `src/text`, checks them and writes the tables that the crate embeds.
//!
//! `source` cuts the text into lines, `parse` recognises the compact in them (what a `line` can be, in which `shape`, with which
//! footnote `marks`), `emit` writes Rust; `register` checks the tables of what the text refers to, and `lexicon` what is known
//! of the words, and writes it for the search; `other_words` those that are not misspelt.

mod emit;
mod error;
mod ids;
mod layout;
mod lexicon;
mod line;
mod marks;
mod other_words;
mod parse;
mod register;
mod shape;
mod source;
#[cfg(test)]
mod tests;

use std::{fs, path::Path};

use crate::bloom;

pub use error::SourceError;
pub use parse::{Document, Part, parse};

/// What is embedded in the crate.
pub struct Compiled {
    /// Rust source: the text and its places.
    pub tables: String,
    /// What is known of the words, for `src/search/lexicon.rs`.
    pub lexicon: String,
    /// The set of words that are not misspelt, for `src/bloom.rs`.
    pub other_words: Vec<u8>,
}

/// Compiles the sources of a directory.
///
/// # Errors
/// When a file can't be read or is not what it should be; the error says where, what was found and what was expected.
pub fn compile_directory(directory: &Path) -> Result<Compiled, SourceError> {
    let (name, bytes) = read(directory, "gcm-da.txt")?;
    let document = parse(&name, &bytes)?;
    let layout = layout::Layout::of(&document);
    let (name, lexicon) = read(directory, "lexicon.tsv")?;
    let lexicon = lexicon::compile(&name, source::text(&name, &lexicon)?, &document)?;
    let tables = emit::emit(&document, &layout, &bytes) + &register(directory, &document, &layout)?;
    let (name, others) = read(directory, "other-words.txt")?;
    let other_words = bloom::filled(other_words::check(&name, source::text(&name, &others)?)?.into_iter());
    Ok(Compiled { tables, lexicon, other_words })
}

fn register(directory: &Path, document: &Document, layout: &layout::Layout) -> Result<String, SourceError> {
    let mut files = Vec::new();
    for file in register::FILES {
        let (name, bytes) = read(directory, file)?;
        let text = source::text(&name, &bytes)?.to_owned();
        files.push((name, text));
    }
    register::compile(&files, document, layout)
}

fn read(directory: &Path, file: &str) -> Result<(String, Vec<u8>), SourceError> {
    let path = directory.join(file);
    let name = path.display().to_string();
    match fs::read(&path) {
        Ok(bytes) => Ok((name, bytes)),
        Err(error) => Err(SourceError::new(&name, 0, error.to_string(), "a readable file")),
    }
}
