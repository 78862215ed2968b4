import { html, nothing, type TemplateResult } from 'lit';
import type { Band, Instrument, Item, OverallScore, Response, ScoreRule, SectionScore } from '@take-stock/engine';
import { numberWords } from '../messages/numbers.js';
import type { Words } from '../messages/words.js';
import { bandsOf, RULES, ruleOf } from './rule-of.js';

/** What the explanations need to turn ids and numbers into words. */
export interface ExplainContext {
  readonly instrument: Instrument;
  readonly response: Response;
  readonly words: Words;
  /** What `lang` says of a text of the instrument. */
  readonly lang: string | typeof nothing;
}

/** How a section's score came about: the answers, the sum, what was left out and why. Everything comes from the score's own data. */
export function explainSection(context: ExplainContext, score: SectionScore): TemplateResult {
  const { words, instrument } = context;
  const section = instrument.sections.find(({ id }) => id === score.section);
  const title = section?.title ?? score.section;
  return html`<details>
    <summary aria-label=${words.say('howAbout', { section: title })}><span aria-hidden="true">${words.say('howWorkedOut')}</span></summary>
    <div class="how">
      ${score.restsOn.length ? answersTable(context, score) : nothing} ${leftOutList(context, score)}
      ${score.state === 'notScored' || score.state === 'notApplicable' ? nothing : html`<p>${neededSentence(context, score)}</p>`}
      ${notesList(context, score)}
      ${
        score.value === null
          ? nothing
          : html`<p>
              ${instrument.scoring.values === 'raw' ? nothing : words.say('howScale')}
              ${arithmetic(
                context,
                ruleOf(instrument, score.section),
                score,
                score.restsOn.map((each) => each.score),
              )}
              ${bandSentence(context, score, bandsOf(instrument, score.section))}
            </p>`
      }
    </div>
  </details>`;
}

/** How the overall score came about. */
export function explainOverall(context: ExplainContext, score: OverallScore): TemplateResult {
  const { instrument, words } = context;
  const title = (id: string) => instrument.sections.find((section) => section.id === id)?.title ?? id;
  return html`<details>
    <summary aria-label=${words.say('howAbout', { section: words.say('overallTitle') })}>
      <span aria-hidden="true">${words.say('howWorkedOut')}</span>
    </summary>
    <div class="how">
      <ul>
        ${score.restsOn.map(({ section, value }) => html`<li>${words.say('scoreOf', { label: title(section), score: numberWords(words, value) })}</li>`)}
        ${score.leftOut.map(({ section, reason }) => html`<li>${words.say('scoreOf', { label: title(section), score: words.say(reason) })}</li>`)}
      </ul>
      <p>${neededSentence(context, score)}</p>
      ${
        score.value === null
          ? nothing
          : html`<p>
              ${arithmetic(
                context,
                instrument.scoring.overall ?? {},
                score,
                score.restsOn.map(({ value }) => value),
              )}
              ${bandSentence(context, score, instrument.scoring.overall?.bands ?? [])}
            </p>`
      }
    </div>
  </details>`;
}

function itemsOf({ sections }: Instrument, section: string): readonly Item[] {
  return sections.find(({ id }) => id === section)?.items ?? [];
}

