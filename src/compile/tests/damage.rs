//! Damaged texts are refused, with the line at which the damage shows.

use super::{
    Edit::{Cut, Move, Repeat, Replace},
    SOURCE, check, parsed,
};
use crate::{
    compile::{Document, Part, emit::emit, shape::steps},
    model::ProvisionKind,
};
use proptest::prelude::*;

#[test]
fn changed_front_matter_is_refused() {
    check(&[
        (
            Replace("(GCM) \n", "\n"),
            "1: found “Global Compact for Safe, Orderly and Regular Migration”, expected “Global Compact for Safe, Orderly and Regular Migration (GCM)”",
        ),
        (Replace("13. juli", "14. juli"), "5: found “14. juli 2018”, expected “13. juli 2018”"),
        (
            Replace("Mellemstatsligt forhandlet", "Forhandlet"),
            "3: found “Forhandlet resultat opnået ved enighed”, expected “Mellemstatsligt forhandlet resultat opnået ved enighed”",
        ),
        (
            Cut("13. juli", "Vi, stats-"),
            "5: found “Vi, stats- og regeringsoverhoveder og høje repræsentanter, d…”, expected “13. juli 2018”",
        ),
        (Replace("\n13. juli", "\nUdkast \n\n13. juli"), "5: found “Udkast”, expected “13. juli 2018”"),
        (Cut("Vi, stats-", "PRÆAMBEL"), "7: found the heading “PRÆAMBEL”, expected the words of the intro"),
    ]);
}

#[test]
fn a_damaged_row_of_paragraphs_is_refused() {
    check(&[
        (Cut("\n1. GCM hviler", "\n2. Den"), "16: found paragraph 2, expected paragraph 1"),
        (Cut("\n12. GCM", "\nEnighed om"), "144: found “Enighed om formål”, expected paragraph 12"),
        (
            Replace("\n41. Vi", "\nVi"),
            "609: found “Vi giver tilsagn om at opfylde GCM’s målsætninger og tilsagn…”, expected paragraph 41",
        ),
        (Replace("\n46. Vi", "\nVi"), "707: found paragraph 47, expected paragraph 46"),
        (Replace("\n41. Vi", "\n14. Vi"), "609: found paragraph 14, expected paragraph 41"),
        (Replace("\n41. Vi", "\n410. Vi"), "609: found paragraph 410, expected paragraph 41"),
        (
            Replace("\n41. Vi", "\n41 Vi"),
            "609: found “41 Vi giver tilsagn om at opfylde GCM’s målsætninger og tils…”, expected paragraph 41",
        ),
        (
            Replace("\n41. Vi", "\n41.Vi"),
            "609: found “41.Vi giver tilsagn om at opfylde GCM’s målsætninger og tils…”, expected paragraph 41",
        ),
        (Repeat("\n41. Vi", "\n42. I"), "622: found paragraph 41, expected paragraph 42"),
        (Move("\n41. Vi", "\n42. I", "\n43. Vi"), "609: found paragraph 42, expected paragraph 41"),
        (Cut("17. Vi giver", "Målsætning 2:"), "284: found objective 2, expected paragraph 17"),
    ]);
}

#[test]
fn a_damaged_row_of_objectives_is_refused() {
    check(&[
        (Cut("Målsætning 5:", "21. Vi giver"), "339: found paragraph 21, expected objective 5"),
        (Cut("Målsætning 5:", "Målsætning 6:"), "339: found objective 6, expected objective 5"),
        (
            Replace("Målsætning 5: ", ""),
            "339: found “Forbedre tilgængeligheden og fleksibiliteten af lovlige migr…”, expected objective 5",
        ),
        (Replace("Målsætning 11: ", ""), "419: found paragraph 27, expected objective 11"),
        (Replace("Målsætning 5:", "Målsætning 6:"), "339: found objective 6, expected objective 5"),
        (
            Replace("Målsætning 5:", "Målsætning fem:"),
            "339: found “Målsætning fem: Forbedre tilgængeligheden og fleksibiliteten…”, expected objective 5",
        ),
        (
            Replace("Målsætning 5:", "Målsætning 5"),
            "339: found “Målsætning 5 Forbedre tilgængeligheden og fleksibiliteten af…”, expected objective 5",
        ),
        (Repeat("Målsætning 9:", "25. Vi giver"), "391: found objective 9, expected paragraph 25"),
        (Move("Målsætning 5:", "Målsætning 6:", "Målsætning 7:"), "339: found objective 6, expected objective 5"),
        (
            Move("Målsætning 23:", "IMPLEMENTERING \n", "OPFØLGNING"),
            "584: found “IMPLEMENTERING”, expected objective 23",
        ),
    ]);
}

