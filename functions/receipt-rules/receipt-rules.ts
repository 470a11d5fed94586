/** The receipt rules of an account in one region, as SES keeps them. */
export interface RuleSets {
  /** Name of the set that is followed, if any. */
  active(): Promise<string | undefined>;
  activate(set: string | undefined): Promise<void>;
  /** Puts a copy of a rule into another set, or brings the copy there up to date. */
  copy(rule: string, from: string, to: string): Promise<void>;
  /** Does nothing where there is no such rule. */
  remove(rule: string, from: string): Promise<void>;
}

export interface Own {
  readonly set: string;
  readonly rule: string;
}

/** Has our rule followed: by our own set where none is active, else by a copy in the one that is. Doing so again is harmless. */
export const follow = async ({ set, rule }: Own, rules: RuleSets): Promise<void> => {
  const active = await rules.active();
  if (active === set) return;
  if (active === undefined) await rules.activate(set);
  else await rules.copy(rule, set, active);
};

/** Has our rule followed no longer, and leaves the account's own rules as they are. */
export const unfollow = async ({ set, rule }: Own, rules: RuleSets): Promise<void> => {
  const active = await rules.active();
  if (active === set) await rules.activate(undefined);
  else if (active !== undefined) await rules.remove(rule, active);
};
