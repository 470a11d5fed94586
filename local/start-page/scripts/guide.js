import { post } from './ask.js';
import { move } from './clock.js';
import { element, find, link, quiet, when } from './dom.js';

/** Details that events of this kind usually carry. */
const samples = [
  [/^purchase\./, (number) => ({ title: `order ${number}, oak table`, more: { amount: 249.9, currency: 'EUR' } })],
  [
    /^ticket\./,
    (number) => ({ title: `ticket ${number}, scratched table`, more: { closedBy: 'agent', agent: { name: 'Noor' } } }),
  ],
  [
    /^invoice\./,
    (number) => ({
      title: `invoice ${number}`,
      more: { amount: 249.9, currency: 'EUR', number: `INV-${number}` },
    }),
  ],
];
const sampleOf = (type) =>
  (samples.find(([kind]) => kind.test(type))?.[1] ?? ((nth) => ({ title: `${type} ${nth}`, more: {} })))(number);

let number = 1000 + Math.floor(Math.random() * 9000);
const form = find('send');

/** Fills the form from the moments of the configuration, and sends what it says. */
export const prepareForm = ({ moments }, { follow, look }) => {
  find('type').append(...moments.map(({ type, label }) => element('option', { value: type }, label)));
  const momentOf = () => moments.find(({ type }) => type === find('type').value);
  const write = () => {
    const { type, goesOn } = momentOf() ?? { type: '', goesOn: false };
    // What goes on with something is about the last thing that was sent.
    const id = `${type.split('.')[0]}_${goesOn ? number - 1 : number}`;
    const detail = { id, title: find('title').value, customer: { email: find('email').value }, ...sampleOf(type).more };
    find('detail').value = JSON.stringify(detail, null, 2);
  };
  const fill = () => {
    const moment = momentOf();
    find('then').textContent = moment?.leads ?? '';
    if (moment && !moment.goesOn) find('title').value = sampleOf(moment.type).title;
    write();
  };
  find('type').addEventListener('change', fill);
  for (const id of ['title', 'email']) find(id).addEventListener('input', write);
  form.addEventListener('submit', async (submitted) => {
    submitted.preventDefault();
    try {
      const detail = JSON.parse(find('detail').value);
      await post('/_local/events', { source: 'start-page', detailType: find('type').value, detail });
      find('sent').textContent = `Sent ${detail.id}.`;
      number += 1;
      fill();
      follow(detail.customer?.email ?? detail.customer?.phone);
    } catch (error) {
      find('sent').textContent = `Not sent: ${error.message}`;
    }
    await look();
  });
  // What a newcomer knows best, where the configuration has it.
  const purchase = moments.find(({ type }) => type.startsWith('purchase.'));
  if (purchase) find('type').value = purchase.type;
  fill();
};

const act = (text, act) => {
  const button = element('button', { type: 'button', className: 'main' }, text);
  button.addEventListener('click', act);
  return button;
};
const way = (href, text, isOutside = false) =>
  link(href, text, { className: 'button main', ...(isOutside && { target: '_blank', rel: 'opener' }) });

/** What is to be done at each step, where it is the next one. */
const doing = {
  mail: ({ dueAt, why }, { look }) => {
    if (why) return [quiet(`They are not asked: ${why}`)];
    return dueAt ? [act(`Go to ${when(dueAt)}, when it is sent`, () => move(toMinute(dueAt), look))] : [];
  },
  answer: ({ link: to }) => (to ? [way(to, 'Answer in their place', true)] : []),
  task: (_, { look, settle }) => [
    act('Let the answer settle', () => move(settle, look)),
    quiet('Nobody is called for a happy answer, or for one that may still change.'),
  ],
  letter: ({ taskId, owner }) => (taskId ? [way(`/app/tasks/${taskId}`, `Answer as ${owner}, in the inbox`)] : []),
};

/** Until just after an instant, as a duration; the clock says when now is. */
const toMinute = (instant) => (now) => `PT${Math.max(60, Math.ceil((Date.parse(instant) - now) / 1000) + 60)}S`;

const shownBefore = new Map();

/** Ticks what is done and puts what can be done into the step that is next. */
export const drawGuide = (standing, tools) => {
  const items = [...document.querySelectorAll('[data-step]')];
  const next = items.find(({ dataset }) => !standing[dataset.step])?.dataset.step;
  for (const item of items) {
    const { step } = item.dataset;
    item.classList.toggle('done', Boolean(standing[step]));
    if (step === next) item.setAttribute('aria-current', 'step');
    else item.removeAttribute('aria-current');
    const slot = item.querySelector('.do');
    const state = JSON.stringify([step === next, standing]);
    if (!slot || shownBefore.get(step) === state) continue;
    shownBefore.set(step, state);
    slot.replaceChildren(...(step === next ? doing[step](standing, tools) : []));
  }
};