#[test]
fn a_damaged_row_of_items_is_refused() {
    check(&[
        (Cut("a) Et forbindelses", "b) En opstarts"), "639: found litra b, expected litra a"),
        (
            Replace("a) Et forbindelses", "Et forbindelses"),
            "639: found “Et forbindelses-hub, som leverer løsninger, der er drevet af…”, expected litra a",
        ),
        (Cut("b) En opstarts", "c) En global"), "660: found litra c, expected litra b"),
        (Replace("b) En opstarts", "En opstarts"), "663: found item i, expected litra b"),
        (Replace("c) En global", "b) En global"), "671: found litra b, expected litra c"),
        (Repeat("b) En opstarts", "c) En global"), "671: found litra b, expected litra c"),
        (Move("b) En opstarts", "c) En global", "44. Vi vil"), "660: found litra c, expected litra b"),
        (Replace("e) Hvert forum", "f) Hvert forum"), "750: found litra f, expected litra e"),
        (
            Replace("e) Hvert forum", "Hvert forum"),
            "750: found “Hvert forum skal resultere i en fremgangs-erklæring opnået v…”, expected litra e",
        ),
        (Replace("\n50. Det", "\nf) Et \n\n50. Det"), "754: found litra f, expected paragraph 50"),
        (Cut("iii. Forbinde", "iv. Sikre"), "650: found item iv, expected item iii"),
        (Replace("v. Identificere fi", "vi. Identificere fi"), "655: found item vi, expected item v"),
        (Cut("v. Identificere fi", "b) En opstarts"), "655: found litra b, expected item v"),
        (Repeat("iv. Sikre", "v. Identificere fi"), "655: found item iv, expected item v"),
        (Move("ii. Komplementere", "iii. Modtage", "c) En global"), "664: found item iii, expected item ii"),
        (Replace("\n44. Vi vil", "\niv. Fire \n\n44. Vi vil"), "680: found item iv, expected paragraph 44"),
    ]);
}

#[test]
fn a_damaged_row_of_principles_is_refused() {
    check(&[
        (
            Cut("Menneske-fokuseret:", "Internationalt samarbejde: GCM"),
            "192: found “Internationalt samarbejde: GCM er et ikke-bindende juridisk,…”, expected the principle “Menneske-fokuseret”",
        ),
        (
            Cut("Børne-sensitiv:", "Regerings-samtænkende tilgang: GCM"),
            "243: found “Regerings-samtænkende tilgang: GCM anerkender, at migration …”, expected the principle “Børne-sensitiv”",
        ),
        (
            Cut("Samfunds-samtænkende", "SAMARBEJDS"),
            "254: found “SAMARBEJDS-RAMMERNE”, expected the principle “Samfunds-samtænkende tilgang”",
        ),
        (
            Replace("Køns-sensitiv:", "Kønssensitiv:"),
            "236: found “Kønssensitiv: GCM sikrer, at kvinders, mænds, pigers og dren…”, expected the principle “Køns-sensitiv”",
        ),
        (
            Replace("Køns-sensitiv:", "Køns-sensitiv"),
            "236: found “Køns-sensitiv GCM sikrer, at kvinders, mænds, pigers og dren…”, expected the principle “Køns-sensitiv”",
        ),
        (
            Cut(" GCM fremmer brede", " \nSAMARBEJDS"),
            "255: found the heading “SAMARBEJDS-RAMMERNE”, expected the words of the principle “Samfunds-samtænkende tilgang”",
        ),
        (
            Repeat("Køns-sensitiv:", "Børne-sensitiv:"),
            "243: found “Køns-sensitiv: GCM sikrer, at kvinders, mænds, pigers og dre…”, expected the principle “Børne-sensitiv”",
        ),
        (
            Move("Køns-sensitiv:", "Børne-sensitiv:", "Regerings-samtænkende tilgang: GCM"),
            "236: found “Børne-sensitiv: GCM fremmer eksisterende internationale juri…”, expected the principle “Køns-sensitiv”",
        ),
        (
            Replace("Køns-sensitiv:", "Alders-sensitiv: Ny. \n\nKøns-sensitiv:"),
            "236: found “Alders-sensitiv: Ny.”, expected the principle “Køns-sensitiv”",
        ),
    ]);
}

