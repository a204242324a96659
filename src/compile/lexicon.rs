//! Checks the reviewed lexicon against the text and writes it in the form that the search reads.
//!
//! The source is `src/text/lexicon.tsv`; its head describes the columns, and `src/search/lexicon.rs` reads what is written
//! here.

use std::collections::{BTreeMap, BTreeSet};

use super::{Document, SourceError, table::Table, text_words::TextWords};
use crate::{
    model::{Class, SAME_FORM},
    words::{normalise, words},
};

const COLUMNS: usize = 6;

/// One line of the lexicon, its terms normalised.
struct Entry {
    line: usize,
    /// The dictionary form, or the words of a phrase.
    name: String,
    class: Class,
    /// Forms that stand in the text; the places of a phrase.
    forms: Vec<String>,
    /// Irregular forms that the text lacks.
    other_forms: Vec<String>,
    parts: String,
    danish: Vec<String>,
    english: Vec<String>,
}

/// Reads the lexicon and gives the columns that the module embeds: the forms, the Danish and the English terms, of which each has a
/// line for every entry. What is alike stands together, and packs small.
///
/// # Errors
/// When a line is malformed, a word of the text has no line, or a line speaks of words that the text lacks.
pub fn compile(table: Table, document: &Document) -> Result<[String; 3], SourceError> {
    let entries = table.lines().map(|(line, text)| entry(table, line, text)).collect::<Result<_, _>>()?;
    let lexicon = Lexicon { table, entries, text: TextWords::of(document) };
    lexicon.check_forms()?;
    lexicon.check_parts()?;
    let mut lexicon = lexicon;
    close_synonyms(&mut lexicon.entries);
    let (mut forms, mut danish, mut english) = (Vec::new(), String::new(), String::new());
    for entry in &lexicon.entries {
        forms.push(lexicon.line(entry)?);
        danish += &(entry.danish.join(",") + "\n");
        english += &(entry.english.join(",") + "\n");
    }
    // Numbers are words too, but nothing is to be known of them.
    let numbers: BTreeSet<&str> =
        lexicon.text.words.iter().map(|(word, _)| word.as_str()).filter(|word| is_number(word)).collect();
    forms.extend(numbers.into_iter().map(str::to_owned));
    Ok([forms.join("\n"), danish, english])
}

/// A synonym that has a line of its own is one in both directions.
fn close_synonyms(entries: &mut [Entry]) {
    let mut owners = BTreeMap::new();
    for (index, entry) in entries.iter().enumerate().filter(|(_, entry)| entry.class != Class::Phrase) {
        owners.insert(entry.name.clone(), index);
        owners.extend(entry.forms.iter().map(|form| (form.clone(), index)));
    }
    for index in 0..entries.len() {
        if entries[index].class == Class::Phrase {
            continue;
        }
        let name = entries[index].name.clone();
        for term in entries[index].danish.clone() {
            match owners.get(&term) {
                Some(&owner) if owner != index && !entries[owner].danish.contains(&name) => {
                    entries[owner].danish.push(name.clone());
                }
                _ => {}
            }
        }
    }
}

struct Lexicon<'a> {
    table: Table<'a>,
    entries: Vec<Entry>,
    text: TextWords,
}

fn entry(table: Table, line: usize, text: &str) -> Result<Entry, SourceError> {
    let error = |found: String, expected: &str| table.error(line, found, expected);
    let columns: Vec<&str> = text.split('\t').map(str::trim).collect();
    let &[name, class, forms, parts, danish, english] = columns.as_slice() else {
        return Err(error(format!("{} columns", columns.len()), &format!("{COLUMNS} columns")));
    };
    let class = match class {
        "word" | "part" => Class::Word,
        "general" => Class::General,
        "light" => Class::Light,
        "function" => Class::Function,
        "phrase" => Class::Phrase,
        _ => return Err(error(format!("the class “{class}”"), "word, general, light, function, part or phrase")),
    };
    let name = normal_term(name);
    if name.is_empty() {
        return Err(error("no entry".to_owned(), "a word or a phrase"));
    }
    if !parts.is_empty() && parts.replace(['+', '_'], "") != name {
        return Err(error(format!("the parts “{parts}”"), &format!("parts that spell “{name}”")));
    }
    let (forms, other_forms) = forms.split_once('|').unwrap_or((forms, ""));
    let list = |forms: &str| forms.split_whitespace().map(str::to_owned).collect();
    Ok(Entry {
        line,
        name,
        class,
        forms: list(forms),
        other_forms: list(other_forms),
        parts: parts.to_owned(),
        danish: terms(danish),
        english: terms(english),
    })
}

fn terms(column: &str) -> Vec<String> {
    let terms: BTreeSet<String> = column.split(',').map(normal_term).filter(|term| !term.is_empty()).collect();
    terms.into_iter().collect()
}

