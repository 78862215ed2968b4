import { html, nothing, type TemplateResult } from 'lit';
import { property } from '../decorators.js';
import { highlights, score, type Highlights } from '@take-stock/engine/scoring';
import type { Item, ScoreCard } from '@take-stock/engine';
import type { ChartRow } from '../charts/chart-row.js';
import { answerWords } from '../answers.js';
import { listWords, numberWords } from '../messages/numbers.js';
import type { Review } from '../review.js';
import { controls } from '../styles/controls.js';
import { resultStyles } from '../styles/result.js';
import { unfoldForPrint } from '../unfold-for-print.js';
import { groupLabel } from './group-label.js';
import { areDrawn, basis, chartRows, chartWords, headline, spread } from './chart-rows.js';
import { explainOverall, explainSection, type ExplainContext } from './explain.js';
import { PageElement } from './page-element.js';
import { bandsOf } from './rule-of.js';

/**
 * One person's result: sections first, then what goes well, what to look at, and what could not be answered.
 *
 * @tag take-stock-result
 * @fires {RequestEvent} take-stock-request - change answers, hand over, download, or leave
 */
export class TakeStockResult extends PageElement {
  static override styles = [controls, resultStyles];

  /** The answers to score. */
  @property({ attribute: false }) review!: Review;
  /** The answers came by link from somebody else. */
  @property({ type: Boolean }) shared = false;

  constructor() {
    super();
    unfoldForPrint(this);
  }

