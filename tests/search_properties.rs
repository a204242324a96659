//! What holds of every search, whatever is asked: the segments are the text, the marks are the reasons, the stronger reason
//! comes first, and pages join.
#![cfg(not(target_arch = "wasm32"))]

mod searching;

use migration_compact::{
    model::{Place, ProvisionKind, Span},
    search::{Marked, MatchKind, SearchHit, SearchOptions, SearchResult, search},
    words::normalise,
};
use proptest::prelude::*;
use searching::{
    find, joined,
    vocabulary::{each, vocabulary},
};

/// Most reasons that a hit gives: with so many, some marks may be of reasons left out.
const MOST_MATCHES: usize = 6;

fn units(marked: &Marked) -> usize {
    marked.segments().iter().map(|segment| segment.text.encode_utf16().count()).sum()
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
    for segments in [&hit.title, &hit.excerpt].map(Marked::segments) {
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
                && (is_word || starts_word(before))
                && (is_word || behind.is_empty() || behind.starts_with(' '))
        })
    };
    assert!(texts(hit.id).iter().any(stands), "{id}: {excerpt}");
}

/// Whether a word ends before the excerpt begins.
fn starts_word(before: &str) -> bool {
    !before.ends_with(|letter: char| letter.is_alphanumeric() || letter == '-')
}

/// Every mark is a word or a part of a word that a reason names.
fn check_marks(hit: &SearchHit) {
    if hit.matches.len() >= MOST_MATCHES {
        return;
    }
    for segment in [&hit.title, &hit.excerpt].iter().flat_map(|it| it.segments()).filter(|segment| segment.mark) {
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
fn marks(marked: &Marked) -> Vec<(&'static str, &'static str, &'static str)> {
    let Span { start, end } = marked.span;
    let around =
        |mark: &Span| [Span { start, end: mark.start }, *mark, Span { start: mark.end, end }].map(Span::text).into();
    marked.marks.iter().map(around).collect()
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
            for &(before, mark, _) in &marks {
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
        let stands = segments.into_iter().any(|(before, marked, behind)| {
            let offset = compound.find(mark).unwrap();
            marked == mark
                && before.to_lowercase().ends_with(&compound[..offset])
                && behind.to_lowercase().starts_with(&compound[offset + mark.len()..])
        });
        assert!(stands, "{query}: {compound}");
    }
}

#[test]
fn what_was_typed_before_changes_nothing() {
    let queries =
        ["har migranter ret til sundhed", "SDG'erne sdg SDG ", "mennekshandel grense mennekshandel ", "a b a b", ""];
    // As many words as are remembered, so that none of those before are.
    let others: Vec<String> = (0..24).map(|number| format!("ord{number}")).collect();
    let others = others.join(" ") + " ";
    for query in queries {
        find(&others);
        let fresh = find(query);
        for (end, _) in query.char_indices() {
            find(&query[..end]);
        }
        assert_eq!(find(query), fresh, "{query}");
    }
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
