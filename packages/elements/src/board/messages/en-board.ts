import type { Message } from '../../messages/messages.js';
import { gatherMessages } from './gather.js';
import { influenceMessages } from './influence.js';
import { meetingMessages } from './meeting.js';
import type { paperMessages } from './paper.js';
import { planMessages } from './plan.js';
import { reportMessages } from './reports.js';
import { resultMessages } from './results.js';
import { setUpMessages } from './set-up.js';
import { shellMessages } from './shell.js';
import type { tableMessages } from './table.js';
import { yearMessages } from './years.js';

/** Every text of the coordinator's pages in English; each page's stand in a file of their own. */
export const enBoard = {
  ...shellMessages,
  ...setUpMessages,
  ...gatherMessages,
  ...resultMessages,
  ...meetingMessages,
  ...planMessages,
  ...influenceMessages,
  ...yearMessages,
  ...reportMessages,
} satisfies Record<string, Message>;

/** Texts of parts that load when somebody asks for them. */
type LaterMessages = typeof paperMessages & typeof tableMessages;

export type BoardMessageName = keyof typeof enBoard | keyof LaterMessages;
export type BoardMessages = Readonly<Record<BoardMessageName, Message>>;
