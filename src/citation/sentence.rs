//! The sentence before a citation: of which document it has spoken last, and whether it still speaks of that.

use super::{
    documents::{Reach, is_speaker, is_within},
    read::Reader,
    text::{Text, find_back},
    token::{Kind, Unit},
    vocabulary::fold,
};

/// Tokens looked at before a citation.
const SENTENCE: usize = 40;

/// Words of no meaning to citations that may stand between a law and "i stk. 2", and between "I verdensmålene" and "mål 8".
const WORDS_IN_LAW: usize = 5;
const WORDS_BEHIND: usize = 4;

/// What stands between a document and a place, as far as it was read from the place back.
struct Between {
    /// Whether the place stands as "§ 24" and "i stk. 2" do, whose law may be some words before.
    is_bound: bool,
    /// Whether it stands as places do after a title.
    is_apart: bool,
    manner: Manner,
    /// Words of no meaning to citations.
    words: usize,
}

/// How a place is joined to what stands before.
#[derive(Clone, Copy, PartialEq)]
enum Manner {
    /// By nothing but words: "er mål 8".
    Words,
    /// By having said that there are such places: "har fire mål, og mål 3".
    Told,
    /// By signs.
    Signs,
}

impl Reader<'_> {
    /// Whether the document named last in the sentence is another one, and reaches to what stands at a token.
    pub fn is_in_sentence_of_other(&self, at: usize, unit: Unit) -> bool {
        let mut between = Between {
            is_bound: self.is_bound_in_law(at, unit),
            is_apart: self.is_apart(at, unit),
            manner: Manner::Words,
            words: 0,
        };
        for index in (at.saturating_sub(SENTENCE)..at).rev() {
            let other = self.is_other(index, unit).then_some(Reach::Clause);
            let document = other.or_else(|| self.document(index, unit));
            let is_reached = document.map(|reach| self.reaches(index, reach, at, unit, &between));
            if let Some(is_reached) = is_reached.filter(|is_reached| *is_reached || !between.is_apart) {
                return is_reached;
            }
            if self.ends_group(index + 1) || self.is_ours(index) || !self.is_passed(index, at, unit, &mut between) {
                return false;
            }
        }
        false
    }

    /// Whether a document reaches over what stands between.
    fn reaches(&self, document: usize, reach: Reach, at: usize, unit: Unit, between: &Between) -> bool {
        let &Between { is_bound, is_apart, manner, words } = between;
        let is_enclosed = || self.before(self.skip_back(at, &[Kind::Blank])) == Kind::Open;
        match words {
            // A convention has no objectives: what stands in brackets some words later may be one of the compact.
            _ if is_apart && document + 4 < at && self.has_title(document) => {
                unit.is_paragraph() || !is_enclosed() || words <= WORDS_BEHIND || self.has_goals(document)
            }
            0 | 1 if self.is_said_by(document, at, unit) => true,
            0 => reach > Reach::Beside,
            _ if is_apart && matches!(self.kind(document), Kind::Named | Kind::Letter(_)) => true,
            // "Børnekonventionens principper, herunder princip 3"
            _ if is_apart && words <= WORDS_BEHIND && reach > Reach::Beside && self.ends(document, "s") => true,
            _ if is_bound && reach == Reach::Sentence => words <= WORDS_IN_LAW,
            _ if words > WORDS_BEHIND || reach == Reach::Beside => false,
            _ => manner == Manner::Told || (manner == Manner::Words && self.is_fronted(document)),
        }
    }

    /// Whether a token may stand between a document and the place at another one; it is added to what does.
    fn is_passed(&self, index: usize, at: usize, unit: Unit, between: &mut Between) -> bool {
        between.is_apart &= !self.is_verb(index);
        match self.kind(index) {
            Kind::Word | Kind::Quantity if !self.is_contrary(index, index + 2 == at) => between.words += 1,
            // "… Agenda 2030 og siger i stk. 4": the compact does.
            Kind::And if index + 4 < at && self.is(index + 2, Kind::Lead) => return false,
            // "I EU-pagten om migration og asyl er mål 2"
            Kind::And if self.begins(index + 2, "asyl") => return true,
            Kind::And if self.is_told(index, at, unit) => between.manner = Manner::Told,
            Kind::And | Kind::Month | Kind::Number(_) if between.is_apart => between.words += 1,
            _ if self.is_leading(index) => {}
            _ => return false,
        }
        let is_sign = matches!(self.kind(index), Kind::And | Kind::Close | Kind::Comma | Kind::Open);
        if is_sign && between.manner == Manner::Words {
            between.manner = Manner::Signs;
        }
        between.is_apart || between.words <= if between.is_bound { WORDS_IN_LAW } else { WORDS_BEHIND }
    }

    /// "har fire mål, og mål 3 handler om", "har tilsluttet sig Global Compact og følger princip 1".
    fn is_told(&self, and: usize, at: usize, unit: Unit) -> bool {
        let is_counted = self.is(and.wrapping_sub(2), Kind::Comma) && self.is(and.wrapping_sub(3), Kind::Unit(unit));
        is_counted || (unit == Unit::Principle && and + 2 < at)
    }

    /// "verdensmål 8 om anstændigt arbejde og mål 10": there are seventeen such goals.
    pub fn continues_goals(&self, at: usize) -> bool {
        let mut end = at;
        while matches!(self.before(end), Kind::Blank | Kind::Comma | Kind::And) {
            end -= 1;
        }
        let number = self.behind_unit(at, Unit::Goal).map(|number| self.kind(number));
        if at < end + 2 || !matches!(number, Some(Kind::Number(1..=17))) {
            return false;
        }
        let is_number = |at| self.is(at + 1, Kind::Blank) && matches!(self.kind(at + 2), Kind::Number(1..=17));
        for index in (at.saturating_sub(SENTENCE)..end).rev() {
            if self.is_foreign_goal(index + 1) {
                return true;
            }
            if self.document(index, Unit::Goal).is_some_and(|reach| reach > Reach::Beside) {
                return is_number(index);
            }
            let is_over = matches!(self.kind(index), Kind::Dot | Kind::Break | Kind::Sign) && !self.is_leading(index);
            if is_over || self.ends_group(index + 1) || self.is_ours(index) {
                return false;
            }
        }
        false
    }
}

