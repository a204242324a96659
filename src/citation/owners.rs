//! Owners of places: in the genitive, "kontraktens § 24", "regeringens nye mål 3", "the Court's para. 24"; persons, "hans mål 8";
//! and what is no document and has places of its own, "mål 5 i kampen".

use super::{
    text::Text,
    token::{Kind, Unit},
};
use crate::list;

impl Text<'_> {
    /// Whether what stands before a unit or document is the genitive of something else than the compact and its parts.
    pub fn is_owned(&self, at: usize) -> bool {
        let word = self.skip_back(at, &[Kind::Blank]).wrapping_sub(1);
        if self.begins(at, "obj|para|principle|footnote") {
            // "Supports objective 8" has no owner.
            return self.is_any(word, "s|'|’") && self.is_owner(word);
        }
        // "regeringens nye mål 3"
        let is_adjective = self.before(word) == Kind::Blank && self.starts_small(word) && self.ends(word, "e");
        self.is_owner(if is_adjective { self.word_before(word) } else { word })
    }

    /// Whether a person or the subject of the sentence owns what stands at a token: "hans mål 8". "Vores" may be the compact's.
    pub fn is_of_person(&self, at: usize) -> bool {
        self.folds_to(self.word_before(at), "din|dine|dit|hans|hendes|min|mine|mit|my|his|our|sin|sine|sit")
    }

    /// Whether a word is the genitive of something else than the compact and its parts: "kontraktens", "EU's", "Danmarks".
    pub fn is_owner(&self, at: usize) -> bool {
        let (word, is_marked) = match self.kind(at) {
            Kind::Letter(b's') if self.before(at) == Kind::Sign => (at.wrapping_sub(2), true),
            Kind::Sign if self.is_any(at, "'|’") => {
                (at.wrapping_sub(1), self.word(at.wrapping_sub(1)).ends_with('s'))
            }
            _ => (at, false),
        };
        // "Danmarks" is the country's; "Findes" and "Afvis" are none, but "Norges" is.
        let is_name = || {
            self.is_name(word)
                && self.ends(word, "s")
                && (!self.ends(word, "es|vis") || self.ends(word, "norges|sveriges"))
        };
        matches!(self.kind(word), Kind::Document | Kind::Named | Kind::Word)
            && (is_marked || self.ends(word, "ens|ets|enes|ernes") || is_name())
            && !self.begins(word, OWN)
            && !self.folds_to(word, OTHERS)
            && !self.is_ours(word)
    }
}

/// Whether a folded word means what has such places of its own and is no document: a court, a match, a meeting.
pub fn is_place_owner(folded: &str, unit: Unit) -> bool {
    const COURTS: &str = "domstol|domstolen|hojesteret|landsret|landsretten|byretten|komite|komiteen|committee|court";
    const MATCHES: &str = "faldt|kamp|kampen|sason|sasonen|scorede|scorer|scoret";
    const MEETINGS: &str = "mode|modet|referatet|generalforsamlingen|byradet|kommunalbestyrelsen|sikkerhedsradet";
    match unit {
        Unit::Goal => list::has(MATCHES, folded),
        Unit::Point if list::ends(MEETINGS, folded) => true,
        _ => unit.is_paragraph() && list::ends(COURTS, folded),
    }
}

/// Beginnings of what the compact and its parts are called, folded.
const OWN: &str = "afsnit|aftale|agreement|bilag|compact|document|dokument|erklaring|gcm|generalforsamling|indledning|kapit|mal|overs|pact|\
    praa|pram|prea|princip|ramme|resolution|samarbejdsramme|tekst|text|udkast";

/// Words that look like genitives and are none, or tell not whose.
const OTHERS: &str = "dels|dens|dets|ellers|ens|fas|fjernes|forenes|forstas|genlas|imens|it|las|medens|menes|mens|nas|opnas|plus|\
    pracis|slas|straks|that|tjenes|trods";
