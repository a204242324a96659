//! Compiles the Danish text of the compact into the tables that the crate embeds.
//! The compiler itself lives in `src/compile` and never reaches the WebAssembly module.

#[path = "src/bloom.rs"]
#[allow(dead_code)]
mod bloom;
#[path = "src/compile/mod.rs"]
#[allow(dead_code, unreachable_pub)]
mod compile;
#[path = "src/letters.rs"]
#[allow(dead_code)]
mod letters;
#[path = "src/model.rs"]
#[allow(dead_code)]
mod model;
#[path = "src/stem.rs"]
#[allow(dead_code)]
mod stem;
#[path = "src/words.rs"]
#[allow(dead_code)]
mod words;

use std::{env, fs, path::Path, process::ExitCode};

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=src/text");
    println!("cargo::rerun-if-changed=src/compile");
    println!("cargo::rerun-if-changed=src/bloom.rs");
    println!("cargo::rerun-if-changed=src/letters.rs");
    println!("cargo::rerun-if-changed=src/model.rs");
    println!("cargo::rerun-if-changed=src/stem.rs");
    println!("cargo::rerun-if-changed=src/words.rs");
    let out = env::var("OUT_DIR").expect("cargo sets OUT_DIR");
    match compile::compile_directory(Path::new("src/text")) {
        Ok(compiled) => {
            fs::write(Path::new(&out).join("tables.rs"), compiled.tables).expect("OUT_DIR is writable");
            for (name, column) in ["forms.txt", "danish.txt", "english.txt"].into_iter().zip(compiled.lexicon) {
                fs::write(Path::new(&out).join(name), column).expect("OUT_DIR is writable");
            }
            fs::write(Path::new(&out).join("questions.txt"), compiled.questions).expect("OUT_DIR is writable");
            fs::write(Path::new(&out).join("other-words.bin"), compiled.other_words).expect("OUT_DIR is writable");
            ExitCode::SUCCESS
        }
        Err(error) => {
            println!("cargo::error={error}");
            ExitCode::FAILURE
        }
    }
}
