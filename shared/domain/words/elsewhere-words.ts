/**
 * How people say that a customer has died, or that whoever reads our mail or text is not the one we mean. By language: who (a
 * relative or a pronoun) and what befell them; and phrases that say it by themselves.
 */
export const elsewhereWords = {
  deaths: [
    {
      who: 'he|she|my husband|my wife|my father|my mother|my dad|my mum|my mom|my son|my daughter|my brother|my sister|my partner|my late husband|my late wife|our father|our mother|my grandmother|my grandfather|my grandma|my grandad|my grandpa|my nan|your customer|the customer|the account holder|the addressee|the owner of this number|this person|that person|his wife|her husband|my uncle|my aunt',
      died: 'died|passed away|has died|had died|is dead|is deceased|passed away|has passed away|has passed|has passed on|is no longer alive|is no longer with us|passed',
    },
    {
      who: 'mein mann|meine frau|mein vater|meine mutter|mein sohn|meine tochter|mein bruder|meine schwester|mein partner|meine partnerin|mein opa|meine oma|ihr kunde|ihre kundin|der kunde|die kundin|der kontoinhaber|der empfänger|herr|frau',
      died: 'ist verstorben|verstarb|ist gestorben|starb|ist tot|lebt nicht mehr|ist leider verstorben|ist leider gestorben|verstorben ist|gestorben ist|ist von uns gegangen',
    },
    {
      who: 'mon mari|ma femme|mon père|ma mère|mon fils|ma fille|mon frère|ma sœur|mon conjoint|mon époux|mon épouse|monsieur|madame|votre client|votre cliente',
      died: 'est décédé|est décédée|est mort|est morte|nous a quittés|n’est plus de ce monde|vient de décéder|est malheureusement décédé|est malheureusement décédée',
    },
    {
      who: 'mi marido|mi esposo|mi esposa|mi mujer|mi padre|mi madre|mi papá|mi mamá|mi hijo|mi hija|mi hermano|mi hermana|mi abuelo|mi abuela|el señor|la señora|el titular|el cliente|la cliente',
      died: 'falleció|ha fallecido|murió|ha muerto|está muerto|está muerta|fallecio|murio',
    },
    {
      who: 'mio marito|mia moglie|mio padre|mia madre|mio figlio|mia figlia|mio fratello|mia sorella|il signor|la signora|il cliente|il titolare|mio nonno|mia nonna',
      died: 'è morto|è morta|è deceduto|è deceduta|è venuto a mancare|è venuta a mancare|è mancato|è mancata|è scomparso|è scomparsa',
    },
    {
      who: 'mijn man|mijn vrouw|mijn vader|mijn moeder|mijn zoon|mijn dochter|mijn broer|mijn zus|mijn partner|meneer|mevrouw|de heer|uw klant|de klant',
      died: 'is overleden|is helaas overleden|is dood|is gestorven|overleed|leeft niet meer',
    },
    {
      who: 'meu marido|minha esposa|minha mulher|meu esposo|meu pai|minha mãe|meu filho|minha filha|meu irmão|minha irmã|o cliente|a cliente|o titular|o senhor|a senhora|meu avô|minha avó',
      died: 'faleceu|morreu|está morto|está morta|já faleceu|já morreu|veio a falecer',
    },
    {
      who: 'mój mąż|moja żona|mój ojciec|moja matka|mój tata|moja mama|mój syn|moja córka|mój brat|moja siostra|mąż|żona|pan|pani|klient|klientka|ta osoba|adresat',
      died: 'zmarł|zmarła|nie żyje|umarł|umarła|odszedł|odeszła',
    },
    {
      who: 'han|hon|min man|min fru|min pappa|min mamma|min far|min mor|min son|min dotter|min bror|min syster|min make|min maka|kunden|hun|min mand|min kone|min mann|min kone',
      died: 'har avlidit|är död|dog|har dött|har gått bort|gick bort|är avliden|er død|er gået bort|døde|gikk bort|er gått bort',
    },
    {
      who: 'eşim|kocam|babam|annem|oğlum|kızım|kardeşim|karım|müşteriniz',
      died: 'vefat etti|öldü|hayatını kaybetti|rahmetli oldu',
    },
    {
      who: 'мой муж|моя жена|мой отец|моя мать|мой папа|моя мама|мой сын|моя дочь|мой брат|моя сестра|муж|жена|отец|мама|адресат|клиент',
      died: 'умер|умерла|скончался|скончалась|погиб|погибла|больше нет|нет в живых|уже нет в живых',
    },
    {
      who: 'мій чоловік|моя дружина|мій батько|моя мати|мій син|моя дочка|мій брат|моя сестра|чоловік|дружина|тато|мама',
      died: 'помер|померла|загинув|загинула|немає в живих',
    },
    {
      who: 'můj muž|můj manžel|moje žena|moje manželka|můj otec|moje matka|můj syn|moje dcera|můj bratr|moje sestra|manžel|manželka|pan|paní',
      died: 'zemřel|zemřela|umřel|umřela|je po smrti|už nežije',
    },
  ],
  /** Said of nobody but persons, so that "he" is enough. */
  formal:
    'er ist verstorben|sie ist verstorben|er ist leider verstorben|sie ist leider verstorben|er ist gestorben|il est décédé|elle est décédée|est décédé le|est décédée le|él falleció|ella falleció|ya falleció|ha fallecido|è deceduto|è deceduta|è venuto a mancare|è venuta a mancare|hij is overleden|zij is overleden|ze is overleden|ele faleceu|ela faleceu|já faleceu|on nie żyje|ona nie żyje|pan nie żyje|zmarł w|zmarła w|он умер|она умерла|он скончался|она скончалась|він помер|вона померла|zemřel v|zemřela v|o vefat etti|vefat etti|hän on kuollut|hän kuoli|meghalt a férjem|meghalt a feleségem|elhunyt|απεβίωσε|a decedat|sudah meninggal|telah meninggal|đã mất rồi|đã qua đời|เสียชีวิตแล้ว|돌아가셨|사망했|사망하셨',
  /** Between the two. */
  adverbs:
    'sadly|unfortunately|just|recently|already|also|has sadly|has just|has recently|has already|has unfortunately|has also|leider|bereits|schon|malheureusement|hélas|lamentablemente|desgraciadamente|ya|purtroppo|helaas|infelizmente|já|niestety|tyvärr|desværre|maalesef|к сожалению|на жаль|bohužel|letzten monat|letztes jahr|letzte woche',
  dead: 'وفاة زوجي|توفي زوجي|توفيت زوجتي|توفي والدي|توفيت والدتي|בעלי נפטר|אשתי נפטרה|אבא שלי נפטר|אמא שלי נפטרה|הלקוח נפטר|夫は亡くな|妻は亡くな|父は亡くな|母は亡くな|主人は亡くな|主人が亡くな|本人は亡くな|本人は死亡|已经去世|已去世|已经过世|已過世|मेरे पति का निधन|मेरी पत्नी का निधन|cet homme est décédé|cette personne est décédée',
  /** Wherever in a clause. */
  gone: 'no longer works here|no longer works for us|no longer work here|doesn’t work here|does not work here|doesnt work here|don’t work there any more|is no longer with the company|no longer employed here|is no longer employed|nobody by that name|nobody of that name|no one by that name|no one of that name|no such person here|nobody here called|no longer lives here|doesn’t live here|does not live here|doesnt live here|has moved away|i am not the person you|i’m not the person you|im not the person you|you’ve got the wrong person|you’ve got the wrong number|you got the wrong person|you got the wrong number|not my number any more|this number now belongs|arbeitet nicht mehr hier|arbeitet hier nicht mehr|arbeitet hier nicht|arbeitet nicht mehr bei uns|ist nicht mehr bei uns|hat das unternehmen verlassen|ist nicht mehr im unternehmen|wohnt hier nicht mehr|wohnt nicht mehr hier|ist verzogen|ne travaille plus ici|ne travaille plus chez nous|a quitté l’entreprise|a quitté la société|n’habite plus ici|vous vous trompez de personne|vous vous trompez de numéro|erreur de destinataire|ya no trabaja aquí|ya no trabaja con nosotros|no trabaja aquí|dejó la empresa|ya no vive aquí|se equivocó de número|se equivocaron de persona|non lavora più qui|non lavora più con noi|ha lasciato l’azienda|non abita più qui|ha sbagliato numero|ha sbagliato persona|avete sbagliato persona|avete sbagliato numero|werkt hier niet meer|werkt niet meer bij ons|is niet meer werkzaam|woont hier niet meer|já não trabalha aqui|não trabalha mais aqui|não trabalha mais conosco|não trabalha aqui|saiu da empresa|não mora mais aqui|já nie pracuje|już tu nie pracuje|nie pracuje już u nas|nie pracuje już tutaj|już tu nie mieszka|pomylił pan numer|jobbar inte kvar|jobbar inte längre här|arbetar inte kvar|arbetar inte längre här|har slutat hos oss|bor inte här längre|arbejder her ikke længere|arbejder ikke længere her|jobber ikke her lenger|artık burada çalışmıyor|burada çalışmıyor|больше здесь не работает|здесь больше не работает|у нас больше не работает|уже не работает у нас|тут не живет|вы ошиблись номером|ошиблись номером|більше тут не працює|тут більше не працює|ви помилилися номером|už tu nepracuje|zde již nepracuje|již u nás nepracuje|ei ole enää töissä|لم يعد يعمل هنا|לא עובד כאן יותר|כבר לא עובד כאן|人違い|番号違い|番号が違います|退職しました|もう退職|打错了|你打错了|发错人了|号码错了|已经离职|已离职|잘못 보내셨|퇴사했|번호 잘못|사람 잘못|he has left the company|she has left the company|you have the wrong person|you have the wrong number|you have the wrong email|you have the wrong man|you have the wrong guy|you have the wrong woman|wrong email address|i am not the person',
  /** Only as all of a clause, since a shop can send a wrong number of chairs. */
  mistaken:
    'falsche nummer|falsche person|falscher empfänger|falsche adresse erwischt|falsch verbunden|mauvais numéro|mauvaise personne|número equivocado|numero equivocado|persona equivocada|numero sbagliato|persona sbagliata|verkeerd nummer|verkeerde nummer|verkeerde persoon|número errado|pessoa errada|to pomyłka|zły numer|niewłaściwa osoba|fel nummer|fel person|forkert nummer|feil nummer|yanlış numara|yanlış kişi|не тот номер|špatné číslo|špatná osoba|špatný člověk|väärä numero|väärä henkilö|رقم خاطئ|الرقم خطأ|טעות במספר|wrong person|wrong number',
  /** Before a name: "this is not John". */
  unnamed:
    'this is not|this isn’t|this isnt|i am not|i’m not|im not|hier ist nicht|ce n’est pas|je ne suis pas|no soy|este no es|non sono|não sou|ik ben niet|dit is niet|nie jestem|jag är inte|jeg er ikke|nejsem',
  /** What has a capital letter and is no name. */
  noNames:
    'happy|good|great|impressed|acceptable|ok|okay|satisfied|pleased|fair|right|true|amazon|english|british|american|german|french|spanish|ikea|christmas|one|fun|professional|the|a|an|sure|angry|interested|going|asking|your|my|content|contento|nöjd|tevreden|blij|i',
} as const;
