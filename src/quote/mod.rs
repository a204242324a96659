//! Checks quotations: does the compact say this, and does it say it so?

// What is pasted, without the citations at its ends; also a sentence with quotations in it, and the words of a quotation without
// what its editor added.
mod quoted;
mod cited;
mod enclosed;
mod read;
mod aside;
mod fold;
mod parted;

// The words of the compact.
mod index;

// What stands there word for word, and what is of the title.
mod exact;
mod front;

// Anything else: where it may come from, in spite of slips of the pen, and both laid side by side.
mod window;
mod slip;
mod align;
mod judge;

// The answer: the place, whether what was left out changes the sense, and what was changed.
mod verdict;
mod passage;
mod sense;
mod diff;

#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;

pub use diff::{Change, ChangeKind};
pub use quoted::check_quote;
pub use read::has_omission;
pub use verdict::{QuoteCheck, Verdict, is_too_short};
