//! Results as JSON, for `tests/package/packed.test.mjs`: what comes out of the package must be the same.
#![cfg(not(target_arch = "wasm32"))]

use expect_test::expect_file;
use migration_compact::{
    model::{Place, ProvisionKind},
    search::{SearchOptions, search},
};
use serde_json::{Value, json};

/// Queries with a limit, kinds, and the length of the excerpts.
const QUERIES: [(&str, usize, Option<&[ProvisionKind]>, usize); 12] = [
    ("", 10, None, 200),
    ("menneskehandel", 10, None, 200),
    ("målsætning nr. 20 remitter", 10, None, 200),
    ("8", 10, None, 20),
    ("boerns rettigheder", 2, None, 60),
    ("mennekshandel grense ", 2, None, 60),
    ("\"barnets tarv\" migranter", 10, None, 40),
    ("\"barnets\ntarv\"", 10, None, 40),
    ("\"barnets\u{1}tarv\" \u{1}", 10, None, 40),
    ("barnets\ntarv\u{1}", 1, None, 40),
    ("🙂 של \u{202e}migrant", 1, None, 40),
    ("netværk", 2, Some(&[ProvisionKind::Item]), 10_000),
];

/// What a hit in the package says of its place.
fn describe(place: Place, hit: &mut Value) {
    hit["kind"] = json!(place.kind());
    hit["label"] = place.label_with_paragraph().into();
    if let Some(number) = place.citable_number() {
        hit["number"] = number.into();
    }
    if let Some(paragraph) = place.paragraph() {
        hit["paragraph"] = paragraph.number().into();
    }
}

#[test]
fn results_are_what_the_package_is_tested_with() {
    let case = |&(query, limit, kinds, excerpt): &(&str, usize, Option<&[ProvisionKind]>, usize)| {
        let kinds = kinds.map(<[_]>::to_vec);
        let result = search(query, &SearchOptions { limit, kinds: kinds.clone(), excerpt, ..SearchOptions::default() });
        let places: Vec<Place> = result.hits.iter().map(|hit| hit.id).collect();
        let mut result = serde_json::to_value(&result).expect("plain data");
        for (place, hit) in places.into_iter().zip(result["hits"].as_array_mut().expect("a list")) {
            describe(place, hit);
        }
        result["query"] = query.into();
        let mut options = json!({ "limit": limit, "excerpt": excerpt });
        if let Some(kinds) = kinds {
            options["kinds"] = json!(kinds);
        }
        json!({ "query": query, "options": options, "result": result })
    };
    let cases: Vec<Value> = QUERIES.iter().map(case).collect();
    let golden = serde_json::to_string_pretty(&cases).expect("plain data") + "\n";
    expect_file!["golden/search-results.json"].assert_eq(&golden);
}
