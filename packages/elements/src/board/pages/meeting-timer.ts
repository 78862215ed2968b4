import { css, html, type TemplateResult } from 'lit';
import { property, state } from '../../decorators.js';
import { controls } from '../../styles/controls.js';
import { BoardElement } from '../board-page.js';
import type { meetingMessages } from '../messages/meeting.js';

/**
 * How long a question has been talked about, for whoever wants to know. It makes no sound and announces nothing.
 *
 * @tag take-stock-board-timer
 */
export class TakeStockBoardTimer extends BoardElement<keyof typeof meetingMessages> {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        gap: 0 1em;
        align-items: center;
      }
      [role='timer'] {
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  /** The question; the time starts again with each. */
  @property() item = '';
  @state() private seconds = 0;
  @state() private state: 'off' | 'shown' | 'hidden' = 'off';
  #since = 0;
  #ticking: ReturnType<typeof setInterval> | undefined;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#turn('off');
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('item')) this.#restart();
  }

  override render(): TemplateResult {
    if (this.state !== 'shown')
      return html`<button type="button" class="plain" @click=${this.#show}>
        ${this.say(this.state === 'off' ? 'timerStart' : 'timerShow')}
      </button>`;
    const time = `${Math.floor(this.seconds / 60)}:${String(this.seconds % 60).padStart(2, '0')}`;
    return html`<span role="timer" aria-live="off" aria-label=${this.say('timer')}>${time}</span>
      <button type="button" class="plain" @click=${() => this.#turn('off')}>${this.say('timerStop')}</button>
      <button type="button" class="plain" @click=${() => this.#turn('hidden')}>${this.say('timerHide')}</button>`;
  }

  readonly #show = (): void => {
    if (this.state === 'off') this.#restart();
    this.#turn('shown');
  };

  #restart(): void {
    this.#since = performance.now();
    this.seconds = 0;
  }

  #turn(to: 'off' | 'shown' | 'hidden'): void {
    this.state = to;
    clearInterval(this.#ticking);
    if (to === 'shown') this.#ticking = setInterval(this.#tick, 1000);
    if (this.isConnected) void this.updateComplete.then(() => this.renderRoot.querySelector('button')?.focus());
  }

  readonly #tick = (): void => {
    this.seconds = Math.round((performance.now() - this.#since) / 1000);
  };
}
