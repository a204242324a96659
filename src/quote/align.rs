//! Lays a changed quotation beside a stretch of the text, word for word.
//!
//! Where both are short, by dynamic programming with affine gaps (Gotoh, An improved algorithm for matching biological
//! sequences, 1982), in which the quotation is used up and the text around it is free. Where they are long, the longest run
//! of words that they share is kept and both sides of it are laid beside each other in turn (Ratcliff and Obershelp, 1988).

use std::ops::Range;

use super::{
    index::{Index, UNKNOWN},
    read::Typed,
};

/// What happened to a word. The numbers are indices of the quotation's words and the text's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// The quoter's word; none where the text's was left out.
    pub typed: Option<usize>,
    /// The word of the text; none where the quoter's was put in.
    pub word: Option<usize>,
    /// Whether they are the same, or may be but for a slip. If both are there and not the same, one was exchanged.
    pub kept: bool,
}

/// Adds words that were kept, from one of the quotation's on.
#[inline(never)]
pub fn keep(steps: &mut Vec<Step>, typed: usize, words: Range<usize>) {
    for (typed, word) in (typed..).zip(words) {
        steps.push(Step { typed: Some(typed), word: Some(word), kept: true });
    }
}

/// Adds words of the text that were left out.
#[inline(never)]
pub fn remove(steps: &mut Vec<Step>, words: Range<usize>) {
    for word in words {
        steps.push(Step { typed: None, word: Some(word), kept: false });
    }
}

/// Up to so many pairs of words, all are compared at once.
const SMALL: usize = 16_000;
/// Up to so many, all are compared if no long run is shared.
const LARGE: usize = 250_000;
/// A run of so many words is surely the same passage.
const LONG_RUN: usize = 5;
/// Most comparisons for one alignment; what is beyond them counts as exchanged wholesale.
const MOST_WORK: usize = 8_000_000;

/// What a step is worth: a match by the weight of its word.
const MATCH: i32 = 4;
const MATCH_ANY: i32 = 2;
/// Exchanging a word costs more than putting one in, or a word would be kept where it stands a second time in order to pair
/// the new one; but the first and last words of a quotation have nothing beyond them that could be kept instead.
const EXCHANGE: i32 = -10;
const EXCHANGE_AT_END: i32 = -6;
const OPEN: i32 = -9;
const REMOVE: i32 = -1;
const ADD: i32 = -3;
const OMIT: i32 = -2;
const NEVER: i32 = i32::MIN / 2;

/// The steps from the quotation's first word to its last.
pub fn align(index: &Index, typed: &[Typed], words: Range<usize>) -> Vec<Step> {
    let mut aligner = Aligner { index, typed, steps: Vec::new(), work: MOST_WORK };
    aligner.lay(&Hole { typed: 0..typed.len(), words, open_start: true, open_end: true });
    aligner.steps
}

/// What is still to be laid side by side; at an open end the text goes on.
struct Hole {
    typed: Range<usize>,
    words: Range<usize>,
    open_start: bool,
    open_end: bool,
}

struct Aligner<'a> {
    index: &'a Index,
    typed: &'a [Typed],
    steps: Vec<Step>,
    work: usize,
}

impl Aligner<'_> {
    fn lay(&mut self, hole: &Hole) {
        let pairs = (hole.typed.len() + 1) * (hole.words.len() + 1);
        if pairs <= SMALL && pairs <= self.work {
            return self.compare_all(hole);
        }
        match self.longest_run(hole) {
            Some((typed, word, length)) if length >= LONG_RUN => self.split(hole, typed, word, length),
            _ if pairs <= LARGE && pairs <= self.work => self.compare_all(hole),
            _ => self.give_up(hole),
        }
    }

    fn split(&mut self, hole: &Hole, typed: usize, word: usize, length: usize) {
        let Hole { open_start, open_end, .. } = *hole;
        let before = (hole.typed.start..typed, hole.words.start..word);
        let after = (typed + length..hole.typed.end, word + length..hole.words.end);
        self.lay(&Hole { typed: before.0, words: before.1, open_start, open_end: false });
        keep(&mut self.steps, typed, word..word + length);
        self.lay(&Hole { typed: after.0, words: after.1, open_start: false, open_end });
    }

    fn give_up(&mut self, hole: &Hole) {
        if !hole.open_start && !hole.open_end {
            remove(&mut self.steps, hole.words.clone());
        }
        for typed in hole.typed.clone() {
            self.steps.push(Step { typed: Some(typed), word: None, kept: false });
        }
    }

    /// The longest run of shared words: where it begins in both, and how long it is.
    fn longest_run(&mut self, hole: &Hole) -> Option<(usize, usize, usize)> {
        // For each word of the text how long the run is that ends there, and at which word of the quotation.
        let mut runs = vec![(usize::MAX, 0_usize); hole.words.len()];
        let mut best = None;
        for typed in hole.typed.clone() {
            let postings = self.index.postings(self.typed.get(typed)?.near);
            self.work = self.work.saturating_sub(postings.len() + 1);
            if self.work == 0 {
                return None;
            }
            // From the back, so that the cell before still has the run of the word before.
            for word in postings.iter().rev().map(|&at| usize::from(at)).filter(|at| hole.words.contains(at)) {
                let at = word - hole.words.start;
                let before = at.checked_sub(1).and_then(|before| runs.get(before)).copied();
                let length = before.map_or(1, |(end, run)| if end.wrapping_add(1) == typed { run + 1 } else { 1 });
                if let Some(run) = runs.get_mut(at) {
                    *run = (typed, length);
                }
                if best.is_none_or(|(_, _, longest)| length > longest) {
                    best = Some((typed + 1 - length, word + 1 - length, length));
                }
            }
        }
        best
    }

    fn compare_all(&mut self, hole: &Hole) {
        self.work = self.work.saturating_sub((hole.typed.len() + 1) * (hole.words.len() + 1));
        Table::fill(self.index, self.typed, hole).steps(hole, &mut self.steps);
    }
}

