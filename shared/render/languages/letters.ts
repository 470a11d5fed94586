import type { ConsentRow } from '../../contracts/rows/consent.ts';
import type { BuiltLanguage } from './address.ts';

/** What is asked of a customer whose words may be of use to others. `{date}` is filled in. */
export interface LetterTexts {
  readonly consent: {
    readonly title: string;
    readonly intro: string;
    /** Where others will read the words. */
    readonly where: Readonly<Record<ConsentRow['use'], string>>;
    readonly decline: string;
    readonly declined: string;
    readonly name: string;
    readonly agree: string;
    readonly agreed: string;
    readonly revoke: string;
    readonly revoked: string;
  };
}

/** By primary language tag. */
export const letterTexts: Readonly<Record<BuiltLanguage, LetterTexts>> = {
  ar: {
    consent: {
      title: 'هل تسمح لنا باستخدام كلماتك؟',
      intro: 'هذه هي الكلمات بالضبط، ولن نستخدم غيرها.',
      where: {
        testimonial: 'ستظهر في موقعنا وموادنا الإعلانية مع الاسم أدناه.',
        'case-study': 'ستظهر في تقرير عن تجربتك سنعرضه عليك قبل نشره.',
        referral: 'قد نعرضها على من يفكر في الشراء من {brand}.',
      },
      decline: 'لا، شكرًا',
      declined: 'شكرًا على ردك. لن نستخدم هذه الكلمات.',
      name: 'الاسم الذي يظهر معها',
      agree: 'نعم، يمكنكم استخدامها',
      agreed: 'شكرًا لك. وافقت بتاريخ {date}، ويمكنك سحب موافقتك هنا في أي وقت.',
      revoke: 'سحب الموافقة',
      revoked: 'لقد سحبت موافقتك، ولن نستخدم هذه الكلمات بعد الآن.',
    },
  },
  de: {
    consent: {
      title: 'Dürfen wir Ihre Worte verwenden?',
      intro: 'Genau diese Worte und keine anderen.',
      where: {
        testimonial: 'Sie erscheinen auf unserer Website und in unserer Werbung, mit dem Namen darunter.',
        'case-study': 'Sie erscheinen in einem Bericht über Ihre Erfahrung, den Sie vorher zu lesen bekommen.',
        referral: 'Wir zeigen sie Menschen, die überlegen, bei {brand} zu kaufen.',
      },
      decline: 'Nein, danke',
      declined: 'Danke für Ihre Antwort. Wir verwenden diese Worte nicht.',
      name: 'Name, der dabei steht',
      agree: 'Ja, Sie dürfen sie verwenden',
      agreed: 'Danke. Sie haben am {date} zugestimmt und können das hier jederzeit zurücknehmen.',
      revoke: 'Zurücknehmen',
      revoked: 'Sie haben Ihre Zustimmung zurückgenommen. Wir verwenden diese Worte nicht mehr.',
    },
  },
  en: {
    consent: {
      title: 'May we use your words?',
      intro: 'Exactly these words, and no others.',
      where: {
        testimonial: 'They will appear on our website and in our advertising, with the name below.',
        'case-study': 'They will appear in a report about your experience, which you will read first.',
        referral: 'We will show them to people who think of buying from {brand}.',
      },
      decline: 'No, thank you',
      declined: 'Thank you for saying so. We will not use these words.',
      name: 'Name shown with them',
      agree: 'Yes, you may use them',
      agreed: 'Thank you. You agreed on {date}, and can take it back here at any time.',
      revoke: 'Take it back',
      revoked: 'You took it back. We no longer use these words.',
    },
  },
  es: {
    consent: {
      title: '¿Podemos usar sus palabras?',
      intro: 'Exactamente estas palabras y ninguna otra.',
      where: {
        testimonial: 'Aparecerán en nuestra web y en nuestra publicidad, con el nombre de abajo.',
        'case-study': 'Aparecerán en un artículo sobre su experiencia, que podrá leer antes.',
        referral: 'Se las mostraremos a quienes estén pensando en comprar en {brand}.',
      },
      decline: 'No, gracias',
      declined: 'Gracias por responder. No usaremos estas palabras.',
      name: 'Nombre que aparece con ellas',
      agree: 'Sí, pueden usarlas',
      agreed: 'Gracias. Dio su permiso el {date} y puede retirarlo aquí en cualquier momento.',
      revoke: 'Retirar el permiso',
      revoked: 'Ha retirado su permiso. Ya no usamos estas palabras.',
    },
  },
  fr: {
    consent: {
      title: 'Pouvons-nous utiliser vos mots ?',
      intro: 'Exactement ces mots, et aucun autre.',
      where: {
        testimonial: 'Ils paraîtront sur notre site et dans nos publicités, avec le nom ci-dessous.',
        'case-study': 'Ils paraîtront dans un article sur votre expérience, que vous lirez avant.',
        referral: 'Nous les montrerons aux personnes qui envisagent d’acheter chez {brand}.',
      },
      decline: 'Non, merci',
      declined: 'Merci de votre réponse. Nous n’utiliserons pas ces mots.',
      name: 'Nom affiché avec eux',
      agree: 'Oui, vous pouvez les utiliser',
      agreed: 'Merci. Vous avez donné votre accord le {date} et pouvez le retirer ici à tout moment.',
      revoke: 'Retirer mon accord',
      revoked: 'Vous avez retiré votre accord. Nous n’utilisons plus ces mots.',
    },
  },
  he: {
    consent: {
      title: 'אפשר להשתמש במילים שלכם?',
      intro: 'בדיוק במילים האלה, ולא באחרות.',
      where: {
        testimonial: 'הן יופיעו באתר שלנו ובפרסומים שלנו, עם השם שלמטה.',
        'case-study': 'הן יופיעו בכתבה על החוויה שלכם, שתישלח אליכם לקריאה קודם.',
        referral: 'נראה אותן לאנשים ששוקלים לקנות אצל {brand}.',
      },
      decline: 'לא, תודה',
      declined: 'תודה על התשובה. לא נשתמש במילים האלה.',
      name: 'השם שיופיע איתן',
      agree: 'כן, אפשר להשתמש בהן',
      agreed: 'תודה. נתתם הסכמה ב־{date}, ואפשר לבטל אותה כאן בכל עת.',
      revoke: 'ביטול ההסכמה',
      revoked: 'ההסכמה בוטלה. איננו משתמשים עוד במילים האלה.',
    },
  },
  it: {
    consent: {
      title: 'Possiamo usare le Sue parole?',
      intro: 'Esattamente queste parole e nessun’altra.',
      where: {
        testimonial: 'Appariranno sul nostro sito e nella nostra pubblicità, con il nome qui sotto.',
        'case-study': 'Appariranno in un articolo sulla Sua esperienza, che leggerà prima.',
        referral: 'Le mostreremo a chi pensa di acquistare da {brand}.',
      },
      decline: 'No, grazie',
      declined: 'Grazie della risposta. Non useremo queste parole.',
      name: 'Nome mostrato accanto',
      agree: 'Sì, potete usarle',
      agreed: 'Grazie. Ha dato il consenso il {date} e può ritirarlo qui in qualsiasi momento.',
      revoke: 'Ritirare il consenso',
      revoked: 'Ha ritirato il consenso. Non usiamo più queste parole.',
    },
  },
  ja: {
    consent: {
      title: 'お言葉を使わせていただけますか？',
      intro: '使うのは次の言葉だけです。',
      where: {
        testimonial: '当社のウェブサイトと広告に、下のお名前とともに掲載します。',
        'case-study': 'お客様の体験についての記事に掲載します。事前に内容をご確認いただけます。',
        referral: '{brand}でのご購入を検討されている方にお見せします。',
      },
      decline: 'いいえ',
      declined: 'お返事ありがとうございます。この言葉は使いません。',
      name: '表示するお名前',
      agree: 'はい、使ってかまいません',
      agreed: 'ありがとうございます。{date}に同意されました。ここでいつでも取り消せます。',
      revoke: '取り消す',
      revoked: '同意は取り消されました。この言葉はもう使いません。',
    },
  },
  nl: {
    consent: {
      title: 'Mogen we uw woorden gebruiken?',
      intro: 'Precies deze woorden en geen andere.',
      where: {
        testimonial: 'Ze verschijnen op onze website en in onze reclame, met de naam hieronder.',
        'case-study': 'Ze verschijnen in een artikel over uw ervaring, dat u eerst te lezen krijgt.',
        referral: 'We laten ze zien aan mensen die overwegen bij {brand} te kopen.',
      },
      decline: 'Nee, dank u',
      declined: 'Bedankt voor uw antwoord. We gebruiken deze woorden niet.',
      name: 'Naam die erbij staat',
      agree: 'Ja, u mag ze gebruiken',
      agreed: 'Bedankt. U stemde toe op {date} en kunt dat hier altijd intrekken.',
      revoke: 'Intrekken',
      revoked: 'U hebt uw toestemming ingetrokken. We gebruiken deze woorden niet meer.',
    },
  },
  pl: {
    consent: {
      title: 'Czy możemy użyć tych słów?',
      intro: 'Dokładnie tych słów i żadnych innych.',
      where: {
        testimonial: 'Pojawią się na naszej stronie i w naszych reklamach, z podpisem poniżej.',
        'case-study': 'Pojawią się w artykule, który wcześniej pokażemy do przeczytania.',
        referral: 'Pokażemy je osobom, które rozważają zakup w {brand}.',
      },
      decline: 'Nie, dziękuję',
      declined: 'Dziękujemy za odpowiedź. Nie użyjemy tych słów.',
      name: 'Podpis pod nimi',
      agree: 'Tak, zgadzam się',
      agreed: 'Dziękujemy. Zgodę wyrażono {date}; można ją tu w każdej chwili cofnąć.',
      revoke: 'Cofnij zgodę',
      revoked: 'Zgodę cofnięto. Nie używamy już tych słów.',
    },
  },
  pt: {
    consent: {
      title: 'Podemos usar as suas palavras?',
      intro: 'Exatamente estas palavras e nenhumas outras.',
      where: {
        testimonial: 'Aparecerão no nosso site e na nossa publicidade, com o nome abaixo.',
        'case-study': 'Aparecerão num artigo sobre a sua experiência, que poderá ler antes.',
        referral: 'Vamos mostrá-las a quem pensa comprar na {brand}.',
      },
      decline: 'Não, obrigado',
      declined: 'Obrigado pela resposta. Não usaremos estas palavras.',
      name: 'Nome que as acompanha',
      agree: 'Sim, podem usá-las',
      agreed: 'Obrigado. Deu o seu acordo em {date} e pode retirá-lo aqui a qualquer momento.',
      revoke: 'Retirar o acordo',
      revoked: 'Retirou o seu acordo. Já não usamos estas palavras.',
    },
  },
  ru: {
    consent: {
      title: 'Можно ли нам использовать ваши слова?',
      intro: 'Именно эти слова и никакие другие.',
      where: {
        testimonial: 'Они появятся на нашем сайте и в нашей рекламе вместе с именем ниже.',
        'case-study': 'Они появятся в статье о вашем опыте, которую вы прочтёте заранее.',
        referral: 'Мы покажем их тем, кто думает о покупке в {brand}.',
      },
      decline: 'Нет, спасибо',
      declined: 'Спасибо за ответ. Мы не будем использовать эти слова.',
      name: 'Имя рядом с ними',
      agree: 'Да, можно',
      agreed: 'Спасибо. Вы дали согласие {date} и можете отозвать его здесь в любое время.',
      revoke: 'Отозвать согласие',
      revoked: 'Вы отозвали согласие. Мы больше не используем эти слова.',
    },
  },
  sv: {
    consent: {
      title: 'Får vi använda dina ord?',
      intro: 'Exakt de här orden och inga andra.',
      where: {
        testimonial: 'De visas på vår webbplats och i vår reklam, med namnet nedan.',
        'case-study': 'De visas i en artikel om din upplevelse, som du får läsa först.',
        referral: 'Vi visar dem för personer som funderar på att handla hos {brand}.',
      },
      decline: 'Nej tack',
      declined: 'Tack för ditt svar. Vi använder inte orden.',
      name: 'Namn som visas intill',
      agree: 'Ja, ni får använda dem',
      agreed: 'Tack. Du samtyckte {date} och kan ta tillbaka det här när som helst.',
      revoke: 'Ta tillbaka',
      revoked: 'Du tog tillbaka ditt samtycke. Vi använder inte längre orden.',
    },
  },
  tr: {
    consent: {
      title: 'Sözlerinizi kullanabilir miyiz?',
      intro: 'Yalnızca bu sözleri, başka hiçbir şeyi değil.',
      where: {
        testimonial: 'Web sitemizde ve reklamlarımızda, aşağıdaki adla birlikte yer alacak.',
        'case-study': 'Deneyiminiz hakkında bir yazıda yer alacak; yazıyı önce siz okuyacaksınız.',
        referral: '{brand} üzerinden alışveriş yapmayı düşünenlere gösterilecek.',
      },
      decline: 'Hayır, teşekkürler',
      declined: 'Yanıtınız için teşekkürler. Bu sözleri kullanmayacağız.',
      name: 'Yanında görünecek ad',
      agree: 'Evet, kullanabilirsiniz',
      agreed: 'Teşekkürler. {date} tarihinde izin verdiniz; buradan istediğiniz zaman geri alabilirsiniz.',
      revoke: 'İzni geri al',
      revoked: 'İzninizi geri aldınız. Bu sözleri artık kullanmıyoruz.',
    },
  },
  uk: {
    consent: {
      title: 'Чи можна нам використати ваші слова?',
      intro: 'Саме ці слова й жодні інші.',
      where: {
        testimonial: 'Вони з’являться на нашому сайті та в нашій рекламі разом з ім’ям нижче.',
        'case-study': 'Вони з’являться у статті про ваш досвід, яку ви прочитаєте заздалегідь.',
        referral: 'Ми покажемо їх тим, хто думає про покупку в {brand}.',
      },
      decline: 'Ні, дякую',
      declined: 'Дякуємо за відповідь. Ми не використовуватимемо ці слова.',
      name: 'Ім’я поруч із ними',
      agree: 'Так, можна',
      agreed: 'Дякуємо. Ви дали згоду {date} і можете відкликати її тут будь-коли.',
      revoke: 'Відкликати згоду',
      revoked: 'Ви відкликали згоду. Ми більше не використовуємо ці слова.',
    },
  },
  zh: {
    consent: {
      title: '我们可以使用您的话吗？',
      intro: '只使用下面这些话，不用其他内容。',
      where: {
        testimonial: '它们将与下面的名字一起出现在我们的网站和广告中。',
        'case-study': '它们将出现在一篇关于您体验的文章中，发布前会先请您过目。',
        referral: '我们会把它们展示给考虑在 {brand} 购买的人。',
      },
      decline: '不，谢谢',
      declined: '感谢您的答复。我们不会使用这些话。',
      name: '同时显示的名字',
      agree: '可以使用',
      agreed: '谢谢。您已于{date}同意，可随时在此撤回。',
      revoke: '撤回同意',
      revoked: '您已撤回同意。我们不再使用这些话。',
    },
  },
};
