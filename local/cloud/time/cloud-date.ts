/**
 * `Date` as it is in the cloud: the same in every way, save that "now" is cloud time. The offset is read anew each time,
 * since other threads move it. (`new Intl.DateTimeFormat().format()` without an argument still tells real time.)
 * @param shared a Float64 at byte 0: milliseconds to add.
 */
export const cloudDate = (RealDate: DateConstructor, shared: SharedArrayBuffer): DateConstructor => {
  const offset = new Float64Array(shared);
  const now = (): number => RealDate.now() + (offset[0] ?? 0);
  const replaced = new Proxy(RealDate, {
    construct: (target, given: unknown[], newTarget) =>
      Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget) as object,
    apply: () => new RealDate(now()).toString(),
    get: (target, name): unknown => (name === 'now' ? now : Reflect.get(target, name)),
  });
  RealDate.prototype.constructor = replaced;
  return replaced;
};
