//! JSON: the structs of the model as they are. One place says where it is from, as the whole does in its `info`.

use serde::Serialize;

use super::inner;
use crate::{
    compact::{self, Info, Provision},
    model::{Place, ProvisionKind},
};

/// The whole compact.
#[derive(Serialize)]
struct Document {
    info: Info,
    /// The intro and the sections, with all that stands in them.
    provisions: Vec<Provision>,
    footnotes: Vec<Provision>,
}

pub(super) fn write(root: Option<Place>) -> String {
    match root {
        Some(place) => {
            let mut json = to_string(&compact::provision(place));
            // In the object, behind its fields: a struct of both would need code of its own.
            json.pop();
            [&json, ",\"provenance\":", &to_string(&compact::info().provenance), "}"].concat()
        }
        None => to_string(&Document {
            info: compact::info(),
            provisions: top(),
            footnotes: compact::all(ProvisionKind::Footnote),
        }),
    }
}

fn top() -> Vec<Provision> {
    let mut provisions = Vec::new();
    for place in inner(None) {
        provisions.push(compact::provision(place));
    }
    provisions
}

/// Strings, numbers, lists and structs are always JSON; the empty string stands in for an impossible failure.
fn to_string<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
