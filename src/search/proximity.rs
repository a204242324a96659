//! How near to each other the words of a query stand in a unit.

use super::{index::Index, term::Term};
use crate::order::least;

/// Words between two that halve what their proximity counts.
const HALF: f32 = 8.0;

/// For each unit: the weight of its words of the query, the less the further the nearest ones stand apart.
pub fn proximity(index: &Index, terms: &[Term], weights: &[f32]) -> Vec<f32> {
    let mut proximity = vec![0.0; index.units.len()];
    if terms.len() < 2 {
        return proximity;
    }
    let mut positions = Vec::new();
    for (position, term) in (0..).zip(terms).filter(|(_, term)| !term.is_group()) {
        positions.extend(term.found.iter().map(|found| (u32::from(found.at.token), position)));
    }
    let narrow = |(token, term)| (u16::try_from(token).unwrap_or_default(), term as usize);
    let positions: Vec<(u16, usize)> = least(positions, usize::MAX).into_iter().map(narrow).collect();
    let mut lasts: Vec<Option<u16>> = vec![None; terms.len()];
    let unit = |position: &(u16, usize)| index.chunk(position.0).map_or(0, |chunk| usize::from(chunk.unit));
    for here in positions.chunk_by(|one, other| unit(one) == unit(other)) {
        if let Some(proximity) = here.first().and_then(|first| proximity.get_mut(unit(first))) {
            *proximity = near(here, weights, &mut lasts);
        }
    }
    proximity
}

/// `lasts` is room for the last place of each term on the way: the stretch from the earliest of them to here has all.
fn near(positions: &[(u16, usize)], weights: &[f32], lasts: &mut [Option<u16>]) -> f32 {
    lasts.fill(None);
    for (token, term) in positions {
        if let Some(last) = lasts.get_mut(*term) {
            *last = Some(*token);
        }
    }
    let terms = lasts.iter().flatten().count();
    if terms < 2 {
        return 0.0;
    }
    let weight: f32 = lasts.iter().zip(weights).filter_map(|(last, weight)| last.and(Some(weight))).sum();
    lasts.fill(None);
    let mut shortest = u16::MAX;
    for (token, term) in positions {
        if let Some(last) = lasts.get_mut(*term) {
            *last = Some(*token);
        }
        if lasts.iter().flatten().count() == terms {
            let first = lasts.iter().flatten().min().unwrap_or(token);
            shortest = shortest.min(token - first);
        }
    }
    weight / (1.0 + f32::from(shortest) / HALF)
}
