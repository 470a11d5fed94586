import type { RuntimeConfig } from '../../shared/contracts/config/config.ts';
import type { Dimension } from '../../shared/domain/insights/dimension.ts';
import { once } from '../../shared/domain/once.ts';
import { own } from '../../shared/domain/own.ts';
import { typeNames } from '../../shared/render/score-text.ts';

const channels: Readonly<Record<string, string>> = { email: 'E-mail', sms: 'SMS' };
const languages = once(() => new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' }));
const countries = once(() => new Intl.DisplayNames(['en'], { type: 'region', fallback: 'code' }));

/** A value of a dimension as people read it; what has no other name is named by itself. */
export const valueName = (dimension: Dimension, value: string, { teams }: Pick<RuntimeConfig, 'teams'>): string => {
  switch (dimension) {
    case 'team':
      return own(teams, value)?.name ?? value;
    case 'type':
      return own(typeNames, value) ?? value;
    case 'channel':
      return own(channels, value) ?? value;
    case 'language':
      return named(languages(), value);
    case 'country':
      return named(countries(), value);
    default:
      return value;
  }
};

/** Facts may hold what is no code, which `Intl` refuses. */
const named = (names: Intl.DisplayNames, code: string): string => {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
};
