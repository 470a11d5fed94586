import { beforeEach, expect, it } from 'vitest';
import { World } from '../../world/world.ts';

let world: World;

beforeEach(async () => {
  world = new World();
  await world.emit('purchase.completed', { id: 'ord_1', customer: { email: 'ada@example.com' } });
  await world.pass(24 * 4);
  const [, path = ''] = /href="https:\/\/f\.example(\/s\/[^"?]+)\?score=2/.exec(world.mailer.sent[0]?.html ?? '') ?? [];
  await world.ask('POST', path, { form: { score: '2', comment: '=HYPERLINK("http://evil.example","Look")' } });
  await world.pass(1);
});

const file = async (path: string) => world.ask('GET', path, { headers: { authorization: 'Bearer local' } });

it('tasks are a file that no spreadsheet runs, or lines of JSON', async () => {
  const table = await file('/v1/tasks?format=csv');
  expect(table.headers).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="heardback-tasks.csv"',
  });
  const [head, row, last] = table.text.split('\r\n');
  expect(head).toMatch(/^id,state,kind,severity,score,comment,contact,/);
  expect(row).toContain(',open,detractor,');
  expect(row).toContain(`"'=HYPERLINK(""http://evil.example"",""Look"")"`);
  expect(last).toBe('');
  const [line = ''] = (await file('/v1/tasks?format=jsonl')).text.split('\n');
  expect(JSON.parse(line)).toMatchObject({ kind: 'detractor', comment: '=HYPERLINK("http://evil.example","Look")' });
});

it('decisions are files, too; a part says where the next is, and no other format is taken', async () => {
  await world.emit('purchase.completed', { id: 'ord_2', customer: { email: 'ada@example.com' } });
  const first = await file('/v1/decisions?email=ada@example.com&format=jsonl&limit=1');
  expect(first.text.trim().split('\n')).toHaveLength(1);
  expect(first.headers.link).toMatch(/format=jsonl.*rel="next"/);
  expect((await file('/v1/decisions?event=ord_1&format=csv')).text).toMatch(
    /^at,event,program,verdict,reasons,surveyId\r\n/,
  );
  expect((await file('/v1/tasks?format=xlsx')).status).toBe(400);
  expect((await file('/v1/decisions?format=csv')).status).toBe(400);
});
