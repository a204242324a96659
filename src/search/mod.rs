//! Search: a query becomes ranked places, each with an excerpt and the reasons.

// The text: its words, where each concept stands, and what is known of words.
mod index;
mod lexicon;
mod concept;

// The query, cut into words, and the citations in it.
mod query;
mod cited;

// What its words may mean, each a term with all that answers it: a phrase, one word, also one taken apart or spelt otherwise, and
// several words together.
mod term;
mod phrase;
mod read;
mod memory;
mod split;
mod spelling;
mod distance;
mod group;

// What the query asks as a whole, and whether enough of it is understood.
mod questions;
mod evidence;

// The order of the hits, and what is shown of them.
mod result;
mod rank;
mod weight;
mod proximity;
mod excerpt;

pub use self::result::{Correction, Marked, Match, MatchKind, SearchHit, SearchResult, Segment};
use self::{
    index::{Index, index},
    query::{Query, Word},
    questions::Told,
    term::Term,
};
use crate::model::ProvisionKind;

/// What a search is asked for besides the query.
#[derive(Clone, Debug)]
pub struct SearchOptions {
    /// Most hits to give.
    pub limit: usize,
    /// Hits to pass over.
    pub offset: usize,
    /// Only these kinds; all where it is `None`. With items among them, items are hits of their own.
    pub kinds: Option<Vec<ProvisionKind>>,
    /// Only this place and what stands in it.
    pub section: Option<String>,
    /// Longest excerpt in UTF-16 units.
    pub excerpt: usize,
}

impl Default for SearchOptions {
    fn default() -> Self {
        Self { limit: 10, offset: 0, kinds: None, section: None, excerpt: 200 }
    }
}

/// Searches in the whole text. Never fails: an empty query finds nothing.
///
/// # Examples
/// ```
/// use migration_compact::search::{SearchOptions, search};
///
/// let result = search("menneskehandel", &SearchOptions::default());
/// assert_eq!(result.hits[0].label(), "Målsætning 10 · stk. 26");
/// ```
#[must_use]
pub fn search<'a>(text: &'a str, options: &SearchOptions) -> SearchResult<'a> {
    let query = Query::read(text);
    let (cited, words_left) = cited::read(&query);
    let index = index();
    let mut words = Vec::new();
    for (word, is_left) in query.words.iter().zip(words_left) {
        if is_left {
            words.push(word);
        }
    }
    let mut all: Vec<Term<'a>> = Vec::new();
    for phrase in &query.phrases {
        all.push(phrase::read(index, phrase));
    }
    let phrases = all.len();
    all.extend(terms(index, query.text, &words, phrases == 0));
    let is_whole = phrases == 0 && cited.is_empty();
    let question = if is_whole { questions::read(index, query.text, &words, &all) } else { None };
    let (told, answers) = question.map_or((Told::default(), None), |question| (question.told, question.answers));
    let mut ranking = rank::rank(index, &all, phrases, cited, &told, options);
    if ranking.total == 0 && phrases == 0 {
        // The reader may be about to type a term whose first words say nothing.
        all = group::beginning(index, query.text, &words).into_iter().collect();
        ranking = rank::rank(index, &all, phrases, Vec::new(), &Told::default(), options);
    } else if let Some(answers) = answers {
        // Shown where no word of the query stands by itself.
        all.push(answers);
        ranking.weights.push(questions::SHOWN);
    }
    SearchResult {
        query: text,
        total: ranking.total,
        hits: excerpt::hits(index, &all, &ranking.weights, &ranking.shown, options.excerpt),
        corrections: all.iter().filter_map(correction).collect(),
    }
}

/// What the words of a query may mean, alone and together. Grammar means nothing, unless it may be the beginning of a word.
fn terms<'a>(index: &'static Index, query: &'a str, words: &[&Word<'a>], is_all: bool) -> Vec<Term<'a>> {
    let is_only = is_all && words.len() == 1;
    let carries = |word: &Word| (is_only && word.open) || !index.lexicon.is_function(&word.normal);
    let carrying: Vec<_> = words.iter().enumerate().filter(|(_, word)| carries(word)).collect();
    let among = carrying.len();
    let is_sentence = questions::is_sentence(words);
    let mut single = Vec::new();
    for (position, word) in carrying {
        for term in read::read(index, word, position) {
            let doubt = if term.found.is_empty() { evidence::doubt(index, word, among, is_sentence) } else { 0.0 };
            single.push(Term { doubt, ..term });
        }
    }
    let mut terms = group::read(index, query, words);
    // Nothing is misspelt in words that are known together.
    let is_in_group = |term: &Term| terms.iter().any(|group| term.lies_in(group.words));
    single.retain(|term| term.correction.is_none() || !is_in_group(term));
    if single.iter().any(|term| term.correction.is_some()) {
        let mended: Vec<Word> =
            words.iter().enumerate().map(|(position, word)| spelling::mended(word, position, &single)).collect();
        terms = group::read(index, query, &mended.iter().collect::<Vec<_>>());
    }
    for term in &mut terms {
        term.found.extend(group::literal(index, term, words, &single));
    }
    terms.extend(group::compounds(query, words, &single));
    terms.extend(single);
    terms
}

fn correction<'a>(term: &Term<'a>) -> Option<Correction<'a>> {
    let to = term.correction.filter(|_| !term.found.is_empty())?;
    Some(Correction { from: term.text, to })
}
