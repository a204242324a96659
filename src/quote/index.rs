//! The words of the compact in reading order, made ready once for all quotations.

use std::{ops::Range, sync::OnceLock};

use super::{
    fold::{fold, hash, words},
    slip::letter_set,
};
use crate::{
    list::parts,
    model::{Place, ProvisionKind, Span},
    order::grouped,
    sentences::sentences,
};

/// A word of the vocabulary: its index there; [`UNKNOWN`] for words that the compact does not have.
pub type WordId = u16;

/// No word of the compact.
pub const UNKNOWN: WordId = WordId::MAX;

/// More than twice the different words, so that chains stay short and never fill.
const SLOTS: usize = 1 << 13;

/// What people write, and after `=` what the source prints, where it misprints a word or spells a name in two ways: they are one
/// word.
const MISPRINTS: &str = "migrationsevalueringsforum=migrationsevaleringsforum|integrerede=integrererede|\
    integreret=integrereret|medlemsstaterne=medlemsstarterne|straffefrihed=straffrihed|abeba=ababa";

/// A word of the text.
pub struct Word {
    /// Where it stands.
    pub span: Span,
    /// Which word it is.
    pub id: WordId,
    /// Index of its sentence.
    pub sentence: u16,
}

/// A sentence of the text; a heading and an item without a full stop are one each.
pub struct Sentence {
    /// Where it stands, with its punctuation.
    pub span: Span,
    /// Its words.
    pub words: Range<usize>,
    /// The place whose words it belongs to.
    pub place: Place,
    /// Whether it is the first of that place's heading or text.
    pub begins_place: bool,
    /// How many paragraphs begin before it or with it.
    pub paragraph: usize,
}

/// The text as words and sentences, and where each word stands.
#[derive(Default)]
pub struct Index {
    /// All words; those of the footnotes come last, for they stand in nobody's way when one reads on.
    pub words: Vec<Word>,
    /// All sentences, in the same order.
    pub sentences: Vec<Sentence>,
    /// The hashes of the different words, in the order in which they first stand.
    vocabulary: Vec<u64>,
    /// A hash table with open addressing: the ids of the words.
    slots: Vec<WordId>,
    /// Pairs of a word and its misprint.
    misprints: Vec<[WordId; 2]>,
    /// The words by vocabulary; where those of a word begin.
    postings: Vec<u16>,
    starts: Vec<u16>,
    letters: Vec<u32>,
}

/// The index; the first call builds it.
pub fn index() -> &'static Index {
    static INDEX: OnceLock<Index> = OnceLock::new();
    INDEX.get_or_init(Index::build)
}

impl Index {
    fn build() -> Index {
        let mut index = Index { slots: vec![UNKNOWN; SLOTS], ..Index::default() };
        let mut paragraph = 0;
        for footnotes in [false, true] {
            for place in Place::all().filter(|place| (place.kind() == ProvisionKind::Footnote) == footnotes) {
                index.add_place(place, &mut paragraph);
            }
        }
        for pair in parts(MISPRINTS, b'|') {
            let mut spellings = parts(pair, b'=').map(|word| index.make_id(hash(word)));
            let pair = [spellings.next().unwrap_or(UNKNOWN), spellings.next().unwrap_or(UNKNOWN)];
            index.misprints.push(pair);
        }
        for word in &mut index.words {
            word.id = mended(&index.misprints, word.id);
        }
        index.post();
        index
    }

    fn add_place(&mut self, place: Place, paragraph: &mut usize) {
        let is_objective = place.kind() == ProvisionKind::Objective;
        let begins_paragraph = match place.kind() {
            ProvisionKind::Paragraph => place.parent().is_none_or(|parent| parent.kind() != ProvisionKind::Objective),
            kind => is_objective || kind == ProvisionKind::Footnote,
        };
        *paragraph += usize::from(begins_paragraph);
        self.add(place, place.title_span(), *paragraph);
        if !is_objective {
            self.add(place, place.text_span(), *paragraph);
        }
    }

    fn add(&mut self, place: Place, block: Span, paragraph: usize) {
        let mut begins_place = true;
        for sentence in sentences(block.text()) {
            let span = block.within(&sentence);
            let first = self.words.len();
            for word in words(span.text()) {
                let span = span.within(&word);
                let id = self.make_id(hash(&fold(span.text())));
                self.words.push(Word { span, id, sentence: narrow(self.sentences.len()) });
            }
            let words = first..self.words.len();
            if !words.is_empty() {
                self.sentences.push(Sentence { span, words, place, begins_place, paragraph });
            }
            begins_place = false;
        }
    }

    /// The id of a word, which is made if it has none yet.
    fn make_id(&mut self, hash: u64) -> WordId {
        let slot = self.slot(hash);
        match self.slots.get_mut(slot) {
            Some(id) if *id == UNKNOWN => {
                *id = narrow(self.vocabulary.len());
                self.vocabulary.push(hash);
                *id
            }
            Some(id) => *id,
            None => UNKNOWN,
        }
    }

