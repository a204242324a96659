//! Writes what was compiled as Rust source: one string with all words, and tables of plain constants that point into it.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::{Document, layout::Layout};
use crate::model::ProvisionKind;

/// The tables of a document; `source` is the file it was parsed from.
pub fn emit(document: &Document, layout: &Layout, source: &[u8]) -> String {
    let mut nodes = String::new();
    for (index, part) in document.parts.iter().enumerate() {
        // An objective's words are those of the paragraph that follows it.
        let words = if part.kind == ProvisionKind::Objective { layout.texts[index + 1] } else { layout.texts[index] };
        let parent = part.parent.map_or("None".to_owned(), |parent| format!("Some(Place({parent}))"));
        let _ = writeln!(
            nodes,
            "Node {{ kind: ProvisionKind::{:?}, number: {}, parent: {parent}, title: {:?}, text: {words:?} }},",
            part.kind, part.number, layout.titles[index],
        );
    }
    format!(
        "pub static TITLE: &str = {:?};\npub static SUBTITLE: &str = {:?};\npub static SHA256: &str = \"{}\";\n\
         pub static TEXT: &str = {:?};\npub static NODES: [Node; {}] = [\n{nodes}];\n",
        document.title,
        document.subtitle,
        hex(&Sha256::digest(source)),
        layout.text,
        document.parts.len(),
    )
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
