//! How many slips of the pen lie between two words.
//!
//! Small slips are what a hand or an ear does: two neighbours swapped, a letter doubled or not, one for another that sounds alike.
//! They cost 1. Any other letter too many or too few costs 2, as does a vowel for another or a key for the one beside it, and so
//! makes another word of a short one. Any other letter for another costs 3: that hardly happens.

use crate::letters;

/// Longest word that is compared, in letters.
const LONGEST: usize = 40;

/// A word that may be misspelt, and the room in which it is compared.
pub struct Misspelt {
    letters: Vec<char>,
    bytes: usize,
    /// For each letter, or the few that share its lowest bits, the places where the word has it, as bits.
    places: [u64; 32],
    /// Whether the reader still types, so that a longer word may be meant.
    open: bool,
    /// Three rows of the table of distances.
    rows: [[u8; LONGEST + 1]; 3],
}

impl Misspelt {
    /// A word as typed.
    pub fn new(word: &str, open: bool) -> Self {
        let letters: Vec<char> = word.chars().collect();
        let mut places = [0; 32];
        for (place, letter) in letters.iter().enumerate().take(LONGEST) {
            places[*letter as usize % 32] |= 1 << place;
        }
        Self { bytes: word.len(), places, letters, open, rows: [[0; LONGEST + 1]; 3] }
    }

    /// Its letters.
    pub fn len(&self) -> usize {
        self.letters.len()
    }

    /// What the slips between it and another word cost, at most so much, and whether the other word goes on after them.
    ///
    /// This is the Damerau-Levenshtein distance in the form of optimal string alignment: insertions, deletions, substitutions
    /// and swaps of neighbours (Damerau, A technique for computer detection and correction of spelling errors, 1964).
    pub fn slips(&mut self, other: &str, most: usize) -> Option<(usize, bool)> {
        // A letter is one byte or two: most words are too long or too short by their bytes alone.
        if self.bytes > other.len() + 2 * most || (!self.open && other.len() > self.bytes + 2 * most) {
            return None;
        }
        let own = self.len();
        if own == 0 || own > LONGEST || !self.may_be(other, most) {
            return None;
        }
        let theirs = letters::count(other);
        if theirs > LONGEST || own > theirs + most || (!self.open && theirs > own + most) {
            return None;
        }
        let width = theirs.min(own + most);
        self.fill(other, width, most)?;
        let row = self.rows[own % 3];
        let whole = if theirs == width { row.get(width).copied().map(usize::from) } else { None };
        if let Some(whole) = whole.filter(|whole| *whole <= most.min(forgiven(own.max(theirs)))) {
            return Some((whole, false));
        }
        let least = row.iter().take(width + 1).min().copied().map(usize::from);
        least.filter(|least| self.open && *least <= most.min(forgiven_beginning(own))).map(|least| (least, true))
    }

    /// Whether so many slips may make it the other word, or a beginning of it where the reader still types: each costs 1 at
    /// least, and how many there are is found for all letters of the word at once (Hyyrö, A bit-vector algorithm for computing
    /// Levenshtein and Damerau edit distances, 2003).
    fn may_be(&self, other: &str, most: usize) -> bool {
        let last = self.letters.len() - 1;
        let width = self.letters.len() + most;
        let mut distance = self.letters.len();
        let (mut more, mut less, mut equal, mut before): (u64, u64, u64, u64) = (u64::MAX, 0, 0, 0);
        for (left, letter) in (0..width).rev().zip(other.chars()) {
            let places = self.places[letter as usize % 32];
            let swapped = ((!equal & places) << 1) & before;
            equal = ((places & more).wrapping_add(more) ^ more) | places | less | swapped;
            let (across, back) = (less | !(equal | more), equal & more);
            distance = distance + (across >> last & 1) as usize - (back >> last & 1) as usize;
            if self.open && distance <= most {
                return true;
            }
            // A letter more makes it one less at most.
            if distance > most + left {
                return false;
            }
            let (across, back) = (across << 1 | 1, back << 1);
            (more, less, before) = (back | !(equal | across), across & equal, places);
        }
        distance <= most
    }

    /// Fills the table up to its last row; `None` as soon as all distances are too great.
    fn fill(&mut self, other: &str, width: usize, most: usize) -> Option<()> {
        for (column, cell) in (0..).zip(self.rows[0].iter_mut().take(width + 1)) {
            *cell = 2 * column;
        }
        let mut least_above = 0;
        for row in 1..=self.len() {
            let letter = self.letters.get(row - 1).copied();
            let before_letter = row.checked_sub(2).and_then(|row| self.letters.get(row)).copied();
            let (above, before) = (self.rows[(row - 1) % 3], self.rows[(row + 1) % 3]);
            let here = &mut self.rows[row % 3];
            here[0] = u8::try_from(2 * row).unwrap_or(u8::MAX);
            let mut least = here[0];
            let mut before_other = None;
            let too_many = doubling(letter, before_letter);
            // The bound stands here for the compiler, which sees no way out of the rows then.
            for (column, other) in (1..=width.min(LONGEST)).zip(other.chars()) {
                let substituted = above[column - 1] + letter.map_or(2, |letter| substitution(letter, other));
                let too_few = doubling(Some(other), before_other);
                let mut cell = substituted.min(above[column] + too_many).min(here[column - 1] + too_few);
                if column > 1 && before_letter == Some(other) && letter == before_other {
                    cell = cell.min(before[column - 2] + 1);
                }
                here[column] = cell;
                least = least.min(cell);
                before_other = Some(other);
            }
            // Two neighbours swapped lead past a row.
            if usize::from(least) > most && usize::from(least_above) >= most {
                return None;
            }
            least_above = least;
        }
        Some(())
    }
}

