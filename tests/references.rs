//! References, as they are found in the text and served.
#![cfg(not(target_arch = "wasm32"))]

use expect_test::expect_file;
use migration_compact::{
    instruments,
    model::{Place, ProvisionKind, Target},
    references::{Reference, ReferenceKind, references_from, references_to, runs},
};

fn id(target: Target) -> String {
    serde_json::to_value(target).unwrap().as_str().unwrap().to_owned()
}

fn line(reference: &Reference) -> String {
    let Reference { from, to, text, explicit, .. } = reference;
    let kind = serde_json::to_value(reference.kind).unwrap();
    let how = if *explicit { "explicit" } else { "points" };
    [&from.id(), &id(*to), kind.as_str().unwrap(), how, text].join("\t") + "\n"
}

fn from(id: &str) -> Vec<Reference> {
    Place::from_id(id).map(references_from).unwrap_or_default()
}

fn all() -> Vec<Reference> {
    let own = |place: Place| references_from(place).into_iter().filter(move |reference| reference.from == place);
    Place::all().flat_map(own).collect()
}

#[test]
fn the_reviewed_list_is_complete() {
    expect_file!["golden/references.txt"].assert_eq(&all().iter().map(line).collect::<String>());
}

#[test]
fn runs_joined_are_the_text() {
    for place in Place::all() {
        let runs = runs(place);
        assert!(runs.iter().all(|run| !run.text.is_empty()), "{}", place.id());
        assert_eq!(runs.iter().map(|run| run.text).collect::<String>(), place.text_span().text(), "{}", place.id());
    }
}

#[test]
fn runs_hold_the_references_of_their_own_place_and_no_others() {
    for place in Place::all().filter(|place| place.kind() != ProvisionKind::Objective) {
        let shown: Vec<Reference> =
            runs(place).into_iter().flat_map(|run| run.reference.into_iter().chain(run.also)).collect();
        let own: Vec<Reference> =
            references_from(place).into_iter().filter(|reference| reference.from == place).collect();
        assert!(own.iter().all(|reference| shown.contains(reference)), "{}", place.id());
        assert!(shown.iter().all(|reference| own.contains(reference)), "{}", place.id());
    }
}

/// The runs of a place that show a reference: the words, the reference, and what else they refer to.
#[track_caller]
fn check_runs(place: &str, expect: &[(&str, &str, &[&str])]) {
    let runs = runs(Place::from_id(place).unwrap());
    let shown: Vec<_> = runs
        .into_iter()
        .filter_map(|run| Some((run.text, id(run.reference?.to), run.also.iter().map(|also| id(also.to)).collect())))
        .collect();
    let expect: Vec<(&str, String, Vec<String>)> = expect
        .iter()
        .map(|&(text, to, also)| (text, to.to_owned(), also.iter().map(|&also| also.to_owned()).collect()))
        .collect();
    assert_eq!(shown, expect);
}

#[test]
fn a_run_shows_the_innermost_reference() {
    check_runs(
        "p6",
        &[
            ("2030-dagsordenen for bæredygtig udvikling", "agenda-2030", &[]),
            ("Addis Ababa-handlingsplanen", "addis-ababa-action-agenda", &[]),
            ("erklæringen fra ", "hld-declaration-2013", &[]),
            (
                "Højniveau-dialogen om international migration og udvikling",
                "high-level-dialogue",
                &["hld-declaration-2013"],
            ),
            (" vedtaget i oktober 2013", "hld-declaration-2013", &[]),
            ("hans rapport fra 3. februar 2017", "srsg-report-2017", &[]),
        ],
    );
}

#[test]
fn a_run_shows_a_footnote_before_a_provision_before_an_instrument() {
    check_runs(
        "p46",
        &[("netværket", "p45", &["un-network-on-migration"]), ("de institutionelle arrangementers", "p43", &["p45"])],
    );
    let paragraph = runs(Place::from_id("p2").unwrap());
    let marks: Vec<_> = paragraph
        .iter()
        .filter(|run| run.reference.as_ref().is_some_and(|reference| reference.kind == ReferenceKind::Footnote))
        .map(|run| (run.text, run.also.len()))
        .collect();
    assert_eq!(marks, [("kernemenneskerettighedstraktater", 7), ("Paris-aftalen", 1), ("arbejdsmigration", 4)]);
}

