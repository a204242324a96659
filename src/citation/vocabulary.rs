//! The words that mean something to citations, Danish and English.

use super::token::{Kind, Unit};
use crate::{letters::bare, words::normalise};

/// What a word is to citations.
pub fn kind(word: &str) -> Kind {
    // No word of the table is longer, accents and capitals included.
    if word.len() > 40 {
        return Kind::Word;
    }
    let folded = fold(word);
    if let (&[letter @ b'a'..=b'z'], 1) = (folded.as_bytes(), word.len()) {
        return Kind::Letter(letter);
    }
    look_up(WORDS, &folded).map_or(Kind::Word, kind_of)
}

/// The form in which words are compared: small letters as a foreign keyboard has them, "målsætning" as "malsatning".
#[inline(never)]
pub fn fold(word: &str) -> String {
    if word.bytes().all(|letter| letter.is_ascii_lowercase()) { bare(word) } else { bare(&normalise(word)) }
}

/// The sign that a table gives to a text. A table is one string, which costs less than as many strings as it has entries:
/// "entry=sign,", in the order of the alphabet.
pub fn look_up(table: &str, text: &str) -> Option<u8> {
    let (sign, entry) = first_from(table, text)?.split_last()?;
    (entry.strip_suffix(b"=")? == text.as_bytes()).then_some(*sign)
}

/// The first entry of such a table, with its sign, that does not come before a text.
pub fn first_from<'a>(table: &'a str, text: &str) -> Option<&'a [u8]> {
    let table = table.as_bytes();
    let is_comma = |&byte: &u8| byte == b',';
    let entry_at = |start: usize| {
        let end = start + table.get(start..)?.iter().position(is_comma)?;
        table.get(start..end)
    };
    let (mut low, mut high) = (0, table.len());
    while low < high {
        let middle = usize::midpoint(low, high);
        let start = table.get(low..middle)?.iter().rposition(is_comma).map_or(low, |comma| low + comma + 1);
        let entry = entry_at(start)?;
        let (_, name) = entry.split_last()?;
        if name.strip_suffix(b"=")? < text.as_bytes() {
            low = start + entry.len() + 1;
        } else {
            high = start;
        }
    }
    entry_at(low)
}

/// What the signs of [`WORDS`] mean.
fn kind_of(sign: u8) -> Kind {
    match sign {
        b'A' => Kind::And,
        b'B' => Kind::Preposition,
        b'C' => Kind::Own,
        b'D' => Kind::Document,
        b'E' => Kind::Ordinal,
        b'F' => Kind::Filler,
        b'G' => Kind::Unit(Unit::Goal),
        b'H' => Kind::Named,
        b'I' => Kind::Unit(Unit::Principle),
        b'J' => Kind::Unit(Unit::Point),
        b'K' => Kind::Lead,
        b'L' => Kind::Litra,
        b'M' => Kind::Month,
        b'N' => Kind::Nr,
        b'O' => Kind::Unit(Unit::Objective),
        b'P' => Kind::Unit(Unit::Paragraph),
        b'Q' => Kind::Quantity,
        b'R' => Kind::To,
        b'S' => Kind::Unit(Unit::Stk),
        b'T' => Kind::Unit(Unit::Footnote),
        b'U'..=b'W' => Kind::Roman(sign - b'U' + 2),
        b'X'..=b'Z' => Kind::Roman(sign - b'X' + 6),
        b'0' => Kind::Nth(10),
        b'1'..=b'9' => Kind::Nth(sign - b'0'),
        b'f' => Kind::Loose(Unit::Footnote),
        b'o' => Kind::Loose(Unit::Objective),
        b'p' => Kind::Loose(Unit::Article),
        b's' => Kind::Sentence,
        _ => Kind::Word,
    }
}

