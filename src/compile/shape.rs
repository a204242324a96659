//! The shape of the compact: which parts it has, in which order. The text is checked against it.

use crate::model::{
    BEFORE_OBJECTIVES, OBJECTIVES, PRINCIPLES, PRINCIPLES_PARAGRAPH,
    ProvisionKind::{self, Intro, Item, Objective, Paragraph, Principle, Section},
    roman,
};

/// The lines before the intro.
pub const FRONT_MATTER: [&str; 3] = [
    "Global Compact for Safe, Orderly and Regular Migration (GCM)",
    "Mellemstatsligt forhandlet resultat opnået ved enighed",
    "13. juli 2018",
];

/// How many footnotes there are.
pub const FOOTNOTES: u8 = 3;

/// How many paragraphs there are.
const PARAGRAPHS: u8 = 54;

/// A heading by the paragraph it stands before: its index in [`crate::model::SECTION_IDS`], how deep, its words.
const HEADINGS: [(u8, u8, usize, &str); 9] = [
    (1, 0, 0, "PRÆAMBEL"),
    (8, 1, 0, "VISION OG VEJLEDENDE PRINCIPPER"),
    (10, 2, 1, "Fælles forståelse"),
    (11, 3, 1, "Fælles ansvar"),
    (13, 4, 1, "Enighed om formål"),
    (16, 6, 0, "SAMARBEJDS-RAMMERNE"),
    (17, 7, 0, "MÅLSÆTNINGER OG TILSAGN"),
    (40, 8, 0, "IMPLEMENTERING"),
    (48, 9, 0, "OPFØLGNING OG EVALUERING"),
];

/// The index of the list of the guiding principles in [`crate::model::SECTION_IDS`].
const PRINCIPLES_SECTION: u8 = 5;

/// The headings of the guiding principles.
const PRINCIPLE_HEADINGS: [&str; PRINCIPLES as usize] = [
    "Menneske-fokuseret",
    "Internationalt samarbejde",
    "National suverænitet",
    "Retssikkerhed og retten til retfærdig rettergang (rule of law og due process)",
    "Bæredygtig udvikling",
    "Menneskerettigheder",
    "Køns-sensitiv",
    "Børne-sensitiv",
    "Regerings-samtænkende tilgang",
    "Samfunds-samtænkende tilgang",
];

/// Paragraphs with litra: for each litra how many roman-numbered items it has.
const ITEMS: [(u8, &[u8]); 3] = [(43, &[5, 3, 3]), (45, &[0; 3]), (49, &[0; 5])];

/// One part that the text must have, in its place.
#[derive(Clone, Debug)]
pub struct Step {
    pub kind: ProvisionKind,
    pub number: u8,
    /// Index of the step it stands in.
    pub parent: Option<usize>,
    /// The heading it must have; empty where it has none, or (an objective's) any will do.
    pub heading: &'static str,
    /// How errors call it.
    pub name: String,
}

/// All parts in the order of the text, footnotes excepted: those stand where the page breaks.
pub fn steps() -> Vec<Step> {
    let mut steps = Steps(Vec::new());
    steps.push(Intro, 0, None, "", "the intro".to_owned());
    let mut sections = [None; 2];
    for number in 1..=PARAGRAPHS {
        for (_, section, depth, heading) in HEADINGS.into_iter().filter(|heading| heading.0 == number) {
            let parent = if depth == 0 { None } else { sections[0] };
            let section = steps.push(Section, section, parent, heading, format!("the heading “{heading}”"));
            sections[depth] = Some(section);
            sections[depth + 1..].fill(None);
        }
        steps.paragraph(number, sections[1].or(sections[0]));
    }
    steps.0
}

struct Steps(Vec<Step>);

impl Steps {
    fn push(
        &mut self,
        kind: ProvisionKind,
        number: u8,
        parent: Option<usize>,
        heading: &'static str,
        name: String,
    ) -> usize {
        self.0.push(Step { kind, number, parent, heading, name });
        self.0.len() - 1
    }

    fn paragraph(&mut self, number: u8, section: Option<usize>) {
        let objective = number.wrapping_sub(BEFORE_OBJECTIVES);
        let parent = match objective {
            1..=OBJECTIVES => Some(self.push(Objective, objective, section, "", format!("objective {objective}"))),
            _ => section,
        };
        let paragraph = self.push(Paragraph, number, parent, "", format!("paragraph {number}"));
        if number == PRINCIPLES_PARAGRAPH {
            self.principles(paragraph);
        }
        for (_, litra) in ITEMS.into_iter().filter(|items| items.0 == number) {
            self.items(paragraph, litra);
        }
    }

    fn principles(&mut self, paragraph: usize) {
        let list = self.push(Section, PRINCIPLES_SECTION, Some(paragraph), "", "the list of principles".to_owned());
        for (number, heading) in (1..).zip(PRINCIPLE_HEADINGS) {
            self.push(Principle, number, Some(list), heading, format!("the principle “{heading}”"));
        }
    }

    fn items(&mut self, paragraph: usize, litra: &[u8]) {
        for (number, &items) in (1..).zip(litra) {
            let letter = char::from(b'a' + number - 1);
            let litra = self.push(Item, number, Some(paragraph), "", format!("litra {letter}"));
            for item in 1..=items {
                self.push(Item, item, Some(litra), "", format!("item {}", roman(item)));
            }
        }
    }
}
