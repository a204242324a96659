//! Names of documents beside a citation: whether they are the compact's, and how far they reach to what stands behind them.

use super::{
    read::Reader,
    token::{Kind, Unit},
    vocabulary::fold,
};

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

impl Reader<'_> {
    /// How far the name of another document at a token reaches; none where no such name is.
    pub fn document(&self, at: usize, unit: Unit) -> Option<Reach> {
        let is_named = match self.kind(at) {
            Kind::Document => self.is_proper(at),
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
        let word = fold(self.word(at));
        if self.is_development(at) || (word == "res" && self.before(at) == Kind::Joint) {
            return Some(Reach::Clause);
        }
        if !is_document(&word) {
            return None;
        }
        Some(match () {
            () if unit.is_paragraph() && is_law(&word) => Reach::Sentence,
            () if is_common(&word) && !self.is_proper(at) => Reach::Beside,
            () => Reach::Clause,
        })
    }

    /// Whether a name of the compact, or a part of one, is at a token.
    pub fn is_ours(&self, at: usize) -> bool {
        let is_hyphenated = self.before(at) == Kind::Dash;
        let owner = at.saturating_sub(2);
        match self.kind(at) {
            Kind::Own => !self.is_charter(at) && !self.is_european(at),
            // "Marrakesh-aftalen", "migrations-aftalen"
            Kind::Word if is_hyphenated && (self.is(owner, Kind::Own) || self.is_migration(owner)) => {
                is_document(&fold(self.word(at)))
            }
            Kind::Word => {
                let word = fold(self.word(at));
                let begins = word.starts_with("marrake") || word.starts_with("migration");
                is_document(&word) && (begins || self.is_agreement_on_migration(at, &word))
            }
            _ => false,
        }
    }

    /// "FN's aftale om sikker, ordentlig og regulær migration"; that "om migration og asyl" is the European Union's.
    fn is_agreement_on_migration(&self, at: usize, word: &str) -> bool {
        if !word.starts_with("aftale") || !self.is(at + 1, Kind::Blank) || !matches!(self.word(at + 2), "om" | "for") {
            return false;
        }
        let is_in_name =
            |&at: &usize| matches!(self.kind(at), Kind::Blank | Kind::Comma | Kind::And) || self.kind(at).is_word();
        let name = (at + 3..at + 16).take_while(is_in_name).find(|&at| fold(self.word(at)) == "migration");
        name.is_some_and(|at| !self.is_asylum(at + 4))
    }

    fn is_migration(&self, at: usize) -> bool {
        fold(self.word(at)).starts_with("migration")
    }

    fn is_asylum(&self, at: usize) -> bool {
        fold(self.word(at)).starts_with("asyl")
    }

    /// "FN-pagten" is the Charter.
    fn is_charter(&self, at: usize) -> bool {
        let owner = at.saturating_sub(2);
        let is_compound = self.before(at) == Kind::Dash && self.before(at.saturating_sub(1)).is_word();
        is_compound
            && fold(self.word(at)).starts_with("pagt")
            && !self.is(owner, Kind::Own)
            && !self.is_migration(owner)
    }

    /// "EU's migrationspagt", "asyl- og migrationspagten", "pagten om migration og asyl".
    fn is_european(&self, at: usize) -> bool {
        let is_in_name = |&at: &usize| {
            let kind = self.kind(at);
            matches!(kind, Kind::Blank | Kind::Sign | Kind::Dash | Kind::And | Kind::Filler | Kind::Letter(b's'))
                || fold(self.word(at)) == "nye"
        };
        let first = (at.saturating_sub(8)..at).rev().find(|at| !is_in_name(at));
        let is_owner = |at| matches!(fold(self.word(at)).as_str(), "eu" | "eus") || self.is_asylum(at);
        let behind = (at + 1..at + 8).take_while(is_in_name).find(|&at| fold(self.word(at)) == "migration");
        first.is_some_and(is_owner) || behind.is_some_and(|at| self.is_asylum(at + 4))
    }

    /// "FN's (17) mål", "de globale mål" and "2030-målene" are those of the 2030 Agenda.
    pub fn is_goal_of_agenda(&self, at: usize) -> bool {
        if self.before(at) == Kind::Dash {
            return at.checked_sub(2).is_some_and(|owner| self.is_number(owner));
        }
        let mut is_global = false;
        for at in (at.saturating_sub(8)..at).rev() {
            match (self.kind(at), fold(self.word(at)).as_str()) {
                (Kind::Blank | Kind::Number(_), _) => {}
                (Kind::Filler, "global" | "globale") => is_global = true,
                (Kind::Filler, "fns") => return true,
                (Kind::Letter(b's'), _) if self.before(at) == Kind::Sign => {
                    let owner = at.saturating_sub(2);
                    return matches!(fold(self.word(owner)).as_str(), "fn" | "un");
                }
                _ => return is_global && !self.is_ours(at),
            }
        }
        is_global
    }

    /// The end of "mål for bæredygtig udvikling".
    fn is_development(&self, at: usize) -> bool {
        let is = |back, word: &str| at.checked_sub(back).is_some_and(|at| fold(self.word(at)).starts_with(word));
        is(0, "udvikling") && is(2, "baredygtig") && is(4, "for")
    }

    /// "resolution 70/1"; 73/195 is the compact's.
    fn is_other_resolution(&self, at: usize) -> bool {
        let number = self.kind(at + 2);
        fold(self.word(at)) == "resolution" && matches!(number, Kind::Number(number) if number != 73)
    }

    /// Whether a common word for documents is made the name of one: "2030-dagsordenen", "Agenda 2030", "Paris Agreement".
    fn is_proper(&self, at: usize) -> bool {
        let is_capital = |at| self.word(at).starts_with(char::is_uppercase);
        let owner = at.checked_sub(2).filter(|_| self.before(at) == Kind::Blank);
        let is_owned = owner.is_some_and(|owner| match self.kind(owner) {
            Kind::Number(_) => true,
            // "ifølge Aftalen": Danish names are one word.
            Kind::Word => is_capital(owner) && is_capital(at) && !is_danish(&fold(self.word(at))),
            _ => false,
        });
        let is_numbered = self.is(at + 1, Kind::Blank) && matches!(self.kind(at + 2), Kind::Number(_) | Kind::Nr);
        self.before(at) == Kind::Dash || is_owned || is_numbered
    }
}

