//! What is known of the objectives beside their text: short titles, and the guiding principles they take up.

use serde::Serialize;

use crate::{
    model::{Bilingual, Place, ProvisionKind},
    tables::{EVIDENCE, SHORT_TITLES, cell},
};

/// A guiding principle that an objective takes up.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct TakenUp {
    /// The principle.
    pub id: Place,
    /// The words of the objective that show it.
    pub evidence: Vec<&'static str>,
}

/// Our own short label of an objective, for menus.
#[must_use]
pub fn short_title(objective: Place) -> Option<Bilingual> {
    let line = usize::from(number(objective)?.checked_sub(1)?);
    Some(Bilingual { da: cell(SHORT_TITLES, 2 * line), en: cell(SHORT_TITLES, 2 * line + 1) })
}

/// The guiding principles whose subject an objective takes up, in their order.
#[must_use]
pub fn principles(objective: Place) -> Option<Vec<TakenUp>> {
    let number = number(objective)?;
    let mut principles: Vec<TakenUp> = Vec::new();
    for evidence in EVIDENCE.iter().filter(|evidence| evidence.objective == number) {
        let id = Place::find(ProvisionKind::Principle, evidence.principle)?;
        let words = evidence.words.text();
        match principles.last_mut() {
            Some(last) if last.id == id => last.evidence.push(words),
            _ => principles.push(TakenUp { id, evidence: vec![words] }),
        }
    }
    Some(principles)
}

fn number(objective: Place) -> Option<u8> {
    (objective.kind() == ProvisionKind::Objective).then(|| objective.number())
}
