//! What joins citations: commas, "og", and the dashes and words of ranges.

use super::{
    text::Text,
    token::{Kind, Unit},
};

/// What stands between two citations of one group, and the token after it.
#[derive(Clone, Copy)]
pub struct Separator {
    pub is_range: bool,
    /// Whether blanks or words set it off, so that it may just as well end the citation.
    pub is_loose: bool,
    pub next: usize,
}

/// What a separator of ranges leads to.
pub enum RangeEnd {
    /// The last value and the token after it.
    To(u16, usize),
    /// No range after all.
    Not,
    /// Something with a number that is no citation.
    Spoiled,
}

impl Text<'_> {
    /// A range from what ends before a token.
    pub fn range(&self, unit: Unit, level: usize, end: usize) -> RangeEnd {
        let Some(separator) = self.separator(end).filter(|separator| separator.is_range) else { return RangeEnd::Not };
        match self.value(unit, self.next_level(level, end), separator.next) {
            // "mål 8 til 2030" gives a year, not a last number.
            Some((value, _)) if separator.is_loose && value >= 100 => RangeEnd::Not,
            Some((_, next)) if self.is(next, Kind::Dash) && self.is_number(next + 1) => RangeEnd::Spoiled,
            Some((value, next)) => RangeEnd::To(value, next),
            None if self.is_number(separator.next) && (level > 0 || !separator.is_loose) => RangeEnd::Spoiled,
            None => RangeEnd::Not,
        }
    }

    pub fn separator(&self, end: usize) -> Option<Separator> {
        let at = self.skip(end, &[Kind::Blank]);
        let is_blank = at > end;
        let next = self.skip(at + 1, &[Kind::Blank]);
        match self.kind(at) {
            Kind::Dash => Some(Separator { is_range: true, is_loose: is_blank, next }),
            Kind::To if is_blank => Some(Separator { is_range: true, is_loose: true, next: self.including(next) }),
            Kind::Letter(b't') if is_blank => {
                let next = self.initials(at)?;
                Some(Separator { is_range: true, is_loose: true, next })
            }
            Kind::And => Some(Separator { is_range: false, is_loose: true, next }),
            Kind::Comma if !is_blank => {
                let next = if self.is(next, Kind::And) { self.skip(next + 1, &[Kind::Blank]) } else { next };
                Some(Separator { is_range: false, is_loose: true, next })
            }
            _ => None,
        }
    }

    /// The token after "t.o.m.", of which the first letter is at a token.
    fn initials(&self, at: usize) -> Option<usize> {
        let behind = |at| self.skip(at + 1, &[Kind::Dot, Kind::Blank]);
        let last = behind(behind(at));
        (self.is(behind(at), Kind::Letter(b'o')) && self.is(last, Kind::Letter(b'm'))).then(|| behind(last))
    }

    /// The token after "og med", which may follow "til".
    fn including(&self, at: usize) -> usize {
        if self.is_any(at, "og") && self.is_any(at + 2, "med") { self.skip(at + 3, &[Kind::Blank]) } else { at }
    }
}
