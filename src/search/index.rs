//! The words of the text in their order, and where each concept stands. Built once, on the first search.

use std::sync::OnceLock;

use super::lexicon::{ConceptId, Lexicon};
use crate::{
    model::{Place, ProvisionKind, Span},
    order::in_order,
    tables::LEXICON,
    words::{normalise, words},
};

/// Where a word stands in its unit; headings count most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The heading.
    Title,
    /// The text.
    Text,
    /// The text of a litra or a roman item.
    Item,
}

/// Fields there are.
pub const FIELDS: usize = 3;

/// One word of the text.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Where its letters lie.
    pub span: Span,
    /// The place it stands in; for the heading and the words of an objective, that objective.
    pub place: Place,
    /// Where in its place.
    pub field: Field,
    /// The unit it belongs to.
    pub unit: UnitId,
    /// The item it stands in, as a unit of its own.
    pub item: Option<UnitId>,
    /// Its form, as a key of the lexicon.
    pub form: u16,
}

/// A unit of search, by its index.
pub type UnitId = u8;

/// What a hit is: an objective with its paragraph, any other paragraph with its items, a principle, a footnote, the intro, a
/// heading.
#[derive(Clone, Copy, Debug)]
pub struct Unit {
    /// The place that stands for it.
    pub place: Place,
    /// Its words of each field.
    pub lengths: [u16; FIELDS],
}

/// An occurrence of a concept: its first word and how many words it spans.
#[derive(Clone, Copy, Debug)]
pub struct Occurrence {
    /// Index of the first word.
    pub token: u16,
    /// Number of words.
    pub len: u8,
}

/// Everything that a search reads.
pub struct Index {
    /// What is known of words.
    pub lexicon: Lexicon,
    /// The words of the text, in order.
    pub tokens: Vec<Token>,
    /// What a hit can be, in order.
    pub units: Vec<Unit>,
    /// Sorted by concept, then in the order of the text.
    occurrences: Vec<Occurrence>,
    /// Where the occurrences of each concept begin, and the end.
    starts: Vec<u16>,
}

/// The index of the compact.
pub fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(|| Index::build(Lexicon::read(LEXICON)))
}

impl Index {
    fn build(lexicon: Lexicon) -> Self {
        let mut index = Self { lexicon, tokens: Vec::with_capacity(8192), units: Vec::new(), occurrences: Vec::new(), starts: Vec::new() };
        for place in Place::all() {
            index.add_place(place);
        }
        index.gather();
        index
    }

    fn add_place(&mut self, place: Place) {
        let is_item = place.kind() == ProvisionKind::Item;
        let owner = unit_place(place);
        if owner == place || is_item {
            self.units.push(Unit { place, lengths: [0; FIELDS] });
        }
        let at = |place: Place| self.units.iter().position(|unit| unit.place == place).and_then(|unit| UnitId::try_from(unit).ok());
        let Some(unit) = at(owner) else { return };
        let item = if is_item { at(place) } else { None };
        let (field, home) = if is_item { (Field::Item, place) } else { (Field::Text, owner) };
        let token = Token { span: Span::default(), place: home, field, unit, item, form: u16::MAX };
        self.add_words(place.title_span(), Token { field: Field::Title, ..token });
        // An objective's words are those of its paragraph, which comes next.
        if place.kind() != ProvisionKind::Objective {
            self.add_words(place.text_span(), token);
        }
    }

    /// Adds the words of a stretch, all alike but for their letters.
    fn add_words(&mut self, span: Span, alike: Token) {
        let text = span.text();
        let narrow = |offset: usize| span.start.saturating_add(u16::try_from(offset).unwrap_or(u16::MAX));
        let before = self.tokens.len();
        for word in words(text) {
            let normal = normalise(text.get(word.clone()).unwrap_or_default());
            // The compiler has seen to it that every word of the text is a form.
            let form = self.lexicon.form(&normal).map_or(u16::MAX, |(index, _)| index);
            let span = Span { start: narrow(word.start), end: narrow(word.end) };
            self.tokens.push(Token { span, form, ..alike });
        }
        let count = u16::try_from(self.tokens.len() - before).unwrap_or(u16::MAX);
        for unit in [Some(alike.unit), alike.item].into_iter().flatten() {
            let lengths = self.units.get_mut(usize::from(unit)).map(|unit| &mut unit.lengths);
            if let Some(length) = lengths.and_then(|lengths| lengths.get_mut(alike.field as usize)) {
                *length += count;
            }
        }
    }

    /// Sorts the occurrences by concept.
    fn gather(&mut self) {
        let mut all: Vec<(ConceptId, Occurrence)> = Vec::with_capacity(self.tokens.len() + 1024);
        for (token, word) in (0..).zip(&self.tokens) {
            if let Some(key) = self.lexicon.key(word.form) {
                all.push((key.concept, Occurrence { token, len: 1 }));
            }
        }
        for &(concept, len, ref firsts) in self.lexicon.phrases() {
            all.extend(firsts.iter().map(|&token| (concept, Occurrence { token, len })));
        }
        let all = in_order(all, |(concept, _)| u64::from(*concept));
        self.starts = Vec::with_capacity(self.lexicon.len() + 1);
        for (position, (concept, _)) in (0..).zip(&all) {
            while self.starts.len() <= usize::from(*concept) {
                self.starts.push(position);
            }
        }
        self.starts.resize(self.lexicon.len() + 1, u16::try_from(all.len()).unwrap_or(u16::MAX));
        self.occurrences = all.into_iter().map(|(_, occurrence)| occurrence).collect();
    }

    /// Where a concept stands, in the order of the text.
    pub fn occurrences(&self, concept: ConceptId) -> &[Occurrence] {
        let at = |index: usize| self.starts.get(index).map_or(0, |start| usize::from(*start));
        self.occurrences.get(at(usize::from(concept))..at(usize::from(concept) + 1)).unwrap_or_default()
    }

    /// A word of the text by its index.
    pub fn token(&self, index: u16) -> Option<&Token> {
        self.tokens.get(usize::from(index))
    }

    /// The unit that a place stands for.
    pub fn unit_of(&self, place: Place) -> Option<usize> {
        self.units.iter().position(|unit| unit.place == place)
    }
}

/// The place that stands for the unit of a place.
pub fn unit_place(place: Place) -> Place {
    match (place.kind(), place.parent()) {
        (ProvisionKind::Item, Some(parent)) => unit_place(parent),
        (ProvisionKind::Paragraph, Some(parent)) if parent.kind() == ProvisionKind::Objective => parent,
        _ => place,
    }
}
