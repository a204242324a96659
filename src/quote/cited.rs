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
pub fn uncited(text: &str) -> Option<&str> {
    let is_source = |at: &usize| text.as_bytes().get(*at..).is_some_and(|rest| rest.starts_with(SOURCE));
    let end = (0..text.len()).rev().find(is_source).unwrap_or(text.len());
    let bare = without_last(without_first(text.get(..end)?));
    (bare.len() < text.len() && letters(bare).any(is_word_char)).then_some(bare)
}

/// Without a citation that a colon, a line end or the like parts from what follows.
fn without_first(text: &str) -> &str {
    let ends = borders(text, &|_| true).take_while(|&(_, end)| end < LONGEST);
    let cited = ends.filter(|&(_, end)| is_citation(text.get(..end))).last();
    cited.and_then(|(_, end)| text.get(end..)).unwrap_or(text)
}

/// Without a citation that a bracket, a dash or the like parts from what goes before. A comma or full stop does where nothing
/// else stands, for "sikker, ordentlig og regulær migration. (GCM, mål 2)" would all be one.
fn without_last(text: &str) -> &str {
    let cited = |is_border: &dyn Fn(char) -> bool| {
        let mut starts = borders(text, is_border).filter(|&(_, start)| text.len() - start < LONGEST);
        let (border, _) = starts.find(|&(_, start)| is_citation(text.get(start..)))?;
        text.get(..border)
    };
    cited(&|sign| !matches!(sign, ',' | '.' | '-')).or_else(|| cited(&|_| true)).unwrap_or(text)
}

/// Where the signs stand that part a citation from a quotation, and where they end.
fn borders(text: &str, is_border: &dyn Fn(char) -> bool) -> impl Iterator<Item = (usize, usize)> {
    let mut end = 0;
    letters(text).filter_map(move |letter| {
        let start = end;
        end += letter.len_utf8();
        let is_sign = matches!(letter, '\n' | ':' | ';' | ',' | '.' | '–' | '—' | '-' | '(' | ')' | '[' | ']');
        ((is_sign || is_quotation_mark(letter)) && is_border(letter)).then_some((start, end))
    })
}

/// Whether a text is a citation with a number: words alone, such as "vision", may be quoted for themselves.
fn is_citation(text: Option<&str>) -> bool {
    text.is_some_and(|text| text.bytes().any(|byte| byte.is_ascii_digit()) && !resolve(text).is_empty())
}
