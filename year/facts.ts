import { surveyFacts } from '../shared/domain/facts/answer-fact.ts';
import type { FactChange, FactSetting } from '../shared/domain/facts/fact.ts';
import { momentFact } from '../shared/domain/facts/moment-fact.ts';
import { taskFacts } from '../shared/domain/facts/task-fact.ts';
import { own } from '../shared/domain/own.ts';
import { pseudonymOf } from '../shared/steps/facts/make-facts.ts';
import type { Shop } from './shop.ts';
import type { Story } from './story.ts';

type Key = Parameters<typeof pseudonymOf>[1];

/** The facts of a story, by the rules that facts are made by of any rows. */
export const factsOf = ({ config, asking }: Shop, keyring: Key): ((story: Story) => readonly FactChange[]) => {
  const names = new Map<string, string>();
  const setting: FactSetting = {
    zone: config.brand.timezone,
    properties: config.insights.properties,
    pseudonym: (id) => {
      const known = names.get(id) ?? pseudonymOf(id, keyring);
      names.set(id, known);
      return known;
    },
  };
  const programs = new Map(
    asking.flatMap(({ now, before }) => [now, ...(before ? [before] : [])]).map(({ hash, program }) => [hash, program]),
  );
  const teamOf = (program: string): string | null => own(config.programs, program)?.followUp.team ?? null;
  return ({ event, survey, openings, task }) => {
    const program = survey && programs.get(survey.programHash);
    const scene = survey && program && { survey, program, event, openings, task, ties: task?.version ?? 0 };
    return [
      momentFact(event, setting, teamOf),
      ...(scene ? surveyFacts(scene, setting) : []),
      ...(task ? taskFacts({ task, steps: task.history, before: [] }, setting) : []),
    ];
  };
};
