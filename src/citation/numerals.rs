//! Numbers in letters, "mål otte", "objective eight": read where a citation is expected, for in a sentence they count other things.

use super::{
    token::{Kind, Token},
    vocabulary::{fold, look_up},
};

/// Makes numbers of the number words that stand after a unit, or go on with its list.
pub fn spell_out(text: &str, tokens: &mut Vec<Token>) {
    let (mut is_expected, mut is_list) = (false, false);
    for at in 0..tokens.len() {
        let Some((token, behind)) = tokens.get_mut(at..).and_then(<[Token]>::split_first_mut) else { return };
        if let Some(number) = cardinal(text, token).filter(|_| is_expected) {
            token.kind = Kind::Number(number);
            if let ([joint, ones, ..], 20) = (behind, number)
                && matches!(joint.kind, Kind::Blank | Kind::Dash)
                && let Some(digit @ 1..=9) = cardinal(text, ones)
            {
                // "twenty-three" is one token.
                *token = Token { end: ones.end, kind: Kind::Number(number + digit), ..*token };
                (joint.kind, ones.kind) = (Kind::End, Kind::End);
            }
        }
        (is_expected, is_list) = match token.kind {
            Kind::Blank | Kind::Dot | Kind::End => (is_expected, is_list),
            Kind::Unit(_) | Kind::Loose(_) | Kind::Nr => (true, false),
            Kind::Number(_) => (false, true),
            Kind::And | Kind::To | Kind::Comma => (is_list, is_list),
            _ => (false, false),
        };
    }
    tokens.retain(|token| token.kind != Kind::End);
}

fn cardinal(text: &str, token: &Token) -> Option<u16> {
    look_up(CARDINALS, &fold(text.get(token.start..token.end)?)).map(|sign| u16::from(sign.saturating_sub(b'@')))
}

/// One to twenty-three by the letters of the alphabet, folded.
pub(super) const CARDINALS: &str = "\
    atten=R,eight=H,eighteen=R,eleven=K,elleve=K,en=A,enogtyve=U,et=A,fem=E,femten=O,fifteen=O,fire=D,five=E,fjorten=N,\
    four=D,fourteen=N,ni=I,nine=I,nineteen=S,nitten=S,one=A,otte=H,seks=F,seksten=P,seven=G,seventeen=Q,six=F,\
    sixteen=P,sytten=Q,syv=G,ten=J,thirteen=M,three=C,ti=J,to=B,tolv=L,toogtyve=V,tre=C,treogtyve=W,tretten=M,twelve=L,\
    twenty=T,two=B,tyve=T,";
