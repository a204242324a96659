//! A text cut into tokens, and what is asked of them at every turn: each question is a function of its own, called and not
//! inlined, for that keeps the module small.

use super::{
    token::{Kind, Token},
    vocabulary::fold,
};
use crate::{letters::letters, list, words::is_capital};

/// A text with its tokens. An index beyond them is of a token of no words, [`Kind::End`].
#[derive(Clone, Copy)]
pub struct Text<'a> {
    pub source: &'a str,
    pub tokens: &'a [Token],
    /// Whether the whole text is meant as a citation and not as a sentence, so that "49 e" and "mal 8" are taken for one, and
    /// a full stop does not part a citation from a name.
    pub alone: bool,
}

impl<'a> Text<'a> {
    #[inline(never)]
    pub fn kind(&self, at: usize) -> Kind {
        self.tokens.get(at).map_or(Kind::End, |token| token.kind)
    }

    #[inline(never)]
    pub fn is(&self, at: usize, kind: Kind) -> bool {
        self.kind(at) == kind
    }

    #[inline(never)]
    pub fn is_number(&self, at: usize) -> bool {
        matches!(self.kind(at), Kind::Number(_))
    }

    /// Whether it is written with letters.
    #[inline(never)]
    pub fn is_word(&self, at: usize) -> bool {
        self.kind(at).is_word()
    }

    /// What stands before the token; `End` before the first.
    #[inline(never)]
    pub fn before(&self, at: usize) -> Kind {
        self.kind(at.wrapping_sub(1))
    }

    /// The token before this one and a blank or hyphen between them; where there is none, one of no words.
    #[inline(never)]
    pub fn word_before(&self, at: usize) -> usize {
        match self.before(at) {
            Kind::Blank | Kind::Dash => at.wrapping_sub(2),
            _ => usize::MAX,
        }
    }

    #[inline(never)]
    pub fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).and_then(|token| self.source.get(token.start..token.end)).unwrap_or_default()
    }

    /// Whether the word is one of a list, in the letters that it is written with.
    #[inline(never)]
    pub fn is_any(&self, at: usize, list: &str) -> bool {
        list::has(list, self.word(at))
    }

    /// Whether the word, [folded](fold), is one of a list.
    #[inline(never)]
    pub fn folds_to(&self, at: usize, list: &str) -> bool {
        list::has(list, &fold(self.word(at)))
    }

    /// Whether the word, [folded](fold), begins with one of a list.
    #[inline(never)]
    pub fn begins(&self, at: usize, list: &str) -> bool {
        list::begins(list, &fold(self.word(at)))
    }

    /// Whether the word, [folded](fold), ends with one of a list.
    #[inline(never)]
    pub fn ends(&self, at: usize, list: &str) -> bool {
        list::ends(list, &fold(self.word(at)))
    }

    /// Whether the word begins with a capital letter.
    #[inline(never)]
    pub fn is_name(&self, at: usize) -> bool {
        letters(self.word(at)).next().is_some_and(is_capital)
    }

    #[inline(never)]
    pub fn starts_small(&self, at: usize) -> bool {
        letters(self.word(at)).next().is_some_and(|letter| matches!(letter, 'a'..='z' | 'à'..='ÿ'))
    }

    /// The token after these, of which each may stand there, in this order.
    #[inline(never)]
    pub fn skip(&self, at: usize, kinds: &[Kind]) -> usize {
        kinds.iter().fold(at, |at, kind| at + usize::from(self.kind(at) == *kind))
    }

    /// The same backwards: the end of what stands before these, of which each may stand before the token.
    #[inline(never)]
    pub fn skip_back(&self, at: usize, kinds: &[Kind]) -> usize {
        kinds.iter().fold(at, |at, kind| at.saturating_sub(usize::from(self.before(at) == *kind)))
    }
}

/// The first of so many tokens from one on that may not be passed over; of none [`usize::MAX`], where no token is.
#[inline(never)]
pub fn find(from: usize, count: usize, is_passed: &dyn Fn(usize) -> bool) -> usize {
    (from..from + count).find(|&at| !is_passed(at)).unwrap_or(usize::MAX)
}

/// The same backwards from the token before one.
#[inline(never)]
pub fn find_back(end: usize, count: usize, is_passed: &dyn Fn(usize) -> bool) -> usize {
    (end.saturating_sub(count)..end).rev().find(|&at| !is_passed(at)).unwrap_or(usize::MAX)
}
