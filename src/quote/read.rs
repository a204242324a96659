//! Reads a quotation as people type and paste it.

use std::ops::Range;

use super::{
    aside::without_asides,
    fold::{fold, words},
    index::{Index, UNKNOWN, WordId},
    parted::{half, push_meant},
    slip::nearest,
};
use crate::{
    letters::{letters, push},
    list,
    sentences::is_bracket_or_quote,
    words::{is_capital, is_space},
};

/// Most words that are compared. The compact has fewer, so a longer text is no quotation from it.
const MOST_WORDS: usize = 8000;

/// Most words whose misspelling is looked up: a text with more is found by its other words, or not at all.
const MOST_SLIPS: usize = 32;

/// A word as the quoter wrote it.
#[derive(Clone, Debug)]
pub struct Typed {
    /// Where it stands in the quotation; several may share one stretch.
    pub range: Range<usize>,
    /// The form in which it is compared.
    pub folded: String,
    /// Which word of the compact it is.
    pub id: WordId,
    /// The word of the compact that it is a slip for; `id` where it is one of them itself.
    pub near: WordId,
    /// Whether the quoter marked that words before it were left out.
    pub omission: bool,
}

/// A quotation as words.
pub struct Quotation {
    /// The words.
    pub words: Vec<Typed>,
    /// Whether it looks like whole sentences: a capital letter at its start, a full stop at its end.
    pub looks_whole: bool,
}

/// Reads a quotation; `None` for what has no words, or more than the compact.
pub fn read(index: &Index, text: &str) -> Option<Quotation> {
    let mut words = Vec::new();
    let mut slips = 0;
    let spoken = spoken(text);
    for mut word in cut(index, &spoken)? {
        if let Some(meant) = index.meant(&word.folded) {
            push_meant(index, &mut words, word, meant);
            continue;
        }
        while let Some(half) = half(index, &word) {
            let piece = |bytes: Range<usize>| word.folded.get(bytes).unwrap_or_default().to_owned();
            words.push(new(index, word.range.clone(), piece(0..half), word.omission));
            word = new(index, word.range.clone(), piece(half..word.folded.len()), false);
        }
        if word.id == UNKNOWN && slips < MOST_SLIPS {
            word.near = nearest(index, &word.folded);
            slips += 1;
        }
        words.push(word);
    }
    let words = without_asides(index, &spoken, words);
    (!words.is_empty()).then(|| Quotation { words, looks_whole: looks_whole(&spoken) })
}

/// The text with spaces for what nobody says: "[sic]", marks of footnotes, links.
fn spoken(text: &str) -> String {
    let mut spoken = String::with_capacity(text.len());
    let mut end = 0;
    for letter in letters(text) {
        let at = spoken.len();
        if at >= end {
            end = at + unspoken(text.as_bytes().get(at..).unwrap_or_default());
        }
        let is_spoken = at >= end;
        for _ in 0..if is_spoken { 1 } else { letter.len_utf8() } {
            push(&mut spoken, if is_spoken { letter } else { ' ' });
        }
    }
    spoken
}

/// How many bytes at the start of a text are not said.
fn unspoken(text: &[u8]) -> usize {
    let begins = |mark: &[u8]| text.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark));
    // With 0xc2 and 0xe2 begin spaces and quotation marks, with 0xc3 the letters that addresses have.
    let until = |signs: &[u8]| text.iter().position(|sign| signs.contains(sign));
    match text {
        [b'h' | b'H', ..] if list::any("https://|http://", &begins) => {
            until(b" \t\r\n>)\"\xc2\xe2").unwrap_or(text.len())
        }
        [b'[' | b'(', ..] if list::any("[sic]|[sic!]|(sic)|(sic!)", &begins) => until(b"])").map_or(0, |last| last + 1),
        [b'[', b'1'..=b'9', b']', ..] => 3,
        // So in Markdown.
        [b'[', b'^', b'1'..=b'9', b']', ..] => 4,
        _ => 0,
    }
}

