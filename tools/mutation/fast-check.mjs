import fc from 'fast-check';

/** Few random cases, the same each time: a property that must run thousands of times judges mutants too slowly. */
const assert = (property, { numRuns = 200 } = {}) => fc.assert(property, { seed: 1, numRuns: Math.ceil(numRuns / 10), endOnFailure: true });
export default { ...fc, assert };
