//! Quotations as they circulate, and what the compact has of them.
#![cfg(not(target_arch = "wasm32"))]

use expect_test::{Expect, expect};
use migration_compact::{
    citation::{Language, Style, cite},
    export::{Format, export},
    model::Place,
    quote::{Change, ChangeKind, QuoteCheck, check_quote},
};

/// The diff with "[-…-]" around what was left out and "{+…+}" around what was put in.
fn marked(check: &QuoteCheck) -> String {
    let mark = |change: &Change| match change.change {
        ChangeKind::Same => change.text.clone(),
        ChangeKind::Removed => format!("[-{}-]", change.text),
        ChangeKind::Added => format!("{{+{}+}}", change.text),
    };
    check.diff.iter().map(mark).collect()
}

fn verdict(check: &QuoteCheck) -> String {
    format!("{:?}", check.verdict).to_lowercase()
}

fn ids(places: impl IntoIterator<Item = Place>) -> Vec<String> {
    places.into_iter().map(Place::id).collect()
}

#[test]
fn every_quotation_of_the_table_has_its_verdict_and_place() {
    let table = include_str!("quotations/verdicts.tsv");
    let rows: Vec<&str> = table.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    assert!(rows.len() >= 120, "the table has {} rows", rows.len());
    let answers: Vec<String> = rows
        .iter()
        .map(|row| {
            let quotation = row.splitn(3, '\t').last().unwrap_or_default();
            let check = check_quote(&quotation.replace("\\n", "\n"));
            let id = check.id.map_or("-".to_owned(), Place::id);
            format!("{}\t{id}\t{quotation}", verdict(&check))
        })
        .collect();
    assert_eq!(answers, rows);
}

#[track_caller]
fn check_diff(quotation: &str, expected: &Expect) {
    expected.assert_eq(&marked(&check_quote(quotation)));
}

#[test]
fn a_whole_sentence_is_shown_with_its_punctuation() {
    check_diff("”making migration work for all”", &expect!["Making Migration Work for All"]);
    check_diff("rule of law og due process", &expect!["rule of law og due process"]);
    check_diff("rettergang (rule of law og due process)", &expect!["rettergang (rule of law og due process)"]);
    check_diff("ikke indebærer forvaring ('non-custodial')", &expect!["ikke indebærer forvaring (”non-custodial”)"]);
    check_diff(
        "ved navn International Migration Review Forum",
        &expect!["{+ved navn +}International Migration Review Forum"],
    );
    check_diff(
        "migration bør aldrig være en handling udført i desperation",
        &expect!["Migration bør aldrig være en handling udført i desperation."],
    );
    check_diff(
        "GCM hviler på FN pagtens formål — og principper!",
        &expect!["GCM hviler på FN-pagtens formål og principper."],
    );
}

#[test]
fn the_title_and_subtitle_are_shown_with_their_lines() {
    let check = check_quote("regular migration GCM");
    assert_eq!((marked(&check).as_str(), ids(check.places)), ("Regular Migration (GCM)", vec!["intro".to_owned()]));
    assert_eq!(check.context, "Global Compact for Safe, Orderly and Regular Migration (GCM)");
    check_context("resultat opnået ved enighed", &expect!["Mellemstatsligt forhandlet resultat opnået ved enighed"]);
}

#[test]
fn words_left_out_are_shown() {
    check_diff(
        "GCM er et bindende juridisk, samarbejdsbaseret instrument, der bygger på de tilsagn",
        &expect!["GCM er et [-ikke--]bindende juridisk, samarbejdsbaseret instrument, der bygger på de tilsagn"],
    );
    check_diff(
        "alle migranter kan udøve deres menneskerettigheder gennem en sikker adgang",
        &expect![
            "alle migranter, [-uagtet deres migrationsstatus -]kan udøve deres menneskerettigheder gennem en sikker adgang"
        ],
    );
    check_diff(
        "GCM genbekræfter staters suverænitet til at bestemme deres nationale migrationspolitik i overensstemmelse med folkeretten.",
        &expect![
            "GCM genbekræfter staters suverænitet til at bestemme deres nationale migrationspolitik [-samt deres prærogativ til at træffe beslutninger vedr. migration inden for egen jurisdiktion -]i overensstemmelse med folkeretten."
        ],
    );
    check_diff(
        "Vi skal redde liv og sikre, at migranter kommer til skade",
        &expect!["Vi skal redde liv og sikre, at migranter [-ikke -]kommer til skade."],
    );
}

