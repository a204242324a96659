//! Learns from what readers ask which words tell of which place: those that questions about it have, unless questions about
//! many places have them. A document that is found by the questions it answers is Nogueira and others' idea
//! (Document expansion by query prediction, 2019); here people's questions are counted, and nothing is predicted.

use std::collections::{BTreeMap, BTreeSet};

use super::{Document, SourceError, table::Table, text_words::TextWords};
use crate::{
    model::FIRST_PLACE_SIGN,
    stem,
    words::{normalise, words},
};

/// A word tells of the place that most of its questions are about, and of each that at least a third as many are about.
const LEAST_SHARE: usize = 3;

/// A word that stands in more questions than these tells of no place that only one of them is about. What stands in one question
/// in all tells nothing.
const FEW_QUESTIONS: usize = 3;

/// Most places that a word tells of.
const MOST_PLACES: usize = 20;

/// Most places with an answer: there are so many signs of one byte.
const MOST_ANSWERS: usize = (b'~' - FIRST_PLACE_SIGN) as usize;

/// Fewest questions that have a word which tells of no place, but is no stranger either.
const FEWEST_OF_ALL: usize = 4;

/// Compiles `questions.tsv` and `answers.tsv` into the string that the module embeds: in its first line, for each place, the
/// number of the first word of its answer and the count of them; in its second line the words in alphabetical order, each as a capital
/// letter for the number of letters that it shares with the word before it, A for none, and its other letters; then a line
/// for each word, with a sign for each of the places that it tells of. What is alike stands together, and packs small.
///
/// # Errors
/// When a line is malformed, an answer does not stand in its place, or a question is about a place that has no answer.
pub fn compile(questions: Table, answers: Table, lexicon: &str, document: &Document) -> Result<String, SourceError> {
    let text = TextWords::of(document);
    let mut places: Vec<&str> = Vec::new();
    let mut found = Vec::new();
    for row in answers.rows::<2>(2)? {
        let [place, words] = row.cells;
        let Some((first, count)) = text.find(place, words) else {
            return Err(answers.error(row.line, format!("“{words}” nowhere in {place}"), "words of that place"));
        };
        if places.contains(&place) || places.len() == MOST_ANSWERS {
            return Err(answers.error(
                row.line,
                format!("{place} as number {}", places.len() + 1),
                format!("each place once, and {MOST_ANSWERS} at most"),
            ));
        }
        places.push(place);
        found.push(format!("{first} {count}"));
    }
    let known = cores(lexicon);
    let (mut words, mut before, mut lines) = (String::new(), String::new(), Vec::new());
    for (word, counts) in counted(questions, &places)? {
        let (all, most) = (counts.values().sum::<usize>(), counts.values().max().copied().unwrap_or_default());
        let is_telling =
            |count: usize| count * LEAST_SHARE >= most && (count > 1 || (2..=FEW_QUESTIONS).contains(&all));
        let telling = counts.iter().filter(|(_, count)| is_telling(**count));
        let signs: String = telling.map(|(place, _)| sign(*place)).collect();
        let tells = (1..=MOST_PLACES).contains(&signs.len());
        if tells || (all >= FEWEST_OF_ALL && !known.contains(&word)) {
            let shared = word.bytes().zip(before.bytes()).take_while(|(one, other)| one == other).count();
            words.push(char::from(b'A' + u8::try_from(shared).expect("cores are short")));
            words.push_str(&word[shared..]);
            before = word;
            lines.push(if tells { signs } else { String::new() });
        }
    }
    Ok([found.join(" "), words, lines.join("\n")].join("\n"))
}

/// How many questions about each place have each word.
fn counted(questions: Table, places: &[&str]) -> Result<BTreeMap<String, BTreeMap<usize, usize>>, SourceError> {
    let mut counted: BTreeMap<String, BTreeMap<usize, usize>> = BTreeMap::new();
    for row in questions.rows::<2>(2)? {
        let [about, question] = row.cells;
        let cores = cores(question);
        for id in about.split_whitespace().collect::<BTreeSet<_>>() {
            let Some(place) = places.iter().position(|place| *place == id) else {
                return Err(questions.error(row.line, format!("the place “{id}”"), "one that answers.tsv has"));
            };
            for core in &cores {
                *counted.entry(core.clone()).or_default().entry(place).or_default() += 1;
            }
        }
    }
    Ok(counted)
}

fn cores(text: &str) -> BTreeSet<String> {
    words(text).map(|word| stem::core(&normalise(&text[word]))).collect()
}

fn sign(place: usize) -> char {
    char::from(FIRST_PLACE_SIGN + u8::try_from(place).expect("each place has a sign"))
}
