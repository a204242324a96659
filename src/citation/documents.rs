//! Names of documents beside a citation: whether they are the compact's, and how far they reach to what stands after them.

use super::{
    owners::is_place_owner,
    text::{Text, find, find_back},
    token::{Kind, Unit},
    vocabulary::fold,
};
use crate::list;

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
            // "objective 7 in national law", "objective 19 of the agreement"
            Kind::Document if unit.is_objective() && self.folds_to(at, "law") => return None,
            Kind::Document if self.is_any(at, "agreement") && self.is_own_agreement(at) => return None,
            Kind::Document => self.is_proper(at),
            Kind::Loose(Unit::Objective) if self.folds_to(at, "goals") => self.is_proper(at),
            Kind::Named => true,
            // "FN-pagten" is the Charter; where it has objectives, the compact is meant.
            Kind::Own if self.is_european(at) || (self.is_charter(at) && !unit.is_objective()) => true,
            Kind::Unit(Unit::Goal) if self.is_goal_of_agenda(at) => true,
            Kind::Filler | Kind::Word if self.is_other_resolution(at) => true,
            // "Menneskerettighedsrådets resolution, stk. 24"
            Kind::Filler if unit.is_paragraph() && self.folds_to(at, "resolution") && self.is_owned(at) => false,
            Kind::Unit(Unit::Principle) if self.is_of_others(at) => true,
            Kind::Letter(b'a' | b'c') if self.is_symbol(at) => true,
            Kind::Letter(b'v') if self.is_case(at) => true,
            Kind::Word if self.is_ours(at) => return None,
            Kind::Word => return self.word_of_document(at, unit),
            _ => return None,
        };
        Some(if is_named { Reach::Clause } else { Reach::Beside })
    }

    fn word_of_document(&self, at: usize, unit: Unit) -> Option<Reach> {
        if self.is_development(at) || self.is_symbol(at) {
            return Some(Reach::Clause);
        }
        let word = fold(self.word(at));
        // "mål 9 i kampen mod smugling" is none of a match.
        if is_place_owner(&word, unit) && !(unit == Unit::Goal && self.has_title(at)) {
            return Some(Reach::Beside);
        }
        if unit.is_objective() && list::ends("lov|loven|lovene|lovgivning|lovgivningen", &word) {
            return None;
        }
        // "Rigsrevisionens notat, punkt 24"; "regeringens svar om stk. 24" tells of ours.
        if unit.is_paragraph()
            && is_form(&word, NOTES)
            && !list::ends("ansvar|ansvaret|forsvar|forsvaret", &word)
            && (self.is_owned(at) || self.is_of_person(at))
        {
            return Some(Reach::Beside);
        }
        let is_paper = is_form(&word, PAPERS) || word == "dom";
        if !is_paper && !is_document(&word) {
            return (is_form(&word, WORKS) && self.is_proper(at)).then_some(Reach::Clause);
        }
        match () {
            () if self.is_agreement(at, &word) => None,
            () if unit.is_paragraph() && is_law(&word) => Some(Reach::Sentence),
            // "er ikke en traktat (stk. 7)"
            () if self.is_any(at.wrapping_sub(2), "en|et|a") => Some(Reach::Beside),
            () if !is_paper && !is_common(&word) || self.is_proper(at) => Some(Reach::Clause),
            () => Some(Reach::Beside),
        }
    }

    /// "aftalen", "FN-erklæringen": as newspapers call the compact too.
    fn is_agreement(&self, at: usize, word: &str) -> bool {
        let is_plain = self.before(at) != Kind::Dash || self.folds_to(self.word_before(at), "fn");
        is_plain && list::has("aftalen|aftalens|erklaringen|erklaringens", word) && !self.has_title(at)
    }

    /// The same, and "the agreement", wherever they stand.
    pub fn is_plain_agreement(&self, at: usize) -> bool {
        self.is_agreement(at, &fold(self.word(at))) || (self.is_any(at, "agreement") && self.is_own_agreement(at))
    }

    /// "the agreement" may be the compact.
    fn is_own_agreement(&self, at: usize) -> bool {
        self.folds_to(at.wrapping_sub(2), "the") && !self.has_title(at)
    }

    /// Whether a word for documents is at a token: a law, a convention, an agenda.
    #[inline(never)]
    pub fn is_document(&self, at: usize) -> bool {
        is_document(&fold(self.word(at)))
    }

    /// Whether a name of the compact, or a part of one, is at a token.
    pub fn is_ours(&self, at: usize) -> bool {
        let is_hyphenated = self.before(at) == Kind::Dash;
        let owner = self.word_before(at);
        match self.kind(at) {
            Kind::Own => !self.is_charter(at) && !self.is_european(at),
            // "Marrakesh-aftalen", "migrations-aftalen"
            Kind::Word if is_hyphenated && (self.is(owner, Kind::Own) || self.begins(owner, "migration")) => {
                self.is_document(at)
            }
            Kind::Word => {
                self.is_document(at) && (self.begins(at, "marrake|migra") || self.is_agreement_on_migration(at))
            }
            _ => false,
        }
    }

    /// "FN's aftale om sikker, ordentlig og regulær migration"; that "om migration og asyl" is the European Union's.
    fn is_agreement_on_migration(&self, at: usize) -> bool {
        if !self.begins(at, "aftale|erklaring|pagt") || !self.is(at + 1, Kind::Blank) || !self.is_any(at + 2, "om|for")
        {
            return false;
        }
        let is_in_name = |at| matches!(self.kind(at), Kind::Blank | Kind::Comma | Kind::And) || self.is_word(at);
        !self.is_european(at) && self.migration_behind(at + 3, 13, &is_in_name).is_some()
    }

    /// The word "migration" in a name: among so many tokens, as far as they are of the name.
    fn migration_behind(&self, from: usize, count: usize, is_in_name: &dyn Fn(usize) -> bool) -> Option<usize> {
        let at = find(from, count, &|at| is_in_name(at) && !self.folds_to(at, "migration"));
        is_in_name(at).then_some(at)
    }

    /// "FN-pagten" is the Charter.
    fn is_charter(&self, at: usize) -> bool {
        let owner = self.word_before(at);
        let is_compound = self.before(at) == Kind::Dash && self.is_word(owner);
        let is_on_migration = || self.begins(owner, "migration") || self.is_agreement_on_migration(at);
        is_compound && self.begins(at, "pagt") && !self.is(owner, Kind::Own) && !is_on_migration()
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

    /// "FN's mål", "de 17 mål", "de globale mål" and "2030-målene" are those of the 2030 Agenda.
    pub fn is_goal_of_agenda(&self, at: usize) -> bool {
        if self.before(at) == Kind::Dash {
            return self.is_number(self.word_before(at));
        }
        let mut is_global = false;
        for at in (at.saturating_sub(8)..at).rev() {
            match self.kind(at) {
                Kind::Number(17) if self.is(at.wrapping_sub(2), Kind::Filler) => return true,
                Kind::Blank | Kind::Number(_) => {}
                Kind::Filler if self.folds_to(at, "global|globale") => is_global = true,
                Kind::Filler if self.folds_to(at, "fns") => return true,
                Kind::Letter(b's') if self.before(at) == Kind::Sign => {
                    return self.folds_to(at.wrapping_sub(2), "fn|un");
                }
                _ => return is_global && !self.is_ours(at),
            }
        }
        is_global
    }

    /// "Guiding Principles on Internal Displacement", "principper for menneskerettigheder og erhvervsliv", "Dhaka Principles",
    /// "Paris-principperne".
    fn is_of_others(&self, at: usize) -> bool {
        let owner = at.wrapping_sub(2);
        (self.is_name(at) || self.before(at) == Kind::Dash) && self.is(owner, Kind::Word) && self.is_name(owner)
            || self.has_title(at) && self.begins(at + 4, "business|erhverv|intern|menneskeret")
    }

    /// A part of a symbol such as "A/72/643", "CRC/C/GC/22", "2008/115/EF", "ILO C189", "C-61/11".
    fn is_symbol(&self, at: usize) -> bool {
        let slash = |at| self.is_any(at, "/");
        let is_numbered = match self.kind(at + 1) {
            Kind::Number(_) => self.folds_to(at.wrapping_sub(2), "ilo"),
            Kind::Dash => slash(at + 3),
            Kind::Dot => slash(at.wrapping_sub(1)) && self.is_number(at + 2),
            _ => slash(at + 1) && self.is_number(at + 2),
        };
        (is_numbered || (slash(at.wrapping_sub(1)) && self.is_number(at.wrapping_sub(2)))) && self.is_name(at)
    }

    /// "Chahal v. the United Kingdom".
    fn is_case(&self, at: usize) -> bool {
        let next = self.skip(at + 1, &[Kind::Dot, Kind::Blank]);
        self.before(at) == Kind::Blank && (self.is_name(next) || self.is_any(next, "the"))
    }

    /// Whether what stands after a document's name goes on with it: "konventionen om barnets rettigheder", "loven (nr. 9)".
    pub fn has_title(&self, at: usize) -> bool {
        let next = self.skip(at + 1, &[Kind::Joint, Kind::Blank]);
        next > at + 1
            && (matches!(self.kind(next), Kind::Nr | Kind::Number(_) | Kind::Open | Kind::Sign)
                || self.is_any(next, "om|on|of|af|mod|imod|against|relating|for|to|fra|from|med|mellem")
                || (self.is_any(next, "i|in") && self.begins(at, "dom|judg")))
    }

    /// The end of "mål for bæredygtig udvikling".
    fn is_development(&self, at: usize) -> bool {
        self.begins(at, "udvikling")
            && self.begins(at.wrapping_sub(2), "baredygtig")
            && self.begins(at.wrapping_sub(4), "for")
    }

    /// "resolution 70/1", "Res 2240"; the compact's is one of its names.
    fn is_other_resolution(&self, at: usize) -> bool {
        self.is_number(at + 2) && self.folds_to(at, "res|resolution")
    }

    /// Whether a common word for documents is made the name of one: "2030-dagsordenen", "Agenda 2030", "Paris Agreement".
    fn is_proper(&self, at: usize) -> bool {
        let owner = self.word_before(at);
        let is_owned = self.before(at) == Kind::Blank
            && match self.kind(owner) {
                Kind::Number(_) => true,
                // "ifølge Aftalen": Danish names are one word.
                _ if self.begins(at, "aftale|erklaring|lov") => false,
                Kind::Close => self.is_name(at),
                // "of the Framework"
                Kind::Filler if self.is_any(owner, "the") => self.is_name(at) && !self.begins(at, "agreement"),
                Kind::Filler | Kind::Word if self.is_name(owner) && self.is_name(at) => {
                    !self.folds_to(owner, "cooperative")
                }
                _ => (self.is_owned(at) || self.begins(owner, "europa")) && !self.begins(at, "dagsorden"),
            };
        let is_numbered = self.is(at + 1, Kind::Blank) && (self.is_number(at + 2) || self.is(at + 2, Kind::Nr));
        self.before(at) == Kind::Dash || is_owned || is_numbered
    }
}

