/** What comes from events is only ever put in as text. */
export const find = (id) => document.getElementById(id);

export const element = (tag, properties = {}, ...children) => {
  const { data = {}, ...rest } = properties;
  const made = Object.assign(document.createElement(tag), rest);
  Object.assign(made.dataset, data);
  made.append(...children.filter((child) => child !== undefined && child !== ''));
  return made;
};

export const quiet = (...text) => element('p', { className: 'quiet' }, ...text);
export const tag = (text, kind = '') => element('span', { className: `tag ${kind}` }, text);
export const json = (value) => element('pre', { tabIndex: 0 }, JSON.stringify(value, null, 2));
export const link = (href, text, properties = {}) => element('a', { href, ...properties }, text);

export const when = (instant) =>
  new Date(instant).toLocaleString(undefined, {
    ...{ weekday: 'short', day: 'numeric', month: 'short' },
    ...{ hour: '2-digit', minute: '2-digit' },
  });

/** Shows items in order; what has not changed stays as it is, open or closed, so that nothing jumps while somebody reads. */
export const show = (list, items, build) => {
  const shown = new Map([...list.children].map((child) => [child.dataset.key, child]));
  const wanted = items.map((item) => {
    const key = JSON.stringify(item);
    const made = shown.get(key) ?? build(item);
    made.dataset.key = key;
    return made;
  });
  if (wanted.length === list.children.length && wanted.every((child, at) => list.children[at] === child)) return;
  list.replaceChildren(...wanted);
};

/** A line that opens; what is inside is made when it is first needed. */
export const opening = (summary, make, isOpen = false) => {
  const details = element('details', {}, element('summary', {}, ...summary));
  const fill = () => {
    if (details.open && details.children.length === 1) details.append(...make());
  };
  details.addEventListener('toggle', fill);
  details.open = isOpen;
  return details;
};

/** The mail as the customer sees it. Its links open beside this page; nothing in it may run. */
export const mailFrame = ({ html, subject }) => {
  const frame = element('iframe', {
    title: `Mail: ${subject}`,
    srcdoc: html.replace('<head>', '<head><base target="_blank">'),
  });
  frame.setAttribute('sandbox', 'allow-popups allow-popups-to-escape-sandbox');
  return frame;
};

export const linked = (text) =>
  text.split(/(https?:\/\/\S+)/).map((part, at) => (at % 2 ? link(part, part, { target: '_blank' }) : part));
