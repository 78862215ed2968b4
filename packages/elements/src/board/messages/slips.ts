import type { Message } from '../../messages/messages.js';

/** Texts of the slips with private codes; they load with those. */
export const slipMessages = {
  slipsTitle: 'Slips to hand out',
  slipsIntro: {
    one: '{n} slip, with a code. The print window can also save it as a PDF.',
    other:
      '{n} slips to cut out, each with another code: give out only those that nobody has yet. The print window can also save them as a PDF.',
  },
  slipsNoLink:
    'There is no address of the page that members answer on, so the slips hold codes alone, for paper forms. If members answer on a page, go back and give its address under “Answering”.',
  slipsPrint: 'Print the slips',
  slipsPreview: 'What a slip looks like',
  slipCode: 'Your private code',
  slipLink: 'Answer here, or point a phone at the square:',
  slipQr: 'The link as a QR code',
  slipPaper: 'On a paper form, write the code into its field.',
  slipKeep:
    'Keep this slip and show it to nobody: next year the same code matches your answers with this year’s, without your name. Nobody keeps a list of who has which.',
} satisfies Record<string, Message>;
