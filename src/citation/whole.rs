//! A text that as a whole is a citation: an id, the name of a section, or citations with nothing else but the compact's name.

use super::{
    Citation,
    read::read,
    text::Text,
    token::{Kind, Unit, tokens},
    vocabulary::{first_from, fold, look_up},
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
    let tokens = tokens(text, true);
    let text = Text { source: text, tokens: &tokens, alone: true };
    let found = read(text);
    if found.is_empty() {
        return text.name().into_iter().collect();
    }
    let mut places = Vec::new();
    let end = found.last().and_then(|last| text.heading(last)).unwrap_or(tokens.len());
    if text.is_covered_by(&found, end) {
        for citation in &found {
            places.extend_from_slice(&citation.places);
        }
        // "33(c) and (d)" are in one place.
        places.dedup();
    }
    places
}

/// Names of the intro (i) and of the sections, by their index in [`crate::model::SECTION_IDS`]: folded words, without those
/// that may stand around them, as "vejledende" and "guiding" may before the principles.
pub(super) const NAMES: &str = "\
    common understanding=2,cooperative framework=6,enighed om formal=4,falles ansvar=3,falles forstalse=2,\
    follow up=9,follow up and review=9,followup and review=9,framework=6,implementation=8,\
    implementering=8,implementeringen=8,indledning=i,indledningen=i,intro=i,introduction=i,introduktion=i,\
    introduktionen=i,intron=i,malsatninger=7,malsatninger og tilsagn=7,malsatningerne=7,objectives=7,\
    objectives and commitments=7,opfolgning=9,opfolgning og evaluering=9,opfolgningen=9,\
    our cooperative framework=6,our vision and guiding principles=1,prambel=0,pramblen=0,\
    preambel=0,preamble=0,preamblen=0,principles=5,principper=5,principperne=5,samarbejds rammerne=6,\
    samarbejdsrammer=6,samarbejdsrammerne=6,shared responsibilities=3,shared responsibility=3,unity of purpose=4,\
    vision=1,vision and guiding principles=1,vision og vejledende principper=1,visionen=1,\
    vores vision og vejledende principper=1,";

/// Whether the name of a section or the intro may begin with a word, a quick question before [`resolve`].
pub fn may_begin_a_name(word: &str) -> bool {
    // Of "follow-up" the names have two words.
    let first = fold(word.split('-').next().unwrap_or_default());
    let rest = first_from(NAMES, &first).and_then(|name| name.strip_prefix(first.as_bytes()));
    rest.is_some_and(|rest| matches!(rest.first(), Some(b' ' | b'=')))
}

/// More words that may stand around a citation: those of what [`write`](super::write) tells of the compact among them.
const AROUND: &str = "også|also|migrations|agreed|Assembly|by|endorsed|final|færdigforhandlede|General|Generalforsamling|\
    Generalforsamlings|tiltrådt";

impl Text<'_> {
    /// The section or intro that a text names.
    fn name(&self) -> Option<Place> {
        let is_name = |index: &usize| !self.is_around(*index);
        let first = (0..self.tokens.len()).find(is_name)?;
        let last = (0..self.tokens.len()).rfind(is_name)?;
        // The longest name has five words and the blanks between them.
        if last - first > 10 || (first..=last).any(|at| self.is_number(at)) {
            return None;
        }
        let mut name = String::new();
        for at in first..=last {
            if self.is_word(at) {
                name.push_str(if name.is_empty() { "" } else { " " });
                name.push_str(&fold(self.word(at)));
            }
        }
        match look_up(NAMES, &name)? {
            b'5' if self.is_other_before(first, Unit::Principle) || self.is_other_after(last + 1, Unit::Principle) => {
                None
            }
            b'i' => Place::find(ProvisionKind::Intro, 0),
            section => Place::find(ProvisionKind::Section, section - b'0'),
        }
    }

    /// Whether every token before one belongs to a citation or may stand around one.
    fn is_covered_by(&self, citations: &[Citation], end: usize) -> bool {
        let mut rest = citations;
        (0..end).zip(self.tokens).all(|(at, token)| {
            while let [citation, behind @ ..] = rest
                && citation.range.end <= token.start
            {
                rest = behind;
            }
            rest.first().is_some_and(|citation| citation.range.contains(&token.start)) || self.is_around(at)
        })
    }

    /// Whether a token may stand around a citation: what joins and encloses, and the words and dates of the compact's name.
    fn is_around(&self, at: usize) -> bool {
        use Kind::{
            And, Blank, Break, Close, Comma, Dash, Dot, Filler, Joint, Letter, Month, Number, Open, Own, Preposition,
            To,
        };
        match self.kind(at) {
            Kind::Sign => self.is_any(at, ";|'|’|‘|\"|“|”|„|«|»|·|?|!"),
            Number(number) if number != 2018 => (at + 1..at + 4).any(|next| self.is(next, Month)),
            Blank | Break | Dot | Comma | Open | Close | Dash | Joint | And | Own | Filler | Month | Number(_) | To
            | Preposition | Letter(b'i' | b's') => true,
            // "Marrakesh-aftalen", "migrations-aftalen"
            // "aftalens mål 8"
            _ => self.is_any(at, AROUND) || self.is_ours(at) || self.is_plain_agreement(at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list;

    #[test]
    fn every_name_of_a_section_is_thought_of() {
        for name in list::parts(NAMES, b',').filter(|name| !name.is_empty()) {
            let first = name.split([' ', '=']).next().unwrap_or_default();
            assert!(may_begin_a_name(first), "{name}");
        }
        assert!(["Fælles", "follow-up", "unity-of-purpose"].into_iter().all(may_begin_a_name));
        assert!(!["migration", "vis", "", "åå"].into_iter().any(may_begin_a_name));
    }
}
