//! Plain text and Markdown: the same blocks, with or without the signs of Markdown.
//!
//! No line is broken, for the reader's window breaks them. The Markdown is `CommonMark`, with footnotes in the notation that
//! GitHub and most tools know. It has no names to link to inside a text, so only what has an address of its own becomes a
//! link.

use super::{
    DATE, add, add_escaped, body, footnotes, heading, is_roman,
    pieces::{self, Link},
    pinpoint, sign,
};
use crate::{
    compact,
    model::{Place, ProvisionKind},
};

/// What stands around the words.
pub(super) struct Style {
    /// Of a heading, once for each level.
    heading: &'static str,
    /// Between that and the heading.
    gap: &'static str,
    /// Before and after the number of a paragraph and the title of a principle.
    strong: &'static str,
    /// Before an item.
    bullet: &'static str,
    /// Before a litra of a paragraph, and before an item of a litra.
    indents: [&'static str; 2],
    /// Before the number of a footnote.
    note: &'static str,
    /// Between the number of a footnote and its words.
    note_end: &'static str,
    /// Before the line that says where the words come from.
    rule: &'static str,
    /// The date, which begins a line.
    date: &'static str,
    /// Whether words can be links.
    links: bool,
    escape: fn(char) -> Option<&'static str>,
}

pub(super) const TEXT: Style = Style {
    heading: "",
    gap: "",
    strong: "",
    bullet: "",
    indents: ["    ", "        "],
    note: "[",
    note_end: "] ",
    rule: "",
    date: DATE,
    links: false,
    escape: |_| None,
};

pub(super) const MARKDOWN: Style = Style {
    heading: "#",
    gap: " ",
    strong: "**",
    bullet: "- ",
    indents: ["", "  "],
    note: "[^",
    note_end: "]: ",
    rule: "---\n\n",
    // A line that begins with a number and a full stop would be an item of a list.
    date: "13\\. juli 2018",
    links: true,
    escape: markdown_escape,
};

/// Signs that only mean something at the start of a line need no care: of words that an export begins a line with, the
/// source has none that begin so.
fn markdown_escape(letter: char) -> Option<&'static str> {
    Some(match letter {
        '\\' => "\\\\",
        '`' => "\\`",
        '*' => "\\*",
        '_' => "\\_",
        '[' => "\\[",
        ']' => "\\]",
        '<' => "\\<",
        '>' => "\\>",
        '&' => "\\&",
        '~' => "\\~",
        '|' => "\\|",
        '#' => "\\#",
        _ => return None,
    })
}

pub(super) fn write(root: Option<Place>, style: &Style) -> String {
    let info = compact::info();
    let mut out = Writer { out: String::new(), root, style };
    match root {
        None => {
            out.heading(1, info.title);
            out.add(&["\n\n", info.subtitle, "\n\n", style.date]);
        }
        Some(place) if heading(place).is_none() => out.heading(1, &place.label()),
        Some(_) => {}
    }
    for place in body(root) {
        out.place(place);
    }
    for note in footnotes(root) {
        out.add(&["\n\n"]);
        // Without a mark that leads to it, a footnote in the notation of Markdown would not be shown.
        if root != Some(note) {
            out.add(&[style.note, &sign(note), style.note_end]);
        }
        out.words(note);
    }
    out.add(&["\n\n", style.rule, "Kilde: ", info.title, ", ", DATE, &pinpoint(root), ".\n"]);
    out.escaped(info.provenance.note.da);
    let authentic = info.provenance.authentic;
    out.add(&["\nDen autentiske tekst: "]);
    out.linked(authentic.symbol, Some(Link::Outside("", Some(authentic.url))));
    if !style.links {
        out.add(&[", ", authentic.url]);
    }
    out.add(&["\n"]);
    out.out
}

struct Writer<'a> {
    out: String,
    root: Option<Place>,
    style: &'a Style,
}

impl Writer<'_> {
    fn add(&mut self, parts: &[&str]) {
        add(&mut self.out, parts);
    }

    fn escaped(&mut self, words: &str) {
        add_escaped(&mut self.out, words, self.style.escape);
    }

    fn repeat(&mut self, part: &str, times: usize) {
        for _ in 0..times {
            self.out.push_str(part);
        }
    }

    fn heading(&mut self, level: usize, words: &str) {
        self.repeat(self.style.heading, level);
        self.add(&[self.style.gap]);
        self.escaped(words);
    }

    /// A place by itself, without the places in it.
    fn place(&mut self, place: Place) {
        let heading = heading(place);
        if heading.is_none() && place.kind() == ProvisionKind::Section {
            // The list of principles has no words of its own.
            return;
        }
        self.begin(place);
        if let Some(heading) = heading {
            // The words of an objective are those of its paragraph, which follows.
            return self.heading(self.level(place), &heading);
        }
        let Style { strong, bullet, .. } = *self.style;
        match place.kind() {
            ProvisionKind::Item => {
                let [litra, roman] = self.style.indents;
                let indent = if is_roman(place) { roman } else { litra };
                let indent = if self.root == Some(place) { "" } else { indent };
                self.add(&[indent, bullet, &sign(place), " "]);
            }
            ProvisionKind::Paragraph => self.add(&[strong, &sign(place), strong, " "]),
            ProvisionKind::Principle => {
                self.add(&[bullet, strong]);
                self.escaped(place.title().unwrap_or_default());
                self.add(&[":", strong, " "]);
            }
            _ => {}
        }
        self.words(place);
    }

    /// Begins a block: after an empty line, but the items of a list follow each other closely.
    fn begin(&mut self, place: Place) {
        let follows = place.kind() == ProvisionKind::Item && (is_roman(place) || place.number() > 1);
        if !self.out.is_empty() {
            self.add(&[if follows && Some(place) != self.root { "\n" } else { "\n\n" }]);
        }
    }

    /// The level of a heading: 1 for that of the export itself.
    fn level(&self, mut place: Place) -> usize {
        // The title of the compact stands over all of the whole.
        let mut level = if self.root.is_none() { 2 } else { 1 };
        while let Some(outer) = place.parent().filter(|_| Some(place) != self.root) {
            level += 1;
            place = outer;
        }
        level
    }

    fn words(&mut self, place: Place) {
        for piece in pieces::of(place) {
            self.linked(piece.words, piece.link);
            if let Some(note) = piece.note {
                self.add(&[self.style.note, &sign(note), "]"]);
            }
        }
    }

    fn linked(&mut self, words: &str, link: Option<Link>) {
        match link {
            Some(Link::Outside(_, Some(url))) if self.style.links => {
                self.add(&["["]);
                self.escaped(words);
                self.add(&["](<", url, ">)"]);
            }
            _ => self.escaped(words),
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Parser, Tag, TagEnd};

    use super::*;

    fn written(words: &str, link: Option<Link>) -> String {
        let mut writer = Writer { out: String::new(), root: None, style: &MARKDOWN };
        writer.linked(words, link);
        writer.out
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
            add_escaped(&mut markdown, words, MARKDOWN.escape);
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
