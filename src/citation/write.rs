//! Writes citations: short and full in both languages, BibTeX, and CSL-JSON.

use crate::{
    model::{Place, ProvisionKind},
    template::fill,
};

/// The language that a citation is written in; the text cited is Danish in both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// Danish, "da".
    Danish,
    /// English, "en".
    English,
}

/// The form of a citation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// For a sentence: "GCM, stk. 24".
    Short,
    /// For a list of sources: with title, date, provenance, place of publication and symbol.
    Full,
    /// An entry for a BibTeX file, "bibtex".
    Bibtex,
    /// An item of the JSON that programs for citations exchange, "csl-json".
    CslJson,
}

impl Language {
    /// The language of a code: "da", "en".
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        match code {
            "da" => Some(Language::Danish),
            "en" => Some(Language::English),
            _ => None,
        }
    }
}

impl Style {
    /// The style of a name: "short", "full", "bibtex", "csl-json".
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "short" => Some(Style::Short),
            "full" => Some(Style::Full),
            "bibtex" => Some(Style::Bibtex),
            "csl-json" => Some(Style::CslJson),
            _ => None,
        }
    }
}

/// English names of the sections, in the order of [`crate::model::SECTION_IDS`].
const SECTIONS: [&str; 10] = [
    "preamble",
    "vision and guiding principles",
    "common understanding",
    "shared responsibilities",
    "unity of purpose",
    "guiding principles",
    "cooperative framework",
    "objectives and commitments",
    "implementation",
    "follow-up and review",
];

/// What a citation is filled into, as in [`template`](crate::template). None of the words has a sign that JSON or BibTeX
/// would have escaped, and a test holds them to it.
const SHORT: &str = "GCM, %";
const FULL: &str = "%, Global Compact for Safe, Orderly and Regular Migration (GCM), %. %";

/// As BibTeX and biblatex both read it: a `@misc`, for a translation of a draft is no treaty and no book. It is dated as the
/// text is. When and by whom it was translated is not known, and neither the symbol nor the address of the authentic text is
/// its own: they are told in the note.
const BIBTEX: &str = "@misc{gcm-2018-%,
  author = {{%}},
  title = {{Global Compact for Safe, Orderly and Regular Migration}},
  type = {%},
  year = {2018},
  month = {7},
  language = {danish},
  origlanguage = {english},
  origtitle = {{Global Compact for Safe, Orderly and Regular Migration: Intergovernmentally Negotiated and Agreed Outcome}},
  origdate = {2018-07-13},
  note = {%. % https://undocs.org/A/RES/73/195},
  langid = {danish}
}
";

/// An item of CSL-JSON, <https://docs.citationstyles.org/en/stable/specification.html>, with the same: a document, for a
/// compact that does not bind is no treaty. The place stands in the note too, which more styles print than the section.
const CSL_JSON: &str = r#"{"id":"gcm-2018-%","type":"document","title":"Global Compact for Safe, Orderly and Regular Migration","title-short":"GCM","section":"%","author":[{"literal":"%"}],"issued":{"date-parts":[[2018,7,13]]},"genre":"%","language":"da","original-title":"Global Compact for Safe, Orderly and Regular Migration: Intergovernmentally Negotiated and Agreed Outcome","original-date":{"date-parts":[[2018,7,13]]},"original-publisher":"%","note":"%. % https://undocs.org/A/RES/73/195"}"#;

const UN: [&str; 2] = ["De Forenede Nationer", "United Nations"];
const GENRE: [&str; 2] = ["uofficiel dansk oversættelse", "unofficial Danish translation"];
/// What the text is worth, as [`crate::compact::Provenance`] has it in other words.
const PROVENANCE: [&str; 2] = [
    "Uofficiel dansk oversættelse af det færdigforhandlede udkast af 13. juli 2018. Vedtaget i Marrakech den 10. december \
     2018; tiltrådt af FN’s Generalforsamling den 19. december 2018 (A/RES/73/195, bilag).",
    "Unofficial Danish translation of the agreed final draft of 13 July 2018. Adopted in Marrakech on 10 December 2018; \
     endorsed by the UN General Assembly on 19 December 2018 (A/RES/73/195, annex).",
];

/// Writes the citation of a place. What is short or full is read back by [`resolve`](super::resolve).
///
/// # Examples
/// ```
/// use migration_compact::{citation::{Language, Style, cite}, model::Place};
///
/// let place = Place::from_id("p43.a.ii").unwrap();
/// assert_eq!(cite(place, Language::Danish, Style::Short), "GCM, stk. 43, litra a, nr. ii");
/// assert_eq!(cite(place, Language::English, Style::Short), "GCM, para. 43(a)(ii)");
/// ```
#[must_use]
pub fn cite(place: Place, language: Language, style: Style) -> String {
    let is_sentence = matches!(style, Style::Short | Style::Full);
    let name = if is_sentence { name(place, language) } else { label(place, language) };
    let word = |[danish, english]: [&'static str; 2]| if language == Language::Danish { danish } else { english };
    let (id, un, provenance) = (place.id(), word(UN), word(PROVENANCE));
    let (template, values): (&str, &[&str]) = match style {
        Style::Short => (SHORT, &[&name]),
        Style::Full => (FULL, &[word(["FN", UN[1]]), &name, provenance]),
        Style::Bibtex => (BIBTEX, &[&id, un, word(GENRE), &name, provenance]),
        Style::CslJson => (CSL_JSON, &[&id, &name, un, word(GENRE), un, &name, provenance]),
    };
    let mut citation = String::new();
    fill(&mut citation, template, values, |_| None);
    citation
}

/// What a place is called: "Stk. 43, litra a", "Para. 43(a)".
#[must_use]
pub fn label(place: Place, language: Language) -> String {
    let mut label = if language == Language::Danish { place.label() } else { english_name(place) };
    // It begins with a letter of ASCII.
    if let Some(first) = label.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    label
}

/// The same in the middle of a sentence: "stk. 43, litra a", "para. 43(a)".
#[must_use]
pub fn name(place: Place, language: Language) -> String {
    let mut name = label(place, language);
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    name
}

fn english_name(place: Place) -> String {
    let (before, after) = match place.kind() {
        ProvisionKind::Intro => return "introduction".to_owned(),
        ProvisionKind::Section => {
            return SECTIONS.get(usize::from(place.number())).copied().unwrap_or_default().to_owned();
        }
        ProvisionKind::Paragraph => ("para. ", ""),
        ProvisionKind::Objective => ("objective ", ""),
        ProvisionKind::Principle => ("principle ", ""),
        ProvisionKind::Footnote => ("footnote ", ""),
        ProvisionKind::Item => ("(", ")"),
    };
    let mut name = place.parent().filter(|_| after == ")").map(english_name).unwrap_or_default();
    for part in [before, &place.sign(), after] {
        name.push_str(part);
    }
    name
}
