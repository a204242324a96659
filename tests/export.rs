//! Exports: goldens to review, and what holds for every place in every format.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::HashSet;

use expect_test::expect_file;
use migration_compact::{
    compact::{self, OutlineNode},
    export::{Format, export, pieces},
    model::{Place, ProvisionKind, Target},
    references::{ReferenceKind, runs},
};
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use serde_json::Value;

fn place(id: &str) -> Place {
    Place::from_id(id).unwrap_or_else(|| panic!("there is no place {id}"))
}

/// Compares an export with `tests/golden/export-….…`; JSON is laid out for the reader.
fn check(format: Format, id: Option<&str>) {
    let mut text = export(format, id.map(place));
    let ending = match format {
        Format::Text => "txt",
        Format::Markdown => "md",
        Format::Html => "html",
        Format::Json => "json",
        Format::JsonLd => "jsonld",
    };
    if matches!(format, Format::Json | Format::JsonLd) {
        let value: Value = serde_json::from_str(&text).expect("an export to JSON is JSON");
        text = serde_json::to_string_pretty(&value).expect("a value can be written") + "\n";
    }
    // The version of the package is no part of what is reviewed.
    let text = text.replace(env!("CARGO_PKG_VERSION"), "0.0.0");
    let name = id.unwrap_or("whole");
    expect_file![format!("{}/tests/golden/export-{name}.{ending}", env!("CARGO_MANIFEST_DIR"))].assert_eq(&text);
}

#[test]
fn the_whole_is_as_reviewed() {
    for format in [Format::Text, Format::Markdown, Format::Html] {
        check(format, None);
    }
}

#[test]
fn single_places_are_as_reviewed() {
    for format in Format::ALL {
        check(format, Some("o9"));
    }
    for id in ["intro", "p2", "unity-of-purpose", "p43.a", "p43.a.ii", "pr8", "fn1"] {
        for format in [Format::Text, Format::Markdown, Format::Html] {
            check(format, Some(id));
        }
    }
}

#[test]
fn format_names_are_those_of_the_contract() {
    let names = Format::ALL.map(Format::name);
    assert_eq!(names, ["text", "markdown", "html", "json", "json-ld"]);
    assert_eq!(names.map(Format::from_name), Format::ALL.map(Some));
    assert_eq!(["", "HTML", "xml"].map(Format::from_name), [None, None, None]);
}

#[test]
fn pieces_joined_are_the_text() {
    for place in Place::all() {
        let joined: String = pieces::of(place, None).iter().map(|piece| piece.words).collect();
        assert_eq!(joined, place.text_span().text(), "{}", place.id());
    }
}

#[test]
fn a_mark_follows_the_words_of_its_footnote_once() {
    for reference in Place::all().flat_map(runs).filter_map(|run| run.reference) {
        let Target::Place(note) = reference.to else { continue };
        if reference.kind == ReferenceKind::Footnote {
            let marked: Vec<_> =
                pieces::of(reference.from, None).into_iter().filter(|piece| piece.note == Some(note)).collect();
            assert_eq!(marked.len(), 1, "{}", note.id());
            assert!(marked[0].words.ends_with(reference.text), "{}", note.id());
        }
    }
}

#[test]
fn every_reference_is_marked_in_html() {
    for place in Place::all().filter(|place| place.kind() != ProvisionKind::Section) {
        let html = export(Format::Html, Some(place));
        let marked: Vec<(Vec<&str>, String)> = html
            .split(" class=\"gcm-reference\" data-to=\"")
            .skip(1)
            .filter_map(|rest| rest.split_once('"'))
            .filter_map(|(to, rest)| {
                Some((to.split(' ').collect(), rest.split_once('>')?.1.split("</").next()?.to_owned()))
            })
            .collect();
        for reference in runs(place).into_iter().flat_map(|run| run.reference.into_iter().chain(run.also)) {
            if reference.kind != ReferenceKind::Footnote {
                let is_marked = |(to, words): &(Vec<&str>, String)| {
                    to.contains(&reference.to.id().as_str()) && words.contains(reference.text)
                };
                assert!(marked.iter().any(is_marked), "{}: {reference:?}", place.id());
            }
        }
        for (_, words) in marked {
            assert_eq!(words, words.trim());
        }
    }
}

