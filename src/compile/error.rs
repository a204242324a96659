//! What the build says of a source that is not what it should be, and where.

use std::fmt;

/// Why a source file is not what the compiler expects.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceError {
    /// Path of the file.
    pub file: String,
    /// Line, from 1; 0 where it concerns the whole file.
    pub line: usize,
    /// What stands there.
    pub found: String,
    /// What should stand there.
    pub expected: String,
}

impl SourceError {
    pub(super) fn new(file: &str, line: usize, found: impl Into<String>, expected: impl Into<String>) -> Self {
        Self { file: file.to_owned(), line, found: found.into(), expected: expected.into() }
    }
}

impl fmt::Display for SourceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: found {}, expected {}", self.file, self.line, self.found, self.expected)
    }
}

impl std::error::Error for SourceError {}
