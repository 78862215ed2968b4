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
  tableSheet: 'it is a spreadsheet, not a CSV file.',
  tableTooLarge: 'it is far larger than one board’s answers can be.',
  tableFound: '{name}: {found} of {of} questions were found by their headings.',
  tableRows: { one: '{n} row has answers.', other: '{n} rows have answers.' },
  tableUnused: 'Columns that are not read: {names}.',
  tableDays: 'Dates such as “{text}” are taken as {day}.',
  'tableDays-told': 'Other dates in the table leave no other way.',
  'tableDays-open': 'Nothing in the table says which number is the month: if this is wrong, change it below.',
  tableNoDays: {
    one: '{n} date, “{text}”, is not understood and is left out.',
    other: '{n} dates, such as “{text}”, are not understood and are left out.',
  },
  tableGroups: {
    one: '{n} row names a group that is not in your list, and counts as “Not stated”: {names}. Below you can say which group it is.',
    other: '{n} rows name groups that are not in your list, and count as “Not stated”: {names}. Below you can say which groups they are.',
  },
  tableCounted:
    'Rows that only a number, or a number and a day, tells apart: {n}. A row of another form with the same would take the place of one of them. If you have several forms, leave the column with the time of day in, or the one with the numbers out.',
  tableColumns: 'Which column is what',
  tableNone: 'None',
  tableCode: 'Private code',
  tableNumbers: 'If answers are numbers, they mean',
  'tableNumbers-none': 'There are no numbers',
  'tableNumbers-positions': '1 is the lowest answer',
  'tableNumbers-values': 'They are the values of the questionnaire, from {least}',
  tableDates: '“{text}” in the table is',
  tableGroup: '“{name}” in the table is',
  tableOthers: 'The questions that were found',
  tableWrong: { one: '{n} row cannot be read yet:', other: '{n} rows cannot be read yet:' },
  tableCell: 'Row {row}, “{column}”: “{cell}” is not understood.',
  tableRow: 'Row {row} has another number of cells than there are headings.',
  tableMore: 'And {n} more.',
  tableFrom: '{name}, row {row}',
  tableTake: { one: 'Go on with {n} row', other: 'Go on with {n} rows' },
} satisfies Record<string, Message>;
