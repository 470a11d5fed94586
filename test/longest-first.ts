import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What costs most comes first, so that no core waits at the end for one long file; the small ones fill what is left. */
const projects = ['e2e', 'infra', 'code'];

/** Seconds of a processor, about; files that take less are not listed. */
const seconds: Readonly<Record<string, number>> = {
  'e2e/demo': 75,
  'e2e/inbox-browser': 55,
  'e2e/killed': 35,
  'e2e/permissions': 30,
  'e2e/obstacles': 30,
  'e2e/start-page': 30,
  'e2e/browser': 20,
  'e2e/cli': 20,
  'e2e/doors': 16,
  'e2e/hundreds': 16,
  'e2e/ways-in': 15,
  'e2e/sign-in': 15,
  'e2e/insights-browser': 13,
  'e2e/facts': 12,
  'e2e/audit': 11,
  'infra/app': 20,
  'infra/limits': 9,
  'infra/least-privilege': 5,
  'property/replies': 15,
  'property/million': 4,
  'property/alert-watch': 4,
  'simulation/shop': 11,
  'simulation/simulation': 11,
  'adapter/recount': 6,
  'simulation/facts': 6,
  'unit/stories/brakes': 4,
};

const secondsOf = (file: string): number => seconds[/test\/(.*)\.test\.ts$/.exec(file)?.[1] ?? ''] ?? 0;

/** The order of files: project by project, since each process keeps what its files share while the next is of the same. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ project }: TestSpecification): number => projects.indexOf(project.name);
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b) || secondsOf(b.moduleId) - secondsOf(a.moduleId));
  }
}
