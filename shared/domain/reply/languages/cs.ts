import type { Language } from './language.ts';

export const cs: Language = {
  code: 'cs',
  numbers: [
    'nula|nulu',
    'jedna|jeden|jedno|jedničku|jednička',
    'dva|dvě|dvojku|dvojka',
    'tři|trojku|trojka',
    'čtyři|čtyřku|čtyřka',
    'pět|pětku|pětka',
    'šest|šestku|šestka',
    'sedm|sedmičku|sedmička',
    'osm|osmičku|osmička',
    'devět|devítku|devítka',
    'deset|desítku|desítka',
  ],
  common:
    'a|to|je|se|na|v|s|z|že|ale|velmi|moc|děkuji|díky|dobrý|den|ahoj|objednávka|služba|vše|všechno|ne|jsem|byl|byla|bylo|do|za|od|po|jak|pro|dobře|dodání|už|mi|mě|prosím|jen|spokojený|spokojená|jsou|zboží',
  rating: {
    leads:
      'dávám|dal bych|dala bych|dám|hodnotím|hodnocení|známka|moje hodnocení|moje odpověď|odpověď|řekl bych|řekla bych|řeknu|volím|je to|celkově|celkem|výsledek|zaslouží si|zaslouží|skóre',
    fillers:
      'vážení|bohužel|jen|to|vám|jim|je|na|za|silná|silných|jasná|jasných|určitě|rozhodně|plný|plných|moje|celkově|ode|mě|já|takže|dobrý|den|ahoj|zdravím|bych|známku|pro|firmě|službě|číslo',
    after:
      'spokojenost|spokojen|protože|neboť|jelikož|ale|a|za|pro|děkuji|děkuju|díky|super|skvělé|skvěle|velmi|moc|dobře|perfektní|výborné|výborně|bohužel|špatné|hrozné|zklamaný|zklamaná|spokojený|spokojená|vše|všechno|vždy|celkově|určitě|rozhodně|i když|ode|na stupnici|na škále|já|bylo|rychlé|rychle|doporučuji|bez problémů|skvělá|skvělý|jsem|s pozdravem',
    points: 'bodů|body|bod|b',
    stars: 'hvězdiček|hvězdičky|hvězdička|hvězd|hvězdy|hvězda',
    outOf: 'z|ze|z možných|na',
    between: 'nebo|až|a|možná|spíše|spíš|ne|či',
    against:
      'ne|není|nikdy|žádná|kdyby|mohlo|mohla|mělo|měla|místo|než|čekal|čekala|pokud|jestli|dokud|kromě|bez|proč|daleko|skoro|nedal|nedala|nedám|nedávám|nebylo|nebyla',
    unless: 'a půl|pokud|kdyby|by|byla by|bylo by|jestli|je moc|dokud',
    would: 'bych|bylo by',
    but: 'ale|však|jenže|jen',
    hedges:
      'možná|asi|kolem|okolo|téměř|skoro|mezi|alespoň|aspoň|nejméně|nejvýše|maximálně|minimálně|pravděpodobně|více než|víc než|méně než|sotva|ani|přibližně|zhruba|cca',
    units:
      'den|dny|dní|dnů|týden|týdny|týdnů|měsíc|měsíce|měsíců|rok|roky|let|hodina|hodiny|hodin|h|minut|minuty|min|sekund|krát|x|kč|korun|eur|euro|haléřů|procent|kusů|kusy|ks|osob|lidí|lidi|hovory|mailů|objednávek|objednávky|km|kg|g|cm|mm|m|litrů|balíků|balíky|zaměstnanců|zákazníků|dětí|děti|otázek|věcí|věci|problémy|produkty|produktů|párů|dalších|další|pracovních|pracovní|ledna|února|března|dubna|května|června|července|srpna|září|října|listopadu|prosince|pokusů|tisíc|ráno|večer',
    labels:
      'kód|zůstatek|objednávka|objednávky|číslo|č|pokoj|stůl|faktura|ticket|položka|strana|krok|patro|velikost|verze|model|kapitola|případ|id|den|týden|věk|linka|v|ve|před|po|od|do|každé|čekal|čekala|čekám|volal|volala|zaplatil|zaplatila|stojí|koupil|koupila|objednal|objednala|ještě|poslední|posledních|příští|tyto|moje dvě|tel|telefon|prodejna|ulice|chybí|trvalo|hodinu|přes',
    thumbsUp: 'palec nahoru|palce nahoru',
    thumbsDown: 'palec dolů|palce dolů',
  },
  commands: {
    stop: 'stop|konec|zrušit|odhlásit|ukončit|přestaňte|dost|odebrat|smazat|zastavit|stopka',
    unsubscribe:
      'odhlásit|odhlásit odběr|odhlaste mě|odhlášení|zrušit odběr|odhlásit se|chci se odhlásit|zrušit|vyřaďte mě|odhlašuji|stop|odhlaste|odstraňte mě',
    help: 'pomoc|info|informace|kdo je to|kdo jste',
    start: 'začít|obnovit|přihlásit|pokračovat',
    revoke:
      '{,už} {,nikdy} {nekontaktujte mě,mě nekontaktujte,mě nikdy nekontaktujte,mě už nekontaktujte} {,už}|{,už} {nepište mi,mi nepište,mi nikdy nepište} {,už}|{,už} {neposílejte mi,mi neposílejte,mi nic neposílejte} {,už} {,další} {,nic,zprávy,sms,maily,e maily}|přestaňte {mi psát,mě kontaktovat,mě otravovat,mě obtěžovat,mi posílat {zprávy,sms,maily,e maily}}|dejte mi pokoj|nechte mě {být,na pokoji}|{vyřaďte,odstraňte,vymažte,smažte,vyškrtněte} mě ze seznamu|{vymažte,smažte,odstraňte} {moje,mé} číslo|odhlaste mě|chci se odhlásit|nechci {,už} {,dostávat} {,další,žádné další} {zprávy,sms,maily,e maily}|{nepřeji si,nechci} být {kontaktován,kontaktována}|nepřeji si {,dostávat} další {zprávy,sms,maily}|odvolávám {,svůj} souhlas|žádné další {zprávy,sms,maily}|přestaňte {,mi,mě} {,posílat,psát,obtěžovat,otravovat,rozesílat} {,mi,mě} {,ty,tyto,vaše} {zprávy,sms,sms zprávy,maily,e maily,dotazníky}|přestaňte {mi psát,psát,mě obtěžovat,mě otravovat,s tím,posílat sms}|{už,} žádné {další,} {dotazníky,průzkumy,zprávy,sms}|neposílejte {mi,} {,už,další,žádné,nic} {,dotazníky,zprávy,sms,nic}|nechci {,už} {,dostávat} {,vaše,žádné,tyto} {dotazníky,zprávy,sms,maily,nic}|{dejte,dej} mi {pokoj,svatý pokoj}|{vymažte,smažte,odstraňte,vyřaďte} {mě,moje číslo,mé číslo,můj kontakt} {,z {databáze,seznamu,evidence}}|jak se {odhlásím,mohu odhlásit,můžu odhlásit}|{táhněte,jděte} do {prdele,háje}|odprejskněte|{nedal,nedala} jsem {vám,} souhlas|neotravujte {,mě}|neobtěžujte {,mě}|{,už} {mi,} {neposílejte,nepište} {mi,} {,už,více} {,nic,zprávy,maily,sms,další zprávy} {,prosím}|{,už} nechci {,od vás} {dostávat,nic} {,další,vaše,tyto} {,zprávy,maily,sms,dotazníky}',
    mistaken:
      '{,máte,to je,je to} {špatné,chybné,nesprávné} číslo|{špatná,nesprávná} osoba|omyl|{to je,} omyl|{spletli,spletl,spletla} {jste,} {si,se} {číslo,osobu}|to není moje číslo|nejsem ta osoba|{spletl,spletli} jste si číslo',
    corrects:
      '{,jejda,ups,ne} {pardon,promiňte,omlouvám se,oprava,myslel jsem,myslela jsem,chtěl jsem napsat,mělo být,vlastně,spíš,překlep}|ups|jejda|ne',
    polite:
      'prosím|děkuji|děkuju|díky|už|teď|okamžitě|ihned|z|tohoto|vašeho|seznamu|a|chci|dobrý|den|ahoj|nikdy|více|víc|na|toto|číslo|odběr|newsletter|mě|mi|laskavě|znovu|moc|ne|ano|jo|jak|pomoc|hned|teď hned|proboha|vás|žádám|prosím vás',
  },
  mail: {
    replyLine: 'Odpovězte prosím nad tímto řádkem',
    on: 'dne|po|út|st|čt|pá|so|ne|pondělí|úterý|středa|čtvrtek|pátek|sobota|neděle',
    wrote: 'napsal|napsala|napsal(a)|napsal a|píše',
    from: 'od|odesílatel',
    headers: 'odesláno|datum|komu|kopie|předmět|odpověď komu',
    original: 'původní zpráva|původní e mail|přeposlaná zpráva|začátek přeposlané zprávy',
    mobile: 'odesláno z|odesláno z mého|odesláno ze|získejte outlook pro|stáhnout outlook|bez virů',
    closings:
      's pozdravem|s přátelským pozdravem|zdravím|děkuji|díky|pozdrav|hezký den|s úctou|mějte se|srdečně|děkuji a přeji hezký den|přeji hezký den|pěkný den|děkuji s pozdravem',
    disclaimers:
      'tato zpráva|tento e mail|tento email|obsah této zprávy|informace obsažené v|pokud nejste|důvěrné|myslete na životní prostředí',
    automatic:
      'automatická odpověď|mimo kancelář|nepřítomnost|automatická zpráva|přijali jsme váš požadavek|přijali jsme vaši zprávu|váš požadavek byl přijat|nedoručitelná',
    away: 'jsem na dovolené|nejsem v kanceláři|jsem mimo kancelář|mám dovolenou|čerpám dovolenou|nejsem přítomen|dovolená|toto je automatická|přijali jsme',
  },
};