/// The last step of the best way to a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Pair = 0,
    Remove = 1,
    Add = 2,
}

impl From<u8> for State {
    fn from(which: u8) -> State {
        match which {
            0 => State::Pair,
            1 => State::Remove,
            _ => State::Add,
        }
    }
}

/// For each cell and state where its best way came from: two bits a state.
struct Table {
    width: usize,
    trace: Vec<u8>,
    /// Column and state in which the best way ends.
    end: (usize, State),
}

impl Table {
    fn fill(index: &Index, typed: &[Typed], hole: &Hole) -> Table {
        let width = hole.words.len() + 1;
        let mut trace = Vec::with_capacity(width * (hole.typed.len() + 1));
        let mut last = Vec::new();
        let ids = || hole.words.clone().map(|word| index.id_at(word));
        for row in 0..=hole.typed.len() {
            let before = row.checked_sub(1).and_then(|before| typed.get(hole.typed.start + before));
            let omits = typed.get(hole.typed.start + row).is_some_and(|next| next.omission);
            let removal = if omits { (OMIT, 0) } else { (OPEN, REMOVE) };
            let near = before.map_or(UNKNOWN, |word| word.near);
            let value = MATCH_ANY + MATCH * i32::from(index.weight(near));
            let is_end = (hole.open_start && row == 1) || (hole.open_end && row == hole.typed.len());
            let exchange = if is_end { EXCHANGE_AT_END } else { EXCHANGE };
            let pairs = ids().map(|id| if id == near { value } else { exchange });
            last = if row > 0 {
                fill_row(&mut trace, &last, removal, pairs)
            } else if hole.open_start {
                for _ in 0..width {
                    trace.push(0);
                    last.push([0, NEVER, NEVER]);
                }
                last
            } else {
                fill_row(&mut trace, &[], removal, pairs)
            };
        }
        Table { width, trace, end: best_end(&last, hole.open_end) }
    }

    fn steps(&self, hole: &Hole, steps: &mut Vec<Step>) {
        let (mut column, mut state) = self.end;
        let mut row = hole.typed.len();
        let mut backwards = Vec::new();
        while row > 0 || (column > 0 && !hole.open_start) {
            let trace = self.trace.get(row * self.width + column).copied().unwrap_or_default();
            let previous = State::from(trace >> (2 * state as u8) & 3);
            let typed = hole.typed.start + row.saturating_sub(1);
            let word = hole.words.start + column.saturating_sub(1);
            // On the edges only one way is left, whatever the trace says: so the loop always ends.
            let takes_typed = row > 0 && (column == 0 || state != State::Remove);
            let takes_word = column > 0 && (row == 0 || state != State::Add);
            backwards.push(Step {
                typed: takes_typed.then_some(typed),
                word: takes_word.then_some(word),
                kept: takes_typed && takes_word && trace & IS_MATCH != 0,
            });
            row -= usize::from(takes_typed);
            column -= usize::from(takes_word);
            state = previous;
        }
        while let Some(step) = backwards.pop() {
            steps.push(step);
        }
    }
}

/// Set in the trace of a cell whose words are the same.
const IS_MATCH: u8 = 64;

type Cell = [i32; 3];

/// Fills a row from the one above, or the first one; `pairs` says what it is worth to pair each word of the text with the row's word.
fn fill_row(
    trace: &mut Vec<u8>,
    above: &[Cell],
    (open, go_on): (i32, i32),
    pairs: impl Iterator<Item = i32>,
) -> Vec<Cell> {
    let mut row: Vec<Cell> = Vec::with_capacity(above.len());
    let is_first = above.is_empty();
    let add =
        |cell: Option<&Cell>| cell.map_or((NEVER, 0), |cell| best([cell[0] + OPEN, cell[1] + OPEN, cell[2] + ADD]));
    let (first_add, from) = add(above.first());
    row.push([if is_first { 0 } else { NEVER }, NEVER, first_add]);
    trace.push(from << 4);
    let mut before = row[0];
    for (column, value) in pairs.enumerate() {
        let (pair, pair_from) = match above.get(column) {
            Some(cell) => best(*cell),
            None => (NEVER, 0),
        };
        let (remove, remove_from) = best([before[0] + open, before[1] + go_on, before[2] + open]);
        let (added, add_from) = add(above.get(column + 1));
        let cell = [(pair + value).max(NEVER), remove.max(NEVER), added.max(NEVER)];
        let is_match = if value > 0 { IS_MATCH } else { 0 };
        trace.push(pair_from | remove_from << 2 | add_from << 4 | is_match);
        row.push(cell);
        before = cell;
    }
    row
}

/// The greatest of three and which it is; of equals the first.
fn best(values: [i32; 3]) -> (i32, u8) {
    let (mut greatest, mut which) = (values[0], 0);
    if values[1] > greatest {
        (greatest, which) = (values[1], 1);
    }
    if values[2] > greatest {
        (greatest, which) = (values[2], 2);
    }
    (greatest, which)
}

fn best_end(last: &[Cell], open_end: bool) -> (usize, State) {
    let mut end = (last.len().saturating_sub(1), State::Pair);
    let mut greatest = i32::MIN;
    for (column, cell) in last.iter().enumerate() {
        let (value, which) = best(*cell);
        if (open_end && value > greatest) || (!open_end && column + 1 == last.len()) {
            greatest = value;
            end = (column, State::from(which));
        }
    }
    end
}
