//! What stands around a citation: whether it belongs to another document than the compact.
//!
//! Known by the words beside it: an owner before ("udlændingelovens § 9", "EMRK § 3"), a document after ("stk. 2 i
//! udlændingeloven", "objective 8 of the 2030 Agenda"), the document of which the sentence has spoken last
//! ("Verdensmålene, fx mål 8"). What a text names only sentences away can't be known.

use super::{
    read::Reader,
    text::{Text, find, find_back},
    token::{Kind, Unit},
    vocabulary::fold,
};

/// Tokens looked at after a citation: a few words with what separates them.
const WINDOW: usize = 16;

/// What the words before a citation say of whose it is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// Nothing, or that it is ours.
    None,
    /// Another document's, unless the compact's name follows.
    Loose,
    /// Another document's.
    Firm,
}

impl Reader<'_> {
    /// Whether what stands before a unit, or before a number without one, makes it something else.
    pub fn claim_before(&self, at: usize, unit: Unit) -> Claim {
        if self.is_foreign_before(at, unit) {
            Claim::Firm
        } else if self.continues_foreign(at, unit)
            || self.is_in_sentence_of_other(at, unit)
            || self.is_owned(at)
            || self.is_of_person(at)
            || (unit == Unit::Goal && self.continues_goals(at))
        {
            Claim::Loose
        } else {
            Claim::None
        }
    }

    fn is_foreign_before(&self, at: usize, unit: Unit) -> bool {
        if self.is_other_before(at, unit) || self.is_in_address(at) {
            return true;
        }
        if self.before(at) == Kind::Dash {
            // "GCM-mål 8" is ours, "klima-mål 8" is not.
            let owner = self.word_before(at);
            return self.is_word(owner) && !self.is(owner, Kind::Own) || self.is_number(owner);
        }
        if unit == Unit::Goal && self.is_goal_of_agenda(at) {
            return true;
        }
        let behind_blank = self.skip_back(at, &[Kind::Blank]);
        let has_comma = unit.is_paragraph() && self.before(behind_blank) == Kind::Comma;
        let end = behind_blank - usize::from(has_comma);
        let word = end.wrapping_sub(1);
        match self.kind(word) {
            // "artikel 8, stk. 2", "5 stk. 30 cm"; a year is no number of an article.
            Kind::Number(number) => number < 1000 && !self.ends_group(end),
            Kind::Letter(_) if has_comma => {
                let number = self.skip_back(word, &[Kind::Blank]);
                !self.ends_group(end) && self.is_number(number.wrapping_sub(1))
            }
            // "25 kr. pr. stk."
            Kind::Dot if unit == Unit::Stk => self.is_any(word.saturating_sub(1), "pr|Pr"),
            Kind::Dot => unit == Unit::SectionSign && self.is_law_abbreviation(word.saturating_sub(1)),
            // "Kommunen har som mål 3, at"
            Kind::Filler if unit == Unit::Goal && self.is_any(word, "som") => {
                self.is_any(self.word_before(word), "har|havde") && !self.is_ours(word.wrapping_sub(4))
            }
            _ => self.document(word, unit).is_some() || (unit == Unit::SectionSign && self.is_acronym(word)),
        }
    }
}

