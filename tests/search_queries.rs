//! What readers ask for and what they are shown: citations, quotations, mended words, strangers.
#![cfg(not(target_arch = "wasm32"))]

mod searching;

use migration_compact::search::{MatchKind, SearchHit, SearchOptions, SearchResult, search};
use searching::{find, ids, joined};

fn first(query: &str) -> String {
    find(query).hits.first().map_or("nothing".to_owned(), |hit| hit.id.id())
}

#[test]
fn citations_lead() {
    for (query, expected) in [
        ("mål 8", "o8"),
        ("Målsætning 8", "o8"),
        ("målsætning nr. 20 remitter", "o20"),
        ("remitter målsætning nr. 20", "o20"),
        ("børn mål 8", "o8"),
        ("obj. 17", "o17"),
        ("objective 17 media", "o17"),
        ("stk. 24", "o8"),
        ("stk. 43", "p43"),
        ("§ 43 b", "p43.b"),
        ("43(a)(ii)", "p43.a.ii"),
        ("punkt 43 litra a", "p43.a"),
        ("fodnote 1", "fn1"),
        ("princip 8", "pr8"),
        ("princip 8 arbejde", "pr8"),
        ("24", "o8"),
        ("23", "o23"),
        ("8", "o8"),
        ("50", "p50"),
    ] {
        let result = find(query);
        let hit = result.hits.first().unwrap_or_else(|| panic!("{query} finds nothing"));
        assert_eq!(hit.id.id(), expected, "{query}");
        assert_eq!(hit.matches[0].kind, MatchKind::Citation, "{query}");
        assert_eq!(hit.matches[0].text, hit.id.label(), "{query}");
        assert!(result.hits.iter().skip(1).all(|other| other.score < hit.score), "{query}");
    }
}

