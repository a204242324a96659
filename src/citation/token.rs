//! A text as the tokens that citations are made of.

use super::{
    numerals::spell_out,
    vocabulary::{fold, kind},
};
use crate::{
    letters::letters,
    list,
    words::{is_space, is_word_char},
};

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
    /// Digits; 0 where no place or year can have the number, as with "07" and "70000".
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
    /// A common name of other documents: "act", "agreement".
    Document,
    /// The name of one other document: "SDG", "EMRK".
    Named,
    /// A word that leads from a document to a place in it: "især", "siger".
    Lead,
    /// A word for our units that in a sentence mostly is one of other documents: "artikel", "goal".
    Loose(Unit),
    /// "punktum", "sentence".
    Sentence,
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
    /// What stands before and after the text.
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
    SectionSign,
    /// "punkt", "pkt.".
    Point,
    /// "paragraf", "paragraph", "para.".
    Paragraph,
    /// "artikel", "section": paragraphs of other documents, which have paragraphs of their own.
    Article,
    Principle,
    Footnote,
}

impl Unit {
    pub fn is_paragraph(self) -> bool {
        matches!(self, Unit::Stk | Unit::SectionSign | Unit::Point | Unit::Paragraph | Unit::Article)
    }

    pub fn is_objective(self) -> bool {
        matches!(self, Unit::Objective | Unit::Goal)
    }
}

impl Kind {
    /// Whether it is written with letters.
    pub fn is_word(self) -> bool {
        use Kind::{Blank, Break, Close, Comma, Dash, Dot, End, Joint, Number, Open, Sign};
        !matches!(self, Blank | Break | Close | Comma | Dash | Dot | End | Joint | Number(_) | Open | Sign)
            && !matches!(self, Kind::Unit(Unit::SectionSign))
    }
}

/// All tokens of a text; they touch one another and cover it. `alone`, as in [`Text`](super::text::Text).
pub fn tokens(text: &str, alone: bool) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / 3);
    let mut class = Class::Sign;
    let mut end = 0;
    for letter in letters(text) {
        let start = end;
        end += letter.len_utf8();
        let next = Class::of(letter);
        let continues = next == class && class != Class::Sign || next == Class::Ignored;
        if let Some(token) = tokens.last_mut().filter(|_| continues) {
            token.end = end;
        } else {
            class = if next == Class::Ignored { Class::Blank } else { next };
            tokens.push(Token { start, end, kind: sign(letter) });
        }
    }
    for token in &mut tokens {
        name(token, text.get(token.start..token.end).unwrap_or_default());
    }
    join_symbols(text, &mut tokens);
    if alone {
        spell_out(text, &mut tokens);
    }
    tokens
}

/// What may stand together in one token.
#[derive(Clone, Copy, PartialEq)]
enum Class {
    Letter,
    Digit,
    Blank,
    /// Characters that are not seen: soft hyphens, zero-width blanks and joiners, a byte order mark.
    Ignored,
    /// Any other character is a token of its own.
    Sign,
}

impl Class {
    #[inline(never)]
    fn of(letter: char) -> Self {
        match letter {
            '0'..='9' => Class::Digit,
            _ if is_space(letter) => Class::Blank,
            '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' => Class::Ignored,
            _ if is_word_char(letter) => Class::Letter,
            _ => Class::Sign,
        }
    }
}

/// Gives a token its kind where one character does not tell it.
fn name(token: &mut Token, text: &str) {
    let Some(first) = letters(text).next() else { return };
    token.kind = match Class::of(first) {
        Class::Letter => kind(text),
        Class::Digit => Kind::Number(number(text)),
        Class::Blank | Class::Ignored if text.bytes().filter(|&byte| byte == b'\n').count() > 1 => Kind::Break,
        Class::Blank | Class::Ignored => Kind::Blank,
        Class::Sign => return,
    };
}

/// Makes the parts of the resolution's symbol, and of the draft's, names of the compact, with the words before them that say
/// what they are: "UNGA Res. 73/195", "UN Doc. A/RES/73/195".
fn join_symbols(text: &str, tokens: &mut [Token]) {
    const SYMBOLS: [(&str, usize); 3] = [("A/RES/73/195", 7), ("A/CONF.231/3", 7), ("73/195", 3)];
    const WORDS: &str = "a|assembly|doc|document|dokument|g|ga|general|generalforsamlingens|n|res|resolution|u|un|unga";
    let word = |token: &Token| text.get(token.start..token.end).unwrap_or_default();
    for at in 0..tokens.len() {
        let is_symbol = |&(symbol, count): &(&str, usize)| {
            let bounds = tokens.get(at).zip(tokens.get(at + count - 1));
            let words = bounds.and_then(|(first, last)| text.get(first.start..last.end));
            words.is_some_and(|words| words.eq_ignore_ascii_case(symbol))
        };
        let Some(&(_, count)) = SYMBOLS.iter().find(|symbol| is_symbol(symbol)) else { continue };
        let (before, symbol) = tokens.split_at_mut(at);
        let mut is_named = count > 3;
        for token in before.iter_mut().rev().take(12) {
            match token.kind {
                Kind::Blank | Kind::Dot => {}
                Kind::Nr => token.kind = Kind::Own,
                _ if list::has(WORDS, &fold(word(token))) => {
                    is_named = true;
                    token.kind = Kind::Own;
                }
                _ => break,
            }
        }
        if is_named {
            for part in symbol.iter_mut().take(count) {
                part.kind = Kind::Own;
            }
        }
    }
}

fn number(digits: &str) -> u16 {
    let mut number: u16 = 0;
    for digit in digits.bytes().filter(u8::is_ascii_digit) {
        if number == 0 && digit == b'0' || number > 6000 {
            return 0;
        }
        number = number * 10 + u16::from(digit - b'0');
    }
    number
}

fn sign(letter: char) -> Kind {
    match letter {
        '.' | '…' => Kind::Dot,
        ',' => Kind::Comma,
        '(' | '[' => Kind::Open,
        ')' | ']' => Kind::Close,
        '§' | '¶' => Kind::Unit(Unit::SectionSign),
        '&' | '+' => Kind::And,
        ':' | '/' => Kind::Joint,
        '%' | '‰' | '°' | '€' | '$' | '£' => Kind::Quantity,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}' => Kind::Dash,
        _ => Kind::Sign,
    }
}
