import * as z from 'zod/mini';
import { aDay, isDay } from './is-day.js';

/** How a day is written, as a JSON Schema can say it; how many days a month has, {@link isDay} knows. */
const form = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** A day of the calendar, in a schema. */
export const day = () => z.string().check(z.regex(form, { error: aDay, abort: true }), z.refine(isDay, aDay));
