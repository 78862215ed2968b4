import type * as z from 'zod/mini';
import { shown } from './shown.js';
import type { Issue } from './issue.js';

type ZodIssue = z.core.$ZodIssue;
type Refused = Readonly<Record<string, string>>;

/**
 * The issues of a schema in words, with what came. zod/mini has none of its own: a locale would cost 1 KB and would
 * not say what came.
 *
 * @param refused why the format has no property of a name that authors look for
 */
export function schemaIssues(issues: readonly ZodIssue[], input: unknown, refused: Refused = {}): Issue[] {
  return issues.flatMap((issue) => describe(issue, input, [], refused));
}

function describe(issue: ZodIssue, input: unknown, above: readonly PropertyKey[], refused: Refused): Issue[] {
  const keys = [...above, ...issue.path];
  const path = keys.map(String).join('.');
  const came = valueAt(input, keys);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...keys.map(String), key].join('.'),
        message: `must be left out: ${Object.hasOwn(refused, key) ? refused[key] : 'the format has no such property'}`,
      }));
    case 'invalid_key':
      return [{ path, message: `must have ids as keys, got ${shown(keys.at(-1))}` }];
    case 'invalid_union': {
      if ('options' in issue)
        return [{ path, message: `must be ${issue.options.map((option) => shown(option)).join(' or ')}, got ${shown(came)}` }];
      // The branch of the right type says more than "one of these"; without one, or with several, all are named.
      const nested = issue.errors.filter((branch) => branch.every((each) => each.path.length > 0));
      const branch = nested.length === 1 ? nested[0] : undefined;
      if (branch) return branch.flatMap((each) => describe(each, input, keys, refused));
      return [{ path, message: `must be one of the forms that the format has, got ${shown(came)}` }];
    }
    default:
      return [
        {
          path,
          message: came === undefined ? `must be given${hint(issue)}` : `${expectation(issue)}, got ${shown(came)}${remedy(keys, came)}`,
        },
      ];
  }
}

const hint = (issue: ZodIssue) =>
  issue.code === 'invalid_type' || issue.code === 'invalid_value' ? `: ${expectation(issue).slice('must be '.length)}` : '';

/** Whoever hands over a file's text has forgotten one step. */
const remedy = (keys: readonly PropertyKey[], came: unknown) =>
  keys.length === 0 && typeof came === 'string' ? ': parse the text first' : '';

function expectation(issue: ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${typeNames[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be ${issue.values.map((value) => shown(value)).join(' or ')}`;
    case 'too_small':
      return `must ${bound(issue.origin, 'least', Number(issue.minimum), issue.inclusive !== false)}`;
    case 'too_big':
      return `must ${bound(issue.origin, 'most', Number(issue.maximum), issue.inclusive !== false)}`;
    case 'invalid_format':
    case 'custom':
      return issue.message;
    default:
      return 'must be something that the format allows';
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'an object',
  record: 'an object',
};

function bound(origin: string, end: 'least' | 'most', limit: number, inclusive: boolean): string {
  if (origin === 'string') return `have at ${end} ${limit} ${limit === 1 ? 'character' : 'characters'}`;
  if (origin === 'array') return `have at ${end} ${limit} ${limit === 1 ? 'entry' : 'entries'}`;
  if (inclusive) return `be at ${end} ${limit}`;
  return `be ${end === 'least' ? 'above' : 'below'} ${limit}`;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    input,
  );
}
