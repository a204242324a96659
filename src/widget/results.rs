//! What a query finds: a plain ordered list of headings with links.

use web_sys::Element;

use super::{
    contents::below,
    dom::{Tag, button, classed, focus, heading, link, named, tag},
    host::Host,
    place::{full_label, label},
    popover::beginning,
};
use crate::{
    model::Place,
    place::digits,
    search::{Correction, Match, MatchKind, SearchHit, SearchOptions, SearchResult, Segment, search},
};

/// Most reasons that one hit gives: as many as a reader takes in.
const REASONS: usize = 3;

/// Most letters of a query that are repeated.
const QUERY: usize = 60;

/// The hits of the element's query.
pub fn results(host: &Host) -> Tag {
    let query = host.query();
    let found = find(&query, 0, limit(host).max(host.shown() as usize));
    let count = count(host, found.total);
    let title = heading(host, below(host)).attr("class", "count").attr("tabindex", "-1").attr("data-name", "heading");
    let correct =
        |correction: &Correction| host.fill("correction", &[("from", correction.from), ("to", correction.to)]);
    let corrections: Vec<String> = found.corrections.iter().map(correct).collect();
    let spoken = corrections.iter().fold(count.clone(), |spoken, words| spoken + ". " + words);
    host.found(u32::try_from(found.total).unwrap_or(u32::MAX), &spoken);
    let corrections = corrections.iter().map(|words| classed("p", "correction").text(words));
    let results = classed("div", "results").part("results").child(title.text(&count)).children(corrections);
    if found.total == 0 {
        return results.child(classed("p", "nothing").text(&host.text("noResultsHelp")));
    }
    let list = classed("ol", "hits").attr("role", "list").attr("data-name", "hits").children(hits(host, &found));
    results.child(list).maybe(more(host, found.hits.len(), found.total))
}

/// Lengthens the list by another page, and moves on to the first of the new hits.
pub fn show_more(host: &Host) {
    let Some(list) = named(host, "hits") else { return };
    let shown = list.child_element_count() as usize;
    let query = host.query();
    let found = find(&query, shown, limit(host));
    host.set_shown(u32::try_from(shown + found.hits.len()).unwrap_or(0));
    for hit in hits(host, &found) {
        hit.append_to(&list);
    }
    if let Some(button) = named(host, "more") {
        if let Some(more) = more(host, shown + found.hits.len(), found.total) {
            let _ = button.replace_with_with_node_1(more.element());
        } else {
            button.remove();
        }
    }
    let first = child_at(&list, shown).and_then(|hit| hit.query_selector("a").ok().flatten());
    focus(first);
}

fn limit(host: &Host) -> usize {
    host.limit().clamp(1, 100) as usize
}

fn find(query: &str, offset: usize, limit: usize) -> SearchResult<'_> {
    search(query, &SearchOptions { limit, offset, ..SearchOptions::default() })
}

/// The query as it is repeated to the reader, who knows how it goes on.
pub fn repeated(host: &Host) -> String {
    beginning(&host.query(), QUERY)
}

/// "12 resultater for ”børn”"
fn count(host: &Host, total: usize) -> String {
    let key = match total {
        0 => "noResults",
        1 => "oneResult",
        _ => "manyResults",
    };
    host.fill(key, &[("total", &digits(total)), ("query", &repeated(host))])
}

fn more(host: &Host, shown: usize, total: usize) -> Option<Tag> {
    let left = total.checked_sub(shown).filter(|&left| left > 0)?;
    let next = left.min(limit(host));
    let key = if left == 1 { "showLast" } else { "showMore" };
    let words = host.fill(key, &[("count", &digits(next)), ("left", &digits(left))]);
    Some(button("more").attr("class", "button more").attr("data-name", "more").text(&words))
}

fn hits(host: &Host, found: &SearchResult) -> Vec<Tag> {
    found.hits.iter().map(|hit| self::hit(host, hit, &found.corrections)).collect()
}

fn hit(host: &Host, found: &SearchHit, corrections: &[Correction]) -> Tag {
    let name = link(host, found.id);
    let (name, label) = if found.title.span.text().is_empty() {
        (name.text(&full_label(host, found.id)), section_of(host, found.id))
    } else {
        (marked(name.danish(), &found.title.segments()), full_label(host, found.id))
    };
    let label = classed("p", "eyebrow").text(&label);
    let title = heading(host, below(host) + 1).part("result-title").child(name);
    let words = found.excerpt.parted(["… ", " …"]);
    let excerpt = marked(classed("p", "excerpt").part("excerpt").danish(), &words);
    let reasons = reasons(host, &found.matches, corrections);
    classed("li", "hit")
        .part("result")
        .child(label)
        .child(title)
        .maybe((!words.is_empty()).then_some(excerpt))
        .maybe((!reasons.is_empty()).then(|| classed("p", "reasons").mixed(&reasons)))
}

/// A place without a heading is told by the section it stands in.
fn section_of(host: &Host, place: Place) -> String {
    place.path().first().map(|section| label(host, *section)).unwrap_or_default()
}

fn marked(tag: Tag, segments: &[Segment]) -> Tag {
    segments.iter().fold(tag, |tag, segment| {
        if segment.mark {
            tag.child(self::tag("mark").part("mark").text(&segment.text))
        } else {
            tag.text(&segment.text)
        }
    })
}

/// The reasons in words, strongest first, each once, and of phrases one in another the longest. What was read as another word
/// stands above the list.
fn reasons(host: &Host, matches: &[Match], corrections: &[Correction]) -> String {
    let mut reasons: Vec<String> = Vec::new();
    for found in matches {
        let is_within = |other: &Match| {
            let is_longer = other.text.len() > found.text.len() && other.text.contains(' ');
            is_longer && other.kind == found.kind && other.query == found.query && other.text.contains(&*found.text)
        };
        if matches.iter().any(is_within) {
            continue;
        }
        let is_told = corrections.iter().any(|correction| correction.from == found.query);
        let key = match found.kind {
            _ if found.is_question => "byQuestion",
            MatchKind::Typo if is_told => "byExact",
            kind => reason_key(kind),
        };
        let reason = host.fill(key, &[("text", &host.danish(&found.text)), ("query", found.query)]);
        if !reasons.contains(&reason) && reasons.len() < REASONS {
            reasons.push(reason);
        }
    }
    if reasons.is_empty() { String::new() } else { host.fill("foundBy", &[("reasons", &host.list(&reasons))]) }
}

fn reason_key(kind: MatchKind) -> &'static str {
    match kind {
        MatchKind::Citation => "byCitation",
        MatchKind::Phrase => "byPhrase",
        MatchKind::Exact => "byExact",
        MatchKind::Inflection => "byInflection",
        MatchKind::Prefix => "byPrefix",
        MatchKind::Compound => "byCompound",
        MatchKind::Folded => "byFolded",
        MatchKind::Synonym => "bySynonym",
        MatchKind::Translation => "byTranslation",
        MatchKind::Typo => "byTypo",
    }
}

fn child_at(parent: &Element, index: usize) -> Option<Element> {
    let mut child = parent.first_element_child();
    for _ in 0..index {
        child = child?.next_element_sibling();
    }
    child
}
