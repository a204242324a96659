//! Short titles, guiding principles and neighbours of the objectives.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;

use expect_test::expect_file;
use migration_compact::{
    compact::{numbered, provision},
    model::{Place, ProvisionKind, ReasonKind},
    related::related,
};

#[test]
fn only_objectives_have_short_titles_and_principles() {
    for place in Place::all() {
        let provision = provision(place);
        let is_objective = place.kind() == ProvisionKind::Objective;
        assert_eq!(provision.short_title.is_some(), is_objective, "{}", place.id());
        assert_eq!(provision.principles.is_some(), is_objective, "{}", place.id());
    }
}

#[test]
fn short_titles_are_short_and_differ() {
    let titles = (1..=23).filter_map(|number| numbered(ProvisionKind::Objective, number)?.short_title);
    let mut seen = BTreeSet::new();
    for title in titles {
        for words in [title.da, title.en] {
            assert!((10..=40).contains(&words.chars().count()), "{words}");
            assert!(seen.insert(words), "{words}");
        }
    }
    assert_eq!(seen.len(), 46);
}

#[test]
fn evidence_stands_in_the_objective() {
    for number in 1..=23 {
        let objective = numbered(ProvisionKind::Objective, number).unwrap();
        let principles = objective.principles.unwrap();
        assert!(principles.is_sorted_by(|a, b| a.id < b.id), "o{number}");
        for words in principles.iter().flat_map(|principle| &principle.evidence) {
            assert!(objective.text.contains(words) || objective.title.unwrap().contains(words), "{words}");
        }
    }
}

#[test]
fn principles_have_the_words_that_show_them() {
    let principles = numbered(ProvisionKind::Objective, 7).unwrap().principles.unwrap();
    let found: Vec<_> = principles.iter().map(|taken_up| (taken_up.id.id(), taken_up.evidence.as_slice())).collect();
    assert_eq!(
        found,
        [
            ("pr6".to_owned(), ["beskytte deres menneskerettigheder"].as_slice()),
            ("pr7".to_owned(), ["køns-sensitiv tilgang"].as_slice()),
            ("pr8".to_owned(), ["barnets tarv"].as_slice()),
        ]
    );
}

/// All neighbours with their reasons, one objective a paragraph: read before it is accepted.
#[test]
fn neighbours_are_those_that_were_reviewed() {
    let mut lines = Vec::new();
    for number in 1..=23 {
        lines.push(number.to_string());
        for neighbour in related(number, 5) {
            let reasons: Vec<_> = neighbour.reasons.iter().map(|reason| reason.text.as_str()).collect();
            lines.push(format!("  {} ({}) {}", neighbour.number, neighbour.score, reasons.join("; ")));
        }
    }
    expect_file!["golden/related.txt"].assert_eq(&(lines.join("\n") + "\n"));
}

#[test]
fn neighbours_are_mutual_and_never_the_objective_itself() {
    for number in 1..=23 {
        let neighbours = related(number, 23);
        assert!(neighbours.is_sorted_by_key(|neighbour| (std::cmp::Reverse(neighbour.score), neighbour.number)));
        assert!(!neighbours.is_empty(), "{number}");
        for neighbour in neighbours {
            assert_ne!(neighbour.number, number);
            assert!(!neighbour.reasons.is_empty());
            let back = related(neighbour.number, 23).into_iter().find(|other| other.number == number).unwrap();
            assert_eq!((back.score, back.reasons), (neighbour.score, neighbour.reasons));
        }
    }
}

#[test]
fn the_limit_cuts_and_unknown_objectives_have_no_neighbours() {
    let all = related(9, 23);
    assert_eq!(related(9, 3), all[..3]);
    assert!(related(9, 0).is_empty());
    for number in [0, 24, 255] {
        assert!(related(number, 23).is_empty());
    }
}

#[test]
fn smuggling_and_trafficking_are_neighbours_for_good_reasons() {
    let first = related(9, 1).remove(0);
    assert_eq!(first.number, 10);
    let has = |kind, text: &str| first.reasons.iter().any(|reason| reason.kind == kind && reason.text == text);
    assert!(has(ReasonKind::Subject, "menneskehandel og menneskesmugling"));
    assert!(has(ReasonKind::Principle, "Princip 8: Børne-sensitiv"));
    let agenda = related(2, 23).into_iter().find(|neighbour| neighbour.number == 23).unwrap();
    assert_eq!(agenda.reasons[0].kind, ReasonKind::Instrument);
    assert_eq!(agenda.reasons[0].text, "2030-dagsordenen for bæredygtig udvikling");
}
