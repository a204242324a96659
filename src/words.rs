//! Words: where they stand in a text, and the forms in which they are compared.
//!
//! Used by the compiler for the text and by the search for queries, so that both cut and compare alike.

use std::ops::Range;

/// The words of a text, in bytes: letters and digits, held together by hyphens and apostrophes.
///
/// A hyphen that hangs before or behind a word belongs to it: "fødsels-, vielses- og dødsattester", "-fordele".
pub fn words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let word = next_word(text, rest)?;
        rest = word.end;
        Some(word)
    })
}

fn next_word(text: &str, from: usize) -> Option<Range<usize>> {
    let tail = text.get(from..)?;
    let first = from + tail.find(is_word_char)?;
    let hangs = text.get(..first).is_some_and(|head| head.ends_with(" -"));
    let start = if hangs { first - 1 } else { first };
    let mut end = first;
    loop {
        let rest = text.get(end..)?;
        let plain = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
        let mut others = rest.get(plain..)?.chars();
        end += plain;
        let Some(letter) = others.next() else { break };
        let is_inside = is_word_char(letter) || (is_joint(letter) && others.next().is_some_and(is_word_char));
        if !is_inside {
            end += usize::from(letter == '-');
            break;
        }
        end += letter.len_utf8();
    }
    Some(start..end)
}

/// Whether a character belongs to a word. Latin letters are told from signs; of other scripts, which the compact does not
/// have, only the blocks of punctuation and symbols are not words.
#[must_use]
pub fn is_word_char(letter: char) -> bool {
    match letter {
        '\u{00ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' => true,
        '\u{0000}'..='\u{007f}' => letter.is_ascii_alphanumeric(),
        '\u{0080}'..='\u{00bf}'
        | '×'
        | '÷'
        | '\u{2000}'..='\u{2bff}'
        | '\u{3000}'..='\u{303f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{fff0}'..='\u{ffff}' => false,
        _ => true,
    }
}

/// Whether a letter is a capital one, of those that Danish has.
#[must_use]
pub fn is_capital(letter: char) -> bool {
    matches!(letter, 'A'..='Z' | 'À'..='Ö' | 'Ø'..='Þ')
}

/// Whether a sign is one of the spaces and line ends, or not seen at all as those below the space.
#[must_use]
#[inline(never)] // asked at many places
pub fn is_space(letter: char) -> bool {
    letter <= ' '
        || matches!(
            letter,
            '\u{85}' | '\u{a0}' | '\u{2000}'
                ..='\u{200a}' | '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
        )
}

/// Whether a sign opens or closes a quotation, the single ones excepted, which may be apostrophes.
#[must_use]
pub fn is_quotation_mark(letter: char) -> bool {
    matches!(letter, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '‹' | '›' | '＂')
}

/// Whether a sign is a single quotation mark, or looks like one.
#[must_use]
pub fn is_single_mark(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | '‚' | '‛')
}

fn is_joint(letter: char) -> bool {
    matches!(letter, '-' | '\u{2010}' | '\u{2011}' | '\'' | '’' | '‘' | '´' | '`')
}

/// The form of a word that words are compared in: small letters, composed, without hyphens and apostrophes inside.
/// A hanging hyphen is kept.
#[must_use]
pub fn normalise(word: &str) -> String {
    let mut normal = String::with_capacity(word.len());
    normalise_into(&mut normal, word);
    normal
}

/// The same into a text that is overwritten, for many words in a row.
pub fn normalise_into(normal: &mut String, word: &str) {
    normal.clear();
    if word.starts_with('-') {
        normal.push('-');
    }
    for letter in word.chars() {
        match letter {
            'a'..='z' => normal.push(letter),
            // A combining ring, diaeresis or Danish accent belongs to the letter before it; other combining marks are left out.
            '\u{0301}' if normal.ends_with('e') => replace_last(normal, 'é'),
            '\u{030a}' if normal.ends_with('a') => replace_last(normal, 'å'),
            '\u{0308}' if normal.ends_with('a') => replace_last(normal, 'ä'),
            '\u{0308}' if normal.ends_with('o') => replace_last(normal, 'ö'),
            '\u{0300}'..='\u{036f}' | '\u{00ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' => {}
            'A'..='Z' => normal.push(letter.to_ascii_lowercase()),
            // As wide as the signs of East Asian writing.
            '０'..='ｚ' => {
                let narrow = char::from_u32(letter as u32 - 0xfee0).filter(char::is_ascii_alphanumeric);
                normal.extend(narrow.map(|narrow| narrow.to_ascii_lowercase()));
            }
            'À'..='Þ' => normal.push(char::from_u32(letter as u32 + 32).unwrap_or(letter)),
            _ if is_word_char(letter) => normal.push(letter),
            _ => {}
        }
    }
    if word.ends_with('-') {
        normal.push('-');
    }
}

fn replace_last(text: &mut String, letter: char) {
    text.pop();
    text.push(letter);
}

/// A number for a word: FNV-1a (Fowler, Noll and Vo, 1991), its high bits mixed into the low ones.
#[must_use]
pub fn hash(word: &str) -> u32 {
    let hash = word.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    hash ^ (hash >> 15)
}

/// The letters of a normalised word without what a foreign keyboard lacks, so that "maalsaetning", "malsatning" and
/// "målsætning" are one: å, aa, æ, ae become a; ø, oe become o; accents go.
pub fn skeleton(normal: &str) -> impl Iterator<Item = char> + '_ {
    let mut before = ' ';
    normal.chars().map(base_letter).filter(move |&letter| {
        // "præambel" and "praeambel" too.
        let is_left_out = matches!((before, letter), ('a', 'a' | 'e') | ('o', 'e'));
        if !is_left_out {
            before = letter;
        }
        !is_left_out
    })
}

/// Whether a normalised word has letters that its skeleton lacks.
#[must_use]
pub fn is_foldable(normal: &str) -> bool {
    !normal.is_ascii() || normal.as_bytes().windows(2).any(|pair| matches!(pair, b"aa" | b"ae" | b"oe"))
}

pub(crate) fn base_letter(letter: char) -> char {
    match letter {
        'à'..='æ' => 'a',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ò'..='ö' | 'ø' => 'o',
        'ù'..='ü' => 'u',
        'ç' => 'c',
        'ñ' => 'n',
        'ý' | 'ÿ' => 'y',
        _ => letter,
    }
}
