//! What is shown of a hit: its heading and the words around what was found, cut where marks begin and end.

use super::{
    Match, MatchKind, SearchHit, Segment,
    index::{Field, Index, Occurrence, UnitId},
    rank::{RankedUnit, strength},
    term::{Found, Letters, Term},
};
use crate::{model::Span, order::sort, words::is_word_char};

/// Most reasons that are given for one hit.
const MOST_MATCHES: usize = 6;

/// Most words of a hit from which a stretch to show may begin.
const MOST_STARTS: usize = 40;

/// Letters that are shown behind what was found, at the cost of those before it.
const LEAST_BEHIND: usize = 40;

/// What stands for the words left out.
const ELLIPSIS: &str = "…";

/// Words of a unit that answer a term.
#[derive(Clone, Copy)]
struct Mark {
    at: Occurrence,
    /// The letters that answer.
    span: Span,
    kind: MatchKind,
    /// Index of the term.
    term: usize,
    /// What the words count.
    weight: f32,
}

/// The hits of ranked units.
pub fn hits<'a>(
    index: &Index,
    terms: &[Term<'a>],
    weights: &[f32],
    units: &[RankedUnit<'a>],
    longest: usize,
) -> Vec<SearchHit<'a>> {
    let mut marks = marks(index, terms, weights, units);
    units
        .iter()
        .zip(&mut marks)
        .map(|(unit, marks)| Hit { index, terms, unit }.show(std::mem::take(marks), longest))
        .collect()
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
            let Some(chunk) = index.chunk(found.at.token) else { continue };
            for slot in [slot(chunk.unit), chunk.item.and_then(slot)].into_iter().flatten() {
                let weight = weight * strength(found.kind);
                let Some(span) = span(index, *found) else { continue };
                if let Some(marks) = marks.get_mut(slot) {
                    marks.push(Mark { at: found.at, span, kind: found.kind, term, weight });
                }
            }
        }
    }
    marks
}

/// The letters that answer.
fn span(index: &Index, found: Found) -> Option<Span> {
    match found.letters {
        Some(letters) => letters_of(index.token(found.at.token)?.span, letters),
        None => words_of(index, found.at),
    }
}

/// Words without the hyphens that hang at either end.
fn words_of(index: &Index, Occurrence { token, len }: Occurrence) -> Option<Span> {
    let last = index.token(token.checked_add(u16::from(len))?.checked_sub(1)?)?;
    Some(bare(Span { start: index.token(token)?.span.start, end: last.span.end }))
}

fn bare(span: Span) -> Span {
    let text = span.text().as_bytes();
    let hangs = |byte: Option<&u8>| u16::from(byte == Some(&b'-'));
    Span { start: span.start + hangs(text.first()), end: span.end - hangs(text.last()) }
}

/// Some letters of a word; `None` where it is cut short at a hanging hyphen and lacks them. The last part of a compound of which
/// only the tail is written is that tail.
fn letters_of(word: Span, (from, to): Letters) -> Option<Span> {
    let text = word.text();
    if text.starts_with('-') {
        return to.is_none().then(|| bare(word));
    }
    let ends_at = |offset: usize| Some(word.start + u16::try_from(offset).ok()?);
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
            title: segments(place.title_span(), &marks),
            excerpt: self.excerpt(&marks, longest),
            score: self.unit.score,
            matches: self.matches(&marks),
        }
    }

    /// Reasons, strongest first; one for the same words.
    fn matches(&self, marks: &[Mark]) -> Vec<Match<'a>> {
        let mut matches: Vec<Match> = Vec::with_capacity(MOST_MATCHES);
        if let Some(query) = self.unit.citation {
            matches.push(Match { query, text: self.unit.place.label().into(), kind: MatchKind::Citation });
        }
        for kind in MatchKind::ALL {
            for mark in marks.iter().filter(|mark| mark.kind == kind) {
                let query = self.terms.get(mark.term).map_or("", |term| term.text);
                let text = words_of(self.index, mark.at).map_or("", Span::text);
                let is_new = !matches.iter().any(|other| other.query == query && other.text == text);
                if is_new && matches.len() < MOST_MATCHES {
                    matches.push(Match { query, text: text.into(), kind });
                }
            }
        }
        matches
    }

    /// The stretch with the most and strongest terms.
    fn excerpt(&self, marks: &[Mark], longest: usize) -> Vec<Segment> {
        let place = self.unit.place;
        let is_wanted = |mark: &&Mark| self.index.chunk(mark.at.token).is_some_and(|chunk| chunk.field != Field::Title);
        let in_text: Vec<&Mark> = marks.iter().filter(is_wanted).collect();
        let mut best = 0.0;
        let mut whole = place.text_span();
        let mut core = Span { start: whole.start, end: whole.start };
        for (first, mark) in in_text.iter().enumerate().take(MOST_STARTS) {
            let chunk = self.index.token(mark.at.token).map(|token| token.chunk);
            let here = in_text.iter().skip(first).take_while(|other| {
                self.index.token(other.at.token).map(|token| token.chunk) == chunk
                    && self.letters_between(mark, other) < longest
            });
            let (value, end) = worth(here);
            if value > best + 0.001 {
                best = value;
                whole = self.index.chunk(mark.at.token).map_or(whole, |chunk| chunk.span);
                core = Span { start: mark.span.start, end };
            }
        }
        let shown = fit(whole, core, longest);
        let mut segments = Vec::with_capacity(8);
        push(&mut segments, if shown.start > whole.start { ELLIPSIS } else { "" }, false);
        cut(&mut segments, shown, marks);
        push(&mut segments, if shown.end < whole.end { ELLIPSIS } else { "" }, false);
        segments
    }

    /// Letters from the start of one mark to the end of another, and two for what stands for the words left out.
    fn letters_between(&self, first: &Mark, last: &Mark) -> usize {
        let before = |mark: &Mark| self.index.token(mark.at.token).map_or(0, |token| token.letters_before);
        usize::from(before(last).saturating_sub(before(first)) + last.span.end - last.span.start) + 2
    }
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

