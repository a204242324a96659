//! The ways in which laws are divided and cited: some the compact shares, others show that a law is meant.

use super::{
    text::Text,
    token::{Kind, Unit},
};

impl Text<'_> {
    /// Whether a paragraph is divided as those of laws are, or a part of one: "§ 9, stk. 2", "stk. 2, nr. 3", "§ 2, 2. pkt.",
    /// "§ 9. Stk. 2.", "stk. 2 i § 9", "paragraph 3 of article 8".
    pub fn is_subdivided(&self, unit: Unit, end: usize) -> bool {
        let mut at = self.skip(end, &[Kind::Letter(b's'), Kind::Comma, Kind::Blank]);
        // "§ 9's stk. 2", "artikel 8 (stk. 2)"
        if self.is(at + 1, Kind::Letter(b's')) {
            at = self.skip(at + 2, &[Kind::Blank]);
        }
        if unit == Unit::Article {
            at = self.skip(at, &[Kind::Open]);
        }
        if at > end && matches!(self.kind(at), Kind::Preposition | Kind::Letter(b'i')) {
            at = self.skip(at + 1, &[Kind::Blank, Kind::Filler, Kind::Blank]);
        }
        match self.kind(at) {
            _ if !unit.is_paragraph() => false,
            Kind::Dot if at == end && unit == Unit::SectionSign => {
                let next = self.skip(at + 1, &[Kind::Blank, Kind::Break]);
                self.is(next, Kind::Unit(Unit::Stk)) && self.behind_unit(next, Unit::Stk).is_some()
            }
            _ if at == end => false,
            Kind::Nr => {
                let number = self.skip(at + 1, &[Kind::Dot, Kind::Blank]);
                self.is_number(number)
            }
            Kind::Number(_) | Kind::Nth(_) => self.sentences(end) > end,
            Kind::Unit(other) | Kind::Loose(other) => {
                other.is_paragraph() && other != unit && self.behind_unit(at, other).is_some()
            }
            _ => false,
        }
    }

    /// The token after the sentences that are cited of what ends before a token: ", 2. punktum", ", 1. og 2. pkt.".
    pub fn sentences(&self, end: usize) -> usize {
        let mut at = self.skip(end, &[Kind::Comma, Kind::Blank]);
        let mut is_counted = false;
        while at > end && at < end + 16 {
            let dotted = self.skip(at + 1, &[Kind::Dot]);
            match self.kind(at) {
                Kind::Number(_) if dotted > at + 1 || self.is(at + 1, Kind::Ordinal) => {
                    is_counted = true;
                    at += 1;
                }
                Kind::Nth(_) => is_counted = true,
                _ if self.is_any(at, "andet|sidste|last") => is_counted = true,
                Kind::Sentence if is_counted => return at + 1,
                Kind::Unit(Unit::Point) if is_counted && self.behind_unit(at, Unit::Point).is_none() => return dotted,
                Kind::Comma | Kind::And | Kind::Dash | Kind::To if is_counted => {}
                Kind::Blank => {}
                Kind::Filler if self.is_any(at, "the") => {}
                _ => break,
            }
            at += 1;
        }
        end
    }

    /// The token after "ff." or "f.", which says that what follows is meant as well.
    pub fn following(&self, end: usize) -> usize {
        let at = self.skip(end, &[Kind::Blank]);
        match self.kind(at) {
            Kind::Word if self.word(at).eq_ignore_ascii_case("ff") => self.skip(at + 1, &[Kind::Dot]),
            Kind::Letter(b'f') if at > end && self.is_following(at) => at + 2,
            _ => end,
        }
    }

    /// "f.", not "f.eks.".
    pub fn is_following(&self, at: usize) -> bool {
        self.is_any(at, "f") && self.is(at + 1, Kind::Dot) && !self.is_word(at + 2)
    }

    /// Whether a text such as "§ 24. Ministeren kan …" or "Stk. 2. Afgørelsen …" begins with what was read.
    pub fn begins_provision(&self, start: usize, end: usize) -> bool {
        let is_line = |at| self.word(at).bytes().any(|byte| byte == b'\n');
        let is_first = match self.before(start) {
            Kind::End | Kind::Break => true,
            Kind::Blank => {
                let blank = start.wrapping_sub(1);
                is_line(blank) || matches!(self.before(blank), Kind::Dot | Kind::End)
            }
            _ => false,
        };
        let is_sentence = self.is(end, Kind::Dot) && self.is(end + 1, Kind::Blank) && self.is_name(end + 2);
        is_first && is_sentence && !self.starts_small(start)
    }
}
