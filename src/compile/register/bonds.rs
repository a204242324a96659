//! What objectives share: instruments, guiding principles, subjects.
//!
//! What few objectives share weighs most: the weight of a bond is that of its kind, divided by the number of objectives that
//! share it (the idea of the inverse document frequency). So the 2030 Agenda, which two commitments name, binds those two
//! closely, and human rights, which most of them take up, bind nobody in particular.

use std::fmt::Write;

use super::{
    instruments::Entry,
    mentions::Mention,
    objectives::{Evidence, Subject},
};
use crate::{
    compile::Document,
    model::{Bond, PRINCIPLES, ProvisionKind, ReasonKind, Target},
};

/// The bonds, the heaviest first.
pub fn find(
    document: &Document,
    register: &[Entry],
    mentions: &[Mention],
    principles: &[Evidence],
    subjects: &[Subject],
) -> Vec<Bond> {
    let instruments = (0..).zip(register).map(|(index, _)| {
        let to_it = mentions.iter().filter(|mention| mention.to == Target::Instrument(index));
        bond(ReasonKind::Instrument, index, to_it.filter_map(|mention| objective_of(document, mention.part)))
    });
    let principles = (1..=PRINCIPLES).map(|number| {
        let of_it = principles.iter().filter(|evidence| evidence.principle == number);
        bond(ReasonKind::Principle, number, of_it.map(|evidence| evidence.objective))
    });
    let subjects = (0..)
        .zip(subjects)
        .map(|(index, subject)| bond(ReasonKind::Subject, index, subject.objectives.iter().copied()));
    let mut bonds: Vec<Bond> =
        instruments.chain(principles).chain(subjects).filter(|bond| bond.objectives.count_ones() > 1).collect();
    bonds.sort_by_key(|bond| std::cmp::Reverse(bond.score));
    bonds
}

fn bond(kind: ReasonKind, index: u8, objectives: impl Iterator<Item = u8>) -> Bond {
    let objectives = objectives.fold(0_u32, |bits, objective| bits | 1 << objective);
    // A principle is broad: sharing it says half as much.
    let weight = if kind == ReasonKind::Principle { 30 } else { 60 };
    let score = weight / u8::try_from(objectives.count_ones().max(1)).expect("there are 32 bits");
    Bond { kind, index, score, objectives }
}

/// The objective in which a part stands.
fn objective_of(document: &Document, part: usize) -> Option<u8> {
    let part = &document.parts[part];
    if part.kind == ProvisionKind::Objective {
        Some(part.number)
    } else {
        part.parent.and_then(|parent| objective_of(document, parent))
    }
}

/// The bonds as Rust.
pub fn emit(bonds: &[Bond]) -> String {
    let mut rows = String::new();
    for Bond { kind, index, score, objectives } in bonds {
        let _ = writeln!(
            rows,
            "Bond {{ kind: ReasonKind::{kind:?}, index: {index}, score: {score}, objectives: {objectives} }},"
        );
    }
    format!("pub static BONDS: [Bond; {}] = [\n{rows}];\n", bonds.len())
}
