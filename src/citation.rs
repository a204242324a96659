//! Citations.
use crate::model::Place;
/// A citation.
pub struct Citation { /// r
    pub range: std::ops::Range<usize>, /// p
    pub places: Vec<Place> }
/// Finds.
pub fn find(_text: &str) -> Vec<Citation> { Vec::new() }
