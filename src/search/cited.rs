//! Citations in a query, which is read more generously than a sentence: a reader who types "artikel 33" here means ours.

use super::query::{Query, Word};
use crate::{
    citation::{self, Citation},
    list,
    model::{Place, ProvisionKind},
};

/// Words for our units that also are, and in a sentence mostly are, those of other documents.
const LOOSE: [(&str, ProvisionKind); 9] = [
    ("artikel", ProvisionKind::Paragraph),
    ("article", ProvisionKind::Paragraph),
    ("art", ProvisionKind::Paragraph),
    ("afsnit", ProvisionKind::Paragraph),
    ("section", ProvisionKind::Paragraph),
    ("goal", ProvisionKind::Objective),
    ("commitment", ProvisionKind::Objective),
    ("tilsagn", ProvisionKind::Objective),
    ("note", ProvisionKind::Footnote),
];

/// Units whose number may stand there in words.
const UNITS: &str = "mål|målsætning|målsætningen|princip|princippet|fodnote|fodnoten|stk|stykke|artikel|paragraf|objective|principle|footnote|paragraph|article";

/// Kinds that a bare number may mean, the best known first.
const NUMBERED: [ProvisionKind; 4] =
    [ProvisionKind::Objective, ProvisionKind::Paragraph, ProvisionKind::Principle, ProvisionKind::Footnote];

/// A place that the query cites.
pub struct Cited<'a> {
    /// The place.
    pub place: Place,
    /// The citation as typed.
    pub text: &'a str,
}

/// The places that the query cites, and for each of its words whether it is left to be searched.
pub fn read<'a>(query: &Query<'a>) -> (Vec<Cited<'a>>, Vec<bool>) {
    let mut reader = Reader { query, places: Vec::new(), left: vec![true; query.words.len()] };
    if query.unquoted.bytes().any(|byte| byte.is_ascii_digit()) {
        reader.sentence();
        reader.loose();
        reader.whole();
    } else {
        reader.spelt_out();
        reader.named();
    }
    (reader.places, reader.left)
}

struct Reader<'q, 'a> {
    query: &'q Query<'a>,
    places: Vec<Cited<'a>>,
    left: Vec<bool>,
}

impl<'a> Reader<'_, 'a> {
    fn add(&mut self, place: Place, text: &'a str) {
        self.places.push(Cited { place, text });
    }

    /// What cites a place in a sentence too. Words that cite none are not searched either, unless they tell a year: "mål 2030".
    fn sentence(&mut self) {
        for citation in self.found() {
            // What is outside quotation marks stands where it stands in the query.
            let text = self.query.text.get(citation.range.clone()).unwrap_or_default();
            if citation.places.is_empty() && is_year(text) {
                continue;
            }
            for place in citation.places {
                self.add(place, text);
            }
            for (word, left) in self.query.words.iter().zip(&mut self.left) {
                *left &= word.range.end <= citation.range.start || citation.range.end <= word.range.start;
            }
        }
    }

    /// The citations. The letter that ends the query may be that of a litra, or begin a word: "stk. 43 l", but not "litra l",
    /// nor "§ 9 c", as sections of laws are called.
    fn found(&self) -> Vec<Citation> {
        let text = self.query.unquoted.as_str();
        let found = citation::find_all(text);
        let is_begun = |word: &&Word| {
            let before = text.get(..word.range.start).unwrap_or_default().trim_ascii_end();
            word.open
                && word.text.len() == 1
                && word.text.bytes().all(|byte| byte.is_ascii_alphabetic())
                && before.ends_with(|letter: char| letter.is_ascii_digit())
                && !before.contains('§')
        };
        match (found.last(), self.query.words.last().filter(is_begun)) {
            (Some(citation), Some(word)) if citation.places.is_empty() && citation.range.end == word.range.end => {
                citation::find_all(text.get(..word.range.start).unwrap_or_default())
            }
            _ => found,
        }
    }

    /// A loose word and a number, which are not searched as words: where the query names another document, they are its own.
    fn loose(&mut self) {
        for (first, pair) in self.query.words.windows(2).enumerate() {
            let [name, number] = pair else { continue };
            let Some((_, kind)) = LOOSE.iter().find(|(loose, _)| *loose == name.normal) else { continue };
            let is_number = number.normal.bytes().all(|byte| byte.is_ascii_digit()) && !is_year(&number.normal);
            if is_number && self.left.get(first + 1) == Some(&true) {
                let text = self.query.text.get(name.range.start..number.range.end).unwrap_or_default();
                let is_ours = |_: &Place| !citation::is_of_other(&self.query.unquoted, *kind);
                if let Some(place) = numbered(*kind, number).filter(is_ours) {
                    self.add(place, text);
                }
                for left in self.left.iter_mut().skip(first).take(2) {
                    *left = false;
                }
            }
        }
    }

    /// A unit and a number in words: "mål tyve", "hvad siger den ottende målsætning".
    fn spelt_out(&mut self) {
        for (first, pair) in self.query.words.windows(2).enumerate() {
            let [one, other] = pair else { continue };
            if ![one, other].into_iter().any(|word| list::has(UNITS, &word.normal)) {
                continue;
            }
            let text = self.query.text.get(one.range.start..other.range.end).unwrap_or_default();
            for place in citation::resolve(text) {
                if citation::is_of_other(&self.query.unquoted, place.kind()) {
                    continue;
                }
                self.add(place, text);
                for left in self.left.iter_mut().skip(first).take(2) {
                    *left = false;
                }
            }
        }
    }

    /// The name of the intro or a section, whose words are searched too. Of one word only the names of the intro and of the
    /// preamble lead: who types "implementering" looks for what is said of it.
    fn named(&mut self) {
        let is_all = self.places.is_empty() && self.query.phrases.is_empty();
        if !is_all || !self.query.words.iter().any(|word| citation::may_begin_a_name(word.text)) {
            return;
        }
        for place in citation::resolve(&self.query.unquoted).into_iter().filter(|place| is_heading(*place)) {
            if self.query.words.len() > 1 || place.number() == 0 {
                self.add(place, self.query.text.trim());
            }
        }
    }

    /// The query as a whole: "49 e", and a bare number, which may mean any place of that number.
    fn whole(&mut self) {
        if !self.places.is_empty() {
            return;
        }
        let whole = citation::resolve(&self.query.unquoted);
        if !whole.is_empty() && !whole.iter().any(|place| is_heading(*place)) {
            self.left.fill(false);
            for place in whole {
                self.add(place, self.query.text.trim());
            }
        } else if let ([word], []) = (self.query.words.as_slice(), self.query.phrases.as_slice()) {
            for place in NUMBERED.into_iter().filter_map(|kind| numbered(kind, word)) {
                self.add(place, word.text);
            }
        }
    }
}

