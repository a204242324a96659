//! Citations as people write them: `tests/citations.tsv` has the spellings, and what each of them cites.
#![cfg(not(target_arch = "wasm32"))]

use migration_compact::{
    citation::{Language, Style, cite, find, resolve, segments},
    model::{Place, ProvisionKind},
};

fn ids(places: Vec<Place>) -> String {
    places.into_iter().map(Place::id).collect::<Vec<_>>().join(" ")
}

fn found(text: &str) -> String {
    ids(find(text).into_iter().flat_map(|citation| citation.places).collect())
}

/// The text of a line of the table, in which `\n` and `\u{a0}` stand for characters that can't be seen.
fn unescape(text: &str) -> String {
    let mut parts = text.replace("\\n", "\n").split("\\u{").map(str::to_owned).collect::<Vec<_>>().into_iter();
    let mut result = parts.next().unwrap_or_default();
    for part in parts {
        let (code, rest) = part.split_once('}').expect("an escape ends with a bracket");
        result.extend(u32::from_str_radix(code, 16).ok().and_then(char::from_u32));
        result.push_str(rest);
    }
    result
}

#[test]
fn the_table_of_spellings_holds() {
    let lines = include_str!("citations.tsv").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in lines {
        let [mode, text, expected] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("three fields: {line}") };
        let text = unescape(text);
        assert!(matches!(mode, "both" | "find" | "whole"), "{line}");
        if mode != "find" && ids(resolve(&text)) != expected {
            wrong.push(format!("{line}\n  as a whole: {}", ids(resolve(&text))));
        }
        if mode != "whole" && found(&format!("Ordene {text}")) != expected {
            wrong.push(format!("{line}\n  in a sentence: {}", found(&format!("Ordene {text}"))));
        }
        count += 1;
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count > 200);
}

#[test]
fn documents_of_the_register_keep_their_paragraphs() {
    // Forums and bodies have none: "the Forum (para. 49)" is told of there.
    let is_document = |kind| matches!(kind, "treaty" | "resolution" | "report");
    for instrument in migration_compact::instruments::all().iter().filter(|instrument| is_document(instrument.kind)) {
        for name in [Some(instrument.title.da), Some(instrument.title.en), instrument.symbol].into_iter().flatten() {
            let [apart, enclosed] = [format!("{name}, stk. 24, siger"), format!("I {name} (stk. 24) står det.")];
            // The Charter has no objectives, and newspapers call the compact "FN-pagten" too.
            let goal = if instrument.id == "un-charter" { String::new() } else { format!("{name}, mål 8") };
            for text in [apart, enclosed, format!("{name}, paragraph 24"), goal] {
                assert_eq!(found(&text), "", "{text}");
            }
        }
    }
}

#[test]
fn each_member_of_a_list_has_its_own_words() {
    let check = |text: &str, expected: &[&str]| {
        let words: Vec<&str> = find(text).into_iter().map(|citation| &text[citation.range]).collect();
        assert_eq!(words, expected);
    };
    check("Se stk. 30, 32 og 35-37.", &["stk. 30", "32", "35-37"]);
    check(
        "Ifølge stk. 43, litra a, nr. i og ii, litra b, og stk. 45:",
        &["stk. 43, litra a, nr. i", "ii", "litra b", "stk. 45"],
    );
    check("(jf. stk. 43, litra a)", &["stk. 43, litra a"]);
    check("43(a) and (b)", &["43(a)", "(b)"]);
    check("Målsætning nr. 8's tilsagn", &["Målsætning nr. 8"]);
    check("mål 7, 30 og 8", &["mål 7", "8"]);
    check("den 8. målsætning", &["8. målsætning"]);
    check("Ifølge stk. 24, 1. og 2. pkt., og stk. 25, 3. punktum.", &["stk. 24, 1. og 2. pkt.", "stk. 25, 3. punktum"]);
    check("Se stk. 24 ff. og mål 8, litra b.", &["stk. 24 ff.", "mål 8, litra b"]);
    check("para. 33(c) and (d)", &["para. 33(c)", "(d)"]);
}

#[test]
fn a_place_with_its_heading_is_the_place() {
    for place in
        Place::all().filter(|place| matches!(place.kind(), ProvisionKind::Objective | ProvisionKind::Principle))
    {
        let short = migration_compact::compact::provision(place).short_title.map(|title| title.da);
        for heading in [place.title(), short].into_iter().flatten() {
            let text = format!("{}: {heading}", place.label());
            assert_eq!(resolve(&text), [place], "{text}");
            assert_eq!(found(&text.replace("Målsætning", "Mål")), place.id(), "{text}");
        }
    }
}

