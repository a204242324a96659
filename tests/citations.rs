//! Citations as people write them: `tests/citations.tsv` has the spellings, and what each of them cites.

use migration_compact::{
    citation::{find, resolve},
    model::Place,
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
}

#[cfg(not(target_arch = "wasm32"))]
mod properties {
    use migration_compact::citation::Citation;
    use proptest::prelude::*;

    use super::{Place, find, ids, resolve};

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
        prop::sample::select(&rows).prop_flat_map(|(last, id, units)| {
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
            resolve(&text);
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
