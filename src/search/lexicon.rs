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
    /// The first eight bytes, for quick comparisons.
    head: u64,
    start: u32,
    len: u16,
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

/// The lexicon, ready to be asked.
pub struct Lexicon {
    letters: String,
    keys: Vec<Key>,
    classes: Vec<Class>,
    /// Where the dictionary form of each concept lies among the letters.
    names: Vec<(u32, u16)>,
    /// Sorted by `part`.
    parts: Vec<Part>,
    /// Words in a phrase, and the first word of each place where it stands.
    phrases: Vec<(ConceptId, u8, Vec<u16>)>,
}

impl Lexicon {
    /// Reads what the compiler wrote.
    pub fn read(source: &str) -> Self {
        let mut lexicon = Self {
            letters: String::with_capacity(source.len()),
            keys: Vec::with_capacity(8192),
            classes: Vec::new(),
            names: Vec::new(),
            parts: Vec::new(),
            phrases: Vec::new(),
        };
        let mut compounds = Vec::new();
        for (concept, line) in (0..).zip(source.lines()) {
            if let Some(parts) = lexicon.read_line(concept, line) {
                compounds.push((concept, parts));
            }
        }
        lexicon.sort_keys();
        for (whole, parts) in compounds {
            lexicon.add_parts(whole, parts);
        }
        lexicon.parts = in_order(lexicon.parts, |part| u64::from(part.part));
        lexicon
    }

    /// By their first eight bytes, then, where these are the same, by the rest: an insertion sort, for few are.
    fn sort_keys(&mut self) {
        let mut keys = in_order(std::mem::take(&mut self.keys), |key| key.head);
        for end in 1..keys.len() {
            let mut at = end;
            while at > 0 && keys.get(at - 1).zip(keys.get(at)).is_some_and(|(one, other)| self.compare(one, other).is_gt()) {
                keys.swap(at - 1, at);
                at -= 1;
            }
        }
        self.keys = keys;
    }

    fn compare(&self, one: &Key, other: &Key) -> Ordering {
        let by_text = one.head.cmp(&other.head).then_with(|| self.text(one).cmp(self.text(other)));
        by_text.then((one.relation, one.concept).cmp(&(other.relation, other.concept)))
    }

