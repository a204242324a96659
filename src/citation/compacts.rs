//! Other compacts of the United Nations beside a citation: the one on refugees, and the UN Global Compact of businesses.
//!
//! The latter is named as people shorten the name of the migration compact, and has principles 1-10 as that has. So beside
//! a principle a bare "Global Compact" is taken for the other.

use super::{
    documents::is_document,
    token::{Kind, Token, Unit},
    vocabulary::fold,
};

/// Tokens looked at on either side of a citation, and around a name.
const WINDOW: usize = 24;

/// A text with its tokens, to look for names of compacts in.
pub struct Compacts<'a> {
    pub text: &'a str,
    pub tokens: &'a [Token],
    /// Whether the whole text is meant as a citation, so that a full stop does not part it from a name.
    pub alone: bool,
}

impl Compacts<'_> {
    /// Whether another compact is named before a token: "UN Global Compact principle 8", "flygtningepagten: stk. 24".
    pub fn is_other_before(&self, at: usize, unit: Unit) -> bool {
        let name = (at.saturating_sub(WINDOW)..at).rev().find(|&at| !self.is_between(at));
        name.is_some_and(|at| self.is_other(at, unit))
    }

    /// Whether another compact is named behind: "principle 6 of the UN Global Compact", "para. 24 (Refugee Compact)".
    pub fn is_other_after(&self, end: usize, unit: Unit) -> bool {
        let name = (end..end + WINDOW).find(|&at| !self.is_between(at));
        name.is_some_and(|at| self.is_other(at, unit))
    }

    /// Whether a name of another compact, or a part of one, is at a token.
    pub fn is_other(&self, at: usize, unit: Unit) -> bool {
        let word = fold(self.word(at));
        match word.as_str() {
            "gcr" => true,
            "ungc" => unit == Unit::Principle,
            "refugees" | "flygtninge" => self.ends_name(at),
            "compact" | "compacts" => {
                self.is_on_refugees(at + 1)
                    || matches!(self.word_before(at).as_str(), "refugee" | "refugees")
                    || (unit == Unit::Principle && self.is_bare(at))
            }
            word => word.starts_with("flygtninge") && is_document(word),
        }
    }

    /// "Compact on Refugees", "Erklæring for Flygtninge", read from its last word.
    fn ends_name(&self, at: usize) -> bool {
        let Some(name) = at.checked_sub(4) else { return false };
        let is_name = self.kind(name) == Kind::Own || is_document(&fold(self.word(name)));
        is_name && self.is_on_refugees(name + 1)
    }

    /// " on Refugees", " for Flygtninge".
    fn is_on_refugees(&self, at: usize) -> bool {
        let is = |at, words: &[&str]| words.contains(&fold(self.word(at)).as_str());
        self.kind(at) == Kind::Blank
            && is(at + 1, &["on", "for", "om"])
            && self.kind(at + 2) == Kind::Blank
            && is(at + 3, &["refugees", "flygtninge"])
    }

    /// Whether "compact" is that of a "Global Compact" of which neither side tells that migration is meant.
    fn is_bare(&self, at: usize) -> bool {
        if !matches!(self.word_before(at).as_str(), "global" | "globale") {
            return false;
        }
        let before = (at.saturating_sub(WINDOW)..at).rev().find(|&at| !self.is_in_name(at));
        !before.is_some_and(|at| self.is_migration(at)) && !self.is_for_migration(at + 1)
    }

    /// " for Migration", " (GCM)", " om sikker, ordentlig og regulær migration".
    fn is_for_migration(&self, end: usize) -> bool {
        let mut is_bound = false;
        for at in end..end + WINDOW {
            is_bound |= matches!(self.word(at), "for" | "on" | "om");
            let goes_on = self.is_in_name(at) || matches!(self.kind(at), Kind::Comma | Kind::Close);
            let is_own_word = is_bound && matches!(self.kind(at), Kind::Word | Kind::And);
            if !goes_on && !is_own_word {
                return self.is_migration(at);
            }
        }
        false
    }

    /// A word that names the compact on migration, or begins or ends its name.
    fn is_migration(&self, at: usize) -> bool {
        let word = fold(self.word(at));
        (self.kind(at) == Kind::Own && word != "compact") || word.starts_with("migra") || is_adjective(&word)
    }

    /// What may stand between the words of a name: "GCM (FN's Global Compact)".
    fn is_in_name(&self, at: usize) -> bool {
        match self.kind(at) {
            Kind::Blank | Kind::Open | Kind::Dash | Kind::Joint | Kind::Sign | Kind::Letter(b's') => true,
            Kind::Filler => !self.is_migration(at),
            _ => matches!(self.word(at), "on"),
        }
    }

    /// What may stand between a name and a citation.
    fn is_between(&self, at: usize) -> bool {
        match self.kind(at) {
            Kind::Comma | Kind::Close | Kind::Preposition | Kind::Letter(b'i') | Kind::Number(_) => true,
            Kind::Unit(unit) => unit == Unit::Principle,
            // "jf. princip 6"
            Kind::Dot => self.alone || at.checked_sub(1).is_some_and(|word| self.kind(word) == Kind::Filler),
            Kind::Break => self.alone,
            Kind::Word => matches!(fold(self.word(at)).as_str(), "ten" | "ti" | "forenede" | "nationers"),
            _ => self.is_in_name(at),
        }
    }

    /// The word before a token, with a blank or hyphen between them.
    fn word_before(&self, at: usize) -> String {
        let gap = at.checked_sub(1).filter(|&gap| matches!(self.kind(gap), Kind::Blank | Kind::Dash));
        gap.and_then(|gap| gap.checked_sub(1)).map(|word| fold(self.word(word))).unwrap_or_default()
    }

    fn kind(&self, at: usize) -> Kind {
        self.tokens.get(at).map_or(Kind::End, |token| token.kind)
    }

    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).and_then(|token| self.text.get(token.start..token.end)).unwrap_or_default()
    }
}

/// "Safe, Orderly and Regular", "sikker, ordentlig og regulær".
fn is_adjective(word: &str) -> bool {
    matches!(word, "safe" | "orderly" | "regular" | "sikker" | "ordentlig")
}
