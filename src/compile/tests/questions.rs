//! What is learnt from readers' questions, and what is refused.

use super::{FILE, SOURCE};
use crate::compile::{parse, questions, table::Table};

const ANSWERS: &str = "# place\twords\np46\thvert andet år\np49\thvert fjerde år";

#[track_caller]
fn learnt(questions: &str) -> String {
    let document = parse(FILE, SOURCE.as_bytes()).expect("the text is the compact");
    let [questions, answers] = [("questions.tsv", questions), ("answers.tsv", ANSWERS)];
    let [questions, answers] = [questions, answers].map(|(file, text)| Table { file, text });
    match questions::compile(questions, answers, "migration", &document) {
        Ok(written) => written.split_once('\n').map_or(written.clone(), |(_, words)| words.replace('\n', ", ")),
        Err(error) => error.to_string(),
    }
}

#[test]
fn a_word_tells_of_the_places_that_several_questions_about_them_have() {
    let questions =
        "p46\tHvor tit mødes de?\np46\thvor tit\np46\tTIT migration\np49\ttit og møder\np46 p49\tmigration, hvor";
    assert_eq!(learnt(questions), "hvor !, tit !");
    // Danish and English endings, and Danish letters, make no difference.
    assert_eq!(learnt("p49\tsamles\np49\tsamle\np49\tsamler\np46\tår\np46\taar\np46\tår"), "ar !, saml \"");
}

#[test]
fn a_word_that_many_questions_have_is_kept_though_it_tells_of_nothing() {
    let questions =
        "p46\tsker det\np46\tsker\np49\tsker migration\np49\tsker migration\np46\tmigration\np46\tmigration";
    assert_eq!(learnt(questions), "sker");
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
