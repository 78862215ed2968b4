import { css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { RoundSettings } from '@take-stock/engine/round';
import { groupsFromText } from '@take-stock/engine/words';
import { property, state } from '../../decorators.js';
import type { Values } from '../../messages/messages.js';
import { today } from '../../review.js';
import { controls } from '../../styles/controls.js';
import { stack } from '../../styles/stack.js';
import type { BoardPage } from '../board.js';
import { BoardElement } from '../board-page.js';
import type { setUpMessages } from '../messages/set-up.js';
import { choiceField, lineField, type Field } from '../fields.js';
import { invitationText, memberLinks, privacyText, PROMISED, PUBLISHABLE, type Inviting, type Publishable } from '../invitation.js';
import { codesOf } from '../private-codes.js';
import { onceReleased } from '../released.js';
import { boardForm } from '../styles/board-form.js';
import type { TakeStockBoardSetUpCodes } from './set-up-codes.js';
import { invitedOver, MOST_MEMBERS } from './set-up-groups.js';

type Own = keyof typeof setUpMessages;

/** The smallest groups to choose from; a round may have a larger one. */
const MINIMUMS = [3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20];

/**
 * What a round goes by: groups, members, what is shown and published, where answers go. Out of it come the invitation and the
 * privacy statement.
 *
 * @tag take-stock-board-set-up
 * @fires {EditEvent} take-stock-edit - a setting changed
 * @fires {BoardRequestEvent} take-stock-board-request - go to the plan
 */
export class TakeStockBoardSetUp extends BoardElement<Own> {
  static override styles = [
    controls,
    stack,
    boardForm,
    css`
      /* Firefox keeps nothing together that stands in a grid: it would cut slips in two. */
      @media print {
        :host {
          display: block;
        }
      }
    `,
  ];

  /** What was asked for: asked for again, the page stands there without the slips. */
  @property({ attribute: false }) page: BoardPage | undefined;
  /** Whether the slips with private codes stand in place of the page. */
  @state() private slips = false;
  /** The smallest group that is asked about. */
  @state() private raised = 0;
  /** The codes that were made just now, when the slips were opened. */
  #made: readonly string[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('page')) this.slips = false;
    if (!changed.has('board') || changed.get('board')?.round.id === this.board.round.id) return;
    this.slips = false;
    this.asked = null;
  }

  /** As where the groups are. */
  protected override scheduleUpdate(): Promise<unknown> | undefined {
    return onceReleased(() => super.scheduleUpdate());
  }

  override render(): TemplateResult {
    const { round, readOnly } = this.board;
    if (this.slips)
      return html`<button type="button" class="plain no-print" @click=${this.#closeSlips}>${this.say('slipsClose')}</button>
        <take-stock-board-slips .board=${this.board} .made=${this.#made}></take-stock-board-slips>`;
    const named = { required: true, fault: this.say('nameMissing') };
    return html`
      <header>
        <h2 tabindex="-1">${this.say('step-set-up')}</h2>
        <p>${this.say('setUpIntro')}</p>
      </header>
      ${this.#renderLookBack()}
      <section>
        <h3>${this.say('whichReview')}</h3>
        ${lineField({ ...this.#field('newPartnership', round.partnership, this.#rename('partnership')), ...named, most: 200 })}
        ${lineField({ ...this.#field('periodLabel', round.period, this.#rename('period')), ...named, most: 100 })}
      </section>
      <take-stock-board-set-up-groups .board=${this.board}></take-stock-board-set-up-groups>
      ${this.#renderMembers()}
      <take-stock-board-set-up-codes .board=${this.board} @take-stock-slips=${this.#openSlips}></take-stock-board-set-up-codes>
      ${this.#renderShowing()} ${this.#renderAnswering()} ${readOnly ? nothing : this.#renderTexts()}
    `;
  }

  #renderLookBack(): TemplateResult | typeof nothing {
    const carried = this.board.round.actions.filter(({ from }) => from !== undefined);
    if (!carried.length) return nothing;
    return html`<section>
      <h3>${this.say('lookBack')}</h3>
      <p>${this.say('lookBackIntro', { n: carried.length })}</p>
      <ul>
        ${carried.map(({ what, status, from = '' }) => html`<li>${this.say('lookBackItem', { what, from, status: this.say(`carried-${status}`) })}</li>`)}
      </ul>
      <button type="button" class="second" @click=${() => this.go({ name: 'plan' })}>${this.say('lookBackPlan')}</button>
    </section>`;
  }

  #renderMembers(): TemplateResult {
    const { settings } = this.board.round;
    const over = invitedOver(settings);
    return html`<section>
      <h3>${this.say('members')}</h3>
      ${lineField(
        {
          ...this.#field('invitedLabel', String(settings.invited ?? ''), this.#invite),
          least: 1,
          highest: MOST_MEMBERS,
          fault: this.say('numberFault', { most: MOST_MEMBERS }),
          clash: over ? this.say('invitedOver', over) : undefined,
        },
        'number',
      )}
    </section>`;
  }

  #renderShowing(): TemplateResult {
    const { round, results, readOnly } = this.board;
    const { minimumGroup, publish } = round.settings;
    const answered = [...round.responses, ...(round.waiting ?? [])].length > 0;
    const promised = (part: Publishable) => answered && PROMISED.includes(part);
    const least = answered ? minimumGroup : 3;
    const choices = [...new Set([...MINIMUMS, minimumGroup])].sort((a, b) => a - b).filter((n) => n >= least);
    const fixed = readOnly || round.closed !== undefined;
    const raising = this.asked === 'minimum' && !fixed;
    return html`<section>
      <h3>${this.say('showingTitle')}</h3>
      ${choiceField(
        {
          ...this.#field(
            'minimumLabel',
            String(raising ? this.raised : minimumGroup),
            (n) => this.#raise(Number(n), answered),
            'minimumHint',
          ),
          id: 'ask-minimum',
          fixed,
        },
        choices.map((n) => [String(n), String(n)]),
      )}
      ${raising ? this.#renderAsk('minimumAsk', { n: this.raised }, ['minimumAskYes', this.#raiseNow], 'minimumAskNo') : nothing}
      <p>${groupsFromText(results, minimumGroup)}</p>
      ${this.#note(round.closed !== undefined ? 'minimumClosed' : answered ? 'minimumAnswered' : null)}
      <fieldset ?disabled=${readOnly}>
        <legend>${this.say('publishLegend')}</legend>
        <p class="soft">${this.say('publishAlways')}</p>
        ${PUBLISHABLE.map(
          (part) =>
            html`<label class="check"
                ><input
                  id=${`ask-${part}`}
                  type="checkbox"
                  .checked=${publish[part]}
                  ?disabled=${promised(part) && !publish[part]}
                  @change=${(event: Event) => this.#tick(part, event.currentTarget as HTMLInputElement, promised(part))}
                />
                ${this.say(`publish-${part}`)}</label
              >${
                this.asked === part
                  ? this.#renderAsk(
                      'publishAsk',
                      { what: this.say(`publish-${part}`) },
                      ['publishAskYes', () => this.#leaveOut(part)],
                      'publishAskNo',
                    )
                  : nothing
              }`,
        )}
        ${this.#note(answered ? 'publishAnswered' : null)}
      </fieldset>
    </section>`;
  }

  /** Asks first: what members were told cannot come to be true again. */
  #renderAsk(question: Own, values: Values, [yes, run]: readonly [Own, () => void], no: Own): TemplateResult {
    return html`<p role="alert">${this.say(question, values)}</p>
      <div class="actions">
        <button type="button" class="second" @click=${run}>${this.say(yes)}</button>
        <button id="keep" type="button" class="plain" @click=${() => this.askAbout(null)}>${this.say(no)}</button>
      </div>`;
  }

  #renderAnswering(): TemplateResult {
    const { settings } = this.board.round;
    const { answerBy = '', returnTo = '', answerAt = '' } = settings;
    return html`<section>
      <h3>${this.say('answeringTitle')}</h3>
      ${lineField(
        this.#field('answerByLabel', answerBy, (day) => this.#set({ answerBy: day || undefined })),
        'date',
      )}
      <p role="status" class="soft">${answerBy && answerBy < today() ? this.say('dayPast') : nothing}</p>
      ${lineField(this.#field('returnToLabel', returnTo, (text) => this.#set({ returnTo: text || undefined }), 'returnToHint'))}
      ${lineField(
        {
          ...this.#field('answerAtLabel', answerAt, (text) => this.#set({ answerAt: text.trim() || undefined }), 'answerAtHint'),
          fault: this.say('answerAtWrong'),
        },
        'url',
      )}
    </section>`;
  }

  #renderTexts(): TemplateResult {
    const { instrument, round, results } = this.board;
    const inviting: Inviting = {
      instrument,
      round,
      results,
      say: (name, values) => this.say(name, values),
      day: (day) => this.day(day),
    };
    const links = memberLinks(instrument, round);
    const { kept } = codesOf(round);
    const text = (label: 'invitationLabel' | 'linksLabel' | 'privacyLabel', words: string) =>
      html`<take-stock-board-text
        .board=${this.board}
        label=${this.say(label)}
        text=${words}
        @copy=${() => label === 'linksLabel' && this.#codes?.give()}
      ></take-stock-board-text>`;
    return html`<section>
        <h3>${this.say('invitationTitle')}</h3>
        <p class="soft">${this.say('invitationHint')}</p>
        ${text('invitationLabel', invitationText(inviting))}
        ${
          links.length
            ? html`${text('linksLabel', links.join('\n'))}
                <p class="soft">${this.say(kept ? 'linksHintKept' : 'linksHint')}</p>`
            : nothing
        }
      </section>
      <section>
        <h3>${this.say('privacyTitle')}</h3>
        <p class="soft">${this.say('privacyHint')}</p>
        ${text('privacyLabel', privacyText(inviting))}
      </section>`;
  }

  #field(label: Own | 'newPartnership', value: string, set: Field['set'], hint?: Own): Field {
    return { id: label, label: this.say(label), value, set, hint: hint && this.say(hint), fixed: this.board.readOnly };
  }

  #note(name: 'minimumAnswered' | 'minimumClosed' | 'publishAnswered' | null): TemplateResult | typeof nothing {
    return name ? html`<p class="wrong">${this.say(name)}</p>` : nothing;
  }

  /** Keeps what is typed; a name that is emptied stays as it was. */
  #rename(what: 'partnership' | 'period'): Field['set'] {
    return (name) => {
      if (name.trim()) this.edit((round) => ({ ...round, [what]: name }));
    };
  }

  #set(change: Partial<RoundSettings>): void {
    this.edit((round) => ({ ...round, settings: settingsWith(round.settings, change) }));
  }

  readonly #invite = (value: string): void => {
    const n = Math.floor(Number(value));
    this.#set({ invited: n > 0 && n <= MOST_MEMBERS ? n : undefined });
  };

  readonly #openSlips = async (): Promise<void> => {
    this.#made = this.#codes?.made ?? [];
    this.slips = true;
    await this.updateComplete;
    const slips = this.renderRoot.querySelector<BoardElement>('take-stock-board-slips');
    await slips?.updateComplete;
    slips?.focusHeading();
  };

  readonly #closeSlips = async (): Promise<void> => {
    this.slips = false;
    await this.updateComplete;
    await this.#codes?.focusSlips();
  };

  get #codes(): TakeStockBoardSetUpCodes | null {
    return this.renderRoot.querySelector('take-stock-board-set-up-codes');
  }

  /** The focus stays where it is: arrow keys may go through other numbers on their way to the one that is meant. */
  #raise(n: number, asks: boolean): void {
    this.raised = n;
    this.asked = asks && n !== this.board.round.settings.minimumGroup ? 'minimum' : null;
    if (!asks) this.#set({ minimumGroup: n });
  }

  readonly #raiseNow = (): void => {
    this.askAbout(null);
    this.#set({ minimumGroup: this.raised });
  };

  #tick(part: Publishable, box: HTMLInputElement, asks: boolean): void {
    if (!asks) {
      this.#publish(part, box.checked);
      return;
    }
    box.checked = true;
    this.askAbout(part);
  }

  #publish(part: Publishable, published: boolean): void {
    this.#set({ publish: { ...this.board.round.settings.publish, [part]: published } });
  }

  #leaveOut(part: Publishable): void {
    this.asked = null;
    this.#publish(part, false);
    // The box itself takes no focus any more.
    void this.focusOn('#ask-agreed');
  }
}

/** The settings with some of them changed; what is `undefined` is taken out, as the format has no such value. */
function settingsWith(settings: RoundSettings, change: Partial<RoundSettings>): RoundSettings {
  const entries = Object.entries({ ...settings, ...change }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as RoundSettings;
}
