import type { Language } from './language.ts';

export const tr: Language = {
  code: 'tr',
  numbers: ['sıfır', 'bir', 'iki', 'üç', 'dört', 'beş', 'altı', 'yedi', 'sekiz', 'dokuz', 'on'],
  common:
    'bir|ve|bu|çok|için|ama|de|da|ile|ben|siz|teşekkürler|teşekkür|ederim|merhaba|sipariş|hizmet|her|şey|değil|gibi|daha|var|yok|iyi|güzel|kargo|geldi|memnun|kaldım|olarak|kadar|ürün|teslimat|verdim|lütfen|mi|en|tam',
  rating: {
    leads:
      'veriyorum|veririm|puanım|puanı|puan|notum|not|cevabım|cevap|derim|seçiyorum|oyum|genel olarak|toplam|kesinlikle|tam|değerlendirmem',
    fillers:
      'maalesef|sadece|bir|size|siz|bence|benim|benden|tam|kesinlikle|net|için|genel|olarak|hizmete|firmaya|merhaba|selam|evet|olur|ise|hizmet|olan|güçlü',
    after:
      'veriyorum|veririm|verdim|verebilirim|puan|çünkü|ama|fakat|ve|için|teşekkürler|teşekkür|sağolun|süper|harika|çok|iyi|mükemmel|gerçekten|maalesef|kötü|berbat|memnun|memnunum|her|her zaman|genel|kesinlikle|derim|diyorum|ben|biz|hızlı|güzel|olur|başarılı|benden|alırsınız|tavsiye',
    points: 'puan|puandır|puanı|puanlık',
    stars: 'yıldız|yıldızlı|yıldızdır',
    outOf: 'bölü',
    topFirst: 'üzerinden|üstünden|puan üzerinden',
    between: 'veya|ya da|ile|ve|belki|hayır|yahut',
    against: 'değil|asla|hiç|keşke|yerine|beklerdim|bekliyordum|eğer|neden|neredeyse|hariç',
    unless:
      'buçuk|değil|olurdu|olabilirdi|verirdim|verecektim|eğer|olmaz|fazla|vermem|vermezdim|olsa|olsaydı|verebilirdim|veremem|vermiyorum',
    would: 'verirdim|olurdu',
    but: 'ama|fakat|ancak|lakin',
    hedges:
      'belki|yaklaşık|neredeyse|aşağı yukarı|arasında|en az|en fazla|civarında|muhtemelen|herhalde|sanırım|takriben',
    units:
      'gün|gündür|günde|gündür|hafta|haftadır|ay|aydır|yıl|yıldır|saat|saattir|saatte|dakika|dakikadır|dk|saniye|kez|kere|defa|x|tl|lira|liraya|euro|dolar|kuruş|yüzde|adet|tane|parça|kişi|sipariş|mail|km|kg|g|gr|cm|mm|m|litre|paket|çalışan|müşteri|çocuk|soru|sorun|ürün|çift|başka|daha|iş|ocak|şubat|mart|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık|deneme|bin|yüz|numara|numaralı|gb|ay önce|günlük|kutu|da|de|ta|te',
    labels:
      'kod|şifre|bakiye|sipariş|numara|no|oda|masa|fatura|bilet|ürün|sayfa|adım|kat|beden|sürüm|model|bölüm|id|gün|hafta|yaş|hat|saat|son|önce|sonra|her|toplam ücret|bekledim|aradım|ödedim|aldım|tel|telefon|mağaza|sokak|tam saat|ilk|gelecek|bu|yüzde|eksik',
    thumbsUp: 'başparmak yukarı',
    thumbsDown: 'başparmak aşağı',
  },
  commands: {
    stop: 'dur|durdur|iptal|ret|çık|çıkış|bitir|son|abonelikten çık|sil|stop|red|iptal et|istemiyorum|listeden çık',
    unsubscribe:
      'abonelikten çık|abonelikten çıkmak istiyorum|abonelik iptal|abonelik iptali|aboneliği iptal et|listeden çıkar|listeden çıkarın|beni listeden çıkarın|beni çıkarın|üyelik iptali|üyelikten çık|stop|numaramı silin|abonelikten çıkar',
    help: 'yardım|bilgi|info|kimsiniz|siz kimsiniz|bu kim',
    start: 'başla|başlat|abone ol|devam|devam et',
    revoke:
      '{,bana} {,bir daha,artık} {mesaj,sms,mail,e posta} {atmayın,göndermeyin,yollamayın}|{,bana} {,bir daha,artık} yazmayın|{,benimle} {,bir daha} iletişime geçmeyin|beni rahat bırakın|{,beni} rahatsız etmeyin|beni {listeden,listenizden} {çıkarın,silin,kaldırın}|{numaramı,adresimi} {,listeden} silin|{,artık} {mesaj,sms,mail,e posta} {,almak} istemiyorum|abonelikten çıkmak istiyorum|{iznimi,onayımı,rızamı} {geri çekiyorum,iptal ediyorum}|{,bana,lütfen} {,bir daha,artık,daha fazla} {mesaj,sms,mail,anket,e posta} {atmayın,atma,göndermeyin,gönderme,yollamayın,istemiyorum}|{,bana} {,artık,bir daha} {yazma,yazmayın,mesaj yazmayın,sormayın}|{mesaj,sms} {atmayı,göndermeyi} {bırakın,kesin,kes}|{artık,} {anket,mesaj} almak istemiyorum|numaramı {silin,sil,listenizden silin,çıkarın}|beni {aramayın,rahat bırak,listeden sil,listenizden çıkar}|nasıl {çıkabilirim,abonelikten çıkarım,iptal ederim}|{defol,defolun,siktir git,siktirin gidin}|{yeter,yeter artık} {,mesaj atmayın}|izin vermiyorum|iznim yok|{,artık} {,bana} {mesaj,sms,mail,e posta} {gelmesin,göndermeyin,yollamayın,yazmayın,atma,gönderme} {,artık,lütfen}|{,artık} {,bana} yazmayın|{mesaj,sms} almak istemiyorum',
    mistaken:
      'yanlış {numara,kişi}|{,bu} yanlış numara|{numara,numarayı} yanlış|ben o {kişi,kişi değilim} {,değilim}|bu benim numaram değil|yanlış {numaraya yazdınız,numarayı aradınız,kişiye yazdınız}',
    corrects:
      '{,aa,ay,ups,hayır} {pardon,özür dilerim,kusura bakmayın,düzeltme,demek istedim,demek istediğim,aslında,yanlış yazdım,yok}|pardon|ups|hayır|yok',
    polite:
      'lütfen|teşekkürler|teşekkür|ederim|hemen|artık|şimdi|bu|bir|daha|asla|numaraya|merhaba|selam|ve|sizden|iyi|günler|beni|bana|derhal|lütfeder|misiniz|rica|hayır|evet|rica ederim|nasıl|yeter|ya|allah aşkına|yardım',
  },
  mail: {
    replyLine: 'Yanıt lütfen bu satırın üzerine',
    formerReplyLine: 'Lütfen bu satırın üzerine yanıt yazın',
    on: '',
    wrote: 'şunu yazdı|şunları yazdı|tarihinde şunu yazdı|tarihinde şunları yazdı|yazdı',
    from: 'kimden|gönderen',
    headers: 'gönderildi|gönderme tarihi|gönderilme|tarih|kime|alıcı|bilgi|konu|cc',
    original:
      'özgün ileti|orijinal mesaj|iletilen mesaj|yönlendirilen mesaj|orijinal ileti|iletilmiş mesaj|özgün mesaj',
    mobile:
      'iphoneumdan gönderildi|iphone umdan gönderildi|ipadimden gönderildi|ipad imden gönderildi|samsung|android için outlooku edinin|ios için outlooku edinin|iphonedan gönderildi|android cihazımdan gönderildi|telefonumdan gönderildi',
    closings:
      'saygılarımla|saygılar|iyi günler|iyi çalışmalar|sevgiler|selamlar|teşekkürler|teşekkür ederim|kolay gelsin|saygılarımızla|hoşçakalın|iyi akşamlar',
    disclaimers:
      'bu e posta|bu eposta|bu mesaj ve ekleri|bu mesaj|bu ileti|gizlilik|yasal uyarı|yasal uyari|kişisel verilerin',
    automatic:
      'otomatik yanıt|otomatik cevap|ofis dışında|ofis dışındayım|talebiniz alındı|talebiniz alınmıştır|mesajınız alındı|mesajınız alınmıştır|iletilemedi',
    away: 'izindeyim|yıllık izindeyim|tatildeyim|ofis dışındayım|ofiste değilim|izinde|tatil|bu otomatik bir|mesajınızı aldık|talebiniz bize ulaştı',
  },
};
