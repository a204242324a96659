//! What holds of every search, whatever is asked: the segments are the text, the marks are the reasons, pages join, and the
//! way a word is written changes nothing.
#![cfg(not(target_arch = "wasm32"))]

mod searching;

use std::{collections::BTreeSet, thread};

use migration_compact::{
    model::{Place, ProvisionKind},
    search::{MatchKind, SearchHit, SearchOptions, SearchResult, Segment, search},
    words::{normalise, words},
};
use proptest::prelude::*;
use searching::{find, ids, joined};

const LEXICON: &str = include_str!("../src/text/lexicon.tsv");

/// Most reasons that a hit gives: with so many, some marks may be of reasons left out.
const MOST_MATCHES: usize = 6;

/// Every word of the text as it stands there, hanging hyphens left out.
fn text_words() -> BTreeSet<&'static str> {
    let spans = Place::all().flat_map(|place| [place.title_span(), place.text_span()]);
    spans.flat_map(|span| words(span.text()).map(move |word| span.text()[word].trim_matches('-'))).collect()
}

/// Every entry, form and term of the lexicon.
fn lexicon_terms() -> BTreeSet<&'static str> {
    let rows = LEXICON.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect::<Vec<_>>());
    let terms = rows.flat_map(|columns| {
        let forms = if columns[1] == "phrase" { "" } else { columns[2] };
        let named = columns[4..].iter().flat_map(|column| column.split(','));
        // A phrase of the text is no term: its words are typed and found one by one.
        let name = if columns[1] == "phrase" { "" } else { columns[0] };
        forms.split([' ', '|']).chain([name]).chain(named).collect::<Vec<_>>()
    });
    terms.map(str::trim).filter(|term| !term.is_empty()).collect()
}

fn vocabulary() -> Vec<&'static str> {
    text_words().union(&lexicon_terms()).copied().collect()
}

/// Runs a check for each item, on several threads since there are thousands.
fn each<T: Sync>(items: &[T], check: impl Fn(&T) + Sync) {
    thread::scope(|scope| {
        for part in items.chunks(items.len().div_ceil(4).max(1)) {
            scope.spawn(|| part.iter().for_each(&check));
        }
    });
}

fn total(query: &str) -> usize {
    search(query, &SearchOptions { limit: 1, ..SearchOptions::default() }).total
}

fn units(segments: &[Segment]) -> usize {
    segments.iter().map(|segment| segment.text.encode_utf16().count()).sum()
}

/// Texts from which the excerpt of a place may be cut.
fn texts(place: Place) -> Vec<&'static str> {
    let own = place.text_span().text();
    let inside = place
        .children()
        .filter(|child| matches!(child.kind(), ProvisionKind::Item) || place.paragraph() == Some(*child));
    inside.flat_map(texts).chain([own]).collect()
}

fn check_segments(hit: &SearchHit, longest: usize) {
    let id = hit.id.id();
    assert_eq!(joined(&hit.title), hit.id.title().unwrap_or_default(), "{id}");
    for segments in [&hit.title, &hit.excerpt] {
        assert!(segments.iter().all(|segment| !segment.text.is_empty()), "{id}");
        assert!(segments.windows(2).all(|pair| pair[0].mark != pair[1].mark), "{id}: {segments:?}");
    }
    assert!(units(&hit.excerpt) <= longest, "{id}: {} > {longest}", units(&hit.excerpt));
    let excerpt = joined(&hit.excerpt);
    let stretch = excerpt.trim_start_matches('…').trim_end_matches('…');
    let (is_cut_before, is_cut_behind) = (excerpt.starts_with('…'), excerpt.ends_with('…'));
    let stands = |text: &&str| {
        text.match_indices(stretch).any(|(start, _)| {
            let (before, behind) = (&text[..start], &text[start + stretch.len()..]);
            // A single word that is longer than the excerpt is cut all the same.
            let is_word = !stretch.contains(' ');
            is_cut_before != before.is_empty()
                && is_cut_behind != behind.is_empty()
                && (is_word || starts_word(before) || starts_marked(hit))
                && (is_word || behind.is_empty() || behind.starts_with(' '))
        })
    };
    assert!(texts(hit.id).iter().any(stands), "{id}: {excerpt}");
}

/// Whether a word ends before the excerpt begins.
fn starts_word(before: &str) -> bool {
    !before.ends_with(|letter: char| letter.is_alphanumeric() || letter == '-')
}

/// Whether an excerpt begins within a word, at the part of it that answers: "…[kontrol]politik".
fn starts_marked(hit: &SearchHit) -> bool {
    hit.excerpt.get(1).is_some_and(|segment| segment.mark)
}

