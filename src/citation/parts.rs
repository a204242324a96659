//! The parts of a citation: numbers, letters and items, told from words, dates and measures that look like them.

use super::{
    places::{Read, item, letter, roman},
    text::{Text, find_back},
    token::{Kind, Unit},
};

impl Text<'_> {
    /// A number, letter or item after a separator.
    pub fn value(&self, unit: Unit, level: usize, at: usize) -> Option<(u16, usize)> {
        match level {
            0 => {
                let again = match self.kind(at) {
                    Kind::Unit(other) if other == unit => self.behind_unit(at, unit),
                    Kind::Nr if self.follows_nr(at) => Some(self.skip(at + 1, &[Kind::Dot, Kind::Blank])),
                    _ => None,
                };
                // "stk. 24, 2. afsnit"
                let is_nth = again.is_none() && self.is(at + 1, Kind::Dot) && self.starts_small(at + 3);
                self.number(again.unwrap_or(at), unit).filter(|_| !is_nth)
            }
            1 => self.named(Kind::Litra, at, letter).or_else(|| self.unnamed(at, letter)),
            2 => self.named(Kind::Nr, at, item).or_else(|| self.unnamed(at, roman)),
            _ => self
                .value(unit, 2, at)
                .or_else(|| self.number(at, Unit::Stk).filter(|&(_, next)| self.deeper(1, next).is_none())),
        }
    }

    /// Whether the number before had its word too: "mål nr. 8 og nr. 9".
    fn follows_nr(&self, at: usize) -> bool {
        let is_between = |at| {
            matches!(self.kind(at), Kind::And | Kind::Blank | Kind::Comma | Kind::Dot | Kind::Number(_) | Kind::To)
        };
        self.is(find_back(at, 10, &is_between), Kind::Nr)
    }

    /// The level at which a list goes on first after what ends before a token; 3 is that of items numbered in digits, which
    /// need their word only once: "nr. 1, 2 og 4".
    pub fn next_level(&self, level: usize, end: usize) -> usize {
        level + usize::from(level == 2 && self.is_number(self.skip_back(end, &[Kind::Close]).wrapping_sub(1)))
    }

    /// A letter or item that stands after the number or letter it belongs to.
    pub fn deeper(&self, level: usize, end: usize) -> Option<(u16, usize)> {
        let (read, read_named, name): (Read, Read, Kind) = match level {
            1 => (letter, letter, Kind::Litra),
            2 => (roman, item, Kind::Nr),
            _ => return None,
        };
        let at = self.skip(end, &[Kind::Comma, Kind::Blank]);
        let named = self.named(name, at, read_named).or_else(|| self.point(level, at));
        if let Some(found) = named.filter(|_| at > end) {
            return Some(found);
        }
        match (self.kind(end), self.kind(at)) {
            // "43(a)", "43 (a)"
            (Kind::Open | Kind::Blank, Kind::Open) => self.bracketed(at, read),
            // "43.a"
            (Kind::Dot, _) if self.alone || self.starts_small(end + 1) => self.glued(end + 1, read),
            // "43, litra a, 2"
            (Kind::Comma, Kind::Number(1..10)) if self.alone && level == 2 && self.sentences(end) == end => {
                self.glued(at, item)
            }
            // "43, a)"; where a citation is expected "43, a" as well.
            (Kind::Comma, _) => {
                self.unnamed(at, read).filter(|&(_, next)| self.alone || self.before(next) == Kind::Close)
            }
            // "43 a"
            (Kind::Blank, _) => self.unnamed(at, read),
            // "målsætning 17s ordlyd"
            (Kind::Letter(b's'), _) => None,
            // "43b"
            _ => self.glued(end, read),
        }
    }

    /// "litra a", "litra a)", "nr. (ii)".
    fn named(&self, name: Kind, at: usize, read: Read) -> Option<(u16, usize)> {
        if self.kind(at) != name {
            return None;
        }
        let at = self.skip(at + 1, &[Kind::Dot, Kind::Blank]);
        self.bracketed(at, read).or_else(|| self.glued(at, read).map(|found| self.closed(found)))
    }

    /// "punkt 2" of a litra.
    fn point(&self, level: usize, at: usize) -> Option<(u16, usize)> {
        let is_item = level == 2 && self.is(at, Kind::Unit(Unit::Point));
        let number = self.behind_unit(at, Unit::Point).filter(|_| is_item)?;
        self.glued(number, item).filter(|&(value, _)| value < 10)
    }

    fn bracketed(&self, at: usize, read: Read) -> Option<(u16, usize)> {
        if !self.is(at, Kind::Open) || !self.is(at + 2, Kind::Close) {
            return None;
        }
        read(self.kind(at + 1)).map(|value| (value, at + 3))
    }

    /// A letter that no other letter, digit or hyphenated word continues.
    fn glued(&self, at: usize, read: Read) -> Option<(u16, usize)> {
        let hyphenated = self.is(at + 1, Kind::Dash) && self.is_word(at + 2) && read(self.kind(at + 2)).is_none();
        let continued =
            self.is_word(at + 1) || self.is_number(at + 1) || hyphenated || (self.is_number(at) && self.is_split(at));
        read(self.kind(at)).filter(|_| !continued).map(|value| (value, at + 1))
    }

    /// The same with its bracket, "a)", unless that closes one that was opened before.
    fn closed(&self, (value, next): (u16, usize)) -> (u16, usize) {
        let closes = self.is(next, Kind::Close) && !self.is_open(next);
        (value, next + usize::from(closes))
    }

    /// Whether a bracket is open before a token: the nearest of the last few decides.
    fn is_open(&self, at: usize) -> bool {
        let is_passed = |at| !matches!(self.kind(at), Kind::Open | Kind::Close);
        self.is(find_back(at, 40, &is_passed), Kind::Open)
    }

    /// A letter alone, which may as well be a word or an abbreviation: "i", "a year", "d. 13. juli", "49 e-mails".
    fn unnamed(&self, at: usize, read: Read) -> Option<(u16, usize)> {
        if let Some(found) = self.bracketed(at, read) {
            return Some(found);
        }
        let found = self.closed(self.glued(at, read)?);
        let next = found.1;
        if self.before(next) == Kind::Close {
            return Some(found);
        }
        let behind = self.kind(self.skip(next, &[Kind::Blank]));
        let is_last =
            matches!(behind, Kind::End | Kind::Close) || (behind == Kind::Dot && self.is(next + 1, Kind::End));
        let is_article = self.is(next, Kind::Blank)
            && matches!(
                behind,
                Kind::Word | Kind::Filler | Kind::Quantity | Kind::Lead | Kind::Litra | Kind::Loose(_) | Kind::Sentence
            );
        let is_glued = self.is_word(next + 1) && roman(self.kind(next + 1)).is_none();
        let is_abbreviation = self.is(next, Kind::Dot)
            && (is_glued || self.is_number(self.skip(next + 1, &[Kind::Blank])) || self.starts_small(next + 2));
        match self.kind(at) {
            _ if is_abbreviation || self.is_following(at) => None,
            Kind::Letter(b'i' | b'v') => is_last.then_some(found),
            Kind::Letter(b'a') if is_article => None,
            // "vi" is a word first.
            Kind::Roman(6) => None,
            _ => Some(found),
        }
    }

    /// A number that nothing after it makes a date, a measure, a decimal or part of a word.
    pub fn number(&self, at: usize, unit: Unit) -> Option<(u16, usize)> {
        let Kind::Number(number) = self.kind(at) else { return None };
        let is_divided = match self.kind(at + 1) {
            Kind::Blank => true,
            // "mål 8.b" and "mål 8b" are of the 2030 Agenda.
            Kind::Open | Kind::Comma => unit.is_objective(),
            Kind::Letter(_) => unit == Unit::Objective,
            _ => false,
        };
        let spoiled =
            self.is_spoiled(at + 1) || !(unit.is_paragraph() || is_divided || self.deeper(1, at + 1).is_none());
        (!spoiled).then_some((number, at + 1))
    }

    fn is_spoiled(&self, next: usize) -> bool {
        match self.kind(next) {
            _ if self.is_split(next.wrapping_sub(1)) => true,
            Kind::Dash => self.is_word(next + 1) && !matches!(self.kind(next + 1), Kind::Unit(_)),
            Kind::Dot if self.is(next + 1, Kind::Blank) => match self.kind(next + 2) {
                Kind::Month => true,
                Kind::And | Kind::Unit(_) | Kind::Sentence => self.starts_small(next + 2),
                _ => false,
            },
            Kind::Dot | Kind::Joint => self.is_number(next + 1),
            // "24,-"
            Kind::Comma if self.is(next + 1, Kind::Dash) => true,
            Kind::Comma if self.is_number(next + 1) => self.is(self.skip(next + 2, &[Kind::Blank]), Kind::Quantity),
            Kind::Blank => matches!(self.kind(next + 1), Kind::Month | Kind::Quantity),
            Kind::Letter(_) => self.is_word(next + 1),
            _ if self.following(next) > next => false,
            kind => kind.is_word(),
        }
    }

    /// Whether digits after a number are the rest of it: "8,5", "1,000", "1 000". "7,8,9" is a list, "1,000,000" is not.
    fn is_split(&self, at: usize) -> bool {
        match self.kind(at + 1) {
            Kind::Blank => {
                let digits = self.word(at + 2).bytes().filter(u8::is_ascii_digit).count();
                self.is_number(at + 2) && digits == 3
            }
            Kind::Comma if self.is_number(at + 2) => {
                let is_member = |at| matches!(self.kind(at), Kind::Number(1..100));
                let follows = self.before(at) == Kind::Comma && is_member(at.wrapping_sub(2));
                let goes_on = self.is(at + 3, Kind::Comma) && is_member(at + 4);
                !(is_member(at + 2) && (follows || goes_on))
            }
            _ => false,
        }
    }
}
