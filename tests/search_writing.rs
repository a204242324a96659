//! How a word is written changes nothing: half of it typed, in capitals, with other hyphens and apostrophes, without Danish
//! letters.
#![cfg(not(target_arch = "wasm32"))]

mod searching;

use std::{
    collections::BTreeSet,
    sync::atomic::{AtomicUsize, Ordering},
};

use migration_compact::{
    search::{MatchKind, SearchOptions, search},
    words::normalise,
};
use searching::{
    find, ids,
    vocabulary::{each, lexicon_rows, text_words, vocabulary},
};

fn total(query: &str) -> usize {
    search(query, &SearchOptions { limit: 1, ..SearchOptions::default() }).total
}

#[test]
fn typing_a_word_never_empties_a_list_that_it_fills() {
    let vocabulary = vocabulary();
    let beginnings: BTreeSet<&str> = vocabulary
        .iter()
        .filter(|word| total(word) > 0)
        .flat_map(|word| word.char_indices().skip(1).map(move |(end, _)| &word[..end]))
        .filter(|beginning| beginning.contains(char::is_alphanumeric))
        .collect();
    each(&beginnings.into_iter().collect::<Vec<_>>(), |beginning| assert!(total(beginning) > 0, "{beginning}"));
}

#[test]
fn every_term_of_the_lexicon_finds_something() {
    // A row that is a part of no compound in the text is there for the forms alone.
    let terms = lexicon_rows()
        .filter(|columns| !matches!(columns[1], "part" | "function"))
        .flat_map(|columns| columns[4..].to_vec());
    let terms: Vec<&str> =
        terms.flat_map(|column| column.split(',')).map(str::trim).filter(|term| !term.is_empty()).collect();
    each(&terms, |term| assert!(total(term) > 0, "{term}"));
}

/// Compares the hits of a word written otherwise, as a complete word and as one being typed.
fn check_written(written: impl Fn(&str) -> String + Sync) {
    let words: Vec<&str> = vocabulary().into_iter().step_by(7).collect();
    each(&words, |word| {
        for behind in ["", " "] {
            let (plain, other) = (word.to_string() + behind, written(word) + behind);
            assert_eq!(ids(&find(&other)), ids(&find(&plain)), "{other:?} for {plain:?}");
        }
    });
}

#[test]
fn capitals_change_nothing() {
    check_written(str::to_uppercase);
}

#[test]
fn decomposed_letters_change_nothing() {
    let ring = |word: &str| word.replace('å', "a\u{30a}").replace('Å', "A\u{30a}").replace('é', "e\u{301}");
    // Only "é" loses its accent with that: no word of the text depends on one.
    check_written(ring);
}

#[test]
fn soft_hyphens_change_nothing() {
    check_written(|word| {
        word.chars()
            .flat_map(|letter| [letter, '\u{ad}'])
            .collect::<String>()
            .trim_end_matches('\u{ad}')
            .replace(" \u{ad}", " ")
    });
}

#[test]
fn width_changes_nothing() {
    let wide = |letter: char| match letter {
        'a'..='z' | 'A'..='Z' => char::from_u32(letter as u32 + 0xfee0).unwrap_or(letter),
        _ => letter,
    };
    check_written(|word| word.chars().map(wide).collect());
}

#[test]
fn the_apostrophe_changes_nothing() {
    for mark in ['\'', '’', '‘', '´', '`'] {
        let query = |word: &str| word.replace('’', &mark.to_string());
        for word in ["FN’s", "GCM’s", "NGO’er", "GFMD’s"] {
            assert_eq!(ids(&find(&query(word))), ids(&find(word)), "{}", query(word));
        }
    }
}

#[test]
fn hyphens_change_nothing() {
    let words: Vec<&str> = text_words().into_iter().filter(|word| word.contains('-')).collect();
    assert!(words.len() > 10);
    each(&words, |word| {
        for other in [word.replace('-', ""), word.replace('-', "\u{2010}"), word.replace('-', "\u{2011}")] {
            assert_eq!(ids(&find(&other)), ids(&find(word)), "{word}");
        }
    });
}

#[test]
fn what_a_word_without_danish_letters_finds_first_is_among_what_the_word_finds() {
    let plain = |word: &str| word.replace(['å', 'æ'], "a").replace('ø', "o");
    let double = |word: &str| word.replace('å', "aa").replace('æ', "ae").replace('ø', "oe");
    let vocabulary = vocabulary();
    let known: BTreeSet<String> = vocabulary.iter().map(|word| normalise(word)).collect();
    let words: Vec<String> = text_words().into_iter().map(normalise).collect::<BTreeSet<_>>().into_iter().collect();
    let words: Vec<String> = words.into_iter().filter(|word| !word.is_ascii() && word.chars().count() > 4).collect();
    let compared = AtomicUsize::new(0);
    each(&words, |word| {
        for folded in [plain(word), double(word)] {
            let (query, folded_query) = (word.clone() + " ", folded.clone() + " ");
            let (result, written) =
                (find(&folded_query), search(&query, &SearchOptions { limit: 100, ..SearchOptions::default() }));
            let (Some(first), Some(_)) = (result.hits.first(), written.hits.first()) else {
                assert!(written.hits.is_empty(), "{folded} finds nothing");
                continue;
            };
            // Words with another reading as they are typed are left out.
            if known.contains(&folded) || first.matches[0].kind != MatchKind::Folded {
                continue;
            }
            let is_same = written.hits.iter().any(|hit| hit.id == first.id);
            assert!(is_same, "{folded} finds {} first", first.id.id());
            compared.fetch_add(1, Ordering::Relaxed);
        }
    });
    let compared = compared.into_inner();
    assert!(compared > 400, "{compared} compared");
}

#[test]
fn a_word_without_danish_letters_is_not_taken_for_the_beginning_of_another() {
    for (plain, danish) in [("boern", "børn"), ("graense", "grænse"), ("aar", "år")] {
        let said = |query| {
            let matches = find(query).hits.into_iter().flat_map(|hit| hit.matches);
            matches
                .filter(|found| found.kind >= MatchKind::Synonym)
                .map(|found| found.text.into_owned())
                .collect::<BTreeSet<_>>()
        };
        assert!(said(plain).is_subset(&said(danish)), "{plain}: {:?}, {danish}: {:?}", said(plain), said(danish));
    }
}