/// Every mark is a word or a part of a word that a reason names.
fn check_marks(hit: &SearchHit) {
    if hit.matches.len() >= MOST_MATCHES {
        return;
    }
    for segment in hit.title.iter().chain(&hit.excerpt).filter(|segment| segment.mark) {
        let is_named = hit
            .matches
            .iter()
            .any(|reason| reason.text.contains(&*segment.text) || segment.text.contains(&*reason.text));
        assert!(is_named, "{}: “{}” is marked for {:?}", hit.id.id(), segment.text, hit.matches);
    }
}

fn check_result(result: &SearchResult, longest: usize) {
    assert!(result.hits.windows(2).all(|pair| pair[0].score >= pair[1].score), "{}", result.query);
    for hit in &result.hits {
        check_segments(hit, longest);
        check_marks(hit);
        assert!(!hit.matches.is_empty() && hit.matches.len() <= MOST_MATCHES, "{}", result.query);
        assert!(hit.matches.windows(2).all(|pair| pair[0].kind <= pair[1].kind), "{}: {:?}", result.query, hit.matches);
    }
}

#[test]
fn segments_are_the_text_and_marks_have_reasons() {
    let words: Vec<&str> = vocabulary().into_iter().step_by(7).collect();
    each(&words, |word| check_result(&find(word), 200));
}

#[test]
fn excerpts_are_as_long_as_asked() {
    let words: Vec<&str> = vocabulary().into_iter().step_by(29).collect();
    each(&words, |word| {
        for excerpt in [20, 50, 120, 10_000] {
            check_result(&search(word, &SearchOptions { excerpt, ..SearchOptions::default() }), excerpt);
        }
    });
}

#[test]
fn an_excerpt_with_room_for_it_is_the_whole_text() {
    let result = search("menneskesmugling", &SearchOptions { excerpt: 10_000, ..SearchOptions::default() });
    assert_eq!(result.hits[0].id.id(), "o9");
    assert_eq!(joined(&result.hits[0].excerpt), result.hits[0].id.paragraph().expect("a paragraph").text_span().text());
}

/// The marked stretches with the letters before and behind each.
fn marks(segments: &[Segment]) -> Vec<(String, &str, String)> {
    let marked = segments.iter().enumerate().filter(|(_, segment)| segment.mark);
    marked.map(|(at, segment)| (joined(&segments[..at]), &*segment.text, joined(&segments[at + 1..]))).collect()
}

#[test]
fn marks_of_a_beginning_are_the_typed_letters() {
    let mut count = 0;
    for typed in ["grænsek", "mennesk", "kapacit", "bæredyg", "retss", "transn", "konsu", "Forvis", "Diasp"] {
        let result = find(typed);
        let prefixed: Vec<&SearchHit> =
            result.hits.iter().filter(|hit| hit.matches.iter().all(|it| it.kind == MatchKind::Prefix)).collect();
        count += prefixed.len();
        for hit in prefixed {
            let marks: Vec<_> = marks(&hit.title).into_iter().chain(marks(&hit.excerpt)).collect();
            for (before, mark, _) in &marks {
                assert_eq!(normalise(mark), normalise(typed));
                assert!(!before.ends_with(|letter: char| letter.is_alphanumeric()), "{before}[{mark}]");
            }
            assert!(!marks.is_empty(), "{typed}");
        }
    }
    assert!(count > 10);
}

#[test]
fn marks_of_a_compound_are_the_part() {
    // The query, a compound of the text, what is marked in it.
    for (query, compound, mark) in [
        ("handel ", "menneskehandel", "handel"),
        ("grænse ", "grænsekontrol", "grænse"),
        ("kontrol ", "grænsekontrol", "kontrol"),
        ("smugling ", "menneskesmugling", "smugling"),
        ("attest ", "dødsattester", "attester"),
        ("stat ", "udviklingsøstater", "stater"),
    ] {
        let result = search(query, &SearchOptions { limit: 100, excerpt: 10_000, ..SearchOptions::default() });
        let segments: Vec<_> =
            result.hits.iter().flat_map(|hit| marks(&hit.title).into_iter().chain(marks(&hit.excerpt))).collect();
        let stands = segments.iter().any(|(before, marked, behind)| {
            let offset = compound.find(mark).unwrap();
            *marked == mark
                && before.to_lowercase().ends_with(&compound[..offset])
                && behind.to_lowercase().starts_with(&compound[offset + mark.len()..])
        });
        assert!(stands, "{query}: {compound}");
    }
}