#[test]
fn what_cite_writes_resolves_to_the_place() {
    for place in Place::all() {
        for language in [Language::Danish, Language::English] {
            for style in [Style::Short, Style::Full] {
                let text = cite(place, language, style);
                assert_eq!(resolve(&text), [place], "{text}");
            }
        }
        assert_eq!(resolve(&place.id()), [place]);
        assert_eq!(resolve(&place.label()), [place]);
    }
}

#[test]
fn citations_are_written_as_people_write_them() {
    let check = |id: &str, language, style, expected: &str| {
        assert_eq!(cite(Place::from_id(id).unwrap(), language, style), expected);
    };
    check("o8", Language::Danish, Style::Short, "GCM, målsætning 8");
    check("o8", Language::English, Style::Short, "GCM, objective 8");
    check("p43.a.ii", Language::Danish, Style::Short, "GCM, stk. 43, litra a, nr. ii");
    check("p43.a.ii", Language::English, Style::Short, "GCM, para. 43(a)(ii)");
    check("fn2", Language::Danish, Style::Short, "GCM, fodnote 2");
    check("preamble", Language::Danish, Style::Short, "GCM, præambel");
    check("intro", Language::English, Style::Short, "GCM, introduction");
    check(
        "pr8",
        Language::Danish,
        Style::Full,
        "FN, Global Compact for Safe, Orderly and Regular Migration (GCM), princip 8. Uofficiel dansk oversættelse af det \
         færdigforhandlede udkast af 13. juli 2018. Vedtaget i Marrakech den 10. december 2018; tiltrådt af FN’s \
         Generalforsamling den 19. december 2018 (A/RES/73/195, bilag).",
    );
    check(
        "p24",
        Language::English,
        Style::Full,
        "United Nations, Global Compact for Safe, Orderly and Regular Migration (GCM), para. 24. Unofficial Danish \
         translation of the agreed final draft of 13 July 2018. Adopted in Marrakech on 10 December 2018; endorsed by the UN \
         General Assembly on 19 December 2018 (A/RES/73/195, annex).",
    );
    check(
        "o8",
        Language::Danish,
        Style::Bibtex,
        "@misc{gcm-2018-o8,
  author = {{De Forenede Nationer}},
  title = {{Global Compact for Safe, Orderly and Regular Migration}},
  type = {uofficiel dansk oversættelse},
  year = {2018},
  month = {7},
  language = {danish},
  origlanguage = {english},
  origtitle = {{Global Compact for Safe, Orderly and Regular Migration: Intergovernmentally Negotiated and Agreed Outcome}},
  origdate = {2018-07-13},
  note = {Målsætning 8. Uofficiel dansk oversættelse af det færdigforhandlede udkast af 13. juli 2018. Vedtaget i \
         Marrakech den 10. december 2018; tiltrådt af FN’s Generalforsamling den 19. december 2018 (A/RES/73/195, \
         bilag). https://undocs.org/A/RES/73/195},
  langid = {danish}
}
",
    );
}

#[test]
fn bibtex_of_every_place_is_plain_and_balanced() {
    for place in Place::all() {
        for language in [Language::Danish, Language::English] {
            let entry = cite(place, language, Style::Bibtex);
            assert!(!entry.contains(['%', '#', '$', '&', '_', '~', '^']), "{entry}");
            let depth = entry.chars().fold(0_i32, |depth, letter| match letter {
                '{' => depth + 1,
                '}' => depth - 1,
                _ => depth,
            });
            assert_eq!(depth, 0, "{entry}");
        }
    }
}

#[test]
fn csl_json_of_every_place_is_an_item() {
    for place in Place::all() {
        for language in [Language::Danish, Language::English] {
            let item: serde_json::Value = serde_json::from_str(&cite(place, language, Style::CslJson)).unwrap();
            assert_eq!(item["id"], format!("gcm-2018-{}", place.id()));
            assert_eq!(item["type"], "document");
            assert_eq!(item["issued"]["date-parts"], serde_json::json!([[2018, 7, 13]]));
            assert_eq!(item["original-date"], item["issued"]);
            assert_eq!(item["language"], "da");
            let section = item["section"].as_str().unwrap();
            assert_eq!(resolve(section), [place]);
            let note = item["note"].as_str().unwrap();
            assert!(note.starts_with(section) && note.contains("A/RES/73/195"), "{note}");
            // These would be those of the authentic text.
            for field in ["number", "publisher", "publisher-place", "translator", "URL"] {
                assert!(item.get(field).is_none(), "{field}");
            }
        }
    }
}

