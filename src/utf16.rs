//! The text in UTF-16 units, in which JavaScript counts. No letter of the text takes more than one.

use std::sync::OnceLock;

use crate::{model::Span, tables::TEXT};

/// Bytes of the text from one count that is kept to the next.
const STEP: usize = 8;

/// Units of the text before a byte.
pub fn offset(byte: u16) -> u16 {
    static COUNTS: OnceLock<Vec<u16>> = OnceLock::new();
    let counts = COUNTS.get_or_init(|| {
        let steps = TEXT.as_bytes().chunks(STEP).scan(0, |sum, step| {
            let before = *sum;
            *sum += letters(step);
            Some(before)
        });
        steps.collect()
    });
    let (step, byte) = (usize::from(byte) / STEP, usize::from(byte));
    let since = TEXT.as_bytes().get(step * STEP..byte).unwrap_or_default();
    counts.get(step).map_or(0, |count| count + letters(since))
}

impl Span {
    /// Length in units.
    pub(crate) fn units(self) -> usize {
        usize::from(offset(self.end).saturating_sub(offset(self.start)))
    }

    /// The part of this stretch behind which so many units are left out; none where it is not so long.
    pub(crate) fn first_units(self, units: usize) -> Option<Span> {
        let mut first = Span { end: self.start, ..self };
        loop {
            // A byte more is at most a unit more.
            let missing = units.checked_sub(first.units())?;
            if missing == 0 && TEXT.is_char_boundary(usize::from(first.end)) {
                return Some(first);
            }
            first.end = first.end.checked_add(u16::try_from(missing.max(1)).ok()?)?;
            if first.end >= self.end {
                return None;
            }
        }
    }
}

/// Letters that begin in some bytes of UTF-8.
fn letters(bytes: &[u8]) -> u16 {
    bytes.iter().map(|byte| u16::from(byte & 0xc0 != 0x80)).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_told_in_units() {
        let all = Span { start: 0, end: u16::try_from(TEXT.len()).expect("a short text") };
        assert_eq!(all.units(), TEXT.encode_utf16().count());
        for (units, (byte, letter)) in TEXT.char_indices().enumerate() {
            let byte = u16::try_from(byte).expect("a short text");
            assert_eq!(letter.len_utf16(), 1, "{letter}");
            assert_eq!(usize::from(offset(byte)), units);
            assert_eq!(all.first_units(units), Some(Span { start: 0, end: byte }));
        }
        assert_eq!(all.first_units(all.units()), None);
    }
}
