//! The exports as a browser calls them: plain objects, `null` for what is unknown, whatever JavaScript passes.
#![cfg(target_arch = "wasm32")]

use js_sys::{Array, Function, JSON, JsString, Object, Reflect};
use migration_compact::wasm;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Look-ups by number: name, function, prefix of the ids, last number.
type Numbered = (&'static str, fn(f64) -> JsValue, &'static str, u8);
const NUMBERED: [Numbered; 4] = [
    ("objective", wasm::objective, "o", 23),
    ("paragraph", wasm::paragraph, "p", 54),
    ("principle", wasm::principle, "pr", 10),
    ("footnote", wasm::footnote, "fn", 3),
];

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap()
}

fn text(object: &JsValue, name: &str) -> String {
    get(object, name).as_string().unwrap_or_else(|| panic!("{name} is no string"))
}

fn list(value: &JsValue) -> Vec<JsValue> {
    value.dyn_ref::<Array>().expect("an array").to_vec()
}

fn json(value: &JsValue) -> String {
    String::from(JSON::stringify(value).unwrap())
}

#[wasm_bindgen_test]
fn numbers_find_their_places() {
    for (name, lookup, prefix, last) in NUMBERED {
        for number in 1..=last {
            let found = lookup(number.into());
            assert_eq!(text(&found, "id"), format!("{prefix}{number}"), "{name}");
            assert_eq!(get(&found, "number"), JsValue::from(number), "{name}");
        }
    }
}

#[wasm_bindgen_test]
fn unknown_numbers_are_null() {
    let unknown = [
        0.0,
        -0.0,
        -1.0,
        0.5,
        1.5,
        54.000_001,
        55.0,
        255.0,
        256.0,
        257.0,
        265.0,
        4_294_967_297.0,
        9_007_199_254_740_992.0,
        f64::MIN_POSITIVE,
        f64::MAX,
        f64::INFINITY,
        f64::NEG_INFINITY,
        f64::NAN,
    ];
    for (name, lookup, _, last) in NUMBERED {
        for number in unknown.into_iter().chain([f64::from(last) + 1.0, f64::from(last) - 0.5]) {
            assert!(lookup(number).is_null(), "{name}({number})");
        }
    }
}

#[wasm_bindgen_test]
fn ids_find_their_places() {
    let cases = [
        ("intro", "intro", "Indledning"),
        ("preamble", "section", "Præambel"),
        ("p25", "paragraph", "Stk. 25"),
        ("p43.a.ii", "item", "Stk. 43, litra a, nr. ii"),
        ("o9", "objective", "Målsætning 9"),
        ("pr8", "principle", "Princip 8"),
        ("fn1", "footnote", "Fodnote 1"),
    ];
    for (id, kind, label) in cases {
        let found = wasm::provision(id);
        assert_eq!([text(&found, "id"), text(&found, "kind"), text(&found, "label")], [id, kind, label]);
    }
}

#[wasm_bindgen_test]
fn unknown_ids_are_null() {
    for id in
        ["", " ", "p0", "p55", "O9", "p43.z", "o9\0", "\0", "constructor", "__proto__", "🙂", &"p".repeat(100_000)]
    {
        assert!(wasm::provision(id).is_null(), "{id:.20?}");
    }
}

#[wasm_bindgen_test]
fn strings_that_are_no_unicode_find_nothing() {
    // A closure gets its string from JavaScript as an export does.
    let provision = Closure::<dyn Fn(String) -> JsValue>::new(|id: String| wasm::provision(&id));
    let provision: &Function = provision.as_ref().unchecked_ref();
    let call = |units: &[u32]| {
        let id = units.iter().fold(JsString::from(""), |id, &unit| id.concat(&JsString::from_char_code1(unit)));
        provision.call1(&JsValue::NULL, &id).unwrap()
    };
    let o9 = [u32::from('o'), u32::from('9')];
    assert_eq!(text(&call(&o9), "id"), "o9");
    for unit in [0, 0xd800, 0xdbff, 0xdc00, 0xfffe, 0xffff] {
        for id in [vec![unit], [&o9[..], &[unit]].concat(), [&[unit], &o9[..]].concat(), vec![o9[0], unit, o9[1]]] {
            assert!(call(&id).is_null(), "{id:x?}");
        }
    }
}

