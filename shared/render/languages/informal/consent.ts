import { informally } from '../address.ts';
import { letterTexts } from '../letters.ts';

/** What is asked of a customer whose words may be of use; what they say to us stays as it is. */
export const informalLetterTexts = () =>
  informally(letterTexts, {
    de: {
      consent: {
        title: 'Dürfen wir deine Worte verwenden?',
        where: {
          'case-study': 'Sie erscheinen in einem Bericht über deine Erfahrung, den du vorher zu lesen bekommst.',
        },
        declined: 'Danke für deine Antwort. Wir verwenden diese Worte nicht.',
        agree: 'Ja, ihr dürft sie verwenden',
        agreed: 'Danke. Du hast am {date} zugestimmt und kannst das hier jederzeit zurücknehmen.',
        revoked: 'Du hast deine Zustimmung zurückgenommen. Wir verwenden diese Worte nicht mehr.',
      },
    },
    es: {
      consent: {
        title: '¿Podemos usar tus palabras?',
        where: { 'case-study': 'Aparecerán en un artículo sobre tu experiencia, que podrás leer antes.' },
        agree: 'Sí, podéis usarlas',
        agreed: 'Gracias. Diste tu permiso el {date} y puedes retirarlo aquí en cualquier momento.',
        revoked: 'Has retirado tu permiso. Ya no usamos estas palabras.',
      },
    },
    fr: {
      consent: {
        title: 'Pouvons-nous utiliser tes mots ?',
        where: { 'case-study': 'Ils paraîtront dans un article sur ton expérience, que tu liras avant.' },
        declined: 'Merci de ta réponse. Nous n’utiliserons pas ces mots.',
        agreed: 'Merci. Tu as donné ton accord le {date} et peux le retirer ici à tout moment.',
        revoked: 'Tu as retiré ton accord. Nous n’utilisons plus ces mots.',
      },
    },
    it: {
      consent: {
        title: 'Possiamo usare le tue parole?',
        where: { 'case-study': 'Appariranno in un articolo sulla tua esperienza, che leggerai prima.' },
        agreed: 'Grazie. Hai dato il consenso il {date} e puoi ritirarlo qui in qualsiasi momento.',
        revoked: 'Hai ritirato il consenso. Non usiamo più queste parole.',
      },
    },
    nl: {
      consent: {
        title: 'Mogen we je woorden gebruiken?',
        where: { 'case-study': 'Ze verschijnen in een artikel over je ervaring, dat je eerst te lezen krijgt.' },
        decline: 'Nee, dank je',
        declined: 'Bedankt voor je antwoord. We gebruiken deze woorden niet.',
        agree: 'Ja, jullie mogen ze gebruiken',
        agreed: 'Bedankt. Je stemde toe op {date} en kunt dat hier altijd intrekken.',
        revoked: 'Je hebt je toestemming ingetrokken. We gebruiken deze woorden niet meer.',
      },
    },
    pl: {
      consent: {
        title: 'Czy możemy użyć Twoich słów?',
        where: { 'case-study': 'Pojawią się w artykule, który wcześniej pokażemy Ci do przeczytania.' },
        declined: 'Dziękujemy za Twoją odpowiedź. Nie użyjemy tych słów.',
      },
    },
    ru: {
      consent: {
        title: 'Можно ли нам использовать твои слова?',
        where: { 'case-study': 'Они появятся в статье о твоём опыте, которую мы сначала пришлём тебе.' },
        agreed: 'Спасибо. Согласие получено {date}; его можно отозвать здесь в любое время.',
        revoked: 'Согласие отозвано. Мы больше не используем эти слова.',
      },
    },
    tr: {
      consent: {
        title: 'Sözlerini kullanabilir miyiz?',
        where: { 'case-study': 'Deneyimin hakkında bir yazıda yer alacak; yazıyı önce sen okuyacaksın.' },
        declined: 'Yanıtın için teşekkürler. Bu sözleri kullanmayacağız.',
        agreed: 'Teşekkürler. {date} tarihinde izin verdin; buradan istediğin zaman geri alabilirsin.',
        revoked: 'İznini geri aldın. Bu sözleri artık kullanmıyoruz.',
      },
    },
    uk: {
      consent: {
        title: 'Чи можна нам використати твої слова?',
        where: { 'case-study': 'Вони з’являться у статті про твій досвід, яку ми спершу надішлемо тобі.' },
        agreed: 'Дякуємо. Згоду отримано {date}; її можна відкликати тут будь-коли.',
        revoked: 'Згоду відкликано. Ми більше не використовуємо ці слова.',
      },
    },
  });
