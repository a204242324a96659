//! What is known of words: every key a reader may type, and the concepts it stands for.
//!
//! A concept is a line of the lexicon: a word with its forms, or a phrase of the text. Keys are its forms, its synonyms and
//! its English equivalents. They are not sorted, which would take longer than all else on the first search: those with the
//! same two bytes at the start stand together, and a table of hashes finds the forms.

pub use super::concept::{Class, Concept, ConceptId, Key, Part, Relation};
use crate::{list::parts, model::SAME_FORM, order::by_group, words::hash};

/// The lexicon, ready to be asked.
pub struct Lexicon {
    /// By their first two bytes, see [`group_of`].
    pub keys: Vec<Key>,
    /// Where the keys of each group begin, and the end.
    groups: Vec<u16>,
    /// Indices of the keys that are forms, by their hashes.
    forms: Vec<u16>,
    /// By their ids.
    pub concepts: Vec<Concept>,
    /// Sorted by the concepts that are the parts.
    pub parts: Vec<Part>,
    /// Where the parts that are each concept begin, and the end.
    compounds: Vec<u16>,
}

/// Places for the forms, about three for each.
const FORMS: usize = 8192;

impl Lexicon {
    /// Reads what the compiler wrote: the forms, the Danish and the English terms, of which each has a line for every concept.
    #[inline(never)] // see `Index::add_words`
    pub fn read([forms, mut danish, mut english]: [&'static str; 3]) -> Self {
        let mut lexicon = Self {
            keys: Vec::with_capacity(12_288),
            groups: Vec::new(),
            forms: vec![u16::MAX; FORMS],
            concepts: Vec::new(),
            parts: Vec::new(),
            compounds: Vec::new(),
        };
        // The index lives as long as the module.
        let forms = spelt_out(forms).leak();
        for (concept, line) in (0..).zip(parts(forms, b'\n')) {
            lexicon.read_forms(concept, line);
            danish = lexicon.read_terms(concept, Relation::Danish, danish);
            english = lexicon.read_terms(concept, Relation::English, english);
        }
        (lexicon.keys, lexicon.groups) = by_group(&lexicon.keys, GROUPS, |key| group_of(key.text.as_bytes()));
        lexicon.hash_forms();
        for (whole, concept) in (0..).zip(lexicon.concepts.clone()) {
            if concept.class != Class::Phrase && !concept.details.is_empty() {
                lexicon.add_parts(whole, concept);
            }
        }
        let concepts = lexicon.concepts.len();
        (lexicon.parts, lexicon.compounds) = by_group(&lexicon.parts, concepts, |part| usize::from(part.concept));
        lexicon
    }

    #[inline(never)]
    fn hash_forms(&mut self) {
        for (index, key) in (0..).zip(&self.keys) {
            if key.relation != Relation::Form {
                continue;
            }
            let free = slots(key.text).find(|slot| self.forms.get(*slot) == Some(&u16::MAX));
            if let Some(form) = free.and_then(|slot| self.forms.get_mut(slot)) {
                *form = index;
            }
        }
    }

    /// Reads the forms of a word: a sign for its class; the dictionary form, after which stand the parts of a compound; other
    /// forms. Of a phrase, its occurrences.
    fn read_forms(&mut self, concept: ConceptId, line: &'static str) {
        let (class, line) = Class::of(line);
        if class == Class::Phrase {
            self.concepts.push(Concept { name: "", class, details: line });
            return;
        }
        let mut forms = parts(line, b' ');
        let mut first = parts(forms.next().unwrap_or_default(), b':');
        let name = first.next().unwrap_or_default();
        self.concepts.push(Concept { name, class, details: first.rest.unwrap_or_default() });
        self.add_key(name, Relation::Form, concept);
        forms.for_each(|form| self.add_key(form, Relation::Form, concept));
    }

    /// Reads the first of some lines of terms; gives the lines behind it.
    #[inline(never)]
    fn read_terms(&mut self, concept: ConceptId, relation: Relation, lines: &'static str) -> &'static str {
        let mut start = 0;
        for (end, byte) in lines.bytes().enumerate().filter(|(_, byte)| matches!(byte, b',' | b'\n')) {
            self.add_key(lines.get(start..end).unwrap_or_default(), relation, concept);
            start = end + 1;
            if byte == b'\n' {
                break;
            }
        }
        lines.get(start..).unwrap_or_default()
    }

    #[inline(never)]
    fn add_key(&mut self, text: &'static str, relation: Relation, concept: ConceptId) {
        if !text.is_empty() {
            self.keys.push(Key { text, relation, concept });
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
            self.add_part(part, Part { concept: 0, whole, tail: rest, from, to: Some(from + letters) });
            rest = split_letters(tail, link).1;
            from += letters + link;
        }
        if from > 0 {
            self.add_part(rest, Part { concept: 0, whole, tail: rest, from, to: None });
        }
    }

    fn add_part(&mut self, name: &str, part: Part) {
        if let Some(form) = self.form(name).and_then(|form| self.key(form)) {
            self.parts.push(Part { concept: form.concept, ..part });
        }
    }

    /// A key by its index.
    pub fn key(&self, index: u16) -> Option<Key> {
        self.keys.get(usize::from(index)).copied()
    }

    /// The dictionary form of a concept; empty for a phrase.
    pub fn name(&self, concept: ConceptId) -> &'static str {
        self.concepts.get(usize::from(concept)).map_or("", |concept| concept.name)
    }

    /// How much a concept counts.
    pub fn class(&self, concept: ConceptId) -> Class {
        self.concepts.get(usize::from(concept)).map_or(Class::Word, |concept| concept.class)
    }

    /// The compounds that have this concept as a part.
    pub fn compounds_of(&self, part: ConceptId) -> &[Part] {
        let at = |concept: usize| self.compounds.get(concept).map_or(0, |start| usize::from(*start));
        self.parts.get(at(part.into())..at(usize::from(part) + 1)).unwrap_or_default()
    }

    /// The keys that begin so.
    pub fn beginning_with<'a>(&'a self, word: &'a str) -> impl Iterator<Item = &'a Key> {
        // A look at the third byte spares most of the comparisons: the first two are those of the group.
        let third = word.as_bytes().get(2);
        let may = move |key: &&'a Key| third.is_none() || key.text.as_bytes().get(2) == third;
        self.about(word).iter().filter(may).filter(move |key| key.text.starts_with(word))
    }

    /// The keys that begin so, among others.
    pub fn about(&self, word: &str) -> &[Key] {
        let bytes = word.as_bytes();
        let (first, last) = match bytes {
            [] => (0, 0),
            [_] => (group_of(bytes), group_of(bytes) + SECONDS),
            _ => (group_of(bytes), group_of(bytes) + 1),
        };
        let at = |group: usize| self.groups.get(group).map_or(0, |start| usize::from(*start));
        self.keys.get(at(first)..at(last)).unwrap_or_default()
    }

    /// The keys that are spelt so.
    pub fn exactly<'a>(&'a self, word: &'a str) -> impl Iterator<Item = &'a Key> {
        self.about(word).iter().filter(move |key| key.text == word)
    }

    /// Whether a word is grammar and means nothing to a search.
    pub fn is_function(&self, word: &str) -> bool {
        let is_grammar = |key: Key| self.class(key.concept) == Class::Function;
        // For most words the one form decides.
        self.form(word).and_then(|form| self.key(form)).is_some_and(is_grammar)
            && self.exactly(word).all(|key| key.relation == Relation::Form && is_grammar(*key))
    }

    /// The index of the key of a word of the text; asked at many places, and so called and not inlined.
    #[inline(never)]
    pub fn form(&self, word: &str) -> Option<u16> {
        let filled = slots(word).map_while(|slot| self.forms.get(slot).filter(|form| **form != u16::MAX));
        filled.copied().find(|form| self.key(*form).is_some_and(|key| key.text == word))
    }
}

/// Letters that a key's first byte may be: a to z, the byte before æ, ø and å, digits, any other.
const FIRSTS: usize = 29;

/// The same for its second byte, and none.
const SECONDS: usize = FIRSTS + 1;

/// Groups of keys.
const GROUPS: usize = FIRSTS * SECONDS;

/// The group of a key by its first two bytes; the groups of one first byte follow each other.
fn group_of(text: &[u8]) -> usize {
    let letter = |byte: &u8| match byte {
        b'a'..=b'z' => usize::from(byte - b'a'),
        0xc3 => 26,
        b'0'..=b'9' => 27,
        _ => 28,
    };
    text.first().map_or(0, letter) * SECONDS + text.get(1).map_or(0, |byte| letter(byte) + 1)
}

/// Lines of forms with the dictionary form in place of each sign that stands for it, as in printed dictionaries.
#[inline(never)]
fn spelt_out(lines: &str) -> String {
    let mut whole = String::with_capacity(32_768);
    for line in parts(lines, b'\n') {
        if !whole.is_empty() {
            whole.push('\n');
        }
        let mut parts = parts(line, SAME_FORM);
        let first = parts.next().unwrap_or_default();
        whole.push_str(first);
        let (_, forms) = Class::of(first);
        let end = forms.bytes().position(|byte| matches!(byte, b':' | b' ')).unwrap_or_default();
        for ending in parts {
            whole.push_str(forms.get(..end).unwrap_or_default());
            whole.push_str(ending);
        }
    }
    whole
}

/// Where the index of a form may stand, likeliest first: its hash and the places after it.
fn slots(word: &str) -> impl Iterator<Item = usize> {
    let first = hash(word) as usize;
    (0..FORMS).map(move |step| (first + step) % FORMS)
}

/// A word cut after its first letters.
fn split_letters(word: &'static str, letters: u8) -> (&'static str, &'static str) {
    let end = word.char_indices().nth(usize::from(letters)).map_or(word.len(), |(end, _)| end);
    word.split_at_checked(end).unwrap_or((word, ""))
}
