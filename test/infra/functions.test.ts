import { afterEach, describe, expect, it, vi } from 'vitest';
import { variables } from '../../shared/contracts/wiring/environment.ts';
import { functionNames } from '../../shared/contracts/wiring/functions.ts';
import { ofType, synthesised } from './synthesised.ts';

const stage = synthesised('prod');
const functions = ofType(stage, 'AWS::Lambda::Function').map(([, { Properties }]) => Properties);
const environmentOf = (name: string): Readonly<Record<string, unknown>> => {
  const found = functions.find(({ FunctionName }) => FunctionName === `heardback-${name}`);
  return (found?.Environment as { Variables: Record<string, unknown> } | undefined)?.Variables ?? {};
};

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('functions', () => {
  it('are one for each name of the contract, on arm64 and Node 24', () => {
    expect(functions.map(({ FunctionName }) => FunctionName).sort()).toEqual(
      functionNames.map((name) => `heardback-${name}`).sort(),
    );
    for (const { Architectures, Runtime, Handler } of functions) {
      expect({ Architectures, Runtime, Handler }).toEqual({
        Architectures: ['arm64'],
        Runtime: 'nodejs24.x',
        Handler: 'index.handler',
      });
    }
  });

  it('get variables of the contract and no others', () => {
    const known: readonly string[] = Object.values(variables);
    for (const name of functionNames) expect(known).toEqual(expect.arrayContaining(Object.keys(environmentOf(name))));
  });

  it.each(functionNames)('let %s start with what it is given', async (name) => {
    for (const variable of Object.values(variables)) vi.stubEnv(variable, undefined);
    for (const variable of Object.keys(environmentOf(name))) vi.stubEnv(variable, 'given');
    vi.stubEnv('AWS_REGION', 'eu-central-1');
    const complaints = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const { handler } = (await import(`../../functions/${name}/handler.ts`)) as { handler: unknown };
    expect(handler).toBeTypeOf('function');
    expect(complaints.mock.calls).toEqual([]);
    complaints.mockRestore();
  });

  it('keep structured logs for a month in a group of their own', () => {
    for (const { LoggingConfig } of functions)
      expect(LoggingConfig).toMatchObject({ LogFormat: 'JSON', LogGroup: { Ref: expect.any(String) } });
    const groups = ofType(stage, 'AWS::Logs::LogGroup');
    expect(groups).toHaveLength(functionNames.length + 1);
    for (const [, { Properties }] of groups) expect(Properties.RetentionInDays).toBe(30);
  });
});
