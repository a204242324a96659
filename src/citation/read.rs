//! Reads citations out of tokens: a unit ("stk."), a number, for paragraphs a litra and an item, then lists and ranges.

use super::{
    Citation,
    compacts::Compacts,
    places::Places,
    token::{Kind, Token, Unit, tokens},
};

/// Every citation of a text in order. One without places is a citation of what the compact does not have.
///
/// `alone`: the text is meant as a citation, not as a sentence, so that "49 e" and "mal 8" are taken for one.
pub fn read(text: &str, alone: bool) -> (Vec<Token>, Vec<Citation>) {
    let mut reader = Reader::new(text, alone);
    let mut at = 0;
    while at < reader.tokens.len() {
        at = reader.group(at).filter(|&next| next > at).unwrap_or(at + 1);
    }
    (reader.tokens, reader.found)
}

pub(super) struct Reader<'a> {
    text: &'a str,
    tokens: Vec<Token>,
    alone: bool,
    places: Places,
    found: Vec<Citation>,
    /// The token behind the latest citations that were found.
    last_end: usize,
    /// The token behind the latest citations that belong to another document.
    foreign_end: usize,
}

/// A number, a letter and an item's number, as many as were read.
#[derive(Clone, Copy)]
pub(super) struct Path {
    pub values: [u16; 3],
    /// Index of the last value.
    pub level: usize,
}

/// What stands between two citations of one group, and the token behind it.
#[derive(Clone, Copy)]
struct Separator {
    is_range: bool,
    /// Whether blanks or words set it off, so that it may just as well end the citation.
    is_loose: bool,
    next: usize,
}

