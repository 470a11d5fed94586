import type { MailTexts, PageTexts } from './texts.ts';

export const page: PageTexts = {
  dir: 'ltr',
  nps: {
    question: 'How likely are you to recommend {brand} to a friend or colleague?',
    low: 'Not at all likely',
    high: 'Extremely likely',
  },
  satisfied: {
    question: 'How satisfied were you with {about}?',
    levels: ['Very dissatisfied', 'Dissatisfied', 'Neither satisfied nor dissatisfied', 'Satisfied', 'Very satisfied'],
  },
  ces: { question: '{brand} made it easy for me to {about}.', low: 'Strongly disagree', high: 'Strongly agree' },
  cxi: {
    title: 'Three quick questions about your experience',
    effective: 'Did you get what you needed?',
    easy: 'Was it easy?',
    enjoyed: 'Did you enjoy it?',
    low: 'Not at all',
    high: 'Completely',
  },
  thumbs: { question: 'Were you happy with {about}?', no: 'No', yes: 'Yes' },
  about: { service: 'our service', effort: 'get what I needed' },
  why: {
    detractor: 'We are sorry. What went wrong?',
    passive: 'Thank you. What would have made it better?',
    promoter: 'Lovely to hear. What did you like most?',
    unrated: 'What is the main reason for your rating?',
  },
  page: {
    optional: 'optional',
    notSent: 'Nothing has been sent yet. Your answer is sent when you press the button.',
    answeredBefore:
      'You have answered before. You can change your answer here; nothing changes until you press the button.',
    noContact: 'There is no need to contact me about this',
    send: 'Send my answer',
    badRating: 'Please choose one of the ratings. Nothing has been sent yet.',
    unsubscribe: 'No more surveys from us',
  },
  thanks: {
    title: 'Thank you. Your answer has arrived.',
    detractor: 'We are sorry that this did not go well for you.',
    passive: 'We read every answer.',
    promoter: 'You have made our day.',
    noContact: 'As you wish, we will not contact you about it.',
    yours: 'What you sent',
    change: 'Change my answer',
    more: { one: 'One more question, if you like', other: '{n} more questions, if you like' },
    sendMore: 'Send these too',
  },
  notices: {
    'not-found': {
      title: 'There is no such page',
      body: 'The address may be incomplete. Nothing has been sent or changed. Please open the link in our message again.',
    },
    'invalid-link': {
      title: 'This link does not work',
      body: 'It may have been cut off. Nothing has been sent or changed. Please open the link in the message again, or copy it whole.',
    },
    closed: {
      title: 'This survey is closed',
      body: 'It takes no more answers, so nothing was sent just now. An answer that you sent before is safe with us. If there is something we should know, please contact us in the usual way.',
    },
    trouble: {
      title: 'Something went wrong on our side',
      body: 'If you were sending something, it may not have arrived. Please go back and try again in a moment; sending it twice does no harm.',
    },
    'too-long': {
      title: 'That was too long',
      body: 'Nothing was sent, and what you wrote is still there. Please go back, shorten it, and send it then.',
    },
    busy: {
      title: 'Very many are here at once',
      body: 'Nothing was sent or changed. Please wait a minute, then go back and try again.',
    },
  },
  unsubscribe: {
    title: 'No more surveys?',
    body: 'Choose what {brand} should stop sending you. Messages about your orders are not affected.',
    all: 'All surveys',
    program: 'Surveys like this one',
    email: 'Surveys by e-mail',
    sms: 'Surveys by text message',
    button: 'Stop sending me these',
    done: 'That has been stopped',
    doneBody: '{brand} will not send you these any more, from this moment on:',
    undo: 'Undo this',
    undone: 'It is as it was before',
    undoneBody: '{brand} will send you these again:',
  },
  kiosk: { waiting: 'No connection. Your answer is kept, and is sent as soon as there is one.' },
};

export const mail: MailTexts = {
  subject: 'How did it go? ({title})',
  subjectPlain: 'How did it go?',
  reminderSubject: 'A short reminder: how did it go? ({title})',
  reminderPlain: 'A short reminder: how did it go?',
  hello: 'Hello {name},',
  helloPlain: 'Hello,',
  intro: 'We have one question for you. It takes less than a minute.',
  reminderIntro: 'A few days ago we asked you a question. If you have a minute, we would still like to know.',
  about: 'About: {about}',
  choose: 'Choose a rating. You can add a few words on the next page before anything is sent.',
  cxi: 'Two more short questions follow on the next page. Nothing is sent before you press the button there.',
  line: '— Please reply above this line —',
  reply: 'You can also simply reply to this mail. A person reads every reply.',
  unsubscribe: 'No more surveys from us',
  sms: {
    nps: 'would you recommend us?',
    satisfied: 'how was {about}?',
    ces: 'we made it easy for you.',
    thumbs: 'were you happy with {about}?',
    reply: 'Reply {low} ({lowest}) to {high} ({highest}).',
    either: 'Reply {high} ({highest}) or {low} ({lowest}).',
    end: 'STOP ends.',
    thanks: {
      detractor: 'Thank you. We have passed this on to a person.',
      passive: 'Thank you. We read every answer.',
      promoter: 'Thank you. You have made our day.',
    },
  },
};
