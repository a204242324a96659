//! Checks what people paste: a quotation alone, or a sentence with quotations in it.

use super::{
    cited::{is_citation, uncited},
    diff::{Change, ChangeKind, push, push_line},
    enclosed::{dashed, enclosed},
    fold::{fold, words},
    index::{UNKNOWN, index},
    verdict::{QuoteCheck, Verdict, absent, check_passage},
};
use crate::{
    letters::letters,
    list,
    model::Place,
    sentences::sentences,
    words::{is_quotation_mark, is_single_mark},
};

/// Fewer words between quotation marks may be set apart for irony or as a term, in what is a quotation itself.
const FEWEST: usize = 3;

/// So many pairs of words may stand in the compact by chance.
const CHANCE: usize = 10;

/// Checks a quotation in Danish. What makes no difference, and which verdict is given when, is described in full at
/// `checkQuote` and `QuoteCheck` in `src/js/index.d.ts`.
///
/// ```
/// use migration_compact::quote::{Verdict, check_quote};
///
/// assert_eq!(check_quote("Vi skal redde liv").verdict, Verdict::Verbatim);
/// assert_eq!(check_quote("GCM er et bindende juridisk instrument").verdict, Verdict::Altered);
/// assert_eq!(check_quote("»Vi skal redde liv«, står der.").verdict, Verdict::Verbatim);
/// assert_eq!(check_quote("migration er en menneskerettighed").verdict, Verdict::Absent);
/// ```
#[must_use]
pub fn check_quote(quotation: &str) -> QuoteCheck {
    let Some((text, whole)) = check_uncited(quotation) else { return absent() };
    if whole.verdict <= Verdict::Clipped {
        return whole;
    }
    quoted(quotation, text, &whole).or_else(|| strung(text, &whole)).unwrap_or(whole)
}

/// Checks words that are all quoted, or those of them that are no citation at either end, and says which.
fn check_uncited(quotation: &str) -> Option<(&str, QuoteCheck)> {
    let whole = check_passage(quotation)?;
    if whole.verdict > Verdict::Clipped
        && let Some(bare) = uncited(quotation)
        && let Some(check) = check_passage(bare).filter(|check| check.id.is_some())
    {
        return Some((bare, check));
    }
    Some((quotation, whole))
}

/// What the compact has of the passages between quotation marks, if it is they that are quoted and not the whole, which is the
/// quotation without its citations. These may have been cut off together with a mark: "Pagten siger: »Vi skal …« (stk. 13)".
fn quoted(quotation: &str, uncited: &str, whole: &QuoteCheck) -> Option<QuoteCheck> {
    let mut passages = enclosed(quotation);
    if passages.is_empty() {
        passages.extend(dashed(uncited));
    }
    if passages.is_empty() || is_whole(uncited, &passages, whole) {
        return None;
    }
    let mut all = absent();
    let mut has_others = false;
    for passage in &joined(&passages) {
        let Some((text, whole)) = check_uncited(passage) else { continue };
        let check = strung(text, &whole).unwrap_or(whole);
        // »FN's migrationspagt, stk. 13«
        if check.verdict == Verdict::Absent && is_citation(passage) {
            continue;
        }
        has_others |= check.verdict == Verdict::Absent;
        if check.verdict == Verdict::Absent {
            let mut text = String::new();
            push_line(&mut text, passage);
            add_line(&mut all.diff, &[Change { text, change: ChangeKind::Added }]);
        } else {
            add_line(&mut all.diff, &check.diff);
            join(&mut all, &check);
        }
    }
    all.id?;
    if has_others || all.verdict == Verdict::Altered {
        all.verdict = Verdict::Altered;
        all.places.clear();
    }
    Some(all)
}

/// The passages, those as one that follow each other directly in the compact: "»Vi,« siger han, »skal redde liv.«"
fn joined(passages: &[&str]) -> Vec<String> {
    let mut joined: Vec<String> = Vec::new();
    for &passage in passages {
        if let Some(last) = joined.last_mut()
            && let Some(both) = both(last, passage)
        {
            *last = both;
        } else {
            joined.push(passage.to_owned());
        }
    }
    joined
}

