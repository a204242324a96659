//! A word that the reader spells otherwise than it is spelt: without Danish letters, or with a slip of the pen.

use super::{
    MatchKind,
    distance::{Misspelt, forgiven},
    lexicon::{Class, ConceptId, Key, Relation},
    query::Word,
    read::{Reader, kind_of},
    term::Term,
};
use crate::{
    bloom, letters, stem,
    tables::OTHER_WORDS,
    words::{is_foldable, skeleton},
};

/// Fewest letters of a beginning that is looked for in other spellings.
const SHORTEST_BEGINNING: usize = 3;

/// Fewest bytes of a stem that is taken for a misspelt word.
const LONG_STEM: usize = 9;

/// Most words that mend a misspelt one.
const MOST_MENDINGS: usize = 3;

impl Reader {
    /// Keys that are the same to a keyboard without æ, ø and å.
    pub fn folded(&mut self, word: &str, open: bool) {
        let letters = letters::bare(word);
        let mut start = letters.chars();
        let (Some(first), Some(second)) = (start.next(), start.next()) else { return };
        // Who types one Danish letter can type them all.
        let own = ['æ', 'ø', 'å'].map(|letter| (letter, has(word, letter)));
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
            let has_own = own.iter().all(|(letter, is_own)| !is_own || has(key.text, *letter));
            if has_own && is_folded(&letters, key.text, open) && !key.is_phrase() {
                keys.push((key, letters::bare(key.text) == letters));
            }
        }
        // As with beginnings: a word that is complete is seldom the beginning of one that only means the same.
        let is_known = keys.iter().any(|(_, is_whole)| *is_whole);
        let meant = keys.iter().filter(|(key, is_whole)| *is_whole || !is_known || key.relation == Relation::Form);
        let kind = |key: &Key| if key.relation == Relation::Form { MatchKind::Folded } else { kind_of(key.relation) };
        self.concepts(meant.map(|(key, _)| (key.concept, kind(key))).collect());
    }

    /// Keys that a slip of the pen turns into the word, unless it is a real word.
    pub fn misspelt(&mut self, word: &str, open: bool) {
        if bloom::contains(OTHER_WORDS, word) {
            return;
        }
        self.mended(word, open);
        // A form that the text lacks; that of a short word may well be another's.
        let stem = stem::danish(word);
        if !self.is_answered() && stem.len() >= LONG_STEM && !bloom::contains(OTHER_WORDS, &stem) {
            self.mended(&stem, false);
        }
    }

    fn mended(&mut self, word: &str, open: bool) {
        let mut misspelt = Misspelt::new(word, open);
        let mut most = forgiven(misspelt.len() + 1);
        if forgiven(misspelt.len()) == 0 {
            return;
        }
        let mut nearest: Vec<(usize, bool, &'static Key)> = Vec::new();
        // The first letter is hardly ever wrong, unless it sounds like another or has changed places with the second.
        let mut letters = skeleton(word);
        let (Some(first), Some(second)) = (letters.next(), letters.next()) else { return };
        let starts =
            [first.to_string(), danish(first).to_owned(), alike(first).to_owned(), String::from_iter([second, first])];
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
}

/// A word as its spelling was mended.
pub fn mended<'a>(word: &Word<'a>, position: usize, terms: &[Term]) -> Word<'a> {
    let read_as = terms.iter().filter(|term| term.words == (position, position + 1)).find_map(|term| term.correction);
    Word { normal: read_as.map_or_else(|| word.normal.clone(), str::to_owned), ..word.clone() }
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

/// Another letter that sounds like it before a vowel.
fn alike(letter: char) -> &'static str {
    match letter {
        'c' | 'q' => "k",
        'k' => "c",
        'w' => "v",
        's' | 'z' => "x",
        _ => "",
    }
}

#[inline(never)]
fn has(word: &str, letter: char) -> bool {
    word.chars().any(|other| other == letter)
}

fn is_folded(letters: &str, key: &str, open: bool) -> bool {
    let is_long = letters::count(letters) >= SHORTEST_BEGINNING;
    let mut start = skeleton(key).zip(letters.chars()).take(SHORTEST_BEGINNING);
    if start.any(|(one, other)| one != other) {
        return false;
    }
    let other = letters::bare(key);
    other == letters || (open && is_long && other.starts_with(letters)) || stem::differ_in_ending(letters, &other)
}