#[test]
fn a_bare_number_finds_every_place_of_that_number() {
    for (query, expected) in [("8", "o8 p8 pr8"), ("2", "o2 p2 pr2 fn2"), ("24", "o8"), ("54", "p54"), ("23", "o23 o7")]
    {
        let cited = |result: &SearchResult| {
            let cited = result.hits.iter().filter(|hit| hit.matches[0].kind == MatchKind::Citation);
            cited.map(|hit| hit.id.id()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(cited(&find(query)), expected, "{query}");
    }
}

#[test]
fn places_that_do_not_exist_are_not_cited() {
    for query in ["mål 24", "stk. 55", "princip 11", "fodnote 4", "99", "0", "mål 0", "stk. 43 z"] {
        assert!(
            find(query).hits.iter().all(|hit| hit.matches[0].kind != MatchKind::Citation || hit.id.id() == "p43"),
            "{query}"
        );
    }
}

/// The hits of a query with phrases all have each of these, in the title, the text or an item.
#[track_caller]
fn check_phrases(query: &str, count: usize, phrases: &[&str]) {
    let result = find(query);
    assert_eq!(result.total, count, "{query}: {:?}", ids(&result));
    for hit in &result.hits {
        let place = hit.id;
        let inside =
            migration_compact::model::Place::all().filter(|other| *other == place || other.path().contains(&place));
        let text: Vec<&str> = inside.flat_map(|place| [place.title_span().text(), place.text_span().text()]).collect();
        let text = text.join(" ").to_lowercase().replace('-', "");
        assert!(phrases.iter().all(|phrase| text.contains(phrase)), "{query}: {}", place.id());
    }
}

#[test]
fn quoted_words_stand_in_that_order() {
    check_phrases("\"barnets tarv\"", 2, &["barnets tarv"]);
    check_phrases("„barnets tarv“", 2, &["barnets tarv"]);
    check_phrases("»barnets tarv«", 2, &["barnets tarv"]);
    check_phrases("\"BARNETS  Tarv\"", 2, &["barnets tarv"]);
    check_phrases("migranter \"barnets tarv\"", 2, &["barnets tarv"]);
    check_phrases("\"barnets tarv\" zebra", 2, &["barnets tarv"]);
    check_phrases("\"tarv barnets\"", 0, &[]);
    check_phrases("\"barnets kvantecomputer\"", 0, &[]);
}

#[test]
fn several_phrases_must_all_be_there() {
    check_phrases("\"barnets tarv\" \"migranter\"", 1, &["barnets tarv", "migranter"]);
    check_phrases("\"barnets tarv\" \"køns-sensitiv\"", 1, &["barnets tarv", "kønssensitiv"]);
    check_phrases("\"barnets tarv\" \"zebra\"", 0, &[]);
}

#[test]
fn a_phrase_is_written_as_it_comes() {
    let expected = ids(&find("\"køns-sensitiv\""));
    assert!(!expected.is_empty());
    for query in
        ["\"kønssensitiv\"", "\"køns sensitiv\"", "\"KØNS-SENSITIV\"", "\"koens-sensitiv\"", "\"kons sensitiv\""]
    {
        assert_eq!(ids(&find(query)), expected, "{query}");
    }
    for (query, kind) in [("\"køns-sensitiv\"", MatchKind::Phrase), ("\"kons-sensitiv\"", MatchKind::Folded)] {
        assert!(find(query).hits.iter().all(|hit| hit.matches[0].kind == kind), "{query}");
    }
}

#[test]
fn an_unclosed_phrase_may_go_on() {
    let whole = ids(&find("\"barnets tarv\""));
    for query in ["\"barnets tarv", "\"barnets ta", "\"barnets t"] {
        assert_eq!(ids(&find(query)), whole, "{query}");
    }
    // A closed one may not.
    assert!(ids(&find("\"barnets ta\"")).is_empty());
    assert!(ids(&find("\"")).is_empty());
}

#[test]
fn a_phrase_is_marked_in_one_piece() {
    let result = find("\"barnets tarv\"");
    for hit in &result.hits {
        let marks: Vec<&str> = hit.excerpt.marks.iter().map(|mark| mark.text()).collect();
        assert!(!marks.is_empty() && marks.iter().all(|mark| mark.to_lowercase() == "barnets tarv"), "{marks:?}");
    }
}

#[test]
fn mended_words_are_reported() {
    for (query, expected) in [
        ("mennekshandel ", "mennekshandel > menneskehandel"),
        ("suverenitet ", "suverenitet > suverænitet"),
        ("grense kontrol ", "grense > grænse"),
        ("frihedsberøvlse ", "frihedsberøvlse > frihedsberøvelse"),
        ("diskrimnation ", "diskrimnation > diskrimination"),
        ("menneskehandel ", ""),
        ("maalsaetning ", ""),
        ("kvantecomputer ", ""),
        ("", ""),
    ] {
        let corrections: Vec<String> =
            find(query).corrections.iter().map(|it| format!("{} > {}", it.from, it.to)).collect();
        assert_eq!(corrections.join(", "), expected, "{query}");
    }
}

#[test]
fn a_correction_is_of_a_word_that_was_found() {
    for query in ["multiple", "behind", "zebra menneskehandle ", "work flyktning "] {
        let result = find(query);
        assert!(result.corrections.iter().all(|it| it.from != it.to), "{query}");
        assert!(result.total > 0 || result.corrections.is_empty(), "{query}");
    }
}

#[track_caller]
fn check_first(cases: &[(&str, &str)]) {
    for (query, place) in cases {
        assert_eq!(first(query), *place, "{query}");
    }
}

#[test]
fn a_question_finds_the_place_that_answers_it() {
    let cases = [
        ("hvor tit mødes landene igen?", "p49"),
        ("Hvem bestemmer, hvem der må komme ind i landet?", "pr3"),
        ("hvad gør man hvis nogen forsvinder på havet", "o8"),
        ("can my embassy help me?", "o14"),
        ("Is it okay to lock children up?", "o13"),
        ("who pays for all this?", "p43"),
    ];
    check_first(&cases);
    let hit = find("How often do they meet?").hits.into_iter().next().expect("a hit");
    assert!(hit.matches.iter().any(|found| found.is_question && found.query == "How often do they meet"));
}

#[test]
fn the_answer_to_a_question_is_shown() {
    let hits = find("hvem bestemmer hvem der må komme ind?").hits;
    let answers = |hit: &&SearchHit| hit.matches.iter().all(|found| found.is_question);
    let answered: Vec<&SearchHit> = hits.iter().filter(answers).collect();
    assert!(!answered.is_empty());
    for hit in answered {
        let marks = hit.title.marks.iter().chain(&hit.excerpt.marks);
        let marked: Vec<&str> = marks.map(|mark| mark.text()).collect();
        assert_eq!(marked, [&*hit.matches[0].text], "{}", hit.id.id());
    }
}

#[test]
fn the_name_of_a_subject_is_no_question() {
    let cases = [
        ("frihedsberøvelse af børn", "o13"),
        ("best interests of the child", "pr8"),
        ("end of detention", "o13"),
        ("right of return", "o21"),
        ("root causes of migration", "o2"),
    ];
    check_first(&cases);
    for (query, _) in cases {
        assert!(find(query).hits.iter().flat_map(|hit| &hit.matches).all(|found| !found.is_question), "{query}");
    }
}

#[test]
fn a_question_about_a_cited_place_finds_that_place_alone() {
    for (query, place) in [("hvad handler mål 8 om", "o8"), ("what is objective 21 about", "o21")] {
        assert_eq!(ids(&find(query)), [place], "{query}");
    }
}

#[test]
fn a_query_of_which_too_little_is_known_finds_nothing() {
    for query in [
        "hvordan bager man boller?",
        "how long do you boil spaghetti?",
        "can I wash wool socks at 60 degrees?",
        "How long does concrete take to set?",
        "regular season playoff bracket",
        "platformssko",
        "knirker mit gulv",
    ] {
        assert_eq!(find(query).total, 0, "{query}");
    }
    // One word that is known is enough beside one that is not, also while it is typed.
    for query in ["border wall", "asyl sverige", "visum thailand", "refugee camp", "menneskehandl nigeria"] {
        for end in query.len() - 5..=query.len() {
            assert!(find(&query[..end]).total > 0, "{}", &query[..end]);
        }
    }
}

#[test]
fn a_word_may_begin_with_a_letter_that_sounds_like_its_own() {
    for (query, place) in [("zenofobi", "pr6"), ("qvinder", "pr7"), ("wurderinger", "o12"), ("colonihave", "")] {
        assert_eq!(find(query).hits.first().map_or(String::new(), |hit| hit.id.id()), place, "{query}");
    }
}

#[test]
fn real_words_are_not_misspelt() {
    let lines = include_str!("../src/text/other-words.txt").lines().filter(|line| !line.starts_with('#'));
    let words: Vec<&str> = lines.flat_map(str::split_whitespace).collect();
    assert!(words.len() > 800);
    let mended = words.iter().filter(|word| !find(word).corrections.is_empty());
    assert_eq!(mended.collect::<Vec<_>>(), [&""; 0]);
}

#[test]
fn words_that_stand_together_stand_in_one_paragraph() {
    // "migration" ends paragraph 9, and "Fælles forståelse" is the heading behind it.
    let hits = find("migration F").hits;
    let across = hits.iter().flat_map(|hit| &hit.matches).find(|found| found.text.contains('\n'));
    assert_eq!(across, None);
}

#[test]
fn everyday_words_find_nothing() {
    let words: Vec<&str> = include_str!("strangers.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .collect();
    assert!(words.len() >= 300);
    for word in words {
        for query in [word.to_owned(), format!("{word} "), word.to_uppercase()] {
            let result = find(&query);
            let why: Vec<_> = result.hits.iter().map(|hit| &hit.matches[0]).collect();
            assert!(result.hits.is_empty() && result.corrections.is_empty(), "{query}: {why:?}");
        }
    }
}

#[test]
fn nothing_is_asked_and_nothing_found() {
    for query in [
        "", " ", "\n", "\0", "?", "\"\"", "”“", "-", "- -", "’", "...", "§", "\u{ad}", "\u{301}", "og", "the ",
        "hvad er ",
    ] {
        let result = find(query);
        assert_eq!((result.query, result.total, result.hits.len()), (query, 0, 0));
    }
}

#[test]
fn joined_and_split_words_are_one() {
    for (query, expected) in [
        ("handel med mennesker", "o10"),
        ("friheds berøvelse", "o13"),
        ("forbindelseshub", "p43.a.iii"),
        ("kapacitetsopbygningsmekanisme", "p43"),
        ("fødselsattest", "o4"),
        ("transitland", "p11"),
    ] {
        let found = ids(&find(query));
        let is_found = found.iter().any(|id| id == expected || expected.starts_with(&format!("{id}.")));
        assert!(is_found, "{query}: {found:?}");
    }
    assert_eq!(first("friheds berøvelse"), first("frihedsberøvelse"));
    assert_eq!(joined(&find("handel med mennesker").hits[0].title), joined(&find("menneskehandel").hits[0].title));
}

#[test]
fn the_paragraph_of_an_objective_is_one_with_it() {
    let options = |section: &str| SearchOptions { section: Some(section.to_owned()), ..SearchOptions::default() };
    for section in ["o10", "p26", "objectives"] {
        let result = search("menneskehandel", &options(section));
        assert_eq!(result.hits.iter().map(|hit| hit.id.id()).collect::<Vec<_>>(), ["o10"], "{section}");
    }
}
#[test]
fn in_an_item_its_items_are_hits() {
    let options = |section: &str| SearchOptions { section: Some(section.to_owned()), ..SearchOptions::default() };
    let found = |section| ids(&search("fond", &options(section)));
    assert_eq!(found("p43"), ["p43"]);
    assert!(
        found("p43.b").iter().all(|id| id.starts_with("p43.b")) && found("p43.b").len() > 1,
        "{:?}",
        found("p43.b")
    );
}
