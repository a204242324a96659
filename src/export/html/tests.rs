//! The marks of references and footnotes in the HTML.

use super::*;

#[test]
fn words_are_marked_with_what_they_refer_to() {
    let cases = [
        (("", None), "a &lt;b&gt; &amp; &quot;c&quot;"),
        (("p43 p43.a", Some("#gcm-p43")), "<a class=\"gcm-reference\" data-to=\"p43 p43.a\" href=\"#gcm-p43\">…</a>"),
        (("unfccc udhr", None), "<span class=\"gcm-reference\" data-to=\"unfccc udhr\">…</span>"),
        (
            ("paris-agreement", Some("https://example.org/?a&b")),
            "<a class=\"gcm-reference\" data-to=\"paris-agreement\" href=\"https://example.org/?a&amp;b\">…</a>",
        ),
    ];
    for ((to, address), expected) in cases {
        let mut page = Page { out: String::new(), root: None, notes: Vec::new() };
        page.linked("a <b> & \"c\"", to, address);
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
