import * as z from 'zod/mini';
declare const build: () => z.ZodMiniObject<
  {
    format: z.ZodMiniLiteral<'take-stock/response/1'>;
    id: z.ZodMiniString<string>;
    instrument: z.ZodMiniObject<
      {
        id: z.ZodMiniString<string>;
        version: z.ZodMiniString<string>;
      },
      z.core.$strict
    >;
    respondent: z.ZodMiniObject<
      {
        group: z.ZodMiniOptional<z.ZodMiniString<string>>;
        name: z.ZodMiniOptional<z.ZodMiniString<string>>;
        code: z.ZodMiniOptional<z.ZodMiniString<string>>;
      },
      z.core.$strict
    >;
    answers: z.ZodMiniRecord<
      z.ZodMiniString<string>,
      z.ZodMiniObject<
        {
          option: z.ZodMiniOptional<z.ZodMiniString<string>>;
          note: z.ZodMiniOptional<z.ZodMiniString<string>>;
        },
        z.core.$strict
      >
    >;
    created: z.ZodMiniString<string>;
    completed: z.ZodMiniOptional<z.ZodMiniString<string>>;
    setAside: z.ZodMiniOptional<
      z.ZodMiniRecord<
        z.ZodMiniString<string>,
        z.ZodMiniObject<
          {
            option: z.ZodMiniOptional<z.ZodMiniString<string>>;
            note: z.ZodMiniOptional<z.ZodMiniString<string>>;
          },
          z.core.$strict
        >
      >
    >;
  },
  z.core.$strict
>;
/** One person's answers to one version of an instrument. Dates are days: no timings are kept. Read one with {@link parseResponse}. */
export declare const Response: ReturnType<typeof build>;
export interface Response extends z.infer<typeof Response> {}
export type Answer = Response['answers'][string];
export type Respondent = Response['respondent'];
export {};
