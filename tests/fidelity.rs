//! The compact says what its source says: every character of it, once, in its order, and nothing else.
//!
//! The source is rebuilt from the public look-ups and compared with the file, which is read here without the parser.
#![cfg(not(target_arch = "wasm32"))]
// expect-test writes its texts so when it brings them up to date.
#![allow(clippy::needless_raw_string_hashes)]

use expect_test::expect;
use migration_compact::{
    compact::{self, Run},
    model::{Place, ProvisionKind, roman},
};
use sha2::{Digest, Sha256};

const SOURCE: &str = include_str!("../src/text/gcm-da.txt");

/// Lines of the footnotes, which stand in the middle of paragraph 3, where a page of the print-out ends.
const FOOTNOTES: std::ops::RangeInclusive<usize> = 44..=52;

/// The words of the source without the footnotes, and the words of the footnotes.
fn source_words() -> [Vec<&'static str>; 2] {
    let (footnotes, body): (Vec<_>, Vec<_>) = (1..).zip(SOURCE.lines()).partition(|(line, _)| FOOTNOTES.contains(line));
    [body, footnotes].map(|lines| lines.into_iter().flat_map(|(_, line)| line.split_whitespace()).collect())
}

/// The same, rebuilt from the look-ups.
fn rebuilt() -> [String; 2] {
    let info = compact::info();
    assert_eq!(info.date, "2018-07-13");
    let mut body = format!("{}\n{}\n13. juli 2018\n", info.title, info.subtitle);
    let mut footnotes = String::new();
    for place in Place::all() {
        let target = if place.kind() == ProvisionKind::Footnote { &mut footnotes } else { &mut body };
        target.push_str(&as_printed(place));
    }
    [body, footnotes]
}

/// A place as the source prints it: label, heading, words with their footnote marks.
fn as_printed(place: Place) -> String {
    let provision = compact::provision(place);
    let title = provision.title.unwrap_or_default();
    let words: String = provision.runs.iter().map(with_mark).collect();
    let number = place.number();
    match place.kind() {
        ProvisionKind::Intro => format!("{words}\n"),
        ProvisionKind::Section => format!("{title}\n{words}"),
        ProvisionKind::Objective => format!("Målsætning {number}: {title}\n"),
        ProvisionKind::Paragraph => format!("{number}. {words}\n"),
        ProvisionKind::Principle => format!("{title}: {words}\n"),
        ProvisionKind::Footnote => format!("{number} {words}\n"),
        ProvisionKind::Item if place.parent().is_some_and(|parent| parent.kind() == ProvisionKind::Paragraph) => {
            format!("{}) {words}\n", char::from(b'a' + number - 1))
        }
        ProvisionKind::Item => format!("{}. {words}\n", roman(number)),
    }
}

fn with_mark(run: &Run) -> String {
    let mark = run.reference.as_ref().map(|reference| reference.to.number().to_string());
    format!("{}{}", run.text, mark.unwrap_or_default())
}

/// All words of the document: titles and texts of every place.
fn all_words() -> impl Iterator<Item = (Place, &'static str)> {
    Place::all().flat_map(|place| [(place, place.title_span().text()), (place, place.text_span().text())])
}

#[test]
fn every_character_of_the_source_is_there_once() {
    for (source, rebuilt) in source_words().into_iter().zip(rebuilt()) {
        let source: Vec<char> = source.concat().chars().collect();
        let rebuilt: Vec<char> = rebuilt.chars().filter(|letter| !letter.is_whitespace()).collect();
        if let Some(at) = (0..source.len().max(rebuilt.len())).find(|&at| source.get(at) != rebuilt.get(at)) {
            let around = |text: &[char]| -> String { text.iter().skip(at.saturating_sub(20)).take(40).collect() };
            panic!("the source has “{}”, the compact “{}”", around(&source), around(&rebuilt));
        }
    }
}

