//! A table as a person edits it: a line each, columns parted by tabs, `#` before remarks.

use crate::compile::SourceError;

/// A table and its name in errors.
#[derive(Clone, Copy)]
pub struct Table<'a> {
    pub file: &'a str,
    pub text: &'a str,
}

/// One line of a table.
#[derive(Clone, Copy)]
pub struct Row<'a, const N: usize> {
    pub line: usize,
    pub cells: [&'a str; N],
}

impl<'a> Table<'a> {
    /// The rows of a table of `N` columns, of which the first `required` are not empty.
    pub fn rows<const N: usize>(self, required: usize) -> Result<Vec<Row<'a, N>>, SourceError> {
        self.lines().map(|(line, text)| self.row(line, text, required)).collect()
    }

    /// The lines of a table with their numbers, without remarks and empty ones.
    pub fn lines(self) -> impl Iterator<Item = (usize, &'a str)> {
        (1..).zip(self.text.lines()).filter(|(_, line)| !line.trim().is_empty() && !line.starts_with('#'))
    }

    fn row<const N: usize>(self, line: usize, text: &'a str, required: usize) -> Result<Row<'a, N>, SourceError> {
        let mut cells = [""; N];
        for (index, cell) in text.split('\t').enumerate() {
            let Some(place) = cells.get_mut(index) else {
                return Err(self.error(line, "more columns", format!("{N} columns")));
            };
            *place = cell.trim();
        }
        match cells[..required].iter().position(|cell| cell.is_empty()) {
            Some(empty) => Err(self.error(line, format!("nothing in column {}", empty + 1), "a value")),
            None => Ok(Row { line, cells }),
        }
    }

    /// An error on a line of this table.
    pub fn error(self, line: usize, found: impl Into<String>, expected: impl Into<String>) -> SourceError {
        SourceError::new(self.file, line, found, expected)
    }
}
