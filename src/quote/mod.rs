//! Checks quotations: does the compact say this, and does it say it so?
//!
//! `quoted` judges what is pasted, and where that is a sentence with quotations in it, what is `enclosed` in its marks.
//! `fold` and `read` make words of a quotation as people paste it, `index` has those of the compact, in sentences. What
//! stands there word for word `exact` finds at once, and `front` what is of the title. For anything else `window` finds the
//! stretches it may come from, with the `slip`s of the pen that people make, and `align` lays both side by side. `sense`
//! judges what was left out of the sentences, `diff` shows what was changed.

mod align;
mod diff;
mod enclosed;
mod exact;
mod fold;
mod front;
mod index;
mod judge;
mod passage;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod properties;
mod quoted;
mod read;
mod sense;
mod slip;
mod verdict;
mod window;

pub use diff::{Change, ChangeKind};
pub use quoted::check_quote;
pub use verdict::{QuoteCheck, Verdict};
