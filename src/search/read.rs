//! What a word of a query may mean: every occurrence in the text that answers it, each with the reason.

use super::{
    MatchKind,
    index::{Index, Occurrence},
    lexicon::{Class, ConceptId, Key, Part, Relation},
    memory::Memory,
    query::Word,
    split::split,
    term::{Found, Letters, Term},
};
use crate::{letters, stem, words::normalise};

/// Fewest letters of a beginning that is looked for among synonyms though words of the text begin so.
const TELLING_BEGINNING: usize = 4;

/// Fewest letters of a stem.
const SHORTEST_STEM: usize = 3;

/// All that answers one word; two terms where it is a compound that the text does not have.
pub fn read<'a>(index: &'static Index, word: &Word<'a>, position: usize) -> Vec<Term<'a>> {
    static MEMORY: Memory<Vec<Term<'static>>> = Memory::new();
    let terms = MEMORY.of(word, || read_anew(index, word));
    terms.into_iter().map(|term| Term { text: word.text, words: (position, position + 1), ..term }).collect()
}

fn read_anew(index: &'static Index, word: &Word) -> Vec<Term<'static>> {
    let term = Term { found: Vec::with_capacity(64), ..Term::default() };
    let mut reader = Reader { index, term, means_fully: false };
    let normal = word.normal.as_str();
    if index.lexicon.is_function(normal) {
        reader.beginnings(normal);
        return vec![reader.term];
    }
    if !reader.known(normal) {
        reader.other_forms(normal);
    }
    if let Some(base) = without_ending(word.text).filter(|_| !reader.is_answered()) {
        reader.known(&normalise(base));
    }
    let is_known = reader.is_answered();
    if word.open {
        reader.beginnings(normal);
    }
    if !is_known {
        reader.folded(normal, word.open);
    }
    if !reader.is_answered() {
        if let Some((first, second)) = split(index, normal, word.open) {
            return vec![reader.part_of_query(first), reader.part_of_query(second)];
        }
        reader.inside(normal, word.open);
    }
    if !reader.is_answered() {
        reader.misspelt(normal, word.open);
    }
    if reader.means_fully && reader.term.found.iter().all(|found| found.kind > MatchKind::Folded) {
        // What it means beside is no matter.
        (reader.term.light, reader.term.general) = (false, false);
    }
    vec![reader.term]
}

/// What is found of one word.
pub(super) struct Reader {
    pub index: &'static Index,
    pub term: Term<'static>,
    /// Whether it means the same as a word that counts in full.
    means_fully: bool,
}

impl Reader {
    pub fn is_answered(&self) -> bool {
        !self.term.found.is_empty()
    }

    fn push(&mut self, at: Occurrence, kind: MatchKind, letters: Option<Letters>) {
        self.term.found.push(Found { at, kind, letters });
    }

    /// Keys that are spelt just so; gives whether one is a word of the text, so that no other form need be looked for.
    fn known(&mut self, word: &str) -> bool {
        let mut is_form = false;
        let form = self.index.lexicon.form(word);
        for key in self.index.lexicon.exactly(word) {
            is_form |= key.relation == Relation::Form;
            self.key(key, form);
            // What its dictionary form means, it means too.
            let name = self.index.lexicon.name(key.concept);
            if key.relation == Relation::Form && name != word {
                for key in self.index.lexicon.exactly(name).filter(|key| key.relation != Relation::Form) {
                    self.key(key, None);
                }
            }
        }
        is_form
    }

    /// A key and all that it stands for; `form` is the form that was typed, where that is one of the text.
    fn key(&mut self, key: &Key, form: Option<u16>) {
        match key.relation {
            Relation::Form => self.word(key.concept, form, MatchKind::Inflection),
            relation => self.meaning(key.concept, kind_of(relation)),
        }
    }

    /// A word of the text, in all its forms and in its compounds.
    fn word(&mut self, concept: ConceptId, form: Option<u16>, kind: MatchKind) {
        if self.index.lexicon.class(concept) != Class::Function {
            self.occurrences(concept, form, kind);
        }
    }

    /// A concept that means the same as what was typed.
    pub fn meaning(&mut self, concept: ConceptId, kind: MatchKind) {
        self.means_fully |= matches!(self.index.lexicon.class(concept), Class::Word | Class::Phrase);
        self.occurrences(concept, None, kind);
    }

    /// Where a concept stands by itself and in compounds; a form that was typed stands there exactly.
    fn occurrences(&mut self, concept: ConceptId, form: Option<u16>, kind: MatchKind) {
        for &at in self.index.occurrences(concept) {
            let is_exact = self.index.has_form(at.token, form);
            self.push(at, if is_exact { MatchKind::Exact } else { kind }, None);
        }
        for &Part { whole, from, to, .. } in self.index.lexicon.compounds_of(concept) {
            for &at in self.index.occurrences(whole) {
                self.push(at, kind.max(MatchKind::Compound), Some((from, to)));
            }
        }
        self.term.light |= self.index.lexicon.class(concept) == Class::Light;
        self.term.general |= self.index.lexicon.class(concept) == Class::General;
    }

    /// Several concepts, each once and for its strongest reason.
    pub fn concepts(&mut self, mut concepts: Vec<(ConceptId, MatchKind)>) {
        while let Some((concept, kind)) = concepts.pop() {
            match concepts.iter_mut().find(|(other, _)| *other == concept) {
                Some((_, other)) => *other = kind.min(*other),
                None if matches!(kind, MatchKind::Synonym | MatchKind::Translation) => self.meaning(concept, kind),
                None => self.word(concept, None, kind),
            }
        }
    }

    /// Keys that are other forms of the word, by their stems.
    fn other_forms(&mut self, word: &str) {
        let danish = stem::danish(word);
        let english = stem::english(word);
        let shortest = if danish.len() < english.len() { &*danish } else { english };
        // Where the word itself is known, too little of it would be: "passende" is not of "pas".
        if letters::count(shortest) < SHORTEST_STEM + usize::from(self.is_answered()) {
            return;
        }
        // Where the word lengthens a key, the longest of them is meant: "politikere" is of "politiker", not of "politik". Grammar
        // has no endings.
        let lexicon = &self.index.lexicon;
        let is_base = |key: &&Key| {
            key.text != word && stem::is_longer_form(word, key.text) && lexicon.class(key.concept) != Class::Function
        };
        let bases = lexicon.beginning_with(shortest).filter(is_base);
        let base = bases.map(|key| key.text).max_by_key(|text| text.len()).unwrap_or_default();
        // So short a stem is common to words that have nothing to do with each other: "boller" is not of "bolig".
        let is_short = letters::count(shortest) <= SHORTEST_STEM;
        let is_other = |key: &str| is_short && !key.starts_with(word) && !word.starts_with(key);
        // A stem is hardly six letters shorter than its word, a short one hardly five: "billigere" is not of "bil".
        let longest = shortest.len() + if is_short { 5 } else { 6 };
        let mut concepts = Vec::new();
        for key in self.index.lexicon.beginning_with(shortest) {
            let is_same = match key.relation {
                _ if key.text.len() > longest || is_other(key.text) || !key.text.starts_with(base) => false,
                Relation::English => stem::english(key.text) == english,
                // A stem begins its word.
                _ => key.text.starts_with(&*danish) && stem::danish(key.text) == danish,
            };
            // A word of a phrase has a key of its own.
            if is_same && !key.is_phrase() {
                concepts.push((key.concept, kind_of(key.relation)));
            }
        }
        self.bases(word, &mut concepts);
        self.concepts(concepts);
    }

    /// Keys that the word lengthens by an ending: "grænsekontrollern".
    fn bases(&self, word: &str, concepts: &mut Vec<(ConceptId, MatchKind)>) {
        for (end, _) in word.char_indices().rev().take(6) {
            let base = word.get(..end).unwrap_or_default();
            if stem::is_longer_form(word, base) {
                let danish = self.index.lexicon.exactly(base).filter(|key| key.relation != Relation::English);
                concepts.extend(danish.map(|key| (key.concept, kind_of(key.relation))));
            }
        }
    }

    /// Keys that go on where the reader still types.
    fn beginnings(&mut self, word: &str) {
        let is_known = self.is_answered();
        let letters = letters::count(word);
        let typed = Some((0, u8::try_from(letters).ok()));
        let (mut forms, mut others) = (Vec::new(), Vec::new());
        for key in self.index.lexicon.beginning_with(word) {
            if key.relation != Relation::Form {
                others.push((key.concept, kind_of(key.relation)));
                continue;
            }
            if key.text == word || self.index.lexicon.class(key.concept) == Class::Function {
                continue;
            }
            forms.push((key.concept, MatchKind::Inflection));
            let form = self.index.lexicon.form(key.text);
            for &at in self.index.occurrences(key.concept) {
                if self.index.has_form(at.token, form) {
                    self.push(at, MatchKind::Prefix, typed);
                }
            }
        }
        if !self.is_answered() {
            // Forms that the text lacks.
            self.concepts(forms);
        }
        // A word that is complete is seldom the beginning of one that only means the same.
        if !is_known && (letters >= TELLING_BEGINNING || !self.is_answered()) {
            self.term.is_begun = !self.is_answered();
            self.concepts(others);
        }
    }

    /// Compounds of the text that have the word inside, where a part begins: "østat" in "udviklingsøstat".
    fn inside(&mut self, word: &str, open: bool) {
        let stem = stem::danish(word);
        let length = u8::try_from(letters::count(&stem)).unwrap_or(u8::MAX);
        if usize::from(length) < SHORTEST_STEM {
            return;
        }
        for part in self.index.lexicon.parts.iter().filter(|part| part.from > 0 && part.tail.starts_with(&*stem)) {
            if stem::danish(part.tail) == stem || (open && part.tail.starts_with(word)) {
                for &at in self.index.occurrences(part.whole) {
                    self.push(at, MatchKind::Compound, Some((part.from, Some(part.from.saturating_add(length)))));
                }
            }
        }
    }

    /// A part of a compound that only the reader made, read as a word of its own.
    #[inline(never)]
    fn part_of_query(&self, part: &str) -> Term<'static> {
        let mut reader =
            Reader { index: self.index, term: Term { found: Vec::new(), ..self.term.clone() }, means_fully: false };
        if !reader.known(part) {
            reader.other_forms(part);
        }
        for found in &mut reader.term.found {
            found.kind = found.kind.max(MatchKind::Compound);
        }
        reader.term
    }
}

/// An abbreviation without the ending that is written after an apostrophe: "SDG'erne".
fn without_ending(word: &str) -> Option<&str> {
    word.split_once(['\'', '’', '‘', '´', '`']).map(|(base, _)| base)
}

pub(super) fn kind_of(relation: Relation) -> MatchKind {
    match relation {
        Relation::Form => MatchKind::Inflection,
        Relation::Danish => MatchKind::Synonym,
        Relation::English => MatchKind::Translation,
    }
}
