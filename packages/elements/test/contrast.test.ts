import { expect } from '@open-wc/testing';
import { tokens } from '../src/styles/tokens.js';

type Scheme = 'light' | 'dark';

/** A colour of the widget's own, as hexadecimal digits. */
function colour(name: string, scheme: Scheme): string {
  const pair = new RegExp(`--_${name}: [^;]*light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens.cssText);
  const found = pair?.[scheme === 'light' ? 1 : 2] ?? new RegExp(`--_${name}: (#\\w+);`).exec(tokens.cssText)?.[1];
  if (!found) throw new Error(`there is no colour ${name}`);
  return found.length === 4 ? found.replace(/\w/g, '$&$&') : found;
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const STEPS = ['step-0', 'step-1', 'step-2', 'step-3', 'step-4'];

for (const scheme of ['light', 'dark'] as const)
  describe(`the widget's own colours, ${scheme}`, () => {
    const between = (one: string, other: string) => contrast(colour(one, scheme), colour(other, scheme));

    for (const [text, grounds] of Object.entries({
      ink: ['paper', 'tint'],
      'ink-soft': ['paper', 'tint'],
      accent: ['paper', 'tint'],
      'on-accent': ['accent'],
    }))
      it(`have text in ${text} at 4.5 to 1 or more`, () => {
        for (const ground of grounds) expect(between(text, ground), ground).to.be.at.least(4.5);
      });

    it('have edges of fields and answers, and fillings of progress and meters, at 3 to 1 or more', () => {
      for (const [one, other] of [
        ['edge', 'paper'],
        ['edge', 'tint'],
        ['accent', 'step-1'],
        ['step-3', 'step-0'],
      ] as const)
        expect(between(one, other), `${one} on ${other}`).to.be.at.least(3);
    });

    it('have a ring around the focus of which one colour is at 3 to 1 or more on every ground', () => {
      for (const ground of ['paper', 'tint', 'accent'])
        expect(Math.max(between('focus', ground), between('focus-ink', ground)), ground).to.be.at.least(3);
    });

    it('show where a bar ends, by its filling or by the line at its end, at 3 to 1 or more', () => {
      for (const step of STEPS) expect(Math.max(between(step, 'tint'), between('ink', step)), step).to.be.at.least(3);
    });
  });
