//! What holds for every quotation.

use proptest::prelude::*;

use super::{
    ChangeKind, QuoteCheck, Verdict, check_quote,
    enclosed::enclosed,
    fold::{fold, words},
    index::index,
    passage::{context, place},
};
use crate::tables::TEXT;

fn text_of(check: &QuoteCheck, kinds: &[ChangeKind]) -> String {
    check.diff.iter().filter(|change| kinds.contains(&change.change)).map(|change| change.text.as_str()).collect()
}

/// What holds whatever the quotation: the passage is the document's, the parts of the answer fit together.
fn check_shape(quotation: &str) {
    let check = check_quote(quotation);
    let passage = text_of(&check, &[ChangeKind::Same, ChangeKind::Removed]);
    for line in passage.lines() {
        assert!(TEXT.contains(line), "{line}");
        assert!(check.context.contains(line), "{passage}\n{}", check.context);
    }
    assert_eq!(check.id.is_none(), check.verdict == Verdict::Absent);
    assert_eq!(check.context.is_empty(), check.verdict == Verdict::Absent);
    assert_eq!(check.diff.is_empty(), check.verdict == Verdict::Absent);
    let is_word_for_word = matches!(check.verdict, Verdict::Verbatim | Verdict::Clipped);
    assert_eq!(check.places.is_empty(), !is_word_for_word);
    assert!(check.diff.windows(2).all(|pair| pair[0].change != pair[1].change));
    assert!(check.diff.iter().all(|change| !change.text.is_empty()));
    assert!(!text_of(&check, &[ChangeKind::Same, ChangeKind::Added]).contains("  "), "{:?}", check.diff);
    assert!(!passage.contains("  "), "{:?}", check.diff);
}

const SNIPPETS: [&str; 15] =
    ["…", "[...]", "[sic]", "ikke", "\"", " »", "« ", "-\n", "\u{ad}", "'", "17.", "a)", "ulovlig", "(", "at at"];

