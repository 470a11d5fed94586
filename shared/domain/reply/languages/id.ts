import { brief } from './brief.ts';

/** Indonesian, and of Malay what differs. */
export const id = brief({
  code: 'id',
  numbers: [
    'nol|kosong|sifar',
    'satu',
    'dua',
    'tiga',
    'empat',
    'lima',
    'enam',
    'tujuh',
    'delapan|lapan',
    'sembilan',
    'sepuluh',
  ],
  numbersAlone: 'kosong|satu',
  common:
    'dan|yang|di|tidak|tak|ini|itu|saya|kami|anda|kamu|untuk|dengan|sangat|bagus|tapi|tetapi|sudah|terima|kasih|terimakasih|halo|pesanan|pengiriman|semua|juga|ada|dari|ke|bisa|akan|karena|jangan|lagi|pesan|nomor|aku|gak|nggak|ga|banget|baik|pelayanan|puas|barang|toko|sms',
  rating: {
    leads:
      'nilai|nilainya|saya beri|saya kasih|beri|kasih|memberi|saya memberi|skor|skornya|jawaban|jawaban saya|rating|saya pilih|saya bilang|secara keseluruhan|maksud saya|maksudnya|markah|bagi|saya bagi|poin',
    fillers:
      'saya|adalah|itu|ini|anda|dari|penuh|hanya|halo|hai|jadi|sayangnya|pasti|yang|untuk|nilai|cuma|kalian|toko',
    after:
      'karena|sebab|tapi|tetapi|dan|terima kasih|terimakasih|makasih|thanks|super|sangat|sempurna|mantap|bagus|baik|sayangnya|buruk|jelek|kecewa|puas|semua|selalu|dalam skala|dari saya|cepat|ramah|pelayanan|deh|ya|dong|untuk',
    points: 'poin|point|markah|mata',
    stars: 'bintang',
    outOf: 'dari|daripada|per',
    topFirst: '',
    between: 'atau|sampai|hingga|dan|mungkin|ke',
    against: 'bukan|tidak|tak|belum|jangan|kalau|jika|daripada|harusnya|seharusnya|hampir|tanpa|kenapa|sampai',
    unless: 'setengah|kalau|jika|terlalu|bukan',
    would: 'harusnya|seharusnya',
    but: 'tapi|tetapi|namun',
    hedges:
      'mungkin|sekitar|kira kira|kurang lebih|hampir|antara|minimal|maksimal|paling|lebih dari|kurang dari|setengah',
    units:
      'hari|minggu|bulan|tahun|jam|menit|minit|detik|kali|x|rupiah|ribu|ringgit|rm|juta|persen|peratus|buah|pcs|orang|kg|km|m|cm|liter|paket|pesanan|barang|pesan|anak|kursi|pasang|hal|rb|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember',
    labels:
      'pesanan|order|nomor|no|faktur|halaman|lantai|ukuran|jam|pukul|tanggal|sebelum|setelah|setiap|menunggu|bayar|hp|telp|telepon|hanya|kurang|kamar',
    thumbsUp: 'jempol|acungan jempol',
    thumbsDown: '',
  },
  commands: {
    stop: 'berhenti|stop|batal|henti|hentikan|unreg|keluar|batalkan|selesai|tamat',
    unsubscribe:
      'stop|unreg|berhenti berlangganan|berhenti langganan|hapus nomor saya|hapus saya|batal langganan|henti langganan|padam nombor saya',
    help: 'bantuan|tolong|ini siapa|siapa ini|siapa kamu|siapa anda',
    start: 'mulai|daftar|mula',
    revoke:
      '{jangan,berhenti,stop,tolong jangan} {,pernah} {kirim,mengirim,kirimi,hantar,sms,wa,hubungi,menghubungi,telepon,ganggu,mengganggu,spam,chat,email} {,saya,aku,kami} {,pesan,sms,email,mesej,survei} {,ini,seperti ini} {,ke saya,kepada saya} {,lagi}|{saya,aku,kami} {tidak,tak,gak,nggak,ga,tidak mahu,tak nak} {,mau,ingin,mahu,nak} {,lagi} {menerima,terima,dapat,dihubungi,diganggu,} {pesan,sms,email,mesej,survei} {,ini} {,lagi}|{saya,aku} {tidak,tak,gak,nggak} {mau,ingin,mahu} {menerima,terima,dapat,dihubungi} {,pesan,sms,email,mesej} {,ini}|{tidak,jangan} ada {,lagi} {pesan,sms,email} lagi|{hapus,hilangkan,keluarkan,padam,buang} {saya,nomor saya,no saya,nombor saya,email saya} {,dari {daftar,list,daftar anda,sistem}}|jangan ganggu saya|saya {mencabut,menarik} {persetujuan,persetujuan saya}|bagaimana cara {berhenti,unreg,berhenti berlangganan}|biarkan saya {sendiri,}',
    mistaken:
      '{,anda,kamu,ini} salah {nomor,sambung,orang,nombor}|ini bukan {nomor saya,nombor saya,saya}|saya bukan {dia,orang itu,orangnya}',
    corrects: '{,ups,eh,bukan} {maaf,sori,sorry,koreksi,maksud saya,maksudnya,ralat}|ups|eh',
    polite:
      'tolong|mohon|terima kasih|makasih|sekarang|segera|dan|ya|dong|lagi|saya|halo|pak|bu|kak|min|sudah|daftar|dari|deh|sila|harap',
  },
});
