//! Plain text: blocks with an empty line between them, and no line broken, for the reader's window breaks them.

use super::{DATE, authentic, begin, body, footnotes, heading, pieces, pinpoint, sign};
use crate::{
    compact,
    model::{Place, ProvisionKind},
};

pub(super) fn write(root: Option<Place>) -> String {
    let info = compact::info();
    let mut out = String::new();
    match root {
        None => out.extend([info.title, "\n", info.subtitle, "\n", DATE]),
        Some(place) if heading(place).is_none() => out.push_str(&place.label()),
        Some(_) => {}
    }
    for place in body(root) {
        write_place(&mut out, place, root);
    }
    for note in footnotes(root) {
        out.extend(["\n\n[", &sign(note), "] "]);
        write_words(&mut out, note);
    }
    out.extend(["\n\nKilde: ", info.title, ", ", DATE, &pinpoint(root), ".\n", info.provenance.note.da]);
    out.extend(["\n", &authentic(&info), ", ", info.provenance.authentic.url, "\n"]);
    out
}

fn write_place(out: &mut String, place: Place, root: Option<Place>) {
    if let Some(heading) = heading(place) {
        begin(out, place, root);
        return out.push_str(&heading);
    }
    let lead = match place.kind() {
        // The words of an objective are those of its paragraph, which follows; the list of principles has none.
        ProvisionKind::Section | ProvisionKind::Objective => return,
        ProvisionKind::Item => [&" ".repeat(4 * item_depth(place, root)), &sign(place), " "].concat(),
        ProvisionKind::Paragraph => [&sign(place), " "].concat(),
        ProvisionKind::Principle => [place.title().unwrap_or_default(), ": "].concat(),
        ProvisionKind::Intro | ProvisionKind::Footnote => String::new(),
    };
    begin(out, place, root);
    out.push_str(&lead);
    write_words(out, place);
}

/// How deep an item stands in the exported part.
fn item_depth(place: Place, root: Option<Place>) -> usize {
    let inner = std::iter::successors(Some(place), |place| place.parent()).take_while(|&place| Some(place) != root);
    inner.filter(|place| place.kind() == ProvisionKind::Item).count()
}

fn write_words(out: &mut String, place: Place) {
    for piece in pieces::of(place) {
        out.push_str(piece.words);
        if let Some(note) = piece.note {
            out.extend(["[", &sign(note), "]"]);
        }
    }
}