/// What one letter for another costs.
fn substitution(letter: char, other: char) -> u8 {
    let is_vowel =
        |letter| matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'æ' | 'ø' | 'å' | 'ä' | 'ö' | 'ü' | 'é');
    match () {
        () if letter == other => 0,
        // Nobody writes an å for an a.
        () if are_alike(letter, other) && (letter, other) != ('å', 'a') => 1,
        () if is_vowel(letter) && is_vowel(other) || are_neighbours(letter, other) => 2,
        // The endings -sion and -tion sound alike.
        () if matches!((letter, other), ('s', 't') | ('t', 's')) => 2,
        () => 3,
    }
}

/// Whether two letters sound nearly alike, or are one on a foreign keyboard.
fn are_alike(letter: char, other: char) -> bool {
    matches!(
        (letter.min(other), letter.max(other)),
        ('a', 'e' | 'æ' | 'å' | 'ä')
            | ('c', 'k' | 's')
            | ('e', 'i' | 'æ' | 'ä' | 'é')
            | ('i', 'j' | 'y')
            | ('k', 'q')
            | ('o', 'u' | 'ø' | 'å' | 'ö')
            | ('s', 'z')
            | ('v', 'w')
            | ('y', 'ø' | 'ü')
            | ('ä', 'æ')
            | ('ö', 'ø')
    )
}

/// Whether two keys of a Danish keyboard touch.
fn are_neighbours(letter: char, other: char) -> bool {
    let (Some((row, key)), Some((other_row, other_key))) = (place(letter), place(other)) else { return false };
    row.abs_diff(other_row) <= 1 && key.abs_diff(other_key) + row.abs_diff(other_row) <= 2
}

/// The row of a key from above, and its place in it in half keys from the left: each row stands one to the right of the row
/// above.
fn place(letter: char) -> Option<(usize, usize)> {
    // Of Latin-1, which has å, æ and ø as the bytes e5, e6 and f8.
    let rows: [&[u8]; 3] = [b"qwertyuiop\xe5", b"asdfghjkl\xe6\xf8", b"zxcvbnm"];
    let key = u8::try_from(letter).ok()?;
    let in_row = |keys: &[u8]| keys.iter().position(|other| *other == key);
    rows.into_iter().enumerate().find_map(|(row, keys)| Some((row, 2 * in_row(keys)? + row)))
}

/// What a letter costs that only one of the words has.
fn doubling(letter: Option<char>, before: Option<char>) -> u8 {
    if letter == before { 1 } else { 2 }
}

/// Most that the slips in a word of so many letters may cost.
pub fn forgiven(letters: usize) -> usize {
    match letters {
        0..=3 => 0,
        4..=5 => 1,
        6..=9 => 2,
        _ => 4,
    }
}

/// The same in the beginning of a word, which may go on in many ways.
fn forgiven_beginning(letters: usize) -> usize {
    if letters < 5 { 0 } else { forgiven(letters).div_ceil(2) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, other: &str, open: bool, expected: Option<(usize, bool)>) {
        assert_eq!(Misspelt::new(word, open).slips(other, 4), expected, "{word} {other}");
    }

    #[test]
    fn small_slips_cost_one_and_others_more() {
        check("børn", "børn", false, Some((0, false)));
        check("brøn", "børn", false, Some((1, false)));
        check("mennekse", "menneske", false, Some((1, false)));
        check("retssikerhed", "retssikkerhed", false, Some((1, false)));
        check("grense", "grænse", false, Some((1, false)));
        check("prosesser", "processer", false, Some((1, false)));
        check("grnse", "grænse", false, Some((2, false)));
        check("mennezke", "menneske", false, Some((1, false)));
        check("mennedke", "menneske", false, Some((2, false)));
        check("inklution", "inklusion", false, Some((2, false)));
        check("mennepke", "menneske", false, None);
        check("kråv", "krav", false, None);
        check("krev", "krav", false, Some((1, false)));
        check("elefant", "menneske", false, None);
    }

    #[test]
    fn two_letters_may_change_places_where_nothing_else_is_forgiven() {
        assert_eq!(Misspelt::new("racsime", false).slips("racisme", 1), Some((1, false)));
    }

    #[test]
    fn a_short_word_is_forgiven_small_slips_only() {
        check("spade", "skade", false, None);
        check("hest", "helt", false, None);
        check("egern", "egen", false, None);
        check("skede", "skade", false, Some((1, false)));
        check("skude", "skade", false, None);
    }

    #[test]
    fn keys_that_touch_are_neighbours() {
        let touching = |key: char| {
            "qwertyuiopåasdfghjklæøzxcvbnm".chars().filter(move |other| *other != key && are_neighbours(key, *other))
        };
        assert_eq!(touching('g').collect::<String>(), "tyfhvb");
        assert_eq!(touching('q').collect::<String>(), "wa");
        assert_eq!(touching('m').collect::<String>(), "jkn");
    }

    #[test]
    fn an_open_word_may_go_on() {
        check("menneks", "menneskehandel", true, Some((1, true)));
        check("menneks", "menneskehandel", false, None);
        check("grens", "grænsekontrol", true, Some((1, true)));
        check("gren", "grænsekontrol", true, None);
        check("karate", "karakteristika", true, None);
    }
}
