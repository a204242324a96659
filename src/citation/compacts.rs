//! Other compacts of the United Nations beside a citation: the one on refugees, and the UN Global Compact of businesses.
//!
//! The latter is named as people shorten the name of the migration compact, and has principles 1-10 as that has. So beside
//! a principle a bare "Global Compact" is taken for the other.

use super::{
    text::{Text, find, find_back},
    token::{Kind, Unit},
};

/// Tokens looked at on either side of a citation, and around a name.
const WINDOW: usize = 24;

impl Text<'_> {
    /// Whether another compact is named before a token: "UN Global Compact principle 8", "flygtningepagten: stk. 24".
    pub fn is_other_before(&self, at: usize, unit: Unit) -> bool {
        self.is_other(find_back(at, WINDOW, &|at| self.is_between(at)), unit)
    }

    /// Whether another compact's name follows: "principle 6 of the UN Global Compact", "para. 24 (Refugee Compact)".
    pub fn is_other_after(&self, end: usize, unit: Unit) -> bool {
        self.is_other(find(end, WINDOW, &|at| self.is_between(at)), unit)
    }

    /// Whether a name of another compact, or a part of one, is at a token.
    pub fn is_other(&self, at: usize, unit: Unit) -> bool {
        if self.folds_to(at, "compact|compacts|pact") {
            return self.is_on_refugees(at + 1)
                || self.folds_to(self.word_before(at), "refugee|refugees")
                || (unit == Unit::Principle && self.is_bare(at));
        }
        self.folds_to(at, "gcr")
            || (unit == Unit::Principle && self.folds_to(at, "ungc"))
            || (self.folds_to(at, "refugees|flygtninge") && self.ends_name(at))
            || (self.begins(at, "flygtninge") && self.is_document(at))
    }

    /// "Compact on Refugees", "Erklæring for Flygtninge", read from its last word.
    fn ends_name(&self, at: usize) -> bool {
        let Some(name) = at.checked_sub(4) else { return false };
        (self.is(name, Kind::Own) || self.is_document(name)) && self.is_on_refugees(name + 1)
    }

    /// " on Refugees", " for Flygtninge".
    fn is_on_refugees(&self, at: usize) -> bool {
        self.is(at, Kind::Blank)
            && self.folds_to(at + 1, "on|for|om")
            && self.is(at + 2, Kind::Blank)
            && self.folds_to(at + 3, "refugees|flygtninge")
    }

    /// Whether "compact" is that of a "Global Compact" where neither side says that migration is meant.
    fn is_bare(&self, at: usize) -> bool {
        self.folds_to(self.word_before(at), "global|globale")
            && !self.is_own_name(find_back(at, WINDOW, &|at| self.is_in_name(at)))
            && !self.is_for_migration(at + 1)
    }

    /// " for Migration", " (GCM)", " om sikker, ordentlig og regulær migration".
    pub fn is_for_migration(&self, end: usize) -> bool {
        let mut is_bound = false;
        for at in end..end + WINDOW {
            is_bound |= self.is_any(at, "for|on|om");
            let goes_on = self.is_in_name(at) || matches!(self.kind(at), Kind::Comma | Kind::Close);
            let is_own_word = is_bound && matches!(self.kind(at), Kind::Word | Kind::And);
            if !goes_on && !is_own_word {
                return self.is_own_name(at);
            }
        }
        false
    }

    /// A word that names the compact on migration, or begins or ends its name.
    fn is_own_name(&self, at: usize) -> bool {
        (self.is(at, Kind::Own) && !self.folds_to(at, "compact"))
            || self.begins(at, "migra")
            // "Safe, Orderly and Regular", "sikker, ordentlig og regulær".
            || self.folds_to(at, "safe|orderly|regular|sikker|ordentlig")
    }

    /// What may stand between the words of a name: "GCM (FN's Global Compact)".
    fn is_in_name(&self, at: usize) -> bool {
        match self.kind(at) {
            Kind::Blank | Kind::Open | Kind::Dash | Kind::Joint | Kind::Sign | Kind::Letter(b's') => true,
            Kind::Filler => !self.is_own_name(at),
            _ => false,
        }
    }

    /// What may stand between a name and a citation.
    fn is_between(&self, at: usize) -> bool {
        match self.kind(at) {
            Kind::Comma | Kind::Close | Kind::Preposition | Kind::Letter(b'i') | Kind::Number(_) => true,
            Kind::Unit(unit) => unit == Unit::Principle,
            // "jf. princip 6"
            Kind::Dot => self.alone || self.before(at) == Kind::Filler,
            Kind::Break => self.alone,
            Kind::Word => self.folds_to(at, "ten|ti|forenede|nationers"),
            _ => self.is_in_name(at),
        }
    }
}
