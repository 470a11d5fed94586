import type { Language } from './language.ts';

export const de: Language = {
  code: 'de',
  numbers: ['null', 'eins|ein', 'zwei|zwo', 'drei', 'vier', 'fünf|fuenf', 'sechs', 'sieben', 'acht', 'neun', 'zehn'],
  common:
    'der|die|das|und|ich|ist|nicht|ein|eine|einen|einer|war|sehr|mit|für|es|sie|wir|mir|mich|von|zu|auf|den|dem|im|aber|gut|danke|hallo|lieferung|bestellung|alles|auch|nur|wie|hat|habe|bei|leider|sei|was|in|so|bitte|gute|guter|mehr|service|jederzeit|gerne',
  rating: {
    leads:
      'meinte|ich meinte|gemeint war|gemeint waren|ich meine|gibt es|gibts|gibt|gebe|geben|gib|bewerte|bewertung|note|punktzahl|wertung|meine antwort|antwort|ich sage|ich würde sagen|würde sagen|ich wähle|vergebe|das ist eine|es ist eine|ist eine|war eine|eine glatte|eine klare|eine solide|eine satte|eine gute|insgesamt|gesamt|ergebnis|würde ich geben|gebe ich|bekommt|bekommen|kriegt|verdient',
    fillers:
      'ne|liebe|liebes|lieber|sehr geehrte|damen|herren|sehr geehrtes|daher|deshalb|deswegen|somit|leider|nur|bloß|eine|ein|einen|die|der|das|es|ihnen|euch|dir|dem|den|service|ist|von|mit|glatte|klare|solide|satte|gute|starke|volle|klar|definitiv|auf jeden fall|einfach|mein|meine|unternehmen|firma|ihrem|eurem|insgesamt|wäre|ich|würde|also|hallo|hi|moin|guten|tag|ganz|von mir|mir|dafür|ehrlich|gesagt|team',
    after:
      'weil|da|aber|denn|obwohl|und|für|von mir|von uns|danke|vielen dank|super|toll|gut|sehr|perfekt|prima|klasse|top|ausgezeichnet|hervorragend|wirklich|leider|schlecht|schrecklich|furchtbar|enttäuschend|zufrieden|begeistert|alles|immer|gerne|insgesamt|wegen|auf der skala|auf einer skala|auf ihrer skala|absolut|definitiv|auf jeden fall|ich|wir|es war|war|schnell|freundlich|nett|einfach|schön|spitze|geben|vergeben|dafür|weiter so|lg|mfg|würde ich sagen',
    points: 'punkte|punkten|punkt|pkt',
    stars: 'sterne|sternen|stern',
    outOf: 'von|aus|von maximal|von möglichen|auf',
    between: 'oder|bis|und|vielleicht|eher|nein|beziehungsweise|bzw',
    against:
      'nicht|kein|keine|keinen|niemals|nie|hätte|hätten|wäre fast|könnte|kann|sollte|statt|anstatt|als|erwartet|wenn|falls|bis|außer|ohne|warum|weit entfernt|eigentlich|fast|ohne die',
    unless:
      'einhalb|und {ein,eine} {halb,halbe,halber,halbes}|und {zwanzig,dreißig,vierzig,fünfzig,sechzig,siebzig,achtzig,neunzig}|und halb|wenn|falls|wäre|wären|hätte|hätten|könnte|sollte|würde|geht nicht|ist zu|sind zu|wäre zu|bis|sofern',
    would: 'würde|wäre',
    but: 'aber|allerdings|jedoch|nur',
    hedges:
      'vielleicht|etwa|ungefähr|circa|ca|fast|beinahe|knapp|rund|zwischen|mindestens|höchstens|maximal|minimal|wahrscheinlich|eventuell|so um die|gegen|über|unter|mehr als|weniger als|nicht mal|irgendwo',
    units:
      'tag|tage|tagen|woche|wochen|monat|monate|monaten|jahr|jahre|jahren|stunde|stunden|std|h|minute|minuten|min|sekunden|mal|x|euro|eur|cent|prozent|uhr|stück|stk|artikel|teile|personen|leute|anrufe|mails|e|bestellungen|tickets|km|kg|g|cm|mm|m|liter|pakete|paket|mitarbeiter|kunden|kinder|kollegen|fragen|dinge|probleme|produkte|paar|weitere|andere|werktage|werktagen|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|franken|chf|versuche|versuchen|der|davon|fach|te|ten|ter|gb|hundert|tausend|dutzend',
    labels:
      'code|pin|tan|saldo|kontostand|bestellung|auftrag|nummer|nr|zimmer|tisch|rechnung|ticket|artikel|seite|schritt|wohnung|stock|etage|gate|größe|version|modell|kapitel|fall|id|tag|woche|alter|linie|um|am|vor|nach|seit|bis|ab|innerhalb|in|jede|alle|gewartet|warte|wartete|angerufen|bezahlt|gezahlt|kostet|gekauft|bestellt|noch|letzten|letzte|nächste|diese|meine|unsere|erst|tel|telefon|fax|mobil|filiale|straße|gegen|kw|punkt|hat|habe|dauerte|fehlen|fehlten|windows|iphone',
    thumbsUp: 'daumen hoch|daumen rauf',
    thumbsDown: 'daumen runter',
  },
  commands: {
    stop: 'stopp|stoppen|abmelden|abbestellen|beenden|ende|aufhören|kündigen|austragen|löschen|schluss|aus|stop|halt',
    unsubscribe:
      'abmelden|abbestellen|abmeldung|austragen|bitte austragen|newsletter abbestellen|newsletter abmelden|abbestellung|mich abmelden|stopp|von der liste streichen|widerruf|widerspruch|ich widerspreche|stop|abo beenden|bitte abmelden',
    help: 'hilfe|info|infos|wer ist das|wer sind sie',
    start: 'starten|anmelden|wieder anmelden|fortsetzen',
    revoke:
      '{hört,hören sie,hör} {endlich,} auf zu nerven|{ich,} {möchte,will} {nicht mehr,nie wieder,nie mehr} {angeschrieben,angerufen,kontaktiert,gefragt,befragt} werden|keine {,weiteren} {sms,nachrichten,mails,e mails,emails,umfragen,werbung} {,mehr}|{schreiben sie,schreibt,schreib} mir {,bitte} {nicht,nicht mehr,nie wieder}|{kontaktieren sie,kontaktiert,kontaktiere} mich {nicht,nicht mehr,nie wieder}|{,mich} nicht mehr {kontaktieren,anschreiben,belästigen}|{hören sie,hört,hör} auf {,mir {zu schreiben,sms zu schicken,nachrichten zu schicken,mails zu schicken,e mails zu schicken}}|{lassen sie,lasst,lass} mich in ruhe|{streichen sie,nehmen sie,löschen sie,entfernen sie,streicht,nehmt,löscht,nimm} mich {von,aus} {der,ihrer,eurer,dem,ihrem,eurem} {liste,verteiler,mailingliste,newsletter}|aus dem verteiler {nehmen,löschen,streichen}|{melden sie,meldet,melde} mich ab|{tragen sie,tragt} mich aus|{löschen sie,löscht,lösche} meine {nummer,adresse,daten,handynummer}|{senden sie,schicken sie,schickt,schick} mir keine {sms,nachrichten,mails,e mails,emails,umfragen} mehr|ich {möchte,will,wünsche} keine {sms,nachrichten,mails,e mails,emails,umfragen,werbung} {mehr,mehr erhalten,mehr bekommen,erhalten}|ich {möchte,will} nicht mehr {kontaktiert,angeschrieben,belästigt,befragt} werden|ich {möchte,will} mich abmelden|ich widerrufe {meine,die} einwilligung|ich widerspreche {der nutzung meiner daten,der werbung,der verwendung meiner daten}|keine {,weiteren} {texte,kurznachrichten,sms nachrichten,befragungen} {,mehr}|{hören sie,hört,hör} {,bitte} {,endlich} auf mir {,ständig} {zu schreiben,sms zu schicken,nachrichten zu schicken,mails zu schicken,umfragen zu schicken}|{ich,} {möchte,will} keine {,weiteren} {,solchen} {sms,nachrichten,mails,e mails,emails,umfragen,anfragen} {,mehr} {,erhalten,bekommen,haben}|{schreiben sie,schreibt,schreib} {mich,mir} {,bitte} {nicht mehr,nie wieder,nicht,nicht wieder} {,an}|{schicken sie,schickt,schick,senden sie,sendet} mir {,bitte} {nichts,keine umfragen,keine sms,keine nachrichten} mehr|nehmen sie {mich,meine nummer} {aus,von} {ihrer,der} {liste,datenbank}|{löschen sie,löscht,lösch} {,bitte} meine {telefonnummer,handynummer,mobilnummer,e mail adresse,mailadresse}|{verpiss dich,verpisst euch,haut ab,hau ab,lasst das,schluss damit,schluss jetzt,lass mich in frieden,lassen sie mich in frieden}|wie kann ich {mich,das} {abmelden,abbestellen}|ich habe {dem,} nie zugestimmt|{mich,} nicht mehr {schreiben,fragen,befragen}|{genug,schluss} mit {den,diesen,euren,ihren} {sms,nachrichten,mails,umfragen}|ich {will,möchte} {,von {euch,ihnen}} {nichts,keine nachrichten} mehr {,von {euch,ihnen}} {hören,bekommen,erhalten}|{ich will,ich möchte} {nichts mehr,keine weiteren} {bekommen,erhalten,von ihnen,von euch}|{,bitte} löschen sie meine {nummer,mobilnummer,handynummer,telefonnummer,adresse,mailadresse,e mail adresse} {,aus {ihrem,dem,ihrer,der} {verteiler,system,liste,datenbank}}|{,bitte} {löscht,lösche} meine {nummer,handynummer,adresse} {,aus {eurem,dem,eurer,der} {verteiler,system,liste,datenbank}}|{,bitte} {nehmen sie,nehmt} mich {,bitte} {aus,von} {ihrem,dem,eurem,ihrer,der,eurer} {verteiler,liste}|{,bitte} nicht mehr {schreiben,anschreiben,kontaktieren,melden,stören,belästigen}|schluss mit {,den,diesen,euren} {nachrichten,sms,mails,umfragen,e mails}|{ich,} widerrufe {,hiermit} {,meine} {einwilligung,zustimmung}',
    mistaken:
      '{,sie haben,ihr habt,du hast,das ist,hier ist} {,die,eine} falsche {nummer,person}|falsch verbunden|ich bin {nicht die richtige person,die falsche person,der falsche}|{das ist,dies ist} nicht {meine,die richtige} nummer|{sie haben,du hast} {sich,dich} verwählt',
    corrects:
      '{,oh,ups,hoppla,ach,nein} {sorry,entschuldigung,korrektur,ich meinte,meinte,ich meine,sollte {,eine} heißen,vertippt,tippfehler,verzeihung,doch lieber,eigentlich,mein fehler}|ups|hoppla|nein',
    polite:
      'bitte|danke|sofort|jetzt|ab|mich|mir|von|diesem|dieser|ihrem|ihrer|newsletter|verteiler|liste|können|könnten|sie|ich|möchte|will|und|endlich|ein für alle mal|mehr|hallo|guten|tag|nochmal|in zukunft|künftig|zukünftig|wieder|nie|hiermit|an diese nummer|auf diese nummer|werden|vielen|dank|senden|schicken|zusenden|bitte|ich habe genug|nein|doch|nun|mal|hilfe|jetzt|gefälligst|ein|einfach',
  },
  mail: {
    replyLine: 'Bitte oberhalb dieser Zeile antworten',
    formerReplyLine: 'Bitte antworten Sie oberhalb dieser Zeile',
    on: 'am|um',
    wrote: 'schrieb|hat geschrieben|geschrieben',
    from: 'von',
    headers: 'gesendet|gesendet am|an|cc|kopie|betreff|datum|antwort an|wichtigkeit',
    original:
      'ursprüngliche nachricht|originalnachricht|original nachricht|weitergeleitete nachricht|anfang der weitergeleiteten nachricht|ursprüngliche e mail',
    mobile:
      'von meinem iphone gesendet|von meinem ipad gesendet|von meinem|gesendet von meinem|gesendet von mail|gesendet von yahoo|gesendet von outlook|gesendet mit|outlook für|diese nachricht wurde von meinem|gesendet über|gesendet aus|gesendet von|virenfrei',
    closings:
      'mit freundlichen grüßen|mit freundlichem gruß|freundliche grüße|freundlichen gruß|viele grüße|beste grüße|liebe grüße|herzliche grüße|schöne grüße|gruß|grüße|lg|mfg|vg|bg|mit besten grüßen|mit herzlichen grüßen|hochachtungsvoll|danke|vielen dank|danke und gruß|besten gruß|lieben gruß|viele liebe grüße|mit freundlichen grüssen|freundliche grüsse|liebe grüsse|ihr|ihre',
    disclaimers:
      'diese e mail enthält|diese email enthält|diese nachricht enthält|diese nachricht ist vertraulich|diese e mail ist vertraulich|der inhalt dieser e mail|wenn sie nicht der richtige adressat|wenn sie nicht der beabsichtigte|vertraulichkeitshinweis|geschäftsführer|geschäftsführung|sitz der gesellschaft|amtsgericht|registergericht|handelsregister|hrb|ust id|haftungsausschluss|bitte denken sie an die umwelt|bitte prüfen sie ob',
    automatic:
      'automatische antwort|abwesenheitsnotiz|abwesenheit|abwesenheitsnachricht|abwesenheitsmeldung|automatische rückmeldung|autoantwort|automatische benachrichtigung|eingangsbestätigung|unzustellbar|ihre anfrage ist eingegangen|wir haben ihre anfrage erhalten|wir haben ihre nachricht erhalten|ticket eröffnet',
    away: 'nicht im büro|im urlaub|nicht im haus|ich bin derzeit nicht|ich bin zurzeit nicht|ich bin zur zeit nicht|ich bin bis|ich bin im urlaub|ich bin momentan nicht|ich bin aktuell nicht|ihre e mail wird nicht weitergeleitet|wird nicht weitergeleitet|vielen dank für ihre nachricht ich bin|diese nachricht wurde automatisch|in elternzeit|wir haben ihre anfrage erhalten|ihr ticket wurde|urlaub',
  },
};
