//! Citations whose unit comes last: ordinals, "8. målsætning", "the 8th objective", "ottende målsætning", and "litra a i stk.
//! 43".

use super::{
    read::{Path, Reader},
    token::{Kind, Unit},
};

/// Litra that are read before their paragraph; so no list is read again and again from its members.
const MOST_LITRA: usize = 12;

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
            Kind::Unit(Unit::Goal | Unit::Stk | Unit::Paragraph) => self.alone,
            Kind::Unit(unit) => matches!(unit, Unit::Objective | Unit::Principle | Unit::Footnote),
            _ => false,
        };
        is_unit.then_some(at)
    }

    fn nth(&mut self, at: usize, number: u16, unit_at: usize) -> Option<usize> {
        let Kind::Unit(unit) = self.kind(unit_at) else { return None };
        if self.is_single(unit, at, unit_at + 1) {
            let path = Path { values: [number, 0, 0], level: 0 };
            self.push(unit, at, unit_at + 1, path, path);
        }
        Some(unit_at + 1)
    }

    /// "litra a i stk. 43", "letter (a) of paragraph 43", "litra a, stk. 43".
    pub fn litra_first(&mut self, at: usize) -> Option<usize> {
        let mut litras = Vec::new();
        let (mut start, mut end) = (at, at);
        while litras.len() < MOST_LITRA
            && let Some((litra, next)) = self.value(Unit::Stk, 1, start)
        {
            end = next;
            litras.push((start, end, litra));
            let Some(separator) = self.separator(end).filter(|separator| !separator.is_range) else { break };
            start = separator.next;
        }
        let (item, end) = self.deeper(2, end).filter(|_| litras.len() == 1).unwrap_or((0, end));
        let bound = self.skip(end, &[Kind::Comma, Kind::Blank]);
        let unit_at = match self.kind(bound) {
            Kind::Preposition | Kind::Letter(b'i') => self.skip(bound + 1, &[Kind::Blank, Kind::Filler, Kind::Blank]),
            _ => bound,
        };
        let Kind::Unit(unit) = self.kind(unit_at) else { return None };
        let (number, behind) = self.number(self.behind_unit(unit_at, unit)?, unit)?;
        if self.is_single(unit, at, behind) {
            let (_, last, _) = litras.last_mut()?;
            *last = behind;
            for &(start, end, litra) in &litras {
                let path = Path { values: [number, litra, item], level: 1 + usize::from(item > 0) };
                self.push(unit, start, end, path, path);
            }
        }
        Some(behind)
    }

    /// Whether what ends before a token is ours and not of a law.
    fn is_single(&mut self, unit: Unit, at: usize, end: usize) -> bool {
        let is_ours = !self.is_claimed(self.claim_before(at, unit), end, unit) && !self.is_subdivided(unit, end);
        if is_ours {
            self.last_end = end;
        }
        is_ours
    }
}
