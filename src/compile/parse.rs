//! Recognises the compact in the lines of its source, and refuses anything else.
//!
//! The source is a print-out: paragraphs run over page breaks (blank lines), footnotes stand in the middle of paragraph 3,
//! headings run over lines, and compounds are broken at their own hyphen. A line either begins the next part or continues
//! the open one.

use super::{
    SourceError,
    marks::lift_marks,
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
    /// Footnote marks: the byte of `text` before which each stood, and its number.
    pub marks: Vec<(usize, u8)>,
    /// Line of the source on which it begins.
    pub line: usize,
}

/// Parses a source text; `file` is its name in errors.
///
/// # Errors
/// When the text is not the compact: the error gives the line, what was found and what was expected there.
pub fn parse(file: &str, bytes: &[u8]) -> Result<Document, SourceError> {
    let lines = lines(file, bytes)?;
    let mut parser = Parser { file, steps: shape::steps(), parts: Vec::new(), footnotes: Vec::new(), open: Open::Text };
    for (line, expected) in lines.iter().zip(shape::FRONT_MATTER) {
        if line.text != expected {
            return Err(parser.error(line.number, quote(line.text), quote(expected)));
        }
    }
    parser.begin("", "", shape::FRONT_MATTER.len() + 1);
    for &line in lines.iter().skip(shape::FRONT_MATTER.len()) {
        parser.line(line)?;
    }
    parser.finish(lines.last().map_or(1, |line| line.number))
}

/// What the next line continues.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
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
        self.step().map_or("the end of the file".to_owned(), |step| step.name.clone())
    }

    fn line(&mut self, line: Line) -> Result<(), SourceError> {
        match self.recognise(line) {
            Some(Begin::Numbered(name, rest)) => self.numbered(line, name, rest),
            Some(Begin::Footnote(number, rest)) => self.footnote(line, number, rest),
            Some(Begin::Headline) => self.headline(line),
            None => {
                append(self.current_mut(), line.text);
                Ok(())
            }
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
        let complete = self.current().ends_with(['.', ':']) || self.open == Open::Title;
        if self.open == Open::Footnote && starts_lower && complete {
            // The footnote has ended: the paragraph it interrupted goes on.
            self.open = Open::Text;
        }
        let is_headline = is_capitals(line.text) || (line.after_blank && !starts_lower && complete);
        is_headline.then_some(Begin::Headline)
    }

    fn numbered(&mut self, line: Line, name: String, rest: &str) -> Result<(), SourceError> {
        match self.step() {
            Some(step) if step.name == name => {
                let (title, text) = if step.kind == ProvisionKind::Objective { (rest, "") } else { ("", rest) };
                self.begin(title, text, line.number);
                Ok(())
            }
            _ => Err(self.error(line.number, name, self.expected())),
        }
    }

    fn headline(&mut self, line: Line) -> Result<(), SourceError> {
        if self.step().is_some_and(|step| step.kind == ProvisionKind::Section && step.heading.is_empty()) {
            // The list of principles has no heading: its first principle opens it.
            self.begin("", "", line.number);
        }
        let Some(heading) = self.step().map(|step| step.heading).filter(|heading| !heading.is_empty()) else {
            return Err(self.error(line.number, quote(line.text), self.expected()));
        };
        match line.text.strip_prefix(heading) {
            Some("") => self.begin(heading, "", line.number),
            Some(rest) if rest.starts_with(": ") => self.begin(heading, &rest[2..], line.number),
            _ => return Err(self.error(line.number, quote(line.text), self.expected())),
        }
        Ok(())
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
            text: rest.to_owned(),
            marks: Vec::new(),
            line: line.number,
        });
        self.open = Open::Footnote;
        Ok(())
    }

    /// Begins the part of the next step.
    fn begin(&mut self, title: &str, text: &str, line: usize) {
        let Some(step) = self.step().cloned() else { return };
        self.open = match step.kind {
            ProvisionKind::Section | ProvisionKind::Objective => Open::Title,
            _ => Open::Text,
        };
        let part = Part {
            kind: step.kind,
            number: step.number,
            parent: step.parent,
            title: title.to_owned(),
            text: text.to_owned(),
            marks: Vec::new(),
            line,
        };
        self.parts.push(part);
    }

    fn current_mut(&mut self) -> &mut String {
        let part = match self.open {
            Open::Footnote => self.footnotes.last_mut(),
            Open::Title | Open::Text => self.parts.last_mut(),
        };
        let part = part.expect("the intro is always there, and a footnote is open only after one began");
        if self.open == Open::Title { &mut part.title } else { &mut part.text }
    }

    fn current(&mut self) -> &str {
        self.current_mut()
    }

    fn finish(mut self, last_line: usize) -> Result<Document, SourceError> {
        if self.step().is_some() {
            return Err(self.error(last_line, "the end of the file", self.expected()));
        }
        if !self.current().ends_with('.') {
            return Err(self.error(last_line, "the end of the file", "the end of the last sentence"));
        }
        lift_marks(self.file, &mut self.parts, self.footnotes)?;
        let [title, subtitle, _] = shape::FRONT_MATTER;
        Ok(Document { title, subtitle, parts: self.parts })
    }
}

/// The start of a paragraph, objective, litra or roman item: its name and the rest of the line.
fn numbered(text: &str) -> Option<(String, &str)> {
    if let Some((number, rest)) = text.strip_prefix("Målsætning ").and_then(|rest| rest.split_once(": ")) {
        return is_number(number).then(|| (format!("objective {number}"), rest));
    }
    let (word, rest) = text.split_once(' ')?;
    let is = |allowed: fn(char) -> bool| word.len() > 1 && word[..word.len() - 1].chars().all(allowed);
    match word.as_bytes().last()? {
        b'.' if is(|letter| letter.is_ascii_digit()) => Some((format!("paragraph {}", &word[..word.len() - 1]), rest)),
        b'.' if is(|letter| matches!(letter, 'i' | 'v' | 'x')) => {
            Some((format!("item {}", &word[..word.len() - 1]), rest))
        }
        b')' if word.len() == 2 && is(|letter| letter.is_ascii_lowercase()) => {
            Some((format!("litra {}", &word[..1]), rest))
        }
        _ => None,
    }
}

/// The start of a footnote: a digit and a word with a capital letter.
fn footnote(text: &str) -> Option<(u8, &str)> {
    let (digit, rest) = text.split_once(' ')?;
    let number = (digit.len() == 1).then(|| digit.parse().ok())??;
    rest.starts_with(char::is_uppercase).then_some((number, rest))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_capitals(text: &str) -> bool {
    text.chars().filter(|letter| letter.is_uppercase()).count() > 5 && !text.contains(char::is_lowercase)
}

/// Joins a continuation line; a compound broken at its own hyphen gets no space.
fn append(text: &mut String, line: &str) {
    let broken_compound = text.strip_suffix('-').is_some_and(|rest| rest.ends_with(char::is_alphanumeric))
        && line.starts_with(char::is_alphanumeric)
        && !matches!(line.split(' ').next(), Some("og" | "eller" | "samt"));
    if !text.is_empty() && !broken_compound {
        text.push(' ');
    }
    let mut words = line.split_whitespace();
    text.push_str(words.next().unwrap_or_default());
    for word in words {
        text.push(' ');
        text.push_str(word);
    }
}

fn quote(text: &str) -> String {
    format!("“{text}”")
}
