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
mod asked;
mod evidence;

// The order of the hits, and what is shown of them.
mod rank;
mod weight;
mod nearness;
mod excerpt;

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use self::{
    asked::Told,
    index::{Index, index},
    query::{Query, Word},
    term::Term,
};
use crate::model::{Place, ProvisionKind, Span};

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

/// What a search found.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct SearchResult<'a> {
    /// The query as it was given.
    pub query: &'a str,
    /// Hits before limit and offset.
    pub total: usize,
    /// The hits asked for, best first.
    pub hits: Vec<SearchHit<'a>>,
    /// Words that were read as other words.
    pub corrections: Vec<Correction<'a>>,
}

/// A word that was read as another.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Correction<'a> {
    /// As typed.
    pub from: &'a str,
    /// As read.
    pub to: &'static str,
}

/// A place that was found.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct SearchHit<'a> {
    /// The place, which knows its kind, number and paragraph.
    pub id: Place,
    /// Its heading.
    pub title: Marked,
    /// Words around what was found.
    pub excerpt: Marked,
    /// Hits come in falling order of it; good only for comparing hits of one search.
    pub score: u32,
    /// Why it was found, strongest first.
    pub matches: Vec<Match<'a>>,
}

impl SearchHit<'_> {
    /// The name of the place, an objective's with its paragraph.
    #[must_use]
    pub fn label(&self) -> String {
        self.id.label_with_paragraph()
    }
}

/// A stretch of the text with what was found in it.
#[derive(Debug, PartialEq, Eq)]
pub struct Marked {
    /// The stretch.
    pub span: Span,
    /// What is marked in it, in order.
    pub marks: Vec<Span>,
    /// Whether words are left out before it.
    pub is_cut_before: bool,
    /// Whether words are left out after it.
    pub is_cut_behind: bool,
}

/// What stands for the words left out.
const ELLIPSIS: &str = "…";

impl Marked {
    /// The stretch, cut where a mark begins or ends.
    #[must_use]
    pub fn segments(&self) -> Vec<Segment> {
        let mut segments = Vec::with_capacity(2 * self.marks.len() + 2);
        let mut from = self.span.start;
        push(&mut segments, if self.is_cut_before { ELLIPSIS } else { "" }, false);
        for mark in &self.marks {
            push(&mut segments, Span { start: from, end: mark.start }.text(), false);
            push(&mut segments, mark.text(), true);
            from = mark.end;
        }
        push(&mut segments, Span { start: from, end: self.span.end }.text(), false);
        push(&mut segments, if self.is_cut_behind { ELLIPSIS } else { "" }, false);
        segments
    }
}

fn push(segments: &mut Vec<Segment>, text: &'static str, mark: bool) {
    match segments.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.mark == mark => last.text += text,
        _ => segments.push(Segment { text: text.into(), mark }),
    }
}

impl Serialize for Marked {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.segments().serialize(serializer)
    }
}

/// Words, marked or not.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct Segment {
    /// The words.
    pub text: Cow<'static, str>,
    /// True where it is marked.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub mark: bool,
}

/// A reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Match<'a> {
    /// The word or phrase of the query.
    pub query: &'a str,
    /// The words in the text.
    pub text: Cow<'static, str>,
    /// How they belong together.
    pub kind: MatchKind,
    /// Whether the query as a whole asks for what stands in the text, and no word of it by itself.
    #[serde(skip)]
    pub is_question: bool,
}

/// How words of the text answer words of the query, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum MatchKind {
    /// The query cites the place.
    Citation,
    /// The very words in the very order.
    Phrase,
    /// The very word.
    Exact,
    /// Another form of the word.
    Inflection,
    /// A word that begins so.
    Prefix,
    /// A compound that has the word as a part.
    Compound,
    /// The word as a keyboard without æ, ø and å writes it.
    Folded,
    /// A word of the same meaning.
    Synonym,
    /// The Danish for an English word.
    Translation,
    /// A word that is nearly spelt so.
    Typo,
}

impl MatchKind {
    /// All kinds, strongest first.
    pub const ALL: [Self; 10] = [
        Self::Citation,
        Self::Phrase,
        Self::Exact,
        Self::Inflection,
        Self::Prefix,
        Self::Compound,
        Self::Folded,
        Self::Synonym,
        Self::Translation,
        Self::Typo,
    ];
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
    let question = if is_whole { asked::read(index, query.text, &words, &all) } else { None };
    let (told, answers) = question.map_or((Told::default(), None), |question| (question.told, question.answers));
    let mut ranking = rank::rank(index, &all, phrases, cited, &told, options);
    if ranking.total == 0 && phrases == 0 {
        // The reader may be about to type a term whose first words say nothing.
        all = group::beginning(index, query.text, &words).into_iter().collect();
        ranking = rank::rank(index, &all, phrases, Vec::new(), &Told::default(), options);
    } else if let Some(answers) = answers {
        // Shown where no word of the query stands by itself.
        all.push(answers);
        ranking.weights.push(asked::SHOWN);
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
    let carrying = words.iter().enumerate().filter(|(_, word)| carries(word));
    let mut single = Vec::new();
    for (position, word) in carrying {
        for term in read::read(index, word, position) {
            let doubt = if term.found.is_empty() { evidence::doubt(index, word) } else { 0.0 };
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
