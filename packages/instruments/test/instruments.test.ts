import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseInstrument, parseResponse, score } from '@take-stock/engine';
import { folders, itemsOf, parsed, workedExamples } from './folders.js';

const instrumentOf = (id: string) => parsed.find((instrument) => instrument.id === id)!;

describe('every instrument', () => {
  for (const { id, sections, items } of [
    { id: 'community-partnership-assessment', sections: 5, items: 30 },
    { id: 'community-partnership-quick', sections: 5, items: 5 },
    { id: 'fife-key-principles', sections: 1, items: 10 },
  ]) {
    it(`keeps its size: ${id} has ${items} items`, () => {
      assert.deepEqual([instrumentOf(id).sections.length, itemsOf(instrumentOf(id)).length], [sections, items]);
    });
  }

  for (const instrument of parsed) {
    describe(instrument.id, () => {
      it('lives in a folder of its name, with its source and worked examples', () => {
        assert.ok(folders.includes(instrument.id));
        for (const file of ['SOURCE.md', 'worked-examples.json']) {
          assert.ok(existsSync(new URL(`../${instrument.id}/${file}`, import.meta.url)), file);
        }
      });

      it('survives a round trip through JSON', () => {
        assert.deepEqual(parseInstrument(JSON.parse(JSON.stringify(instrument))), instrument);
      });

      it('has no id twice', () => {
        for (const ids of [itemsOf(instrument), instrument.sections, instrument.groups ?? []].map((list) => list.map(({ id }) => id))) {
          assert.deepEqual(ids, [...new Set(ids)]);
        }
      });

      it('gives each item prompts, things to do, evidence and its place in the source', () => {
        for (const { id, reflect = [], tactics = [], evidence, source } of itemsOf(instrument)) {
          assert.ok(reflect.length >= 1 && reflect.length <= 3, `${id}: reflect`);
          assert.ok(tactics.length >= 1 && tactics.length <= 3, `${id}: tactics`);
          assert.ok(evidence && source, `${id}: evidence and source`);
        }
      });

      const examples = workedExamples(instrument.id);
      it('has at least two worked examples', () => assert.ok(examples.length >= 2));
      for (const { name, group, answers, expected, working } of examples) {
        it(`scores as it was worked out by hand: ${name}`, () => {
          assert.ok(working.length > 0);
          assert.ok(group === undefined || instrument.groups?.some(({ id }) => id === group), `unknown group ${group}`);
          const response = parseResponse(instrument, {
            format: 'take-stock/response/1',
            id: '2f1c6f5e-8f57-4a36-9f0c-2f7f3f0f8a11',
            instrument: { id: instrument.id, version: instrument.version },
            respondent: { ...(group !== undefined && { group }) },
            answers: Object.fromEntries(Object.entries(answers).map(([item, option]) => [item, { option }])),
            created: '2026-03-01',
          });
          assert.equal(response.setAside, undefined, 'an answer names an unknown item or option');
          const card = score(instrument, response);
          const sections = card.sections.map(({ section, displayed, band, state }) => ({ section, displayed, band, state }));
          assert.deepEqual(sections, expected.sections);
          const { value, displayed, band, state } = card.overall;
          if (expected.overall) assert.deepEqual({ displayed, band, state }, expected.overall);
          else assert.deepEqual([instrument.scoring.overall, value], [{ aggregate: 'none' }, null]);
        });
      }
    });
  }
});

describe('the quick check beside the full assessment', () => {
  const full = instrumentOf('community-partnership-assessment');
  const quick = instrumentOf('community-partnership-quick');

  it('has the same sections, by id, title and order', () => {
    const names = ({ sections }: typeof full) => sections.map(({ id, title, short, about }) => ({ id, title, short, about }));
    assert.deepEqual(names(quick), names(full));
  });

  it('has the same answers, scoring and groups', () => {
    assert.deepEqual(quick.scales, full.scales);
    assert.deepEqual(quick.scoring, full.scoring);
    assert.deepEqual(quick.groups, full.groups);
  });

  it('shares no item, so that nobody takes one form for a later round of the other', () => {
    const ids = new Set(itemsOf(full).map(({ id }) => id));
    assert.deepEqual(
      itemsOf(quick).filter(({ id }) => ids.has(id)),
      [],
    );
  });
});
