//! Where the words of each part lie in the one string that the crate embeds.

use super::Document;
use crate::model::Span;

/// All words of a document, and where those of each part lie.
pub struct Layout {
    /// Titles and texts in document order, a line each.
    pub text: String,
    /// The title of each part.
    pub titles: Vec<Span>,
    /// The text of each part.
    pub texts: Vec<Span>,
}

impl Layout {
    /// Lays out a document.
    pub fn of(document: &Document) -> Self {
        let mut layout = Layout { text: String::new(), titles: Vec::new(), texts: Vec::new() };
        for part in &document.parts {
            let title = layout.add(&part.title);
            layout.titles.push(title);
            let text = layout.add(&part.text);
            layout.texts.push(text);
        }
        layout
    }

    fn add(&mut self, words: &str) -> Span {
        if words.is_empty() {
            return Span::default();
        }
        let start = self.text.len();
        self.text.push_str(words);
        let span = span(start, self.text.len());
        self.text.push('\n');
        span
    }
}

/// A span of bytes.
pub fn span(start: usize, end: usize) -> Span {
    let narrow = |offset: usize| u16::try_from(offset).expect("the compact is shorter than 64 KiB");
    Span { start: narrow(start), end: narrow(end) }
}
