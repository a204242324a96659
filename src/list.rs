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
        assert!(holds(b"om|for", b"m|f") && holds(b"om", b"") && !holds(b"om", b"oo"));
    }
}
