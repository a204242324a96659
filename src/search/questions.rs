//! What a question as a whole is about: the places that readers who asked with such words looked for, learnt from their questions
//! while the crate was built (`src/compile/questions.rs`).

use std::sync::OnceLock;

use super::{
    MatchKind, evidence,
    index::{Index, Occurrence},
    memory::Memory,
    query::Word,
    term::{Found, Term},
    weight::idf,
};
use crate::{
    letters,
    list::{self, parts},
    model::FIRST_PLACE_SIGN,
    stem,
    tables::QUESTIONS,
};

/// Words of a question that is one for certain: in fewer a word tells less.
const WHOLE: usize = 5;

/// Words of which a question or a sentence has one, but hardly a mere name of a subject.
const OF_SENTENCES: &str = "hvad|hvem|hvor|hvordan|hvornår|hvorfor|hvilke|hvilken|hvilket|hvis|når|er|var|bliver|blive|blev|kan|kunne|skal|skulle|må|\
vil|ville|har|have|havde|får|gør|gælder|siger|står|findes|jeg|du|vi|man|mig|os|min|mit|mine|who|whose|what|where|when|why|how|which|if|is|are|was|were|\
be|can|could|shall|should|will|would|may|might|must|do|does|did|has|have|had|i|you|we|my|our|me|us";

/// Fewest letters of a word that is hardly without a part of its own, and so not of the kin that it shares its beginning with.
const COMPOUND: usize = 12;

/// What a telling word of a question weighs beside a word that stands in the text.
const SHARE: f32 = 0.8;

/// The core of a word, and the signs of the places that it tells of, if any.
type Telling = (&'static str, &'static str);

/// What was learnt.
struct Learnt {
    /// The words of each place that are its answer.
    answers: Vec<Occurrence>,
    /// In alphabetical order.
    words: Vec<Telling>,
}

fn learnt() -> &'static Learnt {
    static LEARNT: OnceLock<Learnt> = OnceLock::new();
    LEARNT.get_or_init(|| Learnt::read(QUESTIONS))
}

/// What the answer to a question weighs beside words of the query when the words to show are chosen: next to nothing.
pub const SHOWN: f32 = 0.1;

/// A query as a question.
pub struct Question<'a> {
    /// What it tells.
    pub told: Told,
    /// The words that answer it, where it is a sentence.
    pub answers: Option<Term<'a>>,
}

/// What the words of a question tell of the units.
#[derive(Default)]
pub struct Told {
    /// How much of each.
    pub units: Vec<f32>,
    /// How much of the unit that they agree on most, beside what the one word says that tells most of it.
    pub agreed: f32,
    /// Whether that finds places by itself; of the mere name of a subject it orders what the words find.
    pub is_sentence: bool,
}

/// Reads a query of several words as a question, unless it is the name of a subject whose words stand in the text or are known
/// together.
pub fn read<'a>(index: &Index, query: &'a str, words: &[&Word<'a>], terms: &[Term]) -> Option<Question<'a>> {
    static MEMORY: Memory<Option<Telling>> = Memory::new();
    let (first, last) = (words.first()?, words.last()?);
    let is_clear = |term: &Term| term.is_group() || term.is_literal() || evidence::is_in_group(term, terms);
    let is_sentence = is_sentence(words);
    if words.len() < 2 || (!is_sentence && terms.iter().all(is_clear)) {
        return None;
    }
    #[allow(clippy::cast_precision_loss)] // at most five
    let share = SHARE * (words.len().min(WHOLE) - 1) as f32 / (WHOLE - 1) as f32;
    let learnt = learnt();
    // In all, and by the word that tells most.
    let mut told = vec![(0.0, 0.0_f32); index.units.len()];
    let mut found: Vec<Found> = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for word in words {
        let known = MEMORY.of(word, || learnt.word(&word.normal));
        let Some((core, signs)) = known.filter(|(core, _)| !seen.contains(core)) else { continue };
        seen.push(core);
        let weight = share * idf(signs.len(), learnt.answers.len());
        for sign in signs.bytes() {
            let Some(&at) = learnt.answers.get(usize::from(sign.saturating_sub(FIRST_PLACE_SIGN))) else { continue };
            let unit = index.chunk(at.token).and_then(|chunk| told.get_mut(usize::from(chunk.unit)));
            let Some((all, most)) = unit else { continue };
            if *all == 0.0 {
                found.push(Found { at, kind: MatchKind::Synonym, letters: None });
            }
            *all += weight;
            *most = most.max(weight);
        }
    }
    let text = query.get(first.range.start..last.range.end)?;
    let agreed = told.iter().map(|(all, most)| all - most).fold(0.0, f32::max);
    let told = Told { units: told.into_iter().map(|(all, _)| all).collect(), agreed, is_sentence };
    let answers = Term { text, words: (0, words.len()), found, is_question: true, ..Term::default() };
    Some(Question { told, answers: Some(answers).filter(|_| is_sentence) })
}

/// Whether a query is a question or a sentence.
pub fn is_sentence(words: &[&Word]) -> bool {
    words.len() > 2 && words.iter().any(|word| list::has(OF_SENTENCES, &word.normal))
}

/// Whether readers' questions have a word, or one of its kin, more than once.
pub fn has(word: &str) -> bool {
    letters::count(word) < COMPOUND && learnt().word(word).is_some()
}

impl Learnt {
    fn read(source: &'static str) -> Self {
        let mut lines = parts(source, b'\n');
        let mut numbers = parts(lines.next().unwrap_or_default(), b' ').filter_map(|number| number.parse().ok());
        let mut answers = Vec::new();
        while let (Some(token), Some(len)) = (numbers.next(), numbers.next()) {
            answers.push(Occurrence { token, len: u8::try_from(len).unwrap_or(1) });
        }
        let words = spelt_out(lines.next().unwrap_or_default()).leak();
        Self { answers, words: parts(words, b'\n').skip(1).zip(lines).collect() }
    }

    fn word(&self, word: &str) -> Option<Telling> {
        let core = stem::core(word);
        let at = self.words.binary_search_by(|(other, _)| (*other).cmp(core.as_str())).ok()?;
        self.words.get(at).copied()
    }
}

/// The words, a line feed before each, of which the source has only the letters that the word before it lacks.
fn spelt_out(source: &str) -> String {
    let mut words = String::with_capacity(3 * source.len() / 2);
    let mut start = 0;
    for letter in source.chars() {
        if letter.is_ascii_uppercase() {
            let shared = start + (letter as usize - 'A' as usize);
            let shared = words.get(start..shared).unwrap_or_default().to_owned();
            words.push('\n');
            start = words.len();
            words.push_str(&shared);
        } else {
            words.push(letter);
        }
    }
    words
}
