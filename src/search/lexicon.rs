//! What is known of words: every key a reader may type, and the concepts it stands for.
//!
//! A concept is a line of the lexicon: a word with its forms, or a phrase of the text. Keys are its forms, its synonyms and
//! its English equivalents, sorted so that all keys with a common beginning stand together.

use std::cmp::Ordering;

use crate::order::in_order;

/// A concept, by its line.
pub type ConceptId = u16;

/// How a key belongs to its concept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// It is a form of the word.
    Form,
    /// It means the same in Danish.
    Danish,
    /// It means the same in English.
    English,
}

/// How much a concept may count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// In full.
    Word,
    /// It helps, but carries no query alone.
    Light,
    /// Grammar: not at all.
    Function,
    /// In full; its occurrences are several words long.
    Phrase,
}

/// A word or several words that stand for a concept.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// Normalised.
    pub text: &'static str,
    /// How it belongs to its concept.
    pub relation: Relation,
    /// Its concept.
    pub concept: ConceptId,
}

/// One concept as a part of another: in "menneskehandel", "handel" spans the letters 8 to 14.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// The concept that is the part.
    pub part: ConceptId,
    /// The compound.
    pub whole: ConceptId,
    /// First letter of the part.
    pub from: u8,
    /// One past its last letter; `None` for the last part, which takes the ending with it.
    pub to: Option<u8>,
}

/// A concept as its line describes it.
#[derive(Clone, Copy, Debug)]
pub struct Concept {
    /// The dictionary form; empty for a phrase.
    pub name: &'static str,
    /// How much it counts.
    pub class: Class,
    /// The lengths of the parts of a compound; the occurrences of a phrase.
    details: &'static str,
}

/// The lexicon, ready to be asked.
pub struct Lexicon {
    /// Sorted by their texts.
    pub keys: Vec<Key>,
    /// By their ids.
    pub concepts: Vec<Concept>,
    /// Sorted by `part`.
    pub parts: Vec<Part>,
}

impl Lexicon {
    /// Reads what the compiler wrote.
    pub fn read(source: &'static str) -> Self {
        let mut lexicon = Self { keys: Vec::with_capacity(8192), concepts: Vec::new(), parts: Vec::new() };
        for (concept, line) in (0..).zip(source.split('\n')) {
            lexicon.read_line(concept, line);
        }
        lexicon.sort_keys();
        for (whole, concept) in (0..).zip(lexicon.concepts.clone()) {
            if concept.class != Class::Phrase {
                lexicon.add_parts(whole, concept);
            }
        }
        lexicon.parts = in_order(lexicon.parts, |part| u64::from(part.part));
        lexicon
    }

    fn read_line(&mut self, concept: ConceptId, line: &'static str) {
        let mut columns = line.split('\t');
        let first = columns.next().unwrap_or_default();
        let (class, forms) = match first.as_bytes().first() {
            Some(b'-') => (Class::Light, first.get(1..).unwrap_or_default()),
            Some(b'!') => (Class::Function, first.get(1..).unwrap_or_default()),
            Some(b'@') => (Class::Phrase, ""),
            _ => (Class::Word, first),
        };
        let mut details = first.get(1..).unwrap_or_default();
        let mut name = "";
        for form in forms.split(' ') {
            let (form, parts) = form.split_once(':').unwrap_or((form, ""));
            if name.is_empty() {
                (name, details) = (form, if class == Class::Phrase { details } else { parts });
            }
            self.add_key(form, Relation::Form, concept);
        }
        self.concepts.push(Concept { name, class, details });
        for (relation, column) in [Relation::Danish, Relation::English].into_iter().zip(columns) {
            for term in column.split(',') {
                self.add_key(term, relation, concept);
            }
        }
    }

    fn add_key(&mut self, text: &'static str, relation: Relation, concept: ConceptId) {
        if !text.is_empty() {
            self.keys.push(Key { text, relation, concept });
        }
    }

