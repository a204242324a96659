//! Writes what was compiled as Rust source: one string with all words, and tables of plain constants that point into it.

use std::fmt::Write;

use sha2::{Digest, Sha256};

use super::{Document, Part};
use crate::model::{ProvisionKind, Span};

/// The tables of a document; `source` is the file it was parsed from.
pub fn emit(document: &Document, source: &[u8]) -> String {
    let mut text = String::new();
    let spans: Vec<(Span, Span)> =
        document.parts.iter().map(|part| (add(&mut text, &part.title), add(&mut text, &part.text))).collect();
    let mut nodes = String::new();
    let mut marks = String::new();
    for (index, part) in document.parts.iter().enumerate() {
        // An objective's words are those of the paragraph that follows it.
        let words = if part.kind == ProvisionKind::Objective { spans[index + 1].1 } else { spans[index].1 };
        let parent = part.parent.map_or("None".to_owned(), |parent| format!("Some(Place({parent}))"));
        let _ = writeln!(
            nodes,
            "Node {{ kind: ProvisionKind::{:?}, number: {}, parent: {parent}, title: {}, text: {} }},",
            part.kind,
            part.number,
            span(spans[index].0),
            span(words),
        );
        for mark in &part.marks {
            let start = part.text[..mark.end].rfind(' ').map_or(0, |space| space + 1);
            let base = usize::from(words.start);
            let word = span(make_span(base + start, base + mark.end));
            let to = footnote(document, mark.number);
            let _ = writeln!(marks, "FootnoteMark {{ from: Place({index}), to: Place({to}), word: {word} }},");
        }
    }
    let count = document.parts.len();
    let mark_count = document.parts.iter().map(|part| part.marks.len()).sum::<usize>();
    format!(
        "pub static TITLE: &str = {:?};\npub static SUBTITLE: &str = {:?};\npub static SHA256: &str = \"{}\";\n\
         pub static TEXT: &str = {text:?};\npub static NODES: [Node; {count}] = [\n{nodes}];\n\
         pub static FOOTNOTE_MARKS: [FootnoteMark; {mark_count}] = [\n{marks}];\n",
        document.title,
        document.subtitle,
        hex(&Sha256::digest(source)),
    )
}

fn footnote(document: &Document, number: u8) -> usize {
    let is_it = |part: &Part| part.kind == ProvisionKind::Footnote && part.number == number;
    document.parts.iter().position(is_it).expect("every mark has its footnote")
}

fn add(text: &mut String, words: &str) -> Span {
    if words.is_empty() {
        return Span::default();
    }
    let start = text.len();
    text.push_str(words);
    let span = make_span(start, text.len());
    text.push('\n');
    span
}

fn make_span(start: usize, end: usize) -> Span {
    let narrow = |offset: usize| u16::try_from(offset).expect("the compact is shorter than 64 KiB");
    Span { start: narrow(start), end: narrow(end) }
}

fn span(Span { start, end }: Span) -> String {
    format!("Span {{ start: {start}, end: {end} }}")
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
