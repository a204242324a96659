//! What reasons and words weigh.

use super::MatchKind;

/// How strong a reason is, between 0 and 1.
pub fn strength(kind: MatchKind) -> f32 {
    match kind {
        MatchKind::Citation | MatchKind::Phrase | MatchKind::Exact => 1.0,
        MatchKind::Inflection => 0.95,
        MatchKind::Prefix => 0.85,
        MatchKind::Compound => 0.75,
        MatchKind::Folded => 0.7,
        MatchKind::Synonym => 0.62,
        MatchKind::Translation => 0.6,
        MatchKind::Typo => 0.5,
    }
}

/// Inverse document frequency, as in BM25: the weight of a term by the share of units that have it.
#[allow(clippy::cast_precision_loss)] // there are fewer than a hundred
pub fn idf(units: usize, of: usize) -> f32 {
    if units == 0 {
        return 0.0;
    }
    let (units, of) = (units as f32, of as f32);
    (1.0 + (of - units + 0.5) / (units + 0.5)).ln().max(0.05)
}
