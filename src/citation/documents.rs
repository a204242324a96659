//! Names of documents beside a citation: whether they are the compact's, and how far they reach to what stands behind them.

use super::{
    text::{Text, find, find_back},
    token::{Kind, Unit},
    vocabulary::fold,
};
use crate::{list, words::is_capital};

/// What may stand between a document's name and a place of it; each allows for what those before it do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// Blanks, a hyphen, and before paragraphs a comma: "act, paragraph 2".
    Beside,
    /// Signs, and words that lead over: "Parisaftalen (især mål 2)".
    Clause,
    /// A few more words: "udlændingeloven giver ministeren efter § 24".
    Sentence,
}

impl Text<'_> {
    /// How far the name of another document at a token reaches; none where no such name is.
    pub fn document(&self, at: usize, unit: Unit) -> Option<Reach> {
        let is_named = match self.kind(at) {
            Kind::Document => self.is_proper(at),
            Kind::Loose(Unit::Objective) if self.folds_to(at, "goals") => self.is_proper(at),
            Kind::Named => true,
            Kind::Own if self.is_charter(at) || self.is_european(at) => true,
            Kind::Unit(Unit::Goal) if self.is_goal_of_agenda(at) => true,
            Kind::Filler if self.is_other_resolution(at) => true,
            Kind::Word if self.is_ours(at) => return None,
            Kind::Word => return self.word_of_document(at, unit),
            _ => return None,
        };
        Some(if is_named { Reach::Clause } else { Reach::Beside })
    }

    fn word_of_document(&self, at: usize, unit: Unit) -> Option<Reach> {
        if self.is_development(at) || (self.before(at) == Kind::Joint && self.folds_to(at, "res")) {
            return Some(Reach::Clause);
        }
        let word = fold(self.word(at));
        if !is_document(&word) {
            return None;
        }
        Some(match () {
            () if unit.is_paragraph() && is_law(&word) => Reach::Sentence,
            () if is_common(&word) && !self.is_proper(at) => Reach::Beside,
            () => Reach::Clause,
        })
    }

    /// Whether a word for documents is at a token: a law, a convention, an agenda.
    #[inline(never)]
    pub fn is_document(&self, at: usize) -> bool {
        is_document(&fold(self.word(at)))
    }

    /// Whether a name of the compact, or a part of one, is at a token.
    pub fn is_ours(&self, at: usize) -> bool {
        let is_hyphenated = self.before(at) == Kind::Dash;
        let owner = at.saturating_sub(2);
        match self.kind(at) {
            Kind::Own => !self.is_charter(at) && !self.is_european(at),
            // "Marrakesh-aftalen", "migrations-aftalen"
            Kind::Word if is_hyphenated && (self.is(owner, Kind::Own) || self.begins(owner, "migration")) => {
                self.is_document(at)
            }
            Kind::Word => {
                self.is_document(at) && (self.begins(at, "marrake|migration") || self.is_agreement_on_migration(at))
            }
            _ => false,
        }
    }

    /// "FN's aftale om sikker, ordentlig og regulær migration"; that "om migration og asyl" is the European Union's.
    fn is_agreement_on_migration(&self, at: usize) -> bool {
        if !self.begins(at, "aftale") || !self.is(at + 1, Kind::Blank) || !self.is_any(at + 2, "om|for") {
            return false;
        }
        let is_in_name = |at| matches!(self.kind(at), Kind::Blank | Kind::Comma | Kind::And) || self.is_word(at);
        self.migration_behind(at + 3, 13, &is_in_name).is_some_and(|at| !self.begins(at + 4, "asyl"))
    }

    /// The word "migration" in a name: among so many tokens, as far as they are of the name.
    fn migration_behind(&self, from: usize, count: usize, is_in_name: &dyn Fn(usize) -> bool) -> Option<usize> {
        let at = find(from, count, &|at| is_in_name(at) && !self.folds_to(at, "migration"));
        is_in_name(at).then_some(at)
    }

    /// "FN-pagten" is the Charter.
    fn is_charter(&self, at: usize) -> bool {
        let owner = at.saturating_sub(2);
        let is_compound = self.before(at) == Kind::Dash && self.is_word(at.wrapping_sub(2));
        is_compound && self.begins(at, "pagt") && !self.is(owner, Kind::Own) && !self.begins(owner, "migration")
    }

    /// "EU's migrationspagt", "asyl- og migrationspagten", "pagten om migration og asyl".
    fn is_european(&self, at: usize) -> bool {
        let is_in_name = |at| {
            let kind = self.kind(at);
            matches!(kind, Kind::Blank | Kind::Sign | Kind::Dash | Kind::And | Kind::Filler | Kind::Letter(b's'))
                || self.folds_to(at, "nye")
        };
        let first = find_back(at, 8, &is_in_name);
        self.folds_to(first, "eu|eus")
            || self.begins(first, "asyl")
            || self.migration_behind(at + 1, 7, &is_in_name).is_some_and(|at| self.begins(at + 4, "asyl"))
    }

    /// "FN's (17) mål", "de globale mål" and "2030-målene" are those of the 2030 Agenda.
    pub fn is_goal_of_agenda(&self, at: usize) -> bool {
        if self.before(at) == Kind::Dash {
            return self.is_number(at.wrapping_sub(2));
        }
        let mut is_global = false;
        for at in (at.saturating_sub(8)..at).rev() {
            match self.kind(at) {
                Kind::Blank | Kind::Number(_) => {}
                Kind::Filler if self.folds_to(at, "global|globale") => is_global = true,
                Kind::Filler if self.folds_to(at, "fns") => return true,
                Kind::Letter(b's') if self.before(at) == Kind::Sign => {
                    return self.folds_to(at.saturating_sub(2), "fn|un");
                }
                _ => return is_global && !self.is_ours(at),
            }
        }
        is_global
    }

    /// The end of "mål for bæredygtig udvikling".
    fn is_development(&self, at: usize) -> bool {
        self.begins(at, "udvikling")
            && self.begins(at.wrapping_sub(2), "baredygtig")
            && self.begins(at.wrapping_sub(4), "for")
    }

    /// "resolution 70/1"; 73/195 is the compact's.
    fn is_other_resolution(&self, at: usize) -> bool {
        self.is_number(at + 2) && !self.is(at + 2, Kind::Number(73)) && self.folds_to(at, "resolution")
    }

    /// Whether a common word for documents is made the name of one: "2030-dagsordenen", "Agenda 2030", "Paris Agreement".
    fn is_proper(&self, at: usize) -> bool {
        let is_name = |at| self.word(at).starts_with(is_capital);
        let owner = at.saturating_sub(2);
        let is_owned = self.before(at) == Kind::Blank
            && at > 1
            && match self.kind(owner) {
                Kind::Number(_) => true,
                // "ifølge Aftalen": Danish names are one word.
                Kind::Word => is_name(owner) && is_name(at) && !self.begins(at, "aftale|dagsorden|erklaring|lov"),
                _ => false,
            };
        let is_numbered = self.is(at + 1, Kind::Blank) && (self.is_number(at + 2) || self.is(at + 2, Kind::Nr));
        self.before(at) == Kind::Dash || is_owned || is_numbered
    }
}

