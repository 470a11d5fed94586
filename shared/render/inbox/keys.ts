/** What the keys do, for the help. */
export const keys: readonly (readonly [string, string])[] = [
  ['j k', 'next, previous task'],
  ['Enter', 'open it'],
  ['u', 'back to the list'],
  ['a', 'answer'],
  ['Ctrl Enter', 'send, then the next task'],
  ['Alt Enter', 'send, and wait for the customer'],
  ['r', 'send and resolve'],
  ['Ctrl Shift Enter', 'send and resolve, from the words'],
  ['z', 'take back what was just sent'],
  ['t', 'take the task'],
  ['h', 'hand over'],
  ['n', 'note'],
  ['c', 'contacted'],
  ['x', 'tick the task'],
  ['/', 'search'],
  ['Esc', 'leave a field'],
];