#[test]
fn a_negation_just_outside_a_changed_quotation_is_shown() {
    check_diff(
        "bindende juridisk instrument",
        &expect!["[-ikke--]bindende juridisk, [-samarbejdsbaseret -]instrument"],
    );
    check_diff(
        "foretage mange kollektive udvisninger",
        &expect!["[-forbuddet mod at -]foretage {+mange +}kollektive udvisninger"],
    );
    check_diff(
        "stat kan aldrig håndtere migration",
        &expect!["[-ingen -]stat kan {+aldrig +}håndtere migration [-alene-]"],
    );
}

#[test]
fn words_put_in_are_shown_as_typed() {
    check_diff(
        "at en åben og fri debat\n  ’altid’ bidrager til en udførlig forståelse",
        &expect!["at en åben og fri debat {+altid +}bidrager til en udførlig forståelse"],
    );
    check_diff(
        "fuldt integrererede migranter er bedre i stand til at bidrage til samfundets velstand og VÆKST!",
        &expect!["fuldt integrererede migranter er bedre i stand til at bidrage til samfundets velstand{+ og VÆKST+}"],
    );
    check_diff(
        "Vi skal redde liv og sikre, at migranter ikke kommer til skade #GCM",
        &expect!["Vi skal redde liv og sikre, at migranter ikke kommer til skade{+ GCM+}"],
    );
    check_diff(
        "Selvfølgelig skal vi redde liv og sikre, at migranter ikke kommer til skade",
        &expect!["[-Vi -]{+Selvfølgelig +}skal {+vi +}redde liv og sikre, at migranter ikke kommer til skade."],
    );
}

#[test]
fn words_exchanged_are_shown_in_both_forms() {
    check_diff(
        "Alle flygtninge har ret til den særlige internationale beskyttelse",
        &expect!["[-Kun -]{+Alle +}flygtninge har ret til den særlige internationale beskyttelse"],
    );
    check_diff(
        "Det internationale migrationsevalueringsforum skal finde sted hvert andet år begyndende i 2023",
        &expect![
            "Det internationale [-migrationsevaleringsforum -]{+migrationsevalueringsforum +}skal finde sted hvert [-fjerde -]{+andet +}år begyndende i[- 2022-]{+ 2023+}"
        ],
    );
    check_diff(
        "en sikker adgang til basale ydelser",
        &expect!["en sikker adgang til basale[- serviceydelser-]{+ ydelser+}"],
    );
    check_diff(
        "anerkender, at ingen stat kan adressere migra",
        &expect!["anerkender, at ingen stat kan adressere[- migration alene-]{+ migra+}"],
    );
    check_diff(
        "Vi skal sikkre, at nuværende og potentielle migranter er fuldt informeret",
        &expect!["Vi skal [-sikre, -]{+sikkre +}at nuværende og potentielle migranter er fuldt informeret"],
    );
}

#[test]
fn what_an_omission_mark_swallows_is_shown_as_left_out() {
    check_diff(
        "Vi skal redde liv … Vi skal generere bedre forudsigelighed",
        &expect![
            "Vi skal redde liv [-og sikre, at migranter ikke kommer til skade. Vi skal styrke migranters muligheder for at være en del af vores samfund, fremhæve deres positive bidrag og fremme inklusion og social sammenhørighed. -]Vi skal generere bedre forudsigelighed"
        ],
    );
    check_diff(
        "GCM er et … instrument, der bygger på de tilsagn",
        &expect!["GCM er et [-ikke-bindende juridisk, samarbejdsbaseret -]instrument, der bygger på de tilsagn"],
    );
}