#[test]
fn damaged_headings_are_refused() {
    check(&[
        (Replace("PRÆAMBEL \n", "\n"), "16: found paragraph 1, expected the heading “PRÆAMBEL”"),
        (Replace("Fælles ansvar \n", "\n"), "130: found paragraph 11, expected the heading “Fælles ansvar”"),
        (Replace("SAMARBEJDS-RAMMERNE", ""), "264: found paragraph 16, expected the heading “SAMARBEJDS-RAMMERNE”"),
        (
            Replace("OPFØLGNING OG EVALUERING", ""),
            "716: found paragraph 48, expected the heading “OPFØLGNING OG EVALUERING”",
        ),
        (Replace("PRÆAMBEL", "INDLEDNING"), "14: found “INDLEDNING”, expected the heading “PRÆAMBEL”"),
        (Replace("PRÆAMBEL", "PRÆAMBEL: nyt"), "14: found “PRÆAMBEL: nyt”, expected the heading “PRÆAMBEL”"),
        (Replace("PRÆAMBEL \n", "PRÆAMBEL \nog mere \n"), "15: found “og mere”, expected paragraph 1"),
        (Replace("Fælles ansvar", "Fælles byrde"), "127: found “Fælles byrde”, expected the heading “Fælles ansvar”"),
        (Replace("Fælles ansvar", "fælles ansvar"), "130: found paragraph 11, expected the heading “Fælles ansvar”"),
        (Repeat("Fælles ansvar \n", "\n11. GCM"), "129: found “Fælles ansvar”, expected paragraph 11"),
        (Replace("\n7. GCM", "\nEt nyt afsnit \n\n7. GCM"), "79: found “Et nyt afsnit”, expected paragraph 7"),
        (Replace("\n7. GCM", "\nET NYT AFSNIT \n7. GCM"), "79: found “ET NYT AFSNIT”, expected paragraph 7"),
        (Move("Fælles ansvar \n", "\n11. GCM", "\n10. GCM"), "111: found “Fælles ansvar”, expected paragraph 10"),
    ]);
}

#[test]
fn damaged_footnotes_are_refused() {
    check(&[
        (Cut("1 FN’s konvention", "2 Vedtaget"), "44: found footnote 2, expected footnote 1"),
        (Cut("2 Vedtaget", "3 Konventionen"), "49: found footnote 3, expected footnote 2"),
        (Cut("3 Konventionen", " og migranter, som anerkender"), "29: found footnote mark 3, expected footnote 3"),
        (Cut("1 FN’s konvention", " og migranter, som anerkender"), "22: found footnote mark 1, expected footnote 1"),
        (Repeat("2 Vedtaget", "3 Konventionen"), "50: found footnote 2, expected footnote 3"),
        (Move("1 FN’s konvention", "2 Vedtaget", "3 Konventionen"), "44: found footnote 2, expected footnote 1"),
        (
            Replace("\n4. Flygtninge", "\n4 Den fjerde. \n4. Flygtninge"),
            "57: found footnote 4, expected no more footnotes",
        ),
    ]);
}

