//! Build time: reads the sources in `src/text`, checks them and writes the tables that the crate embeds.

// What the files have in common: lines, tables, and the errors that say where they are not as they should be.
mod source;
mod table;
mod error;

// The text: what a line can be, in which shape, with which footnote marks.
mod parse;
mod line;
mod shape;
mod marks;

// Its ids, its words in their order, and the tables that the crate embeds.
mod ids;
mod text_words;
mod layout;
mod emit;

// The reviewed tables beside it: what it refers to, what is known of its words, which words are not misspelt, what readers ask.
mod register;
mod lexicon;
mod other_words;
mod questions;

#[cfg(test)]
mod tests;

use std::{fs, path::Path};

use crate::bloom;

use table::Table;

pub use error::SourceError;
pub use parse::{Document, Part, parse};

/// What is embedded in the crate.
pub struct Compiled {
    /// Rust source: the text and its places.
    pub tables: String,
    /// What is known of the words, for `src/search/lexicon.rs`: their forms, their Danish and their English terms.
    pub lexicon: [String; 3],
    /// Which words of readers' questions tell of which place, for `src/search/questions.rs`.
    pub questions: String,
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
    let lexicon_source = source::text(&name, &lexicon)?;
    let questions = questions(directory, lexicon_source, &document)?;
    let lexicon = lexicon::compile(Table { file: &name, text: lexicon_source }, &document)?;
    let tables = emit::emit(&document, &layout, &bytes) + &register(directory, &document, &layout)?;
    let (name, others) = read(directory, "other-words.txt")?;
    let other_words = bloom::filled(other_words::check(&name, source::text(&name, &others)?)?.into_iter());
    Ok(Compiled { tables, lexicon, questions, other_words })
}

fn questions(directory: &Path, lexicon: &str, document: &Document) -> Result<String, SourceError> {
    let [questions, answers] = [read(directory, "questions.tsv")?, read(directory, "answers.tsv")?];
    let [questions, answers] =
        [&questions, &answers].map(|(file, bytes)| Ok(Table { file, text: source::text(file, bytes)? }));
    questions::compile(questions?, answers?, lexicon, document)
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
