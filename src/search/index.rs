//! The words of the text in their order, and where each concept stands. Built once, on the first search.

use std::sync::OnceLock;

use super::lexicon::{ConceptId, Lexicon};
use crate::{
    model::{Place, ProvisionKind, Span},
    order::by_group,
    sentences::is_first,
    tables::LEXICON,
    words::{is_word_char, normalise_into, words},
};

/// Where a word stands in its unit.
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

/// How much a word counts in each field.
const FIELD_WEIGHTS: [f32; FIELDS] = [3.0, 1.0, 0.9];

/// How much the length of a field counts; BM25's b.
const LENGTH: f32 = 0.4;

/// A unit of search, by its index.
pub type UnitId = u8;

/// What a hit can be: an objective with its paragraph, any other paragraph with its items, a principle, a footnote, the intro, a
/// heading; and, only where items are asked for, an item.
#[derive(Clone, Copy, Debug)]
pub struct Unit {
    /// The place that stands for it.
    pub place: Place,
    /// What one word counts in each field: first its number of words, then BM25F's weight by that length.
    pub weights: [f32; FIELDS],
}

/// A stretch of text that is read in one piece: a heading, a paragraph, an item.
#[derive(Clone, Copy, Debug)]
pub struct Chunk {
    /// Where it lies.
    pub span: Span,
    /// Where in its unit.
    pub field: Field,
    /// The unit it belongs to.
    pub unit: UnitId,
    /// The item it is, as a unit of its own.
    pub item: Option<UnitId>,
    /// Whether it is the heading of a section.
    pub is_section: bool,
}

/// One word of the text.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Where its letters lie.
    pub span: Span,
    /// Its form, as a key of the lexicon.
    pub form: u16,
    /// The chunk it stands in.
    pub chunk: u8,
}

