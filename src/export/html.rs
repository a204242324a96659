//! HTML: a fragment of semantic elements, to be put into any page. No script, no style.
//!
//! Ids and classes begin with `gcm-`, so that they meet none of the page's own; the id of a place is `gcm-` and its
//! `ProvisionId` (`src/js/index.d.ts`), that of the whole `gcm`. The first heading is an `h2`. Lists bear the letters and
//! numerals of the source by their `type`.
//! Words that refer to something are of class `gcm-reference`, with the ids of the places and instruments in `data-to`: a link
//! where such a place is in the export, or where it is one instrument and that has an address, else a `span`.

use super::{DATE, heading, inner, pieces, pinpoint};
use crate::{
    compact,
    model::{Place, ProvisionKind},
    place::digits,
    template::fill,
};

/// Headings from the first one on; their level is the index.
const HEADINGS: [&str; 5] = ["h2", "h3", "h4", "h5", "h6"];

pub(super) fn write(root: Option<Place>) -> String {
    let mut page = Page { out: String::new(), root, notes: Vec::new() };
    match root {
        None => page.whole(),
        Some(place) => page.part(place),
    }
    page.footnotes();
    page.provenance();
    page.out
}

struct Page {
    out: String,
    root: Option<Place>,
    /// The footnotes whose marks are written.
    notes: Vec<Place>,
}

impl Page {
    /// Adds markup with an escaped value in place of each `%`.
    #[inline(never)]
    fn add(&mut self, markup: &str, values: &[&str]) {
        fill(&mut self.out, markup, values, escape);
    }

    fn whole(&mut self) {
        let info = compact::info();
        self.add(
            "<article id=\"gcm\" lang=\"da\" class=\"migration-compact\">\n<header class=\"gcm-header\">\n\
             <h2 lang=\"en\">%</h2>\n<p class=\"gcm-subtitle\">%</p>\n\
             <p class=\"gcm-date\"><time datetime=\"%\">%</time></p>\n</header>\n",
            &[info.title, info.subtitle, info.date, DATE],
        );
        self.inner(None, 1);
    }

    /// One place, headed by its label where it has no heading of its own.
    fn part(&mut self, place: Place) {
        self.add("<article lang=\"da\" class=\"migration-compact\">\n", &[]);
        if heading(place).is_none() {
            self.add("<h2 class=\"gcm-label\">%</h2>\n", &[&place.label()]);
        }
        match place.kind() {
            ProvisionKind::Footnote => {}
            ProvisionKind::Item => self.items(&[place]),
            ProvisionKind::Principle => {
                self.add("<ul class=\"gcm-principles\">\n", &[]);
                self.place(place, 0);
                self.add("</ul>\n", &[]);
            }
            _ => self.place(place, 0),
        }
    }

    /// A place with all that stands in it; `level` is that of its heading.
    fn place(&mut self, place: Place, level: usize) {
        let title = heading(place);
        let (element, class) = match place.kind() {
            ProvisionKind::Intro => ("p", "intro"),
            ProvisionKind::Section if title.is_none() => ("ul", "principles"),
            ProvisionKind::Section => ("section", "section"),
            ProvisionKind::Objective => ("section", "objective"),
            ProvisionKind::Paragraph => ("div", "paragraph"),
            ProvisionKind::Item => ("li", "item"),
            ProvisionKind::Principle => ("li", "principle"),
            ProvisionKind::Footnote => return,
        };
        self.add("<% id=\"gcm-%\" class=\"gcm-%\">", &[element, &place.id(), class]);
        match place.kind() {
            ProvisionKind::Section | ProvisionKind::Objective => {
                self.add("\n", &[]);
                if let Some(title) = title {
                    let level = HEADINGS.get(level).copied().unwrap_or("h6");
                    self.add("<%>%</%>\n", &[level, &title, level]);
                }
            }
            ProvisionKind::Paragraph => {
                self.add("\n<p><span class=\"gcm-number\">%</span> ", &[&place.printed_sign()]);
                self.words(place);
                self.add("</p>\n", &[]);
            }
            _ => {
                if let Some(title) = place.title() {
                    self.add("<strong class=\"gcm-title\">%:</strong> ", &[title]);
                }
                self.words(place);
            }
        }
        self.inner(Some(place), level + 1);
        self.add("</%>\n", &[element]);
    }

