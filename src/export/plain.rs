//! Plain text and Markdown: the same blocks, with or without the signs of Markdown.
//!
//! No line is broken, for the reader's window breaks them. The Markdown is `CommonMark`, with footnotes in the notation that
//! GitHub and most tools know. It has no names to link to inside a text, so only what has an address of its own becomes a
//! link.

use super::{heading, inner, pieces, pinpoint};
use crate::{
    compact::{self, Provenance},
    model::{Place, ProvisionKind},
    template::{Escape, fill},
};

/// What stands around the words: templates, in which a value comes in place of each `%`.
pub(super) struct Style {
    /// The title, the subtitle and the date of the compact.
    head: &'static str,
    /// Before a heading, once for each level.
    level: &'static str,
    heading: &'static str,
    /// The number of a paragraph.
    paragraph: &'static str,
    /// The title of a principle.
    principle: &'static str,
    /// The sign of an item: of the exported item itself, of a litra, and of an item of a litra.
    items: [&'static str; 3],
    /// Whether words can be links.
    links: bool,
    /// The mark of a footnote.
    mark: &'static str,
    /// The number of a footnote before its words.
    note: &'static str,
    /// Title and place of the source, the note on its worth, the symbol and the address of the authentic text.
    source: &'static str,
    escape: Escape,
}

pub(super) const TEXT: Style = Style {
    head: "%\n\n%\n\n13. juli 2018",
    level: "",
    heading: "%",
    paragraph: "% ",
    principle: "%: ",
    items: ["% ", "    % ", "        % "],
    links: false,
    mark: "[%]",
    note: "[%] ",
    source: "\n\nKilde: %, 13. juli 2018%.\n%\nDen autentiske tekst: %, %\n",
    escape: |_| None,
};

pub(super) const MARKDOWN: Style = Style {
    // A line that begins with a number and a full stop would be an item of a list.
    head: "# %\n\n%\n\n13\\. juli 2018",
    level: "#",
    heading: " %",
    paragraph: "**%** ",
    principle: "- **%:** ",
    items: ["- % ", "- % ", "  - % "],
    links: true,
    mark: "[^%]",
    note: "[^%]: ",
    source: "\n\n---\n\nKilde: %, 13. juli 2018%.\n%\nDen autentiske tekst: [%](<%>)\n",
    escape: markdown_escape,
};

/// Signs that only mean something at the start of a line need no care: of words that an export begins a line with, the
/// source has none that begin so.
fn markdown_escape(byte: u8) -> Option<&'static str> {
    Some(match byte {
        b'\\' => "\\\\",
        b'`' => "\\`",
        b'*' => "\\*",
        b'_' => "\\_",
        b'[' => "\\[",
        b']' => "\\]",
        b'<' => "\\<",
        b'>' => "\\>",
        b'&' => "\\&",
        b'~' => "\\~",
        b'|' => "\\|",
        b'#' => "\\#",
        _ => return None,
    })
}

pub(super) fn write(root: Option<Place>, style: &Style) -> String {
    let info = compact::info();
    let mut writer = Writer { out: String::new(), root, style, notes: Vec::new() };
    match root {
        None => {
            writer.fill(style.head, &[info.title, info.subtitle]);
            writer.inner(None, 2);
        }
        Some(place) => {
            if heading(place).is_none() {
                writer.heading(1, &place.label());
            }
            writer.place(place, 1);
        }
    }
    for note in std::mem::take(&mut writer.notes) {
        writer.fill("\n\n", &[]);
        writer.fill(style.note, &[&note.printed_sign()]);
        writer.words(note);
    }
    let Provenance { note, authentic, .. } = info.provenance;
    writer.fill(style.source, &[info.title, &pinpoint(root), note.da, authentic.symbol, authentic.url]);
    writer.out
}

struct Writer<'a> {
    out: String,
    root: Option<Place>,
    style: &'a Style,
    /// The footnotes whose marks are written.
    notes: Vec<Place>,
}

impl Writer<'_> {
    #[inline(never)]
    fn fill(&mut self, template: &str, values: &[&str]) {
        fill(&mut self.out, template, values, self.style.escape);
    }

    fn heading(&mut self, level: usize, words: &str) {
        for _ in 0..level {
            self.fill(self.style.level, &[]);
        }
        self.fill(self.style.heading, &[words]);
    }

    fn inner(&mut self, place: Option<Place>, level: usize) {
        for inner in inner(place) {
            if inner.kind() != ProvisionKind::Footnote {
                self.place(inner, level);
            }
        }
    }

    /// A place with all that stands in it; `level` is that of its heading.
    fn place(&mut self, place: Place, level: usize) {
        let heading = heading(place);
        let is_list = heading.is_none() && place.kind() == ProvisionKind::Section;
        if !is_list {
            self.begin(place);
        }
        match heading {
            // The words of an objective are those of its paragraph, which follows.
            Some(heading) => self.heading(level, &heading),
            None => self.line(place),
        }
        self.inner(Some(place), level + 1);
    }

    /// Begins a block: after an empty line, but the items of a list follow each other closely.
    fn begin(&mut self, place: Place) {
        let is_close = place.kind() == ProvisionKind::Item && (!place.is_litra() || place.number() > 1);
        if !self.out.is_empty() {
            self.fill(if is_close && Some(place) != self.root { "\n" } else { "\n\n" }, &[]);
        }
    }

    /// A place without a heading, by itself.
    fn line(&mut self, place: Place) {
        let [own, litra, roman] = self.style.items;
        match place.kind() {
            ProvisionKind::Paragraph => self.fill(self.style.paragraph, &[&place.printed_sign()]),
            ProvisionKind::Principle => self.fill(self.style.principle, &[place.title().unwrap_or_default()]),
            ProvisionKind::Item if Some(place) == self.root => self.fill(own, &[&place.printed_sign()]),
            ProvisionKind::Item => self.fill(if place.is_litra() { litra } else { roman }, &[&place.printed_sign()]),
            _ => {}
        }
        self.words(place);
    }

    fn words(&mut self, place: Place) {
        for piece in pieces::of(place, self.root) {
            self.linked(piece.words, piece.page);
            if let Some(note) = piece.note {
                self.fill(self.style.mark, &[&note.printed_sign()]);
                if !self.notes.contains(&note) {
                    self.notes.push(note);
                }
            }
        }
    }

    fn linked(&mut self, words: &str, page: Option<&str>) {
        match page {
            Some(page) if self.style.links => {
                self.fill("[%](<", &[words]);
                self.out.push_str(page);
                self.out.push_str(">)");
            }
            _ => self.fill("%", &[words]),
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Parser, Tag, TagEnd};

    use super::*;

    fn written(words: &str, page: Option<&str>) -> String {
        let mut writer = Writer { out: String::new(), root: None, style: &MARKDOWN, notes: Vec::new() };
        writer.linked(words, page);
        writer.out
    }

    #[test]
    fn only_what_has_an_address_is_a_link() {
        let url = "https://example.org/a_(b)";
        let cases = [(None, "Paris-aftalen"), (Some(url), "[Paris-aftalen](<https://example.org/a_(b)>)")];
        for (page, expected) in cases {
            assert_eq!(written("Paris-aftalen", page), expected);
        }
    }

    #[test]
    fn an_address_is_read_back_as_it_is() {
        let url = "https://example.org/a_(b)?c=d&e=f#g";
        let markdown = written("a [b]", Some(url));
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
            fill(&mut markdown, "%", &[words], MARKDOWN.escape);
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
