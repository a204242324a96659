//! What is shown of a hit: its heading and the words around what was found, cut where marks begin and end.

use super::{
    Marked, Match, MatchKind, SearchHit,
    index::{Field, Index, Occurrence, UnitId},
    rank::RankedUnit,
    term::{Found, Letters, Term},
    weight::strength,
};
use crate::{model::Span, order::sort, words::is_word_char};

/// Most reasons that are given for one hit.
const MOST_MATCHES: usize = 6;

/// Most words of a hit from which a stretch to show may begin.
const MOST_STARTS: usize = 40;

/// Letters that are shown after what was found, at the cost of those before it.
const LEAST_BEHIND: usize = 40;

/// Words of a unit that answer a term.
#[derive(Clone, Copy)]
struct Mark {
    at: Occurrence,
    /// All their letters.
    words: Span,
    /// The letters that answer.
    span: Span,
    kind: MatchKind,
    /// Index of the term.
    term: usize,
    /// What the words count.
    weight: f32,
    /// The chunk they stand in.
    chunk: u8,
}

/// The hits of ranked units.
pub fn hits<'a>(
    index: &Index,
    terms: &[Term<'a>],
    weights: &[f32],
    units: &[RankedUnit<'a>],
    longest: usize,
) -> Vec<SearchHit<'a>> {
    let mut hits = Vec::with_capacity(units.len());
    for (unit, marks) in units.iter().zip(marks(index, terms, weights, units)) {
        hits.push(Hit { index, terms, unit }.show(marks, longest));
    }
    hits
}

/// What was found in each unit.
fn marks(index: &Index, terms: &[Term], weights: &[f32], units: &[RankedUnit]) -> Vec<Vec<Mark>> {
    let mut marks: Vec<Vec<Mark>> = units.iter().map(|_| Vec::with_capacity(16)).collect();
    let mut slots: Vec<Option<usize>> = vec![None; index.units.len()];
    for (slot, unit) in units.iter().enumerate() {
        if let Some(entry) = slots.get_mut(usize::from(unit.unit)) {
            *entry = Some(slot);
        }
    }
    let slot = |unit: UnitId| slots.get(usize::from(unit)).copied().flatten();
    for ((term, Term { found, .. }), weight) in terms.iter().enumerate().zip(weights) {
        for found in found {
            let (Some(token), Some(chunk)) = (index.token(found.at.token), index.chunk(found.at.token)) else {
                continue;
            };
            for slot in [slot(chunk.unit), chunk.item.and_then(slot)].into_iter().flatten() {
                let Found { at, kind, letters } = *found;
                let Some(whole) = index.span(at) else { continue };
                let words = bare(whole);
                let Some(span) = letters.map_or(Some(words), |letters| letters_of(whole, letters)) else { continue };
                if let Some(marks) = marks.get_mut(slot) {
                    let weight = weight * strength(kind);
                    marks.push(Mark { at, words, span, kind, term, weight, chunk: token.chunk });
                }
            }
        }
    }
    marks
}

/// Words without the hyphens that hang at either end.
fn bare(span: Span) -> Span {
    let text = span.text().as_bytes();
    let hangs = |byte: Option<&u8>| u16::from(byte == Some(&b'-'));
    Span { start: span.start + hangs(text.first()), end: span.end - hangs(text.last()) }
}

/// Some letters of words; `None` where it is cut short at a hanging hyphen and lacks them. The last part of a compound of which
/// only the tail is written is that tail.
fn letters_of(words: Span, (from, to): Letters) -> Option<Span> {
    let text = words.text();
    if text.starts_with('-') {
        return to.is_none().then(|| bare(words));
    }
    let ends_at = |offset: usize| Some(words.start + u16::try_from(offset).ok()?);
    let mut start = None;
    let mut end = None;
    let letters = text.char_indices().filter(|(_, letter)| is_word_char(*letter));
    for (count, (offset, letter)) in (0..).zip(letters) {
        if count == from {
            start = Some(offset);
        }
        if to.is_none_or(|to| count < to) {
            end = Some(offset + letter.len_utf8());
        }
    }
    Some(Span { start: ends_at(start?)?, end: ends_at(end?)? })
}

struct Hit<'s, 'a> {
    index: &'s Index,
    terms: &'s [Term<'a>],
    unit: &'s RankedUnit<'a>,
}

