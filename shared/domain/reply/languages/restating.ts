/**
 * How people put one rating in the place of another in one breath, by language: "not 9 but 3", "9, no 3", "change my 9 to a 6".
 * Lists as in the data of each language.
 */
export interface Restating {
  /** Before a number: it is not the one that is meant. */
  readonly not: string;
  /** Behind a number: the same. */
  readonly behind?: string;
  /** Behind a first number and before the one that is meant. None where it is also how one says "not". */
  readonly no?: string;
  /** The rating is to be another, which a word of `to` leads to. */
  readonly now: string;
  /** Before the new rating; names of a rating too. */
  readonly to: string;
  /** Behind a first number: the last one was meant. */
  readonly meant?: string;
  /** Whatever else may stand there and changes nothing. */
  readonly beside: string;
}

export const restating: Readonly<Record<string, Restating>> = {
  en: {
    not: 'not|isnt|is not|wasnt|was not|instead of|rather than|from|and not|no not',
    behind:
      '{,is,was} {wrong,incorrect,a mistake,my mistake,a typo,an error,an accident}|by {mistake,accident}|accidentally|in error',
    no: 'no|nope|nah',
    now: 'change|changed|changing|update|updating|correct|amend|revise|adjust|edit|switch',
    to: 'to|into|score|rating|answer|vote|mark',
    meant: '{i,} {meant,mean}|{should,shouldve,should have} {be,been,read,say,said}|mistake|typo|make {it,that,this}',
    beside:
      'i|we|a|an|the|my|our|your|it|its|this|that|is|was|of|for|as|but|and|only|just|actually|rather|more like|put|wrote|pressed|hit|typed|said|gave|sent|chose|picked|clicked|answered|entered|voted|rated|number|reply|response|review|previous|last|earlier|first|original|old|new|please|can|could|you|would|want|wanted|like|need|id|ill|will|let me|im|am|want to|like to|need to|have to|wanted to|with|have|had|from me|from us|instead',
  },
  de: {
    not: 'nicht|kein|keine|keinen|statt|anstatt|anstelle|anstelle von|von|und nicht',
    behind: '{,ist,war} {falsch,ein fehler,ein versehen,ein tippfehler,vertippt}|aus versehen|versehentlich',
    no: 'nein|ne|nee|nö',
    now: 'ändern|ändere|ändert|geändert|korrigieren|korrigiere|korrigiert|berichtigen|anpassen|abändern|umändern',
    to: 'auf|in|zu|bewertung|note|antwort|punktzahl|wertung',
    meant:
      '{ich,} meinte|ich meine|{sollte,soll,muss,müsste} {,eine,ein} {sein,heißen}|tippfehler|vertippt|stattdessen',
    beside:
      'ich|wir|sie|ihr|es|das|dies|der|die|den|dem|ein|eine|einen|einer|meine|meinen|meiner|mein|unsere|ist|war|sondern|aber|nur|eher|doch|lieber|eigentlich|gegeben|geschrieben|gedrückt|gesendet|getippt|geantwortet|habe|hatte|zahl|bitte|danke|möchte|will|würde|könnten|können|kann|gern|gerne|alte|neue|erste|letzte|vorherige|jetzt|und|sein|heißen',
  },
  fr: {
    not: 'pas|pas un|non pas|et pas|et non|et non pas|au lieu de|au lieu d|plutôt que|de|du|ce n’est pas',
    behind: 'par erreur|{est,était,c’était} {une,} erreur|est faux',
    no: 'non|nan',
    now: 'changer|change|changez|modifier|modifie|modifiez|corriger|corrige|corrigez|remplacer|remplace|remplacez',
    to: 'à|en|par|note|réponse|évaluation',
    meant: 'je voulais {dire,mettre}|plutôt',
    beside:
      'je|j’ai|nous|vous|c’est|est|était|ce|ma|mon|mes|notre|la|le|un|une|pour|mais|seulement|juste|en fait|avis|score|mis|donné|écrit|tapé|appuyé|voudrais|veux|souhaite|pouvez|pourriez|s’il vous plaît|svp|merci|ancienne|nouvelle|première|dernière|et',
  },
  es: {
    not: 'no|no es|no un|y no|en lugar de|en vez de|de|del',
    behind: '{fue,es,era} {un,} error|por error|está mal',
    now: 'cambiar|cambia|cambie|cambien|cambio|cambiad|modificar|modifique|modifico|corregir|corrijo|corrija|rectificar|rectifico',
    to: 'a|al|por|nota|puntuación|respuesta|valoración|calificación',
    meant: 'quise {decir,poner}|quería {decir,poner}|me equivoqué',
    beside:
      'yo|es|era|un|una|el|la|mi|mis|para|sino|pero|solo|sólo|más bien|mejor|puse|di|escribí|marqué|quiero|quisiera|me gustaría|puede|pueden|podría|podrían|por favor|gracias|anterior|nueva|primera|última|y|lo|que',
  },
  it: {
    not: 'non|non è|non un|e non|invece di|invece che|al posto di|al posto del|da|dal|di|piuttosto che',
    behind: '{è,era} {un,} errore|per errore|per sbaglio|è sbagliato',
    no: 'no',
    now: 'cambiare|cambia|cambio|cambiate|cambi|modificare|modifico|modificate|modifica|correggere|correggo|corregga',
    to: 'a|al|alle|in|con|voto|risposta|valutazione|punteggio',
    meant: 'volevo {dire,mettere}|intendevo|anzi',
    beside:
      'io|è|era|un|una|il|la|lo|mio|mia|per|ma|bensì|solo|piuttosto|ho messo|ho dato|ho scritto|vorrei|voglio|potete|può|potreste|per favore|grazie|precedente|nuovo|nuova|primo|ultima|e|per piacere',
  },
  pt: {
    not: 'não|não é|não um|e não|em vez de|ao invés de|em lugar de|de|do',
    behind: '{foi,é,era} {um,} {erro,engano}|por {erro,engano}|está errado',
    now: 'mudar|mude|mudem|mudo|muda|alterar|altere|alterem|altero|altera|trocar|troque|troca|corrigir|corrija|corrijo|modificar|modifique',
    to: 'a|ao|para|pra|por|nota|resposta|avaliação|pontuação',
    meant: '{queria,quis} dizer|me enganei|enganei me|errei|aliás',
    beside:
      'eu|é|era|um|uma|o|meu|minha|em|mas|sim|e sim|só|apenas|na verdade|coloquei|dei|escrevi|quero|queria|gostaria de|pode|podem|poderia|poderiam|por favor|obrigado|obrigada|anterior|nova|primeira|última|e',
  },
  nl: {
    not: 'niet|geen|niet een|en niet|in plaats van|ipv|van',
    behind: '{is,was} {een,} {fout,vergissing,typefout}|per ongeluk|is fout',
    no: 'nee|neen',
    now: 'veranderen|verander|verandert|wijzig|wijzigen|aanpassen|corrigeer|corrigeren|maak',
    to: 'in|naar|cijfer|score|antwoord|beoordeling|er',
    meant: 'ik bedoelde|ik bedoel|moet {,een} zijn|moest {,een} zijn|typefout|vergissing',
    beside:
      'ik|u|jullie|het|dit|dat|is|was|een|de|mijn|op|maar|slechts|eerder|liever|gaf|gegeven|schreef|heb|wil|wilde|graag|kunt|kunnen|kan|alstublieft|alsjeblieft|aub|bedankt|oude|nieuwe|eerste|laatste|vorige|en|zou|willen|mij',
  },
  pl: {
    not: 'nie|to nie|a nie|zamiast|z',
    behind: '{to,był,to był} {błąd,pomyłka}|przez pomyłkę|omyłkowo',
    now: 'zmienić|zmień|zmieńcie|zmieniam|poprawić|popraw|poprawcie|poprawiam|zamienić',
    to: 'na|ocenę|ocena|oceny|odpowiedź',
    meant: 'miało być|miałem na myśli|miałam na myśli|chodziło mi o|pomyłka|powinno być',
    beside:
      'ja|to|jest|było|moją|moja|mój|o|ale|lecz|tylko|a|raczej|dałem|dałam|napisałem|napisałam|proszę|chcę|chciałbym|chciałabym|można|mogę|dziękuję|poprzednią|nową|i|mi',
  },
  tr: {
    not: 'değil de',
    behind: 'değil|değildi|yanlış|yanlıştı|hataydı|yanlışlıkla|yerine',
    no: 'hayır|yok',
    now: 'değiştirin|değiştirmek|değiştir|değiştirebilir|düzeltin|düzeltmek|yapın|yap|olsun|düzeltme',
    to: 'puanım|puanımı|notumu|notum|cevabımı|cevabım|olarak|e|a|ye|ya',
    meant: 'olacak|olacaktı|demek istedim',
    beside: 'ben|benim|lütfen|istiyorum|mısınız|teşekkürler|den|dan|u|ü|ı|i|yi|yı|bir|ama|aslında',
  },
  sv: {
    not: 'inte|ej|och inte|istället för|i stället för|från',
    behind: '{var,är} {ett,} {fel,misstag}|av misstag',
    no: 'nej|nä',
    now: 'ändra|ändrar|ändras|byt|byta|rätta|korrigera',
    to: 'till|mot|betyg|betyget|svar|svaret',
    meant: 'jag menade|{ska,skulle} vara|skrivfel|blev fel',
    beside:
      'jag|ni|det|är|var|en|ett|min|mitt|utan|men|bara|snarare|hellre|gav|skrev|har|vill|skulle|kan|vänligen|snälla|tack|gärna|gamla|nya|första|förra|och',
  },
  da: {
    not: 'ikke|og ikke|i stedet for|fra',
    behind: '{var,er} en {fejl,fejltagelse}|ved en fejl',
    no: 'nej',
    now: 'ændre|ændr|ændrer|ændres|rette|skift',
    to: 'til|karakter|vurdering|svar|score',
    meant: 'jeg mente|{skal,skulle} være|tastefejl',
    beside:
      'jeg|i|det|er|var|en|et|min|mit|men|kun|snarere|hellere|gav|skrev|har|vil|ville|gerne|kan|venligst|tak|gamle|nye|første|og|skal',
  },
  nb: {
    not: 'ikke|og ikke|i stedet for|istedenfor|fra',
    behind: '{var,er} en {feil,feiltagelse}|ved en feil|feil',
    no: 'nei',
    now: 'endre|endrer|endres|rette|bytt',
    to: 'til|karakter|vurdering|svar|poeng',
    meant: 'jeg mente|{skal,skulle} være|skrivefeil',
    beside:
      'jeg|dere|det|er|var|en|et|min|mitt|men|bare|heller|ga|skrev|har|vil|ville|gjerne|kan|vennligst|takk|gamle|nye|første|og',
  },
  fi: {
    not: 'ei|eikä',
    behind: '{oli,on} {virhe,väärin}|vahingossa|sijaan|sijasta',
    now: 'muuttaa|muuta|muuttakaa|vaihda|vaihtaa|vaihtakaa|korjaa|korjata|korjatkaa',
    to: 'arvosana|arvosanani|arvosanaksi|vastaus|vastaukseni|ksi|een|iin|ään',
    meant: 'tarkoitin|piti olla|pitäisi olla',
    beside: 'minä|minun|se|on|oli|vaan|mutta|vain|haluan|haluaisin|voitteko|kiitos|annoin|ja|sta|stä',
  },
  hu: {
    not: 'nem|és nem',
    behind: 'helyett|tévedés|tévedés volt|hiba volt|véletlenül',
    now: 'módosítsa|módosítani|módosítsák|változtassa|változtassák|javítsa|javítsák|javítani|cserélje',
    to: 'értékelésem|értékelésemet|pontszámom|pontszámomat|válaszom|válaszomat|ra|re',
    meant: 'úgy értem|akartam {írni,mondani}|legyen',
    beside: 'én|az|a|egy|hanem|csak|kérem|köszönöm|szeretném|ról|ről|es|ös|as|os|ast|est|öst|és|inkább',
  },
  cs: {
    not: 'ne|není|a ne|místo|namísto|z',
    behind: '{byl,byla,je} {omyl,chyba,překlep}|omylem',
    now: 'změnit|změňte|změň|změním|opravit|opravte|oprav|opravuji',
    to: 'na|hodnocení|známku|odpověď',
    meant: 'myslel jsem|myslela jsem|má být|mělo být|chtěl jsem {napsat,dát}|překlep',
    beside:
      'já|to|je|bylo|moje|mé|moji|svou|své|ale|nýbrž|jen|jenom|spíš|spíše|a|dal|dala|jsem|napsal|napsala|prosím|chci|chtěl bych|chtěla bych|můžete|děkuji|původní|nové|první',
  },
  ru: {
    not: 'не|это не|а не|вместо|с|со',
    behind: '{это,была,был} {ошибка,опечатка}|ошибка|по ошибке|ошибочно',
    no: 'нет|неа',
    now: 'измените|изменить|изменяю|поменяйте|поменять|исправьте|исправить|исправляю|поправьте|замените|заменить',
    to: 'на|оценка|оценку|оценки|ответ',
    meant: 'имел в виду|имела в виду|должно быть|должна быть|опечатка|{хотел,хотела} {написать,поставить}',
    beside:
      'я|это|моя|мою|мой|мои|свою|балл|а|но|только|лучше|скорее|скорей|поставил|поставила|написал|написала|пожалуйста|хочу|хотел бы|хотела бы|можно|можете|прошу|спасибо|прежнюю|новую|и|мне|вы',
  },
  uk: {
    not: 'не|це не|а не|замість|з|із',
    behind: '{це,була,був} {помилка,описка}|помилка|помилково',
    no: 'ні',
    now: 'змініть|змінити|змінюю|поміняйте|поміняти|виправте|виправити|виправляю|замініть',
    to: 'на|оцінка|оцінку|відповідь',
    meant: 'мав на увазі|мала на увазі|має бути|описка|{хотів,хотіла} {написати,поставити}',
    beside:
      'я|це|моя|мою|мій|свою|бал|а|але|лише|тільки|краще|радше|поставив|поставила|написав|написала|будь ласка|хочу|хотів би|хотіла б|можна|можете|прошу|дякую|і|та',
  },
  el: {
    not: 'όχι|δεν είναι|και όχι|αντί για|αντί|από',
    behind: 'ήταν λάθος|κατά λάθος',
    now: 'αλλάξτε|αλλάξετε|αλλάξω|αλλάζω|διορθώστε|διορθώσετε|διορθώνω',
    to: 'σε|βαθμολογία|βαθμό|απάντηση',
    meant: 'εννοούσα|ήθελα να πω',
    beside: 'το|τη|την|είναι|ήταν|ένα|μου|αλλά|μόνο|μάλλον|παρακαλώ|θέλω|θα ήθελα|να|μπορείτε|ευχαριστώ|και',
  },
  ro: {
    not: 'nu|nu un|nu e|nu este|și nu|în loc de|din|de la',
    behind: 'a fost {o,} greșeală|din greșeală',
    now: 'schimbați|schimba|schimb|modificați|modifica|modific|corectați|corecta|corectez',
    to: 'la|în|nota|notă|răspunsul',
    meant: 'am vrut să {spun,scriu}|voiam să {spun,scriu}|mă refeream la',
    beside:
      'eu|e|este|un|o|mea|meu|ci|dar|doar|mai degrabă|am dat|am scris|vă rog|te rog|vreau|aș vrea|puteți|mulțumesc|și|să',
  },
  ar: {
    not: 'ليس|ليست|وليس|بدلا من|بدل|من',
    behind: 'خطأ|بالخطأ',
    now: 'غيروا|تغيير|عدل|عدلوا|تعديل|صحح|تصحيح',
    to: 'إلى|الى|تقييمي|تقييم|درجتي|إجابتي',
    meant: 'أقصد|قصدت|كنت أقصد|بل',
    beside: 'أنا|هو|هي|ولكن|لكن|فقط|من فضلك|من فضلكم|أريد|أرجو|شكرا|و',
  },
  he: {
    not: 'לא|ולא|זה לא|במקום|מ',
    behind: 'טעות|בטעות|זו טעות|זה טעות',
    now: 'לשנות|שנו|תשנו|תשנה|שינוי|לתקן|תקנו|תיקון',
    to: 'ל|הציון|ציון|הדירוג|דירוג|התשובה',
    meant: 'התכוונתי|התכוונתי ל|צריך להיות',
    beside: 'אני|זה|את|שלי|אלא|אבל|רק|בעצם|בבקשה|רוצה|אפשר|אבקש|תודה|ה|נתתי|כתבתי',
  },
  hi: {
    not: '',
    behind: 'नहीं|नही|गलत|गलती से|के बजाय|की जगह',
    now: 'बदलें|बदल दें|बदलिए|बदलो|बदलना|बदल|सुधार',
    to: 'को|में|रेटिंग|स्कोर|जवाब',
    meant: 'मेरा मतलब|मतलब',
    beside: 'मैं|मेरा|मेरी|मेरे|से|कर|दें|कृपया|अंक|बल्कि|सिर्फ|केवल|है|हैं|था|चाहता|चाहती|हूं|हूँ|धन्यवाद|दिया',
  },
  ja: {
    not: '',
    behind: 'ではなく|ではなくて|じゃなく|じゃなくて|でなく|でなくて|は間違い|は間違いです|は間違いで',
    now: '変更|訂正|修正|変えて',
    to: 'に|へ|評価|点数|回答',
    meant: 'の間違い|の間違いです|の間違いでした',
    beside:
      'を|から|は|が|点|の|です|でした|で|してください|お願いします|お願い|私|すみません|ごめんなさい|して|下さい|ください|いただけますか|したい',
  },
  zh: {
    not: '不是|并不是|而不是|从|從',
    behind: '是错的|错了|打错了|写错了',
    now: '改成|改为|改到|更改为|修改为|更正为|更正|改為',
    to: '改成|改为|改到|更改为|修改为|更正为|改為|评分|分数|打分|評分|分數',
    meant: '应该是|应是|應該是|而是|是',
    beside: '我|把|我的|分|请|請|帮我|的|回答|给|给的|想|要|谢谢|只|只是|将|將',
  },
  ko: {
    not: '',
    behind: '{,가,이,점이,점은} {아니라,아니고,말고}|대신',
    now: '바꿔|바꿔주세요|바꾸고|변경|변경해|수정|수정해|정정',
    to: '으로|로|점으로|평점|점수|평가를|평점을|점수를',
    beside:
      '점|가|이|을|를|에서|은|는|점을|점에서|주세요|싶어요|싶습니다|제|내|해주세요|부탁드립니다|입니다|요|이에요|예요',
  },
  id: {
    not: 'bukan|dan bukan|daripada|dari|alih alih',
    behind: 'salah|itu salah',
    now: 'ubah|mengubah|ganti|mengganti|koreksi|jadikan',
    to: 'menjadi|jadi|ke|nilai|skor|jawaban|penilaian',
    meant: 'maksud saya|seharusnya',
    beside: 'saya|itu|tapi|tetapi|melainkan|hanya|tolong|mohon|ingin|mau|terima kasih|dan',
  },
  vi: {
    not: 'không phải|không phải là|chứ không phải|thay vì|từ',
    behind: 'là nhầm|nhầm',
    now: 'đổi|sửa|thay đổi|chỉnh',
    to: 'thành|sang|xuống|điểm|đánh giá',
    meant: 'ý tôi là|phải là|mà là',
    beside: 'tôi|mình|là|mà|của|lên|chỉ|nhưng|vui lòng|xin|muốn|cảm ơn|và',
  },
};
