import * as z from 'zod/mini';
import { copyJson } from '../document/copy-json.js';
import { id } from '../document/id.js';
import type { Instrument } from '../instrument/instrument.js';
import type { Issue } from '../document/issue.js';
import { schemaIssues } from '../document/schema-issues.js';
import { shown } from '../document/shown.js';
import { FormatError } from './format-error.js';

const build = () => {
  const Id = id();
  const Heading = z.string().check(z.minLength(1), z.maxLength(4000));
  return z.strictObject({
    /** Where editors find the JSON Schema. */
    $schema: z.optional(z.string()),
    /** Names the format and its version. */
    format: z.literal('take-stock/columns/1'),
    /** Heading by item. */
    items: z.optional(z.record(Id, Heading)),
    /** Heading of the column with the ids of responses. */
    id: z.optional(Heading),
    /** Heading of the column with the day a response was begun. */
    created: z.optional(Heading),
    /** Heading of the column with the day it was handed over. */
    completed: z.optional(Heading),
    /** Heading of the column with sectors. */
    group: z.optional(Heading),
    /** Heading of the column with names. */
    name: z.optional(Heading),
    /** Heading of the column with private codes. */
    code: z.optional(Heading),
    /** The sector that each text in the column of sectors stands for; `null` where it says nothing. */
    groups: z.optional(z.record(Heading, z.nullable(Id))),
    /** For a scale, the option that each label stands for; `null` where it says nothing. */
    answers: z.optional(z.record(Id, z.record(Heading, z.nullable(Id)))),
    /** Whether numbers stand for the values of options, or for their positions from 1. */
    codes: z.optional(z.enum(['values', 'positions'])),
    /** How days such as 03/04/2025 are written. */
    dates: z.optional(z.enum(['day-first', 'month-first'])),
  });
};

export const ColumnMap: ReturnType<typeof build> = /* @__PURE__ */ build();
/**
 * Says which column of somebody else's table is what, and what its answers are called. Read one with {@link parseColumnMap}.
 *
 * The package exports its schema under the same name, for programs that build upon it.
 */
export interface ColumnMap extends z.infer<typeof ColumnMap> {}

const limits = { depth: 4, values: 20_000, characters: 1_000_000 };

/**
 * Reads a map of columns.
 *
 * @param instrument whose items, scales and groups the map names
 * @param input plain JSON from anywhere: at most 20,000 values, with 1,000,000 characters in all
 * @returns a fresh map
 * @throws FormatError with every fault: its form, and ids that the instrument does not have
 * @see docs/cli.md#tables-of-other-programs
 * @example
 * parseColumnMap(instrument, { format: 'take-stock/columns/1', items: { 'fair-say': 'Q2' } }).items; // => { 'fair-say': 'Q2' }
 * parseColumnMap(instrument, { format: 'take-stock/columns/1', items: { 'fair-play': 'Q2' } }); // throws FormatError: must be an item of three-questions
 */
export function parseColumnMap(instrument: Instrument, input: unknown): ColumnMap {
  const document = copyJson(input, limits, (issue) => new FormatError('map of columns', [issue]));
  const result = z.safeParse(ColumnMap, document);
  if (!result.success) throw new FormatError('map of columns', schemaIssues(result.error.issues, document));
  const issues = idFaults(instrument, result.data);
  if (issues.length > 0) throw new FormatError('map of columns', issues);
  return result.data;
}

function idFaults(instrument: Instrument, { items = {}, answers = {}, groups = {} }: ColumnMap): Issue[] {
  const known = new Set(instrument.sections.flatMap((section) => section.items.map(({ id }) => id)));
  const groupIds = new Set(instrument.groups?.map(({ id }) => id));
  const issues: Issue[] = [];
  for (const id of Object.keys(items)) {
    if (!known.has(id)) issues.push({ path: `items.${id}`, message: `must be an item of ${instrument.id}, got ${shown(id)}` });
  }
  for (const [scaleId, labels] of Object.entries(answers)) {
    const scale = Object.hasOwn(instrument.scales, scaleId) ? instrument.scales[scaleId] : undefined;
    if (!scale) {
      issues.push({ path: `answers.${scaleId}`, message: `must be a scale of ${instrument.id}, got ${shown(scaleId)}` });
      continue;
    }
    const options = scale.options.map(({ id }) => id);
    for (const [label, option] of Object.entries(labels)) {
      if (option !== null && !options.includes(option))
        issues.push({ path: `answers.${scaleId}.${label}`, message: `must be ${options.join(' or ')}, got ${shown(option)}` });
    }
  }
  for (const [label, group] of Object.entries(groups)) {
    if (group !== null && groupIds.size > 0 && !groupIds.has(group))
      issues.push({ path: `groups.${label}`, message: `must be ${[...groupIds].join(' or ')}, got ${shown(group)}` });
  }
  return issues;
}