#[test]
fn words_are_joined_only_where_a_line_broke_a_compound() {
    let mut joined = Vec::new();
    for (source, rebuilt) in source_words().into_iter().zip(rebuilt()) {
        let mut source = source.into_iter();
        for word in rebuilt.split_whitespace() {
            let first = source.next().unwrap_or_default();
            if first != word {
                let second = source.next().unwrap_or_default();
                assert_eq!(format!("{first}{second}"), word);
                joined.push([first, second].join(" "));
            }
        }
        assert_eq!(source.next(), None);
    }
    expect![[r#"
        2030- dagsordenen
        York- erklæringen
        Ababa- handlingsplanen,
        migrations- procedurer,
        køns- sensitiv
        Ababa- handlingsplanen
        opstarts- fund
        Halvmåne- bevægelser,
        kapacitetsopbygnings- mekanismen,
    "#]]
    .assert_eq(&(joined.join("\n") + "\n"));
}

#[test]
fn the_source_is_the_one_that_was_compiled() {
    let sha256 = "c978e29c9661e9e8ffced8cb9eeb6443d030e428a15372df8628f396472c6e23";
    assert_eq!(compact::info().sha256, sha256);
    assert_eq!(format!("{:x}", Sha256::digest(SOURCE)), sha256);
}

#[test]
fn slips_of_the_source_are_kept() {
    let cases = [
        ("p26", "straffrihed for menneskehandelsnetværk"),
        ("p32", "fuldt integrererede migranter"),
        ("p39", "udførlig og integrereret tilgang"),
        ("p39", "Addis Ababa-handlingsplanen"),
        ("p41", "på alle niveauer til at at facilitere sikker"),
        ("p42", "Addis Abeba-handlingsplanen"),
        ("p43", "Dette giver medlemsstarterne, FN, og andre"),
        ("p45", "Generalsekretærens beslutning velkomment om"),
        ("p49.c", "Det internationale migrationsevaleringsforum skal"),
    ];
    for (id, words) in cases {
        let text = Place::from_id(id).unwrap().text_span().text();
        assert_eq!(text.matches(words).count(), 1, "{id}: {text}");
    }
}

#[test]
fn only_two_paragraphs_lack_their_full_stop() {
    let ends = |place: &Place| place.text_span().text().ends_with(['.', ':']);
    let paragraphs = Place::all().filter(|place| place.kind() == ProvisionKind::Paragraph);
    let lacking: Vec<_> = paragraphs.filter(|place| !ends(place)).map(Place::id).collect();
    assert_eq!(lacking, ["p26", "p33"]);
}

#[test]
fn no_double_space_and_no_line_break_is_left() {
    for (place, text) in all_words() {
        assert_eq!(text, text.split_whitespace().collect::<Vec<_>>().join(" "), "{}", place.id());
    }
}

#[test]
fn no_footnote_digit_is_left() {
    for (place, text) in all_words() {
        let letters: Vec<char> = text.chars().collect();
        let digit = letters.windows(2).any(|pair| pair[0].is_alphabetic() && pair[1].is_numeric());
        assert!(!digit, "{}: {text}", place.id());
    }
}

#[test]
fn compounds_and_hanging_hyphens_read_as_written() {
    let cases = [
        ("intro", "stats- og regeringsoverhoveder"),
        ("p2", "på 2030-dagsordenen for"),
        ("p3", "for New York-erklæringen for"),
        ("p5", "konsultations- og statusopgørelsesfaserne"),
        ("p6", "Addis Ababa-handlingsplanen, og"),
        ("p10", "til oprindelses-, transit-, og destinationslande"),
        ("p11", "oprindelses-, transit-, og destinationslande"),
        ("p14", "opfølgnings- og gennemgangsmekanisme"),
        ("pr1", "oprindelses-, transit- og destinationslandes"),
        ("pr6", "ikke-regressions- og ikke-diskriminationsprincipperne"),
        ("p20", "effektive migrations-procedurer, effektive"),
        ("p20", "fødsels-, vielses- og dødsattester"),
        ("p22", "oprindelses- og destinationsland"),
        ("p23", "en køns-sensitiv tilgang"),
        ("p30", "transit- og oprindelseslande"),
        ("p38", "sikkerhedsrettigheder og -fordele"),
        ("p39", "oprindelses-, transit- og destinationslande"),
        ("p43.a.v", "en opstarts-fund"),
        ("p44", "Røde Halvmåne-bevægelser"),
        ("p45", "kapacitetsopbygnings-mekanismen, samt"),
        ("fn3", "ind- og udlændinge"),
    ];
    for (id, words) in cases {
        let text = Place::from_id(id).unwrap().text_span().text();
        assert!(text.contains(words), "{id}: {text}");
    }
}
