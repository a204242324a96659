//! Recognises the compact in the lines of its source, and refuses anything else.
//!
//! The source is a print-out: paragraphs run over page breaks (blank lines), footnotes stand in the middle of paragraph 3,
//! headings run over lines, and compounds are broken at their own hyphen. A line either begins the next part or continues
//! the open one.

use super::{
    SourceError,
    line::{behind_heading, footnote, is_capitals, join, numbered, quote},
    marks::{Mark, lift_marks, take_marks},
    shape::{self, Step},
    source::{Line, lines},
};
use crate::model::ProvisionKind;

/// The compact as parsed: places in document order, parents before their children.
#[derive(Clone, Debug)]
pub struct Document {
    /// First line of the source.
    pub title: &'static str,
    /// Second line of the source.
    pub subtitle: &'static str,
    /// All places; footnotes stand after the paragraph that bears their mark.
    pub parts: Vec<Part>,
}

/// One place of the compact.
#[derive(Clone, Debug)]
pub struct Part {
    /// What it is.
    pub kind: ProvisionKind,
    /// As in [`crate::model::Node::number`].
    pub number: u8,
    /// Index of the part it stands in.
    pub parent: Option<usize>,
    /// Its heading, empty where it has none.
    pub title: String,
    /// Its words on one line, without footnote marks.
    pub text: String,
    /// Footnote marks that stood in `text`.
    pub marks: Vec<Mark>,
    /// Line of the source on which it begins.
    pub line: usize,
}

/// Parses a source text; `file` is its name in errors.
///
/// # Errors
/// When the text is not the compact: the error gives the line, what was found and what was expected there.
pub fn parse(file: &str, bytes: &[u8]) -> Result<Document, SourceError> {
    let lines = lines(file, bytes)?;
    let last_line = lines.last().map_or(1, |line| line.number);
    let mut parser = Parser { file, steps: shape::steps(), parts: Vec::new(), footnotes: Vec::new(), open: Open::Text };
    for (index, expected) in shape::FRONT_MATTER.into_iter().enumerate() {
        match lines.get(index) {
            Some(line) if line.text == expected => {}
            Some(line) => return Err(parser.error(line.number, quote(line.text), quote(expected))),
            None => return Err(parser.error(last_line, END, quote(expected))),
        }
    }
    let body = &lines[shape::FRONT_MATTER.len()..];
    parser.begin("", body.first().map_or(last_line, |line| line.number))?;
    for &line in body {
        parser.line(line)?;
    }
    parser.finish(last_line)
}

/// How errors call it.
const END: &str = "the end of the file";

/// What the next line continues.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    /// Nothing: a heading stands alone.
    Heading,
    Title,
    Text,
    Footnote,
}

/// A line that begins a part.
enum Begin<'a> {
    /// A numbered part: how errors call it, and the rest of the line.
    Numbered(String, &'a str),
    Footnote(u8, &'a str),
    /// A line that stands where only a heading or a principle may stand.
    Headline,
}

struct Parser<'a> {
    file: &'a str,
    steps: Vec<Step>,
    parts: Vec<Part>,
    footnotes: Vec<Part>,
    open: Open,
}

