//! Build time: reads the sources in `src/text`, checks them and writes the tables that the crate embeds.
//!
//! `source` cuts the text into lines, `parse` recognises the compact in them, `emit` writes Rust; `register`
//! checks the tables of what the text refers to against it.

mod emit;
mod error;
mod ids;
mod layout;
mod marks;
mod parse;
mod register;
mod shape;
mod source;

use std::{fs, path::Path};

pub use error::SourceError;
pub use parse::{Document, Part, parse};

/// Compiles the sources of a directory into Rust source text.
///
/// # Errors
/// When a file can't be read or is not what it should be; the error says where, what was found and what was expected.
pub fn compile_directory(directory: &Path) -> Result<String, SourceError> {
    let (name, bytes) = read(directory, "gcm-da.txt")?;
    let document = parse(&name, &bytes)?;
    let layout = layout::Layout::of(&document);
    let mut files = Vec::new();
    for file in register::FILES {
        let (name, bytes) = read(directory, file)?;
        let text = source::text(&name, &bytes)?.to_owned();
        files.push((name, text));
    }
    Ok(emit::emit(&document, &layout, &bytes) + &register::compile(&files, &document, &layout)?)
}

fn read(directory: &Path, file: &str) -> Result<(String, Vec<u8>), SourceError> {
    let path = directory.join(file);
    let name = path.display().to_string();
    match fs::read(&path) {
        Ok(bytes) => Ok((name, bytes)),
        Err(error) => Err(SourceError::new(&name, 0, error.to_string(), "a readable file")),
    }
}
