/** The desk of whoever runs Heardback on one machine. What comes from events is only ever put in as text. */
const find = (id) => document.getElementById(id);

const element = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children.filter((child) => child !== undefined && child !== ''));
  return made;
};

const ask = async (path, init) => {
  const response = await fetch(path, init);
  const body = await response.json();
  if (!response.ok) throw new Error(body.message ?? `${path} answered ${response.status}.`);
  return body;
};

const key = { headers: { authorization: 'Bearer local' } };
const when = (instant) => new Date(instant).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });
const quiet = (text) => element('p', { className: 'quiet' }, text);
const tag = (text, strong = false) => element('span', { className: strong ? 'tag strong' : 'tag' }, text);
const json = (value) => element('pre', { tabIndex: 0 }, JSON.stringify(value, null, 2));

/** Shows items in order; what has not changed stays as it is, open or closed, so that nothing jumps while somebody reads. */
const show = (list, items, build) => {
  const shown = new Map([...list.children].map((child) => [child.dataset.key, child]));
  const wanted = items.map((item) => {
    const text = JSON.stringify(item);
    const made = shown.get(text) ?? build(item);
    made.dataset.key = text;
    return made;
  });
  if (wanted.length === list.children.length && wanted.every((child, at) => list.children[at] === child)) return;
  list.replaceChildren(...wanted);
};

/** A line that opens; what is inside is made when it is first needed. */
const opening = (summary, make) => {
  const details = element('details', {}, element('summary', {}, ...summary));
  details.addEventListener('toggle', () => {
    if (details.open && details.children.length === 1) details.append(...make());
  });
  return details;
};

/** The mail as the customer sees it. Its links open beside this page; nothing in it may run. */
const mailFrame = ({ html, subject }) => {
  const frame = element('iframe', {
    title: `Mail: ${subject}`,
    srcdoc: html.replace('<head>', '<head><base target="_blank">'),
  });
  frame.setAttribute('sandbox', 'allow-popups allow-popups-to-escape-sandbox');
  return frame;
};

const mailItem = (mail) =>
  opening([element('strong', {}, mail.subject), element('br'), `${mail.to}, ${when(mail.sentAt)}`], () => [
    mailFrame(mail),
    opening(['As plain text'], () => [element('pre', { tabIndex: 0 }, mail.text)]),
  ]);

const linked = (text) =>
  text
    .split(/(https?:\/\/\S+)/)
    .map((part, at) => (at % 2 ? element('a', { href: part, target: '_blank' }, part) : part));
const textItem = ({ to, body, sentAt }) =>
  element('div', { className: 'item' }, element('p', {}, ...linked(body)), quiet(`Text to ${to}, ${when(sentAt)}`));

const taskItem = (task) =>
  element(
    'div',
    { className: 'item' },
    element(
      'p',
      {},
      tag(task.kind, true),
      tag(task.state),
      ...(task.score === null ? [] : [tag(`rating ${task.score}`)]),
    ),
    task.comment ? element('p', { className: 'words' }, `“${task.comment}”`) : quiet('No comment.'),
    quiet([task.contact.name ?? task.contact.email ?? task.contact.phone, task.title].filter(Boolean).join(', ')),
    quiet(`${task.owner.name}: first contact by ${when(task.dueAt)}, solution by ${when(task.resolveBy)}`),
  );

const eventItem = ({ source, detailType, time, detail }) =>
  opening([tag(detailType, source !== 'heardback'), `${source}, ${when(time)}`], () => {
    const why = element('div', { className: 'list' });
    if (source !== 'heardback' && detail?.id !== undefined) showWhy({ event: detail.id }, why);
    return [why, json(detail)];
  });

const noticeItem = ({ subject, message, at }) =>
  opening([subject ?? '', element('br'), when(at)], () => [element('p', { className: 'words' }, message)]);

