import type { MailTexts, PageTexts } from './texts.ts';

export const page: PageTexts = {
  dir: 'ltr',
  nps: {
    question: '{brand} firmasını bir arkadaşınıza veya meslektaşınıza tavsiye etme olasılığınız nedir?',
    low: 'Hiç olası değil',
    high: 'Son derece olası',
  },
  satisfied: {
    question: '{about} sizi ne kadar memnun etti?',
    levels: ['Hiç memnun etmedi', 'Memnun etmedi', 'Ne etti ne etmedi', 'Memnun etti', 'Çok memnun etti'],
  },
  ces: {
    question: '{brand} sayesinde {about} kolay oldu.',
    low: 'Kesinlikle katılmıyorum',
    high: 'Kesinlikle katılıyorum',
  },
  cxi: {
    title: 'Deneyiminizle ilgili üç kısa soru',
    effective: 'İhtiyacınız olanı elde ettiniz mi?',
    easy: 'Kolay mıydı?',
    enjoyed: 'Keyifli miydi?',
    low: 'Hiç değil',
    high: 'Tamamen',
  },
  thumbs: { question: '{about} sizi memnun etti mi?', no: 'Hayır', yes: 'Evet' },
  about: { service: 'Hizmetimiz', effort: 'işimi halletmem' },
  why: {
    detractor: 'Üzgünüz. Ne ters gitti?',
    passive: 'Teşekkür ederiz. Neyi daha iyi yapabilirdik?',
    promoter: 'Bunu duymak çok güzel. En çok neyi beğendiniz?',
    unrated: 'Bu puanı vermenizin başlıca nedeni nedir?',
  },
  page: {
    optional: 'isteğe bağlı',
    notSent: 'Henüz hiçbir şey gönderilmedi. Yanıtınız düğmeye bastığınızda gönderilir.',
    answeredBefore:
      'Daha önce yanıt verdiniz. Yanıtınızı burada değiştirebilirsiniz; düğmeye basmadan hiçbir şey değişmez.',
    noContact: 'Bu konuda benimle iletişime geçmenize gerek yok',
    send: 'Yanıtımı gönder',
    badRating: 'Lütfen puanlardan birini seçin. Henüz hiçbir şey gönderilmedi.',
    unsubscribe: 'Artık anket almak istemiyorum',
  },
  thanks: {
    title: 'Teşekkür ederiz. Yanıtınız bize ulaştı.',
    detractor: 'İyi bir deneyim yaşamadığınız için üzgünüz.',
    passive: 'Her yanıtı okuyoruz.',
    promoter: 'Bizi çok mutlu ettiniz.',
    noContact: 'İsteğiniz üzerine bu konuda sizinle iletişime geçmeyeceğiz.',
    yours: 'Gönderdiğiniz yanıt',
    change: 'Yanıtımı değiştir',
    more: { one: 'İsterseniz bir soru daha', other: 'İsterseniz {n} soru daha' },
    sendMore: 'Bunları da gönder',
  },
  notices: {
    'not-found': {
      title: 'Böyle bir sayfa yok',
      body: 'Adres eksik olabilir. Hiçbir şey gönderilmedi ya da değişmedi. Lütfen mesajımızdaki bağlantıyı yeniden açın.',
    },
    'invalid-link': {
      title: 'Bu bağlantı çalışmıyor',
      body: 'Bağlantı yarım kalmış olabilir. Hiçbir şey gönderilmedi ya da değişmedi. Lütfen mesajdaki bağlantıyı yeniden açın veya tamamını kopyalayın.',
    },
    closed: {
      title: 'Bu anket sona erdi',
      body: 'Artık yanıt kabul edilmediği için şu anda hiçbir şey gönderilmedi. Daha önce gönderdiğiniz yanıt bizde güvende. Bilmemiz gereken bir şey varsa lütfen her zamanki yoldan bize ulaşın.',
    },
    trouble: {
      title: 'Bizim tarafımızda bir sorun oluştu',
      body: 'Bir şey gönderiyorduysanız ulaşmamış olabilir. Lütfen geri dönüp biraz sonra yeniden deneyin; iki kez göndermenin zararı yoktur.',
    },
    'too-long': {
      title: 'Metin çok uzundu',
      body: 'Hiçbir şey gönderilmedi; yazdıklarınız hâlâ yerinde. Lütfen geri dönüp kısaltın, sonra gönderin.',
    },
    busy: {
      title: 'Şu anda çok fazla istek var',
      body: 'Hiçbir şey gönderilmedi ya da değişmedi. Lütfen bir dakika bekleyin, geri dönüp yeniden deneyin.',
    },
  },
  unsubscribe: {
    title: 'Anketler gelmesin mi?',
    body: '{brand} firmasının size neleri göndermemesini istediğinizi seçin. Siparişlerinizle ilgili mesajlar bundan etkilenmez.',
    all: 'Tüm anketler',
    program: 'Bunun gibi anketler',
    email: 'E-posta ile gelen anketler',
    sms: 'SMS ile gelen anketler',
    button: 'Bunları göndermeyin',
    done: 'Tamamlandı',
    doneBody: '{brand} bundan böyle size şunları göndermeyecek:',
    undo: 'Geri al',
    undone: 'Her şey eskisi gibi',
    undoneBody: '{brand} size yeniden şunları gönderecek:',
  },
  kiosk: { waiting: 'Bağlantı yok. Yanıtınız saklandı ve bağlantı gelince gönderilecek.' },
};

export const mail: MailTexts = {
  subject: 'Nasıldı? ({title})',
  subjectPlain: 'Nasıldı?',
  reminderSubject: 'Kısa bir hatırlatma: Nasıldı? ({title})',
  reminderPlain: 'Kısa bir hatırlatma: Nasıldı?',
  hello: 'Merhaba {name},',
  helloPlain: 'Merhaba,',
  intro: 'Size bir sorumuz var. Bir dakikadan az sürer.',
  reminderIntro: 'Birkaç gün önce size bir soru sormuştuk. Bir dakikanız varsa yanıtınızı hâlâ öğrenmek isteriz.',
  about: 'Konu: {about}',
  choose: 'Bir puan seçin. Sonraki sayfada, hiçbir şey gönderilmeden önce birkaç söz ekleyebilirsiniz.',
  cxi: 'Sonraki sayfada iki kısa soru daha var. Oradaki düğmeye basmadan hiçbir şey gönderilmez.',
  line: '— Yanıt lütfen bu satırın üzerine —',
  reply: 'Bu e-postayı doğrudan yanıtlayabilirsiniz. Her yanıtı bir çalışanımız okur.',
  unsubscribe: 'Artık anket almak istemiyorum',
  sms: {
    nps: 'bizi tavsiye eder misiniz?',
    satisfied: 'hizmetimiz nasıldı?',
    ces: 'işinizi halletmek kolay oldu.',
    thumbs: 'memnun kaldınız mı?',
    reply: 'Yanıt: {low} ({lowest}) - {high} ({highest}).',
    either: 'Yanıt: {high} ({highest}) veya {low} ({lowest}).',
    end: 'Çıkmak için STOP.',
    thanks: {
      detractor: 'Teşekkür ederiz. Bunu bir çalışanımıza ilettik.',
      passive: 'Teşekkür ederiz. Her yanıtı okuyoruz.',
      promoter: 'Teşekkür ederiz. Bizi çok mutlu ettiniz.',
    },
  },
};
