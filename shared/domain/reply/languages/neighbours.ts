import { brief } from './brief.ts';

/** Languages of which only number words and the plainest wishes are known. */
const few = (
  code: string,
  numbers: string,
  {
    stop,
    revoke = '',
    polite = '',
    common = '',
    outOf = '',
    alone = '',
  }: Readonly<Record<'stop', string> & Partial<Record<'revoke' | 'polite' | 'common' | 'outOf' | 'alone', string>>>,
) =>
  brief({
    code,
    numbers: numbers.split(' ').map((word) => (word === '-' ? '' : word)),
    numbersAlone: alone,
    common,
    rating: { outOf, after: polite },
    commands: { stop: `stop|${stop}`, unsubscribe: `stop|${stop}`, revoke, polite },
  });

export const neighbours = [
  few(
    'sk',
    'nula jeden|jedna|jednotka dva|dve|dvojka tri|trojka štyri|štvorka päť|päťka šesť|šestka sedem|sedmička osem|osmička deväť|deviatka desať|desiatka',
    {
      stop: 'odhlásiť|odhlásenie|odhlásiť sa|odhláste ma|odhlasujem sa|zrušiť odber|vymažte ma|vymažte moje číslo',
      revoke:
        '{,už} {,mi} nepíšte {,mi} {,už,viac}|{,už} {,mi} neposielajte {,mi} {,už,viac,ďalšie} {,správy,sms,maily,e maily}|{nechcem,neprajem si} {,už} {,dostávať} {,ďalšie,vaše} {správy,sms,maily,e maily}|prestaňte {,mi} {písať,posielať správy,otravovať}|dajte mi pokoj|nekontaktujte ma {,viac,už}|vymažte {ma,moje číslo} {,zo zoznamu}',
      polite: 'prosím|ďakujem|dakujem|už|viac|dobrý deň|ma|mi|hneď|a|super|veľmi|spokojný|spokojná',
      common: 'je|som|nie|ale|veľmi|bolo|bol|bola|objednávka|všetko|dobre|na|sa|za|aj|ako|pre',
      outOf: 'z',
    },
  ),
  few(
    'bg',
    'нула едно|единица|един две|двойка|два три|тройка четири|четворка пет|петица шест|шестица седем|седмица осем|осмица девет|деветка десет|десетка',
    {
      stop: 'стоп|спри|спрете|отпиши|отпиши ме|отпишете ме|отписване|отказ|изтрийте номера ми',
      revoke:
        '{,моля} {,повече} не ми {пишете,изпращайте,пращайте,пиши,звънете} {,повече} {,съобщения,имейли,смс} {,повече}|спрете да ми {пишете,изпращате,пращате} {,съобщения,имейли}|не искам {,повече} {,да получавам} {,повече} {съобщения,имейли,смс}|изтрийте {ме,номера ми} {,от списъка}|оставете ме {,на мира}|махнете ме от списъка',
      polite: 'моля|благодаря|мерси|веднага|повече|здравейте|и|сега|ме|ми',
      common: 'е|не|да|на|за|но|много|беше|всичко|поръчка|доставка|добре|от|съм|се|с|ви',
      outOf: 'от',
    },
  ),
  few(
    'hr',
    'nula|нула jedan|jedinica|један dva|dvojka|два tri|trojka|три četiri|četvorka|четири pet|petica|пет šest|šestica|шест sedam|sedmica|седам osam|osmica|осам devet|devetka|девет deset|desetka|десет',
    {
      stop: 'odjava|odjavi me|odjavite me|odjavi|prekid|prekini|prestanite|izbrišite moj broj|obrišite moj broj|одјава|одјавите ме',
      revoke:
        '{,molim} {nemojte,ne} mi {,više} {pisati,slati,pišite,šaljite,šalji,piši} {,više} {,poruke,mailove,sms,sms ove} {,više}|nemojte {,me} više {kontaktirati,zvati,gnjaviti}|{prestanite,prekinite} {,mi} {,sa} {slati,pisati,slanjem,porukama} {,poruke,poruka,mailove}|ne želim {,više} {,primati,dobivati,dobijati} {,više,vaše} {poruke,mailove,sms}|{izbrišite,obrišite,maknite,skinite} {me,moj broj} {,s liste,sa liste,iz baze}|ostavite me na miru|не шаљите ми {,више} {,поруке}',
      polite: 'molim|hvala|vas|odmah|više|pozdrav|i|sada|me|mi|dobar dan|lijep pozdrav|молим|хвала',
      common: 'je|sam|nije|ali|vrlo|jako|bilo|sve|narudžba|dostava|dobro|na|se|za|što|kao|su|od',
      outOf: 'od',
    },
  ),
  few(
    'sl',
    'nič ena|enka dve|dva|dvojka tri|trojka štiri|štirica pet|petka šest|šestka sedem|sedmica osem|osmica devet|devetka deset|desetka',
    {
      stop: 'odjava|odjavi me|odjavite me|prekini|izbrišite mojo številko',
      revoke:
        'ne {pišite,pošiljajte} mi {,več} {,sporočil}|prenehajte {pošiljati,pisati} {,sporočila}|ne želim {,več} {,prejemati} {sporočil,pošte}|pustite me {,pri miru}|izbrišite {me,mojo številko}',
      polite: 'prosim|hvala|več|takoj|lep pozdrav|in|me|mi',
      common: 'je|sem|ni|ampak|zelo|bilo|vse|naročilo|dostava|dobro|na|se|za|kot|so|od|mojo',
      outOf: 'od',
    },
  ),
  few(
    'lt',
    'nulis vienas|vienetas du|dvejetas trys|trejetas keturi|ketvertas penki|penketas šeši|šešetas septyni|septynetas aštuoni|aštuonetas devyni|devynetas dešimt|dešimtukas',
    {
      stop: 'atsisakyti|atsisakau|stabdyti|sustabdyti|ištrinkite mano numerį',
      revoke:
        '{,daugiau} neberašykite {,man}|{,daugiau} {,man} {nerašykite,nesiųskite,nebesiųskite} {,man} {,daugiau} {,žinučių,laiškų}|nenoriu {,daugiau} {,gauti} {žinučių,laiškų}|ištrinkite {mane,mano numerį}|palikite mane ramybėje',
      polite: 'prašau|ačiū|daugiau|dabar|sveiki|ir|man',
      common: 'yra|ne|bet|labai|buvo|viskas|užsakymas|gerai|kad|su|iš|jūsų',
      outOf: 'iš',
    },
  ),
  few(
    'lv',
    'nulle viens|vieninieks divi|divnieks trīs|trijnieks četri|četrinieks pieci|piecinieks seši|sešinieks septiņi|septītnieks astoņi|astotnieks deviņi|devītnieks desmit|desmitnieks',
    {
      stop: 'atteikties|atrakstīties|atsakos|izdzēsiet manu numuru',
      revoke:
        '{,vairs} nesūtiet {,man} {,vairs} {,ziņas,īsziņas}|nerakstiet {,man} {,vairs}|nevēlos {,vairs} {,saņemt} {ziņas,īsziņas,e pastus}|izdzēsiet {mani,manu numuru}|lieciet mani mierā',
      polite: 'lūdzu|paldies|vairs|tagad|sveiki|un|man',
      common: 'ir|ne|bet|ļoti|bija|viss|pasūtījums|labi|ka|ar|no|jūsu',
      outOf: 'no',
    },
  ),
  few('et', 'null üks|ühe kaks|kahe kolm neli viis kuus seitse kaheksa üheksa kümme', {
    stop: 'lõpeta|lõpetage|loobu|loobun|eemalda|eemaldage mind|kustutage mu number|tühista',
    revoke:
      'ärge {kirjutage,saatke,helistage,tülitage} {,mulle,mind} {,enam} {,sõnumeid,kirju}|ära {kirjuta,saada} {,mulle} {,enam} {,sõnumeid}|ma ei soovi {,enam} {,saada} {,teie} {sõnumeid,kirju}|kustutage {mind,mu number,minu number} {,nimekirjast}|jätke mind rahule|lõpetage {,sõnumite} saatmine',
    polite: 'palun|aitäh|tänan|enam|kohe|tere|ja|mind|mulle',
    common: 'on|ei|aga|väga|oli|kõik|tellimus|hea|hästi|et|see|mu|teie',
    outOf: 'kümnest',
  }),
  few('ca', 'zero u|un|una dos|dues tres quatre cinc sis set vuit|huit nou deu', {
    stop: 'baixa|doneu me de baixa|donar de baixa|atureu|prou|esborreu el meu número',
    revoke:
      'no m {escriviu,envieu} més {,missatges}|no {em} {envieu,enviïn,escriviu} més {,missatges,correus}|no vull {,rebre} més {missatges,correus}|{deixeu,pareu} {d,de} {enviar me,escriure m,escriure’m,molestar me} {,missatges}|{esborreu,traieu} {me,el meu número} {,de la llista}|deixeu me en pau',
    polite: 'si us plau|sisplau|gràcies|ara|hola|i|més',
    common: 'és|no|però|molt|era|tot|comanda|bé|que|amb|del|els|les|meu|vostre|més',
    outOf: 'de|sobre',
  }),
  few('fa', 'صفر یک دو سه چهار پنج شش|شیش هفت هشت - ده', {
    stop: 'لغو|توقف|لغو اشتراک|انصراف|شماره من را حذف کنید|شماره‌ام را حذف کنید',
    revoke:
      '{,لطفا} {,دیگر,دیگه} {,به من,برای من,برام} {پیام,پیامک,ایمیل,اس ام اس} {ندهید,نفرستید,ندید,نده} {,دیگر,دیگه}|{,لطفا} {,دیگر,دیگه} {تماس نگیرید,مزاحم نشوید,مزاحم نشید}|نمی خواهم {,دیگر} پیام {,دریافت کنم}|{شماره من,شماره مرا,شماره منو} {را,رو,} {حذف,پاک} {کنید,کن}',
    polite: 'لطفا|ممنون|متشکرم|مرسی|سلام|دیگر|دیگه|و|الان',
    common: 'است|از|به|با|که|را|این|خیلی|بود|سفارش|خوب|ولی|اما|من|شما|می|هم',
    outOf: 'از',
  }),
  few('ur', 'صفر ایک دو تین چار پانچ چھ|چھے سات آٹھ نو دس', {
    stop: 'بند کرو|بند کریں|روکو|میرا نمبر ہٹا دیں',
    revoke: '{,مجھے} {میسج,پیغام} {مت,نہ} {بھیجو,بھیجیں,کرو,کریں}|{,مجھے} {میسج,پیغام} {بھیجنا,کرنا} بند {کرو,کریں}',
    polite: 'شکریہ|براہ کرم|پلیز|مجھے|اور|اب',
    common: 'ہے|ہیں|کا|کی|کے|میں|سے|کو|بہت|نہیں|تھا|تھی|اچھا|آپ',
    outOf: 'میں سے',
  }),
  few('bn', 'শূন্য এক দুই তিন চার পাঁচ ছয় সাত আট নয় দশ', {
    stop: 'বন্ধ|বন্ধ করুন|বন্ধ করো|আমার নম্বর মুছে দিন',
    revoke:
      '{,আমাকে} {,আর} {মেসেজ,এসএমএস,বার্তা} {পাঠাবেন না,দেবেন না,দিবেন না,পাঠিও না}|{মেসেজ,এসএমএস} {পাঠানো,দেওয়া} বন্ধ {করুন,করো}',
    polite: 'ধন্যবাদ|দয়া করে|প্লিজ|আমাকে|আর|এখন',
    common: 'এবং|আমি|আপনার|আপনাদের|খুব|ভালো|কিন্তু|না|ছিল|এই|আমার|অর্ডার',
    outOf: 'এর মধ্যে',
  }),
];
