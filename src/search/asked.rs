//! What a question as a whole is about: the places that readers who asked with such words looked for, learnt from their questions
//! while the crate was built (`src/compile/questions.rs`).

use std::sync::OnceLock;

use super::{
    MatchKind,
    index::{Index, Occurrence},
    memory::Memory,
    query::Word,
    term::{Found, Term},
    weight::rarity,
};
use crate::{
    list::{self, parts},
    model::FIRST_PLACE_SIGN,
    stem,
    tables::QUESTIONS,
};

/// Fewest words of a question: fewer say what they are about by themselves.
const FEWEST_WORDS: usize = 3;

/// Words of which a question or a sentence has one, but hardly a mere name of a subject.
const OF_SENTENCES: &str = "hvad|hvem|hvor|hvordan|hvornår|hvorfor|hvilke|hvilken|hvilket|hvis|når|er|var|bliver|blive|blev|kan|kunne|skal|skulle|må|\
vil|ville|har|have|havde|får|gør|gælder|siger|står|findes|jeg|du|vi|man|mig|os|min|mit|mine|who|whose|what|where|when|why|how|which|if|is|are|was|were|\
be|can|could|shall|should|will|would|may|might|must|do|does|did|has|have|had|i|you|we|my|our|me|us";

/// What a telling word of a question weighs beside a word that stands in the text.
const SHARE: f32 = 0.45;

/// A word without its endings, and the signs of the places that it tells of, if any.
type Told = (&'static str, &'static str);

/// What was learnt.
struct Asked {
    /// The words of each place that are its answer.
    answers: Vec<Occurrence>,
    /// In alphabetical order.
    words: Vec<Told>,
}

fn asked() -> &'static Asked {
    static ASKED: OnceLock<Asked> = OnceLock::new();
    ASKED.get_or_init(|| Asked::read(QUESTIONS))
}

/// What the answer to a question weighs beside words of the query when the words to show are chosen: next to nothing.
pub const SHOWN: f32 = 0.1;

/// A query as a question.
pub struct Question<'a> {
    /// How much it tells of each unit.
    pub told: Vec<f32>,
    /// The words that answer it, where it tells anything.
    pub answers: Term<'a>,
}

/// Reads a query of several words as a question.
pub fn read<'a>(index: &Index, query: &'a str, words: &[&Word<'a>]) -> Option<Question<'a>> {
    static MEMORY: Memory<Option<Told>> = Memory::new();
    let (first, last) = (words.first()?, words.last()?);
    if words.len() < FEWEST_WORDS || !words.iter().any(|word| list::has(OF_SENTENCES, &word.normal)) {
        return None;
    }
    let asked = asked();
    let mut told = vec![0.0; index.units.len()];
    let mut found: Vec<Found> = Vec::new();
    let mut seen: Vec<&str> = Vec::new();
    for word in words {
        let known = MEMORY.of(word, || asked.word(&word.normal));
        let Some((core, signs)) = known.filter(|(core, _)| !seen.contains(core)) else { continue };
        seen.push(core);
        let weight = SHARE * rarity(signs.len(), asked.answers.len());
        for sign in signs.bytes() {
            let Some(&at) = asked.answers.get(usize::from(sign.saturating_sub(FIRST_PLACE_SIGN))) else { continue };
            let unit = index.chunk(at.token).and_then(|chunk| told.get_mut(usize::from(chunk.unit)));
            let Some(score) = unit else { continue };
            if *score == 0.0 {
                found.push(Found { at, kind: MatchKind::Synonym, letters: None });
            }
            *score += weight;
        }
    }
    let text = query.get(first.range.start..last.range.end)?;
    let answers = Term { text, words: (0, words.len()), found, is_question: true, ..Term::default() };
    (!answers.found.is_empty()).then_some(Question { told, answers })
}

/// Whether a word often stands in readers' questions.
pub fn has(word: &str) -> bool {
    asked().word(word).is_some()
}

impl Asked {
    fn read(source: &'static str) -> Self {
        let mut lines = parts(source, b'\n');
        let mut numbers = parts(lines.next().unwrap_or_default(), b' ').filter_map(|number| number.parse().ok());
        let mut answers = Vec::new();
        while let (Some(token), Some(len)) = (numbers.next(), numbers.next()) {
            answers.push(Occurrence { token, len: u8::try_from(len).unwrap_or(1) });
        }
        Self { answers, words: lines.map(|line| line.split_once(' ').unwrap_or((line, ""))).collect() }
    }

    fn word(&self, word: &str) -> Option<Told> {
        let core = stem::core(word);
        let at = self.words.binary_search_by(|(other, _)| (*other).cmp(core.as_str())).ok()?;
        self.words.get(at).copied()
    }
}
