/** Names and marks by which programs sign. */
export const signs = {
  /** Devices and programs that sign what they send: "Sent from my iPhone". Their names are the same in all languages, endings aside. */
  brands:
    'iphone|ipad|ipod|ios|macbook|apple mail|android|samsung|galaxy|huawei|honor|xiaomi|redmi|oppo|vivo|oneplus|pixel|nokia|lumia|htc|motorola|xperia|blackberry|windows|outlook|hotmail|gmail|yahoo|aol|proton|protonmail|tutanota|tuta|spark|airmail|mailbox|mailbird|zoho|gmx|web de|freenet|t online|telekom|libero|tiscali|alice|orange mail|laposte|seznam|naver|daum|qq|foxmail|netease|yandex|mail ru|myoffice|thunderbird|betterbird|k 9|aquamail|aqua mail|blue mail|bluemail|edison|newton mail|superhuman|em client|fairemail|nine|typeapp|boxer|polymail|acompli|sparrow|alto|mailspring|canary|front|missive|hey|fastmail|icloud|айфон|айфона|아이폰|갤럭시|アイフォン|smartphone|ti 85|mail app|mobile mail|mail for|courrier pour|correo para|posta per|mail voor|mail für|avast|avg|proton mail sichere e mail|proton mail secure email|proton mail beveiligde e mail|messagerie sécurisée proton mail|correo electrónico seguro de proton mail|email sicura proton mail|e mail seguro proton mail',

  /** Words for any such device, which say so only where the phrase before them speaks of one's own. */
  devices:
    'phone|mobile|cell|cellphone|tablet|device|handheld|handy|mobilgerät|mobiltelefon|telefon|gerät|téléphone|portable|mobile|appareil|teléfono|móvil|celular|dispositivo|cellulare|telefono|telefonino|telemóvel|telefone|telefoon|mobiel|toestel|telefonu|telefonum|telefonumdan|mobil|telefonen|puhelimesta|puhelimestani|telefonu|телефон|телефона|смартфон|смартфона|мобильного|мобільного|手机|手機|スマートフォン|スマホ|휴대폰|휴대전화|스마트폰|điện thoại|โทรศัพท์|τηλέφωνο|κινητό|mobitela|telefonului|telefonról',

  /** How a line ends that names the device first: "Von meinem iPhone gesendet", "iPhoneから送信". */
  sentEndings:
    'gesendet|geschickt|gönderildi|भेजा गया|から送信|를 통해 보냄|에서 보냄|에서 보낸 메일|küldve|を入手|를 다운로드하십시오|edinin|发送|發送|发出|傳送|送信',

  /** What follows on the same line. */
  excuses:
    'please excuse|please forgive|excuse|pls excuse|sorry for|apologies for|bitte entschuldigen|veuillez excuser|excusez|disculpa|disculpe|perdona|scusa|scusate|desculpe',

  /** Names by which programs mark where a picture stood: "[image: logo.png]". */
  pictures:
    'image|inline image|cid|bild|imagen|immagine|imagem|afbeelding|obraz|obrázek|kép|изображение|зображення|图片|圖片|画像|이미지|צורה|صورة|resim|kuva',
};