/// What a separator of ranges leads to.
enum Range {
    /// The last value and the token behind it.
    To(u16, usize),
    /// No range after all.
    Not,
    /// Something with a number that is no citation.
    Spoiled,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, alone: bool) -> Self {
        Self {
            text,
            tokens: tokens(text),
            alone,
            places: Places::new(),
            found: Vec::new(),
            last_end: 0,
            foreign_end: 0,
        }
    }

    pub fn compacts(&self) -> Compacts<'_> {
        Compacts { text: self.text, tokens: &self.tokens, alone: self.alone }
    }

    // These few are asked at every turn: called, not inlined, they keep the module small.
    #[inline(never)]
    pub fn kind(&self, at: usize) -> Kind {
        self.tokens.get(at).map_or(Kind::End, |token| token.kind)
    }

    #[inline(never)]
    pub fn is(&self, at: usize, kind: Kind) -> bool {
        self.kind(at) == kind
    }

    #[inline(never)]
    pub fn is_number(&self, at: usize) -> bool {
        matches!(self.kind(at), Kind::Number(_))
    }

    /// What stands before the token; `End` before the first.
    #[inline(never)]
    pub fn before(&self, at: usize) -> Kind {
        at.checked_sub(1).map_or(Kind::End, |before| self.kind(before))
    }

    #[inline(never)]
    pub fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).and_then(|token| self.text.get(token.start..token.end)).unwrap_or_default()
    }

    /// The token behind these, of which each may stand there, in this order.
    #[inline(never)]
    pub fn skip(&self, at: usize, kinds: &[Kind]) -> usize {
        kinds.iter().fold(at, |at, kind| at + usize::from(self.kind(at) == *kind))
    }

    #[inline(never)]
    pub fn starts_small(&self, at: usize) -> bool {
        self.word(at).starts_with(|letter| matches!(letter, 'a'..='z' | 'à'..='ÿ'))
    }

    /// Whether a list goes on that belongs to another document: "§ 1, stk. 3, og § 2".
    pub fn continues_foreign(&self, mut at: usize) -> bool {
        while matches!(self.before(at), Kind::Blank | Kind::Comma | Kind::And) {
            at -= 1;
        }
        at > 0 && at == self.foreign_end
    }

    /// Whether a group of citations ends with the token before this one.
    pub fn ends_group(&self, end: usize) -> bool {
        self.last_end == end
    }

    /// The citations that begin at a token; the token behind them.
    fn group(&mut self, at: usize) -> Option<usize> {
        match self.kind(at) {
            Kind::Unit(unit) => {
                let number = self.behind_unit(at, unit)?;
                let foreign = self.is_weak(at, unit) || self.is_foreign_before(at, unit);
                self.members(unit, at, number, foreign)
            }
            Kind::Number(number) => self.ordinal(at, number).or_else(|| self.bare(at)),
            Kind::Nth(number) if self.alone => self.named_ordinal(at, number),
            _ => None,
        }
    }

    /// The number that a unit leads to: "stk. 24", "målsætning nr. 7", "§§ 24".
    pub fn behind_unit(&self, at: usize, unit: Unit) -> Option<usize> {
        let mut next = at + 1;
        if unit == Unit::Sign {
            next = self.skip(next, &[Kind::Unit(Unit::Sign)]);
        }
        next = self.skip(next, &[Kind::Dot, Kind::Blank]);
        if self.is(next, Kind::Nr) {
            next = self.skip(next + 1, &[Kind::Dot, Kind::Blank]);
        }
        self.is_number(next).then_some(next)
    }

    /// "Mal 8 billeder" is no goal: without its ring the word counts only where a citation is expected.
    fn is_weak(&self, at: usize, unit: Unit) -> bool {
        unit == Unit::Goal && !self.alone && self.word(at).eq_ignore_ascii_case("mal")
    }

    /// "8. målsætning", "8th objective".
    fn ordinal(&mut self, at: usize, number: u16) -> Option<usize> {
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
    fn named_ordinal(&mut self, at: usize, number: u8) -> Option<usize> {
        let unit = self.ordinal_unit(at + 1)?;
        self.nth(at, number.into(), unit)
    }

    /// The token with the unit of an ordinal that ends before a token.
    fn ordinal_unit(&self, end: usize) -> Option<usize> {
        let mut at = (self.is(end, Kind::Blank)).then_some(end + 1)?;
        if matches!(self.word(at), "vejledende" | "guiding") && self.is(at + 1, Kind::Blank) {
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
        if !self.is_foreign_before(at, unit) && !self.is_foreign_after(unit_at + 1, unit) {
            let path = Path { values: [number, 0, 0], level: 0 };
            self.push(unit, at, unit_at + 1, path, path);
            self.last_end = unit_at + 1;
        }
        Some(unit_at + 1)
    }

    /// "43(a)(ii)"; where a citation is expected "49 e" as well. Only paragraphs have litra, so the unit can be left out.
    fn bare(&mut self, at: usize) -> Option<usize> {
        let glued = !matches!(self.before(at), Kind::End | Kind::Blank | Kind::Break | Kind::Open | Kind::Sign);
        let (_, next) = self.deeper(1, at + 1)?;
        let is_bracketed =
            self.is(self.skip(at + 1, &[Kind::Blank]), Kind::Open) && self.is(next.checked_sub(1)?, Kind::Close);
        if glued || !(is_bracketed || self.alone) {
            return None;
        }
        let foreign = self.is_foreign_before(at, Unit::Paragraph) || self.follows_section(at);
        self.members(Unit::Paragraph, at, at, foreign)
    }

    /// Reads a group whose first number is known; the token behind it, or none where this is no citation.
    fn members(&mut self, unit: Unit, start: usize, number: usize, foreign: bool) -> Option<usize> {
        let first = self.found.len();
        let end = self.list(unit, start, number);
        let Some(end) =
            end.filter(|&end| !foreign && !self.is_foreign_after(end, unit) && !self.is_subdivided(unit, end))
        else {
            self.found.truncate(first);
            self.foreign_end = end.unwrap_or_default();
            return end;
        };
        self.last_end = end;
        Some(end)
    }

    fn list(&mut self, unit: Unit, mut start: usize, number: usize) -> Option<usize> {
        let (value, mut end) = self.number(number, unit)?;
        let mut path = Path { values: [value, 0, 0], level: 0 };
        loop {
            while let Some((value, next)) = self.deeper(path.level + 1, end).filter(|_| unit.is_paragraph()) {
                path.level += 1;
                path.values[path.level.min(2)] = value;
                end = next;
            }
            let mut last = path;
            match self.range(unit, path.level, end) {
                Range::To(value, next) => {
                    last.values[path.level.min(2)] = value;
                    end = next;
                }
                Range::Not => {}
                Range::Spoiled => return None,
            }
            self.push(unit, start, end, path, last);
            let Some(separator) = self.separator(end).filter(|separator| !separator.is_range) else { return Some(end) };
            let level_value = |level| self.value(unit, level, separator.next).map(|(value, end)| (level, value, end));
            let Some((level, value, next)) = (0..=path.level).rev().find_map(level_value) else { return Some(end) };
            path.level = level;
            path.values[level.min(2)] = value;
            start = separator.next;
            end = next;
        }
    }

    /// A range from what ends before a token.
    fn range(&self, unit: Unit, level: usize, end: usize) -> Range {
        let Some(separator) = self.separator(end).filter(|separator| separator.is_range) else { return Range::Not };
        match self.value(unit, level, separator.next) {
            // "mål 8 til 2030" tells a year, not a last number.
            Some((value, _)) if separator.is_loose && value >= 100 => Range::Not,
            Some((_, next)) if self.is(next, Kind::Dash) && self.is_number(next + 1) => Range::Spoiled,
            Some((value, next)) => Range::To(value, next),
            None if self.is_number(separator.next) && (level > 0 || !separator.is_loose) => Range::Spoiled,
            None => Range::Not,
        }
    }

    fn separator(&self, end: usize) -> Option<Separator> {
        let at = self.skip(end, &[Kind::Blank]);
        let is_blank = at > end;
        let next = self.skip(at + 1, &[Kind::Blank]);
        match self.kind(at) {
            Kind::Dash => Some(Separator { is_range: true, is_loose: is_blank, next }),
            Kind::To if is_blank => Some(Separator { is_range: true, is_loose: true, next }),
            Kind::And => Some(Separator { is_range: false, is_loose: true, next }),
            Kind::Comma if !is_blank => {
                let next = if self.is(next, Kind::And) { self.skip(next + 1, &[Kind::Blank]) } else { next };
                Some(Separator { is_range: false, is_loose: true, next })
            }
            _ => None,
        }
    }

    fn push(&mut self, unit: Unit, start: usize, end: usize, first: Path, last: Path) {
        let bounds = self.tokens.get(start).zip(end.checked_sub(1).and_then(|last| self.tokens.get(last)));
        if let Some((start, end)) = bounds {
            let places = self.places.between(unit, first, last);
            self.found.push(Citation { range: start.start..end.end, places });
        }
    }
}
