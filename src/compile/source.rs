//! A text file as numbered lines, free of what differs between editors: byte order mark, CRLF, trailing spaces.

use super::SourceError;

/// One line, trimmed.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// From 1.
    pub number: usize,
    /// Without white space at either end.
    pub text: &'a str,
    /// Whether at least one blank line stands before it.
    pub after_blank: bool,
}

/// The lines of a file that are not blank.
pub fn lines<'a>(file: &str, bytes: &'a [u8]) -> Result<Vec<Line<'a>>, SourceError> {
    let text = text(file, bytes)?;
    let mut lines = Vec::new();
    let mut after_blank = true;
    for (index, line) in text.lines().enumerate() {
        let text = line.trim();
        if !text.is_empty() {
            lines.push(Line { number: index + 1, text, after_blank });
        }
        after_blank = text.is_empty();
    }
    Ok(lines)
}

/// The whole file as text.
pub fn text<'a>(file: &str, bytes: &'a [u8]) -> Result<&'a str, SourceError> {
    let text = std::str::from_utf8(bytes).map_err(|error| invalid_utf8(file, bytes, error.valid_up_to()))?;
    Ok(text.trim_start_matches('\u{feff}'))
}

fn invalid_utf8(file: &str, bytes: &[u8], valid_up_to: usize) -> SourceError {
    let line = bytes[..valid_up_to].split(|&byte| byte == b'\n').count();
    SourceError::new(file, line, format!("the byte 0x{:02x}", bytes[valid_up_to]), "valid UTF-8")
}
