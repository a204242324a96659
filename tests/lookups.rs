//! Look-ups: every place by its id and number, with its label, path, neighbours, items and runs.
#![cfg(not(target_arch = "wasm32"))]
// expect-test writes its texts so when it brings them up to date.
#![allow(clippy::needless_raw_string_hashes)]

use std::{collections::HashSet, fmt::Write};

use expect_test::{expect, expect_file};
use migration_compact::{
    compact::{self, OutlineNode, Provision},
    model::{Place, ProvisionKind},
};
use proptest::prelude::*;

fn provision(id: &str) -> Provision {
    compact::provision(Place::from_id(id).unwrap_or_else(|| panic!("there is no place {id}")))
}

fn ids(places: impl IntoIterator<Item = Place>) -> String {
    places.into_iter().map(Place::id).collect::<Vec<_>>().join(" ")
}

/// Compares what the look-up says of a place with each case.
fn check(cases: &[(&str, &str)], lookup: fn(&Provision) -> String) {
    for (id, expected) in cases {
        assert_eq!(lookup(&provision(id)), *expected, "{id}");
    }
}

#[test]
fn labels_name_places_as_danish_texts_do() {
    let cases = [
        ("intro", "Indledning"),
        ("preamble", "Præambel"),
        ("vision", "Vision og vejledende principper"),
        ("framework", "Samarbejds-rammerne"),
        ("principles", "Vejledende principper"),
        ("p1", "Stk. 1"),
        ("p10", "Stk. 10"),
        ("p54", "Stk. 54"),
        ("p43.a", "Stk. 43, litra a"),
        ("p43.a.ii", "Stk. 43, litra a, nr. ii"),
        ("p43.a.v", "Stk. 43, litra a, nr. v"),
        ("p49.e", "Stk. 49, litra e"),
        ("o9", "Målsætning 9"),
        ("o23", "Målsætning 23"),
        ("pr8", "Princip 8"),
        ("pr10", "Princip 10"),
        ("fn1", "Fodnote 1"),
    ];
    check(&cases, |provision| provision.label.clone());
}

#[test]
fn titles_are_spelled_as_in_the_source() {
    let cases = [
        ("intro", "-"),
        ("preamble", "PRÆAMBEL"),
        ("common-understanding", "Fælles forståelse"),
        ("principles", "-"),
        ("p25", "-"),
        ("p43.a", "-"),
        ("o9", "Styrke den transnationale indsats mod menneskesmugling."),
        ("o10", "Forhindre, bekæmpe og udrydde menneskehandel i konteksten af international migration."),
        ("pr4", "Retssikkerhed og retten til retfærdig rettergang (rule of law og due process)"),
        ("fn1", "-"),
    ];
    check(&cases, |provision| provision.title.unwrap_or("-").to_owned());
}

#[test]
fn paths_lead_from_the_outermost_section() {
    let cases = [
        ("intro", ""),
        ("preamble", ""),
        ("p1", "preamble"),
        ("fn1", "preamble p2"),
        ("p8", "vision"),
        ("common-understanding", "vision"),
        ("p12", "vision shared-responsibility"),
        ("principles", "vision unity-of-purpose p15"),
        ("pr10", "vision unity-of-purpose p15 principles"),
        ("p16", "framework"),
        ("o9", "objectives"),
        ("p25", "objectives o9"),
        ("p40", "implementation"),
        ("p43.a.ii", "implementation p43 p43.a"),
        ("p54", "follow-up"),
    ];
    check(&cases, |provision| ids(provision.path.iter().copied()));
}

#[test]
fn neighbours_are_of_the_same_row() {
    let cases = [
        ("intro", "- p1"),
        ("p1", "intro p2"),
        ("p2", "p1 p3"),
        ("p16", "p15 p17"),
        ("p39", "p38 p40"),
        ("p54", "p53 -"),
        ("preamble", "- vision"),
        ("unity-of-purpose", "shared-responsibility principles"),
        ("follow-up", "implementation -"),
        ("o1", "- o2"),
        ("o23", "o22 -"),
        ("pr1", "- pr2"),
        ("pr10", "pr9 -"),
        ("fn2", "fn1 fn3"),
        ("p43.a", "- p43.b"),
        ("p43.c", "p43.b -"),
        ("p43.a.v", "p43.a.iv -"),
        ("p43.b.i", "- p43.b.ii"),
        ("p45.a", "- p45.b"),
    ];
    check(&cases, |provision| {
        let name = |place: Option<Place>| place.map_or("-".to_owned(), Place::id);
        format!("{} {}", name(provision.previous), name(provision.next))
    });
}

#[test]
fn items_are_nested() {
    fn nested(items: &[Provision]) -> String {
        let item = |item: &Provision| match item.items.as_slice() {
            [] => item.id.id(),
            items => format!("{} ({})", item.id.id(), nested(items)),
        };
        items.iter().map(item).collect::<Vec<_>>().join(" ")
    }
    let cases = [
        ("p2", ""),
        ("p25", ""),
        (
            "p43",
            "p43.a (p43.a.i p43.a.ii p43.a.iii p43.a.iv p43.a.v) p43.b (p43.b.i p43.b.ii p43.b.iii) \
             p43.c (p43.c.i p43.c.ii p43.c.iii)",
        ),
        ("p45", "p45.a p45.b p45.c"),
        ("p49", "p49.a p49.b p49.c p49.d p49.e"),
        ("p15", "principles (pr1 pr2 pr3 pr4 pr5 pr6 pr7 pr8 pr9 pr10)"),
        ("o9", ""),
    ];
    check(&cases, |provision| nested(&provision.items));
}

