//! Writes citations: short and full in both languages, BibTeX, and CSL-JSON.

use crate::{
    compact,
    model::{Place, ProvisionKind, roman},
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

    /// One of two words.
    fn choose<T>(self, danish: T, english: T) -> T {
        match self {
            Language::Danish => danish,
            Language::English => english,
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

/// The title as the UN has it in English, which the Danish text keeps.
const TITLE: &str = "Global Compact for Safe, Orderly and Regular Migration";

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
    let name = name(place, language);
    match style {
        Style::Short => ["GCM, ", &name].concat(),
        Style::Full => full(&name, language),
        Style::Bibtex => bibtex(place, &name, language),
        Style::CslJson => csl_json(place, &name, language),
    }
}

/// What a place is called in the middle of a sentence.
fn name(place: Place, language: Language) -> String {
    match language {
        Language::Danish => {
            let mut label = place.label();
            // All labels begin with a letter of ASCII.
            if let Some(first) = label.get_mut(..1) {
                first.make_ascii_lowercase();
            }
            label
        }
        Language::English => english_name(place),
    }
}

fn english_name(place: Place) -> String {
    let number = place.number();
    let numbered = |word: &str| [word, " ", &number.to_string()].concat();
    match place.kind() {
        ProvisionKind::Intro => "introduction".to_owned(),
        ProvisionKind::Section => SECTIONS.get(usize::from(number)).copied().unwrap_or_default().to_owned(),
        ProvisionKind::Paragraph => numbered("para."),
        ProvisionKind::Objective => numbered("objective"),
        ProvisionKind::Principle => numbered("principle"),
        ProvisionKind::Footnote => numbered("footnote"),
        ProvisionKind::Item => {
            let parent = place.parent().map(english_name).unwrap_or_default();
            let is_letter = place.parent().is_some_and(|parent| parent.kind() == ProvisionKind::Paragraph);
            let letter = char::from(b'a' + number.saturating_sub(1)).to_string();
            [parent.as_str(), "(", if is_letter { letter.as_str() } else { roman(number) }, ")"].concat()
        }
    }
}

fn author(language: Language) -> &'static str {
    language.choose("De Forenede Nationer", "United Nations")
}

/// What the text is worth, as [`compact::Provenance`] has it in more words.
fn provenance(language: Language) -> &'static str {
    language.choose(
        "Uofficiel dansk oversættelse af udkastet af 13. juli 2018. Vedtaget som bilag til A/RES/73/195, New York, \
         19. december 2018.",
        "Unofficial Danish translation of the draft of 13 July 2018. Adopted as annex to A/RES/73/195, New York, \
         19 December 2018.",
    )
}

fn full(name: &str, language: Language) -> String {
    let author = language.choose("FN", "United Nations");
    [author, ", ", TITLE, " (GCM), ", name, ". ", provenance(language)].concat()
}

/// As BibTeX and biblatex both read it: a `@misc`, for a translation of a draft is no treaty and no book.
fn bibtex(place: Place, name: &str, language: Language) -> String {
    let authentic = compact::info().provenance.authentic;
    let id = place.id().replace('.', "-");
    let note = tex(&[&capital(name), ". ", provenance(language)].concat());
    let author = tex(author(language));
    let fields = [
        ("author", ["{", &author, "}"].concat()),
        ("title", ["{", TITLE, "}"].concat()),
        ("year", "2018".to_owned()),
        ("month", "7".to_owned()),
        ("address", "New York".to_owned()),
        ("number", authentic.symbol.to_owned()),
        ("note", note),
        ("url", authentic.url.to_owned()),
        ("langid", "danish".to_owned()),
    ];
    let mut entry = ["@misc{gcm-2018-", &id].concat();
    for (field, value) in fields {
        entry.push_str(&[",\n  ", field, " = {", &value, "}"].concat());
    }
    entry.push_str("\n}\n");
    entry
}

/// The letters that old programs know by command alone; the texts have no other sign that means something to TeX.
fn tex(text: &str) -> String {
    let mut result = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        match letter {
            'æ' => result.push_str("{\\ae}"),
            'ø' => result.push_str("{\\o}"),
            'å' => result.push_str("{\\aa}"),
            _ => result.push(letter),
        }
    }
    result
}

/// An item of CSL-JSON, <https://docs.citationstyles.org/en/stable/specification.html>: a document, for a compact that does
/// not bind is no treaty.
fn csl_json(place: Place, name: &str, language: Language) -> String {
    let authentic = compact::info().provenance.authentic;
    let publisher = author(language);
    let fields = [
        ("\"id\"", string(&["gcm-2018-", &place.id()].concat())),
        ("\"type\"", string("document")),
        ("\"title\"", string(TITLE)),
        ("\"title-short\"", string("GCM")),
        ("\"section\"", string(&capital(name))),
        ("\"author\"", ["[{\"literal\":", &string(publisher), "}]"].concat()),
        ("\"issued\"", "{\"date-parts\":[[2018,7,13]]}".to_owned()),
        ("\"publisher\"", string(publisher)),
        ("\"publisher-place\"", string("New York")),
        ("\"genre\"", string(language.choose("uofficiel dansk oversættelse", "unofficial Danish translation"))),
        ("\"number\"", string(authentic.symbol)),
        ("\"language\"", string("da")),
        ("\"URL\"", string(authentic.url)),
        ("\"note\"", string(provenance(language))),
    ];
    let members: Vec<String> = fields.into_iter().map(|(key, value)| [key, ":", &value].concat()).collect();
    ["{", &members.join(","), "}"].concat()
}

/// A string of JSON; the texts have no sign that JSON would have escaped.
fn string(text: &str) -> String {
    ["\"", text, "\""].concat()
}

fn capital(name: &str) -> String {
    let mut name = name.to_owned();
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    name
}
