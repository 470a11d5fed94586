import { run } from '../../../cli/run.ts';

export interface Typed {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Types a command and reads what it prints; `input` is what is piped into it. */
export const type = async (
  words: readonly string[],
  given: { readonly env?: Record<string, string>; readonly input?: string } = {},
): Promise<Typed> => {
  let [out, err] = ['', ''];
  const code = await run(words, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    interactive: false,
    input: async function* () {
      yield given.input ?? '';
    },
    environment: given.env ?? {},
  });
  return { code, out, err };
};
