import { css, html, nothing, type TemplateResult } from 'lit';
import { receive, type Receipt, type Round } from '@take-stock/engine/round';
import { property, state } from '../../decorators.js';
import { controls } from '../../styles/controls.js';
import { stack } from '../../styles/stack.js';
import { BoardElement } from '../board-page.js';
import type { gatherMessages } from '../messages/gather.js';
import type { Incoming } from '../read-incoming.js';
import { boardForm } from '../styles/board-form.js';

/** The coordinator decided: these are to be added; none is an answer too. */
export class IncomingEvent extends Event {
  constructor(readonly taken: readonly Incoming[]) {
    super('take-stock-incoming', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'take-stock-incoming': IncomingEvent;
  }
}

/** One line of the list: what came in, and what would become of it. */
type Line = Receipt | Extract<Incoming, { fault: unknown }>;

/**
 * What came in, before anything is merged.
 *
 * @tag take-stock-board-incoming
 * @fires {IncomingEvent} take-stock-incoming - what is to be added
 */
export class TakeStockBoardIncoming extends BoardElement<keyof typeof gatherMessages> {
  static override styles = [
    controls,
    stack,
    boardForm,
    css`
      :host {
        padding: 1.25em;
        background: var(--_tint);
        border-inline-start: 4px solid var(--_accent);
      }
      section {
        border: 0;
        padding: 0;
        max-inline-size: none;
      }
      ul {
        list-style: none;
        padding: 0;
        gap: 0;
        inline-size: 100%;
      }
      li {
        display: grid;
        grid-template-columns: 1.75em minmax(0, 1fr);
        align-items: start;
        gap: 0 0.25em;
        padding-block: 0.5em;
        border-block-start: 1px solid var(--_line);
      }
      li > :last-child {
        grid-column: 2;
      }
      input {
        inline-size: 1.375em;
        block-size: 1.375em;
        margin: 0;
        accent-color: var(--_accent);
      }
      .sign {
        font-weight: 700;
        text-align: center;
      }
    `,
  ];

  /** Everything that came in, in its order. */
  @property({ attribute: false }) incoming: readonly Incoming[] = [];
  /** Places in the list that the coordinator leaves out. */
  @state() private left: ReadonlySet<number> = new Set();

  override render(): TemplateResult {
    const lines = this.#lines();
    const n = countPeople(this.#taken(lines));
    return html`<section>
      <h3 tabindex="-1" aria-describedby="intro">${this.say('incomingTitle')}</h3>
      <p id="intro">${this.say('incomingIntro', { n: lines.filter(isAddable).length, of: lines.length })}</p>
      <ul>
        ${lines.map((line, index) => this.#renderLine(line, index))}
      </ul>
      <div class="actions">
        <button type="button" ?disabled=${this.board.readOnly} @click=${() => this.#decide(lines)}>
          ${n ? this.say('addAnswers', { n }) : this.say('addNone')}
        </button>
        ${
          lines.some(isAddable)
            ? html`<button type="button" class="plain" @click=${() => this.dispatchEvent(new IncomingEvent([]))}>
                ${this.say('addCancel')}
              </button>`
            : nothing
        }
      </div>
    </section>`;
  }

  #renderLine(line: Line, index: number): TemplateResult {
    const { from } = line;
    return html`<li>
      ${
        isAddable(line)
          ? html`<input
              type="checkbox"
              aria-label=${this.say('incomingTake', { from })}
              aria-describedby=${`line-${index}`}
              .checked=${!this.left.has(index)}
              @change=${() => this.#toggle(index)}
            />`
          : html`<span class="sign" aria-hidden="true">${'fault' in line ? '!' : '='}</span>`
      }
      <p><b>${from}</b></p>
      <p id=${`line-${index}`} class="soft">${this.#wordsOf(line)}</p>
    </li>`;
  }

  #wordsOf(line: Line): string {
    if ('fault' in line) return this.say(`refused-${line.fault}`);
    const { code = '', group } = line.response.respondent;
    const { codes, groups } = this.board.round.settings;
    return [
      this.say(`incoming-${line.state}`),
      ...(line.codeTwice ? [this.say('codeTwice', { code })] : []),
      ...(code && codes && !codes.includes(code) ? [this.say('codeUnknown', { code })] : []),
      ...(group && !groups.some(({ id }) => id === group) ? [this.#sayUnknown(group)] : []),
    ].join(' ');
  }

  /** A group by the name that it has in the questionnaire, or had in an earlier round; an id is no word for anybody. */
  #sayUnknown(group: string): string {
    const { instrument, round } = this.board;
    const known = [...(instrument.groups ?? []), ...round.earlier.flatMap(({ settings }) => settings.groups)];
    const name = known.find(({ id }) => id === group)?.label;
    return name ? this.say('groupUnknown', { name }) : this.say('groupNameless');
  }

  /** What would become of each, with what is left out not there for the others to be compared with. */
  #lines(): Line[] {
    const kept = this.incoming.filter((each, index) => 'response' in each && !this.left.has(index));
    const receipts = receive(this.board.round, kept as Extract<Incoming, { response: unknown }>[]);
    return this.incoming.map((each, index) => {
      if ('fault' in each) return each;
      const receipt = this.left.has(index) ? receive(this.board.round, [each])[0] : receipts[kept.indexOf(each)];
      return receipt ?? { from: each.from, fault: 'invalid' };
    });
  }

  #taken(lines: readonly Line[]): Incoming[] {
    return this.incoming.filter((_, index) => !this.left.has(index) && isAddable(lines[index]));
  }

  #toggle(index: number): void {
    const left = new Set(this.left);
    if (!left.delete(index)) left.add(index);
    this.left = left;
  }

  #decide(lines: readonly Line[]): void {
    this.dispatchEvent(new IncomingEvent(this.#taken(lines)));
  }
}

/** How many people's answers these are: one may have sent them twice. */
export function countPeople(list: readonly Incoming[]): number {
  return new Set(list.flatMap((each) => ('response' in each ? [each.response.id] : []))).size;
}

/** Whether there is anything among it to decide. */
export function changesRound(round: Round, list: readonly Incoming[]): boolean {
  return receive(
    round,
    list.flatMap((each) => ('response' in each ? [each] : [])),
  ).some(isAddable);
}

function isAddable(line: Line | undefined): boolean {
  return line !== undefined && 'state' in line && (line.state === 'new' || line.state === 'replaces');
}