#[wasm_bindgen_test]
fn every_place_of_the_outline_is_found() {
    fn visit(nodes: &JsValue, count: &mut u32) {
        for node in list(nodes) {
            *count += 1;
            let found = wasm::provision(&text(&node, "id"));
            for name in ["id", "kind", "number"] {
                assert_eq!(get(&found, name), get(&node, name));
            }
            visit(&get(&node, "children"), count);
        }
    }
    let mut count = 0;
    visit(&wasm::outline(), &mut count);
    assert_eq!(count, 101);
}

#[wasm_bindgen_test]
fn lists_hold_all_of_their_kind() {
    for (all, one, count) in
        [(wasm::objectives(), wasm::objective as fn(f64) -> JsValue, 23), (wasm::principles(), wasm::principle, 10)]
    {
        let all = list(&all);
        assert_eq!(all.len(), count);
        for (number, place) in (1..).zip(&all) {
            assert_eq!(json(place), json(&one(number.into())));
        }
    }
}

#[wasm_bindgen_test]
fn info_says_what_the_text_is() {
    let info = wasm::info();
    assert_eq!(text(&info, "version"), env!("CARGO_PKG_VERSION"));
    assert_eq!(text(&info, "sha256"), "c978e29c9661e9e8ffced8cb9eeb6443d030e428a15372df8628f396472c6e23");
    assert_eq!(json(&get(&info, "counts")), r#"{"paragraphs":54,"objectives":23,"principles":10,"footnotes":3}"#);
    assert_eq!(get(&get(&info, "provenance"), "official"), JsValue::FALSE);
}

#[wasm_bindgen_test]
fn runs_cut_the_text_at_footnote_marks() {
    let paragraph = wasm::paragraph(2.0);
    let runs = list(&get(&paragraph, "runs"));
    let joined: String = runs.iter().map(|run| text(run, "text")).collect();
    assert_eq!(joined, text(&paragraph, "text"));
    let references: Vec<String> =
        runs.iter().map(|run| get(run, "reference")).filter(JsValue::is_object).map(|it| json(&it)).collect();
    assert_eq!(references.len(), 3);
    assert_eq!(references[1], r#"{"from":"p2","to":"fn2","kind":"footnote","text":"Paris-aftalen","explicit":true}"#);
}

#[wasm_bindgen_test]
fn absent_neighbours_are_null_and_absent_names_are_left_out() {
    let last = wasm::paragraph(54.0);
    assert!(get(&last, "next").is_null());
    assert_eq!(text(&last, "previous"), "p53");
    for name in ["title", "paragraph"] {
        assert!(!Reflect::has(&last, &name.into()).unwrap(), "{name}");
    }
}

#[wasm_bindgen_test]
fn all_objects_are_plain() {
    fn visit(value: &JsValue) {
        if let Some(array) = value.dyn_ref::<Array>() {
            array.to_vec().iter().for_each(visit);
        } else if let Some(object) = value.dyn_ref::<Object>() {
            assert!(
                Object::get_prototype_of(value).loose_eq(&Object::get_prototype_of(&Object::new())),
                "{}",
                json(value)
            );
            Object::values(object).to_vec().iter().for_each(visit);
        } else {
            assert!(value.is_null() || value.as_f64().is_some() || value.as_bool().is_some() || value.is_string());
        }
    }
    for value in
        [wasm::info(), wasm::outline(), wasm::objectives(), wasm::principles(), wasm::provision("implementation")]
    {
        visit(&value);
    }
}

#[wasm_bindgen_test]
fn answers_belong_to_the_caller() {
    let objective = wasm::objective(9.0);
    Reflect::set(&objective, &"title".into(), &"changed".into()).unwrap();
    assert_ne!(text(&wasm::objective(9.0), "title"), "changed");
}