    /// By their first eight bytes, then, where these are the same, by the rest: an insertion sort, for few are.
    fn sort_keys(&mut self) {
        self.keys = in_order(std::mem::take(&mut self.keys), |key| head(key.text));
        for end in 1..self.keys.len() {
            let mut at = end;
            while at > 0 && self.keys.get(at - 1).zip(self.keys.get(at)).is_some_and(|(one, other)| compare(one, other).is_gt()) {
                self.keys.swap(at - 1, at);
                at -= 1;
            }
        }
    }

    /// Each part but the last is written as the letter whose place in the alphabet is its length, a capital one where a linking
    /// letter follows.
    fn add_parts(&mut self, whole: ConceptId, concept: Concept) {
        let mut rest = concept.name;
        let mut from = 0;
        for length in concept.details.bytes() {
            let (letters, link) = if length >= b'a' { (length - b'a' + 1, 0) } else { (length - b'A' + 1, 1) };
            let (part, tail) = split_letters(rest, letters);
            self.add_part(part, Part { part: 0, whole, from, to: Some(from + letters) });
            rest = split_letters(tail, link).1;
            from += letters + link;
        }
        if from > 0 {
            self.add_part(rest, Part { part: 0, whole, from, to: None });
        }
    }

    fn add_part(&mut self, name: &str, part: Part) {
        if let Some(form) = self.form(name).and_then(|form| self.key(form)) {
            self.parts.push(Part { part: form.concept, ..part });
        }
    }

    /// A key by its index.
    pub fn key(&self, index: u16) -> Option<Key> {
        self.keys.get(usize::from(index)).copied()
    }

    /// How much a concept counts.
    pub fn class(&self, concept: ConceptId) -> Class {
        self.concepts.get(usize::from(concept)).map_or(Class::Word, |concept| concept.class)
    }

    /// The compounds that have this concept as a part.
    pub fn compounds_of(&self, part: ConceptId) -> &[Part] {
        let first = self.parts.partition_point(|other| other.part < part);
        let tail = self.parts.get(first..).unwrap_or_default();
        tail.get(..tail.partition_point(|other| other.part == part)).unwrap_or_default()
    }

    /// The number of words of a phrase, then the first word of each of its occurrences.
    pub fn phrase(&self, concept: &Concept) -> impl Iterator<Item = u16> {
        let numbers = if concept.class == Class::Phrase { concept.details } else { "" };
        numbers.split(' ').filter_map(|number| number.parse().ok())
    }

    /// Indices of the keys that begin so.
    fn range(&self, word: &str) -> std::ops::Range<usize> {
        let start = self.keys.partition_point(|key| key.text < word);
        let tail = self.keys.get(start..).unwrap_or_default();
        start..start + tail.partition_point(|key| key.text.starts_with(word))
    }

    /// The keys that begin so.
    pub fn beginning_with(&self, word: &str) -> &[Key] {
        self.keys.get(self.range(word)).unwrap_or_default()
    }

    /// The keys that are spelt so.
    pub fn exactly(&self, word: &str) -> &[Key] {
        let keys = self.beginning_with(word);
        keys.get(..keys.partition_point(|key| key.text.len() == word.len())).unwrap_or_default()
    }

    /// The index of the key of a word of the text.
    pub fn form(&self, word: &str) -> Option<u16> {
        let start = self.keys.partition_point(|key| key.text < word);
        let key = self.keys.get(start)?;
        let is_form = key.text == word && key.relation == Relation::Form;
        is_form.then(|| u16::try_from(start).ok())?
    }
}

fn compare(one: &Key, other: &Key) -> Ordering {
    one.text.cmp(other.text).then((one.relation, one.concept).cmp(&(other.relation, other.concept)))
}

/// The first eight bytes as a number that sorts as they do.
fn head(word: &str) -> u64 {
    let mut bytes = [0; 8];
    for (byte, letter) in bytes.iter_mut().zip(word.bytes()) {
        *byte = letter;
    }
    u64::from_be_bytes(bytes)
}

/// A word cut behind its first letters.
fn split_letters(word: &str, letters: u8) -> (&str, &str) {
    let end = word.char_indices().nth(usize::from(letters)).map_or(word.len(), |(end, _)| end);
    word.split_at_checked(end).unwrap_or((word, ""))
}
