//! The places of the text as the tables speak of them: by id, and by the words that stand in them.

use crate::{
    compile::{
        Document,
        ids::part_ids,
        layout::{Layout, span},
    },
    model::Span,
    words::words,
};

/// The parts of a document by their ids.
pub struct Places<'a> {
    pub document: &'a Document,
    ids: Vec<String>,
    layout: &'a Layout,
}

/// Words that stand in a part.
pub struct Occurrence<'a> {
    /// Index of the part.
    pub part: usize,
    /// Where they lie in the embedded text.
    pub words: Span,
    /// A word of the text of which they are only a piece.
    pub cut: Option<&'a str>,
}

impl<'a> Places<'a> {
    pub fn new(document: &'a Document, layout: &'a Layout) -> Self {
        Places { document, ids: part_ids(document), layout }
    }

    pub fn index(&self, id: &str) -> Option<usize> {
        self.ids.iter().position(|known| known == id)
    }

    pub fn id(&self, part: usize) -> &str {
        &self.ids[part]
    }

    /// Where the words stand in the title or the text of a part; their first letter may be large or small.
    pub fn occurrences(&self, part: usize, wanted: &str) -> Vec<Occurrence<'a>> {
        let fields = [self.layout.titles[part], self.layout.texts[part]];
        fields.into_iter().flat_map(|field| self.in_field(part, field, wanted)).collect()
    }

    fn in_field(&self, part: usize, field: Span, wanted: &str) -> Vec<Occurrence<'a>> {
        let text = &self.layout.text[usize::from(field.start)..usize::from(field.end)];
        let starts = text.char_indices().map(|(start, _)| start).filter(|&start| begins_with(&text[start..], wanted));
        starts
            .map(|start| {
                let end = start + wanted.len();
                let base = usize::from(field.start);
                let cuts = |at: usize| words(text).find(|word| word.start < at && at < word.end);
                let cut = cuts(start).or_else(|| cuts(end)).map(|word| &text[word]);
                Occurrence { part, words: span(base + start, base + end), cut }
            })
            .collect()
    }

    /// Where a footnote mark's word lies: the last word before the mark.
    pub fn marked_word(&self, part: usize, mark_end: usize) -> Span {
        let text = &self.document.parts[part].text[..mark_end];
        let start = text.rfind(' ').map_or(0, |space| space + 1);
        let base = usize::from(self.layout.texts[part].start);
        span(base + start, base + mark_end)
    }
}

fn begins_with(text: &str, wanted: &str) -> bool {
    let (mut letters, mut wanted) = (text.chars(), wanted.chars());
    let (first, first_wanted) = (letters.next(), wanted.next());
    let same = |letter: Option<char>| letter.map(|letter| letter.to_lowercase().to_string());
    same(first) == same(first_wanted) && letters.as_str().starts_with(wanted.as_str())
}
