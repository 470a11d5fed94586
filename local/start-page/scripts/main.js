import { ask, watched } from './ask.js';
import { drawBehind, prepareBehind } from './behind.js';
import { prepareClock, showClock } from './clock.js';
import { element, find, show } from './dom.js';
import { drawGuide, prepareForm } from './guide.js';
import { doorOf, queryOf, storiesIn } from './stories.js';
import { drawTrace } from './trace.js';
import { standingOf } from './trace-items.js';

const settings = JSON.parse(find('settings').textContent);
const nothing = { decisions: [], surveys: [], tasks: [], mails: [], texts: [] };

/** Whose story is told; kept in this tab alone. */
let who = sessionStorage.getItem('who') ?? undefined;
const follow = (address) => {
  who = address;
  if (address) sessionStorage.setItem('who', address);
  for (const button of document.querySelectorAll('#stories button'))
    button.setAttribute('aria-pressed', String(button.dataset.who === who));
};

const tasks = watched(['dynamodb'], () => ask('/v1/tasks?limit=200'));
const lastAsked = watched(['ses'], () => ask('/_local/email?last=1'));
const person = watched(['dynamodb', 'ses', 'sns'], async () => {
  if (!who) return nothing;
  const read = (what) => ask(`/v1/${what}?${queryOf(who)}`);
  const to = encodeURIComponent(who);
  const [decisions, surveys, own, mails, texts] = await Promise.all([
    ...['decisions', 'surveys', 'tasks'].map(read),
    who.startsWith('+') ? [] : ask(`/_local/email?to=${to}`),
    who.startsWith('+') ? ask(`/_local/sms?to=${to}`) : [],
  ]);
  return { decisions, surveys, tasks: own, mails, texts };
});

const storyButton = ({ name, why, who: address, person: called }) => {
  const button = element(
    'button',
    { type: 'button', className: 'story', data: { who: address } },
    element('strong', {}, name),
    element('span', { dir: 'auto' }, called),
    element('small', {}, why),
  );
  button.setAttribute('aria-pressed', String(address === who));
  button.addEventListener('click', async () => {
    follow(address);
    await look();
    find('trace-title').focus();
  });
  return button;
};

const drawDoors = (all) => {
  const { waiting, urgent, back, answered } = doorOf(all);
  const more = [urgent && `${urgent} urgent`, back && `${back} wrote back or are still unhappy`].filter(Boolean);
  const people = `${waiting} ${waiting === 1 ? 'customer waits' : 'customers wait'} for an answer`;
  find('inbox-says').textContent = waiting === 0 ? 'Nobody waits yet.' : [people, ...more].join(' · ');
  find('insights-says').textContent =
    answered === 0 ? 'No answer yet.' : 'Scores with their uncertainty, causes, money, what comes.';
  const stories = storiesIn(all);
  find('stories-box').hidden = stories.length === 0;
  show(find('stories'), stories, storyButton);
  // From the first second there is a story to be seen.
  if (!who && stories[0]) follow(stories[0].who);
};

let drawn;
const refresh = async () => {
  const { now, marks } = await ask('/_local/changes');
  showClock(now);
  drawDoors(await tasks.read(marks));
  const [mail] = who ? [] : await lastAsked.read(marks);
  // Whoever was asked by an event from elsewhere has a story too.
  if (mail) follow(mail.to);
  const known = await person.read(marks, who ?? '');
  if (drawn !== known) drawTrace(who, known, settings);
  drawn = known;
  drawGuide(standingOf(known), { look, settle: settings.settle });
  await drawBehind(marks, look);
};

/** One look at a time, and one more where somebody asked meanwhile; when the cloud is away, say so and look again. */
let looking;
let again = false;
const look = () => {
  again = looking !== undefined;
  looking ??= refresh()
    .then(
      () => find('offline').toggleAttribute('hidden', true),
      () => find('offline').toggleAttribute('hidden', false),
    )
    .finally(() => {
      looking = undefined;
      if (again) return look();
    });
  return looking;
};

prepareForm(settings, { follow, look });
prepareClock(look);
prepareBehind(settings, look);
find('follow').addEventListener('submit', async (event) => {
  event.preventDefault();
  follow(find('whose').value.trim());
  await look();
});
/* Lists scroll: the keyboard has to reach them. */
for (const list of document.querySelectorAll('.list')) list.tabIndex = 0;
await look();
setInterval(() => document.visibilityState === 'visible' && look(), 2000);
