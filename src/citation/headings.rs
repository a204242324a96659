//! Headings after citations: "Målsætning 8: Redde menneskeliv …", "Objective 8: Save lives" are the compact's, "Mål 8:
//! Anstændige jobs" is not, nor is "mål 16 om fred".

use super::{
    Citation,
    text::Text,
    token::{Kind, Unit},
    vocabulary::fold,
};
use crate::{
    list,
    model::{Place, ProvisionKind},
    objectives,
};

/// Tokens of the longest heading and some more.
const LONGEST: usize = 80;

/// How the headings of objectives and principles begin in the authentic text in English.
const ENGLISH: [&str; 2] = [
    "collect and|minimize the|provide accurate|ensure that|enhance availability|facilitate fair|address and|save lives|\
     strengthen the|prevent combat|manage borders|strengthen certainty|use|enhance consular|provide access|\
     empower migrants|eliminate all|invest in|create conditions|promote faster|cooperate in|establish mechanisms|\
     strengthen international",
    "people centred|international cooperation|national sovereignty|rule of|sustainable development|human rights|\
     gender responsive|child sensitive|whole of government|whole of society",
];

/// How words begin that tell what the goals of the 2030 Agenda are about, one goal after the other; none does so of the
/// objective of its number.
const AGENDA: &str = "fattigdom,poverty|sult,hunger|sundhed,health|uddannelse,kvalitetsudd,education|ligestilling,konnene,gender|\
    drikkevand,rent,clean|energi,energy|anstandig,okonomisk,job,vakst,decent,economic|industri,innovation,industry|ulighed,\
    inequal|baredygtig,byer,cities,sustainable|ansvarlig,forbrug,responsible,consumption|klima,climate|livet,havet,life|\
    livet,life,biodiv|fred,retfardig,peace|partnersk,partnersh";

impl Text<'_> {
    /// Whether what stands after a goal tells that it is not the compact's.
    pub fn is_headed_otherwise(&self, unit: Unit, end: usize, last: Option<&Citation>) -> bool {
        let Kind::Number(number @ 1..=23) = self.before(end) else { return false };
        let at = self.skip(end, &[Kind::Comma, Kind::Joint, Kind::Blank, Kind::Dash, Kind::Open, Kind::Blank]);
        let is_heading = self.is_any(end, ":") && self.is_name(at);
        let is_ours = || last.is_some_and(|citation| self.is_heading_of(citation.places.last().copied(), at, false));
        unit == Unit::Goal && at > end && (self.is_of_agenda(number, at) || (is_heading && !is_ours()))
    }

    /// "om fred", "Ligestilling mellem kønnene", "Rent vand".
    fn is_of_agenda(&self, number: u16, at: usize) -> bool {
        let at = if self.is_any(at, "om|on|handler") { at + 2 } else { at };
        let at = if self.is_any(at, "om") { at + 2 } else { at };
        let Some(subjects) = list::parts(AGENDA, b'|').nth(usize::from(number.saturating_sub(1))) else { return false };
        list::parts(subjects, b',').any(|subject| self.begins(at, subject) || self.begins(at + 2, subject))
    }

    /// The token where the heading of the only place of the last citation begins, which ends the text: "Princip 8:
    /// Børne-sensitiv", "Objective 8: Save lives…".
    pub fn heading(&self, last: &Citation) -> Option<usize> {
        let end = self.tokens.iter().position(|token| token.start >= last.range.end)?;
        let joints = [Kind::Dot, Kind::Blank, Kind::Joint, Kind::Dash, Kind::Open, Kind::Sign, Kind::Blank, Kind::Sign];
        let at = self.skip(end, &joints);
        let [place] = last.places[..] else { return None };
        let rest = self.tokens.len() - at;
        let is_plain = rest < LONGEST && (at..self.tokens.len()).all(|at| !self.is_number(at));
        (is_plain && self.is_word(at) && self.is_heading_of(Some(place), at, true)).then_some(end)
    }

    /// Whether what stands at a token begins as the heading of a place does, or the words of one that has none; as a whole it
    /// is no more than that.
    pub fn is_heading_of(&self, place: Option<Place>, at: usize, is_whole: bool) -> bool {
        let Some(place) = place else { return false };
        let short = objectives::short_title(place);
        let own = [place.title(), short.map(|title| title.da), short.map(|title| title.en)];
        let english = match place.kind() {
            ProvisionKind::Objective => ENGLISH[0],
            ProvisionKind::Principle => ENGLISH[1],
            _ => return self.begins_as(at, place.text_span().text(), is_whole),
        };
        let english = list::parts(english, b'|').nth(usize::from(place.number().saturating_sub(1)));
        own.into_iter().flatten().any(|heading| self.begins_as(at, heading, is_whole))
            || english.is_some_and(|heading| self.begins_as(at, heading, false))
    }

    /// Whether what stands at a token begins with the first two words of a heading, or is shorter.
    fn begins_as(&self, at: usize, heading: &str, is_whole: bool) -> bool {
        let mut words = (at..at + LONGEST).filter(|&at| self.is_word(at));
        let mut count = 0;
        for part in heading.split([' ', '-', ',', '.', '(', ')']).filter(|part| !part.is_empty()) {
            match words.next() {
                None => return count > 0,
                Some(word) if fold(self.word(word)) != fold(part) => return count > 1 && !is_whole,
                Some(_) => count += 1,
            }
        }
        !is_whole || words.next().is_none()
    }
}
