/**
 * Lets a whole process live at another time: `Date.now()`, `new Date()` and `Date()` answer real time plus an offset,
 * so handlers and the AWS SDK inside them agree. Dates made from arguments, timers and `performance` are untouched.
 * Answers the function that sets the offset in milliseconds.
 */
export function installSimulatedDate(): (offsetMs: number) => void {
  const RealDate = Date;
  let offset = 0;
  const now = () => RealDate.now() + offset;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, parts, newTarget) => Reflect.construct(target, parts.length === 0 ? [now()] : parts, newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
  return (offsetMs) => {
    offset = offsetMs;
  };
}
