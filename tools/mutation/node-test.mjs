// The part of node:test that the engine's tests use, in the words of Mocha, which are globals.
const { after, describe, it: test } = globalThis;
export { after, describe };

export function it(name, ...rest) {
  const [run, options = {}] = rest.reverse();
  // A function with a parameter would be waited for: Mocha takes the parameter for a callback.
  return options.skip ? test.skip(name) : test(name, () => run({ diagnostic: () => {} }));
}