  override render(): TemplateResult {
    const { instrument, response } = this.review;
    const card = score(instrument, response);
    const context: ExplainContext = { instrument, response, words: this.words, lang: this.langOf(instrument) };
    const found = highlights(instrument, card);
    const rows = chartRows(instrument, card, this.words);
    return html`
      <header>
        <p class="soft eyebrow">${this.#eyebrow()}</p>
        <h2 tabindex="-1">${headline(instrument, card, rows, this.words)}</h2>
        ${areDrawn(instrument) ? html`<p class="lead">${this.say('resultIntro')}</p>` : nothing}
      </header>
      ${this.shared ? this.#renderShared() : nothing} ${this.#renderPictures(context, card, rows)} ${this.#renderOverall(context, card)}
      ${
        // Engine and page say nothing of raw values: whether a number is high or low is known to the questionnaire only.
        instrument.scoring.values === 'raw'
          ? nothing
          : html`<div class="columns">${this.#renderStrengths(found)} ${this.#renderLookAt(found)} ${this.#renderUnanswered(found)}</div>`
      }
      ${this.#renderActions()}
    `;
  }

  #eyebrow(): TemplateResult {
    const { instrument, response } = this.review;
    const { group, name } = response.respondent;
    const who = name ?? groupLabel(instrument, group);
    const when = new Intl.DateTimeFormat(this.words.language, { dateStyle: 'long' }).format(
      new Date(`${response.completed ?? response.created}T12:00`),
    );
    // A value, since spaces at the ends of a template are lost when it is packed.
    const dot = ' · ';
    return html`<span lang=${this.langOf(instrument)}>${instrument.title}</span
      >${dot}${who ? html`<bdi>${who}</bdi>${dot}` : nothing}${when}`;
  }

  #renderShared(): TemplateResult {
    return html`<section class="aside">
      <h3>${this.say('sharedTitle')}</h3>
      <p>${this.say('sharedIntro')}</p>
      <div class="actions">${this.button('sharedSave', { do: 'download' })} ${this.button('sharedClose', { do: 'leave' }, 'second')}</div>
    </section>`;
  }

  #renderPictures(context: ExplainContext, card: ScoreCard, rows: readonly ChartRow[]): TemplateResult {
    const { instrument, words } = context;
    const labels = chartWords(words);
    const sentence = listWords(
      words,
      rows.map(({ label, score: value }) => words.say('scoreOf', { label, score: value })),
    );
    const drawn = areDrawn(instrument);
    const [bands = [], ...others] = instrument.sections.map(({ id }) => bandsOf(instrument, id));
    return html`<section class="pictures">
      <div>
        <take-stock-bars
          caption=${this.say('sectionsScores')}
          sentence=${drawn ? spread(card, words) : ''}
          .rows=${rows}
          .labels=${labels}
          ?undrawn=${!drawn}
        >
          ${card.sections.map((section) => html`<div slot=${section.section}>${explainSection(context, section)}</div>`)}
        </take-stock-bars>
        ${
          bands.length && others.every((other) => other === bands)
            ? html`<details>
                <summary>${this.say('bandsTitle')}</summary>
                <dl>
                  ${bands.map(({ label, from }, index) => {
                    const to = (bands[index + 1]?.from ?? 101) - 1;
                    return html`<div>
                      <dt lang=${this.langOf(instrument)}>${label}</dt>
                      <dd>${this.say(drawn ? 'bandRange' : 'bandFrom', { from: numberWords(words, from), to })}</dd>
                    </div>`;
                  })}
                </dl>
                <p class="soft">${this.say('whoseBands')}</p>
              </details>`
            : nothing
        }
      </div>
      ${drawn ? html`<take-stock-radar caption=${this.say('radarTitle')} sentence=${sentence} .rows=${rows} .labels=${labels}></take-stock-radar>` : nothing}
    </section>`;
  }

  #renderOverall(context: ExplainContext, { overall }: ScoreCard): TemplateResult | typeof nothing {
    if (context.instrument.sections.length < 2 || overall.state === 'notScored') return nothing;
    const band = context.instrument.scoring.overall?.bands?.find(({ id }) => id === overall.band)?.label ?? '';
    const score = numberWords(this.words, overall.displayed ?? 0);
    return html`<section class="overall">
      <h3>${this.say('overallTitle')}</h3>
      ${
        overall.displayed === null
          ? html`<p>${this.say('overallNone')}</p>`
          : html`<p class="figure-line">${band ? this.say('overallScore', { score, band }) : score}</p>
              <p class="soft">${this.say('overallBasis', { n: overall.restsOn.length, of: overall.of })} ${basis(overall, this.words)}</p>`
      }
      ${explainOverall(context, overall)}
    </section>`;
  }

  #renderStrengths({ strengths, highestSoFar }: Highlights): TemplateResult | typeof nothing {
    const listed = strengths.length ? strengths : highestSoFar;
    if (!listed.length) return nothing;
    return html`<section>
      <h3>${this.say(strengths.length ? 'goesWellTitle' : 'strengthsSoFar')}</h3>
      <ul class="plain-list">
        ${listed.map(({ item }) => this.#renderItem(item, false))}
      </ul>
    </section>`;
  }

  #renderLookAt({ lookAt }: Highlights): TemplateResult {
    return html`<section class="look">
      <h3>${this.say('lookAtTitle')}</h3>
      ${
        lookAt.length
          ? html`<ul class="plain-list">
              ${lookAt.map(({ item }) => this.#renderItem(item, true))}
            </ul>`
          : html`<p>${this.say('lookAtNone')}</p>`
      }
    </section>`;
  }

  #renderItem(id: string, withIdeas: boolean): TemplateResult | typeof nothing {
    const item = this.#item(id);
    if (!item) return nothing;
    const { tactics = [] } = item;
    return html`<li>
      <h4 lang=${this.langOf(this.review.instrument)}>${item.statement}</h4>
      <p class="soft">
        ${this.say('youSaid')}
        <span lang=${this.langOf(this.review.instrument)}>${answerWords(this.review.instrument, this.review.response, item)}</span>
      </p>
      ${
        withIdeas && tactics.length
          ? html`<p class="ideas">${this.say('ideas')}</p>
              <ul lang=${this.langOf(this.review.instrument)}>
                ${tactics.map((tactic) => html`<li>${tactic}</li>`)}
              </ul>`
          : nothing
      }
    </li>`;
  }

  #renderUnanswered({ unanswered }: Highlights): TemplateResult | typeof nothing {
    if (!unanswered.length) return nothing;
    return html`<section>
      <h3>${this.say('unansweredTitle')}</h3>
      <p class="soft">${this.say('unansweredIntro')}</p>
      <ul>
        ${unanswered.map(({ item, reason }) => html`<li><span lang=${this.langOf(this.review.instrument)}>${this.#item(item)?.statement}</span> <span class="soft">(${this.say(`why-${reason}`)})</span></li>`)}
      </ul>
    </section>`;
  }

  #renderActions(): TemplateResult | typeof nothing {
    if (this.shared) return nothing;
    return html`<slot></slot>
      <div class="actions no-print">
        ${this.button('handOver', { do: 'go', page: { name: 'hand-over' } })} ${this.button('print', { do: 'print' }, 'second')}
        ${this.button('changeAnswers', { do: 'go', page: { name: 'check' } }, 'plain')}
      </div>`;
  }

  #item(id: string): Item | undefined {
    return this.review.instrument.sections.flatMap(({ items }) => items).find((item) => item.id === id);
  }
}
