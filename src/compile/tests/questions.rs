//! What is learnt from readers' questions, and what is refused.

use super::{FILE, SOURCE};
use crate::compile::{parse, questions, table::Table};

const ANSWERS: &str = "# place\twords\np46\thvert andet år\np49\thvert fjerde år";

#[track_caller]
fn learnt(questions: &str) -> String {
    learnt_of(ANSWERS, questions)
}

#[track_caller]
fn learnt_of(answers: &str, questions: &str) -> String {
    let document = parse(FILE, SOURCE.as_bytes()).expect("the text is the compact");
    let [questions, answers] = [("questions.tsv", questions), ("answers.tsv", answers)];
    let [questions, answers] = [questions, answers].map(|(file, text)| Table { file, text });
    match questions::compile(questions, answers, "migration", &document) {
        Ok(written) => written.split_once('\n').map_or(written.clone(), |(_, words)| words.replace('\n', ", ")),
        Err(error) => error.to_string(),
    }
}

#[test]
fn a_word_tells_of_the_places_that_questions_about_them_have() {
    assert_eq!(learnt("p46\tHvor tit\np46\thvor\np49\ttit\np46\tmøder"), "AhvorAtit, !, !\"");
    // Where it stands in many, one is an accident, and so are few beside many.
    assert_eq!(learnt(&("p46\tbror\n".repeat(3) + "p49\tbror")), "Abror, !");
    assert_eq!(learnt(&("p46\tbror\n".repeat(3) + "p49\tbror\np49\tbror")), "Abror, !\"");
    assert_eq!(learnt(&("p46\tbror\n".repeat(9) + "p49\tbror\np49\tbror")), "Abror, !");
    // Of a word stand only the letters that the one before lacks.
    assert_eq!(learnt("p46\tbro\np46\tbror\np46\tbro bror"), "AbroDr, !, !");
    // Danish and English endings, Danish letters and what follows the fifth letter make no difference.
    assert_eq!(learnt("p49\tsamles\np49\tsamler\np46\tår\np46\taar"), "AarAsaml, !, \"");
    assert_eq!(learnt("p49\tgrænsebomme\np49\tgraensevagten"), "Agrans, \"");
}

#[test]
fn a_word_that_many_questions_have_is_kept_though_it_tells_of_nothing() {
    // It tells of too many places.
    let answers = include_str!("../../text/answers.tsv");
    let places = answers.lines().filter(|line| !line.starts_with('#')).filter_map(|line| line.split('\t').next());
    let questions: Vec<String> = places.map(|place| format!("{place}\tbror migration")).collect();
    assert!(questions.len() > 30);
    assert_eq!(learnt_of(answers, &questions.join("\n")), "Abror, ");
}

#[test]
fn malformed_questions_are_refused() {
    let cases = [
        ("p46", "questions.tsv:1: found nothing in column 2, expected a value"),
        ("p46\ta\tb", "questions.tsv:1: found more columns, expected 2 columns"),
        ("# a\np46\ta\np45 p46\tb", "questions.tsv:3: found the place “p45”, expected one that answers.tsv has"),
    ];
    for (source, expected) in cases {
        assert_eq!(learnt(source), expected);
    }
}

#[test]
fn an_answer_stands_in_its_place() {
    let document = parse(FILE, SOURCE.as_bytes()).expect("the text is the compact");
    let questions = Table { file: "questions.tsv", text: "" };
    let answers = Table { file: "answers.tsv", text: "p49\thvert fjerde år\np46\thvert fjerde år" };
    let error = questions::compile(questions, answers, "", &document).unwrap_err();
    assert_eq!(
        error.to_string(),
        "answers.tsv:2: found “hvert fjerde år” nowhere in p46, expected words of that place"
    );
}
