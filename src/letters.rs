//! The letters of a text one by one.

use std::str::Chars;

use crate::words::skeleton;

/// The letters of a text.
pub fn letters(text: &str) -> Letters<'_> {
    Letters(text.chars())
}

/// An iterator over the letters of a text.
pub struct Letters<'a>(Chars<'a>);

impl Iterator for Letters<'_> {
    type Item = char;

    // Called and not inlined: to decode a letter takes a hundred bytes of code, and texts are gone through at many places.
    #[inline(never)]
    fn next(&mut self) -> Option<char> {
        self.0.next()
    }
}

/// Adds a letter to a text; called and not inlined, as above.
#[inline(never)]
pub fn push(text: &mut String, letter: char) {
    text.push(letter);
}

/// How many letters a text has; called and not inlined.
#[inline(never)]
pub fn count(text: &str) -> usize {
    text.bytes().filter(|byte| byte & 0xc0 != 0x80).count()
}

/// The letters of a normalised word without what a foreign keyboard lacks, see [`skeleton`]; called and not inlined.
#[inline(never)]
pub fn bare(normal: &str) -> String {
    skeleton(normal).collect()
}