    /// What stands in a place or at the top.
    fn inner(&mut self, place: Option<Place>, level: usize) {
        let inner = inner(place);
        if inner.first().is_some_and(|first| first.kind() == ProvisionKind::Item) {
            return self.items(&inner);
        }
        for place in inner {
            self.place(place, level);
        }
    }

    /// A list of items.
    fn items(&mut self, items: &[Place]) {
        let Some(&first) = items.first() else { return };
        if !first.is_litra() && self.root != Some(first) {
            self.add("\n", &[]);
        }
        self.add("<ol class=\"gcm-items\" type=\"%\"", &[if first.is_litra() { "a" } else { "i" }]);
        if first.number() > 1 {
            self.add(" start=\"%\"", &[&digits(first.number().into())]);
        }
        self.add(">\n", &[]);
        for &item in items {
            self.place(item, 0);
        }
        self.add("</ol>\n", &[]);
    }

    fn words(&mut self, place: Place) {
        for piece in pieces::of(place, self.root) {
            let id = piece.place.map(|place| ["#gcm-", &place.id()].concat());
            self.linked(piece.words, &piece.to, id.as_deref().or(piece.page));
            if let Some(note) = piece.note {
                self.mark(note);
            }
        }
    }

    fn linked(&mut self, words: &str, to: &str, address: Option<&str>) {
        match address {
            _ if to.is_empty() => self.add("%", &[words]),
            None => self.add("<span class=\"gcm-reference\" data-to=\"%\">%</span>", &[to, words]),
            Some(address) => {
                self.add("<a class=\"gcm-reference\" data-to=\"%\" href=\"%\">%</a>", &[to, address, words]);
            }
        }
    }

    /// The mark of a footnote; the way back leads to the first one.
    fn mark(&mut self, note: Place) {
        let id = note.id();
        self.add("<sup class=\"gcm-mark\"><a role=\"doc-noteref\"", &[]);
        if !self.notes.contains(&note) {
            self.notes.push(note);
            self.add(" id=\"gcm-%-mark\"", &[&id]);
        }
        self.add(" href=\"#gcm-%\" aria-label=\"%\">%</a></sup>", &[&id, &note.label(), &note.printed_sign()]);
    }

    /// The footnotes of the marks, or the one that is exported by itself and so has no mark to lead back to.
    fn footnotes(&mut self) {
        let alone = self.root.filter(|root| root.kind() == ProvisionKind::Footnote);
        let mut notes = std::mem::take(&mut self.notes);
        notes.extend(alone);
        if notes.is_empty() {
            return;
        }
        self.add("<section class=\"gcm-footnotes\" aria-label=\"Fodnoter\">\n", &[]);
        for note in notes {
            let (id, number) = (note.id(), note.printed_sign());
            self.add(
                "<p id=\"gcm-%\" class=\"gcm-footnote\" role=\"doc-footnote\"><span class=\"gcm-number\">%</span> ",
                &[&id, &number],
            );
            self.words(note);
            if alone.is_none() {
                self.add(
                    " <a role=\"doc-backlink\" href=\"#gcm-%-mark\" \
                     aria-label=\"Tilbage til henvisningen til fodnote %\">↩</a>",
                    &[&id, &number],
                );
            }
            self.add("</p>\n", &[]);
        }
        self.add("</section>\n", &[]);
    }

    fn provenance(&mut self) {
        let info = compact::info();
        let authentic = info.provenance.authentic;
        self.add(
            "<footer class=\"gcm-provenance\">\n<p>Kilde: <cite lang=\"en\">%</cite>, <time datetime=\"%\">%</time>%. % \
             <a href=\"%\">Den autentiske tekst: %</a></p>\n</footer>\n</article>\n",
            &[
                info.title,
                info.date,
                DATE,
                &pinpoint(self.root),
                info.provenance.note.da,
                authentic.url,
                authentic.symbol,
            ],
        );
    }
}

fn escape(byte: u8) -> Option<&'static str> {
    Some(match byte {
        b'&' => "&amp;",
        b'<' => "&lt;",
        b'>' => "&gt;",
        b'"' => "&quot;",
        _ => return None,
    })
}

#[cfg(test)]
mod tests;
