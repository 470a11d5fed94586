/** Figures of now, as whoever watches the whole house has them beside their own. Numbers alone: no customer is in them. */
export interface Gauges {
  /** @param of what they are of: few values, since each combination is a metric of its own. */
  show(figures: Readonly<Record<string, number>>, of: Readonly<Record<string, string>>): void;
}