#[test]
fn segments_tell_citations_from_other_text() {
    let check = |text: &str, expected: &str| {
        let show = |segment: &migration_compact::citation::Segment| match &segment.ids[..] {
            [] => segment.text.to_owned(),
            places => format!("<{}|{}>", segment.text, ids(places.to_vec())),
        };
        assert_eq!(segments(text).iter().map(show).collect::<String>(), expected);
    };
    check("", "");
    check("mål", "mål");
    check("mål 8", "<mål 8|o8>");
    check("Se mål 8, stk. 24 og 35-37.", "Se <mål 8|o8>, <stk. 24|p24> og <35-37|p35 p36 p37>.");
}

mod properties {
    use migration_compact::citation::Citation;
    use proptest::prelude::*;

    use super::{Place, find, ids, resolve, segments};

    /// Pieces of citations and what surrounds them, so that many a random text has some.
    const PIECES: &[&str] = &[
        "mål",
        "stk.",
        "§",
        "§§",
        "objective",
        "princip",
        "fodnote",
        "litra",
        "nr.",
        " ",
        "\u{a0}",
        "7",
        "24",
        "43",
        "49",
        "54",
        "2018",
        "99999",
        "a",
        "b",
        "e",
        "i",
        "ii",
        "v",
        "(",
        ")",
        ",",
        ".",
        "-",
        "–",
        "og",
        "til",
        "and",
        "th",
        "målsætning",
        "i GCM",
        "udlændingeloven",
        "GCM",
        "A/RES/73/195",
        "ma\u{30a}l",
        "\n\n",
        "🙂",
        "e\u{301}",
        "\u{200b}",
        "/",
        "'s",
        "%",
    ];

    fn texts() -> impl Strategy<Value = String> {
        let pieces = prop::collection::vec(prop::sample::select(PIECES), 0..40);
        prop_oneof![any::<String>(), pieces.prop_map(|pieces| pieces.concat())]
    }

    /// A paragraph of the compact and a way to write it.
    fn spellings() -> impl Strategy<Value = (String, String)> {
        let rows = [
            (
                54,
                "p",
                &["stk. ", "Stk ", "§ ", "§", "punkt ", "pkt. ", "paragraf ", "para. ", "paragraph ", "STK. "][..],
            ),
            (
                23,
                "o",
                &["mål ", "Mål nr. ", "målsætning ", "MÅLSÆTNING ", "maalsaetning ", "objective ", "obj. ", "obj "][..],
            ),
            (10, "pr", &["princip ", "vejledende princip nr. ", "principle ", "Guiding principle "][..]),
            (3, "fn", &["fodnote ", "Fodnote nr. ", "footnote "][..]),
        ];
        prop::sample::select(rows.to_vec()).prop_flat_map(|(last, id, units)| {
            (1..=last, prop::sample::select(units), prop::sample::select(&["", ".", " i GCM", " of the compact"][..]))
                .prop_map(move |(number, unit, end)| (format!("{unit}{number}{end}"), format!("{id}{number}")))
        })
    }

    proptest! {
        #[test]
        fn citations_lie_in_order_on_whole_characters(text in texts()) {
            let mut rest = 0;
            for Citation { range, places } in find(&text) {
                prop_assert!(rest <= range.start && range.start < range.end);
                prop_assert!(text.get(range.clone()).is_some());
                prop_assert!(!places.is_empty());
                rest = range.end;
            }
            let _ = resolve(&text);
            prop_assert_eq!(segments(&text).iter().map(|segment| segment.text).collect::<String>(), text);
        }

        #[test]
        fn every_spelling_of_a_place_resolves((text, id) in spellings()) {
            prop_assert_eq!(ids(resolve(&text)), id.as_str());
            let sentence = format!("Som det står i {text}, og så videre.");
            let found: Vec<Place> = find(&sentence).into_iter().flat_map(|citation| citation.places).collect();
            prop_assert_eq!(ids(found), id);
        }
    }
}