/// Whether a folded word is one for documents: a law, a convention, an agenda.
pub fn is_document(folded: &str) -> bool {
    const WITHIN: [&str; 22] = [
        "konvention",
        "convention",
        "traktat",
        "treaty",
        "dagsorden",
        "agenda",
        "protokol",
        "protocol",
        "direktiv",
        "directive",
        "forordning",
        "regulation",
        "bekendtgorelse",
        "erklaring",
        "declaration",
        "covenant",
        "charter",
        "chartr",
        "verdensmal",
        "udviklingsmal",
        "klimamal",
        "baredygtighedsmal",
    ];
    const ENDS: [&str; 9] =
        ["pagt", "pagten", "pagtens", "aftale", "aftalen", "aftalens", "slovgivning", "slovgivningen", "elovgivningen"];
    is_within(folded, &WITHIN) || folded.starts_with("sdg") || ends_with(folded, &ENDS) || is_statute(folded)
}

/// Whether the document is one with sections, as those of states and of the European Union.
fn is_law(folded: &str) -> bool {
    is_statute(folded) || is_within(folded, &["direktiv", "forordning", "bekendtgorelse", "lovgivning"])
}

fn is_statute(folded: &str) -> bool {
    ends_with(folded, &["lov", "loven", "lovens", "lovene"])
}

/// Whether the word alone may mean any such document, the compact included, or no document at all.
fn is_common(folded: &str) -> bool {
    const WORDS: [&str; 12] = [
        "agenda",
        "aftale",
        "convention",
        "covenant",
        "dagsorden",
        "declaration",
        "directive",
        "erklaring",
        "lov",
        "protocol",
        "regulation",
        "treaty",
    ];
    WORDS.iter().any(|word| folded.strip_prefix(word).is_some_and(|ending| ending.len() < 5))
}

fn is_danish(folded: &str) -> bool {
    ["aftale", "dagsorden", "erklaring", "lov"].iter().any(|word| folded.starts_with(word))
}

fn is_within(folded: &str, parts: &[&str]) -> bool {
    parts.iter().any(|part| folded.as_bytes().windows(part.len()).any(|letters| letters == part.as_bytes()))
}

fn ends_with(folded: &str, ends: &[&str]) -> bool {
    ends.iter().any(|end| folded.ends_with(end))
}
