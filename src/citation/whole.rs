//! A text that as a whole is a citation: an id, the name of a section, or citations with nothing else but the compact's name.

use super::{
    Citation,
    compacts::Compacts,
    read::read,
    token::{Kind, Token, Unit},
    vocabulary::{fold, look_up},
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
    let text = citation.trim_ascii();
    if let Some(place) = Place::from_id(&text.to_ascii_lowercase()) {
        return vec![place];
    }
    let (tokens, found) = read(text, true);
    if found.is_empty() {
        return named(text, &tokens).into_iter().collect();
    }
    let whole = Whole { text, tokens: &tokens };
    if whole.is_covered_by(&found) {
        let mut places: Vec<Place> = found.into_iter().flat_map(|citation| citation.places).collect();
        // "33(c) and (d)" are in one place.
        places.dedup();
        places
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
    if last - first > 10 || (first..=last).any(|at| matches!(whole.kind(at), Kind::Number(_))) {
        return None;
    }
    let mut name = String::new();
    for at in (first..=last).filter(|&at| whole.kind(at).is_word()) {
        if !name.is_empty() {
            name.push(' ');
        }
        name.push_str(&fold(whole.word(at)));
    }
    let compacts = Compacts { text, tokens, alone: true };
    let is_other =
        compacts.is_other_before(first, Unit::Principle) || compacts.is_other_after(last + 1, Unit::Principle);
    match look_up(NAMES, &name)? {
        b'5' if is_other => None,
        b'i' => Place::find(ProvisionKind::Intro, 0),
        section => Place::find(ProvisionKind::Section, section - b'0'),
    }
}

/// Names of the intro (i) and of the sections, by their index in [`crate::model::SECTION_IDS`]: folded words, without those
/// that may stand around them, as "vejledende" and "guiding" may before the principles.
pub(super) const NAMES: &str = "\
    common understanding=2,cooperative framework=6,enighed om formal=4,falles ansvar=3,falles forstaelse=2,\
    falles forstalse=2,follow up=9,follow up and review=9,followup and review=9,framework=6,implementation=8,\
    implementering=8,implementeringen=8,indledning=i,indledningen=i,intro=i,introduction=i,introduktion=i,\
    introduktionen=i,introen=i,malsatninger=7,malsatninger og tilsagn=7,malsatningerne=7,objectives=7,\
    objectives and commitments=7,opfolgning=9,opfolgning og evaluering=9,opfolgningen=9,\
    our cooperative framework=6,our vision and guiding principles=1,praambel=0,praamblen=0,prambel=0,pramblen=0,\
    preambel=0,preamble=0,preamblen=0,principles=5,principper=5,principperne=5,samarbejds rammerne=6,\
    samarbejdsrammer=6,samarbejdsrammerne=6,shared responsibilities=3,shared responsibility=3,unity of purpose=4,\
    vision=1,vision and guiding principles=1,vision og vejledende principper=1,visionen=1,\
    vores vision og vejledende principper=1,";

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
            Kind::Sign => {
                matches!(self.word(at), ";" | "'" | "’" | "‘" | "\"" | "“" | "”" | "„" | "«" | "»" | "·" | "?" | "!")
            }
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
