//! The UN Global Compact for Safe, Orderly and Regular Migration, in its Danish text, made searchable.
//!
//! One text becomes one set of tables while the crate is built (`build.rs`, `src/compile`); a visitor's browser only reads
//! them. From there it flows through `model` and `place` to `compact` (look-ups), `references`, `search`, `citation`, `quote` and
//! `export`, and out through `wasm` or `widget`.
//!
//! What holds everywhere, and is tested where it can be:
//!
//! 1. Only [`wasm`] and `widget` name `wasm_bindgen`, `js_sys` or `web_sys`: everything else runs in a native `cargo test`.
//! 2. The core returns plain structs that derive `Serialize`; there are no second copies of them at the boundary.
//! 3. The build fails when the text is not the compact; after that no look-up can fail: unknown is `None`, unfound is empty.
//! 4. No offset leaves the package: JavaScript counts UTF-16 and Rust bytes, so callers get text cut into segments.

pub mod bloom;
pub mod citation;
pub mod compact;
#[cfg(all(test, not(target_arch = "wasm32")))]
mod compile;
pub mod export;
pub mod instruments;
mod letters;
mod list;
pub mod model;
pub mod objectives;
mod order;
pub mod pack;
pub mod place;
pub mod quote;
pub mod references;
pub mod related;
pub mod search;
mod stem;
mod tables;
mod template;
mod utf16;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
#[cfg(all(target_arch = "wasm32", feature = "widget"))]
pub mod widget;
pub mod words;
