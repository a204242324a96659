//! Reads citations out of tokens: a unit ("stk."), a number, for paragraphs a litra and an item, then lists and ranges.

use std::ops::Deref;

use super::{
    Citation,
    context::Claim,
    places::{between, commits, lacks_litra},
    ranges::RangeEnd,
    text::Text,
    token::{Kind, Unit},
};

/// Every citation of a text in order. One without places is a citation of what the compact does not have.
pub fn read(text: Text) -> Vec<Citation> {
    let mut reader = Reader {
        text,
        found: Vec::new(),
        last_end: 0,
        spoiled_end: 0,
        foreign_end: 0,
        is_foreign_goal: false,
        has_sections: false,
    };
    let mut at = 0;
    while at < text.tokens.len() {
        at = reader.group(at).filter(|&next| next > at).unwrap_or(at + 1).max(reader.spoiled_end);
    }
    reader.found
}

/// A text of which the tokens before one are read. It answers what the text does.
pub(super) struct Reader<'a> {
    text: Text<'a>,
    found: Vec<Citation>,
    /// The token after the latest citations that were found.
    pub last_end: usize,
    /// The token at which the latest list turned out to be none: what begins before it is none either.
    spoiled_end: usize,
    /// The token after the latest citations that belong to another document.
    foreign_end: usize,
    /// Whether they are goals that were claimed before they were named.
    is_foreign_goal: bool,
    /// Whether the text has sections of a law: "§ 24. Ministeren kan …".
    has_sections: bool,
}

impl<'a> Deref for Reader<'a> {
    type Target = Text<'a>;

    fn deref(&self) -> &Text<'a> {
        &self.text
    }
}

/// A number, a letter and an item's number, as many as were read.
#[derive(Clone, Copy)]
pub(super) struct Path {
    pub values: [u16; 3],
    /// Index of the last value.
    pub level: usize,
}

impl Text<'_> {
    /// The number that a unit leads to: "stk. 24", "målsætning nr. 7", "§§ 24".
    pub fn behind_unit(&self, at: usize, unit: Unit) -> Option<usize> {
        let mut next = at + 1;
        if unit == Unit::SectionSign {
            next = self.skip(next, &[Kind::Unit(Unit::SectionSign)]);
        }
        // "et par 24-årige"
        if unit == Unit::Paragraph && !self.alone && !self.is(next, Kind::Dot) && self.is_any(at, "par|Par") {
            return None;
        }
        next = self.skip(next, &[Kind::Dot]);
        if self.alone {
            // "mål: 8"
            next = self.skip(next, &[Kind::Joint]);
        }
        next = self.skip(next, &[Kind::Blank]);
        if self.is(next, Kind::Nr) {
            next = self.skip(next + 1, &[Kind::Dot, Kind::Blank]);
        }
        self.is_number(next).then_some(next)
    }

    /// Whether only a comma stands between what ends before a token and a number below ten that is less than another.
    fn is_bare_item(&self, end: usize, number: u16) -> bool {
        let item = self.kind(self.skip(end + 1, &[Kind::Blank]));
        self.is(end, Kind::Comma) && matches!(item, Kind::Number(item @ 1..10) if item < number)
    }

    /// "Mal 8 billeder" is no goal: without its ring the word counts only where a citation is expected.
    fn is_weak(&self, at: usize, unit: Unit) -> bool {
        unit == Unit::Goal && !self.alone && self.word(at).eq_ignore_ascii_case("mal")
    }
}

