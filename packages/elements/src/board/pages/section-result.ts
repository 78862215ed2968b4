import { html, nothing, type TemplateResult } from 'lit';
import type { PublishedItem, PublishedSection, PublishedSummary } from '@take-stock/engine';
import {
  agreementText,
  boundsText,
  groupsDifferText,
  itemScoreText,
  manyUnsureText,
  medianText,
  quartilesText,
  restsOnText,
} from '@take-stock/engine/words';
import { property } from '../../decorators.js';
import { RULES, ruleOf } from '../../pages/rule-of.js';
import { controls } from '../../styles/controls.js';
import { stack } from '../../styles/stack.js';
import { unfoldForPrint } from '../../unfold-for-print.js';
import { BoardElement } from '../board-page.js';
import { distributionParts, distributionWords, itemBasis, scoreWords, type Say } from '../pictures.js';
import { boardResult } from '../styles/board-result.js';

/**
 * One section of the board's result: what can be said of it, how it was worked out, and its questions, folded.
 *
 * @tag take-stock-board-section
 * @fires {BoardRequestEvent} take-stock-board-request - talk about a question in the meeting
 */
export class TakeStockBoardSection extends BoardElement {
  static override styles = [controls, stack, boardResult];

  /** Id of the section. */
  @property() section = '';
  /** Whether its questions are unfolded. */
  @property({ type: Boolean }) unfolded = false;

  constructor() {
    super();
    unfoldForPrint(this);
  }

  override render(): TemplateResult | typeof nothing {
    const { published } = this.board.view;
    const section = published?.sections.find((each) => each.section === this.section);
    if (!published || !section) return nothing;
    const items = published.items.filter((item) => item.section === this.section);
    return html`<section>
      <h3 lang=${this.langOfItems}>${this.board.results.section(this.section)}</h3>
      ${this.#renderFigures(section, published)} ${this.#renderHow(section, items)} ${this.#renderItems(items, published)}
    </section>`;
  }

  #renderFigures(section: PublishedSection, published: PublishedSummary): TemplateResult {
    const { results } = this.board;
    const { displayed, band, agreement, quartiles, bounds } = section;
    const alike = agreement === null ? this.say('resultsNoAgreement') : agreementText(results, agreement);
    const said = displayed === null ? [] : [alike, quartilesText(results, quartiles), restsOnText(results, section)];
    return html`<p class="figure">
        ${displayed === null ? scoreWords(section, this.#say) : html`<b>${displayed}</b> ${band === null ? '' : results.band(band, this.section)}`}
      </p>
      <p>${join(said)}</p>
      ${bounds ? html`<p class="soft">${boundsText(results, { ...published, bounds })}</p>` : nothing}`;
  }

  #renderHow({ displayed, restsOn }: PublishedSection, items: readonly PublishedItem[]): TemplateResult {
    const { instrument, results } = this.board;
    const own = instrument.sections.find(({ id }) => id === this.section);
    const { aggregate = 'mean', transform } = ruleOf(instrument, this.section);
    if (aggregate === 'none') return html``;
    const weighted = own?.items.some(({ id, weight = 1 }) => restsOn.includes(id) && weight !== 1);
    const plain = aggregate === 'mean' && !transform?.length;
    const name = displayed === null ? 'resultsHowNone' : plain ? (weighted ? 'resultsHowWeighted' : 'resultsHowMean') : 'resultsHowRule';
    return html`<details>
      <summary aria-label=${this.say('howAbout', { section: results.section(this.section) })}>
        <span aria-hidden="true">${this.say('howWorkedOut')}</span>
      </summary>
      <div class="how">
        <p>${this.say(name, { what: this.say(RULES[aggregate]) })}</p>
        <ul>
          ${items.map((item) => html`<li>${itemScoreText(results, item)}</li>`)}
        </ul>
        <p>${plain && instrument.scoring.values !== 'raw' ? this.say('resultsHowItem') : nothing} ${this.say('resultsHowRounding')}</p>
      </div>
    </details>`;
  }

  #renderItems(items: readonly PublishedItem[], published: PublishedSummary): TemplateResult {
    const section = this.board.results.section(this.section);
    const comments = items.reduce((sum, { item }) => sum + this.#notesOn(item).length, 0);
    const title = this.say('resultsQuestions', { n: items.length, section });
    return html`<details ?open=${this.unfolded}>
      <summary>${title}${comments ? `, ${this.say('resultsComments', { n: comments })}` : nothing}</summary>
      <ul class="list">
        ${items.map((item) => this.#renderItem(item, published))}
      </ul>
    </details>`;
  }

  #renderItem(item: PublishedItem, { groups }: PublishedSummary): TemplateResult {
    const { instrument, results } = this.board;
    const statement = instrument.sections.flatMap((each) => each.items).find(({ id }) => id === item.item)?.statement;
    const { agreement, bothSides } = item;
    const parts = distributionParts(instrument, results, item, this.#say);
    const spread = agreement && agreementText(results, agreement.words, bothSides);
    const flags = join([groupsDifferText(results, item.groupsDiffer, groups), manyUnsureText(results, item)]);
    const asking = `${this.say('toMeeting')}: ${statement ?? ''}`;
    return html`<li>
      <h4 lang=${this.langOfItems}>${statement}</h4>
      <p><b>${this.#itemScore(item)}</b> ${itemBasis(item, this.#say)}</p>
      ${
        parts
          ? html`<take-stock-distribution
              about=${statement ?? item.item}
              .parts=${parts}
              .sentence=${join([medianText(results, item), spread])}
              .labels=${distributionWords(this.#say)}
            ></take-stock-distribution>`
          : item.withheld === 'too-few-answers'
            ? html`<p>${results.say('tooFewAnswers')}</p>`
            : nothing
      }
      ${flags ? html`<p>${flags}</p>` : nothing} ${this.#renderNotes(item.item)}
      <button type="button" class="plain" aria-label=${asking} @click=${() => this.go({ name: 'meeting', item: item.item })}>
        ${this.say('toMeeting')}
      </button>
    </li>`;
  }

  #itemScore({ state, displayed }: PublishedItem): string {
    if (displayed !== null) return this.say('resultsScore', { score: displayed });
    if (state === null) return this.say('askedOfSome');
    return this.say(state === 'scored' ? 'notScored' : state);
  }

  #renderNotes(item: string): TemplateResult | typeof nothing {
    const notes = this.#notesOn(item);
    if (!notes.length) return nothing;
    return html`<p class="soft">${this.say('resultsWritten')}</p>
      <ul class="written">
        ${notes.map(({ text, name }) => html`<li>${name === null ? text : this.say('resultsBy', { text, name })}</li>`)}
      </ul>`;
  }

  #notesOn(item: string) {
    return this.board.view.comments.find((each) => each.item === item)?.notes ?? [];
  }

  readonly #say: Say = (name, values) => this.say(name, values);
}

/** Sentences one after another, without those that are not there. */
function join(texts: readonly (string | null | undefined)[]): string {
  return texts.filter(Boolean).join(' ');
}
