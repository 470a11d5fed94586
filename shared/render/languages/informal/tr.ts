import type { Change } from '../address.ts';
import type { MailTexts, PageTexts } from '../texts.ts';

/** sen */
export const page: Change<PageTexts> = {
  nps: { question: '{brand} firmasını bir arkadaşına veya meslektaşına tavsiye etme olasılığın nedir?' },
  satisfied: { question: '{about} seni ne kadar memnun etti?' },
  cxi: { title: 'Deneyiminle ilgili üç kısa soru', effective: 'İhtiyacın olanı elde ettin mi?' },
  thumbs: { question: '{about} seni memnun etti mi?' },
  why: {
    promoter: 'Bunu duymak çok güzel. En çok neyi beğendin?',
    unrated: 'Bu puanı vermenin başlıca nedeni nedir?',
  },
  page: {
    notSent: 'Henüz hiçbir şey gönderilmedi. Yanıtın düğmeye bastığında gönderilir.',
    answeredBefore: 'Daha önce yanıt verdin. Yanıtını burada değiştirebilirsin; düğmeye basmadan hiçbir şey değişmez.',
    badRating: 'Lütfen puanlardan birini seç. Henüz hiçbir şey gönderilmedi.',
  },
  thanks: {
    title: 'Teşekkür ederiz. Yanıtın bize ulaştı.',
    detractor: 'İyi bir deneyim yaşamadığın için üzgünüz.',
    promoter: 'Bizi çok mutlu ettin.',
    noContact: 'İsteğin üzerine bu konuda seninle iletişime geçmeyeceğiz.',
    yours: 'Gönderdiğin yanıt',
    more: { one: 'İstersen bir soru daha', other: 'İstersen {n} soru daha' },
  },
  notices: {
    'not-found': {
      body: 'Adres eksik olabilir. Hiçbir şey gönderilmedi ya da değişmedi. Lütfen mesajımızdaki bağlantıyı yeniden aç.',
    },
    'invalid-link': {
      body: 'Bağlantı yarım kalmış olabilir. Hiçbir şey gönderilmedi ya da değişmedi. Lütfen mesajdaki bağlantıyı yeniden aç veya tamamını kopyala.',
    },
    closed: {
      body: 'Artık yanıt kabul edilmediği için şu anda hiçbir şey gönderilmedi. Daha önce gönderdiğin yanıt bizde güvende. Bilmemiz gereken bir şey varsa lütfen her zamanki yoldan bize ulaş.',
    },
    trouble: {
      body: 'Bir şey gönderiyorduysan ulaşmamış olabilir. Lütfen geri dönüp biraz sonra yeniden dene; iki kez göndermenin zararı yoktur.',
    },
    'too-long': {
      body: 'Hiçbir şey gönderilmedi; yazdıkların hâlâ yerinde. Lütfen geri dönüp kısalt, sonra gönder.',
    },
    busy: {
      body: 'Hiçbir şey gönderilmedi ya da değişmedi. Lütfen bir dakika bekle, geri dönüp yeniden dene.',
    },
  },
  unsubscribe: {
    body: '{brand} firmasının sana neleri göndermemesini istediğini seç. Siparişlerinle ilgili mesajlar bundan etkilenmez.',
    doneBody: '{brand} bundan böyle sana şunları göndermeyecek:',
    undoneBody: '{brand} sana yeniden şunları gönderecek:',
  },
  kiosk: { waiting: 'Bağlantı yok. Yanıtın saklandı ve bağlantı gelince gönderilecek.' },
};

export const mail: Change<MailTexts> = {
  intro: 'Sana bir sorumuz var. Bir dakikadan az sürer.',
  reminderIntro: 'Birkaç gün önce sana bir soru sormuştuk. Bir dakikan varsa yanıtını hâlâ öğrenmek isteriz.',
  choose: 'Bir puan seç. Sonraki sayfada, hiçbir şey gönderilmeden önce birkaç söz ekleyebilirsin.',
  reply: 'Bu e-postayı doğrudan yanıtlayabilirsin. Her yanıtı bir çalışanımız okur.',
  sms: {
    nps: 'bizi tavsiye eder misin?',
    ces: 'işini halletmek kolay oldu.',
    thumbs: 'memnun kaldın mı?',
    thanks: { promoter: 'Teşekkür ederiz. Bizi çok mutlu ettin.' },
  },
};
