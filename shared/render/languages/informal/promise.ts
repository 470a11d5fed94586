import { informally } from '../address.ts';
import { promiseTexts } from '../promise.ts';

/** That somebody will write, to whom is addressed informally. */
export const informalPromiseTexts = () =>
  informally(promiseTexts, {
    de: {
      team: '{team} schreibt dir bis {time}.',
      we: 'Wir schreiben dir bis {time}.',
      acknowledgement: 'Deine Nachricht ist bei uns angekommen, danke dafür.',
      slip: 'Wir hatten versprochen, dir bis {old} zu schreiben. Es dauert länger, als wir dachten; das tut uns leid.',
    },
    es: {
      team: '{team} te escribirá a más tardar el {time}.',
      we: 'Te escribiremos a más tardar el {time}.',
      acknowledgement: 'Gracias por contárnoslo. Tu mensaje ha llegado a quien puede ayudarte.',
      slip: 'Te prometimos escribirte a más tardar el {old}. Nos está llevando más tiempo de lo previsto y lo sentimos.',
    },
    fr: {
      team: '{team} t’écrira d’ici {time}.',
      we: 'Nous t’écrirons d’ici {time}.',
      acknowledgement: 'Merci de nous l’avoir dit. Ton message est arrivé entre de bonnes mains.',
      slip: 'Nous t’avions promis d’écrire d’ici {old}. Cela nous prend plus de temps que prévu, et nous en sommes désolés.',
    },
    it: {
      team: '{team} ti scriverà entro {time}.',
      we: 'Ti scriveremo entro {time}.',
      acknowledgement: 'Grazie per avercelo detto. Il tuo messaggio è arrivato a chi può aiutarti.',
      slip: 'Ti avevamo promesso di scriverti entro {old}. Ci serve più tempo del previsto e ci dispiace.',
    },
    nl: {
      team: '{team} schrijft je uiterlijk {time}.',
      we: 'We schrijven je uiterlijk {time}.',
      acknowledgement: 'Bedankt dat je ons dit laat weten. Je bericht is aangekomen bij wie je kan helpen.',
      slip: 'We hadden beloofd je uiterlijk {old} te schrijven. Het duurt langer dan we dachten; dat spijt ons.',
    },
    pl: {
      team: '{team} odpisze Ci najpóźniej {time}.',
      we: 'Odpiszemy Ci najpóźniej {time}.',
      slip: 'Obiecaliśmy odpisać Ci najpóźniej {old}. Zajmuje nam to więcej czasu, niż sądziliśmy; przepraszamy.',
    },
    ru: {
      team: '{team}: ответим тебе не позднее {time}.',
      we: 'Ответим тебе не позднее {time}.',
      acknowledgement: 'Спасибо за твой рассказ. Сообщение дошло до тех, кто может помочь.',
      slip: 'Мы обещали ответить тебе не позднее {old}. Нам нужно больше времени, чем мы думали; просим прощения.',
    },
    tr: {
      team: '{team} sana en geç {time} yazacak.',
      we: 'Sana en geç {time} yazacağız.',
      acknowledgement: 'Bize söylediğin için teşekkür ederiz. Mesajın yardımcı olabilecek kişilere ulaştı.',
      slip: 'Sana en geç {old} yazacağımıza söz vermiştik. Düşündüğümüzden uzun sürüyor; özür dileriz.',
    },
    uk: {
      team: '{team}: відповімо тобі не пізніше {time}.',
      we: 'Відповімо тобі не пізніше {time}.',
      acknowledgement: 'Дякуємо за твою розповідь. Повідомлення дійшло до тих, хто може допомогти.',
      slip: 'Ми обіцяли відповісти тобі не пізніше {old}. Нам потрібно більше часу, ніж ми гадали; перепрошуємо.',
    },
  });
