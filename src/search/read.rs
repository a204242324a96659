//! What a word of a query may mean: every occurrence in the text that answers it, each with the reason.

use super::{
    MatchKind,
    distance::{Misspelt, forgiven},
    index::{Index, Occurrence},
    lexicon::{Class, ConceptId, Key, Part, Relation},
    query::Word,
    split::split,
    stem,
    term::{Found, Letters, Term},
};
use crate::{
    bloom, letters,
    tables::OTHER_WORDS,
    words::{is_foldable, normalise, skeleton},
};

/// Fewest letters of a beginning that is looked for among synonyms though words of the text begin so.
const TELLING_BEGINNING: usize = 4;

/// Fewest letters of a beginning that is looked for in other spellings.
const SHORTEST_BEGINNING: usize = 3;

/// Fewest letters of a stem.
const SHORTEST_STEM: usize = 3;

/// Fewest bytes of a stem that is taken for a misspelt word.
const LONG_STEM: usize = 12;

/// Most words that mend a misspelt one.
const MOST_MENDINGS: usize = 3;

/// All that answers one word; two terms where it is a compound that the text does not have.
pub fn read<'a>(index: &'static Index, word: &Word<'a>, position: usize) -> Vec<Term<'a>> {
    let found = Vec::with_capacity(64);
    let term = Term { text: word.text, words: (position, position + 1), found, ..Term::default() };
    let mut reader = Reader { index, term };
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
        if let Some((first, second)) = split(index, normal) {
            return [first, second].map(|part| reader.part_of_query(part)).into();
        }
        reader.inside(normal, word.open);
    }
    if !reader.is_answered() && !bloom::contains(OTHER_WORDS, normal) {
        reader.mended(normal, word.open);
        // A form that the text lacks; that of a short word may well be another's.
        let stem = stem::danish(normal);
        if !reader.is_answered() && stem.len() >= LONG_STEM && !bloom::contains(OTHER_WORDS, &stem) {
            reader.mended(&stem, false);
        }
    }
    vec![reader.term]
}

struct Reader<'a> {
    index: &'static Index,
    term: Term<'a>,
}

impl<'a> Reader<'a> {
    fn is_answered(&self) -> bool {
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
        if self.index.lexicon.class(concept) == Class::Function {
            return;
        }
        for &at in self.index.occurrences(concept) {
            let is_exact = self.index.has_form(at.token, form);
            self.push(at, if is_exact { MatchKind::Exact } else { kind }, None);
        }
        self.term.light |= self.index.lexicon.class(concept) == Class::Light;
        self.term.general |= self.index.lexicon.class(concept) == Class::General;
        self.compounds(concept, kind.max(MatchKind::Compound));
    }

    /// A concept that means the same as what was typed.
    fn meaning(&mut self, concept: ConceptId, kind: MatchKind) {
        for &at in self.index.occurrences(concept) {
            self.push(at, kind, None);
        }
        self.term.light |= self.index.lexicon.class(concept) == Class::Light;
        self.term.general |= self.index.lexicon.class(concept) == Class::General;
        self.compounds(concept, kind);
    }

