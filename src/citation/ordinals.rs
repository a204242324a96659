//! Ordinals: "8. målsætning", "the 8th objective", "ottende målsætning".

use super::{
    read::{Path, Reader},
    token::{Kind, Unit},
};

impl Reader<'_> {
    /// "8. målsætning", "8th objective".
    pub fn ordinal(&mut self, at: usize, number: u16) -> Option<usize> {
        let is_english = self.is(at + 1, Kind::Ordinal);
        let is_glued = matches!(self.before(at), Kind::Dot | Kind::Comma | Kind::Dash | Kind::Joint);
        if is_glued || !(is_english || self.is(at + 1, Kind::Dot)) {
            return None;
        }
        let unit = self.ordinal_unit(at + 2)?;
        // "… i stk. 24. Målsætning 8 …" has a new sentence in it.
        let is_end = self.behind_unit(unit, Unit::Objective).is_some() || !(is_english || self.starts_small(unit));
        if is_end { None } else { self.nth(at, number, unit) }
    }

    /// "ottende målsætning": in a sentence it may be the eighth of anything.
    pub fn named_ordinal(&mut self, at: usize, number: u8) -> Option<usize> {
        let unit = self.ordinal_unit(at + 1)?;
        self.nth(at, number.into(), unit)
    }

    /// The token with the unit of an ordinal that ends before a token.
    fn ordinal_unit(&self, end: usize) -> Option<usize> {
        let mut at = (self.is(end, Kind::Blank)).then_some(end + 1)?;
        if self.is_any(at, "vejledende|guiding") && self.is(at + 1, Kind::Blank) {
            at += 2;
        }
        let is_unit = match self.kind(at) {
            Kind::Unit(Unit::Goal) => self.alone,
            Kind::Unit(unit) => matches!(unit, Unit::Objective | Unit::Principle | Unit::Footnote),
            _ => false,
        };
        is_unit.then_some(at)
    }

    fn nth(&mut self, at: usize, number: u16, unit_at: usize) -> Option<usize> {
        let Kind::Unit(unit) = self.kind(unit_at) else { return None };
        if !self.is_claimed(self.claim_before(at, unit), unit_at + 1, unit) {
            let path = Path { values: [number, 0, 0], level: 0 };
            self.push(unit, at, unit_at + 1, path, path);
            self.last_end = unit_at + 1;
        }
        Some(unit_at + 1)
    }
}
