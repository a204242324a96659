//! What a word of a query may mean: every occurrence in the text that answers it, each with the reason.

use super::{
    MatchKind,
    distance::{distance, forgiven},
    index::{Index, Occurrence},
    lexicon::{Class, ConceptId, Key, Lexicon, Part, Relation},
    query::Word,
    stem,
};
use crate::words::skeleton;

/// Fewest letters of a beginning that is looked for among synonyms too.
const SHORTEST_BEGINNING: usize = 3;

/// Fewest letters of a part of a compound that only the reader made.
const SHORTEST_PART: usize = 3;

/// Most words that mend a misspelt one.
const MOST_MENDINGS: usize = 3;

/// Words of the text that answer a term of the query.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// The words.
    pub at: Occurrence,
    /// Why they answer it.
    pub kind: MatchKind,
    /// The letters that match, where they are not the whole word; counted without hyphens.
    pub letters: Option<(u8, Option<u8>)>,
}

/// A word or several words of the query, with all that answers them.
#[derive(Clone, Debug, Default)]
pub struct Term {
    /// As the reader typed it.
    pub text: String,
    /// Indices of the first word of the query and of the one behind the last.
    pub words: (usize, usize),
    /// What answers it.
    pub found: Vec<Found>,
    /// Whether it is too general to carry a query.
    pub light: bool,
    /// The word that it was read as, where its spelling was mended.
    pub correction: Option<String>,
}

/// Whether a word is grammar and means nothing to a search.
pub fn is_function(index: &Index, word: &str) -> bool {
    let mut keys = index.lexicon.exactly(word).peekable();
    keys.peek().is_some() && keys.all(|(_, key)| key.relation == Relation::Form && index.lexicon.class(key.concept) == Class::Function)
}

/// All that answers one word; several terms where it is a compound that the text does not have.
pub fn read(index: &Index, word: &Word, position: usize) -> Vec<Term> {
    let mut reader = Reader { index, term: Term { text: word.text.to_owned(), words: (position, position + 1), ..Term::default() } };
    let normal = word.normal.as_str();
    if !reader.known(normal) {
        reader.other_forms(normal);
    }
    let is_known = reader.is_answered();
    if word.open {
        reader.beginnings(normal);
    }
    if !is_known {
        reader.folded(normal, word.open);
    }
    if !reader.is_answered() {
        if let Some((first, second)) = split(index, normal) {
            return [first, second].map(|part| reader.part_of_query(&part)).into();
        }
        reader.inside(normal);
        if !reader.is_answered() {
            reader.mended(normal, word.open);
        }
    }
    vec![reader.term]
}

struct Reader<'a> {
    index: &'a Index,
    term: Term,
}

impl<'a> Reader<'a> {
    fn is_answered(&self) -> bool {
        !self.term.found.is_empty()
    }

    fn push(&mut self, at: Occurrence, kind: MatchKind, letters: Option<(u8, Option<u8>)>) {
        self.term.found.push(Found { at, kind, letters });
    }

    /// Keys that are spelt just so; gives whether one is a word of the text, so that no other form need be looked for.
    fn known(&mut self, word: &str) -> bool {
        let index = self.index;
        let mut is_form = false;
        for (form, key) in index.lexicon.exactly(word) {
            match key.relation {
                Relation::Form => {
                    is_form = true;
                    self.word(key.concept, Some(form), MatchKind::Inflection);
                }
                relation => self.meaning(key.concept, kind_of(relation)),
            }
        }
        is_form
    }

    /// A word of the text, in all its forms and in its compounds; `form` is the one that was typed.
    fn word(&mut self, concept: ConceptId, form: Option<u16>, kind: MatchKind) {
        if self.index.lexicon.class(concept) == Class::Function {
            return;
        }
        self.term.light |= self.index.lexicon.class(concept) == Class::Light;
        for &at in self.index.occurrences(concept) {
            let is_exact = form.is_some() && self.index.token(at.token).map(|token| token.form) == form;
            self.push(at, if is_exact { MatchKind::Exact } else { kind }, None);
        }
        self.compounds(concept, kind.max(MatchKind::Compound));
    }

    /// A concept that means the same as what was typed.
    fn meaning(&mut self, concept: ConceptId, kind: MatchKind) {
        self.term.light |= self.index.lexicon.class(concept) == Class::Light;
        for &at in self.index.occurrences(concept) {
            self.push(at, kind, None);
        }
        self.compounds(concept, kind);
    }

    fn compounds(&mut self, part: ConceptId, kind: MatchKind) {
        for &Part { whole, from, to, .. } in self.index.lexicon.compounds_of(part) {
            for &at in self.index.occurrences(whole) {
                self.push(at, kind, Some((from, to)));
            }
        }
    }

