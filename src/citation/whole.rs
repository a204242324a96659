//! A text that as a whole is a citation: an id, the name of a section, or citations with nothing else but the compact's name.

use super::{
    Citation,
    read::read,
    token::{Kind, Token},
    vocabulary::fold,
};
use crate::model::{Place, ProvisionKind};

/// The places that a text cites; none where the text as a whole is no citation of the compact.
///
/// # Examples
/// ```
/// use migration_compact::{citation::resolve, model::Place};
///
/// let ids = |text| resolve(text).into_iter().map(Place::id).collect::<Vec<_>>();
/// assert_eq!(ids("GCM, § 43 b"), ["p43.b"]);
/// assert_eq!(ids("objectives 7 and 8"), ["o7", "o8"]);
/// assert!(ids("mål 24").is_empty());
/// ```
#[must_use]
pub fn resolve(citation: &str) -> Vec<Place> {
    let text = citation.trim();
    if let Some(place) = Place::from_id(text) {
        return vec![place];
    }
    let (tokens, found) = read(text, true);
    if found.is_empty() {
        return named(text, &tokens).into_iter().collect();
    }
    let whole = Whole { text, tokens: &tokens };
    if whole.is_covered_by(&found) {
        found.into_iter().flat_map(|citation| citation.places).collect()
    } else {
        Vec::new()
    }
}

/// The section or intro that a text names.
fn named(text: &str, tokens: &[Token]) -> Option<Place> {
    let whole = Whole { text, tokens };
    let is_name = |index: &usize| !whole.is_around(*index);
    let first = (0..tokens.len()).find(is_name)?;
    let last = (0..tokens.len()).rfind(is_name)?;
    // The longest name has five words and the blanks between them.
    if last - first > 10 {
        return None;
    }
    let words: Vec<String> =
        (first..=last).filter(|&at| whole.kind(at).is_word()).map(|at| fold(whole.word(at))).collect();
    let name = words.join(" ");
    let &(_, section) = NAMES.iter().find(|(names, _)| names.split('|').any(|entry| entry == name))?;
    match section {
        Some(number) => Place::find(ProvisionKind::Section, number),
        None => Place::find(ProvisionKind::Intro, 0),
    }
}

/// Names of the intro and of the sections, by their index in [`crate::model::SECTION_IDS`], folded.
const NAMES: [(&str, Option<u8>); 11] = [
    ("indledning|indledningen|intro|introen|introduktion|introduktionen|introduction", None),
    ("prambel|pramblen|praambel|praamblen|preambel|preamblen|preamble", Some(0)),
    (
        "vision|visionen|vision og vejledende principper|vores vision og vejledende principper|vision and guiding principles|\
      our vision and guiding principles",
        Some(1),
    ),
    ("falles forstalse|falles forstaelse|common understanding", Some(2)),
    ("falles ansvar|shared responsibility|shared responsibilities", Some(3)),
    ("enighed om formal|unity of purpose", Some(4)),
    ("principper|principperne|principles", Some(5)),
    (
        "samarbejdsrammer|samarbejdsrammerne|samarbejds rammerne|cooperative framework|our cooperative framework|framework",
        Some(6),
    ),
    ("malsatninger|malsatningerne|malsatninger og tilsagn|objectives|objectives and commitments", Some(7)),
    ("implementering|implementeringen|implementation", Some(8)),
    ("opfolgning|opfolgningen|opfolgning og evaluering|follow up|follow up and review|followup and review", Some(9)),
];

/// A text that may be a citation as a whole.
struct Whole<'a> {
    text: &'a str,
    tokens: &'a [Token],
}

impl<'a> Whole<'a> {
    fn kind(&self, at: usize) -> Kind {
        self.tokens.get(at).map_or(Kind::End, |token| token.kind)
    }

    fn word(&self, at: usize) -> &'a str {
        self.tokens.get(at).and_then(|token| self.text.get(token.start..token.end)).unwrap_or_default()
    }

    /// Whether every token belongs to a citation or may stand around one.
    fn is_covered_by(&self, citations: &[Citation]) -> bool {
        let mut rest = citations.iter().peekable();
        self.tokens.iter().enumerate().all(|(at, token)| {
            while rest.next_if(|citation| citation.range.end <= token.start).is_some() {}
            rest.peek().is_some_and(|citation| citation.range.contains(&token.start)) || self.is_around(at)
        })
    }

    /// Whether a token may stand around a citation: what joins and encloses, and the words and dates of the compact's name.
    fn is_around(&self, at: usize) -> bool {
        match self.kind(at) {
            Kind::Sign => matches!(self.word(at), ";" | "'" | "’" | "‘" | "\"" | "“" | "”" | "„" | "«" | "»" | "·"),
            Kind::Number(2018) | Kind::Letter(b'i' | b's') => true,
            Kind::Number(_) => (at + 1..at + 4).any(|next| self.kind(next) == Kind::Month),
            kind => {
                matches!(
                    kind,
                    Kind::Blank
                        | Kind::Break
                        | Kind::Dot
                        | Kind::Comma
                        | Kind::Open
                        | Kind::Close
                        | Kind::Dash
                        | Kind::Joint
                        | Kind::And
                ) || matches!(kind, Kind::To | Kind::Preposition | Kind::Own | Kind::Filler | Kind::Month)
            }
        }
    }
}
