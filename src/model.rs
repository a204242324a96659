//! The plain data that the compiler writes and the compact reads.

use serde::Serialize;

/// What sort of place a node of the compact is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum ProvisionKind {
    /// The words before the preamble, in which heads of state adopt the compact.
    Intro,
    /// A headed part of the text, or the list of the guiding principles.
    Section,
    /// A numbered paragraph ("stk."), 1 to 54.
    Paragraph,
    /// A litra of a paragraph or a roman-numbered item of a litra.
    Item,
    /// One of the 23 objectives: its title, and the commitment of its paragraph.
    Objective,
    /// One of the ten guiding principles of paragraph 15.
    Principle,
    /// One of the three footnotes of paragraph 2.
    Footnote,
}

impl ProvisionKind {
    /// The kind by its name in JavaScript.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        let names = ["intro", "section", "paragraph", "item", "objective", "principle", "footnote"];
        let kinds =
            [Self::Intro, Self::Section, Self::Paragraph, Self::Item, Self::Objective, Self::Principle, Self::Footnote];
        names.iter().zip(kinds).find_map(|(other, kind)| (*other == name).then_some(kind))
    }
}

/// How many objectives there are.
pub const OBJECTIVES: u8 = 23;

/// Objective n consists of paragraph n and so many more.
pub const BEFORE_OBJECTIVES: u8 = 16;

/// How many guiding principles there are.
pub const PRINCIPLES: u8 = 10;

/// The paragraph that lists the guiding principles.
pub const PRINCIPLES_PARAGRAPH: u8 = 15;

/// Ids of the sections, in the order of the text; a section's number is its index here.
pub const SECTION_IDS: [&str; 10] = [
    "preamble",
    "vision",
    "common-understanding",
    "shared-responsibility",
    "unity-of-purpose",
    "principles",
    "framework",
    "objectives",
    "implementation",
    "follow-up",
];

/// Names of the sections in sentence case: the source prints most of them in capitals.
pub const SECTION_LABELS: [&str; 10] = [
    "Præambel",
    "Vision og vejledende principper",
    "Fælles forståelse",
    "Fælles ansvar",
    "Enighed om formål",
    "Vejledende principper",
    "Samarbejds-rammerne",
    "Målsætninger og tilsagn",
    "Implementering",
    "Opfølgning og evaluering",
];

/// A stretch of the embedded text, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// First byte.
    pub start: u16,
    /// One past the last byte.
    pub end: u16,
}

/// A citable place, by its index in document order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place(pub u8);

/// One citable place as the compiler wrote it; its children follow it in document order.
#[derive(Clone, Copy, Debug)]
pub struct Node {
    /// What it is.
    pub kind: ProvisionKind,
    /// Its number among its kind (an item's: among its siblings); a section's index in [`SECTION_IDS`]; 0 for the intro.
    pub number: u8,
    /// The place it stands in; none for the intro and the six sections.
    pub parent: Option<Place>,
    /// Its heading, empty where the source has none.
    pub title: Span,
    /// Its own words, without those of its items.
    pub text: Span,
}

/// What words of the text refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// A place of the compact; a footnote, by its mark.
    Place(Place),
    /// An instrument, by its index in the register.
    Instrument(u8),
}

/// Words of the text that refer to something.
#[derive(Clone, Copy, Debug)]
pub struct Mention {
    /// The innermost place whose title or text holds the words.
    pub from: Place,
    /// What they refer to.
    pub to: Target,
    /// The words.
    pub words: Span,
    /// Whether they name it outright.
    pub explicit: bool,
}

/// Words of an objective's title or paragraph that take up a guiding principle.
#[derive(Clone, Copy, Debug)]
pub struct Evidence {
    /// Number of the objective.
    pub objective: u8,
    /// Number of the principle.
    pub principle: u8,
    /// The words.
    pub words: Span,
}

/// Something that at least two objectives share.
#[derive(Clone, Copy, Debug)]
pub struct Bond {
    /// What sort of thing it is.
    pub kind: ReasonKind,
    /// Index of the instrument or the subject, number of the principle.
    pub index: u8,
    /// How much it weighs.
    pub score: u8,
    /// Bit n for objective n.
    pub objectives: u32,
}

/// What sort of thing objectives share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum ReasonKind {
    /// An instrument that they mention.
    Instrument,
    /// A guiding principle that they take up.
    Principle,
    /// A subject that they speak of.
    Subject,
}

/// How much a word of the lexicon may count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// In full.
    Word,
    /// Less: it has many uses.
    General,
    /// It helps, but carries no query alone.
    Light,
    /// Grammar: not at all.
    Function,
    /// In full; its occurrences are several words long.
    Phrase,
}

impl Class {
    /// The classes whose lines in the embedded lexicon begin with a sign.
    const SIGNS: [(u8, Self); 4] =
        [(b'+', Self::General), (b'-', Self::Light), (b'!', Self::Function), (b'@', Self::Phrase)];

    /// The sign of a class, if it has one.
    #[must_use]
    pub fn sign(self) -> Option<char> {
        Self::SIGNS.iter().find_map(|(sign, class)| (*class == self).then_some(char::from(*sign)))
    }

    /// The class of a line of the embedded lexicon, and the line without its sign.
    #[must_use]
    pub fn of(line: &str) -> (Self, &str) {
        let class = Self::SIGNS.iter().find(|(sign, _)| line.as_bytes().first() == Some(sign));
        class.map_or((Self::Word, line), |(_, class)| (*class, line.get(1..).unwrap_or_default()))
    }
}

/// What stands in the embedded lexicon for the dictionary form, in forms that begin with it.
pub const SAME_FORM: u8 = b'~';

/// Words of our own in both languages of the interface.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Bilingual {
    /// Danish.
    pub da: &'static str,
    /// English.
    pub en: &'static str,
}

/// A roman numeral as the items of a litra bear it.
#[must_use]
pub const fn roman(number: u8) -> &'static str {
    match number {
        1 => "i",
        2 => "ii",
        3 => "iii",
        4 => "iv",
        5 => "v",
        _ => "",
    }
}

/// The sign of the first place that readers ask about, in the list of words that tell of places; the others follow it.
pub const FIRST_PLACE_SIGN: u8 = b'!';
