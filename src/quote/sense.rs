//! Whether what a quotation leaves out of its sentences may change their sense.

use std::ops::Range;

use super::{index::Index, passage::extent};
use crate::{letters::letters, list, model::Span, words::is_word_char};

/// Fewer words are a phrase, which is quoted for its wording and not for what its sentence says.
const PHRASE: usize = 4;

// The words below stand in lists with `|` between them, as `crate::list` reads them.

/// Words that qualify what stands before them in their sentence.
const QUALIFIERS: &str = "alt imens|bortset fra|dog|forudsat|hvis|hvor det er|hvor nødvendigt|i fuld respekt for|\
    i det omfang|i overensstemmelse med|ikke desto mindre|imens|inklusiv efterlevelse|kun|med mindre|med respekt for|\
    medmindre|men|mens|når|på en frivillig basis|samtidig med|som en sidste udvej|såfremt|såvel som|\
    under hensyntagen til|undtagen|uden";

/// Words that qualify what stands before them if they follow directly, or after a comma.
const CLOSE_QUALIFIERS: &str = "iht.|i henhold til|inden for|irregulært|særligt|uanset at";

/// Words that turn or limit the clause in which they stand, before or after what they turn.
const NEGATIONS: &str = "ikke|ingen|intet|aldrig|alene|hverken|kun|uden";

/// Words that turn the word after them: "forhindre irregulær migration", "ende straffefrihed".
const ATTRIBUTES: &str = "ende|ende på|irregulær|irregulære|irregulært|negative";

/// Words at the beginning of a sentence that make the rest of it conditional.
const CONDITIONS: &str = "hvis|når|såfremt|medmindre|inden for";

/// Words that turn what they directly precede, "at" and a comma between them.
const REVERSALS: &str = "afskaffe|eliminere|fjerne|fjerne muligheden for|forbuddet mod|forhindre|forhindrer folk i|i stedet for|\
    risiko for|rykke væk fra hovedsageligt|udrydde|undgå";

/// A quotation in the text: the stretches of words it gives, in order, with what it marks as left out between them.
pub struct Given<'a> {
    /// The index that the words are counted in.
    pub index: &'a Index,
    /// The stretches; at least one, none of them empty.
    pub parts: &'a [Range<usize>],
    /// Whether the quoter presents it as whole sentences.
    pub looks_whole: bool,
}