/// Stretches of the text, changed words, marks and anything else, one after another.
fn collage() -> impl Strategy<Value = String> {
    let stretch = (0..index().words.len(), 1..40_usize).prop_map(|(first, count)| {
        let last = (first + count).min(index().words.len() - 1);
        let (from, to) = (index().words[first].span.start, index().words[last].span.end);
        TEXT.get(usize::from(from)..usize::from(to)).unwrap_or_default().to_owned()
    });
    let piece = prop_oneof![
        6 => stretch,
        2 => prop::sample::select(&SNIPPETS[..]).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    (prop::collection::vec(piece, 0..8), prop::sample::select(vec![" ", "", "\n"]))
        .prop_map(|(parts, gap)| parts.join(gap))
}

/// A word inside a sentence of eight words or more, neither one of two alike nor an abbreviation, whose full
/// stop would stay behind and look like a mark.
fn inner_word() -> impl Strategy<Value = usize> {
    let id = |at: usize| index().words[at].id;
    let inner = index().sentences.iter().filter(|sentence| sentence.words.len() >= 8);
    let inner = inner.flat_map(|sentence| sentence.words.start + 1..sentence.words.end - 1);
    let is_fit = |&at: &usize| {
        let ends_abbreviation = TEXT[usize::from(index().words[at].span.end)..].starts_with('.');
        let is_printed = index().words[at].span.start < index().words[at].span.end;
        id(at) != id(at - 1) && id(at) != id(at + 1) && is_printed && !ends_abbreviation
    };
    prop::sample::select(inner.filter(is_fit).collect::<Vec<_>>())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn whole_sentences_are_verbatim_and_found_where_they_stand(first in 0..index().sentences.len(), count in 1..5_usize) {
        let sentences = index().sentences.get(first..(first + count).min(index().sentences.len())).unwrap();
        let passage = sentences[0].words.start..sentences[sentences.len() - 1].words.end;
        prop_assume!(passage.len() > 3);
        let text = context(index(), &passage);
        let check = check_quote(&text);
        prop_assert_eq!(check.verdict, Verdict::Verbatim);
        prop_assert!(check.places.contains(&place(index(), &passage).unwrap()));
        prop_assert_eq!(text_of(&check, &[ChangeKind::Same]), text);
    }

    #[test]
    fn what_a_sentence_quotes_is_judged_as_alone(first in 0..index().words.len(), count in 3..30_usize) {
        let last = (first + count).min(index().words.len()) - 1;
        let (from, to) = (index().words[first].span.start, index().words[last].span.end);
        let passage = TEXT.get(usize::from(from)..usize::from(to)).unwrap_or_default();
        let alone = check_quote(passage);
        prop_assume!(alone.verdict != Verdict::Absent && enclosed(passage).is_empty() && !passage.contains('”'));
        // "fsva." stands for four words, but is only one between marks.
        prop_assume!(words(passage).len() >= 3);
        for behind in [", hedder det", " (GCM, stk. 13)."] {
            let framed = check_quote(&format!("Avisen påstår: ”{passage}”{behind}"));
            prop_assert_eq!((framed.verdict, &framed.places, &framed.diff), (alone.verdict, &alone.places, &alone.diff));
        }
    }

    #[test]
    fn what_who_says_it_interrupts_is_judged_as_one(first in 0..index().words.len(), one in 1..20_usize, other in 1..20_usize) {
        let start = |word: usize| index().words.get(word).map_or(TEXT.len(), |word| usize::from(word.span.start));
        let (begin, cut, end) = (start(first), start(first + one), start(first + one + other));
        // The words of the footnotes come last in the index.
        let passage = TEXT.get(begin..end).unwrap_or_default();
        let (before, behind) = passage.split_at_checked(cut.wrapping_sub(begin)).unwrap_or_default();
        let (before, behind) = (before.trim_end(), behind.trim_end());
        prop_assume!(words(passage).len() >= 3 && !before.is_empty() && !behind.is_empty() && !passage.contains('”'));
        let alone = check_quote(passage);
        prop_assume!(alone.verdict <= Verdict::Clipped);
        let framed = check_quote(&format!("»{before},« siger han, »{behind}«"));
        prop_assert_eq!((framed.verdict, framed.places, framed.diff), (alone.verdict, alone.places, alone.diff));
    }

    #[test]
    fn a_word_left_out_is_the_one_shown(at in inner_word()) {
        let sentence = index().sentence_at(at).unwrap();
        let span = index().words[at].span;
        let before = &TEXT[usize::from(sentence.span.start)..usize::from(span.start)];
        let quotation = format!("{before} {}", &TEXT[usize::from(span.end)..usize::from(sentence.span.end)]);
        let check = check_quote(&quotation);
        prop_assert_eq!(check.verdict, Verdict::Altered);
        let removed = text_of(&check, &[ChangeKind::Removed]);
        let removed: Vec<String> = words(&removed).into_iter().map(|word| fold(&removed[word])).collect();
        prop_assert_eq!(removed.concat(), fold(span.text()));
        prop_assert_eq!(text_of(&check, &[ChangeKind::Added]), "");
    }

    #[test]
    fn a_negation_put_in_is_never_overlooked(at in inner_word()) {
        let sentence = index().sentence_at(at).unwrap();
        let start = usize::from(index().words[at].span.start);
        let (before, behind) = (&TEXT[usize::from(sentence.span.start)..start], &TEXT[start..usize::from(sentence.span.end)]);
        let check = check_quote(&format!("{before} aldrig {behind}"));
        prop_assert_eq!(check.verdict, Verdict::Altered);
        prop_assert_eq!(text_of(&check, &[ChangeKind::Added]), "aldrig ");
        prop_assert_eq!(text_of(&check, &[ChangeKind::Removed]), "");
    }

    #[test]
    fn collages_have_sound_answers(quotation in collage()) {
        check_shape(&quotation);
    }

    #[test]
    fn any_string_has_a_sound_answer(quotation in any::<String>()) {
        check_shape(&quotation);
    }
}

#[test]
fn words_put_in_on_both_sides_of_an_abbreviation_have_one_space_between_them() {
    check_shape(
        "som reflekterer demografiske og arbejdsmarkedsmæssige realiteter, optimerer uddannelsesmuligheder, respekterer \
         retten til et familieliv, og tager hensyn til migranter, som befinder sig i sårbare situationer, med henblik på at \
         udvide og variere adgangen til sikre, ordnede og regulære migrationsveje.\nFremme\nVi, stats- og \
         regeringsoverhoveder og høje\n…\niht",
    );
}
