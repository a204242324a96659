//! Ids of the parts of a document, as `Place::id` gives them at run time.

use super::{Document, Part};
use crate::model::{ProvisionKind, SECTION_IDS, roman};

/// The id of each part, in order.
pub fn part_ids(document: &Document) -> Vec<String> {
    let mut ids: Vec<String> = Vec::with_capacity(document.parts.len());
    for part in &document.parts {
        let id = part_id(part, document, &ids);
        ids.push(id);
    }
    ids
}

fn part_id(part: &Part, document: &Document, before: &[String]) -> String {
    let number = part.number;
    match part.kind {
        ProvisionKind::Intro => "intro".to_owned(),
        ProvisionKind::Section => SECTION_IDS[usize::from(number)].to_owned(),
        ProvisionKind::Paragraph => format!("p{number}"),
        ProvisionKind::Objective => format!("o{number}"),
        ProvisionKind::Principle => format!("pr{number}"),
        ProvisionKind::Footnote => format!("fn{number}"),
        ProvisionKind::Item => {
            let parent = part.parent.expect("an item stands in a paragraph or a litra");
            let is_litra = document.parts[parent].kind == ProvisionKind::Paragraph;
            let sign = if is_litra { char::from(b'a' + number - 1).to_string() } else { roman(number).to_owned() };
            format!("{}.{sign}", before[parent])
        }
    }
}
