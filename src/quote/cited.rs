//! Finds the quotation in what is pasted with its source: "… til skade (GCM, stk. 13)", "Stk. 13: Vi skal …".

use crate::{
    citation::resolve,
    letters::letters,
    words::{is_quotation_mark, is_word_char},
};

/// The longest citation that the package writes has fewer bytes.
const LONGEST: usize = 320;

/// With this begins the source below an export.
const SOURCE: &[u8] = b"\nKilde: ";

/// A text without the citations of the compact at its ends; `None` where there is none, or nothing else.
///
/// A colon, a line end, a bracket or the like parts a citation from the quotation. Before the last one a comma or full stop does
/// only where nothing else stands, for "sikker, ordentlig og regulær migration. (GCM, mål 2)" would all be one.
pub fn uncited(text: &str) -> Option<&str> {
    let is_source = |at: &usize| text.as_bytes().get(*at..).is_some_and(|rest| rest.starts_with(SOURCE));
    let text_end = (0..text.len()).rev().find(is_source).unwrap_or(text.len());
    let mut bare = 0..text_end;
    let borders = borders(text.get(..text_end)?);
    for &(at, behind) in borders.iter().take_while(|(_, behind)| *behind < LONGEST) {
        if text.get(..behind).is_some_and(is_citation) {
            bare.start = behind;
            // After a colon stands the quotation, or its heading, which is the text's own.
            if text.as_bytes().get(at) == Some(&b':') {
                break;
            }
        }
    }
    let is_last = |&&(at, behind): &&(usize, usize)| {
        at >= bare.start && text_end - behind < LONGEST && text.get(behind..text_end).is_some_and(is_citation)
    };
    let is_strong = |&&(at, _): &&(usize, usize)| !matches!(text.as_bytes().get(at), Some(b',' | b'.' | b'-'));
    let strong = borders.iter().filter(is_strong).find(is_last);
    if let Some(&(at, _)) = strong.or_else(|| borders.iter().find(is_last)) {
        bare.end = at;
    }
    let bare = text.get(bare)?;
    (bare.len() < text.len() && letters(bare).any(is_word_char)).then_some(bare)
}

/// Where the signs stand that part a citation from a quotation, and where they end.
fn borders(text: &str) -> Vec<(usize, usize)> {
    let (mut borders, mut end) = (Vec::new(), 0);
    for letter in letters(text) {
        let start = end;
        end += letter.len_utf8();
        let is_sign = matches!(letter, '\n' | ':' | ';' | ',' | '.' | '–' | '—' | '-' | '(' | ')' | '[' | ']');
        if is_sign || is_quotation_mark(letter) {
            borders.push((start, end));
        }
    }
    borders
}

/// Whether a text is a citation with a number: words alone, such as "vision", may be quoted for themselves.
pub fn is_citation(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit()) && !resolve(text).is_empty()
}