#[test]
fn a_passage_of_several_places_shows_where_they_part() {
    check_diff(
        "hvor det er eksisterende og relevant\niv. Sikre effektiv opsætning for implementering",
        &expect![[r"
        hvor det er eksisterende og relevant
        Sikre effektiv opsætning for implementering"]],
    );
    check_diff(
        "iht. folkeretten.\n\n8. GCM udtrykker vores kollektive tilsagn",
        &expect![[r"
        iht. folkeretten.
        GCM udtrykker vores kollektive tilsagn"]],
    );
    check_diff(
        "ordenes Urbane Dagsorden. Drøftelser om international migration på globalt niveau er ikke nye",
        &expect![[r"
        [-Nye -]{+ordenes +}Urbane Dagsorden.
        Drøftelser om international migration på globalt niveau er ikke nye."]],
    );
}

#[test]
fn several_quoted_passages_are_shown_one_below_the_other() {
    let quotation = "Om at »beskytte ytringsfriheden« og om at »GCM er et bindende juridisk instrument«";
    check_diff(
        quotation,
        &expect![[r"
            beskytte ytringsfriheden
            GCM er et [-ikke--]bindende juridisk, [-samarbejdsbaseret -]instrument"]],
    );
    check_diff(
        "Statsministeren siger »vi\nskriver under«, og pagten siger »vi skal redde liv«",
        &expect![[r"
            {+vi skriver under+}
            Vi skal redde liv"]],
    );
    check_diff(
        "»Vi skal,« siger han, »redde liv,« og så: »Vi skal generere bedre forudsigelighed«",
        &expect![[r"
            Vi skal redde liv
            Vi skal generere bedre forudsigelighed"]],
    );
    let contexts = ["beskytte ytringsfriheden", "GCM er et bindende juridisk instrument"]
        .map(|passage| check_quote(passage).context);
    assert_eq!(check_quote(quotation).context, contexts.join("\n"));
}

#[test]
fn sentences_from_several_places_are_shown_one_below_the_other() {
    check_diff(
        "Vi skal redde liv. Vi skal indsamle og udbrede kvalitetsdata.",
        &expect![[r"
            Vi skal redde liv
            Vi skal indsamle og udbrede kvalitetsdata."]],
    );
    check_diff(
        "Intet land … alene. Kun flygtninge har ret til den særlige internationale beskyttelse",
        &expect![[r"
            Intet land [-kan adressere dette globale fænomens udfordringer og muligheder -]alene.
            Kun flygtninge har ret til den særlige internationale beskyttelse"]],
    );
}

#[track_caller]
fn check_context(quotation: &str, expected: &Expect) {
    expected.assert_eq(&check_quote(quotation).context);
}

#[test]
fn the_context_is_whole_sentences() {
    check_context(
        "mandater iht. New York-erklæringen",
        &expect![
            "De to globale erklæringer er komplementerende internationale samarbejdsbaserede instrumenter, der hver især opfylder deres respektive mandater iht. New York-erklæringen for flygtninge og migranter, som anerkender at migranter og flygtninge kan møde mange ens udfordringer og tilsvarende sårbarheder."
        ],
    );
    check_context(
        "stats- og regeringsoverhoveder",
        &expect![
            "Vi, stats- og regeringsoverhoveder og høje repræsentanter, der mødes i Marokko den 10.-11. december 2018, genbekræfter New York-erklæringen om flygtninge og migranter og er fast besluttet på at bidrage til at styrke samarbejdet vedrørende international migration i alle dets dimensioner, har vedtaget GCM:"
        ],
    );
    check_context(
        "er ikke nye. Vi minder om",
        &expect![
            "Drøftelser om international migration på globalt niveau er ikke nye. Vi minder om, at der blev gjort fremskridt gennem FN’s højniveau-dialoger om international migration og udvikling i 2006 og 2013."
        ],
    );
    check_context(
        "relevante enheder i FN-systemet",
        &expect![
            "Netværket vil i fuld udstrækning trække på den tekniske ekspertise og erfaring fra relevante enheder i FN-systemet"
        ],
    );
    check_context("hermed oprettes en hær af embedsmænd", &expect![[""]]);
}

#[test]
fn a_phrase_says_all_its_places() {
    for (quotation, expected) in [
        ("migranter og deres familier", &["p8", "pr6", "p36"][..]),
        ("bindende juridisk", &["p7", "pr2"]),
        ("ytringsfriheden i overensstemmelse", &["p33"]),
        ("alle former for", &["fn1", "pr6", "p22", "o17", "p33"]),
        ("opfølgning og evaluering", &["pr2", "p16", "follow-up", "p48"]),
        ("Vi skal redde liv … at migranter ikke kommer til skade", &["p13"]),
        ("Om »bindende juridisk« og »migranter og deres familier«", &["p7", "p8", "pr2", "pr6", "p36"]),
        ("GCM er et bindende juridisk instrument", &[]),
        ("der findes ikke noget", &[]),
    ] {
        assert_eq!(ids(check_quote(quotation).places), expected, "{quotation}");
    }
}

#[test]
fn the_whole_text_of_every_place_is_verbatim_and_found_in_it() {
    for place in Place::all() {
        let check = check_quote(place.text_span().text());
        if place.text_span().text().is_empty() {
            assert_eq!(check.id, None);
            continue;
        }
        let expected = place.paragraph().unwrap_or(place);
        assert_eq!((verdict(&check).as_str(), check.id), ("verbatim", Some(expected)), "{}", place.id());
        assert_eq!(marked(&check), place.text_span().text());
        assert_eq!(check.context, place.text_span().text());
    }
}

#[test]
fn the_citation_of_a_quotation_is_set_aside() {
    for place in Place::all().filter(|place| !place.text_span().text().is_empty() && place.number() > 0) {
        let text = place.text_span().text();
        let citation = cite(place, Language::Danish, Style::Short);
        for quotation in [
            format!("{citation}: {text}"),
            format!("”{text}” – {citation}"),
            format!("{text} ({})", cite(place, Language::English, Style::Short)),
            format!("{text}\n{}", cite(place, Language::Danish, Style::Full)),
        ] {
            let check = check_quote(&quotation);
            // Before paragraph 1 stands another "GCM".
            assert!(marked(&check).ends_with(text), "{quotation}\n{}", marked(&check));
            assert_eq!(verdict(&check), "verbatim", "{quotation}");
        }
    }
}

#[test]
fn an_exported_place_is_verbatim_with_its_label_and_source() {
    // The intro is headed by a word that is not the text's, and paragraph 2 is followed by its footnotes.
    for place in Place::all().filter(|place| !["intro", "preamble", "p2"].contains(&place.id().as_str())) {
        let check = check_quote(&export(Format::Text, Some(place)));
        assert_eq!(verdict(&check), "verbatim", "{}\n{}", place.id(), marked(&check));
    }
}

/// Their first lines at least: many of them run over a page, and end for the split in the middle of a sentence.
#[test]
fn the_paragraphs_of_the_source_file_are_word_for_word() {
    let source = include_str!("../src/text/gcm-da.txt");
    let has_number = |part: &&str| part.split_once(". ").is_some_and(|(number, _)| number.parse::<u8>().is_ok());
    let paragraphs: Vec<&str> = source.split("\n\n").map(str::trim).filter(has_number).skip(1).collect();
    assert!(paragraphs.len() >= 35, "{}", paragraphs.len());
    for paragraph in paragraphs {
        let check = check_quote(paragraph);
        assert!(["verbatim", "clipped"].contains(&verdict(&check).as_str()), "{paragraph}\n{}", marked(&check));
    }
}

#[test]
fn the_whole_text_is_judged_to_its_end_and_not_by_a_quotation_within_it() {
    let source = include_str!("../src/text/gcm-da.txt");
    for (text, left_out) in [(source, 0), (&source.replace(" ikke ", " "), source.matches(" ikke ").count())] {
        let check = check_quote(text);
        assert_eq!((verdict(&check).as_str(), marked(&check).matches("[-ikke -]").count()), ("altered", left_out));
        assert!(marked(&check).ends_with("som skitseret i GCM."), "{}", marked(&check));
    }
    let backwards: Vec<&str> = source.rsplit(". ").collect();
    assert_eq!(verdict(&check_quote(&backwards.join(". "))), "absent");
}

#[test]
fn texts_longer_than_the_compact_are_absent() {
    let sentence = "Vi skal redde liv og sikre, at migranter ikke kommer til skade. ";
    assert_eq!(verdict(&check_quote(&sentence.repeat(1600))), "absent");
}
