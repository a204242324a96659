//! Lists of words in one string, with `|` between them: as arrays of strings, or compared one by one, they weigh several times
//! as much in the module.

/// Whether a list has a word.
///
/// `inline(never)` here and below: the lists are asked at many places, and the module should have the code once.
#[inline(never)]
pub fn has(list: &str, word: &str) -> bool {
    any(list, &|entry| entry == word.as_bytes())
}

/// Whether a word begins with one of a list.
#[inline(never)]
pub fn begins(list: &str, word: &str) -> bool {
    any(list, &|entry| word.as_bytes().starts_with(entry))
}

/// Whether a word ends with one of a list.
#[inline(never)]
pub fn ends(list: &str, word: &str) -> bool {
    any(list, &|entry| word.as_bytes().ends_with(entry))
}

/// Whether any word of a list is such a one.
#[inline(never)]
pub fn any(list: &str, is_it: &dyn Fn(&[u8]) -> bool) -> bool {
    list.as_bytes().split(|&byte| byte == b'|').any(is_it)
}

/// The parts of a text between signs of ASCII: the standard library's `split`, for all signs in one piece of code.
pub fn parts(text: &str, sign: u8) -> Parts<'_> {
    Parts { rest: Some(text), sign }
}

/// An iterator over the parts of a text.
pub struct Parts<'a> {
    /// What is left of the text; `None` behind its last part.
    pub rest: Option<&'a str>,
    sign: u8,
}

impl<'a> Iterator for Parts<'a> {
    type Item = &'a str;

    #[inline(never)]
    fn next(&mut self) -> Option<&'a str> {
        let text = self.rest?;
        let end = text.bytes().position(|byte| byte == self.sign);
        self.rest = end.and_then(|end| text.get(end + 1..));
        text.get(..end.unwrap_or(text.len()))
    }
}

/// Whether a part stands in a text.
#[inline(never)]
pub fn holds(text: &[u8], part: &[u8]) -> bool {
    (0..=text.len()).any(|at| text.get(at..).is_some_and(|rest| rest.starts_with(part)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_a_list_are_found_and_their_parts_are_not() {
        let list = "om|for|på";
        assert!(has(list, "om") && has(list, "for") && has(list, "på"));
        assert!(!has(list, "fo") && !has(list, "om|for") && !has(list, ""));
        assert!(begins(list, "forbi") && !begins(list, "fo"));
        assert!(ends(list, "herom") && !ends(list, "m"));
        assert_eq!(parts(list, b'|').chain(parts("", b'|')).collect::<Vec<_>>(), ["om", "for", "på", ""]);
        assert!(holds(b"om|for", b"m|f") && holds(b"om", b"") && !holds(b"om", b"oo"));
    }
}
