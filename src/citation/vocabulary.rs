//! The words that mean something to citations, Danish and English.

use super::token::{Kind, Unit};
use crate::words::{normalise, skeleton};

/// What a word is to citations.
pub fn kind(word: &str) -> Kind {
    // No word of the table is longer, accents and capitals included; others need not be looked at.
    if word.len() > 40 {
        return Kind::Word;
    }
    let folded = fold(word);
    match *folded.as_bytes() {
        [letter @ b'a'..=b'z'] if word.len() == 1 => Kind::Letter(letter),
        _ => VOCABULARY.binary_search_by(|(entry, _)| (*entry).cmp(&folded)).map_or(Kind::Word, |at| VOCABULARY[at].1),
    }
}

/// The form in which words are compared: small letters as a foreign keyboard has them, "målsætning" as "malsatning".
#[inline(never)]
pub fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    folded.extend(skeleton(&normalise(word)));
    folded
}

/// Whether a folded word names another document: a law, a convention, an agenda.
pub fn is_document(folded: &str) -> bool {
    const WITHIN: [&str; 19] = [
        "konvention",
        "convention",
        "traktat",
        "treaty",
        "dagsorden",
        "agenda",
        "protokol",
        "protocol",
        "direktiv",
        "directive",
        "forordning",
        "regulation",
        "bekendtgorelse",
        "erklaring",
        "declaration",
        "covenant",
        "charter",
        "chartr",
        "verdensmal",
    ];
    const ENDS: [&str; 10] =
        ["lov", "loven", "lovens", "lovene", "pagt", "pagten", "pagtens", "aftale", "aftalen", "aftalens"];
    !folded.starts_with("migration")
        && (WITHIN.iter().any(|part| folded.as_bytes().windows(part.len()).any(|letters| letters == part.as_bytes()))
            || ENDS.iter().any(|end| folded.ends_with(end)))
}