    /// Keys that are other forms of the word, by their stems.
    fn other_forms(&mut self, word: &str) {
        let danish = stem::danish(word);
        let english = stem::english(word);
        let mut concepts: Vec<(ConceptId, MatchKind)> = Vec::new();
        let shortest = if danish.len() < english.len() { danish.as_str() } else { english };
        if shortest.chars().count() < 3 {
            return;
        }
        for (_, key) in self.index.lexicon.beginning_with(shortest) {
            let text = self.index.lexicon.text(key);
            let is_same = match key.relation {
                _ if text.contains(' ') => false,
                Relation::English => stem::english(text) == english,
                Relation::Form | Relation::Danish => stem::danish(text) == danish || stem::is_longer_form(word, text),
            };
            if is_same {
                concepts.push((key.concept, kind_of(key.relation)));
            }
        }
        concepts.extend(self.bases(word));
        self.concepts(concepts);
    }

    /// Keys that the word lengthens by an ending: "grænsekontrollern".
    fn bases(&self, word: &str) -> Vec<(ConceptId, MatchKind)> {
        let ends = word.char_indices().map(|(end, _)| end).rev().take(6);
        let bases = ends.filter_map(|end| word.get(..end)).filter(|base| stem::is_longer_form(word, base));
        let keys = bases.flat_map(|base| self.index.lexicon.exactly(base));
        keys.filter(|(_, key)| key.relation != Relation::English).map(|(_, key)| (key.concept, kind_of(key.relation))).collect()
    }

    /// Several concepts, each once and for its strongest reason.
    fn concepts(&mut self, mut concepts: Vec<(ConceptId, MatchKind)>) {
        while let Some((concept, kind)) = concepts.pop() {
            match concepts.iter_mut().find(|(other, _)| *other == concept) {
                Some((_, other)) => *other = kind.min(*other),
                None if matches!(kind, MatchKind::Synonym | MatchKind::Translation) => self.meaning(concept, kind),
                None => self.word(concept, None, kind),
            }
        }
    }

    /// Keys that go on where the reader still types.
    fn beginnings(&mut self, word: &str) {
        let letters = word.chars().count();
        let mut others: Vec<(ConceptId, MatchKind)> = Vec::new();
        let typed = u8::try_from(letters).unwrap_or(u8::MAX);
        for (form, key) in self.index.lexicon.beginning_with_owned(word.to_owned()) {
            if key.relation != Relation::Form {
                others.push((key.concept, kind_of(key.relation)));
            } else if self.index.lexicon.text(key).len() > word.len() && self.index.lexicon.class(key.concept) != Class::Function {
                for &at in self.index.occurrences(key.concept) {
                    if self.index.token(at.token).is_some_and(|token| token.form == form) {
                        self.push(at, MatchKind::Prefix, Some((0, Some(typed))));
                    }
                }
            }
        }
        if letters < SHORTEST_BEGINNING && self.is_answered() {
            return;
        }
        self.concepts(others);
    }

    /// Keys that are the same to a keyboard without æ, ø and å.
    fn folded(&mut self, word: &str, open: bool) {
        let letters: Vec<char> = skeleton(word).collect();
        let mut concepts: Vec<(ConceptId, MatchKind)> = Vec::new();
        for key in self.alike(&letters) {
            let text = self.index.lexicon.text(key);
            if text == word || text.contains(' ') {
                continue;
            }
            let other: Vec<char> = skeleton(text).collect();
            let is_beginning = open && letters.len() >= SHORTEST_BEGINNING && other.starts_with(&letters);
            if other == letters || is_beginning || stem::differ_in_ending(&letters, &other) {
                let kind = if key.relation == Relation::Form { MatchKind::Folded } else { kind_of(key.relation) };
                concepts.push((key.concept, kind));
            }
        }
        self.concepts(concepts);
    }

    /// Keys whose first letter is the same to a foreign keyboard.
    fn alike(&self, letters: &[char]) -> impl Iterator<Item = &'a Key> + use<'a> {
        let firsts: &[&str] = match letters.first() {
            Some('a') => &["a", "å", "æ", "ä", "á", "à"],
            Some('o') => &["o", "ø", "ö", "ó"],
            Some('e') => &["e", "é", "è"],
            Some('u') => &["u", "ü"],
            _ => &[],
        };
        let own: String = letters.iter().take(1).collect();
        let own = if firsts.is_empty() { Some(own) } else { None };
        let lexicon: &'a Lexicon = &self.index.lexicon;
        let ranges = own.into_iter().chain(firsts.iter().map(|first| (*first).to_owned()));
        ranges.flat_map(|first| lexicon.beginning_with_owned(first)).map(|(_, key)| key)
    }

