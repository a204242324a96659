//! The sentence before a citation: of which document it has spoken last, and whether it still speaks of that.

use super::{
    documents::Reach,
    read::Reader,
    token::{Kind, Unit},
};

/// Tokens looked at before a citation, and how many of them may be words of no meaning to citations.
const SENTENCE: usize = 40;
const WORDS: usize = 5;

impl Reader<'_> {
    /// Whether the document named last in the sentence is another one, and reaches to what stands at a token.
    pub fn is_in_sentence_of_other(&self, at: usize, unit: Unit) -> bool {
        let is_bound = self.is_bound_in_law(at, unit);
        let mut words = if is_bound || self.is_apart(at) { WORDS } else { 0 };
        let mut reach = Reach::Clause;
        for index in (at.saturating_sub(SENTENCE)..at).rev() {
            if self.compacts().is_other(index, unit) {
                return true;
            }
            if let Some(reached) = self.document(index, unit) {
                let is_title = reach == Reach::Sentence && self.has_title(index);
                return is_title || (reached >= reach && (is_bound || reach < Reach::Sentence));
            }
            if self.ends_group(index + 1) || self.is_ours(index) {
                return false;
            }
            match self.kind(index) {
                kind if self.is_leading(index, kind) => {}
                Kind::Word | Kind::Quantity if words > 0 && !is_contrary(self.word(index), index + 2 == at) => {
                    words -= 1;
                    reach = Reach::Sentence;
                }
                _ => return false,
            }
        }
        false
    }

    /// "(mål 3", ", mål 3": as one cites behind a title.
    fn is_apart(&self, at: usize) -> bool {
        let end = at.saturating_sub(usize::from(self.before(at) == Kind::Blank));
        matches!(self.before(end), Kind::Open | Kind::Comma | Kind::Joint)
    }

    /// "konventionen om barnets rettigheder": what follows the document is still its name.
    fn has_title(&self, at: usize) -> bool {
        self.is(at + 1, Kind::Blank) && matches!(self.word(at + 2), "om" | "on" | "of" | "mod" | "against" | "relating")
    }

    /// Whether a token may stand between a document and a place of it without parting them.
    fn is_leading(&self, at: usize, kind: Kind) -> bool {
        match kind {
            Kind::Dot => self.alone || self.is_abbreviated(at),
            Kind::Break => self.alone,
            Kind::Sign => !matches!(self.word(at), ";" | "!" | "?"),
            // "SDG 3 og mål 8" is a list, "verdensmålene og mål 8" tells of two documents.
            Kind::And => at > 1 && self.is_number(at.saturating_sub(2)),
            // "SDG'erne", "SDG-erne"
            Kind::Word => {
                let owner = self.before(at.saturating_sub(1));
                self.before(at) == Kind::Sign && owner.is_word()
                    || self.before(at) == Kind::Dash && owner == Kind::Named
            }
            Kind::Quantity | Kind::End => false,
            _ => true,
        }
    }

    /// Whether a full stop is that of an abbreviation: "jf.", "f.eks.", "art.".
    fn is_abbreviated(&self, dot: usize) -> bool {
        use Kind::{Filler, Lead, Letter, Litra, Loose, Nr, Unit};
        let is_short = self.word(dot.saturating_sub(1)).len() < 6;
        let next = dot + 1 + usize::from(self.is(dot + 1, Kind::Blank));
        let is_abbreviation = matches!(self.before(dot), Filler | Lead | Letter(_) | Litra | Loose(_) | Nr | Unit(_));
        is_short && is_abbreviation || next == dot + 1 && self.kind(next) != Kind::Break || self.starts_small(next)
    }

    /// "i stk. 2", and always "§ 24": the sentence may have named the law some words before, and goes on to tell of it.
    fn is_bound_in_law(&self, at: usize, unit: Unit) -> bool {
        let end = at.saturating_sub(usize::from(self.before(at) == Kind::Blank));
        let is_bound = matches!(self.before(end), Kind::Preposition | Kind::Letter(b'i'));
        let is_after = matches!(self.word(end.saturating_sub(1)), "efter" | "ved");
        unit == Unit::Sign || (unit.is_paragraph() && (is_bound || is_after))
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
            let is_over = matches!(self.kind(index), Kind::Dot | Kind::Break | Kind::Sign)
                && !self.is_leading(index, self.kind(index));
            if is_over || self.ends_group(index + 1) || self.is_ours(index) {
                return false;
            }
        }
        false
    }
}

/// Words that set what follows against the document before them: "men", and right before a citation "strider mod § 24".
fn is_contrary(word: &str, is_beside: bool) -> bool {
    matches!(word, "men" | "mens" | "but" | "while") || (is_beside && matches!(word, "med" | "mod" | "with"))
}