#[test]
fn damaged_footnote_marks_are_refused() {
    check(&[
        (Replace("traktater1;", "traktater;"), "28: found footnote mark 2, expected footnote mark 1"),
        (Replace("aftalen2;", "aftalen;"), "29: found footnote mark 3, expected footnote mark 2"),
        (
            Replace("arbejdsmigration3;", "arbejdsmigration;"),
            "50: found footnote 3 without its mark, expected footnote mark 3",
        ),
        (Replace("aftalen2;", "aftalen3;"), "28: found footnote mark 3, expected footnote mark 2"),
        (Replace("aftalen2;", "aftalen1;"), "28: found footnote mark 1, expected footnote mark 2"),
        (
            Replace("slaverikonvention og", "slaverikonvention2 og"),
            "28: found footnote mark 2, expected footnote mark 3",
        ),
        (Replace("klimakonvention;", "klimakonvention4;"), "27: found footnote mark 4, expected footnote mark 2"),
        (
            Replace("GCM er en milepæl i", "GCM4 er en milepæl i"),
            "71: found footnote mark 4, expected no more footnote marks",
        ),
        (
            Replace("menneskesmugling. \n \n", "menneskesmugling2. \n \n"),
            "386: found footnote mark 2, expected no footnote mark in a title or a footnote",
        ),
        (Replace("(CRPD)", "(CRPD3)"), "48: found footnote mark 3, expected no footnote mark in a title or a footnote"),
    ]);
}

/// The lines on which a place begins, each with what errors call the place.
fn first_lines() -> Vec<(usize, String)> {
    let document = parsed(SOURCE.as_bytes()).unwrap();
    let footnotes = |part: &&Part| part.kind == ProvisionKind::Footnote;
    let (notes, parts): (Vec<_>, Vec<_>) = document.parts.iter().partition(footnotes);
    let named = parts.iter().zip(steps()).map(|(part, step)| (part.line, step.name));
    // The intro begins after the front matter, and the list of principles with its first principle: they have no line.
    let named = named.filter(|(_, name)| name != "the intro" && name != "the list of principles");
    named.chain(notes.iter().map(|part| (part.line, format!("footnote {}", part.number)))).collect()
}

#[test]
fn no_place_can_begin_unnoticed_or_twice() {
    let lines: Vec<&str> = SOURCE.lines().collect();
    let first_lines = first_lines();
    assert_eq!(first_lines.len(), 121);
    for (line, name) in first_lines {
        let (before, after) = (&lines[..line - 1], &lines[line..]);
        let error = parsed([before, after].concat().join("\n").as_bytes()).map(drop).expect_err(&name);
        assert_eq!(error.expected, name, "without line {line}: {error}");
        let twice = [before, &[lines[line - 1], "", lines[line - 1]], after].concat().join("\n");
        let error = parsed(twice.as_bytes()).map(drop).expect_err(&name);
        assert_eq!(error.line, line + 2, "line {line} twice: {error}");
    }
}

fn places(document: &Document) -> Vec<(ProvisionKind, u8, Option<usize>)> {
    document.parts.iter().map(|part| (part.kind, part.number, part.parent)).collect()
}

fn has_words(part: &Part) -> bool {
    part.kind == ProvisionKind::Section || !part.title.is_empty() || !part.text.is_empty()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]
    #[test]
    fn what_is_accepted_has_every_place(at in 0..SOURCE.len(), cut in 0..300_usize, put in "[\\n 0-9a-c.):A-CÆ-]{0,12}") {
        let mut source = SOURCE.as_bytes().to_vec();
        source.splice(at..SOURCE.len().min(at + cut), put.bytes());
        if let Ok(document) = parsed(&source) {
            prop_assert_eq!(places(&document), places(&parsed(SOURCE.as_bytes()).unwrap()));
            prop_assert!(document.parts.iter().all(has_words));
            emit(&document, &source);
        }
    }
}