/// Folded words, each with its sign.
const WORDS: &str = "\
    act=D,adopted=F,af=B,afsnit=p,agreement=D,and=A,anden=2,andet=K,andre=Q,annex=F,apr=M,april=M,ar=Q,art=p,article=p,\
    articles=p,artikel=p,artikler=p,artiklerne=p,as=F,aug=M,august=M,baredygtighedsmal=H,bestemmer=K,bilag=F,bill=D,\
    billion=Q,billions=Q,bl=K,blandt=B,bogstav=L,budget=D,cedaw=H,cerd=H,cf=F,cm=Q,code=D,commitment=o,commitments=o,\
    compact=C,compacten=C,compactens=C,constitution=D,countries=Q,crc=H,crpd=H,dage=Q,danish=F,dansk=F,day=Q,days=Q,\
    de=F,dec=M,december=M,den=F,der=K,det=F,dkk=Q,dl=Q,dollar=Q,dollars=Q,draft=F,echr=H,eighth=8,eks=K,eksempel=K,\
    eksempelvis=K,eller=A,emk=H,emrk=H,especially=K,euro=Q,example=K,fastsatter=K,fastslar=K,feb=M,februar=M,\
    february=M,femte=5,fifth=5,first=1,fjerde=4,flere=Q,flygtninge=Q,fn=F,fns=F,fodn=T,fodnote=T,fodnoten=T,fodnoter=T,\
    fodnoterne=T,folger=K,footnote=T,footnotes=T,for=F,foreskriver=K,forste=1,fourth=4,fra=B,fremgar=K,from=B,fx=K,\
    gange=Q,gcm=C,gcms=C,gcr=D,gdpr=H,global=F,globale=F,goal=o,goals=o,guiding=F,har=K,hedder=K,herunder=K,hours=Q,hundred=Q,\
    hundrede=Q,hvor=K,hvori=K,iccpr=H,icescr=H,icrmw=H,ifolge=B,ii=U,iii=V,in=B,including=K,indeholder=K,inkl=K,\
    inklusive=K,isar=K,iv=W,jan=M,januar=M,january=M,javnfor=F,jf=F,jfr=F,jul=M,juli=M,july=M,jun=M,june=M,juni=M,\
    jvf=F,kg=Q,km=Q,kompagt=C,kompagten=C,kompagtens=C,kr=Q,kraver=K,kroner=Q,lande=Q,law=D,lbk=H,led=s,letter=L,lit=L,\
    litra=L,lnts=H,lyder=K,mainly=K,maj=M,mal=G,malene=G,mals=O,malsatn=O,malsatning=O,malsatningen=O,malsatninger=O,\
    malsatningerne=O,maneder=Q,march=M,marrakech=C,marrakesh=C,marts=M,mennesker=Q,meter=Q,mia=Q,migranter=Q,\
    migrants=Q,migration=F,migrationsaftale=C,migrationsaftalen=C,migrationsaftalens=C,migrationserklaring=C,\
    migrationserklaringen=C,migrationserklaringens=C,migrationspagt=C,migrationspagten=C,migrationspagtens=C,\
    milliard=Q,milliarder=Q,million=Q,millioner=Q,millions=Q,minutes=Q,minutter=Q,mio=Q,month=Q,months=Q,namely=K,\
    nations=F,navnlig=K,nd=E,nemlig=K,new=F,niende=9,ninth=9,no=N,nos=N,notably=K,note=f,noter=f,notes=f,nov=M,\
    november=M,nr=N,number=N,nummer=N,numre=N,obj=O,objective=O,objectives=O,objs=O,oct=M,october=M,of=B,og=A,ogsa=K,\
    okt=M,oktober=M,om=F,on=F,or=A,ordentlig=F,orderly=F,other=Q,others=Q,ottende=8,oversattelse=F,pa=B,pact=C,pagt=C,\
    pagten=C,pagtens=C,par=P,para=P,paragraf=P,paragraffen=P,paragraffer=P,paragrafferne=P,paragraph=P,paragraphs=P,paras=P,\
    particular=K,particularly=K,pct=Q,people=Q,percent=Q,personer=Q,pkt=J,point=L,primarily=K,primart=K,princip=I,principle=I,\
    principles=I,principper=I,principperne=I,princippet=I,procent=Q,provides=K,punkt=J,punkter=J,punkterne=J,punktet=J,\
    punktum=s,punktummer=s,rd=E,refugees=Q,regular=F,resolution=F,safe=F,samt=A,sarlig=K,sarligt=K,says=K,sdg=H,sdgs=H,\
    se=F,second=2,section=p,sections=p,see=F,sekunder=Q,sentence=s,sentences=s,sep=M,sept=M,september=M,seventh=7,\
    siger=K,sikker=F,sixth=6,sjette=6,skriver=K,som=F,specielt=K,st=E,star=K,statute=D,stk=S,stykke=S,stykker=S,\
    stykkerne=S,stykket=S,subparagraph=L,sustainable=D,syvende=7,tenth=0,teu=H,teuf=H,tfeu=H,th=E,the=F,third=3,\
    thousand=Q,through=R,tiende=0,til=R,tilsagn=o,timer=Q,to=R,ton=Q,translation=F,tredje=3,tusind=Q,udhr=H,udkast=F,\
    udkastet=F,udl=H,uger=Q,un=F,under=B,unfccc=H,ungc=H,ungp=H,ungps=H,united=F,unofficial=F,unts=H,uofficiel=F,vedtaget=F,\
    vejledende=F,vi=X,vii=Y,viii=Z,week=Q,weeks=Q,where=K,whose=K,year=Q,years=Q,york=F,";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::citation::{numerals::CARDINALS, whole::NAMES};

    #[test]
    fn the_tables_are_sorted_and_every_entry_is_found() {
        for table in [WORDS, NAMES, CARDINALS] {
            let entries: Vec<&str> =
                table.split_terminator(',').map(|entry| entry.split_once('=').unwrap().0).collect();
            assert!(entries.is_sorted_by(|left, right| left < right));
            for entry in entries {
                assert!(look_up(table, entry).is_some(), "{entry}");
                assert!(entry.split(' ').all(|word| fold(word) == word), "{entry}");
            }
        }
    }

    #[test]
    fn every_word_has_its_kind() {
        for entry in WORDS.split_terminator(',') {
            let (word, sign) = entry.split_once('=').unwrap();
            assert_eq!(kind(word), kind_of(sign.as_bytes()[0]), "{word}");
        }
        assert_eq!(kind("Målsætning"), Kind::Unit(Unit::Objective));
        assert_eq!(kind("B"), Kind::Letter(b'b'));
        assert_eq!(kind("børn"), Kind::Word);
    }

    #[test]
    fn no_other_word_is_found() {
        for word in ["", "a", "aa", "zzz", "act=D", ",", "=", "malsatnin", "malsatningx"] {
            assert_eq!(look_up(WORDS, word), None, "{word}");
        }
    }

    #[test]
    fn every_sign_means_something() {
        for entry in WORDS.split_terminator(',') {
            assert_ne!(kind_of(*entry.as_bytes().last().unwrap()), Kind::Word, "{entry}");
        }
    }
}
