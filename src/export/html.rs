//! HTML: a fragment of semantic elements, to be put into any page. No script, no style.
//!
//! Ids and classes begin with `gcm-`, so that they meet none of the page's own; the id of a place is `gcm-` and its id in
//! the contract, that of the whole `gcm`. The first heading is an `h2`. Lists bear the letters and numerals of the source by their `type`.
//! Words that refer to something are of class `gcm-reference`, with the id of the place or instrument in `data-to`: a link
//! where what they refer to is in the export or has an address of its own, else a `span`.

use super::{
    DATE, add, add_escaped, footnotes, heading, is_roman, is_within,
    pieces::{self, Link, Piece},
    pinpoint, sign,
};
use crate::{
    compact,
    model::{Place, ProvisionKind},
};

/// The level of the first heading.
const TOP: u8 = 2;

pub(super) fn write(root: Option<Place>) -> String {
    let mut page = Page { out: String::new(), root, marked: Vec::new() };
    let id = if root.is_none() { " id=\"gcm\"" } else { "" };
    page.raw(&["<article", id, " lang=\"da\" class=\"migration-compact\">\n"]);
    match root {
        None => page.whole(),
        Some(place) => page.part(place),
    }
    page.footnotes();
    page.provenance();
    page.raw(&["</article>\n"]);
    page.out
}

struct Page {
    out: String,
    root: Option<Place>,
    /// The footnotes whose marks are written.
    marked: Vec<Place>,
}

impl Page {
    fn raw(&mut self, markup: &[&str]) {
        add(&mut self.out, markup);
    }

    fn escaped(&mut self, words: &str) {
        add_escaped(&mut self.out, words, escape);
    }

    /// Begins the element of a place.
    fn open(&mut self, element: &str, place: Place) {
        self.raw(&["<", element, " id=\"gcm-", &place.id(), "\" class=\"gcm-", class(place), "\">"]);
    }

    fn whole(&mut self) {
        let info = compact::info();
        self.raw(&["<header class=\"gcm-header\">\n<h2 lang=\"en\">"]);
        self.escaped(info.title);
        self.raw(&["</h2>\n<p class=\"gcm-subtitle\">"]);
        self.escaped(info.subtitle);
        self.raw(&["</p>\n<p class=\"gcm-date\">"]);
        self.date();
        self.raw(&["</p>\n</header>\n"]);
        for place in Place::all().filter(|place| place.parent().is_none()) {
            self.place(place, TOP + 1);
        }
    }

    /// One place, headed by its label where it has no heading of its own.
    fn part(&mut self, place: Place) {
        if heading(place).is_none() {
            self.raw(&["<h2 class=\"gcm-label\">", &place.label(), "</h2>\n"]);
        }
        match place.kind() {
            ProvisionKind::Footnote => {}
            ProvisionKind::Item => self.items(place, [place].into_iter()),
            ProvisionKind::Principle => {
                self.raw(&["<ul class=\"gcm-principles\">\n"]);
                self.place(place, TOP);
                self.raw(&["</ul>\n"]);
            }
            _ => self.place(place, TOP),
        }
    }

    fn place(&mut self, place: Place, level: u8) {
        match place.kind() {
            ProvisionKind::Intro => self.line("p", place),
            ProvisionKind::Section | ProvisionKind::Objective => self.headed(place, level),
            ProvisionKind::Paragraph => {
                self.open("div", place);
                self.raw(&["\n<p><span class=\"gcm-number\">", &sign(place), "</span> "]);
                self.words(place);
                self.raw(&["</p>\n"]);
                self.inner(place, level);
                self.raw(&["</div>\n"]);
            }
            ProvisionKind::Item => {
                self.open("li", place);
                self.words(place);
                if place.children().next().is_some() {
                    self.raw(&["\n"]);
                }
                self.inner(place, level);
                self.raw(&["</li>\n"]);
            }
            ProvisionKind::Principle => self.line("li", place),
            ProvisionKind::Footnote => {}
        }
    }

    /// A place that is one line: its title, if it has one, and its words.
    fn line(&mut self, element: &str, place: Place) {
        self.open(element, place);
        if let Some(title) = place.title() {
            self.raw(&["<strong class=\"gcm-title\">"]);
            self.escaped(title);
            self.raw(&[":</strong> "]);
        }
        self.words(place);
        self.raw(&["</", element, ">\n"]);
    }

    /// A place with a heading, and what stands under it; the one section without a heading is the list of principles.
    fn headed(&mut self, place: Place, level: u8) {
        let title = heading(place);
        let element = if title.is_some() { "section" } else { "ul" };
        self.open(element, place);
        self.raw(&["\n"]);
        if let Some(title) = title {
            let level = level.to_string();
            self.raw(&["<h", &level, ">"]);
            self.escaped(&title);
            self.raw(&["</h", &level, ">\n"]);
        }
        self.inner(place, level + 1);
        self.raw(&["</", element, ">\n"]);
    }