/// Two passages as one, if the compact has nothing between them. A mark where they meet says only that a sentence is interrupted.
fn both(first: &str, second: &str) -> Option<String> {
    let first = first.get(..words(first).last()?.end)?;
    let second = second.get(words(second).first()?.start..)?;
    let both = [first, " ", second].concat();
    check_passage(&both).is_some_and(|check| check.verdict <= Verdict::Clipped).then_some(both)
}

/// What the compact has of sentences that stand there one by one, but not behind each other: "Vi skal redde liv. Vi skal
/// indsamle og udbrede kvalitetsdata."
fn strung(quotation: &str, whole: &QuoteCheck) -> Option<QuoteCheck> {
    // What was left out between sentences of one passage is shown there.
    let is_passage = whole.id.is_some() && !whole.diff.iter().any(|change| change.change == ChangeKind::Added);
    if whole.verdict <= Verdict::Clipped || is_passage {
        return None;
    }
    let mut line = String::new();
    push_line(&mut line, quotation);
    let ranges = sentences(&line);
    if ranges.len() < 2 {
        return None;
    }
    let (mut all, mut first) = (absent(), None);
    for range in ranges {
        let check = check_passage(line.get(range)?).filter(|check| check.verdict <= Verdict::Clipped)?;
        add_line(&mut all.diff, &check.diff);
        first = first.or(check.id);
        join(&mut all, &check);
    }
    Some(QuoteCheck { verdict: Verdict::Altered, id: first, places: Vec::new(), ..all })
}

/// Whether the whole is quoted and the marks are its own: the compact has most of the words around them too, or most of these
/// stand there after the one before, if not in one place.
fn is_whole(quotation: &str, passages: &[&str], whole: &QuoteCheck) -> bool {
    let around = |count: fn(&str) -> usize| {
        let inside: usize = passages.iter().map(|passage| count(passage)).sum();
        count(quotation).saturating_sub(inside)
    };
    let writers_own = around(count);
    // „GCM er …“ og „opretholder …“
    if passages.len() > 1 && writers_own < FEWEST && passages.iter().all(|passage| count(passage) >= FEWEST) {
        return false;
    }
    let known = around(|text| pairs(text, true));
    if known > CHANCE && known * 5 > around(|text| pairs(text, false)) * 3 {
        return true;
    }
    let mut added = 0;
    for change in &whole.diff {
        added += if change.change == ChangeKind::Added { count(&change.text) } else { 0 };
    }
    whole.verdict == Verdict::Altered && (count(quotation) - writers_own < FEWEST || added * 2 < writers_own)
}

fn count(text: &str) -> usize {
    words(text).len()
}

/// How many words of a text stand after another with no quotation mark between, not counting common ones after common ones;
/// or of these how many do so in the compact too.
fn pairs(text: &str, known: bool) -> usize {
    let (index, mut before, mut end, mut count) = (index(), UNKNOWN, 0, 0);
    for word in words(text) {
        let between = text.get(end..word.start).unwrap_or_default();
        end = word.end;
        let id = index.id(&fold(text.get(word).unwrap_or_default()));
        let is_parted = letters(between).any(|letter| is_quotation_mark(letter) || is_single_mark(letter));
        let is_rare = index.weight(before) + index.weight(id) > 2;
        count += usize::from(!is_parted && is_rare && (!known || index.follow(before, id)));
        before = id;
    }
    count
}

/// Adds the answer to another passage, but for its diff. The worse verdict has its place.
fn join(all: &mut QuoteCheck, other: &QuoteCheck) {
    if all.id.is_none() || other.verdict > all.verdict {
        (all.verdict, all.id) = (other.verdict, other.id);
    }
    if !list::holds(all.context.as_bytes(), other.context.as_bytes()) {
        all.context.push_str(if all.context.is_empty() { "" } else { "\n" });
        all.context.push_str(&other.context);
    }
    let found = std::mem::take(&mut all.places);
    all.places.extend(Place::all().filter(|place| found.contains(place) || other.places.contains(place)));
}

fn add_line(diff: &mut Vec<Change>, line: &[Change]) {
    if !diff.is_empty() {
        push(diff, "\n", ChangeKind::Same);
    }
    for Change { text, change } in line {
        push(diff, text, *change);
    }
}
