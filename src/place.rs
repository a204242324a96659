//! Places: their ids, labels, words and neighbours.

use std::ops::Range;

use serde::{Serialize, Serializer};

use crate::{
    model::{Node, Place, ProvisionKind, SECTION_IDS, SECTION_LABELS, Span, roman},
    tables::{NODES, TEXT},
};

impl Span {
    /// The words of this stretch of the text; called and not inlined, for they are asked for at many places.
    #[must_use]
    #[inline(never)]
    pub fn text(self) -> &'static str {
        TEXT.get(usize::from(self.start)..usize::from(self.end)).unwrap_or_default()
    }

    /// A part of this stretch, by its bytes.
    pub(crate) fn within(self, part: &Range<usize>) -> Span {
        // The compiler saw to it that the text is shorter than 64 KiB.
        let offset = |byte: usize| self.start + u16::try_from(byte).unwrap_or(u16::MAX);
        Span { start: offset(part.start), end: offset(part.end) }
    }

    /// Whether the other stretch lies within this one.
    #[must_use]
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

impl Place {
    /// All places in document order.
    pub fn all() -> impl DoubleEndedIterator<Item = Place> + Clone {
        (0..NODES.len()).filter_map(|index| u8::try_from(index).ok()).map(Place)
    }

    /// The place of a kind with a number; not for items, whose numbers repeat.
    #[must_use]
    #[inline(never)] // asked at many places
    pub fn find(kind: ProvisionKind, number: u8) -> Option<Place> {
        Place::all().find(|place| place.kind() == kind && place.number() == number)
    }

