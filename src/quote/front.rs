//! Finds quotations of the title and subtitle, which stand before the first place and so in no place's words.

use super::{
    diff::{Change, ChangeKind},
    index::Index,
    read::{Typed, read},
    verdict::{QuoteCheck, Verdict},
};
use crate::{
    model::{Place, ProvisionKind},
    tables::{SUBTITLE, TITLE},
};

/// Fewer words are no quotation of a title: "Regular Migration".
const FEWEST: usize = 3;

/// What the title and subtitle have of a quotation word for word; its place is the intro, the first that there is.
pub fn front(index: &Index, typed: &[Typed]) -> Option<QuoteCheck> {
    let text = [TITLE, "\n", SUBTITLE].concat();
    let words = read(index, &text)?.words;
    let is_here = |run: &[Typed]| run.iter().zip(typed).all(|(word, typed)| word.folded == typed.folded);
    let count = typed.len().max(FEWEST);
    let quoted = words.windows(count).find(|run| typed.len() == count && is_here(run))?;
    let start = quoted.first()?.range.start;
    let end = quoted.last()?.range.end;
    let end = end + usize::from(text.as_bytes().get(end) == Some(&b')'));
    let line_start = if start < TITLE.len() { 0 } else { TITLE.len() + 1 };
    let line_end = if end <= TITLE.len() { TITLE.len() } else { text.len() };
    let place = Place::find(ProvisionKind::Intro, 0)?;
    Some(QuoteCheck {
        verdict: Verdict::Verbatim,
        id: Some(place),
        places: vec![place],
        diff: vec![Change { text: text.get(start..end)?.to_owned(), change: ChangeKind::Same }],
        context: text.get(line_start..line_end)?.to_owned(),
    })
}
