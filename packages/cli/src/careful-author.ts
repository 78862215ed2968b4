import type { Instrument, Issue } from '@take-stock/engine';
import { readingGrade } from './reading-grade.js';

/** What most adults read with ease. */
const highestGrade = 8;
const mostWords = 20;

/**
 * What a careful author would look at again. None of it is a fault: an instrument with warnings works.
 *
 * @param instrument without faults
 * @returns one warning each, with the path of the text
 */
export function carefulAuthor(instrument: Instrument): Issue[] {
  const english = isEnglish(instrument);
  const warnings = instrument.sections.flatMap((section, index) => sectionWarnings(section, `sections.${index}`, english));
  if (english) {
    const statements = instrument.sections.flatMap(({ items }) => items.map(({ statement }) => statement));
    const grade = readingGrade(statements);
    if (grade > highestGrade) {
      const message = `the statements together ask for about ${Math.round(grade)} years of school: aim for ${highestGrade}`;
      warnings.push({ path: 'sections', message });
    }
  }
  return [...warnings, ...unusedScales(instrument)];
}

/** Whether the wording of its statements can be looked at. */
export function isEnglish({ language }: Instrument): boolean {
  return /^en\b/i.test(language);
}

function sectionWarnings({ items, score }: Instrument['sections'][number], path: string, english: boolean): Issue[] {
  const warnings = items.flatMap(({ statement, title }, index) =>
    statementWarnings(statement, title, english).map((message) => ({ path: `${path}.items.${index}.statement`, message })),
  );
  if (items.length === 1 && score?.aggregate !== 'none') {
    warnings.unshift({
      path: `${path}.items`,
      message: 'one item alone makes the score of this section: one don’t-know leaves a member without it',
    });
  }
  return warnings;
}

function statementWarnings(statement: string, title: string | undefined, english: boolean): string[] {
  const words = statement.split(/\s+/).filter((word) => /\w/.test(word));
  const warnings: string[] = [];
  if (words.length > mostWords) warnings.push(`${words.length} words are many for one statement: aim for ${mostWords} at most`);
  if (!english) return warnings;
  const joint = /\b(and|or|as well as|while)\b/i.exec(statement.replace(/\bbetween\b[^,.;]*\band\b/i, 'between'));
  if (joint) warnings.push(`may ask two things at once ("${joint[0].toLowerCase()}"): whoever agrees with one only cannot answer`);
  const negation = /\b(not|no|never|none|nobody|nothing|without)\b|n['’]t\b/i.exec(statement);
  if (negation) warnings.push(`says what is not so ("${negation[0].toLowerCase()}"): disagreeing with it is a puzzle`);
  const sure = /\b(always|completely|entirely|in every way)\b/i.exec(statement);
  if (sure) warnings.push(`leaves no room for degrees ("${sure[0].toLowerCase()}")`);
  const grade = words.length >= 5 ? readingGrade([statement]) : 0;
  if (grade > highestGrade + 4)
    warnings.push(`asks for about ${Math.round(grade)} years of school${title ? ` ("${title}")` : ''}: use shorter words`);
  return warnings;
}

function unusedScales({ scales, sections }: Instrument): Issue[] {
  const used = new Set(sections.flatMap(({ items }) => items.map(({ scale }) => scale)));
  return Object.entries(scales).flatMap(([id, { options }]) => {
    if (!used.has(id)) return [{ path: `scales.${id}`, message: 'no item uses this scale' }];
    const unsure = options.some(({ kind }) => kind === 'unsure');
    return unsure ? [] : [{ path: `scales.${id}`, message: 'has no "don’t know": members who do not know will guess or leave a gap' }];
  });
}
