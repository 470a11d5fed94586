/** Who of those with a cause heard what was done about it. */
export interface Told {
  /** Customers with a task that has the cause. */
  readonly people: number;
  /** Of these, those who can be written to, and want to be. */
  readonly reachable: number;
  /** Of these, who got the letter to all who named it. */
  readonly told: number;
  /** Of all, whose own task was answered. */
  readonly answered: number;
}