/// The words of a text; what a line end, a hyphen or a space parted is put together.
fn cut(index: &Index, text: &str) -> Option<Vec<Typed>> {
    let mut typed: Vec<Typed> = Vec::new();
    let (mut end, mut count, mut omission) = (0, 0, false);
    for range in words(text) {
        omission |= has_omission(text.get(end..range.start).unwrap_or_default());
        end = range.end;
        let mut folded = fold(text.get(range.clone()).unwrap_or_default());
        if folded.is_empty() {
            continue;
        }
        if index.id(&folded) == UNKNOWN {
            drop_footnote_mark(&mut folded);
        }
        if count == MOST_WORDS {
            return None;
        }
        count += 1;
        let word = new(index, range, folded, omission && !typed.is_empty());
        omission = false;
        let whole = typed.last().and_then(|before| whole(index, text, before, &word));
        if whole.is_some() {
            typed.pop();
        }
        typed.push(whole.unwrap_or(word));
    }
    Some(typed)
}

fn new(index: &Index, range: Range<usize>, folded: String, omission: bool) -> Typed {
    let id = index.id(&folded);
    Typed { range, folded, id, near: id, omission }
}

/// Whether a quotation, or what stands between two words of it, says that something was left out: "…", "...", ". . .", with
/// or without brackets.
#[must_use]
pub fn has_omission(text: &str) -> bool {
    let mut dots = 0;
    for letter in letters(text) {
        match letter {
            '.' => dots += 1,
            '…' | '⋯' => return true,
            _ if is_space(letter) => {}
            _ => dots = 0,
        }
        if dots > 1 {
            return true;
        }
    }
    false
}

/// "traktater1" is "traktater" with the mark of a footnote.
fn drop_footnote_mark(folded: &mut String) {
    let letters = folded.bytes().position(|byte| byte.is_ascii_digit()).unwrap_or(folded.len());
    let digits = folded.as_bytes().get(letters..).unwrap_or_default();
    if letters >= 3 && digits.len() <= 2 && digits.iter().all(u8::is_ascii_digit) {
        folded.truncate(letters);
    }
}

/// Words of the compact that stand apart are one word only by the quoter's spelling if each has so many letters: "menneske
/// handel", but not "der med" or "dimension er".
const LONG_PIECE: usize = 4;

/// Two words as one, if they are so in the compact, and its halves never stand beside each other there: "menneske-\nhandel".
fn whole(index: &Index, text: &str, first: &Typed, second: &Typed) -> Option<Typed> {
    let mut folded = first.folded.clone();
    folded.push_str(&second.folded);
    if index.id(&folded) == UNKNOWN || second.omission || index.follow(first.id, second.id) {
        return None;
    }
    let is_unknown = first.id == UNKNOWN || second.id == UNKNOWN;
    let are_long = first.folded.len() >= LONG_PIECE && second.folded.len() >= LONG_PIECE;
    let between = text.get(first.range.start..second.range.start).unwrap_or_default();
    let is_hyphened = || letters(between).filter(|&letter| !is_space(letter)).last().is_some_and(is_hyphen);
    let is_split = is_unknown || are_long || is_hyphened();
    is_split.then(|| new(index, first.range.start..second.range.end, folded, first.omission))
}

fn is_hyphen(letter: char) -> bool {
    matches!(letter, '-' | '\u{ad}' | '\u{2010}' | '\u{2011}')
}

fn looks_whole(text: &str) -> bool {
    let (mut first, mut last, mut before_last) = (None, ' ', ' ');
    for letter in letters(text) {
        if !is_space(letter) && !is_bracket_or_quote(letter) && !matches!(letter, '-' | '–' | '—') {
            first = first.or(Some(letter));
            (last, before_last) = (letter, last);
        }
    }
    last == '.' && !matches!(before_last, '.' | '…' | '⋯') && first.is_some_and(is_capital)
}