/// Folded words in the order of the alphabet.
#[rustfmt::skip]
static VOCABULARY: [(&str, Kind); 256] = {
    use Kind::{And, Document, Filler, Litra, Month, Nr, Nth, Ordinal, Own, Preposition, Quantity, Roman, To};
    const OBJECTIVE: Kind = Kind::Unit(Unit::Objective);
    const GOAL: Kind = Kind::Unit(Unit::Goal);
    const STK: Kind = Kind::Unit(Unit::Stk);
    const POINT: Kind = Kind::Unit(Unit::Point);
    const PARAGRAPH: Kind = Kind::Unit(Unit::Paragraph);
    const PRINCIPLE: Kind = Kind::Unit(Unit::Principle);
    const FOOTNOTE: Kind = Kind::Unit(Unit::Footnote);
    [
        ("act", Document), ("adopted", Filler), ("af", Preposition), ("agreement", Document), ("and", And),
        ("anden", Nth(2)), ("andre", Quantity), ("annex", Filler), ("apr", Month), ("april", Month), ("ar", Quantity),
        ("as", Filler), ("aug", Month), ("august", Month), ("bilag", Filler), ("bill", Document), ("billion", Quantity),
        ("billions", Quantity), ("bogstav", Litra), ("budget", Document), ("cf", Filler), ("cm", Quantity),
        ("code", Document), ("compact", Own), ("constitution", Document), ("countries", Quantity), ("dage", Quantity),
        ("danish", Filler), ("dansk", Filler), ("day", Quantity), ("days", Quantity), ("de", Filler), ("dec", Month),
        ("december", Month), ("den", Filler), ("det", Filler), ("dkk", Quantity), ("dl", Quantity), ("dollar", Quantity),
        ("dollars", Quantity), ("draft", Filler), ("eighth", Nth(8)), ("eller", And), ("euro", Quantity), ("feb", Month),
        ("februar", Month), ("february", Month), ("femte", Nth(5)), ("fifth", Nth(5)), ("first", Nth(1)),
        ("fjerde", Nth(4)), ("flere", Quantity), ("flygtninge", Quantity), ("fn", Filler), ("fns", Filler),
        ("fodnote", FOOTNOTE), ("fodnoten", FOOTNOTE), ("fodnoter", FOOTNOTE), ("fodnoterne", FOOTNOTE),
        ("footnote", FOOTNOTE), ("footnotes", FOOTNOTE), ("for", Filler), ("forste", Nth(1)), ("fourth", Nth(4)),
        ("fra", Preposition), ("from", Preposition), ("gange", Quantity), ("gcm", Own), ("gcr", Document),
        ("global", Filler), ("globale", Filler), ("guiding", Filler), ("hours", Quantity), ("hundred", Quantity),
        ("hundrede", Quantity), ("ii", Roman(2)), ("iii", Roman(3)), ("in", Preposition), ("iv", Roman(4)),
        ("jan", Month), ("januar", Month), ("january", Month), ("jf", Filler), ("jul", Month), ("juli", Month),
        ("july", Month), ("jun", Month), ("june", Month), ("juni", Month), ("jvf", Filler), ("kg", Quantity),
        ("km", Quantity), ("kr", Quantity), ("kroner", Quantity), ("lande", Quantity), ("law", Document),
        ("letter", Litra), ("lit", Litra), ("litra", Litra), ("maj", Month), ("mal", GOAL), ("malene", GOAL),
        ("malsatning", OBJECTIVE), ("malsatningen", OBJECTIVE), ("malsatninger", OBJECTIVE),
        ("malsatningerne", OBJECTIVE), ("maneder", Quantity), ("march", Month), ("marrakech", Own), ("marrakesh", Own),
        ("marts", Month), ("mennesker", Quantity), ("meter", Quantity), ("mia", Quantity), ("migranter", Quantity),
        ("migrants", Quantity), ("migration", Filler), ("migrationsaftale", Own), ("migrationsaftalen", Own),
        ("migrationsaftalens", Own), ("migrationserklaring", Own), ("migrationserklaringen", Own),
        ("migrationserklaringens", Own), ("migrationspagt", Own), ("migrationspagten", Own), ("migrationspagtens", Own),
        ("milliard", Quantity), ("milliarder", Quantity), ("million", Quantity), ("millioner", Quantity),
        ("millions", Quantity), ("minutes", Quantity), ("minutter", Quantity), ("mio", Quantity), ("month", Quantity),
        ("months", Quantity), ("nations", Filler), ("nd", Ordinal), ("new", Filler), ("niende", Nth(9)),
        ("ninth", Nth(9)), ("no", Nr), ("nos", Nr), ("nov", Month), ("november", Month), ("nr", Nr), ("number", Nr),
        ("nummer", Nr), ("numre", Nr), ("obj", OBJECTIVE), ("objective", OBJECTIVE), ("objectives", OBJECTIVE),
        ("objs", OBJECTIVE), ("oct", Month), ("october", Month), ("of", Preposition), ("og", And), ("okt", Month),
        ("oktober", Month), ("om", Filler), ("or", And), ("ordentlig", Filler), ("orderly", Filler), ("other", Quantity),
        ("others", Quantity), ("ottende", Nth(8)), ("oversattelse", Filler), ("pa", Preposition), ("pagt", Own),
        ("pagten", Own), ("pagtens", Own), ("para", PARAGRAPH), ("paragraf", PARAGRAPH), ("paragraffen", PARAGRAPH),
        ("paragraffer", PARAGRAPH), ("paragrafferne", PARAGRAPH), ("paragraph", PARAGRAPH), ("paragraphs", PARAGRAPH),
        ("paras", PARAGRAPH), ("pct", Quantity), ("people", Quantity), ("percent", Quantity), ("personer", Quantity),
        ("pkt", POINT), ("princip", PRINCIPLE), ("principle", PRINCIPLE), ("principles", PRINCIPLE),
        ("principper", PRINCIPLE), ("principperne", PRINCIPLE), ("princippet", PRINCIPLE), ("procent", Quantity),
        ("punkt", POINT), ("punkter", POINT), ("punkterne", POINT), ("punktet", POINT), ("rd", Ordinal),
        ("refugees", Quantity), ("regular", Filler), ("resolution", Filler), ("safe", Filler), ("samt", And),
        ("sdg", Document), ("sdgs", Document), ("se", Filler), ("second", Nth(2)), ("see", Filler),
        ("sekunder", Quantity), ("sep", Month), ("sept", Month), ("september", Month), ("seventh", Nth(7)),
        ("sikker", Filler), ("sixth", Nth(6)), ("sjette", Nth(6)), ("som", Filler), ("st", Ordinal),
        ("statute", Document), ("stk", STK), ("stykke", STK), ("stykker", STK), ("stykkerne", STK), ("stykket", STK),
        ("subparagraph", Litra), ("syvende", Nth(7)), ("tenth", Nth(10)), ("th", Ordinal), ("the", Filler),
        ("third", Nth(3)), ("thousand", Quantity), ("through", To), ("tiende", Nth(10)), ("til", To), ("timer", Quantity),
        ("to", To), ("ton", Quantity), ("translation", Filler), ("tredje", Nth(3)), ("tusind", Quantity),
        ("udkast", Filler), ("udkastet", Filler), ("uger", Quantity), ("un", Filler), ("under", Preposition),
        ("united", Filler), ("unofficial", Filler), ("uofficiel", Filler), ("vedtaget", Filler), ("vejledende", Filler),
        ("vi", Roman(6)), ("vii", Roman(7)), ("viii", Roman(8)), ("week", Quantity), ("weeks", Quantity),
        ("year", Quantity), ("years", Quantity), ("york", Filler),
    ]
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vocabulary_is_sorted_and_folded() {
        assert!(VOCABULARY.is_sorted_by(|left, right| left.0 < right.0));
        for (word, _) in VOCABULARY {
            assert_eq!(fold(word), word);
        }
    }
}
