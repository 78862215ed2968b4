import * as z from 'zod/mini';
import { day } from '../document/day.js';
import { id, uuid } from '../document/id.js';

const build = () => {
  const Id = id();
  const Day = day();
  /** `option` names an option of the item's scale; a blank answer may still carry a note. */
  const Answer = z.strictObject({
    /** Id of the option that was chosen; without it the question is blank. */
    option: z.optional(z.string().check(z.maxLength(64))),
    /** What the person wrote beside it. Never scored. */
    note: z.optional(z.string().check(z.maxLength(10_000))),
  });

  return z.strictObject({
    /** Names the format and its version. */
    format: z.literal('take-stock/response/1'),
    /** A UUID, by which a response handed over twice is counted once. */
    id: uuid(),
    /** What it answers. */
    instrument: z.strictObject({ id: Id, version: z.string().check(z.maxLength(20)) }),
    /** Who answered, as far as they said. */
    respondent: z.strictObject({
      /** Id of their sector. */
      group: z.optional(Id),
      /** Their name, where they gave one. */
      name: z.optional(z.string().check(z.maxLength(200))),
      /** A private code, by which two rounds can be matched. */
      code: z.optional(z.string().check(z.maxLength(64))),
    }),
    /** By the id of the item. */
    answers: z.record(z.string().check(z.maxLength(64)), Answer),
    /** The day it was begun, such as "2025-03-31". */
    created: Day,
    /** The day it was handed over. */
    completed: z.optional(Day),
    /** Answers that this version of the instrument has no place for: kept, reported, never scored. */
    setAside: z.optional(z.record(z.string().check(z.maxLength(80)), Answer)),
  });
};

export const Response: ReturnType<typeof build> = /* @__PURE__ */ build();
/**
 * One person's answers to one version of an instrument. Dates are days: no timings are kept. Read one with {@link parseResponse}.
 *
 * The package exports its schema under the same name, for programs that build upon it.
 */
export interface Response extends z.infer<typeof Response> {}
/** One answer: an option, a note, or both. @interface */
export type Answer = Response['answers'][string];
/** Who answered, as far as they said. @interface */
export type Respondent = Response['respondent'];
