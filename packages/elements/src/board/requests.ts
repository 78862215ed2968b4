import type { Instrument, Round } from '@take-stock/engine';
import { download } from '../download.js';
import type { Values } from '../messages/messages.js';
import type { Notice } from '../notice.js';
import { newId, today } from '../review.js';
import type { BoardPage } from './board.js';
import type { BoardRequest, BoardRequestEvent } from './board-events.js';
import type { BoardSession } from './board-session.js';
import type { SharedMessageName } from './messages/en-board.js';
import type { roundFileMessages } from './messages/round-file.js';
import { roundFile, roundFileName } from './round-file.js';

/** Texts of the frame around the pages, and of files that are opened. */
export type SaidName = SharedMessageName | keyof typeof roundFileMessages;

/** What the frame does for a request. */
export interface Desk {
  readonly session: BoardSession;
  readonly say: (name: SaidName, values?: Values) => string;
  readonly go: (page: BoardPage, focus?: boolean) => Promise<void>;
  readonly tell: (notice: Notice) => void;
  readonly report: (error: unknown) => void;
  /** There is a round that the host page has not seen. */
  readonly changed: (round: Round) => void;
  readonly focusDisputes: () => Promise<void>;
}

/** Does what the pages ask of the board as a whole: to begin, open, save, put away and delete rounds. */
export class Requests {
  /** Counts the rounds that were asked for: one that was overtaken is not begun. */
  #turn = 0;

  constructor(private readonly desk: Desk) {}

  /** Does what is asked; cancels the event where that cannot be. */
  async take(instrument: Instrument, event: BoardRequestEvent): Promise<void> {
    const { desk } = this;
    const { request } = event;
    switch (request.do) {
      case 'go':
        return desk.go(request.page);
      case 'begin':
      case 'next':
        return this.#begin(instrument, event, request);
      case 'open':
        return this.#open(request.id);
      case 'open-file':
        return this.#orSay(() => this.#openFile(instrument, request.file));
      case 'remove':
        return this.#remove(request.id);
      case 'download':
        this.download();
        return;
      case 'close':
        return this.close();
      case 'say':
        desk.tell(request.notice);
    }
  }

  /** Opens the page that the open round is at. */
  async goToRound(focus = true): Promise<void> {
    const { round } = this.desk.session;
    if (round) await this.desk.go({ name: round.closed === undefined ? 'gather' : 'results' }, focus);
  }

  /** Saves the round as a file. */
  download(): void {
    const { session, tell, say } = this.desk;
    if (!session.round) return;
    const name = roundFileName(session.round);
    download(name, roundFile(session.round));
    session.noteDownload();
    tell({ text: say('roundDownloaded', { name }) });
  }

  /** Puts the round away; it stays on the device. Where it could not be kept there, it asks first. */
  async close(sure = false): Promise<void> {
    const { session, go, tell, say } = this.desk;
    await session.flush();
    if (session.wouldLose && !sure) {
      const actions = [
        { label: say('saveRound'), run: () => this.download() },
        { label: say('closeRound'), run: () => this.close(true) },
      ];
      tell({ text: say('closeUnsaved'), actions });
      return;
    }
    session.close();
    await session.find();
    await go({ name: 'home' });
    this.sayDamaged();
  }

  /** Says once that something on the device could not be read. */
  sayDamaged(): void {
    const { session, tell, say } = this.desk;
    if (session.damaged) tell({ text: say('damaged') });
    session.damaged = false;
  }

  /**
   * Makes a round by what loads with its first page, and opens it there; once, however often its button is pressed meanwhile. Under
   * the name of another there is none.
   */
  async #begin(instrument: Instrument, event: Event, request: Extract<BoardRequest, { do: 'begin' | 'next' }>): Promise<void> {
    const { session, tell, say, go, changed } = this.desk;
    const last = request.do === 'next' ? session.round : null;
    const partnership = request.do === 'begin' ? request.partnership : (last?.partnership ?? '');
    const { period } = request;
    if (session.hasNamed(partnership, period)) {
      event.preventDefault();
      return;
    }
    const turn = ++this.#turn;
    const isCurrent = () => turn === this.#turn && session.round?.id === last?.id;
    const slow = setTimeout(() => isCurrent() && tell({ text: say('stepLoading') }), 300);
    await this.#orSay(async () => {
      const { openRound, nextRound } = await import('./parts/set-up-part.js');
      if (!isCurrent()) return;
      const about = { id: newId(), period, opened: today() };
      // As it is by now.
      const { round: before } = session;
      const round = before ? nextRound(instrument, before, about) : openRound(instrument, { ...about, partnership });
      if (!(await session.take(round))) return;
      changed(round);
      await go({ name: 'set-up' });
    });
    clearTimeout(slow);
  }

  async #open(id: string): Promise<void> {
    const { session, tell, say, go } = this.desk;
    if (!(await session.resume(id))) return;
    if (session.round) return this.goToRound();
    // Another tab has deleted it.
    await go({ name: 'home' });
    tell({ text: say('roundGone') });
  }

  async #openFile(instrument: Instrument, file: File): Promise<void> {
    const { session, tell, say, changed, focusDisputes } = this.desk;
    const { definePart, openRoundFile } = await import('./parts/round-file-part.js');
    definePart();
    const { opened, title, text, values } = await openRoundFile(instrument, file, session);
    const { round } = session;
    const disputed = Boolean(round?.disputed);
    if (opened && round) changed(round);
    if (opened) await this.goToRound(!disputed);
    if (text) tell({ ...(title && { title: say(title) }), text: say(text, values) });
    // What is to be chosen stands above the page.
    if (disputed) await focusDisputes();
  }

  async #remove(id: string): Promise<void> {
    const { session, tell, say, go } = this.desk;
    const gone = await session.remove(id);
    await go({ name: 'home' });
    tell({ text: say(gone ? 'roundRemoved' : 'roundRemoveFailed') });
  }

  /** Takes a step whose code may not be here yet, or says that it could not be fetched. */
  async #orSay(step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      this.desk.report(error);
      this.desk.tell({ text: this.desk.say('stepFailed') });
    }
  }
}