#[test]
fn an_objective_refers_to_what_its_paragraph_does_and_from_there() {
    for number in 1..=23 {
        let objective = from(&format!("o{number}"));
        let paragraph = from(&format!("p{}", number + 16));
        assert_eq!(objective, paragraph, "no title refers to anything");
        assert_eq!(
            runs(Place::from_id(&format!("o{number}")).unwrap()),
            runs(Place::from_id(&format!("p{}", number + 16)).unwrap())
        );
    }
}

#[test]
fn a_place_refers_to_what_its_items_and_marks_do() {
    let froms = |id: &str| -> Vec<String> { from(id).iter().map(|reference| reference.from.id()).collect() };
    assert_eq!(froms("p43"), ["p43.a.v", "p43.c.iii"]);
    assert_eq!(froms("p43.c"), ["p43.c.iii"]);
    assert_eq!(from("p2").iter().filter(|reference| reference.kind == ReferenceKind::Footnote).count(), 3);
    assert!(froms("p2").iter().all(|from| from == "p2"), "a footnote is a text of its own");
    assert_eq!(from("fn1").len(), 7);
    assert!(froms("vision").contains(&"pr5".to_owned()));
}

#[test]
fn both_directions_tell_the_same() {
    let mut back: Vec<Reference> = Vec::new();
    let places = Place::all().map(Target::Place);
    let register = (0..u8::try_from(instruments::all().len()).unwrap()).map(Target::Instrument);
    for target in places.chain(register) {
        let references = references_to(target);
        assert!(references.is_sorted_by_key(|reference| reference.from), "{}", id(target));
        assert!(references.iter().all(|reference| reference.to == target));
        assert_eq!(Target::from_id(&id(target)), Some(target));
        back.extend(references);
    }
    let all = all();
    assert_eq!(back.len(), all.len());
    assert!(all.iter().all(|reference| back.contains(reference)));
}

#[test]
fn unknown_targets_are_none() {
    for id in ["", "p55", "agenda-2031", "Agenda-2030", "p 9", "GCM"] {
        assert_eq!(Target::from_id(id), None, "{id}");
    }
}

#[test]
fn references_never_cut_a_word() {
    let letter = |text: &str, last: bool| {
        let letter = if last { text.chars().next_back() } else { text.chars().next() };
        letter.is_some_and(|letter| letter.is_alphanumeric() || matches!(letter, '’' | '-'))
    };
    for place in Place::all() {
        let runs = runs(place);
        for (left, right) in runs.iter().zip(runs.iter().skip(1)) {
            assert!(!(letter(left.text, true) && letter(right.text, false)), "{}|{}", left.text, right.text);
        }
    }
}

#[test]
fn every_instrument_is_mentioned_and_named_in_both_languages() {
    let instruments = instruments::all();
    assert_eq!(instruments.len(), 38);
    for instrument in &instruments {
        assert!(!instrument.mentions.is_empty(), "{}", instrument.id);
        assert!(instrument.mentions.is_sorted_by(|a, b| a < b), "{}", instrument.id);
        assert!(instrument.title.da.starts_with(|letter: char| letter.is_uppercase() || letter.is_numeric()));
    }
    let by_id = |id: &str| instruments::index(id).map(instruments::instrument);
    assert!(by_id("agenda-2031").is_none());
    let agenda = by_id("agenda-2030").unwrap();
    assert_eq!(agenda.symbol, Some("A/RES/70/1"));
    assert_eq!(agenda.url, Some("https://undocs.org/A/RES/70/1"));
    let mentions: Vec<String> = agenda.mentions.iter().map(|place| place.id()).collect();
    assert_eq!(mentions, ["p2", "p6", "pr5", "p18", "p39", "p42", "p49.b"]);
    assert_eq!(by_id("high-level-dialogue").unwrap().url, None);
}

/// The Danish name is the compact's own; only the report has none, since the text calls it "hans rapport".
#[test]
fn danish_names_stand_in_the_text() {
    let text: String = Place::all().map(|place| place.text_span().text().to_lowercase() + "\n").collect();
    let made: Vec<_> = instruments::all()
        .into_iter()
        .filter(|instrument| !text.contains(&instrument.title.da.to_lowercase()))
        .map(|instrument| instrument.id)
        .collect();
    assert_eq!(made, ["srsg-report-2017"]);
}
