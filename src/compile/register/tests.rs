//! Mistakes in the tables, and what the build says of them.

use super::{Places, Table, instruments, mentions, objectives};
use crate::compile::{Document, SourceError, compile_directory, layout::Layout, parse};

const REGISTER: &str = "agenda-2030\tresolution\tThe 2030 Agenda\t2030-dagsordenen\t2015\tA/RES/70/1\t\n\
                        iom\tbody\tIOM\tIOM\t1951\n";

fn document() -> Document {
    parse("gcm-da.txt", include_bytes!("../../text/gcm-da.txt")).expect("the text is the compact")
}

#[track_caller]
fn check<T>(read: impl Fn(&Places) -> Result<T, SourceError>, expect: &str) {
    let document = document();
    let layout = Layout::of(&document);
    let error = read(&Places::new(&document, &layout)).err().map(|error| error.to_string());
    assert_eq!(error.unwrap_or_default(), expect);
}

fn table<'a>(file: &'a str, text: &'a str) -> Table<'a> {
    Table { file, text }
}

#[track_caller]
fn check_references(rows: &str, expect: &str) {
    let read = |places: &Places| {
        let register = instruments::read(table("instruments.tsv", REGISTER), places)?;
        mentions::read(table("references.tsv", rows), &register, places).map(drop)
    };
    check(read, expect);
}

#[test]
fn the_sources_compile() {
    let sources = concat!(env!("CARGO_MANIFEST_DIR"), "/src/text");
    let tables = compile_directory(sources.as_ref()).expect("the sources are faultless").tables;
    for name in ["INSTRUMENTS", "MENTIONS", "SHORT_TITLES", "EVIDENCE", "SUBJECTS", "BONDS"] {
        assert!(tables.contains(&format!("pub static {name}: ")), "{name}");
    }
}

#[test]
fn references_that_the_text_has_are_taken() {
    for rows in [
        "",
        "# a remark\n\niom\tIOM\texplicit\tp45.a\n",
        "iom agenda-2030\tIOM\tpoints\tp45.a",
        "p43\tkapacitetsopbygnings-mekanismen\texplicit\tp45",
        "objectives\tvores målsætninger og tilsagn\tpoints\nprinciples\tmålsætninger\tpoints\tp48",
    ] {
        check_references(rows, "");
    }
}

#[test]
fn references_that_the_text_lacks_are_refused() {
    let nowhere = "words that stand in the text";
    let cases = [
        ("iom\tUNICEF\texplicit", format!("1: found “UNICEF”, expected {nowhere}")),
        ("# one\n\niom\tiOm\texplicit", format!("3: found “iOm”, expected {nowhere}")),
        ("iom\tIOM\texplicit\tp45.a p45.b", "1: found no “IOM” in p45.b, expected places where the words stand".into()),
        ("iom\tIOM\texplicit\tp55", "1: found the place “p55”, expected a place of the compact".into()),
        ("iom\tIOM\texplicit", "1: found “IOM”, which cuts “IOM’s” in p52, expected whole words".into()),
        (
            "agenda-2030\t2030-mål\texplicit",
            "1: found “2030-mål”, which cuts “2030-målene” in pr5, expected whole words".into(),
        ),
        (
            "agenda-2030\tmålene\tpoints\tpr5",
            "1: found “målene”, which cuts “2030-målene” in pr5, expected whole words".into(),
        ),
        (
            "unesco\tIOM\texplicit\tp45.a",
            "1: found the target “unesco”, expected an instrument of the register or a place of the compact".into(),
        ),
    ];
    for (rows, expect) in cases {
        check_references(rows, &format!("references.tsv:{expect}"));
    }
}

#[test]
fn references_that_disagree_are_refused() {
    let twice = "words in p45.a that already refer to this target, expected one reference to it";
    let across = "words in p45.a that begin in one reference and end in another, expected references that lie apart, \
                  or one in the other";
    let itself = "p43 referring to itself, expected places that leave it out";
    let cases = [
        ("iom\tIOM\texplicit\tp45.a\niom\tIOM\tpoints\tp45.a", format!("2: found {twice}")),
        ("iom iom\tIOM\texplicit\tp45.a", format!("1: found {twice}")),
        ("iom\tIOM udpeges\texplicit\niom\tudpeges\tpoints\tp45.a", format!("2: found {twice}")),
        ("iom\tIOM udpeges\texplicit\nagenda-2030\tudpeges til\tpoints", format!("2: found {across}")),
        ("p43\tkapacitetsopbygnings-mekanismen\texplicit", format!("1: found {itself}")),
    ];
    for (rows, expect) in cases {
        check_references(rows, &format!("references.tsv:{expect}"));
    }
}

#[test]
fn a_reference_may_not_end_inside_a_footnote_mark() {
    let rows = "iom\tog arbejdsmigration; samt\texplicit\nagenda-2030\tILO-konventioner vedrørende\tpoints";
    check_references(rows, "");
    check_references(
        "iom\tkernemenneske\tpoints",
        "references.tsv:1: found “kernemenneske”, which cuts \
        “kernemenneskerettighedstraktater” in p2, expected whole words",
    );
}