#[test]
fn words_are_linked_where_what_they_refer_to_can_be_reached() {
    let dialogue = "erklæringen fra Højniveau-dialogen om international migration og udvikling vedtaget i oktober 2013";
    let vision = "vores vision og vejledende principper";
    let cases = [
        (None, "vision principles", "#gcm-vision", vision),
        (Some("p41"), "vision principles", "", vision),
        (None, "hld-declaration-2013 high-level-dialogue", "https://undocs.org/A/RES/68/4", dialogue),
        (None, "high-level-dialogue gfmd", "", "Disse platforme"),
        (None, "agenda-2030 addis-ababa-action-agenda", "", "disse instrumenter"),
        (None, "p43 p45", "#gcm-p43", "de institutionelle arrangementers"),
        (None, "p45 un-network-on-migration", "#gcm-p45", "netværket"),
        (Some("p46"), "p45 un-network-on-migration", "https://migrationnetwork.un.org", "netværket"),
    ];
    for (root, to, address, words) in cases {
        let (element, address) = match address {
            "" => ("span", String::new()),
            address => ("a", format!(" href=\"{address}\"")),
        };
        let expected = format!("<{element} class=\"gcm-reference\" data-to=\"{to}\"{address}>{words}</{element}>");
        let html = export(Format::Html, root.map(place));
        assert!(html.contains(&expected), "{expected}\n{html}");
    }
}

/// All exports of a format: the whole and each place.
fn exports(format: Format) -> impl Iterator<Item = (Option<Place>, String)> {
    std::iter::once(None).chain(Place::all().map(Some)).map(move |root| (root, export(format, root)))
}

/// Checks that the words of an export are in a text, each once and in order, with no more than signs between them.
fn check_words(root: Option<Place>, mut rest: &str) {
    let is_note = |place: &Place| place.kind() == ProvisionKind::Footnote;
    let inside = |place: Place| root.is_none_or(|root| place == root || place.path().contains(&root));
    let places: Vec<Place> = Place::all().filter(|&place| inside(place)).collect();
    let own = places.iter().filter(|place| !is_note(place)).chain(places.iter().filter(|place| is_note(place)));
    for place in own {
        let words = if place.kind() == ProvisionKind::Objective { "" } else { place.text_span().text() };
        for words in [place.title().unwrap_or_default(), words].into_iter().filter(|words| !words.is_empty()) {
            let (gap, after) = rest.split_once(words).unwrap_or_else(|| panic!("{} is missing: {words}", place.id()));
            let heading = "Mellemstatsligt forhandlet resultat opnået ved enighed 13. juli 2018 Indledning".len() + 80;
            let longest = if rest.len() > 1000 && place.path().is_empty() { heading } else { 40 };
            assert!(gap.len() <= longest, "before {}: {gap}", place.id());
            rest = after;
        }
    }
}

/// Replaces the marks of footnotes by nothing.
fn without_marks(text: &str) -> String {
    ["[1]", "[2]", "[3]"].iter().fold(text.to_owned(), |text, mark| text.replace(mark, ""))
}

#[test]
fn text_has_all_words_in_order() {
    for (root, text) in exports(Format::Text) {
        assert!(text.ends_with('\n') && text.contains("Uofficiel dansk oversættelse"));
        check_words(root, &without_marks(&text));
    }
}

/// What a reader of rendered Markdown sees: headings by level, and all words.
fn render(markdown: &str) -> (Vec<(HeadingLevel, String)>, String) {
    let mut headings = Vec::new();
    let mut words = String::new();
    let mut open = None;
    for event in Parser::new_ext(markdown, Options::ENABLE_FOOTNOTES) {
        match event {
            Event::Text(text) => words.push_str(&text),
            Event::Start(Tag::Heading { level, .. }) => open = Some((level, words.len())),
            Event::End(TagEnd::Heading(_)) => {
                let (level, start) = open.take().expect("a heading ends after it began");
                headings.push((level, words[start..].to_owned()));
            }
            Event::End(TagEnd::Paragraph | TagEnd::Item) | Event::Rule | Event::SoftBreak => words.push('\n'),
            Event::Start(_) | Event::End(_) | Event::FootnoteReference(_) => {}
            other => panic!("this is not meant: {other:?}"),
        }
    }
    (headings, words)
}

#[test]
fn rendered_markdown_has_all_words_in_order() {
    for (root, markdown) in exports(Format::Markdown) {
        check_words(root, &render(&markdown).1);
    }
}

#[test]
fn markdown_links_hold_their_words_and_no_space_around_them() {
    let markdown = export(Format::Markdown, None);
    assert!(markdown.contains(
        "[erklæringen fra Højniveau-dialogen om international migration og udvikling vedtaget i oktober 2013](<"
    ));
    assert!(!markdown.contains(" ](") && !markdown.contains("[ "));
}