/// An occurrence of a concept: its first word and how many words it spans.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// What they stand in, in order.
    pub chunks: Vec<Chunk>,
    /// Where sentences begin, in order.
    sentences: Vec<u16>,
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
    #[inline(never)] // see `add_words`
    fn build(lexicon: Lexicon) -> Self {
        let mut index = Self {
            lexicon,
            tokens: Vec::with_capacity(8192),
            chunks: Vec::new(),
            sentences: Vec::new(),
            units: Vec::new(),
            occurrences: Vec::new(),
            starts: Vec::new(),
        };
        for place in Place::all() {
            index.add_place(place);
        }
        index.weigh();
        index.gather();
        index
    }

    fn add_place(&mut self, place: Place) {
        let is_item = place.kind() == ProvisionKind::Item;
        let owner = unit_place(place);
        if owner == place || is_item {
            self.units.push(Unit { place, weights: [0.0; FIELDS] });
        }
        let Some(unit) = self.unit_of(owner) else { return };
        let item = if is_item { self.unit_of(place) } else { None };
        let is_section = place.kind() == ProvisionKind::Section;
        let chunk = Chunk { span: place.title_span(), field: Field::Title, unit, item, is_section };
        self.add_chunk(chunk);
        // An objective's words are those of its paragraph, which comes next.
        if place.kind() != ProvisionKind::Objective {
            let field = if is_item { Field::Item } else { Field::Text };
            self.add_chunk(Chunk { span: place.text_span(), field, ..chunk });
        }
    }

    fn add_chunk(&mut self, chunk: Chunk) {
        let before = self.tokens.len();
        self.add_words(chunk.span);
        let count = u16::try_from(self.tokens.len() - before).unwrap_or(u16::MAX);
        for unit in [Some(chunk.unit), chunk.item].into_iter().flatten() {
            if let Some(unit) = self.units.get_mut(usize::from(unit)) {
                unit.weights[chunk.field as usize] += f32::from(count);
            }
        }
        self.chunks.push(chunk);
    }

    /// Left a function of its own, as all of the index's loops are: browsers optimise a function that loops long, and would do
    /// so with the whole search if they stood in it.
    #[inline(never)]
    fn add_words(&mut self, span: Span) {
        let text = span.text();
        let chunk = u8::try_from(self.chunks.len()).unwrap_or(u8::MAX);
        let mut normal = String::new();
        for word in words(text) {
            let written = text.get(word.clone()).unwrap_or_default();
            let place = span.within(&word);
            // The compiler has seen to it that every word of the text is a form. Most are written as they are compared.
            let form = if written.bytes().all(|byte| byte.is_ascii_lowercase()) {
                self.lexicon.form(written)
            } else {
                if is_first(text.get(..word.start).unwrap_or_default(), written) {
                    self.sentences.push(place.start);
                }
                normalise_into(&mut normal, written);
                self.lexicon.form(&normal)
            };
            self.tokens.push(Token { span: place, form: form.unwrap_or(u16::MAX), chunk });
        }
    }

    /// Turns the lengths of the units into weights.
    fn weigh(&mut self) {
        for (field, share) in FIELD_WEIGHTS.into_iter().enumerate() {
            let lengths = self.units.iter().map(|unit| unit.weights[field]).filter(|length| *length > 0.0);
            let (sum, count) = lengths.fold((0.0, 0.0), |(sum, count), length| (sum + length, count + 1.0));
            let average = sum / f32::max(count, 1.0);
            for unit in &mut self.units {
                unit.weights[field] = share / (1.0 - LENGTH + LENGTH * unit.weights[field] / average);
            }
        }
    }

    /// Sorts the occurrences by concept.
    #[inline(never)]
    fn gather(&mut self) {
        let mut all: Vec<(ConceptId, Occurrence)> = Vec::with_capacity(self.tokens.len() + 1024);
        for (token, word) in (0..).zip(&self.tokens) {
            if let Some(key) = self.lexicon.key(word.form) {
                all.push((key.concept, Occurrence { token, len: 1 }));
            }
        }
        for (id, concept) in (0..).zip(&self.lexicon.concepts) {
            let mut numbers = concept.phrase();
            let len = numbers.next().and_then(|len| u8::try_from(len).ok()).unwrap_or(1);
            all.extend(numbers.map(|token| (id, Occurrence { token, len })));
        }
        let (all, starts) = by_group(&all, self.lexicon.concepts.len(), |(concept, _)| usize::from(*concept));
        self.occurrences = all.into_iter().map(|(_, occurrence)| occurrence).collect();
        self.starts = starts;
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

    /// The stretch that words fill, with hyphens that hang at either end.
    pub fn span(&self, Occurrence { token, len }: Occurrence) -> Option<Span> {
        let last = self.token(token.checked_add(u16::from(len))?.checked_sub(1)?)?;
        Some(Span { start: self.token(token)?.span.start, end: last.span.end })
    }

    /// The number of letters in words.
    pub fn letters(&self, at: Occurrence) -> Option<u8> {
        self.span(at)?.text().chars().filter(|letter| is_word_char(*letter)).count().try_into().ok()
    }

    /// The chunk that a word stands in.
    pub fn chunk(&self, token: u16) -> Option<&Chunk> {
        self.chunks.get(usize::from(self.token(token)?.chunk))
    }

    /// Where the sentence begins that a byte of the text stands in.
    pub fn sentence(&self, byte: u16) -> Option<u16> {
        let behind = self.sentences.partition_point(|start| *start <= byte);
        self.sentences.get(behind.checked_sub(1)?).copied()
    }

    /// The form of a word of the text.
    pub fn form(&self, token: u16) -> &'static str {
        self.token(token).and_then(|token| self.lexicon.key(token.form)).map_or("", |key| key.text)
    }

    /// Whether a word of the text has this form.
    pub fn has_form(&self, token: u16, form: Option<u16>) -> bool {
        form.is_some() && self.token(token).map(|token| token.form) == form
    }

    /// The unit that a place stands for.
    pub fn unit_of(&self, place: Place) -> Option<UnitId> {
        UnitId::try_from(self.units.iter().position(|unit| unit.place == place)?).ok()
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