impl Given<'_> {
    /// Whether the sentences at its ends or at its omissions say more, and that may change their sense.
    pub fn is_clipped(&self) -> bool {
        let (Some(first), Some(last)) = (self.parts.first(), self.parts.last()) else { return false };
        let is_phrase = self.is_phrase();
        self.parts.windows(2).any(|pair| matches!(pair, [part, next] if self.swallows(part.end, next.start)))
            || self.is_clipped_before(first.start, is_phrase)
            || self.is_clipped_behind(last.end - 1, is_phrase)
            || (self.looks_whole && !is_phrase && self.goes_on(last.end - 1))
    }

    /// The quotation with what its sentences say to its nearest negations and reversals outside: what one must know of it.
    pub fn with_turns(&self) -> Range<usize> {
        let Range { start, end } = extent(self.parts);
        let before = self.turn_before(start, self.is_phrase());
        let behind = end.checked_sub(1).and_then(|last| self.turn_behind(last));
        before.unwrap_or(start)..behind.map_or(end, |at| at + 1)
    }

    #[inline(never)]
    fn is_phrase(&self) -> bool {
        self.parts.iter().map(ExactSizeIterator::len).sum::<usize>() < PHRASE
    }

    /// Whether the sentence began with words that turn or limit its first quoted word.
    fn is_clipped_before(&self, first: usize, is_phrase: bool) -> bool {
        let Some(sentence) = self.index.sentence_at(first) else { return false };
        let start = sentence.words.start;
        let is_conditional = || self.has(CONDITIONS, start..(start + 1).min(first));
        self.turn_before(first, is_phrase).is_some() || (!is_phrase && is_conditional())
    }

    /// The nearest word of the sentence before a quotation that turns it.
    fn turn_before(&self, first: usize, is_phrase: bool) -> Option<usize> {
        let start = self.index.sentence_at(first)?.words.start;
        let mut clause = first;
        while clause > start && !self.has_border_behind(clause - 1) {
            clause -= 1;
        }
        (clause..first).rev().find(|&at| self.is_turn(at, first)).or_else(|| self.reversal(start, first, is_phrase))
    }

    /// Where the words begin that turn what follows them: "forhindre, at", "forbuddet mod at foretage", with the quotation
    /// beginning at or after "at". A phrase must so begin with a clause or verb, for a noun is quoted for its wording.
    fn reversal(&self, start: usize, first: usize, is_phrase: bool) -> Option<usize> {
        let verb = (first.saturating_sub(1).max(start)..=first).find(|&at| self.stands_at(b"at", at));
        let governed = verb.unwrap_or(first);
        if is_phrase && verb.is_none() {
            return None;
        }
        // "forbuddet mod at foretage … eller at udvise"
        let is_second = verb.is_some() && governed > start && self.stands_at(b"eller", governed - 1);
        let governs = |behind: usize| {
            // "forhindre, bekæmpe" is a list.
            let adjoins = behind == governed && (verb.is_some() || !self.has_border_behind(behind - 1));
            let is_first = || self.stands_at(b"at", behind) && !(behind..governed).any(|at| self.has_border_behind(at));
            adjoins || (is_second && is_first())
        };
        // A quotation that begins within such words, "hovedsageligt at se", has lost what they turn it with.
        let is_cut = |at: usize, behind: usize| !is_phrase && at < first && behind > first;
        (start..governed).rev().find(|&at| {
            list::any(REVERSALS, &|phrase| {
                let behind = at + word_count(phrase);
                (governs(behind) || is_cut(at, behind)) && self.stands_at(phrase, at)
            })
        })
    }

    /// Whether the sentence goes on with words that qualify it.
    fn is_clipped_behind(&self, last: usize, is_phrase: bool) -> bool {
        let Some(sentence) = self.index.sentence_at(last) else { return false };
        let left_out = last + 1..sentence.words.end;
        if left_out.is_empty() {
            return false;
        }
        let is_qualified =
            || self.has(CLOSE_QUALIFIERS, left_out.start..left_out.start + 1) || self.has(QUALIFIERS, left_out.clone());
        self.turn_behind(last).is_some() || (!is_phrase && is_qualified())
    }

    /// The nearest negation of the clause after a quotation.
    fn turn_behind(&self, last: usize) -> Option<usize> {
        let end = self.index.sentence_at(last)?.words.end;
        let mut clause = last + 1;
        while clause < end && !self.has_border_behind(clause - 1) {
            clause += 1;
        }
        (last + 1..clause).find(|&at| self.is_turn(at, usize::MAX))
    }

    /// Whether an omission holds a qualifier or negation of a sentence that is quoted on either side of it.
    fn swallows(&self, from: usize, to: usize) -> bool {
        let (Some(before), Some(behind)) = (self.index.sentence_at(from - 1), self.index.sentence_at(to)) else {
            return false;
        };
        if before.words == behind.words {
            let words = from..to;
            return words.clone().any(|at| self.is_negation(at) || self.is_turn(at, to))
                || self.reversal(from, to, false).is_some()
                || self.has(QUALIFIERS, words.clone())
                || self.has(CONDITIONS, words);
        }
        self.is_clipped_behind(from - 1, false) || self.is_clipped_before(to, false)
    }

    /// Whether a word is not the last of its sentence.
    fn goes_on(&self, last: usize) -> bool {
        self.index.sentence_at(last).is_some_and(|sentence| sentence.words.end > last + 1)
    }

    /// Whether a word turns another of its clause. The "ikke" of "ikke-bindende juridisk" turns these two alone.
    fn is_turn(&self, at: usize, turned: usize) -> bool {
        let is_near = self.between(at) != "-" || turned <= at + 2;
        let is_attribute = |phrase: &[u8]| turned == at + word_count(phrase) && self.stands_at(phrase, at);
        (is_near && self.is_negation(at)) || list::any(ATTRIBUTES, &is_attribute)
    }

    fn is_negation(&self, at: usize) -> bool {
        self.has(NEGATIONS, at..at + 1) && !self.stands_at(b"ikke desto mindre", at)
    }

    #[inline(never)]
    fn has(&self, phrases: &str, mut words: Range<usize>) -> bool {
        words.any(|at| list::any(phrases, &|phrase| self.stands_at(phrase, at)))
    }

    /// Whether a phrase begins at a word of the text. Its spelling is that of the text, a capital letter apart.
    #[inline(never)]
    fn stands_at(&self, phrase: &[u8], at: usize) -> bool {
        let (Some(word), Some(sentence)) = (self.index.words.get(at), self.index.sentence_at(at)) else { return false };
        let rest = Span { start: word.span.start, end: sentence.span.end }.text();
        if phrase == b"uden" && self.stands_at(b"uden for", at) {
            return false;
        }
        let is_it = rest.as_bytes().get(..phrase.len()).is_some_and(|start| start.eq_ignore_ascii_case(phrase));
        is_it && !rest.get(phrase.len()..).is_some_and(|tail| letters(tail).next().is_some_and(is_word_char))
    }

    /// Whether a clause ends after a word: with a comma, semicolon, colon or bracket.
    fn has_border_behind(&self, at: usize) -> bool {
        self.between(at).bytes().any(|sign| matches!(sign, b',' | b';' | b':' | b'(' | b')' | b'.'))
    }

    /// What stands between a word and the next.
    fn between(&self, at: usize) -> &'static str {
        match (self.index.words.get(at), self.index.words.get(at + 1)) {
            (Some(word), Some(next)) => Span { start: word.span.end, end: next.span.start }.text(),
            _ => "",
        }
    }
}

fn word_count(phrase: &[u8]) -> usize {
    1 + phrase.iter().map(|&byte| usize::from(byte == b' ')).sum::<usize>()
}
