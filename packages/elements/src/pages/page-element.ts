import { html, nothing, type TemplateResult } from 'lit';
import type { Instrument } from '@take-stock/engine';
import { RequestEvent, type Request } from '../events.js';
import type { MessageName } from '../messages/words.js';
import { WordedElement } from '../worded-element.js';

/** A page of the review. It has one heading that takes the focus when the page opens, and it asks instead of acting. */
export abstract class PageElement extends WordedElement {
  /** Moves the focus to the heading, so that a screen reader starts reading there. */
  focusHeading(): void {
    this.renderRoot.querySelector<HTMLElement>('[tabindex="-1"]')?.focus();
  }

  /** What `lang` says of a text of the instrument: its language, where it is not that of the interface. */
  protected langOf({ language }: Instrument): string | typeof nothing {
    return language === this.words.language ? nothing : language;
  }

  /** A button that asks for something. There is one main way on a page; a second one is outlined, others look like links. */
  protected button(name: MessageName, request: Request, kind: 'main' | 'second' | 'plain' = 'main'): TemplateResult {
    return html`<button
      type="button"
      class=${kind}
      @click=${() => {
        this.ask(request);
      }}
    >
      ${this.say(name)}
    </button>`;
  }

  protected ask(request: Request): void {
    this.dispatchEvent(new RequestEvent(request));
  }
}