#[cfg(test)]
mod tests {
    use super::{super::index::index, *};

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let typed = read(index(), text).map_or(Vec::new(), |quotation| quotation.words);
        let found: Vec<String> =
            typed.iter().map(|word| format!("{}{}", if word.omission { "…" } else { "" }, word.folded)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn parted_words_are_joined_and_joined_words_parted() {
        check("smugling og menneske-\nhandel", &["smugling", "og", "menneskehandel"]);
        check("men\u{ad}neske\u{ad}\nhandel", &["menneskehandel"]);
        check("menneske-ret-\ntigheder", &["menneskerettigheder"]);
        check("menneske handel der med dimension er", &["menneskehandel", "der", "med", "dimension", "er"]);
        check("ikkebindende, ikke-bindende", &["ikke", "bindende", "ikke", "bindende"]);
        check("indenfor, istand", &["inden", "for", "i", "stand"]);
        check("køns-sensitiv", &["koens", "sensitiv"]);
        check("peertopeer, peer to peer", &["peer", "to", "peer", "peer", "to", "peer"]);
        check("Højniveau-dialogen, migrations-\nprocedurer", &["hoejniveaudialogen", "migrationsprocedurer"]);
    }

    #[test]
    fn abbreviations_are_the_words_that_they_stand_for() {
        let ids = |text| read(index(), text).unwrap().words.iter().map(|word| word.id).collect::<Vec<_>>();
        for (short, long) in [
            ("iht. folkeretten", "i henhold til folkeretten"),
            ("fsva. børn", "for så vidt angår børn"),
            ("vedr. migration", "vedrørende migration"),
            ("fx IOM", "for eksempel IOM"),
            ("f.eks. IOM", "feks. IOM"),
            ("straffrihed", "straffefrihed"),
        ] {
            assert_eq!(ids(short), ids(long), "{short}");
        }
        check("… iht. folkeretten … iht. GCM", &["", "", "iht", "folkeretten", "…", "", "iht", "gcm"]);
    }

    #[test]
    fn footnote_marks_are_no_words() {
        for text in [
            "traktater1",
            "kernemenneskerettighedstraktater[1]",
            "traktater [1]",
            "traktater[^1];",
            "Paris-aftalen²",
            "arbejdsmigration3;",
        ] {
            assert!(
                !read(index(), text).unwrap().words.iter().any(|word| word.folded.contains(char::is_numeric)),
                "{text}"
            );
        }
        check("2030 GCM", &["2030", "gcm"]);
        check("[1 [a [23", &["1", "a", "23"]);
    }

    #[test]
    fn what_the_quoter_vouches_for_is_no_word() {
        check("Forum [sic] skal(SIC!) vi", &["forum", "skal", "vi"]);
        check("[sic] basic (sic", &["basic", "sic"]);
        check("vi https://x.dk/a?b=ø,1 skal [FN](<http://un.org/>) HTTPS://UN", &["vi", "skal", "fn"]);
    }

    #[test]
    fn what_an_editor_adds_in_brackets_is_no_word_unless_it_turns_the_sense() {
        check("Den [GCM] er rodfæstet [min fremhævelse]", &["den", "er", "rodfaestet"]);
        check(
            "[Den] er … [x] rodfæstet [i 2030-dagsordenen]",
            &["den", "er", "…rodfaestet", "i", "2030", "dagsordenen"],
        );
        check("GCM er [aldrig] [d]en [v]irke[lig]", &["gcm", "er", "aldrig", "den", "virkelig"]);
        check("FN’s [Parisaftale](x) [migrant", &["fns", "parisaftale", "x", "migrant"]);
        check("[GCM og migranter]", &["gcm", "og", "migranter"]);
    }

    #[test]
    fn omissions_are_noticed() {
        for text in
            ["vi … skal", "vi ... skal", "vi […] skal", "vi (...) skal", "vi . . . skal", "vi [ … ] skal", "vi.. skal"]
        {
            check(text, &["vi", "…skal"]);
        }
        check("… vi skal …", &["vi", "skal"]);
        check("vi. skal", &["vi", "skal"]);
    }

    #[test]
    fn whole_sentences_are_told_from_phrases() {
        for (text, expected) in [
            ("”Vi skal redde liv.”", true),
            ("»Vi skal redde liv«.", true),
            ("Vi skal redde liv", false),
            ("vi skal redde liv.", false),
            ("Vi skal redde liv...", false),
            ("Vi skal redde liv …", false),
            ("»Vi skal redde liv (…)«.", false),
            ("Vi skal redde liv [⋯].", false),
            ("", false),
        ] {
            assert_eq!(looks_whole(text), expected, "{text}");
        }
    }
}
