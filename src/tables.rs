//! The compact as `build.rs` compiled it.
#![allow(clippy::unreadable_literal)]

use crate::model::{FootnoteMark, Node, Place, ProvisionKind, Span};

include!(concat!(env!("OUT_DIR"), "/tables.rs"));
