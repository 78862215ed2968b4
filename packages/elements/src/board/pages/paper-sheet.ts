import { html, nothing, type TemplateResult } from 'lit';
import { groupsFromText } from '@take-stock/engine/words';
import type { Values } from '../../messages/messages.js';
import type { Board } from '../board.js';
import type { paperMessages } from '../messages/paper.js';
import { paperSections, type PaperChoice, type PaperItem, type PaperSection } from '../paper-items.js';
import { lettersOf } from './paper-letters.js';

/** What a form on paper is made from. */
export interface Paper {
  readonly board: Board;
  readonly large: boolean;
  /** What `lang` says of the questions. */
  readonly lang: string | typeof nothing;
  readonly say: (name: keyof typeof paperMessages, values?: Values) => string;
  /** A day in words. */
  readonly day: (day: string) => string;
}

/** A form for each code; an empty one leaves room for a code. */
export function paperSheets(paper: Paper, codes: readonly string[]): TemplateResult[] {
  const sections = paperSections(paper.board.instrument, lettersOf(paper.say));
  return codes.map((code, index) => renderSheet(paper, code, sections, index === 0));
}

const box = html`<span class="box"></span>`;

/** The first is what a form looks like; the others are there only to print, and nobody tabs through them. */
function renderSheet(paper: Paper, code: string, sections: readonly PaperSection[], first: boolean): TemplateResult {
  const { board, large, lang, say } = paper;
  const { partnership, period, settings } = board.round;
  const { groups, minimumGroup, publish } = settings;
  const unsure = sections.flatMap(({ items }) => items.flatMap(({ choices }) => choices)).find(({ option }) => option.kind === 'unsure');
  const said = new Set<string>();
  return html`<article
    class=${large ? 'paper large' : 'paper'}
    tabindex=${first ? '0' : nothing}
    aria-label=${first ? say('formPreview') : nothing}
  >
    <div>
      <h3>${say('paperHead', { partnership, period })}</h3>
      <p lang=${lang}>${board.instrument.title}</p>
    </div>
    <p>
      ${say('paperHow', { unsure: unsure?.option.label ?? '' })} ${returning(paper)}
      ${say('paperPrivate', { groupsFrom: groupsFromText(board.results, minimumGroup) })}
      ${publish.comments ? say('paperPublished') : nothing}
    </p>
    ${
      groups.length
        ? html`<div>
            <p>${say('paperGroup')}</p>
            <ul class="boxes">
              ${groups.map(({ label }) => html`<li>${box}${label}</li>`)}
            </ul>
          </div>`
        : nothing
    }
    <p class="code">${say('paperCode')} <b>${code}</b></p>
    ${sections.map((section) => renderSection(paper, section, said))}
  </article>`;
}

function renderSection(paper: Paper, { section, items }: PaperSection, said: Set<string>): TemplateResult {
  const scales = [...new Set(items.map(({ item }) => item.scale))];
  return html`<div>
      <h4 lang=${paper.lang}>${section.title}</h4>
      ${scales.map((scale) =>
        renderItems(
          paper,
          scale,
          items.filter(({ item }) => item.scale === scale),
          said,
        ),
      )}
    </div>
    <div class="notes">
      <p>${paper.say('paperNotes')}</p>
      <div class="line"></div>
      <div class="line"></div>
    </div>`;
}

/** Questions with the same boxes. What the boxes mean stands where they come first, not on every page again. */
function renderItems(paper: Paper, scale: string, items: readonly PaperItem[], said: Set<string>): TemplateResult {
  const { lang, say } = paper;
  const choices = items[0]?.choices ?? [];
  const known = said.has(scale) && said.size === 1;
  said.add(scale);
  return html`${known ? nothing : renderScale(paper, scale, choices)}
    <table>
      <thead>
        <tr>
          <th scope="col" class="no">${say('paperNo')}</th>
          <th scope="col" class="words">${say('paperStatement')}</th>
          ${choices.map(({ key }) => html`<th scope="col">${key.toUpperCase()}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${items.map(
          ({ code, item }) =>
            html`<tr>
              <th scope="row" class="no">${code}</th>
              <td class="words" lang=${lang}>${item.statement}</td>
              ${choices.map(() => html`<td>${box}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function renderScale({ board, lang }: Paper, scale: string, choices: readonly PaperChoice[]): TemplateResult {
  const question = board.instrument.scales[scale]?.question;
  return html`<div lang=${lang}>
    ${question ? html`<p><b>${question}</b></p>` : nothing}
    <ul class="boxes">
      ${choices.map(({ key, option }) => html`<li><b>${key.toUpperCase()}</b> ${option.label}</li>`)}
    </ul>
  </div>`;
}

function returning({ board, say, day: inWords }: Paper): string {
  const { returnTo: to = '', answerBy } = board.round.settings;
  const day = answerBy === undefined ? '' : inWords(answerBy);
  return to && day ? say('paperReturnBy', { to, day }) : to ? say('paperReturn', { to }) : day ? say('paperBy', { day }) : '';
}
