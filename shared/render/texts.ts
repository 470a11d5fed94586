import type { Group } from '../domain/rating.ts';

/** Everything that customers read, by language. `{name}` is filled in. English is complete; others fall back to it. */
const english = {
  nps: {
    question: 'How likely are you to recommend {brand} to a friend or colleague?',
    low: 'Not at all likely',
    high: 'Extremely likely',
  },
  csat: { question: 'How satisfied were you with {about}?', low: 'Very dissatisfied', high: 'Very satisfied' },
  ces: { question: '{brand} made it easy for me to {about}.', low: 'Strongly disagree', high: 'Strongly agree' },
  aboutDefault: { nps: '', csat: 'our service', ces: 'get what I needed' },
  why: {
    detractor: 'We are sorry. What went wrong?',
    passive: 'Thank you. What would have made it better?',
    promoter: 'Lovely to hear. What did you like most?',
    unrated: 'What is the main reason for your rating?',
  } satisfies Record<Group | 'unrated', string>,
  page: {
    rating: 'Your rating',
    optional: 'optional',
    notSent: 'Nothing has been sent yet. Your answer is sent when you press the button.',
    answeredBefore: 'You have answered before. You can change your answer here; nothing changes until you press the button.',
    send: 'Send my answer',
    unsubscribe: 'No more surveys from us',
  },
  thanks: {
    title: 'Thank you. Your answer has arrived.',
    detractor: 'It matters to us that this went wrong for you.',
    passive: 'We read every answer.',
    promoter: 'You have made our day.',
    yours: 'What you sent',
    change: 'Change my answer',
  },
  notices: {
    'invalid-link': {
      title: 'This link does not work',
      body: 'It may have been cut off. Nothing has been sent. Please open the link in the mail again, or copy it whole.',
    },
    closed: {
      title: 'This survey is closed',
      body: 'Thank you for coming back. Your answer can no longer be changed, and nothing was sent just now. If there is something that we should know, please contact us in the usual way.',
    },
    trouble: {
      title: 'Something went wrong on our side',
      body: 'Your answer may not have arrived. Please go back and press the button again in a moment; sending it twice does no harm.',
    },
  },
  badRating: 'Please choose one of the ratings. Nothing has been sent yet.',
  unsubscribe: {
    title: 'No more surveys?',
    body: 'Press the button and {brand} will send no more surveys to this address. Messages about your orders are not affected.',
    button: 'Stop sending me surveys',
    done: 'You will get no more surveys',
    doneBody: '{brand} will send no more surveys to this address. This took effect at once.',
  },
  mail: {
    subject: 'How did it go? {title}',
    subjectPlain: 'How did it go?',
    reminderSubject: 'A short reminder: how did it go? {title}',
    reminderPlain: 'A short reminder: how did it go?',
    hello: 'Hello {name},',
    helloPlain: 'Hello,',
    intro: 'how did it go? This is about: {title}. One click is enough.',
    introPlain: 'you were with us a few days ago. How did it go? One click is enough.',
    reminder: 'if you have a moment, we would still like to know how it went. This is about: {title}. We will not ask again.',
    reminderPlainIntro: 'if you have a moment, we would still like to know how it went. We will not ask again.',
    choose: 'Choose a rating. You can add a few words on the next page before anything is sent.',
    why: 'You get this mail because you were a customer of {brand}.',
    unsubscribe: 'No more surveys from us',
  },
  sms: { ask: '{brand}: {question} {url} STOP ends.' },
};

export type Texts = typeof english;

const languages: Readonly<Record<string, Texts>> = { en: english };

/** Texts of a language, by its primary tag; English where there are none. */
export const textsIn = (language: string): { readonly language: string; readonly texts: Texts } => {
  const primary = language.toLowerCase().split('-')[0] ?? 'en';
  const texts = languages[primary];
  return texts ? { language: primary, texts } : { language: 'en', texts: english };
};

/** Fills `{name}` places; what is not given leaves nothing behind. */
export const filled = (text: string, values: Readonly<Record<string, string | undefined>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '').trim();
