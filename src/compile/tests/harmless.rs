//! What differs between editors and print-outs changes nothing in the document.

use std::{fs, path::Path};

use super::{Edit::Replace, SOURCE, parsed, refusal};
use crate::{
    compile::{Document, compile_directory},
    tables::OTHER_WORDS,
};

/// Everything that is compiled of a document: lines of the source are for errors alone.
fn content(document: &Document) -> Vec<String> {
    let part = |part: &crate::compile::Part| {
        let marks: Vec<_> = part.marks.iter().map(|mark| (mark.end, mark.number)).collect();
        format!("{:?} {} {:?} {:?} {:?} {marks:?}", part.kind, part.number, part.parent, part.title, part.text)
    };
    let head = [document.title, document.subtitle].map(str::to_owned);
    head.into_iter().chain(document.parts.iter().map(part)).collect()
}

fn check(name: &str, source: &str) {
    assert_ne!(source, SOURCE, "{name} changes nothing in the source");
    let document = parsed(source.as_bytes()).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(content(&document), content(&parsed(SOURCE.as_bytes()).unwrap()), "{name}");
}

#[test]
fn what_editors_change_is_harmless() {
    let lines = || SOURCE.lines();
    let cases = [
        ("CRLF", SOURCE.replace('\n', "\r\n")),
        ("a byte order mark", format!("\u{feff}{SOURCE}")),
        ("a byte order mark and CRLF", format!("\u{feff}{SOURCE}").replace('\n', "\r\n")),
        ("trailing spaces", SOURCE.replace('\n', "  \t\n")),
        ("no trailing spaces", lines().map(|line| line.trim_end().to_owned() + "\n").collect()),
        ("no final newline", SOURCE.trim_end().to_owned()),
        ("blank lines at the end", format!("{SOURCE}\n \n\n")),
        ("blank lines at the beginning", format!("\n\n{SOURCE}")),
        ("lines moved to the right", SOURCE.replace('\n', "\n    ")),
        ("form feeds where the page breaks", SOURCE.replace("\n\n\n\n", "\n\n\u{c}\n\n")),
        ("wide spaces between words", SOURCE.replace(" migration", "   migration")),
        ("spaces that do not break", SOURCE.replace(" migration", " \u{a0}migration")),
    ];
    for (name, source) in cases {
        check(name, &source);
    }
}

#[test]
fn other_spaces_behind_a_label_are_harmless() {
    let cases = [
        ("\n17. Vi giver", "\n17.  Vi  giver"),
        ("\nMålsætning 1: Samle", "\nMålsætning 1:  Samle"),
        ("\nKøns-sensitiv: GCM", "\nKøns-sensitiv:\nGCM"),
        ("\n1 FN’s", "\n1  FN’s"),
        ("\n2. Den", "\n2.\tDen"),
    ];
    for (old, new) in cases {
        check(new, &Replace(old, new).of(SOURCE));
    }
}

#[test]
fn lines_may_break_elsewhere() {
    let cases = [
        ("oprindelses- og \ndestinationsland", "oprindelses- \nog destinationsland"),
        ("fødsels-, vielses- og", "fødsels-,\nvielses-\nog"),
        ("FN’s højniveau-dialoger", "FN’s\nhøjniveau-\ndialoger"),
        ("Paris-aftalen2;", "Paris-\naftalen2;"),
        ("arbejdsmigration3; samt", "arbejdsmigration3;\nsamt"),
        ("til at \nat facilitere", "til at at \nfacilitere"),
        ("Målsætning 22: Etablere mekanismer", "Målsætning 22: Etablere\nmekanismer"),
        ("sikkerhedsrettigheder og -fordele", "sikkerhedsrettigheder og\n\n-fordele"),
    ];
    for (old, new) in cases {
        check(new, &Replace(old, new).of(SOURCE));
    }
}

#[test]
fn the_tables_are_those_of_the_source() {
    let compiled = compile_directory(Path::new("src/text")).unwrap();
    assert!(compiled.tables == include_str!(concat!(env!("OUT_DIR"), "/tables.rs")), "the embedded tables are stale");
    assert!(compiled.lexicon == crate::tables::LEXICON, "the embedded lexicon is stale");
    assert!(
        compiled.questions == include_str!(concat!(env!("OUT_DIR"), "/questions.txt")),
        "what was learnt of questions is stale"
    );
    assert!(compiled.other_words == OTHER_WORDS, "the embedded set of other words is stale");
}

#[test]
fn a_missing_file_is_named() {
    let directory = Path::new("src/nowhere");
    let error = compile_directory(directory).map(|_| ()).unwrap_err();
    assert_eq!((error.file.as_str(), error.line), ("src/nowhere/gcm-da.txt", 0));
    assert_eq!(error.expected, "a readable file");
    assert_eq!(error.found, fs::read(directory.join("gcm-da.txt")).unwrap_err().to_string());
}

#[test]
fn the_source_is_accepted() {
    assert_eq!(refusal(SOURCE.as_bytes()), "accepted");
}