/// Whether a place is a heading and what stands under it.
fn is_heading(place: Place) -> bool {
    matches!(place.kind(), ProvisionKind::Section | ProvisionKind::Intro)
}

/// Whether a text has a number of three digits or more, as places have not.
fn is_year(text: &str) -> bool {
    text.as_bytes().windows(3).any(|letters| letters.iter().all(u8::is_ascii_digit))
}

fn numbered(kind: ProvisionKind, number: &Word) -> Option<Place> {
    Place::find(kind, number.normal.parse().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, ids: &[&str], left: &[&str]) {
        let query = Query::read(text);
        let (places, is_left) = read(&query);
        assert_eq!(places.iter().map(|cited| cited.place.id()).collect::<Vec<_>>(), ids, "{text}");
        let words = query.words.iter().zip(is_left).filter(|(_, left)| *left);
        assert_eq!(words.map(|(word, _)| word.normal.as_str()).collect::<Vec<_>>(), left, "{text}");
    }

    #[test]
    fn a_citation_takes_its_words() {
        check("mål 8", &["o8"], &[]);
        check("målsætning nr. 20 remitter", &["o20"], &["remitter"]);
        check("artikel 33 ytringsfrihed", &["p33"], &["ytringsfrihed"]);
        check("goal 23", &["o23"], &[]);
        check("note 2", &["fn2"], &[]);
        check("49 e", &["p49.e"], &[]);
        check("stk. 43 b", &["p43.b"], &[]);
        check("stk. 43 l", &["p43"], &["l"]);
        check("stk. 43 l ", &[], &[]);
        check("mål tyve", &["o20"], &[]);
        check("ottende målsætning", &["o8"], &[]);
        check("hvad siger princip tre?", &["pr3"], &["hvad", "siger"]);
        check("what does footnote two tell us", &["fn2"], &["what", "does", "tell", "us"]);
        check("mål og midler", &[], &["mål", "og", "midler"]);
        check("mål 17, litra c", &["o17"], &[]);
    }

    #[test]
    fn a_citation_of_no_place_takes_its_words_too() {
        check("artikel 99", &[], &[]);
        check("fodnote 9", &[], &[]);
        check("§ 9 c ", &[], &[]);
        check("§ 9 c", &[], &[]);
        check("stk. 43 litra d", &[], &[]);
        check("§ 43 b", &["p43.b"], &[]);
        check("princip 99 børn", &[], &["børn"]);
        check("mål 8 og 99", &["o8"], &["og"]);
        check("mål 2030", &[], &["mål", "2030"]);
        check("afsnit 2018", &[], &["afsnit", "2018"]);
        check("verdensmål 8", &[], &["verdensmål", "8"]);
        check("EMRK artikel 8", &[], &["emrk"]);
        check("artikel 8 EMRK", &[], &["emrk"]);
        check("artikel 3 børnekonventionen", &[], &["børnekonventionen"]);
        check("flygtningekonventionen artikel 33", &[], &["flygtningekonventionen"]);
        check("artikel otte emrk", &[], &["artikel", "otte", "emrk"]);
        check("artikel 15 FN-pagten", &[], &["fnpagten"]);
        check("artikel 8, stk. 3", &[], &["stk", "3"]);
        check("article 13 universal declaration", &[], &["universal", "declaration"]);
        check("agenda 2030 goal 10", &[], &["agenda", "2030"]);
        check("goal 10 national law", &["o10"], &["national", "law"]);
    }

    #[test]
    fn the_name_of_a_section_leads_and_its_words_are_searched() {
        check("indledning", &["intro"], &["indledning"]);
        check("introen", &["intro"], &["introen"]);
        check("pagtens follow-up", &["follow-up"], &["pagtens", "followup"]);
        check("præamblen", &["preamble"], &["præamblen"]);
        check("Fælles ansvar", &["shared-responsibility"], &["fælles", "ansvar"]);
        check("opfølgning og evaluering", &["follow-up"], &["opfølgning", "og", "evaluering"]);
        check("implementering", &[], &["implementering"]);
        check("principper", &[], &["principper"]);
        check("fælles ansvar for børn", &[], &["fælles", "ansvar", "for", "børn"]);
    }

    #[test]
    fn a_bare_number_may_mean_any_place() {
        check("8", &["o8", "p8", "pr8"], &["8"]);
        check("54", &["p54"], &["54"]);
        check("2030", &[], &["2030"]);
    }
}
