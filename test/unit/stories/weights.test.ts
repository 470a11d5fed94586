import { expect, it } from 'vitest';
import { as, customerWho, manager, mara, useCloud } from '../../world/cloud.ts';

const here = useCloud();

/** What a page of staff weighs at most, in bytes, styles and script included. */
const most = 60 * 1024;

it('pages of staff stay light where many customers wait, and one of them has said a lot', async () => {
  const { cloud } = here;
  const ids: string[] = [];
  for (let at = 0; at < 41; at += 1) {
    const comment = `${'The top came cracked, and nobody on the phone could say when another one would be here. '.repeat(6)}${at}`;
    ids.push(
      await customerWho(cloud, { email: `c${at}@example.com`, name: `Ada Byron ${at}`, id: `ord_${at}`, comment }),
    );
    await cloud.advanceToForenoon();
  }
  for (const who of [mara, manager]) {
    const member = await as(cloud, who);
    const pages = ['/app?queue=waiting', `/app/tasks/${ids[0]}`, '/app?queue=done', '/app/team', '/app/links'];
    for (const path of pages) expect([path, Buffer.byteLength(await member.text(path)) <= most]).toEqual([path, true]);
  }
});