impl Text<'_> {
    /// Whether the compact's name follows a citation: "i FN's migrationspagt", "of the GCM", "(GCM)".
    pub fn is_ours_after(&self, end: usize) -> bool {
        let at = self.skip(end, &[Kind::Close, Kind::Comma, Kind::Blank]);
        let is_in_name = |at| {
            matches!(self.kind(at), Kind::Blank | Kind::Filler | Kind::Sign | Kind::Letter(b's'))
                || self.folds_to(at, "nye")
        };
        matches!(self.kind(at), Kind::Open | Kind::Preposition | Kind::Letter(b'i'))
            && self.is_ours(find(at + 1, WINDOW - 1, &is_in_name))
    }

    /// Whether the compact is named right before a token: "GCM, ", "FN's migrationspagt: ", "Global Compact for Migration (".
    pub fn is_ours_before(&self, at: usize) -> bool {
        let is_between = |at| {
            use Kind::{Blank, Close, Comma, Joint, Letter, Open, Sign};
            matches!(self.kind(at), Blank | Close | Comma | Joint | Letter(b's') | Open | Sign)
        };
        let last = find_back(at, 6, &is_between);
        let is_in_name = |at| matches!(self.kind(at), Kind::And | Kind::Blank | Kind::Comma | Kind::Filler);
        let is_named = || {
            // "Compact for Safe, Orderly and Regular Migration"
            let name = find_back(last, 14, &is_in_name);
            self.is_ours(name) && self.is_for_migration(name + 1)
        };
        self.is_ours(last) || (self.folds_to(last, "migration") && is_named())
    }

    /// Whether the words after a citation name the document it belongs to, and not as the compact.
    pub fn is_foreign_after(&self, end: usize, unit: Unit) -> bool {
        if self.is_other_after(end, unit) {
            return true;
        }
        let mut at = self.one_of(self.skip(end, &[Kind::Close, Kind::Comma, Kind::Blank, Kind::Open, Kind::Dash]));
        // "De sidste stk. 24 kostede 100 kr."
        if unit == Unit::Stk && self.begins(at, "kost") && self.is_number(at + 2) {
            return true;
        }
        // "mål 8 for bæredygtig udvikling"
        if unit == Unit::Goal && self.is_any(at, "for") && self.begins(at + 2, "baredygtig") {
            return true;
        }
        let is_name = self.before(at) == Kind::Open && self.is_name(at);
        let is_bound = matches!(self.kind(at), Kind::Preposition | Kind::Letter(b'i')) || is_name;
        at += usize::from(is_bound && !is_name);
        let mut words = if is_bound { 7 } else { 1 };
        for at in at..at + WINDOW {
            let is_named = self.document(at, unit).is_some() || (is_bound && self.is_body_of_law(at, unit));
            match self.kind(at) {
                _ if is_named && words > 0 => return true,
                Kind::Blank | Kind::Dash | Kind::Joint | Kind::Sign | Kind::Number(_) => {}
                Kind::Own => return self.is_other_after(at, unit),
                Kind::Preposition | Kind::Letter(b'i') => return false,
                // "i debatten om udlændingeloven" and "i sin rapport" name no document.
                _ if self.is_any(at, "om|on|for|sin|sit|sine|his|her|its|their") || self.is_ours(at) => return false,
                // "FN-pagten" is one word.
                kind if kind.is_word() && words > 0 => words -= usize::from(!self.is(at + 1, Kind::Dash)),
                _ => return false,
            }
        }
        false
    }

    /// "//example.org/#stk.24", "#mål8".
    fn is_in_address(&self, at: usize) -> bool {
        let is_slash = |at| self.is_any(at, "/");
        let is_end = |at| matches!(self.kind(at), Kind::Blank | Kind::Break) || is_slash(at) && is_slash(at + 1);
        self.is_any(at.wrapping_sub(1), "#|=") || is_slash(find_back(at, 60, &|at| !is_end(at)))
    }

    /// The token after "et " in "mål 8, et af FN's verdensmål".
    fn one_of(&self, at: usize) -> usize {
        let at = self.skip(at, &[Kind::Blank]);
        let is_one = self.is_any(at, "et|en|one") && self.is(at + 2, Kind::Preposition);
        if is_one { at + 2 } else { at }
    }

    /// "princip 3 i forvaltningsretten", "§ 24 i UDL"; a goal may as well be discussed in them.
    fn is_body_of_law(&self, at: usize, unit: Unit) -> bool {
        let word = fold(self.word(at));
        let is_law =
            word.ends_with("sret") || word.ends_with("retten") && (word != "retten" || self.before(at) == Kind::Dash);
        (is_law && !unit.is_objective()) || (unit == Unit::SectionSign && self.is_acronym(at))
    }

    /// Whether a number without unit has one that the compact does not know: "section 43(a)".
    pub fn follows_section(&self, at: usize) -> bool {
        self.is_section(self.skip_back(at, &[Kind::Blank, Kind::Dot]).wrapping_sub(1))
    }

    /// Whether numbers that end before a token have such a unit: "artikel 8, 9 og 10".
    pub fn ends_sections(&self, end: usize) -> bool {
        let is_number = |at| {
            use Kind::{And, Blank, Comma, Dash, Dot, Number};
            matches!(self.kind(at), And | Blank | Comma | Dash | Dot | Number(_))
        };
        self.is_number(end.wrapping_sub(1)) && self.is_section(find_back(end, 16, &is_number))
    }

    fn is_section(&self, at: usize) -> bool {
        const UNITS: &str = "section|sections|sec|article|articles|artikel|artikler|art|rule|kapitel|chapter|clause|title|\
            nr|no|lov|betragtning|recital";
        self.folds_to(at, UNITS)
    }

    /// "strfl.", "udl.": short words of laws.
    fn is_law_abbreviation(&self, at: usize) -> bool {
        let word = self.word(at);
        word.len() < 6 && word.ends_with(['l', 'L'])
    }

    /// "EMRK", "UDL".
    fn is_acronym(&self, at: usize) -> bool {
        let word = self.word(at);
        let is_name = matches!(self.kind(at), Kind::Word | Kind::Named);
        is_name && matches!(word.len(), 3 | 4) && word.bytes().all(|letter| letter.is_ascii_uppercase())
    }
}
