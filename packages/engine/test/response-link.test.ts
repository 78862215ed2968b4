import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linkTarget, parseInstrument, readLink, ResponseError, toLink, type ResponseErrorCode } from '../src/index.js';
import { fnv1a32 } from '../src/exact/fnv1a32.js';
import { instrumentOf, itemsOf, responseOf, scaleOf, span } from './fixtures/build.mjs';
import { instrument, response } from './sample.js';

const link = toLink(instrument, response);

function codeOf(text: string, reader = instrument): ResponseErrorCode | null {
  try {
    readLink(reader, text);
  } catch (error) {
    assert.ok(error instanceof ResponseError, String(error));
    return error.code;
  }
  return null;
}

describe('toLink(instrument, response)', () => {
  it('never carries a name, a code, a note or what was set aside', () => {
    const full = {
      ...response,
      respondent: { group: 'voluntary', name: 'Ada', code: 'X7' },
      answers: { ...response.answers, 'fair-say': { option: 'some', note: 'Between us.' } },
      setAside: { gone: { option: 'old' } },
    };
    const read = readLink(instrument, toLink(instrument, full));
    assert.deepEqual(read, { ...response, respondent: { group: 'voluntary' } });
  });

  it('writes a blank and an unknown option as blanks', () => {
    const answers = { 'shared-aims': { option: 'enormous' }, 'fair-say': { option: 'full' } };
    assert.match(toLink(instrument, { ...response, answers }), /^#ts1\.three-questions-1_0_0\.-4-\./);
  });

  it('carries the id of a group that is not one of the instrument’s', () => {
    const added = { ...response, respondent: { group: 'group-1a2b' } };
    assert.match(toLink(instrument, added), /\._group-1a2b\./);
    assert.deepEqual(readLink(instrument, toLink(instrument, added)), added);
  });

  it('takes 110 characters for 30 items', () => {
    const long = parseInstrument({
      ...instrumentOf({ scale: scaleOf(span(0, 4)), items: itemsOf(30, 'agreement') }),
      id: 'community-partnership-assessment',
    });
    const options = Object.fromEntries(span(1, 30).map((n) => [`q${n}`, 'p3']));
    const { length } = toLink(long, responseOf(long, options));
    assert.ok(length <= 120, `got ${length}`);
  });
});

describe('readLink(instrument, link)', () => {
  it('gives back the answers', () => assert.deepEqual(readLink(instrument, link), response));
  it('finds the link in an address', () => assert.deepEqual(readLink(instrument, ` https://example.org/a?b=1${link}\n`), response));
  it('does without the #', () => assert.deepEqual(readLink(instrument, link.slice(1)), response));

  it('refuses every link with one character cut off, left out or changed', () => {
    for (let at = 4; at < link.length; at++) {
      assert.equal(codeOf(link.slice(0, at)), 'damaged-link', `cut at ${at}`);
      assert.equal(codeOf(link.slice(0, at) + link.slice(at + 1)), 'damaged-link', `left out at ${at}`);
      const other = link.charAt(at) === '3' ? '2' : '3';
      assert.equal(codeOf(link.slice(0, at) + other + link.slice(at + 1)), 'damaged-link', `changed at ${at}`);
    }
  });

  it('names a newer link', () => assert.equal(codeOf('#ts2.anything'), 'newer-format'));
  it('names another instrument', () => assert.equal(codeOf(link, { ...instrument, id: 'other' }), 'other-instrument'));
  it('names another version', () => assert.equal(codeOf(link, { ...instrument, version: '1.0.1' }), 'other-version'));
  it('refuses answers that do not fit the instrument', () => {
    assert.equal(
      codeOf(link, { ...instrument, sections: [{ ...instrument.sections[0]!, items: instrument.sections[0]!.items.slice(1) }] }),
      'damaged-link',
    );
  });
  it('refuses a day that there is not, though its check is right', () => {
    const day = response.created.replaceAll('-', '');
    for (const odd of ['20250931', '00000101', '2025-03-31', '2025']) {
      const body = link.slice(1, link.lastIndexOf('.')).replace(day, odd);
      assert.equal(codeOf(`#${body}.${fnv1a32(body).toString(36)}`), 'damaged-link', odd);
    }
    assert.equal(readLink(instrument, link).created, response.created);
  });
  for (const text of ['', '#', '#contact', '#ts1', '#ts1....', 'https://example.org/']) {
    it(`refuses ${JSON.stringify(text)}`, () => assert.equal(codeOf(text), 'damaged-link'));
  }
});

describe('linkTarget(link)', () => {
  it('says which instrument to fetch', () => assert.deepEqual(linkTarget(link), { instrument: 'three-questions', version: '1.0.0' }));
  it('is null for other fragments', () => assert.equal(linkTarget('#ts1-contact'), null));
});
