//! What a search gives: its hits, with what is shown of them and the reasons.

use std::borrow::Cow;

use serde::{Serialize, Serializer};

use crate::model::{Place, Span};

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
        self.parted([ELLIPSIS; 2])
    }

    /// The same, with these words for those left out before it and after it.
    #[must_use]
    pub fn parted(&self, [before, after]: [&'static str; 2]) -> Vec<Segment> {
        let mut segments = Vec::with_capacity(2 * self.marks.len() + 2);
        let mut from = self.span.start;
        push(&mut segments, if self.is_cut_before { before } else { "" }, false);
        for mark in &self.marks {
            push(&mut segments, Span { start: from, end: mark.start }.text(), false);
            push(&mut segments, mark.text(), true);
            from = mark.end;
        }
        push(&mut segments, Span { start: from, end: self.span.end }.text(), false);
        push(&mut segments, if self.is_cut_behind { after } else { "" }, false);
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