    /// Adds the keys of a line; gives the parts of a compound, which are looked up when all keys are there.
    fn read_line<'a>(&mut self, concept: ConceptId, line: &'a str) -> Option<&'a str> {
        let mut columns = line.split('\t');
        let first = columns.next().unwrap_or_default();
        let (class, name) = match first.as_bytes().first() {
            Some(b'-') => (Class::Light, first.trim_start_matches('-')),
            Some(b'!') => (Class::Function, first.trim_start_matches('!')),
            Some(b'@') => (Class::Phrase, first.trim_start_matches('@')),
            _ => (Class::Word, first),
        };
        self.classes.push(class);
        let name_start = self.keys.len();
        let mut parts = None;
        if class == Class::Phrase {
            let mut numbers = name.split(' ').filter_map(|number| number.parse::<u16>().ok());
            let len = numbers.next().and_then(|len| u8::try_from(len).ok()).unwrap_or(1);
            self.phrases.push((concept, len, numbers.collect()));
        } else {
            parts = self.add_forms(concept, name);
        }
        self.names.push(self.keys.get(name_start).map_or((0, 0), |key| (key.start, key.len)));
        for (relation, column) in [Relation::Danish, Relation::English].into_iter().zip(columns) {
            for term in column.split(',').filter(|term| !term.is_empty()) {
                self.add_key(term, relation, concept);
            }
        }
        parts
    }

    fn add_forms<'a>(&mut self, concept: ConceptId, forms: &'a str) -> Option<&'a str> {
        let mut parts = None;
        for form in forms.split([' ', '|']) {
            if form.contains('+') {
                parts = Some(form);
                self.add_key(&form.replace(['+', '_'], ""), Relation::Form, concept);
            } else {
                self.add_key(form, Relation::Form, concept);
            }
        }
        parts
    }

    fn add_key(&mut self, text: &str, relation: Relation, concept: ConceptId) {
        let (Ok(start), Ok(len)) = (u32::try_from(self.letters.len()), u16::try_from(text.len())) else { return };
        self.letters.push_str(text);
        self.keys.push(Key { head: head(text), start, len, relation, concept });
    }

    fn add_parts(&mut self, whole: ConceptId, parts: &str) {
        let mut from = 0_u8;
        let mut parts = parts.split('+').peekable();
        while let Some(part) = parts.next() {
            let (name, link) = part.split_once('_').unwrap_or((part, ""));
            let count = |text: &str| u8::try_from(text.chars().count()).unwrap_or(u8::MAX);
            let end = from.saturating_add(count(name));
            let to = parts.peek().is_some().then_some(end);
            if let Some(key) = self.form(name) {
                self.parts.push(Part { part: key.1.concept, whole, from, to });
            }
            from = end.saturating_add(count(link));
        }
    }

    /// The text of a key.
    pub fn text(&self, key: &Key) -> &str {
        text(&self.letters, key)
    }

    /// A key by its index.
    pub fn key(&self, index: u16) -> Option<&Key> {
        self.keys.get(usize::from(index))
    }

    /// What a concept counts.
    pub fn class(&self, concept: ConceptId) -> Class {
        self.classes.get(usize::from(concept)).copied().unwrap_or(Class::Word)
    }

    /// How many concepts there are.
    pub fn len(&self) -> usize {
        self.classes.len()
    }

    /// The compounds that have this concept as a part.
    pub fn compounds_of(&self, part: ConceptId) -> &[Part] {
        let first = self.parts.partition_point(|other| other.part < part);
        let tail = self.parts.get(first..).unwrap_or_default();
        tail.get(..tail.partition_point(|other| other.part == part)).unwrap_or_default()
    }

    /// All parts of all compounds.
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// The dictionary form of a word.
    pub fn name(&self, concept: ConceptId) -> &str {
        let name = self.names.get(usize::from(concept)).copied().unwrap_or_default();
        let start = name.0 as usize;
        self.letters.get(start..start + usize::from(name.1)).unwrap_or_default()
    }

    /// Phrases, each with its number of words and the first word of each occurrence.
    pub fn phrases(&self) -> &[(ConceptId, u8, Vec<u16>)] {
        &self.phrases
    }

    /// All keys, sorted, from the one at `first` on.
    fn from(&self, first: usize) -> impl Iterator<Item = (u16, &Key)> {
        (first..).zip(self.keys.get(first..).unwrap_or_default()).filter_map(|(index, key)| Some((u16::try_from(index).ok()?, key)))
    }

    fn lower_bound(&self, word: &str) -> usize {
        let head = head(word);
        self.keys.partition_point(|key| key.head < head || (key.head == head && self.text(key) < word))
    }

    /// The keys that are spelt so.
    pub fn exactly<'a>(&'a self, word: &'a str) -> impl Iterator<Item = (u16, &'a Key)> {
        self.from(self.lower_bound(word)).take_while(move |(_, key)| self.text(key) == word)
    }

    /// The keys that begin so.
    pub fn beginning_with<'a>(&'a self, word: &'a str) -> impl Iterator<Item = (u16, &'a Key)> {
        self.from(self.lower_bound(word)).take_while(move |(_, key)| self.text(key).starts_with(word))
    }

    /// The same for a beginning that the caller gives away.
    pub fn beginning_with_owned(&self, word: String) -> impl Iterator<Item = (u16, &Key)> + use<'_> {
        self.from(self.lower_bound(&word)).take_while(move |(_, key)| self.text(key).starts_with(&word))
    }

    /// The key of a word of the text.
    pub fn form<'a>(&'a self, word: &'a str) -> Option<(u16, &'a Key)> {
        self.exactly(word).find(|(_, key)| key.relation == Relation::Form)
    }
}

fn text<'a>(letters: &'a str, key: &Key) -> &'a str {
    let start = key.start as usize;
    letters.get(start..start + usize::from(key.len)).unwrap_or_default()
}

/// The first eight bytes as a number that sorts as they do.
fn head(word: &str) -> u64 {
    let mut bytes = [0; 8];
    for (byte, letter) in bytes.iter_mut().zip(word.bytes()) {
        *byte = letter;
    }
    u64::from_be_bytes(bytes)
}
