import type { Language } from './language.ts';

export const de: Language = {
  code: 'de',
  numbers: ['null', 'eins|ein', 'zwei|zwo', 'drei', 'vier', 'fünf|fuenf', 'sechs', 'sieben', 'acht', 'neun', 'zehn'],
  common:
    'der|die|das|und|ich|ist|nicht|ein|eine|einen|einer|war|sehr|mit|für|es|sie|wir|mir|mich|von|zu|auf|den|dem|im|aber|gut|danke|hallo|lieferung|bestellung|alles|auch|nur|wie|hat|habe|bei|leider|sei|was|in|so|bitte|gute|guter|mehr|service|jederzeit|gerne',
  rating: {
    leads:
      'gibt es|gibts|gibt|gebe|geben|gib|bewerte|bewertung|note|punktzahl|wertung|meine antwort|antwort|ich sage|ich würde sagen|würde sagen|ich wähle|vergebe|das ist eine|es ist eine|ist eine|war eine|eine glatte|eine klare|eine solide|eine satte|eine gute|insgesamt|gesamt|ergebnis|würde ich geben|gebe ich|bekommt|bekommen|kriegt|verdient',
    fillers:
      'daher|deshalb|deswegen|somit|leider|nur|bloß|eine|ein|einen|die|der|das|es|ihnen|euch|dir|dem|den|service|ist|von|mit|glatte|klare|solide|satte|gute|starke|volle|klar|definitiv|auf jeden fall|einfach|mein|meine|unternehmen|firma|ihrem|eurem|insgesamt|wäre|ich|würde|also|hallo|hi|moin|guten|tag|ganz|von mir|mir|dafür|ehrlich|gesagt|team',
    after:
      'weil|da|aber|denn|obwohl|und|für|von mir|von uns|danke|vielen dank|super|toll|gut|sehr|perfekt|prima|klasse|top|ausgezeichnet|hervorragend|wirklich|leider|schlecht|schrecklich|furchtbar|enttäuschend|zufrieden|begeistert|alles|immer|gerne|insgesamt|wegen|auf der skala|auf einer skala|auf ihrer skala|absolut|definitiv|auf jeden fall|ich|wir|es war|war|schnell|freundlich|nett|einfach|schön|spitze|geben|vergeben|dafür|weiter so|lg|mfg|würde ich sagen',
    points: 'punkte|punkten|punkt|pkt',
    stars: 'sterne|sternen|stern',
    outOf: 'von|aus|von maximal|von möglichen|auf',
    between: 'oder|bis|und|vielleicht|eher|nein|beziehungsweise|bzw',
    against:
      'nicht|kein|keine|keinen|niemals|nie|hätte|hätten|wäre fast|könnte|kann|sollte|statt|anstatt|als|erwartet|wenn|falls|bis|außer|ohne|warum|weit entfernt|eigentlich|fast|ohne die',
    unless:
      'einhalb|und ein halb|und halb|wenn|falls|wäre|wären|hätte|hätten|könnte|sollte|würde|geht nicht|ist zu|sind zu|wäre zu|bis|sofern',
    would: 'würde|wäre',
    but: 'aber|allerdings|jedoch|nur',
    hedges:
      'vielleicht|etwa|ungefähr|circa|ca|fast|beinahe|knapp|rund|zwischen|mindestens|höchstens|maximal|minimal|wahrscheinlich|eventuell|so um die|gegen|über|unter|mehr als|weniger als|nicht mal|irgendwo',
    units:
      'tag|tage|tagen|woche|wochen|monat|monate|monaten|jahr|jahre|jahren|stunde|stunden|std|h|minute|minuten|min|sekunden|mal|x|euro|eur|cent|prozent|uhr|stück|stk|artikel|teile|personen|leute|anrufe|mails|e|bestellungen|tickets|km|kg|g|cm|mm|m|liter|pakete|paket|mitarbeiter|kunden|kinder|kollegen|fragen|dinge|probleme|produkte|paar|weitere|andere|werktage|werktagen|januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|franken|chf|versuche|versuchen|der|davon|fach|te|ten|ter|gb|hundert|tausend|dutzend',
    labels:
      'bestellung|auftrag|nummer|nr|zimmer|tisch|rechnung|ticket|artikel|seite|schritt|wohnung|stock|etage|gate|größe|version|modell|kapitel|fall|id|tag|woche|alter|linie|um|am|vor|nach|seit|bis|ab|innerhalb|in|jede|alle|gewartet|warte|wartete|angerufen|bezahlt|gezahlt|kostet|gekauft|bestellt|noch|letzten|letzte|nächste|diese|meine|unsere|erst|tel|telefon|fax|mobil|filiale|straße|gegen|kw|punkt|hat|habe|dauerte|fehlen|fehlten|windows|iphone',
    thumbsUp: 'daumen hoch|daumen rauf',
    thumbsDown: 'daumen runter',
  },
  commands: {
    stop: 'stopp|stoppen|abmelden|abbestellen|beenden|ende|aufhören|kündigen|austragen|löschen|schluss|aus',
    unsubscribe:
      'abmelden|abbestellen|abmeldung|austragen|bitte austragen|newsletter abbestellen|newsletter abmelden|abbestellung|mich abmelden|stopp|von der liste streichen|widerruf|widerspruch|ich widerspreche',
    help: 'hilfe|info|infos|wer ist das|wer sind sie',
    start: 'starten|anmelden|wieder anmelden|fortsetzen',
    revoke:
      'ich möchte nicht mehr angeschrieben werden|ich will nicht mehr angeschrieben werden|ich möchte nicht mehr belästigt werden|nicht mehr belästigen|löschen sie meine daten|hören sie auf|keine sms mehr|keine nachrichten mehr|keine mails mehr|keine e mails mehr|keine umfragen mehr|keine weiteren nachrichten|keine weiteren sms|keine weiteren mails|keine weiteren e mails|schreiben sie mir nicht|schreiben sie mir nicht mehr|schreibt mir nicht mehr|schreib mir nicht mehr|kontaktieren sie mich nicht|kontaktieren sie mich nicht mehr|kontaktiert mich nicht mehr|nicht mehr kontaktieren|mich nicht mehr kontaktieren|nicht mehr anschreiben|mich nicht mehr anschreiben|hören sie auf mir zu schreiben|hört auf mir zu schreiben|hören sie auf mir sms zu schicken|hören sie auf mir nachrichten zu schicken|lassen sie mich in ruhe|lasst mich in ruhe|streichen sie mich von ihrer liste|streichen sie mich von der liste|nehmen sie mich von ihrer liste|nehmen sie mich von der liste|nehmt mich von der liste|nehmen sie mich aus dem verteiler|nehmen sie mich aus ihrem verteiler|aus dem verteiler nehmen|aus dem verteiler löschen|melden sie mich ab|meldet mich ab|tragen sie mich aus|löschen sie meine nummer|löschen sie meine adresse|löschen sie mich aus ihrer liste|senden sie mir keine nachrichten mehr|senden sie mir keine sms mehr|senden sie mir keine e mails mehr|senden sie mir keine mails mehr|schicken sie mir keine nachrichten mehr|schicken sie mir keine sms mehr|schicken sie mir keine mails mehr|schicken sie mir keine e mails mehr|schickt mir keine sms mehr|ich möchte keine nachrichten mehr erhalten|ich möchte keine e mails mehr erhalten|ich möchte keine mails mehr erhalten|ich möchte keine mails mehr|ich möchte keine nachrichten mehr|ich möchte keine sms mehr|ich will keine nachrichten mehr|ich will keine sms mehr|ich will keine mails mehr|ich möchte nicht mehr kontaktiert werden|ich will nicht mehr kontaktiert werden|ich möchte mich abmelden|ich will mich abmelden|ich widerrufe meine einwilligung|ich widerspreche der nutzung meiner daten|ich widerspreche der werbung',
    polite:
      'bitte|danke|sofort|jetzt|ab|mich|mir|von|diesem|dieser|ihrem|ihrer|newsletter|verteiler|liste|können|könnten|sie|ich|möchte|will|und|endlich|ein für alle mal|mehr|hallo|guten|tag|nochmal|in zukunft|künftig|zukünftig|wieder|nie|hiermit|an diese nummer|auf diese nummer|werden|vielen|dank|senden|schicken|zusenden',
  },
  mail: {
    replyLine: 'Bitte antworten Sie oberhalb dieser Zeile',
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