#[test]
fn typing_a_word_never_empties_a_list_that_it_fills() {
    let vocabulary = vocabulary();
    let beginnings: BTreeSet<&str> = vocabulary
        .iter()
        .filter(|word| total(word) > 0)
        .flat_map(|word| word.char_indices().skip(1).map(move |(end, _)| &word[..end]))
        .filter(|beginning| beginning.contains(char::is_alphanumeric))
        .collect();
    each(&beginnings.into_iter().collect::<Vec<_>>(), |beginning| assert!(total(beginning) > 0, "{beginning}"));
}

#[test]
fn every_term_of_the_lexicon_finds_something() {
    let rows = LEXICON.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect::<Vec<_>>());
    // A row that is a part of no compound in the text is there for the forms alone.
    let terms =
        rows.filter(|columns| !matches!(columns[1], "part" | "function")).flat_map(|columns| columns[4..].to_vec());
    let terms: Vec<&str> =
        terms.flat_map(|column| column.split(',')).map(str::trim).filter(|term| !term.is_empty()).collect();
    each(&terms, |term| assert!(total(term) > 0, "{term}"));
}

#[test]
fn pages_join_to_the_whole_list() {
    for query in ["migrant", "mål 8 børn", "rights of the child", "grænse kontrol", "\"international migration\"", "4"]
    {
        let all = search(query, &SearchOptions { limit: 100, ..SearchOptions::default() });
        assert_eq!(all.total, all.hits.len());
        assert!(all.total > 2, "{query}");
        for limit in [1, 2, 3, 7] {
            let page = |offset| search(query, &SearchOptions { limit, offset, ..SearchOptions::default() });
            let pages: Vec<SearchResult> = (0..all.total).step_by(limit).map(page).collect();
            assert!(pages.iter().all(|page| page.total == all.total));
            assert!(pages.iter().flat_map(|page| &page.hits).eq(&all.hits), "{query} by {limit}");
        }
        for offset in [all.total, all.total + 1, 1_000_000] {
            let behind = search(query, &SearchOptions { offset, ..SearchOptions::default() });
            assert_eq!((behind.total, behind.hits.len()), (all.total, 0));
        }
    }
}

/// Compares the hits of a word written otherwise, as a complete word and as one being typed.
fn check_written(written: impl Fn(&str) -> String + Sync) {
    let words: Vec<&str> = vocabulary().into_iter().step_by(7).collect();
    each(&words, |word| {
        for behind in ["", " "] {
            let (plain, other) = (word.to_string() + behind, written(word) + behind);
            assert_eq!(ids(&find(&other)), ids(&find(&plain)), "{other:?} for {plain:?}");
        }
    });
}

#[test]
fn capitals_change_nothing() {
    check_written(str::to_uppercase);
}

#[test]
fn decomposed_letters_change_nothing() {
    let ring = |word: &str| word.replace('å', "a\u{30a}").replace('Å', "A\u{30a}").replace('é', "e\u{301}");
    // Only "é" loses its accent with that: no word of the text depends on one.
    check_written(ring);
}

#[test]
fn soft_hyphens_change_nothing() {
    check_written(|word| {
        word.chars()
            .flat_map(|letter| [letter, '\u{ad}'])
            .collect::<String>()
            .trim_end_matches('\u{ad}')
            .replace(" \u{ad}", " ")
    });
}

#[test]
fn the_apostrophe_changes_nothing() {
    for mark in ['\'', '’', '‘', '´', '`'] {
        let query = |word: &str| word.replace('’', &mark.to_string());
        for word in ["FN’s", "GCM’s", "NGO’er", "GFMD’s"] {
            assert_eq!(ids(&find(&query(word))), ids(&find(word)), "{}", query(word));
        }
    }
}

#[test]
fn hyphens_change_nothing() {
    let words: Vec<&str> = text_words().into_iter().filter(|word| word.contains('-')).collect();
    assert!(words.len() > 10);
    each(&words, |word| {
        for other in [word.replace('-', ""), word.replace('-', "\u{2010}"), word.replace('-', "\u{2011}")] {
            assert_eq!(ids(&find(&other)), ids(&find(word)), "{word}");
        }
    });
}

#[test]
fn words_typed_without_danish_letters_find_the_same_word_first() {
    let plain = |word: &str| word.replace(['å', 'æ'], "a").replace('ø', "o");
    let double = |word: &str| word.replace('å', "aa").replace('æ', "ae").replace('ø', "oe");
    let vocabulary = vocabulary();
    let known: BTreeSet<String> = vocabulary.iter().map(|word| normalise(word)).collect();
    let words: Vec<String> = text_words().into_iter().map(normalise).collect::<BTreeSet<_>>().into_iter().collect();
    let words: Vec<String> = words.into_iter().filter(|word| !word.is_ascii() && word.chars().count() > 4).collect();
    each(&words, |word| {
        for folded in [plain(word), double(word)] {
            let (query, folded_query) = (word.clone() + " ", folded.clone() + " ");
            let (result, written) =
                (find(&folded_query), search(&query, &SearchOptions { limit: 100, ..SearchOptions::default() }));
            let (Some(first), Some(_)) = (result.hits.first(), written.hits.first()) else {
                assert!(written.hits.is_empty(), "{folded} finds nothing");
                continue;
            };
            // Words with another reading as they are typed are left out.
            if known.contains(&folded) || first.matches[0].kind != MatchKind::Folded {
                continue;
            }
            let is_same = written.hits.iter().any(|hit| hit.id == first.id);
            assert!(is_same, "{folded} finds {} first", first.id.id());
        }
    });
}

