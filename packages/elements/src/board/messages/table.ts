import type { Message } from '../../messages/messages.js';

/** Texts of the page that reads tables; they load with it. */
export const tableMessages = {
  tableTitle: 'Read a table (CSV)',
  tableIntro:
    'One row a member, one column a question, such as a form on another site gives you. Save it as CSV first. E-mail addresses are never read. Rows of two tables that say exactly the same are taken for one member’s: where they are two people’s, put both tables into one.',
  tableChoose: 'Choose the table',
  tableUnreadable: 'This table could not be read: {why} Save it again as CSV with UTF-8 letters.',
  tableQuotes: 'a quotation mark in it is not closed.',
  tableEmpty: 'it has no rows.',
  tableNotRead: 'the browser cannot read it. Is it a file, and on this device?',
  tableTooLarge: 'it is far larger than one board’s answers can be.',
  tableFound: '{name}: {found} of {of} questions were found by their headings.',
  tableRows: { one: '{n} row has answers.', other: '{n} rows have answers.' },
  tableUnused: 'Columns that are not read: {names}.',
  tableColumns: 'Which column is what',
  tableNone: 'None',
  tableCode: 'Private code',
  tableNumbers: 'If answers are numbers, they mean',
  'tableNumbers-none': 'There are no numbers',
  'tableNumbers-positions': '1 is the lowest answer',
  'tableNumbers-values': 'They are the values of the questionnaire, from {least}',
  tableOthers: 'The questions that were found',
  tableWrong: { one: '{n} row cannot be read yet:', other: '{n} rows cannot be read yet:' },
  tableCell: 'Row {row}, “{column}”: “{cell}” is not understood.',
  tableRow: 'Row {row} has another number of cells than there are headings.',
  tableMore: { one: 'And {n} more.', other: 'And {n} more.' },
  tableFrom: '{name}, row {row}',
  tableTake: { one: 'Go on with {n} row', other: 'Go on with {n} rows' },
} satisfies Record<string, Message>;
