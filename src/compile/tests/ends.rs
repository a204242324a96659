//! Texts that end early, go on too long or are no text at all.

use super::{
    Edit::{Append, EndBefore},
    SOURCE, check, parsed, refusal,
};

#[test]
fn a_truncated_file_is_refused() {
    check(&[
        (
            EndBefore(" Global Compact for Safe"),
            "1: found the end of the file, expected “Global Compact for Safe, Orderly and Regular Migration (GCM)”",
        ),
        (
            EndBefore("Mellemstatsligt forhandlet"),
            "1: found the end of the file, expected “Mellemstatsligt forhandlet resultat opnået ved enighed”",
        ),
        (EndBefore("13. juli"), "3: found the end of the file, expected “13. juli 2018”"),
        (EndBefore("Vi, stats-"), "5: found the end of the file, expected the words of the intro"),
        (EndBefore("har vedtaget GCM"), "10: found the end of the file, expected the heading “PRÆAMBEL”"),
        (EndBefore("1. GCM hviler"), "14: found the end of the file, expected paragraph 1"),
        (EndBefore("1 FN’s konvention"), "41: found the end of the file, expected paragraph 4"),
        (EndBefore("2 Vedtaget"), "48: found the end of the file, expected paragraph 4"),
        (EndBefore("Køns-sensitiv:"), "234: found the end of the file, expected the principle “Køns-sensitiv”"),
        (EndBefore("menneskesmugling. \n \n"), "386: found the end of the file, expected paragraph 25"),
        (EndBefore("25. Vi giver"), "386: found the end of the file, expected paragraph 25"),
        (EndBefore("iii. Forbinde"), "648: found the end of the file, expected item iii"),
        (EndBefore("54. Vi anmoder"), "782: found the end of the file, expected paragraph 54"),
        (
            EndBefore("evalueringen som skitseret"),
            "790: found the end of the file, expected the end of the last sentence",
        ),
    ]);
}

#[test]
fn a_file_that_ends_early_is_refused_at_its_end() {
    let ends: Vec<usize> = SOURCE.trim_end().match_indices('\n').map(|(end, _)| end).collect();
    for end in ends {
        let source = &SOURCE[..end];
        let last_line = source.trim_end().lines().count().max(1);
        let error = parsed(source.as_bytes()).map(drop).expect_err("accepted");
        assert_eq!((error.line, error.found.as_str()), (last_line, "the end of the file"), "{error}");
    }
}

#[test]
fn text_after_the_end_is_refused() {
    check(&[
        (Append("Mere tekst.\n"), "794: found “Mere tekst.”, expected the end of the file"),
        (Append("BILAG OG MERE\n"), "794: found “BILAG OG MERE”, expected the end of the file"),
        (Append("55. Mere tekst.\n"), "794: found paragraph 55, expected the end of the file"),
        (Append("Målsætning 24: Mere tekst.\n"), "794: found objective 24, expected the end of the file"),
        (Append("a) Mere tekst.\n"), "794: found litra a, expected the end of the file"),
        (Append("og mere tekst"), "794: found the end of the file, expected the end of the last sentence"),
    ]);
}

#[test]
fn what_is_no_text_is_refused() {
    let cases: [(&[u8], &str); 5] = [
        (b"", "1: found the end of the file, expected “Global Compact for Safe, Orderly and Regular Migration (GCM)”"),
        (
            b" \n\r\n\t\n",
            "1: found the end of the file, expected “Global Compact for Safe, Orderly and Regular Migration (GCM)”",
        ),
        (b"\xff\xfe\0G\0C\0M", "1: found the byte 0xff, expected valid UTF-8"),
        (b"GCM\xe6", "1: found the byte 0xe6, expected valid UTF-8"),
        (b"Global\nCompact\n\nM\xe5ls\xe6tning", "4: found the byte 0xe5, expected valid UTF-8"),
    ];
    for (source, expected) in cases {
        assert_eq!(refusal(source), format!("gcm-da.txt:{expected}"), "{source:?}");
    }
}
