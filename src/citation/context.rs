//! What stands around a citation: whether it belongs to another document than the compact.
//!
//! Known by the words beside it: an owner before ("udlændingelovens § 9", "EMRK § 3"), a document behind ("stk. 2 i
//! udlændingeloven", "objective 8 of the 2030 Agenda"), and the ways in which laws are cited and the compact is not
//! ("§ 9, stk. 2", "artikel 8, stk. 2", "stk. 2, nr. 3"). What a text names only sentences away can't be known.

use super::{
    read::Reader,
    token::{Kind, Unit},
    vocabulary::{fold, is_document},
};

/// Tokens looked at behind a citation: a few words with what separates them.
const WINDOW: usize = 16;

impl Reader<'_> {
    /// Whether what stands before a unit, or before a number without one, makes it something else.
    pub fn is_foreign_before(&self, at: usize, unit: Unit) -> bool {
        if self.compacts().is_other_before(at, unit) {
            return true;
        }
        if self.before(at) == Kind::Dash {
            // "GCM-mål 8" is ours, "klima-mål 8" is not.
            let owner = self.before(at.saturating_sub(1));
            return owner.is_word() && owner != Kind::Own || matches!(owner, Kind::Number(_));
        }
        if self.continues_foreign(at) {
            return true;
        }
        let behind_blank = at.saturating_sub(usize::from(self.before(at) == Kind::Blank));
        let has_comma = unit.is_paragraph() && self.before(behind_blank) == Kind::Comma;
        let end = behind_blank.saturating_sub(usize::from(has_comma));
        match (self.before(end), end.checked_sub(1)) {
            // "artikel 8, stk. 2", "5 stk. 30 cm"; a year is no number of an article.
            (Kind::Number(number), _) => number < 1000 && !self.ends_group(end),
            (Kind::Letter(b's'), Some(letter)) if self.before(letter) == Kind::Sign => {
                unit == Unit::Goal && self.is_united_nations(letter.saturating_sub(2))
            }
            (Kind::Letter(_), Some(letter)) if has_comma => !self.ends_group(end) && self.follows_number(letter),
            (Kind::Filler, Some(word)) => unit == Unit::Goal && fold(self.word(word)) == "fns",
            (Kind::Dot, Some(dot)) => unit == Unit::Sign && self.is_law_abbreviation(dot.saturating_sub(1)),
            (_, Some(word)) => self.is_foreign_word(word) || (unit == Unit::Sign && self.is_acronym(word)),
            _ => false,
        }
    }

    /// Whether the words behind a citation name the document it belongs to, and not as the compact.
    pub fn is_foreign_after(&self, end: usize, unit: Unit) -> bool {
        if self.compacts().is_other_after(end, unit) {
            return true;
        }
        let mut at = self.skip(end, &[Kind::Close, Kind::Comma, Kind::Blank, Kind::Open]);
        let is_bound = matches!(self.kind(at), Kind::Preposition | Kind::Letter(b'i'));
        at += usize::from(is_bound);
        let mut words = if is_bound { 7 } else { 1 };
        for at in at..at + WINDOW {
            match self.kind(at) {
                Kind::Blank | Kind::Dash | Kind::Sign | Kind::Number(_) => {}
                Kind::Own => return self.is_foreign_word(at) || self.compacts().is_other_after(at, unit),
                Kind::Preposition | Kind::Letter(b'i') => return false,
                // "i debatten om udlændingeloven" names no document.
                _ if matches!(self.word(at), "om" | "on" | "for") => return false,
                kind if kind.is_word() && words > 0 => {
                    if self.is_foreign_word(at) {
                        return true;
                    }
                    words -= 1;
                }
                _ => return false,
            }
        }
        false
    }

    /// Whether a paragraph is divided as those of laws are: "§ 9, stk. 2", "stk. 2, nr. 3", "stk. 2, 2. pkt.".
    pub fn is_subdivided(&self, unit: Unit, end: usize) -> bool {
        let at = self.skip(end, &[Kind::Comma, Kind::Blank]);
        match self.kind(at) {
            _ if at == end || !unit.is_paragraph() => false,
            Kind::Nr => {
                let number = self.skip(at + 1, &[Kind::Dot, Kind::Blank]);
                self.is_number(number)
            }
            Kind::Number(_) => {
                let unit = self.skip(at + 1, &[Kind::Dot, Kind::Blank]);
                self.is(unit, Kind::Unit(Unit::Point))
            }
            Kind::Unit(other) => other.is_paragraph() && other != unit && self.behind_unit(at, other).is_some(),
            _ => false,
        }
    }

    /// Whether a number without unit has one that the compact does not know: "section 43(a)".
    pub fn follows_section(&self, at: usize) -> bool {
        let end = at.saturating_sub(usize::from(self.before(at) == Kind::Blank));
        let end = end.saturating_sub(usize::from(self.before(end) == Kind::Dot));
        let Some(word) = end.checked_sub(1) else { return false };
        let units = [
            "section", "sections", "sec", "article", "articles", "artikel", "artikler", "art", "rule", "kapitel",
            "chapter", "clause", "title", "nr", "no", "lov",
        ];
        self.kind(word).is_word() && units.contains(&fold(self.word(word)).as_str())
    }

    fn is_foreign_word(&self, at: usize) -> bool {
        match self.kind(at) {
            Kind::Document => true,
            // "FN-pagten" is the Charter.
            Kind::Own => self.before(at) == Kind::Dash && self.before(at.saturating_sub(1)).is_word(),
            Kind::Word => is_document(&fold(self.word(at))),
            _ => false,
        }
    }

    /// "FN's mål" are those of the 2030 Agenda.
    fn is_united_nations(&self, at: usize) -> bool {
        matches!(fold(self.word(at)).as_str(), "fn" | "un")
    }

    fn follows_number(&self, at: usize) -> bool {
        let end = at.saturating_sub(usize::from(self.before(at) == Kind::Blank));
        matches!(self.before(end), Kind::Number(_))
    }

    /// "strfl.", "udl.": short words of laws.
    fn is_law_abbreviation(&self, at: usize) -> bool {
        let word = self.word(at);
        word.len() < 6 && word.ends_with(['l', 'L'])
    }

    /// "EMRK", "UDL".
    fn is_acronym(&self, at: usize) -> bool {
        let word = self.word(at);
        self.is(at, Kind::Word) && matches!(word.len(), 3 | 4) && word.bytes().all(|letter| letter.is_ascii_uppercase())
    }
}
