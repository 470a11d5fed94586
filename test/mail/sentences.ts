interface Sentence {
  readonly words: string;
  /** In which the words are written. */
  readonly charset: string;
  /** What the mail says that they are written in; an empty one says nothing. */
  readonly labels: readonly string[];
}

const french =
  'Le meuble est arrivé abîmé, et personne ne répond à mes messages. Ça ne va pas, c’est même très gênant.';
const german = 'Der Tisch kam völlig zerkratzt an, und niemand meldet sich zurück. Schöne Grüße aus Köln, Jörg Weiß';
const czech = 'Stůl přišel poškrábaný a nikdo mi neodpovídá. Prosím, zavolejte mi zpátky, ať to můžeme vyřešit.';
const polish =
  'Stół przyszedł porysowany i nikt nie odpowiada na moje wiadomości. Proszę o kontakt, bardzo się śpieszę.';
const russian = 'Стол пришёл поцарапанный, и никто не отвечает на мои письма. Пожалуйста, перезвоните мне.';
const greek = 'Το τραπέζι ήρθε γρατζουνισμένο και κανείς δεν απαντάει. Παρακαλώ τηλεφωνήστε μου.';
const turkish = 'Masa çizilmiş geldi ve kimse mesajlarıma cevap vermiyor. Lütfen beni arayın, çok üzgünüm.';
const hebrew = 'השולחן הגיע שרוט ואף אחד לא עונה להודעות שלי. בבקשה תחזרו אליי.';
const arabic = 'وصلت الطاولة مخدوشة ولا أحد يرد على رسائلي. أرجو الاتصال بي.';
const japanese = 'テーブルに傷がついていました。誰も返事をくれません。電話をください。';
const chinese = '桌子到的时候有划痕，没有人回复我的消息。请给我回电话。';
const traditional = '桌子到的時候有刮痕，沒有人回覆我的訊息。請給我回電話。';
const korean = '테이블이 긁힌 채로 왔는데 아무도 답장을 하지 않습니다. 전화해 주세요.';
const thai = 'โต๊ะมาถึงพร้อมรอยขีดข่วน และไม่มีใครตอบข้อความของฉัน กรุณาโทรกลับ';

export const sentences: readonly Sentence[] = [
  {
    words: french,
    charset: 'utf-8',
    labels: ['utf-8', '', 'us-ascii', 'iso-8859-1', 'windows-1252', 'klingon', 'big5'],
  },
  { words: japanese, charset: 'utf-8', labels: ['UTF8', '', 'shift_jis', 'iso-2022-jp', 'unknown-8bit'] },
  {
    words: french,
    charset: 'windows-1252',
    labels: ['windows-1252', 'iso-8859-1', '', 'utf-8', 'us-ascii', 'klingon'],
  },
  { words: german, charset: 'windows-1252', labels: ['iso-8859-15', '', 'utf-8', 'x-unknown', 'ansi'] },
  { words: german, charset: 'cp850', labels: ['cp850', 'IBM850', '', 'us-ascii'] },
  { words: german, charset: 'macintosh', labels: ['macintosh'] },
  { words: czech, charset: 'windows-1250', labels: ['windows-1250', '', 'utf-8'] },
  { words: polish, charset: 'iso-8859-2', labels: ['iso-8859-2', '', 'us-ascii'] },
  { words: russian, charset: 'windows-1251', labels: ['windows-1251', 'cp1251', '', 'iso-8859-1', 'utf-8'] },
  { words: russian, charset: 'koi8-r', labels: ['koi8-r', '', 'us-ascii', 'iso-8859-1'] },
  { words: russian, charset: 'ibm866', labels: ['cp866', ''] },
  { words: greek, charset: 'windows-1253', labels: ['windows-1253', '', 'utf-8'] },
  { words: turkish, charset: 'windows-1254', labels: ['iso-8859-9', 'windows-1254', ''] },
  { words: hebrew, charset: 'windows-1255', labels: ['windows-1255', 'iso-8859-8-i', ''] },
  { words: arabic, charset: 'windows-1256', labels: ['windows-1256', ''] },
  { words: thai, charset: 'windows-874', labels: ['tis-620', ''] },
  { words: japanese, charset: 'iso-2022-jp', labels: ['iso-2022-jp', '', 'us-ascii', 'utf-8'] },
  { words: japanese, charset: 'shift_jis', labels: ['shift_jis', 'cp932', ''] },
  { words: japanese, charset: 'euc-jp', labels: ['euc-jp', ''] },
  { words: chinese, charset: 'gb18030', labels: ['gb18030', 'gb2312', '', 'utf-8'] },
  { words: traditional, charset: 'big5', labels: ['big5', ''] },
  { words: korean, charset: 'euc-kr', labels: ['euc-kr', 'ks_c_5601-1987', ''] },
  { words: french, charset: 'utf-16le', labels: ['utf-16', 'utf-16le', ''] },
  { words: russian, charset: 'utf-16be', labels: ['utf-16', ''] },
  { words: german, charset: 'utf-7', labels: ['utf-7'] },
];