#[test]
fn runs_joined_are_the_text() {
    for place in Place::all() {
        let provision = compact::provision(place);
        let joined: String = provision.runs.iter().map(|run| run.text).collect();
        assert_eq!(joined, provision.text, "{}", place.id());
        assert!(provision.runs.iter().all(|run| !run.text.is_empty()), "{}", place.id());
    }
}

#[test]
fn words_with_a_mark_refer_to_their_footnote() {
    let mut found = String::new();
    for place in Place::all() {
        for reference in compact::provision(place).runs.into_iter().filter_map(|run| run.reference) {
            assert_eq!(reference.from, place);
            writeln!(found, "{} → {}: {}", place.id(), reference.to.id(), reference.text).unwrap();
        }
    }
    expect![[r#"
        p2 → fn1: kernemenneskerettighedstraktater
        p2 → fn2: Paris-aftalen
        p2 → fn3: arbejdsmigration
    "#]]
    .assert_eq(&found);
}

#[test]
fn the_outline_is_the_table_of_contents() {
    fn write(outline: &mut String, nodes: &[OutlineNode], depth: usize) {
        for node in nodes {
            let number = node.number.map_or(String::new(), |number| format!(" {number}"));
            let indent = "  ".repeat(depth);
            writeln!(outline, "{indent}{} [{:?}{number}] {}", node.id.id(), node.kind, node.title).unwrap();
            write(outline, &node.children, depth + 1);
        }
    }
    let mut outline = String::new();
    write(&mut outline, &compact::outline(), 0);
    expect_file!["golden/outline.txt"].assert_eq(&outline);
}

#[test]
fn every_id_finds_its_place_and_no_other() {
    let all: HashSet<String> = Place::all().map(Place::id).collect();
    assert_eq!(all.len(), 123);
    for place in Place::all() {
        assert_eq!(Place::from_id(&place.id()), Some(place));
    }
}

#[test]
fn unknown_ids_find_nothing() {
    let unknown = [
        "",
        " ",
        "p",
        "p0",
        "p00",
        "p01",
        "p55",
        "p1 ",
        " p1",
        "P1",
        "p1.a",
        "p43.",
        "p43.d",
        "p43.A",
        "p43.a.",
        "p43.a.vi",
        "p43.a.1",
        "p43.aa",
        "p45.a.i",
        "p45.d",
        "p49.f",
        "o0",
        "o24",
        "o256",
        "o265",
        "O9",
        "9",
        "pr0",
        "pr11",
        "fn0",
        "fn4",
        "section",
        "intro1",
        "Preamble",
        "præambel",
        "p２",
        "p1\0",
        "\u{feff}p1",
    ];
    for id in unknown {
        assert_eq!(Place::from_id(id), None, "{id:?}");
    }
}

#[test]
fn numbers_find_their_places_and_nothing_beyond() {
    let cases = [
        (ProvisionKind::Paragraph, "p", 54),
        (ProvisionKind::Objective, "o", 23),
        (ProvisionKind::Principle, "pr", 10),
        (ProvisionKind::Footnote, "fn", 3),
    ];
    for (kind, prefix, last) in cases {
        for number in 0..=u8::MAX {
            let found = compact::numbered(kind, number).map(|provision| provision.id.id());
            assert_eq!(found, (1..=last).contains(&number).then(|| format!("{prefix}{number}")), "{kind:?} {number}");
        }
        assert_eq!(compact::all(kind).len(), usize::from(last));
    }
}

#[test]
fn objective_n_is_paragraph_16_plus_n() {
    for (number, objective) in (1..).zip(compact::all(ProvisionKind::Objective)) {
        let paragraph = provision(&format!("p{}", 16 + number));
        assert_eq!(objective.number, Some(number));
        assert_eq!(objective.paragraph, paragraph.number);
        assert_eq!(objective.text, paragraph.text);
        assert_eq!(paragraph.path.last(), Some(&objective.id));
        assert!(objective.title.is_some_and(|title| title.ends_with('.')), "{:?}", objective.title);
    }
}

#[test]
fn info_counts_the_places() {
    let info = compact::info();
    assert_eq!(info.title, "Global Compact for Safe, Orderly and Regular Migration (GCM)");
    assert_eq!(info.subtitle, "Mellemstatsligt forhandlet resultat opnået ved enighed");
    assert_eq!(info.version, env!("CARGO_PKG_VERSION"));
    assert!(!info.provenance.official);
    let counts = compact::Counts { paragraphs: 54, objectives: 23, principles: 10, footnotes: 3 };
    assert_eq!(info.counts, counts);
}

proptest! {
    #[test]
    fn a_string_finds_the_place_that_has_it_as_id(id in "\\PC*|(p|o|pr|fn)[0-9]{1,4}(\\.[a-z]{0,2}){0,2}") {
        prop_assert!(Place::from_id(&id).is_none_or(|place| place.id() == id));
    }
}