impl Text<'_> {
    /// "(mål 3", ", især mål 3", "siger i mål 3": as one cites after a title; of paragraphs also "nævner i stk. 3", and
    /// "stk. 3" right after a name. "jf. stk. 3" begins anew.
    fn is_apart(&self, at: usize, unit: Unit) -> bool {
        use Kind::{Blank, Close, Comma, Dot, Filler, Joint, Lead, Letter, Number, Open, Preposition, Quantity, Word};
        let is_lead = |at| {
            matches!(self.kind(at), Blank | Dot | Filler | Lead | Letter(b'i') | Preposition)
                && !self.is_any(at, "jf|se|cf|see")
        };
        let bound = at.wrapping_sub(2);
        let end = find_back(at, 10, &is_lead);
        match self.kind(end) {
            Open | Comma | Joint => true,
            Word if unit.is_paragraph() && self.starts_small(end) && self.word(end).ends_with('r') => end != bound,
            Word | Quantity | Close | Number(_) if unit.is_paragraph() && end == bound => true,
            _ => matches!(self.kind(bound), Letter(b'i') | Preposition) && (end..at).any(|at| self.is(at, Lead)),
        }
    }

    /// "Rapporten siger i stk. 3", "Højesteret fastslog i punkt 3", "Byrådet behandlede punkt 3"; what is told of in a place,
    /// "rapporten nævnes i stk. 3" and "the report mentioned in paragraph 3", does not say it.
    fn is_said_by(&self, speaker: usize, at: usize, unit: Unit) -> bool {
        let (verb, bound) = (speaker + 2, self.word_before(at));
        let is_council = || self.ends(speaker, "radet|bestyrelsen");
        let passive = if self.is_any(bound, "in") { "ed|et" } else { "es|et|indgar|lt|nt|star" };
        unit.is_paragraph()
            && matches!(self.kind(verb), Kind::Lead | Kind::Loose(_) | Kind::Word)
            && !self.ends(verb, passive)
            && (self.is_any(bound, "i|in|under") || (self.is_any(bound, "behandlede|drøftede") && is_council()))
            && is_speaker(&fold(self.word(speaker)), unit)
    }

    /// Whether the document is such a one as has goals, as conventions and laws have not.
    fn has_goals(&self, at: usize) -> bool {
        is_within(&fold(self.word(at)), "aftale|agenda|dagsorden|framework|plan|program|rammevark|strategi|strategy")
    }

    /// "I verdensmålene", "Blandt FN's 17 verdensmål": as a sentence begins that goes on to tell of them.
    fn is_fronted(&self, document: usize) -> bool {
        let is_front = |at| self.is_any(at, "I|In|Blandt|Among|Ifølge|Under|Efter|Within");
        let is_in_name = |at| {
            use Kind::{Blank, Dash, Filler, Letter, Number, Sign, Word};
            !is_front(at) && matches!(self.kind(at), Blank | Dash | Filler | Letter(b's') | Number(_) | Sign | Word)
        };
        is_front(find_back(document, 12, &is_in_name))
    }

    /// Verbs that no title has.
    fn is_verb(&self, at: usize) -> bool {
        self.is_any(at, "er|var|blev|bliver|kan|skal|vil|bør|is|are|was|were|can|shall|should|must|will|has|have")
    }

    /// Whether a token may stand between a document and a place of it without parting them.
    fn is_leading(&self, at: usize) -> bool {
        match self.kind(at) {
            Kind::Dot => self.alone || self.is_abbreviated(at),
            Kind::Break => self.alone,
            Kind::Sign => !self.is_any(at, ";|!|?"),
            // "SDG 3 og mål 8" is a list, "verdensmålene og mål 8" speaks of two documents.
            Kind::And => self.is_number(at.wrapping_sub(2)),
            // "SDG'erne", "SDG-erne"
            Kind::Word => {
                self.before(at) == Kind::Sign && self.is_word(at.wrapping_sub(2))
                    || self.before(at) == Kind::Dash && self.is(self.word_before(at), Kind::Named)
            }
            Kind::Quantity | Kind::End => false,
            _ => true,
        }
    }

    /// Whether a full stop is that of an abbreviation: "jf.", "f.eks.", "art.".
    fn is_abbreviated(&self, dot: usize) -> bool {
        use Kind::{Filler, Lead, Letter, Litra, Loose, Nr, Unit};
        let is_short = self.word(dot.saturating_sub(1)).len() < 6;
        let next = self.skip(dot + 1, &[Kind::Blank]);
        let is_abbreviation = matches!(self.before(dot), Filler | Lead | Letter(_) | Litra | Loose(_) | Nr | Unit(_));
        is_short && is_abbreviation || next == dot + 1 && self.kind(next) != Kind::Break || self.starts_small(next)
    }

    /// "i stk. 2", and always "§ 24": the sentence may have named the law some words before, and goes on to tell of it.
    fn is_bound_in_law(&self, at: usize, unit: Unit) -> bool {
        let word = self.skip_back(at, &[Kind::Blank]).wrapping_sub(1);
        let is_bound = matches!(self.kind(word), Kind::Preposition | Kind::Letter(b'i'));
        let is_after = self.is_any(word, "efter|ved");
        unit == Unit::SectionSign || (unit.is_paragraph() && (is_bound || is_after))
    }

    /// Words that set what follows against the document before them: "men", and right before a citation "strider mod § 24".
    fn is_contrary(&self, at: usize, is_beside: bool) -> bool {
        self.is_any(at, "men|mens|but|while") || (is_beside && self.is_any(at, "med|mod|with"))
    }
}
