// Every screen of the widget, for tests that hold for all of them. The screens are those of the pictures.
import { scenes } from '../../../demo/scenes.mjs';

const own = ['/', '/developers.html'];
/** The screens that show the widget. */
export const screens = scenes.filter(({ path }) => !own.includes(path));
/** The demo's pages without it. */
export const ownPages = scenes.filter(({ path }) => own.includes(path));
