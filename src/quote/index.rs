//! The words of the compact in reading order, made ready once for all quotations.

use std::{ops::Range, sync::OnceLock};

use super::{
    fold::{fold, hash, words},
    slip::letter_set,
};
use crate::{
    list::parts,
    model::{Place, ProvisionKind, Span},
    order::by_group,
    sentences::sentences,
};

/// A word of the vocabulary: its index there; [`UNKNOWN`] for words that the compact does not have.
pub type WordId = u16;

/// No word of the compact.
pub const UNKNOWN: WordId = WordId::MAX;

/// More than twice the different words, so that chains stay short and never fill.
const SLOTS: usize = 1 << 13;

/// Words that stand for others, which are compared in their place: what the source misprints, a name that it spells in two
/// ways, and abbreviations.
const STAND_INS: &str = "migrationsevaleringsforum=migrationsevalueringsforum|integrererede=integrerede|\
    integrereret=integreret|medlemsstarterne=medlemsstaterne|straffrihed=straffefrihed|ababa=abeba|\
    iht=i henhold til|fsva=for saa vidt angaar|vedr=vedroerende|ifm=i forbindelse med|ift=i forhold til|\
    mhp=med henblik paa|fx=for eksempel|feks=for eksempel|f=for|eks=eksempel";

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
    /// How many of them are [`STAND_INS`]; these come first, and stand nowhere.
    stand_ins: WordId,
    /// Where each word of the vocabulary is printed first, in letters of its own.
    spellings: Vec<Span>,
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
        for pair in parts(STAND_INS, b'|') {
            index.make_id(hash(parts(pair, b'=').next().unwrap_or_default()));
        }
        index.stand_ins = index.vocabulary_len();
        let mut paragraph = 0;
        for footnotes in [false, true] {
            for place in Place::all().filter(|place| (place.kind() == ProvisionKind::Footnote) == footnotes) {
                index.add_place(place, &mut paragraph);
            }
        }
        index.join_hyphened();
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
                self.add_word(span.within(&word));
            }
            if self.words.len() > first {
                self.sentences.push(Sentence { span, words: 0..0, place, begins_place, paragraph });
            }
            begins_place = false;
        }
    }

    fn add_word(&mut self, span: Span) {
        let sentence = narrow(self.sentences.len());
        let id = self.make_id(hash(&fold(span.text())));
        let Some(meant) = self.stand_in(id) else {
            if let Some(spelling) = self.spellings.get_mut(usize::from(id)).filter(|spelling| spelling.end == 0) {
                *spelling = span;
            }
            return self.words.push(Word { span, id, sentence });
        };
        // All of them begin where the one does that is printed, and the last has its letters.
        let mut forms = parts(meant, b' ');
        while let Some(form) = forms.next() {
            let id = self.make_id(hash(form));
            let end = if forms.rest.is_none() { span.end } else { span.start };
            self.words.push(Word { span: Span { start: span.start, end }, id, sentence });
        }
    }

    /// Makes one word of two with a hyphen between that the text has as one elsewhere: "migrations-\nprocedurer".
    fn join_hyphened(&mut self) {
        for word in std::mem::take(&mut self.words) {
            if let Some(last) = self.words.last()
                && (Span { start: last.span.end, end: word.span.start }).text() == "-"
                && let start = last.span.start
                && let id = self.id(&fold(Span { start, end: word.span.end }.text()))
                && id != UNKNOWN
            {
                self.words.pop();
                self.words.push(Word { span: Span { start, end: word.span.end }, id, sentence: word.sentence });
            } else {
                self.words.push(word);
            }
        }
        for (at, word) in self.words.iter().enumerate() {
            if let Some(Sentence { words, .. }) = self.sentences.get_mut(usize::from(word.sentence)) {
                *words = if words.end == 0 { at..at + 1 } else { words.start..at + 1 };
            }
        }
    }

    /// The id of a word, which is made if it has none yet.
    fn make_id(&mut self, hash: u64) -> WordId {
        let slot = self.slot(hash);
        match self.slots.get_mut(slot) {
            Some(id) if *id == UNKNOWN => {
                *id = narrow(self.vocabulary.len());
                self.vocabulary.push(hash);
                self.spellings.push(Span::default());
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
        let all: Vec<_> = (0..self.words.len()).map(narrow).collect();
        let id = |at: &_| self.words.get(usize::from(*at)).map_or(0, |word| usize::from(word.id));
        (self.postings, self.starts) = by_group(&all, self.vocabulary.len(), id);
        for id in 0..self.vocabulary.len() {
            self.letters.push(letter_set(self.spelling(narrow(id)).text()));
        }
    }

    // These few are asked at every turn: called, not inlined, they keep the module small.

    /// The word of the vocabulary that is spelled so, or that such a one stands for.
    #[inline(never)]
    pub fn id(&self, folded: &str) -> WordId {
        let id = self.slots.get(self.slot(hash(folded))).copied().unwrap_or(UNKNOWN);
        self.stand_in(id).map_or(id, |meant| self.id(meant))
    }

    /// The words that a word stands for, folded, with spaces between.
    pub fn meant(&self, folded: &str) -> Option<&'static str> {
        self.stand_in(self.slots.get(self.slot(hash(folded))).copied()?)
    }

    fn stand_in(&self, id: WordId) -> Option<&'static str> {
        let pair = if id < self.stand_ins { parts(STAND_INS, b'|').nth(usize::from(id))? } else { return None };
        parts(pair, b'=').last()
    }

    /// Where a word of the vocabulary is first printed as it is; nowhere where only an abbreviation or misprint is.
    #[inline(never)]
    pub fn spelling(&self, id: WordId) -> Span {
        self.spellings.get(usize::from(id)).copied().unwrap_or_default()
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

/// The compact has fewer than 65,536 bytes: the compiler has checked it.
fn narrow(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}