#[test]
fn a_weaker_reason_never_outranks_a_stronger_one() {
    let words: Vec<&str> =
        vocabulary().into_iter().filter(|word| !word.contains([' ', '-', '/', '.'])).step_by(5).collect();
    each(&words, |word| {
        let result = search(word, &SearchOptions { limit: 100, ..SearchOptions::default() });
        // A heading stands behind what it stands over, and a number is a citation.
        let hits = result.hits.iter().filter(|hit| hit.id.kind() != ProvisionKind::Section);
        let best: Vec<MatchKind> = hits.map(|hit| hit.matches[0].kind).map(tier).collect();
        assert!(best.is_sorted(), "{word}: {best:?}");
    });
}

/// Kinds that are of one strength as kinds of one tier.
fn tier(kind: MatchKind) -> MatchKind {
    match kind {
        MatchKind::Phrase => MatchKind::Exact,
        _ => kind,
    }
}

#[test]
fn kinds_narrow_the_list() {
    use ProvisionKind::{Item, Objective, Paragraph, Principle};
    let of = |kinds: &[ProvisionKind]| {
        search("migration", &SearchOptions { limit: 100, kinds: Some(kinds.to_vec()), ..SearchOptions::default() })
    };
    for kind in [Objective, Paragraph, Principle, Item] {
        let result = of(&[kind]);
        assert!(!result.hits.is_empty(), "{kind:?}");
        assert!(result.hits.iter().all(|hit| hit.id.kind() == kind), "{kind:?}");
    }
    assert_eq!(of(&[]).total, 0);
    assert_eq!(of(&[Objective, Principle]).total, of(&[Objective]).total + of(&[Principle]).total);
    let all = search("migration", &SearchOptions { limit: 100, ..SearchOptions::default() });
    assert!(all.hits.iter().all(|hit| hit.id.kind() != Item));
}

#[test]
fn a_section_narrows_the_list() {
    for section in ["preamble", "objectives", "implementation", "vision", "p43", "o9", "principles"] {
        let options = SearchOptions { limit: 100, section: Some(section.to_owned()), ..SearchOptions::default() };
        let result = search("menneskesmugling migration international", &options);
        assert!(!result.hits.is_empty(), "{section}");
        for hit in &result.hits {
            let is_inside = hit.id.path().iter().chain([&hit.id]).any(|place| place.id() == section);
            assert!(is_inside, "{} in {section}", hit.id.id());
        }
    }
    for section in ["", "o24", "OBJECTIVES", "constructor", "p2.a"] {
        let options = SearchOptions { section: Some(section.to_owned()), ..SearchOptions::default() };
        for query in ["migration", "mål 8", "\"international migration\""] {
            assert_eq!(search(query, &options).total, 0, "{section}");
        }
    }
}

fn options() -> impl Strategy<Value = SearchOptions> {
    (1..=100_usize, 0..50_usize, 20..400_usize).prop_map(|(limit, offset, excerpt)| SearchOptions {
        limit,
        offset,
        excerpt,
        ..SearchOptions::default()
    })
}

/// Words of the text and what else may stand in a query.
fn pieces() -> impl Strategy<Value = String> {
    let words: Vec<&str> = vocabulary();
    let odd = vec![
        "\"", "„", "”", "-", "’", "§", "43", "b", "(", ")", "stk.", "mål", "\0", "\u{301}", "\u{202e}", "של", "🙂",
        "\n",
    ];
    let piece = prop_oneof![3 => prop::sample::select(words), 1 => prop::sample::select(odd)];
    (prop::collection::vec(piece, 0..8), prop::sample::select(vec!["", " "]))
        .prop_map(|(pieces, between)| pieces.join(between))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn any_query_is_answered(query in any::<String>(), options in options()) {
        check_result(&search(&query, &options), options.excerpt);
    }

    #[test]
    fn any_words_are_answered(query in pieces(), options in options()) {
        let result = search(&query, &options);
        prop_assert_eq!(&result.query, &query);
        check_result(&result, options.excerpt);
    }
}
