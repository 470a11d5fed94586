/** A resource before its properties are known in full: enough to give its name, ARN and attributes. */
export interface Named {
  readonly region: string;
  readonly account: string;
  readonly origin: string;
  readonly stack: string;
  readonly logicalId: string;
  readonly name: string;
  /** Reads one resolved property. */
  property(name: string): unknown;
}

export interface Kind {
  /** Property that holds the physical name. */
  readonly nameProperty?: string;
  readonly nameLimit?: number;
  /** A name that AWS assigns itself. */
  readonly assignedName?: (seed: string) => string;
  readonly arn?: (resource: Named) => string;
  /** What `Ref` gives; the name when nothing is said. */
  readonly ref?: (resource: Named) => string;
  readonly attributes?: Readonly<Record<string, (resource: Named) => unknown>>;
  /** Properties whose meaning the embedded cloud honours or knows to be without effect on one machine. */
  readonly properties: readonly string[];
}