#[test]
fn markdown_lists_and_footnotes_are_read_as_such() {
    let markdown = export(Format::Markdown, None);
    let count = |is: fn(&Event) -> bool| Parser::new_ext(&markdown, Options::ENABLE_FOOTNOTES).filter(is).count();
    assert_eq!(count(|event| matches!(event, Event::FootnoteReference(_))), 3);
    assert_eq!(count(|event| matches!(event, Event::Start(Tag::FootnoteDefinition(_)))), 3);
    // Ten principles, and the items of 43, 45 and 49.
    let items = Place::all().filter(|place| place.kind() == ProvisionKind::Item).count();
    assert_eq!(count(|event| matches!(event, Event::Start(Tag::Item))), 10 + items);
    // Those of 15, 43, 45 and 49, and three within the litra of 43.
    assert_eq!(count(|event| matches!(event, Event::Start(Tag::List(None)))), 7);
}

/// Headings of the compact by their depth.
fn outline() -> Vec<(usize, String)> {
    fn add(nodes: &[OutlineNode], depth: usize, all: &mut Vec<(usize, String)>) {
        for node in nodes {
            let is_list = node.id.title().is_none();
            match node.kind {
                ProvisionKind::Section if !is_list => all.push((depth, node.title.clone())),
                ProvisionKind::Objective => all.push((depth, format!("{}: {}", node.id.label(), node.title))),
                _ => {}
            }
            add(&node.children, depth + 1, all);
        }
    }
    let mut all = vec![(1, compact::info().title.to_owned())];
    add(&compact::outline(), 2, &mut all);
    all
}

#[test]
fn markdown_headings_follow_the_outline() {
    let (headings, _) = render(&export(Format::Markdown, None));
    let headings: Vec<_> = headings.into_iter().map(|(level, text)| (level as usize, text)).collect();
    assert_eq!(headings, outline());
}

#[test]
fn html_headings_follow_the_outline() {
    let html = export(Format::Html, None);
    let headings: Vec<_> = html
        .lines()
        .filter_map(|line| line.strip_prefix("<h")?.split_once('>'))
        .filter_map(|(tag, rest)| Some((tag[..1].parse::<usize>().ok()? - 1, rest.split_once("</")?.0.to_owned())))
        .collect();
    assert_eq!(headings, outline());
}

#[test]
fn an_export_of_one_place_begins_with_its_heading() {
    for root in Place::all() {
        let label = root.label();
        let heading = match root.title() {
            Some(title) if root.kind() == ProvisionKind::Section => title.to_owned(),
            Some(title) if root.kind() == ProvisionKind::Objective => format!("{label}: {title}"),
            _ => label,
        };
        assert_eq!(export(Format::Text, Some(root)).lines().next(), Some(heading.as_str()));
        assert_eq!(render(&export(Format::Markdown, Some(root))).0[0], (HeadingLevel::H1, heading.clone()));
        let html = export(Format::Html, Some(root));
        assert!(html.contains("<h2") && html.contains(&format!(">{heading}</h2>")), "{}", root.id());
    }
}

/// The words of HTML without its tags and without what their marks and links add.
fn text_of(html: &str) -> String {
    let mut words = String::new();
    for part in html.split('<') {
        let (tag, text) = part.split_once('>').unwrap_or(("", part));
        if !tag.contains("doc-noteref") && !tag.contains("doc-backlink") {
            words.push_str(text);
        }
    }
    words.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

#[test]
fn html_has_all_words_in_order() {
    for (root, html) in exports(Format::Html) {
        check_words(root, &text_of(&html));
    }
}

#[test]
fn html_ids_are_unique_and_every_internal_link_has_its_target() {
    let values = |html: &str, attribute: &str| -> Vec<String> {
        html.split(attribute).skip(1).map(|rest| rest.split('"').next().unwrap_or_default().to_owned()).collect()
    };
    for (root, html) in exports(Format::Html) {
        let ids = values(&html, " id=\"");
        let unique: HashSet<&String> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len(), "{root:?}");
        assert!(ids.iter().all(|id| id.starts_with("gcm")));
        for target in values(&html, " href=\"#") {
            assert!(unique.contains(&target), "{root:?}: {target}");
        }
        if let Some(root) = root {
            assert!(unique.contains(&format!("gcm-{}", root.id())), "{}", root.id());
        }
    }
}

#[test]
fn html_of_the_whole_has_every_place_by_its_id() {
    let html = export(Format::Html, None);
    for place in Place::all() {
        assert!(html.contains(&format!(" id=\"gcm-{}\"", place.id())), "{}", place.id());
    }
}

#[test]
fn html_has_no_script_and_no_style() {
    for (_, html) in exports(Format::Html) {
        for unwanted in ["<script", "style=", "<style", " onclick", "javascript:"] {
            assert!(!html.contains(unwanted), "{unwanted}");
        }
    }
}