    /// The place of an id, such as `p43.a.ii` or `preamble`.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Place> {
        if id.bytes().any(|byte| byte == b'.') {
            return Place::all().find(|item| item.kind() == ProvisionKind::Item && item.id() == id);
        }
        Place::from_simple_id(id)
    }

    /// The place of an id without a dot.
    fn from_simple_id(id: &str) -> Option<Place> {
        if id == "intro" {
            return Place::find(ProvisionKind::Intro, 0);
        }
        if let Some(section) = SECTION_IDS.iter().position(|section| *section == id) {
            return Place::find(ProvisionKind::Section, u8::try_from(section).ok()?);
        }
        let digits = id.trim_start_matches(|letter: char| letter.is_ascii_lowercase());
        let kind = match id.strip_suffix(digits)? {
            "p" => ProvisionKind::Paragraph,
            "o" => ProvisionKind::Objective,
            "pr" => ProvisionKind::Principle,
            "fn" => ProvisionKind::Footnote,
            _ => return None,
        };
        let is_plain = digits.starts_with(|digit: char| matches!(digit, '1'..='9'));
        Place::find(kind, digits.parse().ok().filter(|_| is_plain)?)
    }

    fn node(self) -> &'static Node {
        // A place is only ever made from an index of the table; the first node stands in for an impossible one.
        NODES.get(usize::from(self.0)).unwrap_or(&NODES[0])
    }

    /// What it is.
    #[must_use]
    pub fn kind(self) -> ProvisionKind {
        self.node().kind
    }

    /// Its number, as in [`Node::number`].
    #[must_use]
    pub fn number(self) -> u8 {
        self.node().number
    }

    /// Its number, where a reader would cite it by one.
    #[must_use]
    pub fn citable_number(self) -> Option<u8> {
        match self.kind() {
            ProvisionKind::Intro | ProvisionKind::Section => None,
            _ => Some(self.number()),
        }
    }

    /// The place it stands in.
    #[must_use]
    pub fn parent(self) -> Option<Place> {
        self.node().parent
    }

    /// Its heading, if it has one.
    #[must_use]
    pub fn title(self) -> Option<&'static str> {
        let title = self.node().title.text();
        (!title.is_empty()).then_some(title)
    }

    /// Where its heading lies in the text.
    #[must_use]
    pub fn title_span(self) -> Span {
        self.node().title
    }

    /// Where its own words lie in the text.
    #[must_use]
    pub fn text_span(self) -> Span {
        self.node().text
    }

    /// The places that stand directly in it.
    pub fn children(self) -> impl Iterator<Item = Place> {
        Place::all().filter(move |place| place.parent() == Some(self))
    }

    /// Whether it is another place or stands in it.
    #[must_use]
    pub fn is_in(self, outer: Place) -> bool {
        self == outer || self.parent().is_some_and(|parent| parent.is_in(outer))
    }

    /// The places it stands in, outermost first.
    #[must_use]
    pub fn path(self) -> Vec<Place> {
        let mut path: Vec<Place> = std::iter::successors(self.parent(), |place| place.parent()).collect();
        path.reverse();
        path
    }

    /// Its id, a `ProvisionId` of `src/js/index.d.ts`.
    #[must_use]
    pub fn id(self) -> String {
        let number = self.number();
        match self.kind() {
            ProvisionKind::Intro => "intro".to_owned(),
            ProvisionKind::Section => section(&SECTION_IDS, number).to_owned(),
            ProvisionKind::Paragraph => numbered("p", number),
            ProvisionKind::Objective => numbered("o", number),
            ProvisionKind::Principle => numbered("pr", number),
            ProvisionKind::Footnote => numbered("fn", number),
            ProvisionKind::Item => self.in_parent(".", Place::id),
        }
    }

    /// What the Danish text would call it: "Stk. 43, litra a, nr. ii".
    #[must_use]
    pub fn label(self) -> String {
        let number = self.number();
        match self.kind() {
            ProvisionKind::Intro => "Indledning".to_owned(),
            ProvisionKind::Section => section(&SECTION_LABELS, number).to_owned(),
            ProvisionKind::Paragraph => numbered("Stk. ", number),
            ProvisionKind::Objective => numbered("Målsætning ", number),
            ProvisionKind::Principle => numbered("Princip ", number),
            ProvisionKind::Footnote => numbered("Fodnote ", number),
            ProvisionKind::Item if self.is_litra() => self.in_parent(", litra ", Place::label),
            ProvisionKind::Item => self.in_parent(", nr. ", Place::label),
        }
    }

    /// The same, an objective's with its paragraph: "Målsætning 10 · stk. 26".
    #[must_use]
    pub fn label_with_paragraph(self) -> String {
        match self.paragraph() {
            Some(paragraph) => self.label() + " · stk. " + &paragraph.sign(),
            None => self.label(),
        }
    }

    /// Whether it is an item with a letter, not one with a roman numeral.
    pub(crate) fn is_litra(self) -> bool {
        self.parent().is_some_and(|parent| parent.kind() == ProvisionKind::Paragraph)
    }

    /// What tells it from its like: its number, the letter or roman numeral of an item.
    pub(crate) fn sign(self) -> String {
        let number = self.number();
        match self.kind() {
            ProvisionKind::Item if self.is_litra() => char::from(b'a' + number.saturating_sub(1)).into(),
            ProvisionKind::Item => roman(number).to_owned(),
            _ => digits(number.into()),
        }
    }

    /// The sign as the source prints it before the words of a paragraph, an item or a footnote: "25.", "a)", "ii.", "1".
    pub(crate) fn printed_sign(self) -> String {
        let end = match self.kind() {
            ProvisionKind::Item if self.is_litra() => ")",
            ProvisionKind::Footnote => "",
            _ => ".",
        };
        self.sign() + end
    }

    fn in_parent(self, separator: &str, name: fn(Place) -> String) -> String {
        let mut text = self.parent().map(name).unwrap_or_default();
        text.push_str(separator);
        text.push_str(&self.sign());
        text
    }

    /// The paragraph of an objective.
    #[must_use]
    pub fn paragraph(self) -> Option<Place> {
        if self.kind() == ProvisionKind::Objective { self.children().next() } else { None }
    }

    /// The place before it among its like; before paragraph 1 stands the intro.
    #[must_use]
    pub fn previous(self) -> Option<Place> {
        Place::all().take_while(|&place| place != self).filter(|&place| place.neighbours(self)).last()
    }

    /// The place after it among its like.
    #[must_use]
    pub fn next(self) -> Option<Place> {
        Place::all().skip_while(|&place| place != self).skip(1).find(|&place| place.neighbours(self))
    }

    /// Whether two places stand in one row: paragraphs with the intro, items of one parent, everything else by its kind.
    fn neighbours(self, other: Place) -> bool {
        let row = |place: Place| match place.kind() {
            ProvisionKind::Intro => (ProvisionKind::Paragraph, None),
            ProvisionKind::Item => (ProvisionKind::Item, place.parent()),
            kind => (kind, None),
        };
        row(self) == row(other)
    }
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.id())
    }
}

fn section(names: &[&'static str], number: u8) -> &'static str {
    names.get(usize::from(number)).copied().unwrap_or_default()
}

fn numbered(prefix: &str, number: u8) -> String {
    prefix.to_owned() + &digits(number.into())
}

/// A number in digits.
pub(crate) fn digits(number: usize) -> String {
    let mut text = if number < 10 { String::new() } else { digits(number / 10) };
    text.push(char::from(b"0123456789"[number % 10]));
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers_of_any_length_are_written() {
        for number in [0, 7, 10, 54, 99, 100, 105, 123, 2018, 65_535] {
            assert_eq!(super::digits(number), number.to_string());
        }
    }
}