    fn compounds(&mut self, part: ConceptId, kind: MatchKind) {
        for &Part { whole, from, to, .. } in self.index.lexicon.compounds_of(part) {
            for &at in self.index.occurrences(whole) {
                self.push(at, kind, Some((from, to)));
            }
        }
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
        let is_base =
            |key: &&Key| stem::is_longer_form(word, key.text) && lexicon.class(key.concept) != Class::Function;
        let bases = lexicon.beginning_with(shortest).filter(is_base);
        let base = bases.map(|key| key.text).max_by_key(|text| text.len()).unwrap_or_default();
        let mut concepts = Vec::new();
        for key in self.index.lexicon.beginning_with(shortest) {
            let is_same = match key.relation {
                // A stem is hardly six letters shorter than its word.
                _ if key.text.len() > shortest.len() + 6 || !key.text.starts_with(base) => false,
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
            self.concepts(others);
        }
    }

    /// Keys that are the same to a keyboard without æ, ø and å.
    fn folded(&mut self, word: &str, open: bool) {
        let letters: String = skeleton(word).collect();
        let mut start = letters.chars();
        let (Some(first), Some(second)) = (start.next(), start.next()) else { return };
        // Who types one Danish letter can type them all.
        let own: Vec<char> = word.chars().filter(|letter| matches!(letter, 'æ' | 'ø' | 'å')).collect();
        let is_plain = !is_foldable(word);
        let lexicon = &self.index.lexicon;
        // The two letters as they are, or the first or the second as a Danish one.
        let groups = [String::from_iter([first, second]), danish(first).into(), first.to_string() + danish(second)];
        let mut keys: Vec<(&Key, bool)> = Vec::new();
        for key in groups.iter().flat_map(|start| if start.len() < 2 { &[] } else { lexicon.about(start) }) {
            // Two plain words are the same only where they are spelt the same.
            if (is_plain && key.text.is_ascii()) || key.text == word {
                continue;
            }
            let has_own = own.iter().all(|letter| key.text.chars().any(|other| other == *letter));
            if has_own && is_folded(&letters, key.text, open) && !key.is_phrase() {
                keys.push((key, skeleton(key.text).eq(letters.chars())));
            }
        }
        // As with beginnings: a word that is complete is seldom the beginning of one that only means the same.
        let is_known = keys.iter().any(|(_, is_whole)| *is_whole);
        let meant = keys.iter().filter(|(key, is_whole)| *is_whole || !is_known || key.relation == Relation::Form);
        let kind = |key: &Key| if key.relation == Relation::Form { MatchKind::Folded } else { kind_of(key.relation) };
        self.concepts(meant.map(|(key, _)| (key.concept, kind(key))).collect());
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

    /// Keys that a slip of the pen turns into the word.
    fn mended(&mut self, word: &str, open: bool) {
        let mut misspelt = Misspelt::new(word, open);
        let mut most = forgiven(misspelt.len() + 1);
        if forgiven(misspelt.len()) == 0 {
            return;
        }
        let mut nearest: Vec<(usize, bool, &'static Key)> = Vec::new();
        // The first letter is hardly ever wrong, but it may have changed places with the second.
        let mut letters = skeleton(word);
        let (Some(first), Some(second)) = (letters.next(), letters.next()) else { return };
        let starts = [first.to_string(), danish(first).to_owned(), String::from_iter([second, first])];
        for start in starts {
            for key in self.index.lexicon.about(&start) {
                let Some((slips, goes_on)) = misspelt.slips(key.text, most) else { continue };
                // Short words and beginnings resemble too many that only mean the same.
                let is_vague = (goes_on || misspelt.len() < 6) && key.relation != Relation::Form;
                let is_function = self.index.lexicon.class(key.concept) == Class::Function;
                if is_vague || is_function || key.is_phrase() {
                    continue;
                }
                if slips < most {
                    most = slips;
                    nearest.clear();
                }
                nearest.push((slips, goes_on, key));
            }
        }
        self.take_nearest(&nearest);
    }

    fn take_nearest(&mut self, nearest: &[(usize, bool, &'static Key)]) {
        // A word of the text is likelier than one that only means the same.
        let rank =
            |&&(slips, goes_on, key): &&(usize, bool, &'static Key)| (slips, goes_on, key.relation != Relation::Form);
        let Some(best) = nearest.iter().min_by_key(rank) else { return };
        self.term.correction = Some(best.2.text);
        let mut concepts: Vec<ConceptId> = Vec::new();
        for (_, _, key) in nearest.iter().filter(|other| rank(other) == rank(&best)) {
            if concepts.len() < MOST_MENDINGS && !concepts.contains(&key.concept) {
                concepts.push(key.concept);
                self.meaning(key.concept, MatchKind::Typo);
            }
        }
    }

    /// A part of a compound that only the reader made, read as a word of its own.
    fn part_of_query(&self, part: &str) -> Term<'a> {
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

/// A Danish letter that a foreign keyboard writes so; the others lie in the same group of keys.
fn danish(letter: char) -> &'static str {
    match letter {
        'a' => "å",
        'o' => "ø",
        'e' => "é",
        _ => "",
    }
}

fn is_folded(letters: &str, key: &str, open: bool) -> bool {
    let is_long = letters::count(letters) >= SHORTEST_BEGINNING;
    let mut start = skeleton(key).zip(letters.chars()).take(SHORTEST_BEGINNING);
    if start.any(|(one, other)| one != other) {
        return false;
    }
    let other: String = skeleton(key).collect();
    other == letters || (open && is_long && other.starts_with(letters)) || stem::differ_in_ending(letters, &other)
}

/// An abbreviation without the ending that is written behind an apostrophe: "SDG'erne".
fn without_ending(word: &str) -> Option<&str> {
    word.split_once(['\'', '’', '‘', '´', '`']).map(|(base, _)| base)
}

fn kind_of(relation: Relation) -> MatchKind {
    match relation {
        Relation::Form => MatchKind::Inflection,
        Relation::Danish => MatchKind::Synonym,
        Relation::English => MatchKind::Translation,
    }
}