/// Whether a folded word is one for documents: a law, a convention, an agenda.
fn is_document(folded: &str) -> bool {
    const WITHIN: &str = "konvention|convention|traktat|treaty|dagsorden|agenda|protokol|protocol|direktiv|directive|\
        forordning|regulation|bekendtgorelse|erklaring|declaration|covenant|charter|chartr|verdensmal|udviklingsmal|\
        klimamal|baredygtighedsmal";
    const ENDS: &str =
        "pagt|pagten|pagtens|aftale|aftalen|aftalens|slovgivning|slovgivningen|elovgivningen|lov|loven|lovens|lovene";
    is_within(folded, WITHIN) || folded.starts_with("sdg") || list::ends(ENDS, folded)
}

/// Whether the document is one with sections, as those of states and of the European Union.
fn is_law(folded: &str) -> bool {
    list::ends("lov|loven|lovens|lovene", folded) || is_within(folded, "direktiv|forordning|bekendtgorelse|lovgivning")
}

/// Whether the word alone may mean any such document, the compact included, or no document at all.
fn is_common(folded: &str) -> bool {
    const WORDS: &str =
        "agenda|aftale|convention|covenant|dagsorden|declaration|directive|erklaring|lov|protocol|regulation|treaty";
    list::any(WORDS, &|word| folded.as_bytes().strip_prefix(word).is_some_and(|ending| ending.len() < 5))
}

#[inline(never)]
fn is_within(folded: &str, parts: &str) -> bool {
    list::any(parts, &|part| list::holds(folded.as_bytes(), part))
}
