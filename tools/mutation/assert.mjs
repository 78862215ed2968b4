import assert from 'node:assert/strict';

/** Without a message of its own: Node would look for the text of what failed in the source, which takes minutes. */
const ok = (value, message = 'must be true') => assert.ok(value, message);
export default Object.assign((value, message) => ok(value, message), assert, { ok });
