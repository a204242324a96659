//! The text in UTF-16 units, in which JavaScript counts. No letter of the text takes more than one.

use std::sync::OnceLock;

use crate::{model::Span, tables::TEXT};

/// Some bytes of the text, one for each bit of a word.
struct Block {
    /// Units before it.
    before: u16,
    /// A bit for each byte that begins a letter.
    letters: u64,
}

/// Units of the text before a byte.
pub fn offset(byte: u16) -> u16 {
    static BLOCKS: OnceLock<Vec<Block>> = OnceLock::new();
    let block = BLOCKS.get_or_init(blocks).get(usize::from(byte / 64));
    let before_it = (1 << (byte % 64)) - 1;
    block.map_or(0, |block| block.before + count(block.letters & before_it))
}

/// One block more than the text fills, for its end.
fn blocks() -> Vec<Block> {
    let mut before = 0;
    let parts = TEXT.as_bytes().chunks(64).chain([&[][..]]);
    let blocks = parts.map(|bytes| {
        let letters = bytes.iter().rev().fold(0, |bits, byte| bits << 1 | u64::from(byte & 0xc0 != 0x80));
        let block = Block { before, letters };
        before += count(letters);
        block
    });
    blocks.collect()
}

#[allow(clippy::cast_possible_truncation)] // at most 64
fn count(bits: u64) -> u16 {
    bits.count_ones() as u16
}

impl Span {
    /// Length in units.
    pub(crate) fn utf16_len(self) -> usize {
        usize::from(offset(self.end).saturating_sub(offset(self.start)))
    }

    /// The part of this stretch behind which so many units are left out; none where it is not so long.
    pub(crate) fn first_units(self, units: usize) -> Option<Span> {
        let mut first = Span { end: self.start, ..self };
        loop {
            // A byte more is at most a unit more.
            let missing = units.checked_sub(first.utf16_len())?;
            if missing == 0 && TEXT.is_char_boundary(usize::from(first.end)) {
                return Some(first);
            }
            first.end = first.end.checked_add(u16::try_from(missing.max(1)).ok()?)?;
            if first.end >= self.end {
                return None;
            }
        }
    }

    /// The last so many units of this stretch; all of it where it is not so long.
    pub(crate) fn last_units(self, units: usize) -> Span {
        let mut last = Span { start: self.end, ..self };
        loop {
            // A unit more is a byte more at least.
            let missing = u16::try_from(units.saturating_sub(last.utf16_len())).unwrap_or(u16::MAX);
            if missing == 0 || last.start == self.start {
                break;
            }
            last.start = last.start.saturating_sub(missing).max(self.start);
        }
        while !TEXT.is_char_boundary(usize::from(last.start)) {
            last.start += 1;
        }
        last
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_told_in_units() {
        let all = Span { start: 0, end: u16::try_from(TEXT.len()).expect("a short text") };
        assert_eq!(all.utf16_len(), TEXT.encode_utf16().count());
        for (units, (byte, letter)) in TEXT.char_indices().enumerate() {
            let byte = u16::try_from(byte).expect("a short text");
            assert_eq!(letter.len_utf16(), 1, "{letter}");
            assert_eq!(usize::from(offset(byte)), units);
            assert_eq!(all.first_units(units), Some(Span { start: 0, end: byte }));
            assert_eq!(all.last_units(all.utf16_len() - units), Span { start: byte, ..all });
        }
        assert_eq!(all.first_units(all.utf16_len()), None);
        assert_eq!(all.last_units(all.utf16_len() + 1), all);
    }
}
