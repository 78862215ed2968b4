import * as z from 'zod/mini';
import { aUuid, uuidForm } from './is-uuid.js';

/** An id that an author chose, in a schema. */
export const id = () =>
  z
    .string()
    .check(
      z.maxLength(64),
      z.regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, 'must be an id: lower-case words joined by hyphens, such as "shared-aims"'),
    );

/** An id that a program made, in a schema. */
export const uuid = () => z.string().check(z.regex(uuidForm, aUuid));
