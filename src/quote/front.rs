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
    let text = [TITLE, SUBTITLE].join("\n");
    let words = read(index, &text)?.words;
    let is_here = |run: &[Typed]| run.iter().zip(typed).all(|(word, typed)| word.folded == typed.folded);
    let count = typed.len().max(FEWEST);
    let quoted = words.windows(count).find(|run| typed.len() == count && is_here(run))?;
    let start = quoted.first()?.range.start;
    let tail = text.get(quoted.last()?.range.end..)?.trim_start_matches(')');
    let end = text.len() - tail.len();
    let line_start = text.get(..start)?.rfind('\n').map_or(0, |line_end| line_end + 1);
    let line_end = end + tail.find('\n').unwrap_or(tail.len());
    let place = Place::find(ProvisionKind::Intro, 0)?;
    Some(QuoteCheck {
        verdict: Verdict::Verbatim,
        id: Some(place),
        places: vec![place],
        diff: vec![Change { text: text.get(start..end)?.to_owned(), change: ChangeKind::Same }],
        context: text.get(line_start..line_end)?.to_owned(),
    })
}
