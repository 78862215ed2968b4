import { html, nothing, type TemplateResult } from 'lit';
import type { PublishedComparison } from '@take-stock/engine';
import { changeText, notComparedTexts, overallChangeText, roundingText, turnoverText } from '@take-stock/engine/words';
import { areDrawn } from '../../pages/chart-rows.js';
import { controls } from '../../styles/controls.js';
import { stack } from '../../styles/stack.js';
import { unfoldForPrint } from '../../unfold-for-print.js';
import { BoardElement } from '../board-page.js';
import type { yearMessages } from '../messages/years.js';
import { langOf } from '../pictures.js';
import { boardResult } from '../styles/board-result.js';

/**
 * This round beside those before it: what may be said to have changed, and nothing more.
 *
 * @tag take-stock-board-years
 * @fires {BoardRequestEvent} take-stock-board-request - back to all rounds
 */
export class TakeStockBoardYears extends BoardElement<keyof typeof yearMessages> {
  static override styles = [controls, stack, boardResult];

  constructor() {
    super();
    unfoldForPrint(this);
  }

  override render(): TemplateResult {
    const { view, round } = this.board;
    const [last] = round.earlier;
    if (!last || view.notCompared === 'no-earlier') return this.#renderFirst();
    const { change } = view;
    return html`<header>
        <h2 tabindex="-1">${this.say('yearsTitle', { now: round.period, before: last.period })}</h2>
        ${change ? this.#renderPeople(change) : html`<p>${this.say(`years-${view.notCompared ?? 'unknown-version'}`)}</p>`}
      </header>
      ${change ? this.#renderSections(change) : nothing} ${this.#renderTrend()} ${change ? this.#renderItems(change) : nothing}
      ${change ? this.#renderLeftOut(change) : nothing}`;
  }

  #renderFirst(): TemplateResult {
    return html`<header>
        <h2 tabindex="-1">${this.say('yearsNone')}</h2>
        <p>${this.say('yearsNoneHow')}</p>
        <p>${this.say('yearsNoneNext')}</p>
      </header>
      <div class="actions">
        <button type="button" class="second" @click=${() => this.ask({ do: 'close' })}>${this.say('closeRound')}</button>
      </div>`;
  }

  #renderPeople({ submitted, matched, ...people }: PublishedComparison): TemplateResult {
    return html`<p>${this.say('yearsAnswered', submitted)}</p>
      <p>${matched ? (turnoverText(this.board.results, people) ?? nothing) : this.say('yearsUnmatched')}</p>`;
  }

  #renderSections(change: PublishedComparison): TemplateResult {
    const { results } = this.board;
    const { sections, overall, matched } = change;
    return html`<section>
      <h3>${this.say('sectionsScores')}</h3>
      <ul class="list">
        ${sections.map(
          (section) =>
            html`<li>
              <h4 lang=${this.langOfItems}>${results.section(section.section)}</h4>
              <p>${changeText(results, section)}</p>
              ${
                section.before === null || section.after === null || section.state === 'unmatched'
                  ? nothing
                  : html`<p class="soft">${this.say('yearsSides', { before: section.before, after: section.after })}</p>`
              }
            </li>`,
        )}
      </ul>
      ${matched ? html`<p class="soft">${this.say('yearsMatched')} ${roundingText(results, change)}</p>` : nothing}
      <p>${overallChangeText(results, overall) ?? nothing}</p>
    </section>`;
  }

  #renderTrend(): TemplateResult | typeof nothing {
    const { instrument, results, view } = this.board;
    if (view.trend.length < 2 || !areDrawn(instrument)) return nothing;
    const rows = instrument.sections.map(({ id }, index) => ({
      id,
      label: results.section(id),
      lang: langOf(instrument, results),
      values: view.trend.map(({ sections }) => sections[index]?.displayed ?? null),
    }));
    return html`<section>
      <take-stock-trend
        caption=${this.say('yearsTrend')}
        sentence=${this.say('yearsTrendSentence')}
        .periods=${view.trend.map(({ period }) => period)}
        .rows=${rows}
        .labels=${{ table: this.say('chartTable'), name: this.say('yearsWhen'), figure: this.say('chartScore'), none: this.say('chartNoScore') }}
      ></take-stock-trend>
    </section>`;
  }

  #renderItems({ items }: PublishedComparison): TemplateResult | typeof nothing {
    const { instrument, results } = this.board;
    if (!items.length) return nothing;
    const sections = instrument.sections.filter(({ id }) => items.some(({ section }) => section === id));
    return html`<section>
      <h3 id="items">${this.say('yearsItems')}</h3>
      <p class="soft">${this.say('yearsItemsIntro')}</p>
      <details>
        <summary aria-describedby="items">${this.say('chartTable')}</summary>
        <table aria-labelledby="items">
          <thead>
            <tr>
              <th scope="col">${this.say('howQuestion')}</th>
              <th scope="col">${this.say('yearsLastTime')}</th>
              <th scope="col">${this.say('yearsThisTime')}</th>
            </tr>
          </thead>
          ${sections.map(
            ({ id }) =>
              html`<tbody>
                <tr class="together">
                  <th scope="rowgroup" colspan="3" lang=${this.langOfItems}>${results.section(id)}</th>
                </tr>
                ${items
                  .filter(({ section }) => section === id)
                  .map(
                    ({ item, before, after }) =>
                      html`<tr>
                        <th scope="row" lang=${this.langOfItems}>${results.item(item)}</th>
                        <td>${before}</td>
                        <td>${after}</td>
                      </tr>`,
                  )}
              </tbody>`,
          )}
        </table>
      </details>
    </section>`;
  }

  #renderLeftOut({ leftOut }: PublishedComparison): TemplateResult | typeof nothing {
    const texts = notComparedTexts(this.board.results, leftOut);
    if (!texts.length) return nothing;
    return html`<section>
      <h3>${this.say('yearsLeftOut')}</h3>
      <ul>
        ${texts.map((text) => html`<li>${text}</li>`)}
      </ul>
    </section>`;
  }
}
