use super::*;

#[test]
fn words_are_linked_where_their_target_can_be_reached() {
    let place = |id| Place::from_id(id).map(Link::Place);
    let outside = |url| Some(Link::Outside("paris-agreement", url));
    let cases = [
        (None, "a &lt;b&gt; &amp; &quot;c&quot;"),
        (place("p43"), "<a class=\"gcm-reference\" data-to=\"p43\" href=\"#gcm-p43\">…</a>"),
        (place("p43.a.ii"), "<a class=\"gcm-reference\" data-to=\"p43.a.ii\" href=\"#gcm-p43.a.ii\">…</a>"),
        (place("p44"), "<span class=\"gcm-reference\" data-to=\"p44\">…</span>"),
        (outside(None), "<span class=\"gcm-reference\" data-to=\"paris-agreement\">…</span>"),
        (
            outside(Some("https://example.org/?a&b")),
            "<a class=\"gcm-reference\" data-to=\"paris-agreement\" href=\"https://example.org/?a&amp;b\">…</a>",
        ),
    ];
    for (link, expected) in cases {
        let mut page = Page { out: String::new(), root: Place::from_id("p43"), notes: Vec::new() };
        page.linked("a <b> & \"c\"", link);
        assert_eq!(page.out, expected.replace('…', cases[0].1));
    }
}

#[test]
fn only_the_first_mark_of_a_footnote_bears_the_id() {
    let mut page = Page { out: String::new(), root: None, notes: Vec::new() };
    let note = Place::from_id("fn2").unwrap_or(Place(0));
    page.mark(note);
    page.mark(note);
    assert_eq!(page.out.matches(" id=\"gcm-fn2-mark\"").count(), 1);
    assert_eq!(page.out.matches("href=\"#gcm-fn2\"").count(), 2);
}
