//! A text as the tokens that citations are made of.

use super::vocabulary;
use crate::words::is_word_char;

/// A stretch of the text with a meaning for citations.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    pub start: usize,
    pub end: usize,
    pub kind: Kind,
}

/// What a token may be in a citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Digits; 0 where no place can have the number, as with "07" and "70000".
    Number(u16),
    /// A letter alone, in small.
    Letter(u8),
    /// ii, iii, iv, vi and more; i and v are letters.
    Roman(u8),
    /// "stk.", "§", "objective".
    Unit(Unit),
    /// "og", "and", "&".
    And,
    /// "til", "to".
    To,
    /// "nr.", "no.".
    Nr,
    /// "litra", "letter".
    Litra,
    /// "i" is a letter; the others that bind a place to its document: "af", "of", "in".
    Preposition,
    /// A name of the compact: "GCM", "migrationspagten", "A/RES/73/195".
    Own,
    /// A name of other documents in a word: "SDG", "act".
    Document,
    /// What is counted or measured: "procent", "lande", "%".
    Quantity,
    Month,
    /// The end of an English ordinal: "th".
    Ordinal,
    /// An ordinal in letters: "ottende", "eighth".
    Nth(u8),
    /// A word that may stand around a citation: "se", "cf.", "the".
    Filler,
    /// Any other word.
    Word,
    /// White space within a paragraph.
    Blank,
    /// White space between two paragraphs.
    Break,
    Dot,
    Comma,
    Open,
    Close,
    Dash,
    /// A colon or slash, which joins numbers to something else: "7:30", "24/7".
    Joint,
    /// Any other character.
    Sign,
    /// What stands before and behind the text.
    End,
}

/// What is cited, by the word that people use for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// "målsætning", "objective".
    Objective,
    /// "mål", which other documents have as well.
    Goal,
    /// "stk.".
    Stk,
    /// "§".
    Sign,
    /// "punkt", "pkt.".
    Point,
    /// "paragraf", "paragraph", "para.".
    Paragraph,
    Principle,
    Footnote,
}

impl Unit {
    pub fn is_paragraph(self) -> bool {
        matches!(self, Unit::Stk | Unit::Sign | Unit::Point | Unit::Paragraph)
    }
}

impl Kind {
    /// Whether it is written with letters.
    pub fn is_word(self) -> bool {
        use Kind::{Blank, Break, Close, Comma, Dash, Dot, End, Joint, Number, Open, Sign};
        !matches!(self, Blank | Break | Close | Comma | Dash | Dot | End | Joint | Number(_) | Open | Sign)
            && !matches!(self, Kind::Unit(Unit::Sign))
    }
}

/// All tokens of a text; they touch one another and cover it.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 3);
    let mut start = 0;
    while let Some(rest) = text.get(start..).filter(|rest| !rest.is_empty()) {
        let (length, kind) = next(rest);
        tokens.push(Token { start, end: start + length, kind });
        start += length;
    }
    tokens
}

const SYMBOL: &str = "A/RES/73/195";

fn next(rest: &str) -> (usize, Kind) {
    let Some(first) = rest.chars().next() else { return (0, Kind::End) };
    if matches!(first, 'A' | 'a') && rest.get(..SYMBOL.len()).is_some_and(|head| head.eq_ignore_ascii_case(SYMBOL)) {
        return (SYMBOL.len(), Kind::Own);
    }
    if is_blank(first) || is_ignored(first) {
        let length = run(rest, |letter| is_blank(letter) || is_ignored(letter));
        let lines = rest.bytes().take(length).filter(|&byte| byte == b'\n').count();
        return (length, if lines > 1 { Kind::Break } else { Kind::Blank });
    }
    if first.is_ascii_digit() {
        let length = run(rest, |letter| letter.is_ascii_digit() || is_ignored(letter));
        return (length, Kind::Number(number(rest.get(..length).unwrap_or_default())));
    }
    if is_word_char(first) {
        let length = run(rest, |letter| is_word_char(letter) && !letter.is_ascii_digit());
        return (length, vocabulary::kind(rest.get(..length).unwrap_or_default()));
    }
    (first.len_utf8(), sign(first))
}

fn run(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|letter| !belongs(letter)).unwrap_or(text.len())
}

fn number(digits: &str) -> u16 {
    let mut number: u16 = 0;
    for digit in digits.bytes().filter(u8::is_ascii_digit) {
        if number == 0 && digit == b'0' {
            return 0;
        }
        let Some(more) = number.checked_mul(10).and_then(|tens| tens.checked_add((digit - b'0').into())) else {
            return 0;
        };
        number = more;
    }
    number
}

fn sign(letter: char) -> Kind {
    match letter {
        '.' | '…' => Kind::Dot,
        ',' => Kind::Comma,
        '(' | '[' => Kind::Open,
        ')' | ']' => Kind::Close,
        '§' | '¶' => Kind::Unit(Unit::Sign),
        '&' | '+' => Kind::And,
        ':' | '/' => Kind::Joint,
        '%' | '‰' | '°' | '€' | '$' | '£' => Kind::Quantity,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => Kind::Dash,
        _ => Kind::Sign,
    }
}

fn is_blank(letter: char) -> bool {
    matches!(letter, ' ' | '\t'..='\r' | '\u{85}' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{2028}' | '\u{2029}' | '\u{202f}')
        || matches!(letter, '\u{205f}' | '\u{3000}')
}

/// Characters that are not seen: soft hyphens, zero-width blanks and joiners, a byte order mark.
fn is_ignored(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}