function answersTable({ instrument, words, lang }: ExplainContext, { section, restsOn }: SectionScore): TemplateResult {
  const items = itemsOf(instrument, section);
  const item = (id: string) => items.find((each) => each.id === id);
  const option = (id: string, chosen: string) =>
    instrument.scales[item(id)?.scale ?? '']?.options.find((each) => each.id === chosen)?.label;
  const weighted = restsOn.some(({ weight }) => weight !== 1);
  return html`<table>
    <caption>
      ${words.say('howAnswers')}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.say('howQuestion')}</th>
        <th scope="col">${words.say('howAnswer')}</th>
        <th scope="col" class="figure">${words.say('howScore')}</th>
        ${weighted ? html`<th scope="col" class="figure">${words.say('howWeight')}</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${restsOn.map(
        (answer) =>
          html`<tr>
            <th scope="row" lang=${lang}>${item(answer.item)?.statement}</th>
            <td lang=${lang}>${option(answer.item, answer.option)}</td>
            <td class="figure">${numberWords(words, answer.score)}</td>
            ${weighted ? html`<td class="figure">${numberWords(words, answer.weight)}</td>` : nothing}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function leftOutList({ instrument, words, lang }: ExplainContext, { section, leftOut }: SectionScore): TemplateResult | typeof nothing {
  if (!leftOut.length) return nothing;
  const items = itemsOf(instrument, section);
  const statement = (id: string) => items.find((item) => item.id === id)?.statement ?? id;
  return html`<h4>${words.say('howLeftOut')}</h4>
    <ul>
      ${leftOut.map(({ item, reason }) => html`<li><span lang=${lang}>${statement(item)}</span> (${words.say(`why-${reason}`)})</li>`)}
    </ul>`;
}

function notesList({ instrument, response, words, lang }: ExplainContext, { section }: SectionScore): TemplateResult | typeof nothing {
  const items = itemsOf(instrument, section);
  const noted = items.filter(({ id }) => response.answers[id]?.note);
  if (!noted.length) return nothing;
  return html`<h4>${words.say('howNotes')}</h4>
    <ul>
      ${noted.map(({ id, statement }) => html`<li><span lang=${lang}>${statement}</span> <span class="soft note">${response.answers[id]?.note}</span></li>`)}
    </ul>`;
}

/** What the score needed and what there was. Weights are named only where they differ. */
function neededSentence({ words }: ExplainContext, score: SectionScore | OverallScore): string {
  const { basis, answered, applicable, minimum, minCount } = score.needed;
  if (basis === 'count' || score.restsOn.every(({ weight }) => weight === 1)) {
    const counts = { n: applicable, answered, least: Math.max(Math.ceil(minimum), minCount) };
    return words.say('section' in score ? 'howNeeded' : 'howNeededOverall', counts);
  }
  const weight = {
    answered: numberWords(words, answered),
    minimum: numberWords(words, minimum),
    applicable: numberWords(words, applicable),
  };
  return words.say('howNeededWeight', { ...weight, minCount });
}

/** The arithmetic in one line. What can be checked with a pencil stands there in full; other rules are named. */
function arithmetic(
  { words }: ExplainContext,
  { aggregate = 'mean', missing, transform = [] }: ScoreRule,
  { value, displayed, restsOn, leftOut }: SectionScore | OverallScore,
  scores: readonly number[],
): string {
  const [exact, shown] = [value, displayed].map((number) => numberWords(words, number ?? 0));
  const values = { n: scores.length, exact: exact ?? '', displayed: shown ?? '' };
  const even = restsOn.every(({ weight }) => weight === 1);
  const fill = missing?.fill;
  const absent = leftOut.some(({ reason }) => ['unsure', 'blank', 'notEnoughAnswered'].includes(reason));
  const filled = absent && fill !== 'none' && (aggregate !== 'mean' || typeof fill === 'object');
  const rounding = transform.at(-1)?.step === 'round' ? '' : ` ${words.say('howRounding')}`;
  if (transform.length || filled || (!even && aggregate !== 'mean'))
    return words.say('howRuleThen', { ...values, what: words.say(RULES[aggregate]) }) + rounding;
  if (aggregate !== 'mean') return words.say('howRule', { ...values, what: words.say(RULES[aggregate]) }) + rounding;
  const sum = scores.reduce((total, score) => total + score, 0);
  return words.say(even ? 'howMean' : 'howMeanWeighted', { ...values, sum: numberWords(words, sum) }) + rounding;
}

function bandSentence({ words }: ExplainContext, { band }: SectionScore | OverallScore, bands: readonly Band[]): string {
  const found = bands.find(({ id }) => id === band);
  return found ? words.say('howBand', { from: numberWords(words, found.from), band: found.label }) : '';
}
