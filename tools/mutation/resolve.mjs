const ours = { 'node:assert/strict': 'assert.mjs', 'node:test': 'node-test.mjs', 'fast-check': 'fast-check.mjs' };

export function resolve(specifier, context, next) {
  const { href } = new URL(ours[specifier] ?? '', import.meta.url);
  if (Object.hasOwn(ours, specifier) && context.parentURL !== href) return { url: href, shortCircuit: true };
  if (specifier === '@take-stock/engine') return next(new URL('../src/index.ts', context.parentURL).href, context);
  return next(specifier, context);
}
