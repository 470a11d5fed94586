export interface Story {
  readonly name: string;
  readonly why: string;
  readonly who: string;
  readonly person: string;
}
export declare const addressOf: (contact?: { readonly email?: string; readonly phone?: string }) => string | undefined;
export declare const queryOf: (who: string) => string;
export declare const storiesIn: (tasks: readonly object[]) => readonly Story[];
export declare const doorOf: (tasks: readonly object[]) => Readonly<Record<string, number>>;
