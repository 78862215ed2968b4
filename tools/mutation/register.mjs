// Lets tests written for node:test run under Mocha, and the numeric cases run on the sources that Stryker has changed.
import { register } from 'node:module';

register('./resolve.mjs', import.meta.url);
