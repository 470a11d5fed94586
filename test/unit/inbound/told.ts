import type { TaskRow } from '../../../shared/contracts/rows/task.ts';
import config from '../../config.ts';
import { mail } from './mail.ts';
import { Mailroom } from './mailroom.ts';

/** A task of which its owner was told by mail, and where that mail is answered. */
export const told = async () => {
  const room = new Mailroom();
  await room.receive(mail('Where is my table?'), { to: `info@${config.brand.replies}` });
  await room.settle();
  const [task] = room.all('task');
  const to = room.mailer.sent[0]?.replyTo;
  if (!task || to === undefined) throw new Error('Nobody was told of a task.');
  const owner = task.owner.email;
  return { room, task, owner, to, ...looks(room) };
};

const looks = (room: Mailroom) => ({
  now: (): TaskRow => room.all('task')[0] as TaskRow,
  letters: () => room.all('message').filter(({ direction }) => direction === 'out'),
  /** Which mails staff got since, by what stands at their top. */
  toldOf: async () => {
    await room.settle();
    return room.mailer.sent.slice(1).map(({ to, text }) => ({ to, text }));
  },
});