const troubleItem = (trouble) =>
  'principal' in trouble
    ? element(
        'div',
        { className: 'item' },
        element('p', {}, tag('refused', true), trouble.message),
        quiet(when(trouble.at)),
      )
    : opening([tag(trouble.queue, true), trouble.reason], () => [
        element('pre', { tabIndex: 0 }, trouble.body.slice(0, 4000)),
      ]);

const signs = { pass: '✓', fail: '✗', note: '·' };
const ruleLines = (reasons) =>
  reasons.map(({ rule, verdict, detail }) => quiet(`${signs[verdict]} ${rule}: ${detail}`));

const decisionItem = ({ event, program, verdict, at, reasons, earlier }) =>
  element(
    'div',
    { className: 'item' },
    element('p', {}, tag(verdict, true), `${event.type} ${event.id}, ${program}`),
    ...ruleLines(reasons),
    quiet(when(at)),
    ...earlier.map((before) =>
      opening([`before: ${before.verdict}, ${when(before.at)}`], () => ruleLines(before.reasons)),
    ),
  );

const showWhy = async (query, list) =>
  show(list, (await ask(`/v1/decisions?${new URLSearchParams(query)}`, key)).toReversed(), decisionItem);

const change = (method, path, body) => ask(`/v1/${path}`, { ...key, method, body: JSON.stringify(body) });

/** Repeats what moves a portion with each call, until nothing is left. */
const throughout = async (path, body) => {
  let answer;
  do answer = await change('POST', path, body);
  while (answer.left);
};

const ruleButton = (text, path, { program, hour }) => {
  const button = element('button', { type: 'button' }, text);
  button.addEventListener('click', async () => {
    await throughout(`holds/${path}`, { program, hour });
    await look();
  });
  return button;
};

const holdItem = (hold) =>
  element(
    'div',
    { className: 'item' },
    element('p', {}, tag(hold.state, hold.state === 'held'), `${hold.program}: ${hold.count} surveys in one hour`),
    quiet(`${when(`${hold.hour}:00:00Z`)}; usual are ${hold.usual}, more than ${hold.limit} wait for a person.`),
    ...(hold.state === 'held'
      ? [
          element(
            'p',
            { className: 'row' },
            ruleButton('Send them', 'release', hold),
            ruleButton('Drop them', 'drop', hold),
          ),
        ]
      : []),
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
  find('switched').textContent = [
    ...stopped,
    shadow.on ? 'Shadow mode: all is decided and recorded, nothing is sent.' : '',
  ]
    .join(' ')
    .trim();
};

const step = (name, done) => document.querySelector(`[data-step=${name}]`).classList.toggle('done', done);

const refresh = async () => {
  const [clock, events, mail, texts, notices, letters, denials, meter, tasks, switches, holds] = await Promise.all([
    ...['clock', 'events', 'email', 'sms', 'notifications', 'dead-letters', 'denials', 'meter'].map((what) =>
      ask(`/_local/${what}`),
    ),
    ...['tasks', 'switches', 'holds'].map((what) => ask(`/v1/${what}`, key)),
  ]);
  showSwitches(switches);
  show(find('holds'), holds, holdItem);
  find('now').textContent = new Date(clock.now).toLocaleString(undefined, { dateStyle: 'full', timeStyle: 'short' });
  show(find('events'), events, eventItem);
  const messages = [...mail, ...texts].sort((a, b) => (a.sentAt < b.sentAt ? 1 : -1));
  show(find('mail'), messages, (message) => ('html' in message ? mailItem(message) : textItem(message)));
  show(find('tasks'), tasks, taskItem);
  show(find('notices'), notices.toReversed(), noticeItem);
  show(find('trouble'), [...denials, ...letters].toReversed(), troubleItem);
  find('usd').textContent = `$${meter.usd.toFixed(5)}`;
  find('calls').textContent =
    `${meter.operations.reduce((sum, { count }) => sum + count, 0)} operations, in ${meter.operations.length} kinds`;
  step(
    'event',
    events.some(({ source }) => source !== 'heardback' && !source.startsWith('aws.')),
  );
  step('mail', messages.length > 0);
  step(
    'answer',
    events.some(({ detailType }) => detailType === 'survey.answered'),
  );
  step('task', tasks.length > 0);
};

