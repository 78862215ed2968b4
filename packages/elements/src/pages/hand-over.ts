import { css, html, nothing, type TemplateResult } from 'lit';
import { property, state } from '../decorators.js';
import { toLink } from '@take-stock/engine/scoring';
import { define } from '../define.js';
import { responseFile, responseFileName } from '../download.js';
import type { Review } from '../review.js';
import { controls } from '../styles/controls.js';
import { stack } from '../styles/stack.js';
import { PageElement } from './page-element.js';

/** A link may be this long: mail programs cut longer ones. */
const LONGEST_LINK = 1000;

/**
 * Ways to give the answers to whoever collects them. Nothing is sent from here.
 *
 * @tag take-stock-hand-over
 * @fires {RequestEvent} take-stock-request - download, delete, or go back to the result
 */
export class TakeStockHandOver extends PageElement {
  static override styles = [
    controls,
    stack,
    css`
      section {
        justify-items: start;
        border-block-start: 1px solid var(--_line);
        padding-block-start: 1.25em;
        max-inline-size: 42em;
      }
      label {
        font-weight: 600;
      }
      textarea {
        min-block-size: 4.5em;
        word-break: break-all;
        field-sizing: content;
        font-size: 0.9375em;
      }
      take-stock-qr {
        max-inline-size: 18em;
        inline-size: 100%;
      }
    `,
  ];

  /** The answers to hand over. */
  @property({ attribute: false }) review!: Review;
  @state() private downloaded = false;
  @state() private copied: 'linkCopied' | 'linkCopyFailed' | null = null;
  @state() private qr: 'hidden' | 'shown' | 'failed' = 'hidden';

  override render(): TemplateResult {
    const { response } = this.review;
    const link = this.#link();
    return html`
      <header>
        <h2 tabindex="-1">${this.say('handOver')}</h2>
        <p>${this.say('handOverIntro')}</p>
        <slot></slot>
      </header>
      <section>
        <h3>${this.say('fileTitle')}</h3>
        <p>${this.say('fileHint')}</p>
        <div class="actions">
          <button type="button" @click=${this.#download}>${this.say('fileDownload')}</button>
          ${this.#canShare() ? html`<button type="button" class="second" @click=${this.#share}>${this.say('fileShare')}</button>` : nothing}
        </div>
        <p role="status" class="soft">${this.downloaded ? this.say('fileDone', { name: responseFileName(response) }) : nothing}</p>
      </section>
      ${link.length <= LONGEST_LINK ? this.#renderLink(link) : nothing}
      <section>
        <h3>${this.say('printTitle')}</h3>
        <p>${this.say('saveAsPdf')}</p>
        ${this.button('print', { do: 'print' }, 'second')}
      </section>
      <section>
        <h3>${this.say('deleteTitle')}</h3>
        <p>${this.say('deleteHint')}</p>
        <take-stock-remove .response=${response.id}></take-stock-remove>
      </section>
      <div class="actions">
        <button type="button" class="plain" @click=${this.#back}>${this.say('backToResult')}</button>
      </div>
    `;
  }

  #renderLink(link: string): TemplateResult {
    return html`<section>
        <h3>${this.say('linkTitle')}</h3>
        <p>${this.say('linkHint')}</p>
        <label for="link">${this.say('linkLabel')}</label>
        <textarea
          id="link"
          readonly
          rows="3"
          .value=${link}
          @focus=${(event: FocusEvent) => {
            (event.currentTarget as HTMLTextAreaElement).select();
          }}
        ></textarea>
        <button type="button" class="second" @click=${() => this.#copy(link)}>${this.say('linkCopy')}</button>
        <p role="status" class="soft">${this.copied ? this.say(this.copied) : nothing}</p>
      </section>
      <section>
        <h3>${this.say('qrTitle')}</h3>
        <p>${this.say('qrHint')}</p>
        ${
          this.qr === 'shown'
            ? html`<take-stock-qr
                tabindex="-1"
                role="group"
                aria-label=${this.say('qrLabel')}
                .text=${link}
                label=${this.say('qrLabel')}
                fault=${this.say('qrTooLong')}
              ></take-stock-qr>`
            : html`<button type="button" class="second" @click=${this.#showQr}>${this.say('qrShow')}</button>`
        }
        <p role="status" class="soft">${this.qr === 'failed' ? this.say('loadFailed') : nothing}</p>
      </section>`;
  }

  /** This page's address with the answers in its fragment. */
  #link(): string {
    return location.href.replace(/#.*$/, '') + toLink(this.review.instrument, this.review.response);
  }

  readonly #download = (): void => {
    this.ask({ do: 'download' });
    this.downloaded = true;
  };

  #file(): File {
    const { response } = this.review;
    return new File([responseFile(response)], responseFileName(response), { type: 'application/json' });
  }

  #canShare(): boolean {
    return typeof navigator.canShare === 'function' && navigator.canShare({ files: [this.#file()] });
  }

  readonly #share = (): void => {
    // Rejects when the person closes the window of apps again: nothing to say then.
    navigator.share({ files: [this.#file()] }).catch(() => undefined);
  };

  async #copy(link: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(link);
      this.copied = 'linkCopied';
    } catch {
      this.renderRoot.querySelector('textarea')?.select();
      this.copied = 'linkCopyFailed';
    }
  }

  readonly #showQr = async (): Promise<void> => {
    try {
      const { TakeStockQr } = await import('../charts/take-stock-qr.js');
      define('take-stock-qr', TakeStockQr);
      this.qr = 'shown';
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('take-stock-qr')?.focus();
    } catch {
      this.qr = 'failed';
    }
  };

  readonly #back = (): void => {
    this.ask({ do: 'go', page: { name: 'result' } });
  };
}
