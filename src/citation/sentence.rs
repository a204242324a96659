//! The sentence before a citation: of which document it has spoken last, and whether it still speaks of that.

use super::{
    documents::Reach,
    read::Reader,
    text::Text,
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
            if self.is_other(index, unit) {
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
                _ if self.is_leading(index) => {}
                Kind::Word | Kind::Quantity if words > 0 && !self.is_contrary(index, index + 2 == at) => {
                    words -= 1;
                    reach = Reach::Sentence;
                }
                _ => return false,
            }
        }
        false
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
    /// "(mål 3", ", mål 3": as one cites behind a title.
    fn is_apart(&self, at: usize) -> bool {
        matches!(self.before(self.skip_back(at, &[Kind::Blank])), Kind::Open | Kind::Comma | Kind::Joint)
    }

    /// "konventionen om barnets rettigheder": what follows the document is still its name.
    fn has_title(&self, at: usize) -> bool {
        self.is(at + 1, Kind::Blank) && self.is_any(at + 2, "om|on|of|mod|against|relating")
    }

    /// Whether a token may stand between a document and a place of it without parting them.
    fn is_leading(&self, at: usize) -> bool {
        match self.kind(at) {
            Kind::Dot => self.alone || self.is_abbreviated(at),
            Kind::Break => self.alone,
            Kind::Sign => !self.is_any(at, ";|!|?"),
            // "SDG 3 og mål 8" is a list, "verdensmålene og mål 8" tells of two documents.
            Kind::And => self.is_number(at.wrapping_sub(2)),
            // "SDG'erne", "SDG-erne"
            Kind::Word => {
                let owner = at.wrapping_sub(2);
                self.before(at) == Kind::Sign && self.is_word(owner)
                    || self.before(at) == Kind::Dash && self.is(owner, Kind::Named)
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
        unit == Unit::Sign || (unit.is_paragraph() && (is_bound || is_after))
    }

    /// Words that set what follows against the document before them: "men", and right before a citation "strider mod § 24".
    fn is_contrary(&self, at: usize, is_beside: bool) -> bool {
        self.is_any(at, "men|mens|but|while") || (is_beside && self.is_any(at, "med|mod|with"))
    }
}