/// Whether a folded word is one for documents: a law, a convention, an agenda.
fn is_document(folded: &str) -> bool {
    const WITHIN: &str = "konvention|convention|traktat|treaty|dagsorden|agenda|protokol|protocol|direktiv|directive|\
        forordning|regulation|bekendtgorelse|erklaring|declaration|covenant|charter|chartr|verdensmal|udviklingsmal|\
        klimamal|baredygtighedsmal|regeringsgrundlag";
    const ENDS: &str = "pagt|pagten|pagtens|pagts|aftale|aftalen|aftalens|slovgivning|slovgivningen|elovgivningen|lov|loven|\
        lovens|lovene|dommen|dommens|planen|planens";
    is_within(folded, WITHIN) || folded.starts_with("sdg") || list::ends(ENDS, folded)
}

/// Whether what a folded word means says something in paragraphs of its own.
pub fn is_speaker(folded: &str, unit: Unit) -> bool {
    is_place_owner(folded, unit) || is_form(folded, PAPERS) || is_form(folded, NOTES) || folded.starts_with("dom")
}

/// Words for documents that mean one only where they stand beside a place, or are made the name of one.
const PAPERS: &str = "anordning|betankning|cirkulare|contract|guideline|handleplan|handlingsplan|judgment|judgement|kodeks|\
    kontrakt|lovforslag|overenskomst|rapport|reglement|report|retningslinje|statut|strategi|strategy|vedtagt|vejledning";

/// Words that mean a document only where its author stands before them and a place right beside them.
const NOTES: &str = "afgorelse|anbefaling|answer|brev|communication|conclusion|henstilling|indstilling|konklusion|meddelelse|memorandum|notat|opinion|\
    redegorelse|reply|statement|svar|udtalelse";

/// Words that mean a document only where they are made the name of one: "Sendai Framework", "General Comment No. 3".
const WORKS: &str = "beslutning|comment|consensus|decision|framework|kommentar|pillar|plan|platform|program|programme|programm|\
    rammevark|recommendation|regl|rule|sojle";

/// Whether a folded word ends with a form of one of these.
fn is_form(folded: &str, bases: &str) -> bool {
    list::any("|s|en|ens|n|ns|er|erne|ernes|et|ets|r|rne|rnes|t|ts", &|ending| {
        let base = folded.as_bytes().strip_suffix(ending);
        base.is_some_and(|word| list::any(bases, &|base| word.ends_with(base)))
    })
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
pub fn is_within(folded: &str, parts: &str) -> bool {
    list::any(parts, &|part| list::holds(folded.as_bytes(), part))
}