    /// What stands in a place.
    fn inner(&mut self, place: Place, level: u8) {
        match place.children().find(|child| child.kind() == ProvisionKind::Item) {
            Some(first) => self.items(first, place.children()),
            None => place.children().for_each(|child| self.place(child, level)),
        }
    }

    /// A list of items, of which `first` is the first.
    fn items(&mut self, first: Place, items: impl Iterator<Item = Place>) {
        let style = if is_roman(first) { "i" } else { "a" };
        self.raw(&["<ol class=\"gcm-items\" type=\"", style, "\""]);
        if first.number() > 1 {
            self.raw(&[" start=\"", &first.number().to_string(), "\""]);
        }
        self.raw(&[">\n"]);
        items.for_each(|item| self.place(item, TOP));
        self.raw(&["</ol>\n"]);
    }

    fn words(&mut self, place: Place) {
        for Piece { words, link, note } in pieces::of(place) {
            self.linked(words, link);
            if let Some(note) = note {
                self.mark(note);
            }
        }
    }

    fn linked(&mut self, words: &str, link: Option<Link>) {
        let (to, address) = match link {
            None => return self.escaped(words),
            Some(Link::Place(place)) => {
                let id = place.id();
                let address = is_within(place, self.root).then(|| ["#gcm-", &id].concat());
                (id, address)
            }
            Some(Link::Outside(id, address)) => (id.to_owned(), address.map(str::to_owned)),
        };
        let element = if address.is_some() { "a" } else { "span" };
        self.raw(&["<", element, " class=\"gcm-reference\" data-to=\"", &to, "\""]);
        if let Some(address) = address {
            self.raw(&[" href=\""]);
            self.escaped(&address);
            self.raw(&["\""]);
        }
        self.raw(&[">"]);
        self.escaped(words);
        self.raw(&["</", element, ">"]);
    }

    /// The mark of a footnote; the way back leads to the first one.
    fn mark(&mut self, note: Place) {
        let (id, number) = (note.id(), sign(note));
        self.raw(&["<sup class=\"gcm-mark\"><a role=\"doc-noteref\""]);
        if !self.marked.contains(&note) {
            self.marked.push(note);
            self.raw(&[" id=\"gcm-", &id, "-mark\""]);
        }
        self.raw(&[" href=\"#gcm-", &id, "\" aria-label=\"", &note.label(), "\">", &number, "</a></sup>"]);
    }

    fn footnotes(&mut self) {
        let notes = footnotes(self.root);
        if notes.is_empty() {
            return;
        }
        self.raw(&["<section class=\"gcm-footnotes\" aria-label=\"Fodnoter\">\n"]);
        for note in notes {
            let id = note.id();
            self.raw(&["<p id=\"gcm-", &id, "\" class=\"gcm-footnote\" role=\"doc-footnote\">"]);
            self.raw(&["<span class=\"gcm-number\">", &sign(note), "</span> "]);
            self.words(note);
            if self.marked.contains(&note) {
                self.raw(&[
                    " <a role=\"doc-backlink\" href=\"#gcm-",
                    &id,
                    "-mark\" aria-label=\"Tilbage til henvisningen til ",
                ]);
                self.raw(&["fodnote ", &sign(note), "\">↩</a>"]);
            }
            self.raw(&["</p>\n"]);
        }
        self.raw(&["</section>\n"]);
    }

    fn provenance(&mut self) {
        let info = compact::info();
        self.raw(&["<footer class=\"gcm-provenance\">\n<p>Kilde: <cite lang=\"en\">"]);
        self.escaped(info.title);
        self.raw(&["</cite>, "]);
        self.date();
        self.raw(&[&pinpoint(self.root), ". "]);
        self.escaped(info.provenance.note.da);
        self.raw(&[
            " <a href=\"",
            info.provenance.authentic.url,
            "\">Den autentiske tekst: ",
            info.provenance.authentic.symbol,
            "</a></p>\n</footer>\n",
        ]);
    }

    fn date(&mut self) {
        self.raw(&["<time datetime=\"", compact::info().date, "\">", DATE, "</time>"]);
    }
}

fn escape(letter: char) -> Option<&'static str> {
    Some(match letter {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => return None,
    })
}

/// The class of a place, without its prefix.
fn class(place: Place) -> &'static str {
    match place.kind() {
        ProvisionKind::Intro => "intro",
        ProvisionKind::Section if place.title().is_none() => "principles",
        ProvisionKind::Section => "section",
        ProvisionKind::Paragraph => "paragraph",
        ProvisionKind::Item => "item",
        ProvisionKind::Objective => "objective",
        ProvisionKind::Principle => "principle",
        ProvisionKind::Footnote => "footnote",
    }
}

#[cfg(test)]
mod tests;
