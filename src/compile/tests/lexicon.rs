//! What the compiler says of a faulty lexicon, and what it writes of a sound one. The text is a small one of two places.

use crate::{
    compile::{Document, Part, lexicon, other_words, table::Table},
    model::ProvisionKind,
};

/// A line for each word of the text.
const SOUND: &str = "\
# entry\tclass\tforms\tparts\tdanish\tenglish

barn\tword\tbarn børn\t\tmindreårig\tchild
handel\tword\t\t\t\t
i\tfunction\ti\t\t\t
menneske\tpart\t\t\t\t
menneske-handel\tword\tmenneskehandel | menneskehandler\tmenneske+handel\t\ttrafficking
ret\tlight\tret retten\t\t\t
retssag\tword\tretssag\t\t\t
";

fn document() -> Document {
    let part = |number, title: &str, text: &str| Part {
        kind: ProvisionKind::Paragraph,
        number,
        parent: None,
        title: title.to_owned(),
        text: text.to_owned(),
        marks: Vec::new(),
        line: 1,
    };
    let parts =
        vec![part(1, "Menneskehandel", "Børn i retten, 2018."), part(2, "Barn", "Ret i menneske-handel. Retssag")];
    Document { title: "", subtitle: "", parts }
}

fn compiled(source: &str) -> String {
    let compiled = lexicon::compile(Table { file: "lexicon.tsv", text: source }, &document());
    compiled.map_or_else(|error| error.to_string(), |columns| columns.join("\t"))
}

/// Each line, put behind the sound ones, with what the compiler says of it.
fn check_line(cases: &[(&str, &str)]) {
    let number = SOUND.lines().count() + 1;
    for (line, expected) in cases {
        assert_eq!(compiled(&format!("{SOUND}{line}\n")), format!("lexicon.tsv:{number}: found {expected}"), "{line}");
    }
}

#[test]
fn a_sound_lexicon_is_written_in_short() {
    let forms = "\
barn børn
handel
!i
menneske
menneskehandel:h menneskehandler
-ret ~ten
retssag
@2 2
2018";
    let expected = format!("{forms}\tmindreårig{}\tchild{}trafficking\n\n\n\n", "\n".repeat(8), "\n".repeat(4));
    assert_eq!(compiled(&format!("{SOUND}i retten\tphrase\t\t\t\t\n")), expected);
}

#[test]
fn malformed_lines_are_refused() {
    check_line(&[
        ("kvinde\tword", "2 columns, expected 6 columns"),
        ("kvinde\tword\t\t\t\t\t", "7 columns, expected 6 columns"),
        ("kvinde", "1 columns, expected 6 columns"),
        ("kvinde\tnoun\t\t\t\t", "the class “noun”, expected word, general, light, function, part or phrase"),
        ("kvinde\t\t\t\t\t", "the class “”, expected word, general, light, function, part or phrase"),
        ("\tword\t\t\t\t", "no entry, expected a word or a phrase"),
        ("-\tphrase\t\t\t\t", "no entry, expected a word or a phrase"),
    ]);
}

#[test]
fn parts_spell_their_compound_and_have_lines_of_their_own() {
    check_line(&[
        ("børneret\tword\t\tbarn+ret\t\t", "the parts “barn+ret”, expected parts that spell “børneret”"),
        ("handelsret\tword\t\thandel+ret\t\t", "the parts “handel+ret”, expected parts that spell “handelsret”"),
        ("handelsrum\tword\t\thandel_s+rum\t\t", "the part “rum”, expected a part that has a line of its own"),
        ("frihandel\tword\t\tfri+handel\t\t", "the part “fri”, expected a part that has a line of its own"),
    ]);
}

#[test]
fn forms_stand_in_the_text_and_in_one_line() {
    check_line(&[
        ("kvinde\tword\tkvinder\t\t\t", "the form “kvinder”, expected a form that stands in the text"),
        ("barnlig\tword\tbørn\t\t\t", "the form “børn” again, expected it in line 3 only"),
        ("barnlig\tword\tbarn\t\t\t", "the form “barn” again, expected it in line 3 only"),
    ]);
}

#[test]
fn phrases_stand_where_they_are_said_to_stand() {
    check_line(&[
        ("retten i børn\tphrase\t\t\t\t", "“retten i børn” nowhere, expected words of the text"),
        ("menneskehandel børn\tphrase\t\t\t\t", "“menneskehandel børn” nowhere, expected words of the text"),
        ("2018 barn\tphrase\t\t\t\t", "“2018 barn” nowhere, expected words of the text"),
        ("børn i\tphrase\tp2\t\t\t", "“børn i” nowhere in p2, expected words of that place"),
        ("menneskehandel\tphrase\tp1 p2 p3\t\t\t", "“menneskehandel” nowhere in p3, expected words of that place"),
    ]);
}

#[test]
fn a_word_of_the_text_needs_a_line() {
    for (old, new, missing) in [
        ("barn\tword\tbarn børn\t\tmindreårig\tchild\n", "", "barn, børn"),
        ("i\tfunction\ti\t\t\t\n", "", "i"),
        ("\tmenneskehandel | ", "\t| ", "menneskehandel"),
        ("ret retten", "retten", "ret"),
    ] {
        let source = SOUND.replace(old, new);
        let expected =
            format!("lexicon.tsv:0: found no line for words of the text, expected a reviewed line for: {missing}");
        assert_eq!(compiled(&source), expected);
    }
}

#[test]
fn a_synonym_with_a_line_of_its_own_is_one_in_both_directions() {
    let source = SOUND.replace("barn børn\t\tmindreårig", "barn børn\t\tret");
    let written = compiled(&source);
    let danish: Vec<&str> = written.split('\t').nth(1).expect("three columns").split('\n').collect();
    assert_eq!(danish, ["ret", "", "", "", "", "barn", "", ""], "{written}");
}

#[test]
fn a_list_of_other_words_is_in_order_and_written_as_words_are_compared() {
    let check = |source| match other_words::check("other-words.txt", source) {
        Ok(words) => words.join(" "),
        Err(error) => error.to_string(),
    };
    assert_eq!(check("# words\nbegge eksport\nvenner\n"), "begge eksport venner");
    let expected = "other-words.txt:2: found \"begge\", expected a word that comes after \"eksport\"";
    assert_eq!(check("# words\neksport begge"), expected);
    assert_eq!(check("Begge"), "other-words.txt:1: found \"Begge\", expected \"begge\"");
}
