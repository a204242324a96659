//! How many slips of the pen lie between two words.

/// Longest word that is compared, in letters.
const LONGEST: usize = 40;

/// A word that may be misspelt, and the room in which it is compared.
pub struct Misspelt {
    letters: Vec<char>,
    bytes: usize,
    /// A bit for each letter it has.
    set: u32,
    /// Whether the reader still types, so that a longer word may be meant.
    open: bool,
    /// Three rows of the table of distances.
    rows: [[u8; LONGEST + 1]; 3],
}

impl Misspelt {
    /// A word as typed.
    pub fn new(word: &str, open: bool) -> Self {
        let letters: Vec<char> = word.chars().collect();
        Self { bytes: word.len(), set: set(word), letters, open, rows: [[0; LONGEST + 1]; 3] }
    }

    /// Its letters.
    pub fn len(&self) -> usize {
        self.letters.len()
    }

    /// The slips between it and another word, at most so many, and whether the other word goes on behind them.
    ///
    /// This is the Damerau-Levenshtein distance in the form of optimal string alignment: insertions, deletions, substitutions
    /// and swaps of neighbours (Damerau, A technique for computer detection and correction of spelling errors, 1964).
    pub fn slips(&mut self, other: &str, most: usize) -> Option<(usize, bool)> {
        // A letter is one byte or two: most words are too long or too short by their bytes alone.
        if self.bytes > other.len() + 2 * most || (!self.open && other.len() > self.bytes + 2 * most) {
            return None;
        }
        let (own, theirs) = (self.len(), other.chars().count());
        if own > LONGEST || theirs > LONGEST || own > theirs + most || (!self.open && theirs > own + most) {
            return None;
        }
        // Each slip makes at most two letters differ; what a longer word has besides does not count.
        let missing = (self.set & !set(other)).count_ones() as usize;
        if missing > most {
            return None;
        }
        let width = theirs.min(own + most);
        self.fill(other, width, most)?;
        let row = self.rows[own % 3];
        let whole = if theirs == width { row.get(width).copied().map(usize::from) } else { None };
        if let Some(whole) = whole.filter(|whole| *whole <= most) {
            return Some((whole, false));
        }
        let least = row.iter().take(width + 1).min().copied().map(usize::from);
        least.filter(|least| self.open && *least <= most).map(|least| (least, true))
    }

    /// Fills the table up to its last row; `None` as soon as all distances are too great.
    fn fill(&mut self, other: &str, width: usize, most: usize) -> Option<()> {
        for (column, cell) in (0..).zip(self.rows[0].iter_mut().take(width + 1)) {
            *cell = column;
        }
        for row in 1..=self.len() {
            let letter = self.letters.get(row - 1).copied();
            let before_letter = row.checked_sub(2).and_then(|row| self.letters.get(row)).copied();
            let (above, before) = (self.rows[(row - 1) % 3], self.rows[(row + 1) % 3]);
            let here = &mut self.rows[row % 3];
            here[0] = u8::try_from(row).unwrap_or(u8::MAX);
            let mut least = here[0];
            let mut before_other = None;
            for (column, other) in (1..=width).zip(other.chars()) {
                let substituted = above[column - 1] + u8::from(letter != Some(other));
                let mut cell = substituted.min(above[column] + 1).min(here[column - 1] + 1);
                if column > 1 && before_letter == Some(other) && letter == before_other {
                    cell = cell.min(before[column - 2] + 1);
                }
                here[column] = cell;
                least = least.min(cell);
                before_other = Some(other);
            }
            if usize::from(least) > most {
                return None;
            }
        }
        Some(())
    }
}

/// A bit for each letter that a word has.
fn set(word: &str) -> u32 {
    word.bytes().fold(0, |set, byte| set | 1 << (byte & 31))
}

/// Most slips that a word of so many letters is forgiven.
pub fn forgiven(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=8 => 1,
        _ => 2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, other: &str, open: bool, expected: Option<(usize, bool)>) {
        assert_eq!(Misspelt::new(word, open).slips(other, 2), expected, "{word} {other}");
    }

    #[test]
    fn each_slip_counts_one() {
        check("børn", "børn", false, Some((0, false)));
        check("børn", "bøern", false, Some((1, false)));
        check("mennekse", "menneske", false, Some((1, false)));
        check("retssikerhed", "retssikkerhed", false, Some((1, false)));
        check("grense", "grænse", false, Some((1, false)));
        check("elefant", "menneske", false, None);
    }

    #[test]
    fn an_open_word_may_go_on() {
        check("menneks", "menneskehandel", true, Some((1, true)));
        check("menneks", "menneskehandel", false, None);
        check("grens", "grænsekontrol", true, Some((1, true)));
    }
}
