//! Whole results, as a reader sees them.
#![cfg(not(target_arch = "wasm32"))]

mod searching;

use std::fmt::Write;

use expect_test::expect_file;
use migration_compact::search::{Marked, SearchHit, SearchOptions, Segment, search};

/// The first five hits; `[` and `]` stand around what is marked.
fn shown(query: &str) -> String {
    let result = search(query, &SearchOptions { limit: 5, ..SearchOptions::default() });
    let mut text = format!("{query}: {} found\n", result.total);
    for correction in &result.corrections {
        writeln!(text, "{} is read as {}", correction.from, correction.to).unwrap();
    }
    result.hits.iter().for_each(|hit| show(&mut text, hit));
    text
}

fn show(text: &mut String, hit: &SearchHit) {
    writeln!(text, "\n{} ({})", hit.label(), hit.id.id()).unwrap();
    for segments in [&hit.title, &hit.excerpt].map(Marked::segments).iter().filter(|segments| !segments.is_empty()) {
        writeln!(text, "  {}", marked(segments)).unwrap();
    }
    for reason in &hit.matches {
        writeln!(text, "  - {:?}: {} → {}", reason.kind, reason.query, reason.text).unwrap();
    }
}

fn marked(segments: &[Segment]) -> String {
    let segment = |it: &Segment| if it.mark { format!("[{}]", it.text) } else { it.text.to_string() };
    segments.iter().map(segment).collect()
}

#[test]
fn results_read_well() {
    for (name, query) in [
        ("word", "menneskehandel"),
        ("inflection", "smuglere"),
        ("prefix", "grænsek"),
        ("compound", "kontrol "),
        ("suspended", "fødselsattest"),
        ("folded", "boerns rettigheder"),
        ("typo", "mennekshandel "),
        ("english", "border management"),
        ("synonym", "pengeoverførsler"),
        ("phrase", "\"barnets tarv\""),
        ("citation", "målsætning nr. 20 remitter"),
        ("number", "8"),
        ("question", "hvad sker der med migranter der bliver sendt hjem?"),
        ("instrument", "Agenda 2030"),
        ("nothing", "kvantecomputer"),
    ] {
        expect_file![format!("{}/tests/golden/search-{name}.txt", env!("CARGO_MANIFEST_DIR"))].assert_eq(&shown(query));
    }
}
