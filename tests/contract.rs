//! What crosses the boundary has the names and shapes of the contract.
#![cfg(not(target_arch = "wasm32"))]

use expect_test::{Expect, expect};
use migration_compact::{compact, model::Place};
use serde::Serialize;

fn check(value: &impl Serialize, expected: &Expect) {
    expected.assert_eq(&(serde_json::to_string_pretty(value).unwrap() + "\n"));
}

fn provision(id: &str) -> compact::Provision {
    compact::provision(Place::from_id(id).unwrap())
}

#[test]
fn an_item_is_an_object_with_null_for_no_neighbour() {
    let expected = expect![[r#"
        {
          "id": "p43.c.iii",
          "kind": "item",
          "number": 3,
          "label": "Stk. 43, litra c, nr. iii",
          "path": [
            "implementation",
            "p43",
            "p43.c"
          ],
          "text": "Bygge på GFMD partnerskabs-platformen og andre relevante kilder",
          "runs": [
            {
              "text": "Bygge på "
            },
            {
              "text": "GFMD partnerskabs-platformen",
              "reference": {
                "from": "p43.c.iii",
                "to": "gfmd",
                "kind": "instrument",
                "text": "GFMD partnerskabs-platformen",
                "explicit": true
              }
            },
            {
              "text": " og andre relevante kilder"
            }
          ],
          "items": [],
          "previous": "p43.c.ii",
          "next": null
        }
    "#]];
    check(&provision("p43.c.iii"), &expected);
}

#[test]
fn a_run_with_a_mark_has_its_reference() {
    let expected = expect![[r#"
        {
          "text": "Paris-aftalen",
          "reference": {
            "from": "p2",
            "to": "fn2",
            "kind": "footnote",
            "text": "Paris-aftalen",
            "explicit": true
          },
          "also": [
            {
              "from": "p2",
              "to": "paris-agreement",
              "kind": "instrument",
              "text": "Paris-aftalen",
              "explicit": true
            }
          ]
        }
    "#]];
    let runs = provision("p2").runs;
    check(runs.iter().find(|run| run.text == "Paris-aftalen").unwrap(), &expected);
}

#[test]
fn a_place_of_the_outline_has_its_children() {
    let expected = expect![[r#"
        {
          "id": "framework",
          "kind": "section",
          "title": "SAMARBEJDS-RAMMERNE",
          "children": [
            {
              "id": "p16",
              "kind": "paragraph",
              "number": 16,
              "title": "Stk. 16",
              "children": []
            }
          ]
        }
    "#]];
    check(&compact::outline()[3], &expected);
}

#[test]
fn info_says_what_a_reader_must_know() {
    let info = compact::Info { version: "0.0.0", ..compact::info() };
    let expected = expect![[r#"
        {
          "title": "Global Compact for Safe, Orderly and Regular Migration (GCM)",
          "subtitle": "Mellemstatsligt forhandlet resultat opnået ved enighed",
          "language": "da",
          "date": "2018-07-13",
          "sha256": "c978e29c9661e9e8ffced8cb9eeb6443d030e428a15372df8628f396472c6e23",
          "version": "0.0.0",
          "provenance": {
            "official": false,
            "note": {
              "da": "Uofficiel dansk oversættelse af det færdigforhandlede udkast af 13. juli 2018. De tiltag, der ifølge stk. 16 følger efter hvert tilsagn, er ikke medtaget. Kun FN-teksten på de officielle sprog, bilaget til A/RES/73/195, er autentisk.",
              "en": "Unofficial Danish translation of the agreed final draft of 13 July 2018. The actions that, according to paragraph 16, follow each commitment are not included. Only the UN text in the official languages, the annex to A/RES/73/195, is authentic."
            },
            "authentic": {
              "symbol": "A/RES/73/195",
              "url": "https://undocs.org/A/RES/73/195"
            }
          },
          "counts": {
            "paragraphs": 54,
            "objectives": 23,
            "principles": 10,
            "footnotes": 3
          }
        }
    "#]];
    check(&info, &expected);
}

#[test]
fn names_that_do_not_apply_are_left_out() {
    let cases = [
        ("intro", "id kind label path text runs items previous next"),
        ("preamble", "id kind label title path text runs items previous next"),
        ("principles", "id kind label path text runs items previous next"),
        ("p25", "id kind number label path text runs items previous next"),
        ("p43.a", "id kind number label path text runs items previous next"),
        ("o9", "id kind number label title paragraph shortTitle principles path text runs items previous next"),
        ("pr8", "id kind number label title path text runs items previous next"),
        ("fn1", "id kind number label path text runs items previous next"),
    ];
    for (id, expected) in cases {
        let serde_json::Value::Object(object) = serde_json::to_value(provision(id)).unwrap() else {
            panic!("{id} is no object");
        };
        let mut expected: Vec<&str> = expected.split(' ').collect();
        expected.sort_unstable();
        let mut names: Vec<_> = object.keys().map(String::as_str).collect();
        names.sort_unstable();
        assert_eq!(names, expected, "{id}");
    }
}