fn normal_term(term: &str) -> String {
    words(term).map(|word| normalise(&term[word])).collect::<Vec<_>>().join(" ")
}

impl Lexicon<'_> {
    fn error(&self, line: usize, found: impl Into<String>, expected: impl Into<String>) -> SourceError {
        self.table.error(line, found, expected)
    }

    fn of_words(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.class != Class::Phrase)
    }

    /// Every word of the text has its line, and every form stands in the text and in one line only.
    fn check_forms(&self) -> Result<(), SourceError> {
        let in_text: BTreeSet<&str> = self.text.words.iter().map(|(word, _)| word.as_str()).collect();
        let mut listed = BTreeMap::new();
        for entry in self.of_words() {
            for form in &entry.forms {
                if !in_text.contains(form.as_str()) {
                    return Err(self.error(entry.line, format!("the form “{form}”"), "a form that stands in the text"));
                }
                if let Some(first) = listed.insert(form.as_str(), entry.line) {
                    let expected = format!("it in line {first} only");
                    return Err(self.error(entry.line, format!("the form “{form}” again"), expected));
                }
            }
        }
        let missing: Vec<&str> =
            in_text.into_iter().filter(|word| !is_number(word) && !listed.contains_key(word)).collect();
        if missing.is_empty() {
            return Ok(());
        }
        let expected = format!("a reviewed line for: {}", missing.join(", "));
        Err(self.error(0, "no line for words of the text", expected))
    }

    /// Every part of a compound is an entry.
    fn check_parts(&self) -> Result<(), SourceError> {
        let known: BTreeSet<&str> = self.of_words().map(|entry| entry.name.as_str()).collect();
        for entry in self.of_words() {
            let unknown = entry.parts.split('+').find(|part| !part.is_empty() && !known.contains(part_name(part)));
            if let Some(part) = unknown {
                return Err(self.error(entry.line, format!("the part “{part}”"), "a part that has a line of its own"));
            }
        }
        Ok(())
    }

    /// The line of an entry in the first column.
    fn line(&self, entry: &Entry) -> Result<String, SourceError> {
        let sign = entry.class.sign().map(String::from).unwrap_or_default();
        let first = if entry.class == Class::Phrase { self.occurrences(entry)? } else { forms(entry) };
        Ok(sign + &first)
    }

    /// Where a phrase stands: how many words it has, then the index of its first word for each place, counted in the words of the
    /// text.
    fn occurrences(&self, entry: &Entry) -> Result<String, SourceError> {
        let phrase: Vec<&str> = entry.name.split(' ').collect();
        let mut found = Vec::new();
        let mut unseen: BTreeSet<&str> = entry.forms.iter().map(String::as_str).collect();
        for (first, window) in self.text.words.windows(phrase.len()).enumerate() {
            let field = window[0].1;
            let place = &self.text.ids[field.0];
            let here = entry.forms.is_empty() || entry.forms.contains(place);
            if here && window.iter().zip(&phrase).all(|((word, at), part)| word == part && *at == field) {
                found.push(format!("{first}"));
                unseen.remove(place.as_str());
            }
        }
        if let Some(place) = unseen.first() {
            return Err(self.error(entry.line, format!("“{}” nowhere in {place}", entry.name), "words of that place"));
        }
        if found.is_empty() {
            return Err(self.error(entry.line, format!("“{}” nowhere", entry.name), "words of the text"));
        }
        Ok(format!("{} {}", phrase.len(), found.join(" ")))
    }
}

/// A part without its linking letter.
fn part_name(part: &str) -> &str {
    part.split('_').next().unwrap_or_default()
}

/// The dictionary form, with the lengths of its parts, then the forms that differ from it, shortened where they begin with it.
fn forms(entry: &Entry) -> String {
    let mut line = entry.name.clone();
    if !entry.parts.is_empty() {
        line = line + ":" + &part_lengths(&entry.parts);
    }
    for form in entry.forms.iter().chain(&entry.other_forms).filter(|form| **form != entry.name) {
        let written = form
            .strip_prefix(&entry.name)
            .map_or_else(|| form.clone(), |ending| format!("{}{ending}", char::from(SAME_FORM)));
        line = line + " " + &written;
    }
    line
}

/// Each part but the last as the letter whose place in the alphabet is its length, a capital one where a linking letter
/// follows.
fn part_lengths(parts: &str) -> String {
    let (firsts, _) = parts.rsplit_once('+').unwrap_or_default();
    let code = |part: &str| {
        let length = u8::try_from(part_name(part).chars().count()).expect("a part is a word");
        char::from(if part.contains('_') { b'A' } else { b'a' } + length - 1)
    };
    firsts.split('+').map(code).collect()
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}
