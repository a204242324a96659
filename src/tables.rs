//! The compact as `build.rs` compiled it.
#![allow(clippy::unreadable_literal, missing_docs)]

use crate::model::{FootnoteMark, Node, Place, ProvisionKind, Span};

include!(concat!(env!("OUT_DIR"), "/tables.rs"));
