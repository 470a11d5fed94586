import heardback from '../../../heardback.config.ts';
import { testKeyring } from '../../../shared/adapters/memory/doubles.ts';
import { forStage, parseConfig } from '../../../shared/contracts/config/define.ts';
import { publicLink } from '../../../shared/domain/link/public-link.ts';
import config from '../../config.ts';
import { World } from '../../world/world.ts';

const { 'post-purchase': purchase } = heardback.programs;
if (!purchase) throw new Error('The configuration has no such programme.');
const survey = { ...purchase.survey, questions: [{ id: 'topic', type: 'text', text: 'What was it about?' }] };
const linked = { ...purchase, link: true, survey };
const parts = { ...purchase, moment: 'visit.ended', link: true, survey: { type: 'cxi' } };
const programs = { ...heardback.programs, 'post-purchase': linked, parts };
/** With a further question, a survey of several parts, and public links to both. */
export const asking = forStage(parseConfig({ ...heardback, programs }), 'local');

/** Somebody who was asked about a purchase, and the address behind the numbers of their mail. */
export const asked = async (configured = config) => {
  const world = new World(configured);
  await world.emit('purchase.completed', { id: 'o1', title: 'oak table', customer: { email: 'ada@example.com' } });
  await world.pass(24 * 4);
  const html = world.mailer.sent[0]?.html ?? '';
  const path = /https:\/\/f\.example(\/s\/[\w-]+)/.exec(html)?.[1] ?? '';
  const survey = () => world.records.all().find((row) => row.kind === 'survey');
  const openings = () => world.records.all().flatMap((row) => (row.kind === 'intent' ? [row] : []));
  const sends = (form: Readonly<Record<string, string>>) => world.ask('POST', path, { form });
  return { world, path, survey, openings, sends };
};

/** A public link, and the surveys that come of it. */
export const counter = (program = 'post-purchase') => {
  const world = new World(asking);
  const path = `/l/${publicLink(program, testKeyring.links)}`;
  const surveys = () => world.records.all().flatMap((row) => (row.kind === 'survey' ? [row] : []));
  return { world, path, surveys };
};