/// A stretch of the text, cut where marks begin and end.
fn segments(span: Span, marks: &[Mark]) -> Vec<Segment> {
    let mut segments = Vec::new();
    cut(&mut segments, span, marks);
    segments
}

fn cut(segments: &mut Vec<Segment>, span: Span, marks: &[Mark]) {
    let mut from = span.start;
    for mark in marks.iter().filter(|mark| span.contains(mark.span) && mark.span.end > span.start) {
        let start = mark.span.start.max(from);
        if mark.span.end > start {
            push(segments, Span { start: from, end: start }.text(), false);
            push(segments, Span { start, end: mark.span.end }.text(), true);
            from = mark.span.end;
        }
    }
    push(segments, Span { start: from, end: span.end }.text(), false);
}

fn push(segments: &mut Vec<Segment>, text: &'static str, mark: bool) {
    match segments.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.mark == mark => last.text += text,
        _ => segments.push(Segment { text: text.into(), mark }),
    }
}

/// Widens the core within its text as far as there is room, back to the start of its sentence where that fits.
fn fit(whole: Span, core: Span, longest: usize) -> Span {
    // No letter takes more than three bytes.
    let bytes = whole.text().len();
    if bytes <= longest || (bytes <= 3 * longest && whole.text().chars().count() <= longest) {
        return whole;
    }
    let room = longest.saturating_sub(2);
    let start = start_of(whole, core, room);
    // Where nothing is left out before it, there is one letter more.
    let room = room + usize::from(start == whole.start);
    Span { start, end: end_of(Span { start, end: whole.end }, room) }
}

fn start_of(whole: Span, core: Span, room: usize) -> u16 {
    let before = Span { start: whole.start, end: core.start }.text();
    let behind = Span { start: core.end, end: whole.end }.text().chars().take(LEAST_BEHIND).count();
    let spare = room.saturating_sub(core.text().chars().count() + behind);
    // All of the sentence where it fits, else half of the room.
    let mut words: Option<usize> = None;
    let mut letters = before.char_indices().rev().peekable();
    let mut count = 0;
    while let Some((offset, letter)) = letters.next() {
        count += 1;
        if count > spare {
            break;
        }
        let is_start = letters.peek().is_none_or(|(_, previous)| *previous == ' ');
        if is_start && letter != ' ' && (words.is_none() || count <= spare / 2) {
            words = Some(offset);
        }
        let mut behind = letters.clone();
        let is_sentence = is_start && (behind.next().is_none() || behind.next().map(|(_, end)| end) == Some('.'));
        if is_sentence && letter.is_uppercase() {
            words = Some(offset);
            break;
        }
    }
    words.and_then(|offset| u16::try_from(offset).ok()).map_or(core.start, |offset| whole.start + offset)
}

fn end_of(rest: Span, room: usize) -> u16 {
    let text = rest.text();
    let Some((cut, next)) = text.char_indices().nth(room) else { return rest.end };
    let head = text.get(..cut).unwrap_or_default();
    let end = if next == ' ' { cut } else { head.rfind(' ').unwrap_or(cut) };
    rest.start + u16::try_from(end).unwrap_or_default()
}
