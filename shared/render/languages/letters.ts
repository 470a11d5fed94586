/** What is asked of a customer whose words may be of use to others. `{date}` is filled in. */
export interface LetterTexts {
  readonly consent: {
    readonly title: string;
    readonly intro: string;
    readonly name: string;
    readonly agree: string;
    readonly agreed: string;
    readonly revoke: string;
    readonly revoked: string;
  };
}

/** By primary language tag. */
export const letterTexts: Readonly<Record<string, LetterTexts>> = {
  ar: {
    consent: {
      title: 'هل تسمح لنا باستخدام كلماتك؟',
      intro: 'هذه هي الكلمات بالضبط، ولن نستخدم غيرها.',
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
      name: 'Nom affiché avec eux',
      agree: 'Oui, vous pouvez les utiliser',
      agreed: 'Merci. Vous avez donné votre accord le {date} et pouvez le retirer ici à tout moment.',
      revoke: 'Retirer mon accord',
      revoked: 'Vous avez retiré votre accord. Nous n’utilisons plus ces mots.',
    },
  },
  he: {
    consent: {
      title: 'אפשר להשתמש במילים שלך?',
      intro: 'בדיוק במילים האלה, ולא באחרות.',
      name: 'השם שיופיע איתן',
      agree: 'כן, אפשר להשתמש בהן',
      agreed: 'תודה. נתת הסכמה ב־{date}, ואפשר לבטל אותה כאן בכל עת.',
      revoke: 'ביטול ההסכמה',
      revoked: 'ההסכמה בוטלה. איננו משתמשים עוד במילים האלה.',
    },
  },
  it: {
    consent: {
      title: 'Possiamo usare le sue parole?',
      intro: 'Esattamente queste parole e nessun’altra.',
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
      name: '同时显示的名字',
      agree: '可以使用',
      agreed: '谢谢。您已于{date}同意，可随时在此撤回。',
      revoke: '撤回同意',
      revoked: '您已撤回同意。我们不再使用这些话。',
    },
  },
};
