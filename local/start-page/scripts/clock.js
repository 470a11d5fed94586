import { ask, post } from './ask.js';
import { find } from './dom.js';

/**
 * Moves the clock of the whole cloud; meanwhile nothing else can be pressed.
 * @param by an ISO 8601 duration, or what gives one when told the time.
 */
export const move = async (by, look) => {
  const buttons = [...document.querySelectorAll('button')];
  for (const button of buttons) button.disabled = true;
  find('moving').textContent = 'Moving, from one due moment to the next …';
  try {
    const length = typeof by === 'function' ? by(Date.parse((await ask('/_local/clock')).now)) : by;
    await post('/_local/clock/advance', { by: length });
    find('moving').textContent = '';
  } catch (error) {
    find('moving').textContent = error.message;
  }
  for (const button of buttons) button.disabled = false;
  await look();
};

export const showClock = (now) => {
  find('now').textContent = new Date(now).toLocaleString(undefined, {
    ...{ weekday: 'long', day: 'numeric', month: 'long' },
    ...{ hour: '2-digit', minute: '2-digit' },
  });
};

export const prepareClock = (look) => {
  for (const button of document.querySelectorAll('[data-by]'))
    button.addEventListener('click', () => move(button.dataset.by, look));
  find('move').addEventListener('submit', (event) => {
    event.preventDefault();
    move(find('by').value.trim().toUpperCase(), look);
  });
};
