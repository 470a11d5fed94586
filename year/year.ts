import type { EventRow } from '../shared/contracts/rows/event.ts';
import { groupOf } from '../shared/domain/rating.ts';
import { Bag, divided, Luck } from './luck.ts';
import { type Person, personOf } from './people.ts';
import { type Asking, editionOn, type Shop } from './shop.ts';
import { type Answered, day, decidedOn, eventOf, hour, type Matter, type Story, silentEvent } from './story.ts';
import { type Fate, fates, surveyOf } from './survey.ts';
import { taskOf } from './task.ts';
import { truth } from './truth.ts';

export interface YearSetting {
  /** How many surveys there are, and how many of them are answered: exactly. */
  readonly surveys: number;
  readonly answers: number;
  readonly seed: number;
  /** Epoch milliseconds at which the year ends. */
  readonly until: number;
}

export const daysOfYear = 365;
const perCustomer = 5;

/** Busier towards Christmas, quieter on Sundays. @param on epoch days. */
const business = (on: number): number =>
  (on % 7 === 3 ? 0.5 : 1) * (1 + 0.25 * Math.cos((2 * Math.PI * (on - 345)) / 365));

/** Of a programme's surveys how many come to which end. */
const fatesOf = (surveys: number, answered: number): readonly number[] => {
  const rest = surveys - answered;
  const [bounced, late, undone, unknown] = [0.015, 0.03, 0.01, 0.001].map((share) => Math.round(rest * share));
  const ended = [bounced ?? 0, late ?? 0, undone ?? 0, unknown ?? 0];
  return [answered, rest - ended.reduce((sum, one) => sum + one, 0), ...ended];
};

/** A year of a shop, day by day. The same setting gives the same year. */
export function* yearOf(setting: YearSetting, shop: Shop): Generator<Story> {
  const year = new Year(setting, shop);
  for (let on = 0; on < daysOfYear; on += 1) yield* year.day(on);
}

class Year {
  private readonly luck: Luck;
  private readonly perDay: readonly number[];
  private readonly programs: Bag;
  private readonly fates: readonly Bag[];
  private readonly regulars: number[];
  private readonly coming = new Map<number, (() => Story)[]>();
  private number = 0;
  private customers: number;
  private readonly first: number;
  private readonly setting: YearSetting;
  private readonly shop: Shop;

  constructor(setting: YearSetting, shop: Shop) {
    this.setting = setting;
    this.shop = shop;
    this.luck = new Luck(setting.seed);
    this.first = Math.floor(setting.until / day) - daysOfYear + 1;
    this.perDay = divided(
      setting.surveys,
      Array.from({ length: daysOfYear }, (_, on) => business(this.first + on)),
    );
    const surveys = divided(
      setting.surveys,
      shop.asking.map(({ share }) => share),
    );
    const answers = divided(
      setting.answers,
      shop.asking.map(({ answered }, at) => answered * (surveys[at] ?? 0)),
    );
    this.programs = new Bag(surveys);
    this.fates = surveys.map((count, at) => new Bag(fatesOf(count, answers[at] ?? 0)));
    this.customers = Math.max(10, Math.ceil(setting.surveys / perCustomer));
    this.regulars = Array.from({ length: this.customers }, (_, at) => at);
  }

  *day(on: number): Generator<Story> {
    for (const come of this.coming.get(on) ?? []) yield come();
    this.coming.delete(on);
    for (let left = this.perDay[on] ?? 0; left > 0; left -= 1) {
      yield this.asked(on);
      if (this.luck.happens(truth.notAsked / (1 - truth.notAsked))) yield this.notAsked(on);
    }
  }

  private asked(on: number): Story {
    const at = this.programs.draw(this.luck);
    const asking = this.shop.asking[at] as Asking;
    const fate: Fate = fates[this.fates[at]?.draw(this.luck) ?? 1] ?? 'silent';
    const place = this.luck.below(this.regulars.length);
    const matter = this.matter(asking, this.person(place), this.timeOn(on, asking.afterDays * day + 3 * hour));
    const event = decidedOn(eventOf(matter, this.luck), asking.id);
    const edition = editionOn(asking, on);
    const { until } = this.setting;
    const { survey, openings, cause } = surveyOf({ matter, event, edition, on, until }, fate, this.luck);
    if (survey.state !== 'answered') return { person: matter.person, event, survey, openings };
    this.goesOn(survey, { asking, place, on });
    const task = taskOf({ survey, person: matter.person, event, edition, cause, until }, this.shop, this.luck);
    return { person: matter.person, event, survey, openings, ...(task && { task }) };
  }

  private notAsked(on: number): Story {
    const asking = this.luck.of(this.shop.asking);
    const matter = this.matter(asking, this.person(this.luck.below(this.regulars.length)), this.timeOn(on, hour));
    const rule = this.luck.of(['fatigue', 'fatigue', 'fatigue', 'consent', 'reachable', 'sampling']);
    return { person: matter.person, event: decidedOn(eventOf(matter, this.luck), asking.id, rule), openings: [] };
  }

  private matter(asking: Asking, person: Person, at: number): Matter {
    this.number += 1;
    return { number: this.number, person, asking, at };
  }

  private person(place: number): Person {
    return personOf(this.regulars[place] ?? 0, this.setting.seed);
  }

  /** By day, and early enough for what comes of it to happen before the year ends. */
  private timeOn(on: number, needs: number): number {
    const at = (this.first + on) * day + (7 + 12 * this.luck.next()) * hour;
    const over = at + needs - this.setting.until;
    return over > 0 ? at - Math.ceil(over / day) * day : at;
  }

  /** What an answer announces: the unhappy leave, and somebody new comes in their place; the happy buy again. */
  private goesOn(survey: Answered, { asking, place, on }: { asking: Asking; place: number; on: number }): void {
    const group = groupOf(editionOn(asking, on).program.survey, survey.response);
    const person = this.person(place);
    const later = on + 5 + this.luck.below(25);
    if (this.luck.happens(truth.leaves[group])) {
      this.regulars[place] = this.customers;
      this.customers += 1;
      this.comes(later, () => this.plain(person, later, (matter) => silentEvent('account.closed', matter)));
    } else if (this.luck.happens(truth.buysAgain[group])) {
      const purchase = this.shop.asking.find(({ id }) => id === 'post-purchase') ?? asking;
      this.comes(later, () =>
        this.plain(person, later, (matter) =>
          decidedOn(eventOf({ ...matter, asking: purchase }, this.luck), purchase.id, 'fatigue'),
        ),
      );
    }
  }

  private comes(on: number, story: () => Story): void {
    if (on < daysOfYear) this.coming.set(on, [...(this.coming.get(on) ?? []), story]);
  }

  private plain(person: Person, on: number, event: (matter: Omit<Matter, 'asking'>) => EventRow): Story {
    this.number += 1;
    return { person, event: event({ number: this.number, person, at: this.timeOn(on, hour) }), openings: [] };
  }
}