impl<'a> Hit<'_, 'a> {
    fn show(&self, mut marks: Vec<Mark>, longest: usize) -> SearchHit<'a> {
        let place = self.unit.place;
        sort(&mut marks, |mark| (u32::from(mark.span.start) << 8) + mark.kind as u32);
        // One reason for a word is enough, the strongest: others would widen its mark.
        marks.dedup_by(|mark, kept| mark.at == kept.at && mark.term == kept.term && kept.kind <= mark.kind);
        SearchHit {
            id: place,
            title: marked(place.title_span(), place.title_span(), &marks),
            excerpt: self.excerpt(&marks, longest),
            score: self.unit.score,
            matches: self.matches(&marks),
        }
    }

    /// Reasons, strongest first; one for the same words.
    fn matches(&self, marks: &[Mark]) -> Vec<Match<'a>> {
        let mut matches: Vec<Match> = Vec::with_capacity(MOST_MATCHES);
        if let Some(query) = self.unit.citation {
            let text = self.unit.place.label().into();
            matches.push(Match { query, text, kind: MatchKind::Citation, is_question: false });
        }
        for kind in MatchKind::ALL {
            for mark in marks.iter().filter(|mark| mark.kind == kind) {
                let term = self.terms.get(mark.term);
                let query = term.map_or("", |term| term.text);
                let text = mark.words.text();
                let is_new = !matches.iter().any(|other| other.query == query && other.text == text);
                if is_new && matches.len() < MOST_MATCHES {
                    let is_question = term.is_some_and(|term| term.is_question);
                    matches.push(Match { query, text: text.into(), kind, is_question });
                }
            }
        }
        matches
    }

    /// The stretch with the most and strongest terms.
    fn excerpt(&self, marks: &[Mark], longest: usize) -> Marked {
        let place = self.unit.place;
        let is_wanted = |mark: &&Mark| self.index.chunk(mark.at.token).is_some_and(|chunk| chunk.field != Field::Title);
        let in_text: Vec<&Mark> = marks.iter().filter(is_wanted).collect();
        let mut best = 0.0;
        let mut whole = place.text_span();
        let mut core = Span { start: whole.start, end: whole.start };
        for (first, mark) in in_text.iter().enumerate().take(MOST_STARTS) {
            let here = in_text
                .iter()
                .skip(first)
                .take_while(|other| other.chunk == mark.chunk && letters_between(mark, other) < longest);
            let (value, end) = worth(here);
            if value > best + 0.001 {
                best = value;
                whole = self.index.chunk(mark.at.token).map_or(whole, |chunk| chunk.span);
                // With the hyphen that hangs before a word: "-fordele".
                core = Span { start: self.index.span(mark.at).map_or(mark.words.start, |span| span.start), end };
            }
        }
        marked(fit(self.index, whole, core, longest), whole, marks)
    }
}

/// Letters from the start of one mark's words to the end of another's, and two for what stands for the words left out.
fn letters_between(first: &Mark, last: &Mark) -> usize {
    Span { start: first.words.start, end: last.span.end }.utf16_len() + 2
}

/// What marks are worth together, the same term once more a tenth, and where the last of them ends.
fn worth<'a>(marks: impl Iterator<Item = &'a &'a Mark>) -> (f32, u16) {
    // A bit for each term.
    let mut seen: u64 = 0;
    let (mut value, mut end) = (0.0, 0);
    for mark in marks {
        let term = 1 << (mark.term % 64);
        value += if seen & term == 0 { mark.weight } else { mark.weight / 10.0 };
        seen |= term;
        end = end.max(mark.span.end);
    }
    (value, end)
}

/// What is shown of a whole text.
fn marked(span: Span, whole: Span, marks: &[Mark]) -> Marked {
    let (is_cut_before, is_cut_behind) = (span.start > whole.start, span.end < whole.end);
    Marked { span, marks: within(span, marks), is_cut_before, is_cut_behind }
}

/// What is marked in a stretch of the text; marks that touch or overlap are one.
fn within(span: Span, marks: &[Mark]) -> Vec<Span> {
    let mut within: Vec<Span> = Vec::with_capacity(4);
    for mark in marks.iter().filter(|mark| span.contains(mark.span)) {
        match within.last_mut() {
            Some(last) if mark.span.start <= last.end => last.end = last.end.max(mark.span.end),
            _ => within.push(mark.span),
        }
    }
    within
}

/// Widens the core within its text as far as there is room, back to the start of its sentence where that fits.
fn fit(index: &Index, whole: Span, core: Span, longest: usize) -> Span {
    if whole.utf16_len() <= longest {
        return whole;
    }
    let room = longest.saturating_sub(2);
    let start = start_of(index, whole, core, room);
    // Where nothing is left out before it, there is one letter more.
    let room = room + usize::from(start == whole.start);
    Span { start, end: end_of(Span { start, end: whole.end }, room) }
}

/// The start of the sentence where that fits, else of the first word in half of the room.
fn start_of(index: &Index, whole: Span, core: Span, room: usize) -> u16 {
    let before = Span { start: whole.start, end: core.start };
    let behind = Span { start: core.end, end: whole.end }.utf16_len().min(LEAST_BEHIND);
    let spare = room.saturating_sub(core.utf16_len() + behind);
    let reach = before.last_units(spare);
    if let Some(sentence) = index.sentence(core.start).filter(|start| *start >= reach.start) {
        return sentence;
    }
    let half = before.last_units(spare / 2);
    if half.start == whole.start {
        return whole.start;
    }
    // A word may begin with a bracket or a quotation mark, but always after a space.
    if (Span { start: half.start - 1, end: half.start }).text() == " " {
        return half.start;
    }
    let gap = half.text().find(' ').and_then(|gap| u16::try_from(gap).ok());
    gap.map_or(core.start, |gap| half.start + gap + 1)
}

fn end_of(rest: Span, room: usize) -> u16 {
    let Some(head) = rest.first_units(room) else { return rest.end };
    let is_whole = Span { start: head.end, end: rest.end }.text().starts_with(' ');
    let last = head.text().bytes().rposition(|byte| byte == b' ').filter(|_| !is_whole);
    last.and_then(|last| u16::try_from(last).ok()).map_or(head.end, |last| rest.start + last)
}
