//! Markdown: `CommonMark`, with footnotes in the notation that GitHub and most tools know.
//!
//! `CommonMark` has no names to link to inside a text, so only what has an address of its own becomes a link.

use super::{
    DATE, authentic, begin, body, footnotes, heading, is_roman,
    pieces::{self, Link},
    pinpoint, sign,
};
use crate::{
    compact,
    model::{Place, ProvisionKind},
};

pub(super) fn write(root: Option<Place>) -> String {
    let info = compact::info();
    let mut out = String::new();
    match root {
        // A line that begins with a number and a full stop would be an item of a list.
        None => out.extend(["# ", info.title, "\n\n", info.subtitle, "\n\n", &DATE.replacen('.', "\\.", 1)]),
        Some(place) if heading(place).is_none() => out.extend(["# ", &place.label()]),
        Some(_) => {}
    }
    for place in body(root) {
        write_place(&mut out, place, root);
    }
    for note in footnotes(root) {
        // Without a mark that leads to it, a footnote in this notation would not be shown.
        let lead = if root == Some(note) { String::new() } else { ["[^", &sign(note), "]: "].concat() };
        out.extend(["\n\n", &lead]);
        write_words(&mut out, note);
    }
    out.extend(["\n\n---\n\nKilde: ", info.title, ", ", DATE, &pinpoint(root), ". "]);
    escape(&mut out, info.provenance.note.da);
    out.extend([" [", &authentic(&info), "](", info.provenance.authentic.url, ")\n"]);
    out
}

fn write_place(out: &mut String, place: Place, root: Option<Place>) {
    let heading = heading(place);
    if heading.is_none() && place.kind() == ProvisionKind::Section {
        // The list of principles has no words of its own.
        return;
    }
    begin(out, place, root);
    if let Some(heading) = heading {
        out.extend([&"#".repeat(level(place, root)), " "]);
        // The words of an objective are those of its paragraph, which follows.
        return escape(out, &heading);
    }
    match place.kind() {
        ProvisionKind::Item if is_roman(place) && Some(place) != root => out.extend(["  - ", &sign(place), " "]),
        ProvisionKind::Item => out.extend(["- ", &sign(place), " "]),
        ProvisionKind::Paragraph => out.extend(["**", &sign(place), "** "]),
        ProvisionKind::Principle => {
            out.push_str("- **");
            escape(out, place.title().unwrap_or_default());
            out.push_str(":** ");
        }
        _ => {}
    }
    write_words(out, place);
}

/// The level of a heading: 1 for that of the export itself.
fn level(place: Place, root: Option<Place>) -> usize {
    let outer = |place: Place| place.path().into_iter().filter(|&outer| super::heading(outer).is_some()).count();
    match root {
        None => outer(place) + 2,
        Some(root) => outer(place).saturating_sub(outer(root)) + 1,
    }
}

fn write_words(out: &mut String, place: Place) {
    for piece in pieces::of(place) {
        write_linked(out, piece.words, piece.link);
        if let Some(note) = piece.note {
            out.extend(["[^", &sign(note), "]"]);
        }
    }
}

fn write_linked(out: &mut String, words: &str, link: Option<Link>) {
    let Some(Link::Outside(_, Some(url))) = link else { return escape(out, words) };
    out.push('[');
    escape(out, words);
    out.extend(["](<", url, ">)"]);
}

/// Adds words so that Markdown takes no sign in them for its own.
///
/// Signs that only mean something at the start of a line need no care: no words of an export begin one, but those of the
/// intro and of headings, and the source has none there.
fn escape(out: &mut String, words: &str) {
    for letter in words.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '~' | '|' | '#') {
            out.push('\\');
        }
        out.push(letter);
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Parser, Tag, TagEnd};

    use super::*;

    fn written(words: &str, link: Option<Link>) -> String {
        let mut out = String::new();
        write_linked(&mut out, words, link);
        out
    }

    #[test]
    fn only_what_has_an_address_is_a_link() {
        let url = "https://example.org/a_(b)";
        let cases = [
            (None, "Paris-aftalen"),
            (Some(Link::Place(Place(0))), "Paris-aftalen"),
            (Some(Link::Outside("paris-agreement", None)), "Paris-aftalen"),
            (Some(Link::Outside("paris-agreement", Some(url))), "[Paris-aftalen](<https://example.org/a_(b)>)"),
        ];
        for (link, expected) in cases {
            assert_eq!(written("Paris-aftalen", link), expected);
        }
    }

    #[test]
    fn an_address_is_read_back_as_it_is() {
        let url = "https://example.org/a_(b)?c=d&e=f#g";
        let markdown = written("a [b]", Some(Link::Outside("x", Some(url))));
        let links = Parser::new(&markdown).filter_map(|event| match event {
            Event::Start(Tag::Link { dest_url, .. }) => Some(dest_url.into_string()),
            _ => None,
        });
        assert_eq!(links.collect::<Vec<_>>(), [url]);
    }

    proptest! {
        #[test]
        fn escaped_words_are_read_as_they_are(words in "[ -~æøå’”–]{0,40}") {
            let words = words.trim();
            let mut markdown = "**1.** ".to_owned();
            escape(&mut markdown, words);
            let mut read = String::new();
            for event in Parser::new(&markdown) {
                match event {
                    Event::Text(text) => read.push_str(&text),
                    Event::Start(Tag::Paragraph | Tag::Strong) | Event::End(TagEnd::Paragraph | TagEnd::Strong) => {}
                    other => prop_assert!(false, "{other:?}"),
                }
            }
            let expected = format!("1. {words}");
            prop_assert_eq!(read, expected.trim_end());
        }
    }
}
