//! Templates: texts with values put into them.

/// What stands for a character that may not stand in a text, which is always one of ASCII.
pub type Escape = fn(u8) -> Option<&'static str>;

/// Adds a template with an escaped value in place of each `%`.
///
/// This and what follows is written with the size of the module in mind: functions that are not generic, called often, in
/// place of iterators that are each compiled anew.
#[inline(never)]
pub fn fill(out: &mut String, template: &str, values: &[&str], escape: Escape) {
    let mut values = values.iter();
    let mut start = 0;
    for (at, byte) in template.bytes().enumerate() {
        if byte == b'%' {
            out.push_str(between(template, start, at));
            add_escaped(out, values.next().copied().unwrap_or_default(), escape);
            start = at + 1;
        }
    }
    out.push_str(between(template, start, template.len()));
}

fn add_escaped(out: &mut String, words: &str, escape: Escape) {
    let mut start = 0;
    for (at, byte) in words.bytes().enumerate() {
        if let Some(escaped) = escape(byte) {
            out.push_str(between(words, start, at));
            out.push_str(escaped);
            start = at + 1;
        }
    }
    out.push_str(between(words, start, words.len()));
}

/// The text between two bytes, both of which begin a character.
#[inline(never)]
fn between(text: &str, start: usize, end: usize) -> &str {
    text.get(start..end).unwrap_or_default()
}
