//! The UN Global Compact for Safe, Orderly and Regular Migration, in its Danish text, made searchable.
//!
//! One text becomes one set of tables while the crate is built (`build.rs`, `src/compile`); a visitor's browser only reads
//! them. The modules are listed in that order, which is a good one to read them in.
//!
//! What holds everywhere, and is tested where it can be; `CONTRIBUTING.md` has the reasons:
//!
//! 1. only `wasm` and `widget` name `wasm_bindgen`, `js_sys` or `web_sys`: everything else runs in a native `cargo test`.
//! 2. The core returns plain structs that derive `Serialize`; there are no second copies of them at the boundary.
//! 3. The build fails when the text is not the compact; after that no look-up can fail: unknown is `None`, unfound is empty.
//! 4. No offset leaves the package: JavaScript counts UTF-16 and Rust bytes, so callers get text cut into segments.
//! 5. Words reach the DOM as text nodes only, and `widget` keeps nothing of an element and listens to nothing.
//! 6. No `unsafe` of ours, and no panic that JavaScript can reach.
//! 7. Every kilobyte of the module is weighed.

// What the compiler and the visitor's side share: plain data, and how words are cut, compared and kept.
pub mod model;
pub mod words;
mod letters;
mod stem;
pub mod bloom;

// The compiler, which is never in the module.
#[cfg(all(test, not(target_arch = "wasm32")))]
mod compile;

// What it wrote, and tools that do in little code what is done everywhere.
mod tables;
mod list;
mod sentences;
mod template;
mod order;
mod utf16;

// Places and look-ups, and what is known beside the text.
pub mod place;
pub mod compact;
pub mod objectives;
pub mod instruments;
pub mod references;
pub mod related;

// What is asked of the text.
pub mod citation;
pub mod search;
pub mod quote;
pub mod export;

// The boundary.
pub mod pack;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
#[cfg(all(target_arch = "wasm32", feature = "widget"))]
pub mod widget;

/// It weighs 3 kB less than the allocator of the standard library, and is as fast.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
