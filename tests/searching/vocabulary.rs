//! The words that searches are tried with: those of the text, and what the lexicon knows beside them.
#![allow(dead_code)] // not every test file needs all of these

use std::{collections::BTreeSet, thread};

use migration_compact::{model::Place, words::words};

const LEXICON: &str = include_str!("../../src/text/lexicon.tsv");

/// Every word of the text as it stands there, hanging hyphens left out.
pub fn text_words() -> BTreeSet<&'static str> {
    let spans = Place::all().flat_map(|place| [place.title_span(), place.text_span()]);
    spans.flat_map(|span| words(span.text()).map(move |word| span.text()[word].trim_matches('-'))).collect()
}

/// The rows of the lexicon, cut into columns.
pub fn lexicon_rows() -> impl Iterator<Item = Vec<&'static str>> {
    LEXICON.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}

/// Every entry, form and term of the lexicon.
fn lexicon_terms() -> BTreeSet<&'static str> {
    let terms = lexicon_rows().flat_map(|columns| {
        let forms = if columns[1] == "phrase" { "" } else { columns[2] };
        let named = columns[4..].iter().flat_map(|column| column.split(','));
        // A phrase of the text is no term: its words are typed and found one by one.
        let name = if columns[1] == "phrase" { "" } else { columns[0] };
        forms.split([' ', '|']).chain([name]).chain(named).collect::<Vec<_>>()
    });
    terms.map(str::trim).filter(|term| !term.is_empty()).collect()
}

/// All words that searches are tried with.
pub fn vocabulary() -> Vec<&'static str> {
    text_words().union(&lexicon_terms()).copied().collect()
}

/// Runs a check for each item, on several threads since there are thousands.
pub fn each<T: Sync>(items: &[T], check: impl Fn(&T) + Sync) {
    thread::scope(|scope| {
        for part in items.chunks(items.len().div_ceil(4).max(1)) {
            scope.spawn(|| part.iter().for_each(&check));
        }
    });
}
