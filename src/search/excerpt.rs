//! What is shown of a hit: its heading and the words around what was found, cut where marks begin and end.

use super::{
    Match, MatchKind, SearchHit, Segment,
    index::{Field, Index, Token},
    rank::{Ranked, RankedUnit},
    read::Found,
};
use crate::{
    model::{Place, ProvisionKind, Span},
    words::is_word_char,
};

/// Reasons shown of one hit.
const MOST_MATCHES: usize = 12;

const ELLIPSIS: &str = "…";

/// Words of a unit that answer a term.
struct Mark {
    span: Span,
    /// The words that the mark is in, whole.
    words: Span,
    place: Place,
    field: Field,
    /// Index of the term, and what it weighs here.
    term: usize,
    weight: f32,
    kind: MatchKind,
}

/// The hit of a ranked unit.
pub fn hit(index: &Index, ranked: &Ranked, unit: &RankedUnit, longest: usize) -> SearchHit {
    let place = unit.place;
    let marks = marks(index, ranked, unit);
    let (text, before, after) = window(place, &marks, longest);
    let mut excerpt = segments(text, &marks);
    if before {
        excerpt.insert(0, Segment { text: ELLIPSIS.to_owned(), mark: false });
        join_first(&mut excerpt);
    }
    if after {
        push(&mut excerpt, ELLIPSIS, false);
    }
    let paragraph = place.paragraph().map(Place::number);
    SearchHit {
        id: place,
        kind: place.kind(),
        number: place.citable_number(),
        paragraph,
        label: label(place, paragraph),
        title: segments(place.title_span(), &marks),
        excerpt,
        score: unit.score,
        matches: matches(ranked, unit, &marks),
    }
}

fn label(place: Place, paragraph: Option<u8>) -> String {
    match paragraph {
        Some(number) => place.label() + " · stk. " + &crate::place::digits(number),
        None => place.label(),
    }
}

fn marks(index: &Index, ranked: &Ranked, unit: &RankedUnit) -> Vec<Mark> {
    let is_item = unit.place.kind() == ProvisionKind::Item;
    let mut marks = Vec::new();
    for (term, (_, weight, found)) in ranked.found.iter().enumerate() {
        for found in found {
            let Some(first) = index.token(found.at.token) else { continue };
            let is_here = if is_item { first.place == unit.place } else { first.unit == unit.unit };
            if is_here {
                marks.extend(mark(index, first, found, term, *weight));
            }
        }
    }
    crate::order::in_order(marks, |mark| (u64::from(mark.span.start) << 8) + mark.kind as u64)
}

fn mark(index: &Index, first: &Token, found: &Found, term: usize, weight: f32) -> Option<Mark> {
    let last = index.token(found.at.token + u16::from(found.at.len) - 1)?;
    let words = bare(Span { start: first.span.start, end: last.span.end });
    let span = match found.letters {
        Some((from, to)) => letters(first.span, from, to)?,
        None => words,
    };
    Some(Mark { span, words, place: first.place, field: first.field, term, weight, kind: found.kind })
}

/// Words without the hyphens that hang at either end.
fn bare(span: Span) -> Span {
    let text = span.text();
    let (front, back) = (u16::from(text.starts_with('-')), u16::from(text.ends_with('-')));
    Span { start: span.start + front, end: span.end - back }
}

/// Some letters of a word, counted without hyphens and apostrophes; `None` where the word, being cut short at a hanging
/// hyphen, does not have them. The last part of a compound that only its tail stands for is that tail.
fn letters(word: Span, from: u8, to: Option<u8>) -> Option<Span> {
    let text = word.text();
    if text.starts_with('-') {
        return to.is_none().then(|| bare(word));
    }
    let mut ends = text.char_indices().filter(|(_, letter)| is_word_char(*letter));
    let at = |offset: usize| Some(word.start + u16::try_from(offset).ok()?);
    let (start, _) = ends.nth(usize::from(from))?;
    let last = match to.map(|to| usize::from(to.saturating_sub(from))) {
        Some(0) => return None,
        Some(1) => text.get(start..)?.char_indices().next(),
        Some(count) => ends.nth(count - 2),
        None => text.char_indices().rfind(|(_, letter)| is_word_char(*letter)),
    };
    let (last, letter) = last.map(|(offset, letter)| if to == Some(from + 1) { (start + offset, letter) } else { (offset, letter) })?;
    Some(Span { start: at(start)?, end: at(last + letter.len_utf8())? })
}

/// Reasons, strongest first, each once.
fn matches(ranked: &Ranked, unit: &RankedUnit, marks: &[Mark]) -> Vec<Match> {
    let mut matches: Vec<Match> = Vec::new();
    if let Some(text) = &unit.citation {
        matches.push(Match { query: text.clone(), text: unit.place.label(), kind: MatchKind::Citation });
    }
    for mark in crate::order::in_order(marks.iter().collect(), |mark| mark.kind as u64) {
        if matches.len() == MOST_MATCHES {
            break;
        }
        let query = ranked.found.get(mark.term).map(|(text, ..)| text.as_str()).unwrap_or_default();
        let text = mark.words.text();
        // One reason is enough for the same words.
        if !matches.iter().any(|other| other.query == query && other.text == text) {
            matches.push(Match { query: query.to_owned(), text: text.to_owned(), kind: mark.kind });
        }
    }
    matches
}