    /// Compounds of the text that have the word inside, where a part begins: "østat" in "udviklingsøstat".
    fn inside(&mut self, word: &str) {
        let stem = stem::danish(word);
        let length = u8::try_from(stem.chars().count()).unwrap_or(u8::MAX);
        if usize::from(length) < SHORTEST_PART {
            return;
        }
        let index = self.index;
        for part in index.lexicon.parts() {
            let name = index.lexicon.name(part.whole);
            let tail = name.char_indices().nth(usize::from(part.from)).and_then(|(start, _)| name.get(start..));
            if part.from > 0 && tail.is_some_and(|tail| tail.starts_with(&stem)) {
                for &at in index.occurrences(part.whole) {
                    self.push(at, MatchKind::Compound, Some((part.from, Some(part.from.saturating_add(length)))));
                }
            }
        }
    }

    /// Keys that a slip of the pen turns into the word.
    fn mended(&mut self, word: &str, open: bool) {
        let letters: Vec<char> = word.chars().collect();
        let most = forgiven(letters.len());
        if most == 0 {
            return;
        }
        let mut nearest: Vec<(usize, bool, &'a Key)> = Vec::new();
        let mut swapped = letters.clone();
        swapped.swap(0, 1);
        let base: Vec<char> = skeleton(word).collect();
        let index = self.index;
        let candidates = self.alike(&base).chain(index.lexicon.beginning_with_owned(swapped.iter().take(1).collect()).map(|(_, key)| key));
        for key in candidates {
            let text = index.lexicon.text(key);
            if text.contains(' ') || index.lexicon.class(key.concept) == Class::Function {
                continue;
            }
            let other: Vec<char> = text.chars().collect();
            let least = nearest.first().map_or(most, |(slips, ..)| *slips);
            let whole = distance(&letters, &other, least, false);
            let Some(slips) = whole.or_else(|| if open { distance(&letters, &other, least, true) } else { None }) else { continue };
            if slips < least {
                nearest.clear();
            }
            nearest.push((slips, whole.is_none(), key));
        }
        self.take_nearest(nearest);
    }

    fn take_nearest(&mut self, nearest: Vec<(usize, bool, &Key)>) {
        // A word of the text is likelier than one that only means the same.
        let Some(&(slips, goes_on, best)) = nearest.iter().min_by_key(|(slips, goes_on, key)| (*slips, *goes_on, key.relation)) else {
            return;
        };
        self.term.correction = Some(self.index.lexicon.text(best).to_owned());
        let mut concepts: Vec<ConceptId> = Vec::new();
        for (_, _, key) in nearest.into_iter().filter(|(other, open, key)| (*other, *open) == (slips, goes_on) && (best.relation != Relation::Form || key.relation == Relation::Form)) {
            if concepts.len() < MOST_MENDINGS && !concepts.contains(&key.concept) {
                concepts.push(key.concept);
                self.meaning(key.concept, MatchKind::Typo);
            }
        }
    }

    /// A part of a compound that only the reader made, read as a word of its own.
    fn part_of_query(&self, part: &str) -> Term {
        let mut reader = Reader { index: self.index, term: Term { found: Vec::new(), ..self.term.clone() } };
        if !reader.known(part) {
            reader.other_forms(part);
        }
        for found in &mut reader.term.found {
            found.kind = found.kind.max(MatchKind::Compound);
        }
        reader.term
    }
}

/// The two words that a compound joins, with or without a linking letter, where the lexicon knows both.
fn split(index: &Index, word: &str) -> Option<(String, String)> {
    let is_key = |part: &str| {
        part.chars().count() >= SHORTEST_PART
            && index.lexicon.exactly(part).any(|(_, key)| key.relation != Relation::English && index.lexicon.class(key.concept) == Class::Word)
    };
    let is_word = |part: &str| is_key(part) || {
        let stem = stem::danish(part);
        stem.chars().count() > SHORTEST_PART
            && index.lexicon.beginning_with(&stem).any(|(_, key)| {
                let text = index.lexicon.text(key);
                key.relation != Relation::English && index.lexicon.class(key.concept) == Class::Word && stem::danish(text) == stem
            })
    };
    // The longest first part is the likeliest.
    word.char_indices().rev().find_map(|(cut, _)| {
        let (first, second) = word.split_at_checked(cut)?;
        if !is_word(second) {
            return None;
        }
        let unlinked = first.strip_suffix(['s', 'e']).filter(|first| is_key(first));
        let first = if is_key(first) { first } else { unlinked? };
        Some((first.to_owned(), second.to_owned()))
    })
}

fn kind_of(relation: Relation) -> MatchKind {
    match relation {
        Relation::Form => MatchKind::Inflection,
        Relation::Danish => MatchKind::Synonym,
        Relation::English => MatchKind::Translation,
    }
}
