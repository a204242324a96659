//! Finds the references in the text: the words that the table lists, and the footnote marks.

use std::{cmp::Reverse, fmt::Write};

use super::{
    instruments::Entry,
    places::{Occurrence, Places},
};
use crate::{
    compile::{
        SourceError,
        table::{Row, Table},
    },
    model::{Place, ProvisionKind, Span, Target},
};

/// Words that refer to something.
pub struct Mention {
    pub part: usize,
    pub to: Target,
    words: Span,
    explicit: bool,
    /// Line of the table; 0 for a footnote mark.
    line: usize,
}

/// One line of the table: targets, words, how, places.
type Words<'a> = Row<'a, 4>;

/// All references in the order of the text: of words that begin together the longer come first, and of the same words a
/// footnote before a place, and a place before an instrument.
pub fn read(table: Table, register: &[Entry], places: &Places) -> Result<Vec<Mention>, SourceError> {
    let mut mentions = footnote_marks(places);
    for row in table.rows(3)? {
        let finder = Finder { table, register, places, row };
        mentions.extend(finder.mentions()?);
    }
    mentions.sort_by_key(|mention| {
        let is_instrument = matches!(mention.to, Target::Instrument(_));
        (mention.part, mention.words.start, Reverse(mention.words.end), mention.line > 0, is_instrument, mention.line)
    });
    check_apart(table, places, &mentions)?;
    Ok(mentions)
}

fn footnote_marks(places: &Places) -> Vec<Mention> {
    let parts = &places.document.parts;
    let mut mentions = Vec::new();
    for (part, marks) in parts.iter().map(|part| &part.marks).enumerate() {
        for mark in marks {
            let is_it = |id: &usize| parts[*id].kind == ProvisionKind::Footnote && parts[*id].number == mark.number;
            let footnote = (0..parts.len()).find(is_it).expect("every mark has its footnote");
            let words = places.marked_word(part, mark.end);
            mentions.push(Mention { part, to: place(footnote), words, explicit: true, line: 0 });
        }
    }
    mentions
}

fn place(part: usize) -> Target {
    Target::Place(Place(u8::try_from(part).expect("the compact has fewer than 256 parts")))
}

struct Finder<'a> {
    table: Table<'a>,
    register: &'a [Entry<'a>],
    places: &'a Places<'a>,
    row: Words<'a>,
}

impl Finder<'_> {
    fn error(&self, found: impl Into<String>, expected: impl Into<String>) -> SourceError {
        self.table.error(self.row.line, found, expected)
    }

    fn mentions(&self) -> Result<Vec<Mention>, SourceError> {
        let [targets, _, how, _] = self.row.cells;
        let explicit = match how {
            "explicit" => true,
            "points" => false,
            _ => return Err(self.error(format!("“{how}”"), "explicit or points")),
        };
        let occurrences = self.occurrences()?;
        let mut mentions = Vec::new();
        for id in targets.split_whitespace() {
            let to = self.target(id)?;
            for &Occurrence { part, words, .. } in &occurrences {
                if to == place(part) {
                    let found = format!("{id} referring to itself");
                    return Err(self.error(found, "places that leave it out"));
                }
                mentions.push(Mention { part, to, words, explicit, line: self.row.line });
            }
        }
        Ok(mentions)
    }

    fn target(&self, id: &str) -> Result<Target, SourceError> {
        let instrument = (0..).zip(self.register).find(|(_, entry)| entry.id == id);
        let target = instrument.map(|(index, _)| Target::Instrument(index));
        target.or_else(|| self.places.index(id).map(place)).ok_or_else(|| {
            self.error(format!("the target “{id}”"), "an instrument of the register or a place of the compact")
        })
    }

    fn occurrences(&self) -> Result<Vec<Occurrence<'_>>, SourceError> {
        let [_, words, _, places] = self.row.cells;
        let found = if places.is_empty() {
            let parts = 0..self.places.document.parts.len();
            parts.flat_map(|part| self.places.occurrences(part, words)).collect()
        } else {
            self.in_places(words, places)?
        };
        if found.is_empty() {
            return Err(self.error(format!("“{words}”"), "words that stand in the text"));
        }
        match found.iter().find_map(|occurrence| Some((occurrence.part, occurrence.cut?))) {
            Some((part, cut)) => {
                let found = format!("“{words}”, which cuts “{cut}” in {}", self.places.id(part));
                Err(self.error(found, "whole words"))
            }
            None => Ok(found),
        }
    }

    fn in_places(&self, words: &str, places: &str) -> Result<Vec<Occurrence<'_>>, SourceError> {
        let mut all = Vec::new();
        for id in places.split_whitespace() {
            let part = self.places.index(id);
            let part = part.ok_or_else(|| self.error(format!("the place “{id}”"), "a place of the compact"))?;
            let found = self.places.occurrences(part, words);
            if found.is_empty() {
                return Err(self.error(format!("no “{words}” in {id}"), "places where the words stand"));
            }
            all.extend(found);
        }
        Ok(all)
    }
}

/// Of two references to one target neither lies in the other, and no two references overlap in part.
fn check_apart(table: Table, places: &Places, mentions: &[Mention]) -> Result<(), SourceError> {
    for (index, first) in mentions.iter().enumerate() {
        let overlapping = |second: &&Mention| second.part == first.part && second.words.start < first.words.end;
        for second in mentions[index + 1..].iter().take_while(overlapping) {
            let line = first.line.max(second.line);
            let id = places.id(first.part);
            if second.words.end > first.words.end {
                let found = format!("words in {id} that begin in one reference and end in another");
                return Err(table.error(line, found, "references that lie apart, or one in the other"));
            }
            if second.to == first.to {
                let found = format!("words in {id} that already refer to this target");
                return Err(table.error(line, found, "one reference to it"));
            }
        }
    }
    Ok(())
}

/// The references as Rust.
pub fn emit(mentions: &[Mention]) -> String {
    let mut rows = String::new();
    for Mention { part, to, words, explicit, .. } in mentions {
        let _ = writeln!(
            rows,
            "Mention {{ from: Place({part}), to: Target::{to:?}, words: {words:?}, explicit: {explicit} }},"
        );
    }
    format!("pub static MENTIONS: [Mention; {}] = [\n{rows}];\n", mentions.len())
}
