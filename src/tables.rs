//! The compact as `build.rs` compiled it.
#![allow(clippy::unreadable_literal, missing_docs)]

use crate::model::{FootnoteMark, Node, Place, ProvisionKind, Span};

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// What is known of the words of the text, as `src/compile/lexicon.rs` writes it.
pub static LEXICON: &str = include_str!(concat!(env!("OUT_DIR"), "/lexicon.txt"));