/** One look at a time; when the cloud is away, say so and look again. */
let looking;
const look = () => {
  looking ??= refresh()
    .then(
      () => find('offline').toggleAttribute('hidden', true),
      () => find('offline').toggleAttribute('hidden', false),
    )
    .finally(() => {
      looking = undefined;
    });
  return looking;
};

const move = async (by) => {
  const buttons = document.querySelectorAll('header button');
  for (const button of buttons) button.disabled = true;
  find('moving').textContent = 'Moving, from one due moment to the next …';
  try {
    await ask('/_local/clock/advance', { method: 'POST', body: JSON.stringify({ by }) });
    find('moving').textContent = '';
  } catch (error) {
    find('moving').textContent = error.message;
  }
  for (const button of buttons) button.disabled = false;
  await look();
};

const samples = {
  'purchase.completed': (number) => ({ title: `order ${number}, oak table`, more: { amount: 249.9, currency: 'EUR' } }),
  'ticket.closed': (number) => ({
    title: `ticket ${number}, scratched table`,
    more: { closedBy: 'agent', agent: { name: 'Noor' } },
  }),
  'invoice.issued': (number) => ({
    title: `invoice ${number}`,
    more: { amount: 249.9, currency: 'EUR', number: `INV-${number}` },
  }),
};
/** What undoes something is about the last thing that was sent. */
const sampleOf = (type) => samples[type]?.(number) ?? { title: find('title').value, more: {} };

const form = find('send');
let number = 1000 + Math.floor(Math.random() * 9000);
const fill = () => {
  find('title').value = sampleOf(form.type.value).title;
  write();
};
const write = () => {
  const { more } = sampleOf(form.type.value);
  const about = samples[form.type.value] || form.type.value === 'ticket.opened' ? number : number - 1;
  const detail = {
    id: `${form.type.value.split('.')[0]}_${about}`,
    title: find('title').value,
    customer: { email: find('email').value },
    ...more,
  };
  find('detail').value = JSON.stringify(detail, null, 2);
};

form.type.addEventListener('change', fill);
for (const id of ['title', 'email']) find(id).addEventListener('input', write);
form.addEventListener('submit', async (event) => {
  event.preventDefault();
  try {
    const detail = JSON.parse(find('detail').value);
    await ask('/_local/events', {
      method: 'POST',
      body: JSON.stringify({ source: 'start-page', detailType: form.type.value, detail }),
    });
    find('sent').textContent = `Sent ${detail.id}.`;
    number += 1;
    fill();
  } catch (error) {
    find('sent').textContent = `Not sent: ${error.message}`;
  }
  await look();
});

for (const button of document.querySelectorAll('[data-by]'))
  button.addEventListener('click', () => move(button.dataset.by));
find('move').addEventListener('submit', (event) => {
  event.preventDefault();
  move(find('by').value.trim().toUpperCase());
});
find('why').addEventListener('submit', async (event) => {
  event.preventDefault();
  const who = find('who').value.trim();
  await showWhy({ [who.startsWith('+') ? 'phone' : who.includes('@') ? 'email' : 'event']: who }, find('decisions'));
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
find('test').addEventListener('submit', async (event) => {
  event.preventDefault();
  try {
    await change('POST', 'test-sends', { program: 'post-purchase', to: find('to').value.trim() });
    find('switched').textContent = 'On its way.';
  } catch (error) {
    find('switched').textContent = error.message;
  }
});

/* Lists scroll: the keyboard has to reach them. */
for (const list of document.querySelectorAll('.list')) list.tabIndex = 0;
fill();
await look();
setInterval(() => document.visibilityState === 'visible' && look(), 2000);
