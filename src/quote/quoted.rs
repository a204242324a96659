//! Checks what people paste: a quotation alone, or a sentence with quotations in it.

use super::{
    diff::{Change, ChangeKind, push},
    enclosed::enclosed,
    fold::words,
    verdict::{QuoteCheck, Verdict, absent, check_passage},
};
use crate::{list, model::Place};

/// Fewer words between quotation marks may be set apart for irony or as a term, in what is a quotation itself.
const FEWEST: usize = 3;

/// Checks a quotation in Danish.
///
/// No differences are quotation marks, brackets, dashes, punctuation, capital letters, spaces and line ends, hyphenation,
/// footnote marks, numbers of paragraphs and items, "[sic]", and "aa", "ae", "oe" for å, æ, ø. A misspelling that makes no
/// other word is shown in `diff`, but does not alter the quotation; what an omission mark ("…", "[...]") leaves out is shown
/// as removed.
///
/// Where the compact has not most of the words around quotation marks, what stands between them is judged, if it is three
/// words or more or nothing else is found. Of several such passages the worst counts, of equals the first: `id` is its place;
/// `diff` and `context` have all of them, each on lines of its own, and `places` those of any. They may stand anywhere, in
/// any order. Passed over are one or two words that the compact does not have, and common words alone.
///
/// - `Verbatim`: word for word, at least two words, not all of them as common as "og" and "det". Three words or more of the
///   title and subtitle are found in the intro, the place that follows them.
/// - `Clipped`: so too, but what is left out of its first or last sentence, or of one that it omits words from, may change
///   the sense. That is so where the sentence goes on with a qualifier ("i overensstemmelse med", "under hensyntagen til",
///   "mens", "men", "uden", "når", "hvis", "kun", …); where a negation or limit ("ikke", "ingen", "intet", "kun", "alene", …) stands in
///   the left-out part of the same clause, or a reversal ("forbuddet mod", "forhindre", …) directly before; where the
///   sentence began with a condition ("når", "inden for", …); and where the quotation looks like a whole sentence, with a
///   capital letter and a full stop, but the sentence goes on. Of fewer than four words only the negation or limit matters,
///   and a reversal of the verb or clause that they begin with ("forbuddet mod at foretage"). If it stands in several places
///   it is clipped only if it is so in all of them.
/// - `Altered`: at least three of its words stand there in this order, which make three fifths of it and half of its rarer
///   words (a rare word weighs up to three times a common one); or a long run of words does, and a third of the whole.
///   `diff` begins or ends with a negation or reversal that the quotation was cut from.
/// - `Absent`: anything else, texts longer than the compact among it.
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
    let Some(whole) = check_passage(quotation) else { return absent() };
    if whole.verdict <= Verdict::Clipped {
        return whole;
    }
    quoted(quotation, &whole).unwrap_or(whole)
}

/// What the compact has of the passages between quotation marks, if it is they that are quoted and not the whole, and it has
/// something of each.
fn quoted(quotation: &str, whole: &QuoteCheck) -> Option<QuoteCheck> {
    let passages = enclosed(quotation);
    let inside: usize = passages.iter().map(|passage| count(passage)).sum();
    let outside = count(quotation).saturating_sub(inside);
    let mut added = 0;
    for change in &whole.diff {
        added += if change.change == ChangeKind::Added { count(&change.text) } else { 0 };
    }
    // The whole is quoted if the compact has most of the words around the marks too.
    if whole.verdict == Verdict::Altered && (inside < FEWEST || added * 2 < outside) {
        return None;
    }
    let mut all = None;
    for passage in passages {
        match check_passage(passage) {
            Some(check) if check.verdict != Verdict::Absent => all = Some(join(all, check)),
            Some(_) if count(passage) >= FEWEST => return None,
            _ => {}
        }
    }
    all
}

fn count(text: &str) -> usize {
    words(text).len()
}

/// The answers to two passages as one.
fn join(one: Option<QuoteCheck>, other: QuoteCheck) -> QuoteCheck {
    let Some(mut one) = one else { return other };
    if !list::holds(one.context.as_bytes(), other.context.as_bytes()) {
        one.context.push('\n');
        one.context.push_str(&other.context);
    }
    push(&mut one.diff, "\n", ChangeKind::Same);
    for Change { text, change } in &other.diff {
        push(&mut one.diff, text, *change);
    }
    if other.verdict > one.verdict {
        (one.verdict, one.id) = (other.verdict, other.id);
    }
    let are_found = one.verdict <= Verdict::Clipped;
    let found = std::mem::take(&mut one.places);
    for place in Place::all() {
        if are_found && (found.contains(&place) || other.places.contains(&place)) {
            one.places.push(place);
        }
    }
    one
}
