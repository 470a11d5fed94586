import { ask, change, throughout, watched } from './ask.js';
import { element, find, json, linked, mailFrame, opening, quiet, show, tag, when } from './dom.js';
import { queryOf } from './stories.js';

const mailItem = (mail) =>
  opening([element('strong', { dir: 'auto' }, mail.subject), element('br'), `${mail.to}, ${when(mail.sentAt)}`], () => [
    mailFrame(mail),
    opening(['As plain text'], () => [element('pre', { tabIndex: 0 }, mail.text)]),
  ]);
const textItem = ({ to, body, sentAt }) =>
  element('div', { className: 'item' }, element('p', {}, ...linked(body)), quiet(`Text to ${to}, ${when(sentAt)}`));

const signs = { pass: '✓', fail: '✗', note: '·' };
const ruleLines = (reasons) =>
  reasons.map(({ rule, verdict, detail }) => quiet(`${signs[verdict]} ${rule}: ${detail}`));
const decisionItem = ({ event, program, verdict, at, reasons, earlier }) =>
  element(
    'div',
    { className: 'item' },
    element('p', {}, tag(verdict, 'decision'), `${event.type} ${event.id}, ${program}`),
    ...ruleLines(reasons),
    quiet(when(at)),
    ...earlier.map((before) =>
      opening([`before: ${before.verdict}, ${when(before.at)}`], () => ruleLines(before.reasons)),
    ),
  );
const showWhy = async (query, list) => show(list, (await ask(`/v1/decisions?${query}`)).toReversed(), decisionItem);

const eventItem = ({ source, detailType, time, detail }) =>
  opening([tag(detailType, source === 'heardback' ? '' : 'event'), `${source}, ${when(time)}`], () => {
    const why = element('div', { className: 'list' });
    if (source !== 'heardback' && detail?.id !== undefined) showWhy(`event=${encodeURIComponent(detail.id)}`, why);
    return [why, json(detail)];
  });
const noticeItem = ({ subject, message, at }) =>
  opening([subject ?? '', element('br'), when(at)], () => [element('p', { className: 'words' }, message)]);
const troubleItem = (trouble) =>
  'principal' in trouble
    ? element(
        'div',
        { className: 'item' },
        element('p', {}, tag('refused', 'task'), trouble.message),
        quiet(when(trouble.at)),
      )
    : opening([tag(trouble.queue, 'task'), trouble.reason], () => [
        element('pre', { tabIndex: 0 }, trouble.body.slice(0, 4000)),
      ]);

const ruleButton = (text, path, { program, hour }, look) => {
  const button = element('button', { type: 'button' }, text);
  button.addEventListener('click', async () => {
    await throughout(`holds/${path}`, { program, hour });
    await look();
  });
  return button;
};
const holdItem = (look) => (hold) =>
  element(
    'div',
    { className: 'item' },
    element(
      'p',
      {},
      tag(hold.state, hold.state === 'held' ? 'task' : ''),
      `${hold.program}: ${hold.count} surveys in one hour`,
    ),
    quiet(`${when(`${hold.hour}:00:00Z`)}; usual are ${hold.usual}, more than ${hold.limit} wait for a person.`),
    hold.state === 'held'
      ? element(
          'p',
          { className: 'row' },
          ruleButton('Send them', 'release', hold, look),
          ruleButton('Drop them', 'drop', hold, look),
        )
      : '',
  );

const showSwitches = ({ paused, shadow }) => {
  const all = paused.some(({ program }) => program === '*');
  find('pause').textContent = all ? 'Resume all programmes' : 'Pause all programmes';
  find('pause').dataset.paused = String(all);
  find('shadow').textContent = shadow.on ? 'Shadow mode off' : 'Shadow mode on';
  find('shadow').dataset.on = String(shadow.on);
  const stopped = paused.map(({ program, since, by, reason }) =>
    by === 'heardback'
      ? `${program} halted by itself ${when(since)}: ${reason} heardback resume ${program}, once it is mended.`
      : `${program === '*' ? 'Everything' : program} is paused since ${when(since)}.`,
  );
  const isShadow = shadow.on ? 'Shadow mode: all is decided and recorded, nothing is sent.' : '';
  find('switched').textContent = [...stopped, isShadow].join(' ').trim();
};

/** So many mails are shown: more than anybody opens, and a story has its own. */
const shownMails = 25;

const lists = {
  events: watched(['events'], () => ask('/_local/events')),
  mail: watched(['ses'], () => ask(`/_local/email?last=${shownMails}`)),
  texts: watched(['sns', 'sms-voice'], () => ask('/_local/sms')),
  notices: watched(['sns'], () => ask('/_local/notifications')),
  letters: watched(['sqs', 's3'], () => ask('/_local/dead-letters')),
  denials: watched(undefined, () => ask('/_local/denials')),
  switches: watched(['dynamodb'], () => ask('/v1/switches')),
  holds: watched(['dynamodb'], () => ask('/v1/holds')),
  meter: watched(undefined, () => ask('/_local/meter')),
};

/** What lies behind the story, as far as it has changed. */
export const drawBehind = async (marks, look) => {
  const read = await Promise.all(Object.entries(lists).map(async ([name, list]) => [name, await list.read(marks)]));
  const { events, mail, texts, notices, letters, denials, switches, holds, meter } = Object.fromEntries(read);
  showSwitches(switches);
  show(find('holds'), holds, holdItem(look));
  show(find('events'), events, eventItem);
  const messages = [...mail, ...texts].sort((a, b) => (a.sentAt < b.sentAt ? 1 : -1)).slice(0, shownMails);
  show(find('mail'), messages, (message) => ('html' in message ? mailItem(message) : textItem(message)));
  show(find('notices'), notices.toReversed(), noticeItem);
  show(find('trouble'), [...denials, ...letters].toReversed(), troubleItem);
  find('trouble-count').textContent =
    denials.length + letters.length > 0 ? ` (${denials.length + letters.length})` : '';
  find('usd').textContent = `$${meter.usd.toFixed(5)}`;
  const calls = meter.operations.reduce((sum, { count }) => sum + count, 0);
  find('calls').textContent = `${calls} operations, in ${meter.operations.length} kinds`;
};

/** Forms and buttons behind the story. */
export const prepareBehind = ({ programs }, look) => {
  find('why').addEventListener('submit', async (event) => {
    event.preventDefault();
    const who = find('who').value.trim();
    const isPerson = who.startsWith('+') || who.includes('@');
    await showWhy(isPerson ? queryOf(who) : `event=${encodeURIComponent(who)}`, find('decisions'));
  });
  find('pause').addEventListener('click', async ({ target }) => {
    if (target.dataset.paused === 'true') await throughout('resume', {});
    else await change('POST', 'pause', { reason: 'from the start page' });
    await look();
  });
  find('shadow').addEventListener('click', async ({ target }) => {
    await change('PUT', 'shadow', { on: target.dataset.on !== 'true', allow: [] });
    await look();
  });
  find('program').append(...programs.map((id) => element('option', { value: id }, id)));
  find('test').addEventListener('submit', async (event) => {
    event.preventDefault();
    find('tested').textContent = await change('POST', 'test-sends', {
      program: find('program').value,
      to: find('to').value.trim(),
    }).then(
      () => 'On its way.',
      ({ message }) => message,
    );
    await look();
  });
};
