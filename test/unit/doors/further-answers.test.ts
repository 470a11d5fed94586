import { expect, it } from 'vitest';
import heardback from '../../../heardback.config.ts';
import { forStage, parseConfig } from '../../../shared/contracts/config/define.ts';
import { furtherLines } from '../../../shared/render/inbox/further-lines.ts';
import { Unhappy } from '../attacks/unhappy.ts';

const { 'post-purchase': purchase } = heardback.programs;
if (!purchase) throw new Error('The configuration has no such programme.');
const broken = { id: 'broken', text: { en: 'It arrived broken', de: 'Es kam kaputt an' } };
const questions = [
  { id: 'reason', type: 'choice', text: 'What went wrong?', options: [broken, 'Too late'] },
  {
    id: 'parts',
    type: 'choices',
    text: 'Which parts',
    options: [
      { id: 'top', text: 'The top' },
      { id: 'legs', text: 'The legs' },
    ],
  },
  { id: 'again', type: 'scale', text: 'Would you order again?', low: 'Never', high: 'Surely' },
  { id: 'wish', type: 'text', text: 'What should we do?' },
];
const programs = { ...heardback.programs, 'post-purchase': { ...purchase, survey: { ...purchase.survey, questions } } };
const config = forStage(parseConfig({ ...heardback, programs }), 'local');

const chosen = (page: string): readonly string[] => {
  const [, list = ''] = /<ul class="chosen">(.*?)<\/ul>/s.exec(page) ?? [];
  return [...list.matchAll(/<li[^>]*>(.*?)<\/li>/g)].map(([, line = '']) => line);
};

it('whoever answers a customer reads what they chose beside the rating, in the words in which it was asked', async () => {
  const world = new Unhappy(config);
  await world.answered();
  await world.further({
    'answers[reason]': 'broken',
    ...{
      'answers[parts][top]': 'on',
      'answers[parts][legs]': 'on',
      'answers[again]': '1',
      'answers[wish]': 'Call <b>me</b>.',
    },
  });
  await world.pass(1);
  const path = `/app/tasks/${world.task.id}`;
  const seen = await world.look(path, await world.signIn('mara@oakandember.example'));
  expect(chosen(seen.text)).toEqual([
    'What went wrong? It arrived broken',
    'Which parts: The top, The legs',
    'Would you order again? 1/5',
  ]);
  expect(seen.text).toContain('Call &lt;b');
  const analyst = await world.signIn('numbers@oakandember.example', ['heardback-analysts']);
  expect(chosen((await world.look(path, analyst)).text)).toEqual([]);
});

it('what is asked no more is shown by its names', () => {
  const answers = { effective: 3, gone: 'some-option', several: ['a', 'b'], reason: 'no-option-any-more' };
  expect(furtherLines({ program: 'post-purchase', response: { answers } }, config)).toEqual([
    ...['Effective: 3', 'Gone: some-option', 'Several: a, b', 'What went wrong? no-option-any-more'],
  ]);
  expect(furtherLines({ program: 'constructor', response: { answers: {} } }, config)).toEqual([]);
});