impl Reader<'_> {
    /// Whether a list goes on that belongs to another document: "§ 1, stk. 3, og § 2", "§ 1. Stk. 2.", "stk. 2 i § 1",
    /// "betragtning nr. 24 og stk. 2", "artikel 8 (stk. 2)".
    pub fn continues_foreign(&self, mut at: usize, unit: Unit) -> bool {
        while match self.before(at) {
            Kind::Blank | Kind::Comma | Kind::And => true,
            Kind::Filler | Kind::Letter(b'i' | b's') | Kind::Preposition => {
                unit.is_paragraph() && self.starts_small(at - 1)
            }
            Kind::Open => unit.is_paragraph(),
            Kind::Sign => unit.is_paragraph() && self.is_any(at - 1, "'|’"),
            Kind::Dot | Kind::Break => unit == Unit::Stk,
            _ => false,
        } {
            at -= 1;
        }
        let is_section = || unit.is_paragraph() && !self.ends_group(at) && self.ends_sections(at);
        at > 0 && (at == self.foreign_end || is_section())
    }

    /// Whether goals of another document end with the token before this one.
    pub fn is_foreign_goal(&self, end: usize) -> bool {
        self.is_foreign_goal && self.foreign_end == end
    }

    /// Whether a group of citations ends with the token before this one.
    pub fn ends_group(&self, end: usize) -> bool {
        self.last_end == end
    }

    /// The citations that begin at a token; the token after them.
    fn group(&mut self, at: usize) -> Option<usize> {
        match self.kind(at) {
            Kind::Unit(unit) => {
                let number = self.behind_unit(at, unit)?;
                let claim = if self.is_weak(at, unit) { Claim::Firm } else { self.claim_before(at, unit) };
                self.members(unit, at, number, claim)
            }
            Kind::Loose(unit) => self.loose(at, unit),
            Kind::Filler if self.is_any(at, "fn|Fn") => self.loose(at, Unit::Footnote),
            Kind::Number(number) => self.ordinal(at, number).or_else(|| self.bare(at)),
            Kind::Litra => self.litra_first(at),
            Kind::Nth(number) if self.alone => self.named_ordinal(at, number),
            _ => None,
        }
    }

    /// "artikel 24", where a citation is expected or the compact is named beside it.
    fn loose(&mut self, at: usize, unit: Unit) -> Option<usize> {
        let number = self.behind_unit(at, unit)?;
        let is_ours = self.alone || self.is_ours_before(at) || {
            let first = self.found.len();
            let end = self.list(unit, at, number, Claim::None)?;
            self.found.truncate(first);
            self.is_ours_after(end)
        };
        let claim = self.claim_before(at, unit);
        if is_ours { self.members(unit, at, number, claim) } else { None }
    }

    /// "43(a)(ii)"; where a citation is expected "49 e" as well. Only paragraphs have litra, so the unit can be left out.
    fn bare(&mut self, at: usize) -> Option<usize> {
        let glued = !matches!(self.before(at), Kind::End | Kind::Blank | Kind::Break | Kind::Open | Kind::Sign);
        let (_, next) = self.deeper(1, at + 1)?;
        let is_bracketed =
            self.is(self.skip(at + 1, &[Kind::Blank]), Kind::Open) && self.is(next.checked_sub(1)?, Kind::Close);
        // "33(c)" and "15(c)" cite litra that the Danish text does not have, so they take a name.
        let is_doubtful = matches!(self.kind(at), Kind::Number(number) if lacks_litra(number))
            && !(self.alone || self.is_ours_before(at) || self.is_ours_after(next));
        if glued || is_doubtful || !(is_bracketed || self.alone) {
            return None;
        }
        let claim = if self.follows_section(at) { Claim::Firm } else { self.claim_before(at, Unit::Paragraph) };
        self.members(Unit::Paragraph, at, at, claim)
    }

    /// Reads a group whose first number is known; the token after it, or none where this is no citation.
    fn members(&mut self, unit: Unit, start: usize, number: usize, claim: Claim) -> Option<usize> {
        let first = self.found.len();
        let end = self.list(unit, start, number, claim);
        let is_provision = end.is_some_and(|end| !self.alone && self.begins_provision(start, end));
        // "§ 24. Ministeren kan …", and behind that "Stk. 2. Afgørelsen …"
        let is_section = is_provision && unit == Unit::SectionSign && {
            let words = end.map_or(usize::MAX, |end| end + 2);
            !self.found.last().is_some_and(|citation| self.is_heading_of(citation.places.last().copied(), words, false))
        };
        let is_law = is_section || (is_provision && unit == Unit::Stk && self.has_sections);
        self.has_sections |= is_section;
        let is_ours = |end: &usize| {
            let is_headed = || {
                self.is_headed_otherwise(unit, *end, self.found.last())
                    && !self.is_ours_before(start)
                    && !self.is_ours_after(*end)
            };
            !is_law && !self.is_claimed(claim, *end, unit) && !self.is_subdivided(unit, *end) && !is_headed()
        };
        let found = end.filter(is_ours);
        if let Some(end) = found {
            self.last_end = end;
        } else {
            self.found.truncate(first);
            self.foreign_end = end.unwrap_or_default();
            self.is_foreign_goal = unit == Unit::Goal && claim != Claim::None;
        }
        end
    }

    /// Whether the words before or after give a citation to another document.
    pub fn is_claimed(&self, claim: Claim, end: usize, unit: Unit) -> bool {
        claim == Claim::Firm || (claim == Claim::Loose && !self.is_ours_after(end)) || self.is_foreign_after(end, unit)
    }

    fn list(&mut self, unit: Unit, mut start: usize, number: usize, claim: Claim) -> Option<usize> {
        let (value, mut end) = self.number(number, unit)?;
        let mut path = Path { values: [value, 0, 0], level: 0 };
        let is_divided = |level| unit.is_paragraph() || (unit.is_objective() && level == 0);
        // A law is cited by "§ 9, 2. pkt.".
        let has_sentences = unit != Unit::SectionSign || self.is_ours_before(start);
        loop {
            while let Some((value, next)) = self.deeper(path.level + 1, end).filter(|_| is_divided(path.level)) {
                path.level += 1;
                path.values[path.level.min(2)] = value;
                end = next;
            }
            let mut last = path;
            match self.range(unit, path.level, end) {
                RangeEnd::To(value, next) => {
                    last.values[path.level.min(2)] = value;
                    end = next;
                }
                RangeEnd::Not => {}
                RangeEnd::Spoiled => {
                    self.spoiled_end = end;
                    return None;
                }
            }
            let next_level = self.next_level(path.level, end);
            if has_sentences {
                end = self.sentences(end);
            }
            end = self.following(end);
            self.push(unit, start, end, path, last);
            let Some(separator) = self.separator(end).filter(|separator| !separator.is_range) else { return Some(end) };
            // "Parisaftalen, især mål 2, og mål 8 i GCM"
            if claim != Claim::None && self.is(separator.next, Kind::Unit(unit)) {
                return Some(end);
            }
            // "stk. 45, 2" may mean an item.
            let is_doubtful = unit.is_paragraph() && next_level < 3 && self.is_bare_item(end, path.values[0]);
            if is_doubtful && path.level > 0 {
                return Some(end);
            }
            if is_doubtful && self.alone {
                self.spoiled_end = end;
                return None;
            }
            let level_value = |level| self.value(unit, level, separator.next).map(|(value, end)| (level, value, end));
            let Some((level, value, next)) = (0..=next_level).rev().find_map(level_value) else { return Some(end) };
            path.level = level.min(2);
            path.values[level.min(2)] = value;
            start = separator.next;
            end = next;
        }
    }

    pub fn push(&mut self, unit: Unit, at: usize, end: usize, first: Path, last: Path) {
        let at_last = end.wrapping_sub(1);
        let bounds = self.tokens.get(at).zip(self.tokens.get(at_last));
        if let Some((start, end)) = bounds {
            let mut places = between(unit, first, last);
            // "§ 24 a" is the section of a law where the compact is not named.
            let is_lettered =
                unit == Unit::SectionSign && first.level == 1 && matches!(self.kind(at_last), Kind::Letter(_));
            if is_lettered
                && commits(first.values[0])
                && !self.alone
                && !self.is_ours_before(at)
                && !self.is_ours_after(at_last + 1)
            {
                places.clear();
            }
            self.found.push(Citation { range: start.start..end.end, places });
        }
    }
}