impl Parser<'_> {
    fn error(&self, line: usize, found: impl Into<String>, expected: impl Into<String>) -> SourceError {
        SourceError::new(self.file, line, found, expected)
    }

    /// The step that the next part must be.
    fn step(&self) -> Option<&Step> {
        self.steps.get(self.parts.len())
    }

    fn expected(&self) -> String {
        self.step().map_or(END.to_owned(), |step| step.name.clone())
    }

    fn line(&mut self, line: Line) -> Result<(), SourceError> {
        match self.recognise(line) {
            Some(Begin::Numbered(name, rest)) => self.numbered(line, name, rest),
            Some(Begin::Footnote(number, rest)) => self.footnote(line, number, rest),
            Some(Begin::Headline) => self.headline(line),
            None => self.append(line.text, line.number),
        }
    }

    fn recognise<'t>(&mut self, line: Line<'t>) -> Option<Begin<'t>> {
        if let Some((name, rest)) = numbered(line.text) {
            return Some(Begin::Numbered(name, rest));
        }
        if let Some((number, rest)) = footnote(line.text) {
            return Some(Begin::Footnote(number, rest));
        }
        let starts_lower = line.text.starts_with(char::is_lowercase);
        let complete = self.open == Open::Title || self.current_mut().text.ends_with(['.', ':']);
        if self.open == Open::Footnote && starts_lower && complete {
            // The footnote has ended: the paragraph it interrupted goes on.
            self.open = Open::Text;
        }
        let is_headline = is_capitals(line.text) || (line.after_blank && !starts_lower && complete);
        // A heading of the compact is one wherever it stands, so that none is repeated within a sentence.
        let is_known = self.steps.iter().any(|step| behind_heading(step, line.text).is_some());
        (is_headline || is_known || self.open == Open::Heading).then_some(Begin::Headline)
    }

    fn numbered(&mut self, line: Line, name: String, rest: &str) -> Result<(), SourceError> {
        match self.step() {
            Some(step) if step.name == name => {
                self.begin("", line.number)?;
                self.append(rest, line.number)
            }
            _ => Err(self.error(line.number, name, self.expected())),
        }
    }

    fn headline(&mut self, line: Line) -> Result<(), SourceError> {
        if self.step().is_some_and(|step| step.kind == ProvisionKind::Section && step.heading.is_empty()) {
            // The list of principles has no heading: its first principle opens it.
            self.begin("", line.number)?;
        }
        let found = self.step().and_then(|step| Some((step.heading, behind_heading(step, line.text)?)));
        let Some((heading, words)) = found else {
            return Err(self.error(line.number, quote(line.text), self.expected()));
        };
        self.begin(heading, line.number)?;
        self.append(words, line.number)
    }

    fn footnote(&mut self, line: Line, number: u8, rest: &str) -> Result<(), SourceError> {
        let expected = self.footnotes.len() + 1;
        if usize::from(number) != expected || number > shape::FOOTNOTES {
            let expected = if expected > shape::FOOTNOTES.into() {
                "no more footnotes".to_owned()
            } else {
                format!("footnote {expected}")
            };
            return Err(self.error(line.number, format!("footnote {number}"), expected));
        }
        self.footnotes.push(Part {
            kind: ProvisionKind::Footnote,
            number,
            parent: None,
            title: String::new(),
            text: String::new(),
            marks: Vec::new(),
            line: line.number,
        });
        self.open = Open::Footnote;
        self.append(rest, line.number)
    }

    /// Begins the part of the next step, if the one before it has words.
    fn begin(&mut self, title: &str, line: usize) -> Result<(), SourceError> {
        let Some(step) = self.step().cloned() else { return Ok(()) };
        if let Some(words) = self.missing_words() {
            return Err(self.error(line, step.name, words));
        }
        self.open = match step.kind {
            ProvisionKind::Section => Open::Heading,
            ProvisionKind::Objective => Open::Title,
            _ => Open::Text,
        };
        let part = Part {
            kind: step.kind,
            number: step.number,
            parent: step.parent,
            title: title.to_owned(),
            text: String::new(),
            marks: Vec::new(),
            line,
        };
        self.parts.push(part);
        Ok(())
    }

    /// How errors call the words of the last part, if it should have words and has none.
    fn missing_words(&self) -> Option<String> {
        let (last, step) = self.parts.last().zip(self.steps.get(self.parts.len().checked_sub(1)?))?;
        let has_words = last.kind == ProvisionKind::Section || !last.text.is_empty() || self.open == Open::Title;
        (!has_words).then(|| format!("the words of {}", step.name))
    }

    /// Adds a line to the open words.
    fn append(&mut self, text: &str, line: usize) -> Result<(), SourceError> {
        let (words, marks) = take_marks(text, line);
        let open = self.open;
        if open != Open::Text
            && let Some(mark) = marks.first()
        {
            return Err(self.error(line, mark.name(), "no footnote mark in a title or a footnote"));
        }
        let part = self.current_mut();
        let target = if open == Open::Title { &mut part.title } else { &mut part.text };
        join(target, &words);
        let start = target.len() - words.len();
        part.marks.extend(marks.into_iter().map(|mark| Mark { end: start + mark.end, ..mark }));
        Ok(())
    }

    fn current_mut(&mut self) -> &mut Part {
        let part = if self.open == Open::Footnote { self.footnotes.last_mut() } else { self.parts.last_mut() };
        part.expect("the intro is always there, and a footnote is open only after one began")
    }

    fn finish(mut self, last_line: usize) -> Result<Document, SourceError> {
        if self.step().is_some() {
            let expected = self.missing_words().unwrap_or_else(|| self.expected());
            return Err(self.error(last_line, END, expected));
        }
        if !self.current_mut().text.ends_with('.') {
            return Err(self.error(last_line, END, "the end of the last sentence"));
        }
        lift_marks(self.file, &mut self.parts, self.footnotes, last_line)?;
        let [title, subtitle, _] = shape::FRONT_MATTER;
        Ok(Document { title, subtitle, parts: self.parts })
    }
}
