import type { en } from '../../messages/en.js';
import type { enShared } from '../../messages/en-shared.js';
import type { Message } from '../../messages/messages.js';
import type { disputeMessages } from './disputes.js';
import type { entryMessages } from './entries.js';
import type { gatherMessages } from './gather.js';
import type { influenceMessages } from './influence.js';
import type { meetingMessages } from './meeting.js';
import type { paperMessages } from './paper.js';
import type { planMessages } from './plan.js';
import type { roundFileMessages } from './round-file.js';
import { reportMessages } from './reports.js';
import { resultMessages } from './results.js';
import type { setUpMessages } from './set-up.js';
import { shellMessages } from './shell.js';
import type { slipMessages } from './slips.js';
import type { tableMessages } from './table.js';
import type { yearMessages } from './years.js';

/** Every text of the coordinator's pages that is there at once, in English. The others come with their pages. */
export const enBoard = {
  ...shellMessages,
  ...resultMessages,
  ...reportMessages,
} satisfies Record<string, Message>;

/** Texts of parts that load on their own. */
type LaterMessages = typeof setUpMessages &
  typeof slipMessages &
  typeof gatherMessages &
  typeof meetingMessages &
  typeof planMessages &
  typeof entryMessages &
  typeof influenceMessages &
  typeof yearMessages &
  typeof disputeMessages &
  typeof roundFileMessages &
  typeof paperMessages &
  typeof tableMessages;

/** Texts that every page may use. */
export type SharedMessageName = keyof typeof en | keyof typeof enShared | keyof typeof enBoard;
export type BoardMessageName = keyof typeof enBoard | keyof LaterMessages;
export type BoardMessages = Readonly<Record<BoardMessageName, Message>>;
