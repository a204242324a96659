//! The compact as `build.rs` compiled it.
#![allow(clippy::unreadable_literal, missing_docs)]

use crate::{
    compact::Bilingual,
    model::{Evidence, InstrumentEntry, InstrumentKind, Mention, Node, Place, ProvisionKind, Span, Subject, Target},
};

include!(concat!(env!("OUT_DIR"), "/tables.rs"));
