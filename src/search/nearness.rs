//! How near to each other the words of a query stand in a unit.

use super::{index::Index, term::Term};
use crate::order::in_order;

/// Words between two that halve what their nearness counts.
const HALF: f32 = 8.0;

/// For each unit: the weight of its words of the query, the less the further the nearest ones stand apart.
pub fn nearness(index: &Index, terms: &[Term], weights: &[f32]) -> Vec<f32> {
    let mut nearness = vec![0.0; index.units.len()];
    if terms.len() < 2 {
        return nearness;
    }
    let mut positions: Vec<(u16, usize)> = Vec::new();
    for (position, term) in terms.iter().enumerate().filter(|(_, term)| !term.is_group()) {
        positions.extend(term.found.iter().map(|found| (found.at.token, position)));
    }
    let positions = in_order(positions, |(token, _)| u64::from(*token));
    let unit = |position: &(u16, usize)| index.chunk(position.0).map_or(0, |chunk| usize::from(chunk.unit));
    for here in positions.chunk_by(|one, other| unit(one) == unit(other)) {
        if let Some(nearness) = here.first().and_then(|first| nearness.get_mut(unit(first))) {
            *nearness = near(here, weights);
        }
    }
    nearness
}

fn near(positions: &[(u16, usize)], weights: &[f32]) -> f32 {
    let mut terms: Vec<usize> = Vec::new();
    let mut shortest = u16::MAX;
    for (_, term) in positions {
        if !terms.contains(term) {
            terms.push(*term);
        }
    }
    if terms.len() < 2 {
        return 0.0;
    }
    // The last place of each term on the way: the stretch from the earliest of them to here has all.
    let mut lasts: Vec<Option<u16>> = vec![None; terms.len()];
    for (token, term) in positions {
        if let Some(last) = terms.iter().position(|other| other == term).and_then(|at| lasts.get_mut(at)) {
            *last = Some(*token);
        }
        if let Some(Some(first)) = lasts.iter().min() {
            shortest = shortest.min(token - first);
        }
    }
    let weight: f32 = terms.iter().filter_map(|term| weights.get(*term)).sum();
    weight / (1.0 + f32::from(shortest) / HALF)
}
