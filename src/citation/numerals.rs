//! Numbers in letters, "mål otte": read where a citation is expected, for in a sentence they count other things.

use super::{
    token::{Kind, Token},
    vocabulary::{fold, look_up},
};

/// Makes numbers of the Danish number words that stand behind a unit, or go on with its list.
pub fn spell_out(text: &str, tokens: &mut [Token]) {
    let (mut is_expected, mut is_list) = (false, false);
    for token in tokens {
        let number = text.get(token.start..token.end).filter(|_| is_expected).and_then(cardinal);
        if let Some(number) = number {
            token.kind = Kind::Number(number);
        }
        (is_expected, is_list) = match token.kind {
            Kind::Blank | Kind::Dot => (is_expected, is_list),
            Kind::Unit(_) | Kind::Loose(_) | Kind::Nr => (true, false),
            Kind::Number(_) => (false, true),
            Kind::And | Kind::To | Kind::Comma => (is_list, is_list),
            _ => (false, false),
        };
    }
}

fn cardinal(word: &str) -> Option<u16> {
    look_up(CARDINALS, &fold(word)).map(|sign| u16::from(sign.saturating_sub(b'@')))
}

/// One to twenty-three by the letters of the alphabet, folded.
pub(super) const CARDINALS: &str = "\
    atten=R,elleve=K,en=A,enogtyve=U,et=A,fem=E,femten=O,fire=D,fjorten=N,ni=I,nitten=S,otte=H,seks=F,seksten=P,\
    sytten=Q,syv=G,ti=J,to=B,tolv=L,toogtyve=V,tre=C,treogtyve=W,tretten=M,tyve=T,";