/// A stretch of the text, cut where marks begin and end.
fn segments(span: Span, marks: &[Mark]) -> Vec<Segment> {
    let mut segments = Vec::new();
    let mut from = span.start;
    for mark in marks.iter().filter(|mark| span.contains(mark.span)) {
        if mark.span.end <= from {
            continue;
        }
        let start = mark.span.start.max(from);
        push(&mut segments, Span { start: from, end: start }.text(), false);
        push(&mut segments, Span { start, end: mark.span.end }.text(), true);
        from = mark.span.end;
    }
    push(&mut segments, Span { start: from, end: span.end }.text(), false);
    segments
}

fn push(segments: &mut Vec<Segment>, text: &str, mark: bool) {
    match segments.last_mut() {
        _ if text.is_empty() => {}
        Some(last) if last.mark == mark => last.text.push_str(text),
        _ => segments.push(Segment { text: text.to_owned(), mark }),
    }
}

fn join_first(segments: &mut Vec<Segment>) {
    if let [first, second, ..] = segments.as_mut_slice() {
        if !second.mark {
            first.text.push_str(&second.text);
            segments.remove(1);
        }
    }
}

/// The stretch to show, and whether something is left out before and behind it: the one with the most and strongest terms.
fn window(place: Place, marks: &[Mark], longest: usize) -> (Span, bool, bool) {
    let in_text: Vec<&Mark> = marks.iter().filter(|mark| mark.field != Field::Title).collect();
    let whole = |mark: Option<&&Mark>| match mark {
        Some(mark) if mark.field == Field::Item => mark.place.text_span(),
        _ => place.text_span(),
    };
    let mut best: (f32, Span, Span) = (-1.0, place.text_span(), Span::default());
    for (first, mark) in in_text.iter().enumerate() {
        let span = whole(Some(mark));
        let mut value = 0.0;
        let mut seen: Vec<usize> = Vec::new();
        let mut end = mark.span.end;
        for other in in_text.iter().skip(first).take_while(|other| other.place == mark.place && other.field == mark.field) {
            if length(Span { start: mark.span.start, end: other.span.end }) + 2 > longest {
                break;
            }
            let share = if seen.contains(&other.term) { 0.1 } else { 1.0 };
            seen.push(other.term);
            value += share * other.weight * super::rank::strength(other.kind);
            end = end.max(other.span.end);
        }
        if value > best.0 + 0.001 {
            best = (value, span, Span { start: mark.span.start, end });
        }
    }
    let (_, whole, core) = best;
    fit(whole, core, longest)
}

/// Widens the core within its text as far as there is room, back to the start of its sentence where that fits.
fn fit(whole: Span, core: Span, longest: usize) -> (Span, bool, bool) {
    if length(whole) <= longest {
        return (whole, false, false);
    }
    let core = if core.end == 0 { Span { start: whole.start, end: whole.start } } else { core };
    let room = longest.saturating_sub(2);
    let start = start_of(whole, core, room);
    let end = end_of(Span { start, end: whole.end }, if start == whole.start { room + 1 } else { room });
    (Span { start, end }, start > whole.start, end < whole.end)
}

fn start_of(whole: Span, core: Span, room: usize) -> u16 {
    let before = Span { start: whole.start, end: core.start }.text();
    let sentence = before.trim_end().rfind(['.', ':']).map_or(0, |stop| stop + 2);
    let spare = room.saturating_sub(length(core));
    let sentence_length = before.get(sentence..).unwrap_or_default().chars().count();
    let keep = if sentence_length <= spare { sentence_length } else { spare / 2 };
    let mut start = before.len();
    let mut at_word = before.len();
    for (count, (offset, letter)) in (1..).zip(before.char_indices().rev()) {
        if count > keep {
            break;
        }
        start = offset;
        if before.get(..offset).is_some_and(|head| head.is_empty() || head.ends_with(' ')) && letter != ' ' {
            at_word = offset;
        }
    }
    let _ = start;
    whole.start + u16::try_from(at_word).unwrap_or_default()
}

fn end_of(rest: Span, room: usize) -> u16 {
    let text = rest.text();
    let Some((cut, _)) = text.char_indices().nth(room) else { return rest.end };
    let head = text.get(..cut).unwrap_or_default();
    let end = if text.get(cut..).is_some_and(|tail| tail.starts_with(' ')) { head.len() } else { head.rfind(' ').unwrap_or(head.len()) };
    rest.start + u16::try_from(end).unwrap_or_default()
}

/// In UTF-16 units: the text has no letter that takes two.
fn length(span: Span) -> usize {
    span.text().chars().count()
}
