import * as z from 'zod/mini';

const build = () => {
  const Id = z
    .string()
    .check(z.maxLength(64), z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be an id: lower-case words joined by hyphens'));
  const Day = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be a day such as "2025-03-31"'));
  /** `option` names an option of the item's scale; a blank answer may still carry a note. */
  const Answer = z.strictObject({
    option: z.optional(z.string().check(z.maxLength(64))),
    note: z.optional(z.string().check(z.maxLength(10_000))),
  });

  return z.strictObject({
    format: z.literal('take-stock/response/1'),
    id: z
      .string()
      .check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'must be a UUID in lower-case hexadecimal')),
    instrument: z.strictObject({ id: Id, version: z.string().check(z.maxLength(20)) }),
    respondent: z.strictObject({
      group: z.optional(Id),
      name: z.optional(z.string().check(z.maxLength(200))),
      code: z.optional(z.string().check(z.maxLength(64))),
    }),
    answers: z.record(z.string().check(z.maxLength(64)), Answer),
    created: Day,
    completed: z.optional(Day),
    /** Answers that this version of the instrument has no place for: kept, reported, never scored. */
    setAside: z.optional(z.record(z.string().check(z.maxLength(80)), Answer)),
  });
};

/** One person's answers to one version of an instrument. Dates are days: no timings are kept. Read one with {@link parseResponse}. */
export const Response: ReturnType<typeof build> = /* @__PURE__ */ build();
export interface Response extends z.infer<typeof Response> {}
export type Answer = Response['answers'][string];
export type Respondent = Response['respondent'];