#[test]
fn malformed_rows_are_refused() {
    let cases = [
        ("iom\tIOM\tperhaps\tp45.a", "found “perhaps”, expected explicit or points"),
        ("iom\tIOM", "found nothing in column 3, expected a value"),
        ("\tIOM\texplicit", "found nothing in column 1, expected a value"),
        ("iom\tIOM\texplicit\tp45.a\tp52", "found more columns, expected 4 columns"),
    ];
    for (rows, expect) in cases {
        check_references(rows, &format!("references.tsv:1: {expect}"));
    }
}

#[test]
fn a_faulty_register_is_refused() {
    let cases = [
        (
            "iom\tbody\tIOM\tIOM\t1951\niom\tbody\tIOM\tIOM\t1951",
            "2: found the id “iom” again, expected an id of its own",
        ),
        ("p43\tbody\tIOM\tIOM\t1951", "1: found the id “p43” again, expected an id of its own"),
        (
            "iom\tclub\tIOM\tIOM\t1951",
            "1: found the kind “club”, expected one of treaty, resolution, report, process, body",
        ),
        ("iom\tbody\tIOM\tIOM\tlong ago", "1: found the year “long ago”, expected a year such as 2015"),
        (
            "iom\tbody\tIOM\tIOM\t1951\t\tiom.int",
            "1: found the address “iom.int”, expected one that begins with https://",
        ),
        ("iom\tbody\tIOM\t\t1951", "1: found nothing in column 4, expected a value"),
    ];
    for (rows, expect) in cases {
        let read = |places: &Places| instruments::read(table("instruments.tsv", rows), places).map(drop);
        check(read, &format!("instruments.tsv:{expect}"));
    }
}

#[test]
fn an_instrument_without_a_mention_is_refused() {
    let read = |places: &Places| {
        let file = table("instruments.tsv", REGISTER);
        let register = instruments::read(file, places)?;
        let rows = "agenda-2030\t2030-målene\texplicit";
        let mentions = mentions::read(table("references.tsv", rows), &register, places)?;
        instruments::check_mentioned(file, &register, &mentions)
    };
    let expect = "instruments.tsv:2: found “iom”, which is mentioned nowhere, expected an instrument that references.tsv \
                  finds in the text";
    check(read, expect);
}

#[test]
fn faulty_short_titles_are_refused() {
    let long = "o1\tOpsamling og anvendelse af alle mulige data\tData";
    let cases = [
        ("", "0: found the end of the file, expected o1"),
        ("o2\tÅrsager\tDrivers", "1: found o2, expected o1"),
        ("o1\tData\tData\no1\tData\tData", "2: found o1, expected o2"),
        (long, "1: found “Opsamling og anvendelse af alle mulige data”, expected at most 40 characters"),
    ];
    for (rows, expect) in cases {
        check(|_| objectives::titles(table("short-titles.tsv", rows)), &format!("short-titles.tsv:{expect}"));
    }
    let all = (1..=24).map(|number| format!("o{number}\tEmne\tSubject")).collect::<Vec<_>>().join("\n");
    let read = |_: &Places| objectives::titles(table("short-titles.tsv", &all));
    check(read, "short-titles.tsv:24: found o24, expected no more titles");
}

#[test]
fn principles_without_evidence_are_refused() {
    let place = "whole words of the title or paragraph of";
    let cases = [
        ("o7\tpr8\tbarnets tarv", String::new()),
        ("o8\tpr8\tbarnets tarv", format!("1: found “barnets tarv”, expected {place} o8")),
        ("o7\tpr8\tbarnet", format!("1: found “barnet”, expected {place} o7")),
        ("o24\tpr8\tbørn", "1: found “o24”, expected o1 to o23".into()),
        ("o7\tpr11\tbørn", "1: found “pr11”, expected pr1 to pr10".into()),
    ];
    for (rows, expect) in cases {
        let expect = if expect.is_empty() { expect } else { format!("principles.tsv:{expect}") };
        check(|places| objectives::principles(table("principles.tsv", rows), places), &expect);
    }
}

#[test]
fn subjects_without_evidence_are_refused() {
    let cases = [
        ("børn\to7\tbørn\nbørn\to8\tbørn", "2: found “børn”, expected whole words of the title or paragraph of o8"),
        ("børn\to7\tbørn\nbørn\to7\tbarnets tarv", "2: found o7 again, expected one line for each of its objectives"),
        ("børn\to7\tbørn", "1: found “børn” in one objective, expected a subject of at least two"),
        ("børn\tp23\tbørn", "1: found “p23”, expected o1 to o23"),
    ];
    for (rows, expect) in cases {
        check(|places| objectives::subjects(table("subjects.tsv", rows), places), &format!("subjects.tsv:{expect}"));
    }
}
