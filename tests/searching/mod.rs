//! What the tests of the search share.

pub mod vocabulary;

use migration_compact::search::{Marked, SearchOptions, SearchResult, search};

#[allow(dead_code)] // not every test file needs all of these
/// Searches as the package does where nothing else is asked for.
pub fn find(query: &str) -> SearchResult<'_> {
    search(query, &SearchOptions::default())
}

/// The ids of the hits.
#[allow(dead_code)]
pub fn ids(result: &SearchResult) -> Vec<String> {
    result.hits.iter().map(|hit| hit.id.id()).collect()
}

/// The segments as one text.
#[allow(dead_code)]
pub fn joined(marked: &Marked) -> String {
    marked.segments().iter().map(|segment| &*segment.text).collect()
}