    /// The slot of a word: its own, or the empty one that it would take.
    #[inline(never)]
    fn slot(&self, hash: u64) -> usize {
        let [low, high, ..] = hash.to_le_bytes();
        let mut slot = usize::from(u16::from_le_bytes([low, high])) % SLOTS;
        while let Some(&id) = self.slots.get(slot) {
            if id == UNKNOWN || self.vocabulary.get(usize::from(id)) == Some(&hash) {
                break;
            }
            slot = (slot + 1) % SLOTS;
        }
        slot
    }

    /// Notes where each word stands.
    fn post(&mut self) {
        let ids: Vec<usize> = self.words.iter().map(|word| usize::from(word.id)).collect();
        let (order, starts) = grouped(&ids, self.vocabulary.len());
        self.postings = order.into_iter().map(narrow).collect();
        self.starts = starts;
        for id in 0..self.vocabulary.len() {
            self.letters.push(letter_set(self.spelling(narrow(id)).text()));
        }
    }

    // These few are asked at every turn: called, not inlined, they keep the module small.

    /// The word of the vocabulary that is spelled so.
    #[inline(never)]
    pub fn id(&self, folded: &str) -> WordId {
        mended(&self.misprints, self.slots.get(self.slot(hash(folded))).copied().unwrap_or(UNKNOWN))
    }

    /// Where a word of the vocabulary first stands.
    #[inline(never)]
    pub fn spelling(&self, id: WordId) -> Span {
        let first = self.postings(id).first().and_then(|&at| self.words.get(usize::from(at)));
        first.map(|word| word.span).unwrap_or_default()
    }

    /// Whether a word of the text is printed so.
    pub fn is_printed(&self, at: usize, folded: &str) -> bool {
        self.words.get(at).is_some_and(|word| fold(word.span.text()) == folded)
    }

    /// The form in which a word of the vocabulary is compared.
    pub fn folded(&self, id: WordId) -> String {
        fold(self.spelling(id).text())
    }

    /// Which letters a word of the vocabulary has.
    pub fn letters(&self, id: WordId) -> u32 {
        self.letters.get(usize::from(id)).copied().unwrap_or_default()
    }

    /// How many different words there are.
    pub fn vocabulary_len(&self) -> WordId {
        narrow(self.vocabulary.len())
    }

    /// Where a word stands, in order.
    #[inline(never)]
    pub fn postings(&self, id: WordId) -> &[u16] {
        let at = |id: usize| self.starts.get(id).copied().map(usize::from);
        let (Some(start), Some(end)) = (at(usize::from(id)), at(usize::from(id) + 1)) else { return &[] };
        self.postings.get(start..end).unwrap_or_default()
    }

    /// The word at an index of the text.
    pub fn id_at(&self, at: usize) -> WordId {
        self.words.get(at).map_or(UNKNOWN, |word| word.id)
    }

    /// The sentence of the word at an index.
    #[inline(never)]
    pub fn sentence_at(&self, at: usize) -> Option<&Sentence> {
        self.sentences.get(usize::from(self.words.get(at)?.sentence))
    }

    /// The paragraph of the word at an index, as in [`Sentence::paragraph`].
    #[inline(never)]
    pub fn paragraph_of(&self, at: usize) -> Option<usize> {
        self.sentence_at(at).map(|sentence| sentence.paragraph)
    }

    /// Whether the word at an index belongs to the heading of a section or objective.
    pub fn is_heading(&self, at: usize) -> bool {
        self.sentence_at(at).is_some_and(|Sentence { place, span, .. }| {
            let is_headed = matches!(place.kind(), ProvisionKind::Section | ProvisionKind::Objective);
            is_headed && place.title_span().contains(*span)
        })
    }

    /// A stretch of the text cut where paragraphs begin.
    pub fn paragraphs(&self, words: Range<usize>) -> Vec<Range<usize>> {
        let mut paragraphs: Vec<Range<usize>> = Vec::new();
        for word in words {
            match paragraphs.last_mut() {
                Some(last) if self.paragraph_of(last.start) == self.paragraph_of(word) => last.end = word + 1,
                _ => paragraphs.push(word..word + 1),
            }
        }
        paragraphs
    }

    /// Whether one word ever stands directly before another.
    pub fn follow(&self, first: WordId, second: WordId) -> bool {
        self.postings(first).iter().any(|&at| self.id_at(usize::from(at) + 1) == second)
    }

    /// How much it says of a place that a word stands there: 3 where few places have it, 1 where many do.
    #[inline(never)]
    pub fn weight(&self, id: WordId) -> u8 {
        match self.postings(id).len() {
            0..8 => 3,
            8..25 => 2,
            _ => 1,
        }
    }
}

/// The word that a misprint was to be; any other stays what it is.
fn mended(misprints: &[[WordId; 2]], id: WordId) -> WordId {
    misprints.iter().find(|[_, misprint]| *misprint == id).map_or(id, |[word, _]| *word)
}

/// The compact has fewer than 65,536 bytes: the compiler has checked it.
fn narrow(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}
