import { adapters } from './oracle-adapters.mjs';

/** What is wrong with the engine's answer to one numeric case, in words; `null` when nothing is. */
export function faultOf({ fn, inputs, expected, tolerance = 0 }) {
  if (!Object.hasOwn(adapters, fn)) return 'no such function';
  try {
    return difference(adapters[fn](inputs, expected), expected, tolerance, 'result');
  } catch (error) {
    return `threw ${error}`;
  }
}

/** What differs first, in words; `null` when nothing does. The result may hold more than the case expects. */
function difference(actual, expected, tolerance, path) {
  if (typeof expected === 'number' && typeof actual === 'number' && Math.abs(actual - expected) <= tolerance) return null;
  if (typeof expected !== 'object' || expected === null) {
    return actual === expected ? null : `${path} must be ${JSON.stringify(expected)}, got ${JSON.stringify(actual)}`;
  }
  if (Array.isArray(expected) && actual?.length !== expected.length)
    return `${path} must have ${expected.length} entries, got ${JSON.stringify(actual)}`;
  // An empty list is an answer; an object without a property asks for nothing, and anything would pass.
  if (!Array.isArray(expected) && Object.keys(expected).length === 0) return `${path} must be compared with something, expected is {}`;
  for (const [key, each] of Object.entries(expected)) {
    const fault = difference(actual?.[key], each, tolerance, `${path}.${key}`);
    if (fault) return fault;
  }
  return null;
}
