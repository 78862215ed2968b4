import type { Message } from '../../messages/messages.js';

/** Texts of the page "set-up", the invitation and the privacy statement, and of the way there from a closed round. */
export const setUpMessages = {
  otherVersionTitle: 'Answered in another version of these questions',
  otherVersionNext:
    'Its results cannot be shown on this page. It stays on this device, and “Save as a file” keeps it elsewhere. The next review can start from it.',
  otherVersionOpen:
    'It was begun before the questions changed, and is not closed. It stays on this device: ask the person who looks after this page for the version that it was begun with.',
  nextTitle: 'Next year',
  nextHint: 'Starts the next review with the same groups and settings, and carries open actions over.',
  nextStart: 'Start the next review',

  setUpIntro: 'Settle this before you invite anybody. Most of it can be changed even after the first answers.',
  lookBack: 'Look back',
  lookBackIntro: { one: '{n} action was carried over:', other: '{n} actions were carried over:' },
  lookBackPlan: 'Go to “Plan”',
  lookBackItem: '{what} ({status}, from {from})',
  'carried-open': 'not begun',
  'carried-under-way': 'under way',
  'carried-done': 'done',
  'carried-dropped': 'dropped',

  whichReview: 'Which review',
  nameMissing: 'A name is needed: until then the old one stays.',
  periodLabel: 'Year or occasion',
  groupsTitle: 'Groups',
  groupsIntro:
    'The parts of the partnership that results are shown by. The seat decides, not the person: whoever sits for the health board answers for health services.',
  groupLabel: 'Group {n}',
  groupUp: 'Move {name} up',
  groupDown: 'Move {name} down',
  groupRemove: 'Remove {name}',
  groupInvited: 'Invited',
  groupInvitedIn: 'Invited: {name}',
  groupAdd: 'Add a group',
  groupMoved: 'Moved to place {n} of {of}.',
  groupRemoved: 'Removed: {name}. “Undo” is below.',
  groupBack: 'Back in its place: {name}.',
  undoLast: 'Undo',
  groupUnnamed: 'Give each group a name.',
  groupTwice: 'Two groups have the same name.',
  groupsOwn:
    'The link in the invitation carries these groups: give the address of the page below, and send members that link. Opened in another way, the page offers the groups of the questionnaire: {names}. Answers for a group that is not in this list count as “Not stated”.',
  groupsAnswered:
    'Answers are in. A group’s new name goes for them too; if you remove a group, the answers given for it count as “Not stated”.',
  groupsClosed:
    'The round is closed, so groups can be renamed but no longer added, moved or removed: two sets of results could be compared until somebody’s answers showed.',

  invitedLabel: 'How many members are invited?',
  invitedOver: 'The groups’ numbers add up to {n}, but {of} are invited in all: change one or the other.',
  codesTitle: 'Private codes',
  codesIntro:
    'If you want to see next year who changed their mind and who is new, give each member a private code. It matches the two years’ answers and nothing else. Hand the codes out without keeping a list of who has which.',
  codesNeed: 'Say first how many members are invited.',
  codesMake: { one: 'Make {n} code', other: 'Make {n} codes' },
  codesHowMany: 'How many new codes?',
  codesMore: 'Make new codes',
  codesMade: { one: '{n} code made.', other: '{n} codes made.' },
  codesGone: 'Codes taken away: {n}.',
  numberFault: 'Give a number from 1 to {most}.',
  codesLabel: 'The codes',
  codesPrint: 'Print slips to cut out; or “Print paper forms”, under “Gather”, puts one of the codes on each form.',
  slipsOpen: 'Slips to print',
  slipsClose: 'Back to “Set up”',
  codesNew: 'The new codes',
  codesKept:
    'Codes that members have from earlier, to use again: {n}. They are not listed: given to somebody else, one would match two people’s answers. Make more for new members, and for those who lost theirs.',
  codesRemoveAsk: 'Do without these codes? Whoever was given one can no longer be told apart, and the codes do not come back.',
  codesRemoveYes: 'Yes, do without them',
  codesKeepThem: 'Keep the codes',
  codesRemove: 'Do without codes',

  showingTitle: 'What is shown',
  minimumLabel: 'Smallest group that is shown',
  minimumHint: '3 is the least: with fewer, a figure could be traced to a person. Smaller groups are put together, or not shown.',
  minimumAnswered: 'People have answered because of what the invitation said. The number can be raised now, but not lowered.',
  minimumAsk: 'Raise it to {n}? People have answered, so it cannot be lowered afterwards.',
  minimumAskYes: 'Yes, raise it',
  minimumAskNo: 'Leave it as it is',
  minimumClosed: 'The round is closed, so this number stays.',
  publishLegend: 'What will be published outside the board',
  publishAlways:
    'How many members answered, the scores of the sections and of all together, and how far members agree: these always are, where enough members answered. Who does an action never is. Beside them:',
  publishAnswered:
    'People have answered because of what the privacy statement said. Results by group and comments can be left out now, but not put back in.',
  publishAsk: 'Leave out {what}? People have answered, so it cannot be put back in afterwards.',
  publishAskYes: 'Yes, leave it out',
  publishAskNo: 'Go on publishing it',
  'publish-groups': 'results by group',
  'publish-comments': 'comments, word for word',
  'publish-agreed': 'what the board said on each question, differing views included, and why',
  'publish-actions': 'the actions',
  'publish-influence': 'what the partnership influenced',

  answeringTitle: 'Answering',
  answerByLabel: 'Last day to answer',
  dayPast: 'This day is past.',
  returnToLabel: 'Answers go to',
  returnToHint: 'An e-mail address, or words such as “Sam, at the next meeting”.',
  answerAtLabel: 'Address of the page that members answer on',
  answerAtHint: 'The page of your site with the questions. It goes into the invitation.',
  answerAtWrong: 'A web address begins with https:// – copy it from the top of your browser.',

  invitationTitle: 'Invitation',
  invitationHint: 'Made from what you have set above. Copy it into an e-mail and change what you like.',
  invitationLabel: 'Text of the invitation',
  linksLabel: 'One link for each member',
  linksHint: 'Each holds another code. Send every member one, and no member two.',
  linksHintKept: 'Each holds another code. Send one to every new member and to whoever lost theirs, and no member two.',
  privacyTitle: 'Privacy statement',
  privacyHint: 'Goes with the invitation. Read it through, and change what is different with you.',
  privacyLabel: 'Text of the privacy statement',
  copyText: 'Copy',
  copyOf: 'Copy: {what}',
  textCopied: 'Copied.',
  textCopyFailed: 'The text is selected: copy it yourself.',

  inviteHead: 'Review of {partnership}, {period}',
  inviteWhy: 'Once a year we look at how we work together. Please say how things really are: {length}. “Don’t know” is a good answer.',
  inviteAt: 'Answer here: {link}',
  inviteAtOwn: 'Answer here, with a link of your own: {link}',
  inviteAtKept: 'Answer by the link that you kept from last year. If you are new, or no longer have it, ask for a new one.',
  inviteNoLink: '[address of the page with the questions]',
  inviteOwnLink: '[one of the links, another for each member]',
  inviteCode: 'The link holds your private code. Keep it: next year it matches your answers with this year’s, without your name.',
  inviteReturn: 'At the end, hand your answers over to {to}, {how}.',
  inviteReturnBy: 'At the end, hand your answers over to {to} by {day}, {how}.',
  inviteBy: 'At the end, hand your answers over by {day}, {how}.',
  inviteHand: 'At the end, hand your answers over, {how}.',
  inviteHow: 'as a file or a link',
  inviteHowCoded: 'as a file: a link would not hold your code',
  invitePaper: 'If you would rather answer on paper, ask for a form; there is one in large print too.',
  invitePrivacy:
    'Nobody’s answers are shown by themselves. Notes are quoted to the board word for word, with your name only if you give it. {groupsFrom} The privacy statement has the rest.',

  privacyHead: 'Privacy: review of {partnership}, {period}',
  privacyDevice: 'Your answers stay on your own device until you hand them over. There is no account, and nobody is counted or followed.',
  privacyCoordinator:
    'Whoever collects the answers receives yours as a file, a link or a paper form, with your group and, only if you gave it, your name. That person can open what you send; the program itself shows nobody’s answers by themselves, but for a paper form while it is typed in.',
  privacyBoard:
    'The board sees the answers of all members together, once everybody has had time to answer. {groupsFrom} Smaller groups are put together with others, or not shown.',
  privacyNotes:
    'The board reads the notes that members write, question by question, word for word; a name stands with a note only if you gave one. Write nothing in them that you would not say to the board.',
  privacyNotesPublished:
    'Notes are published outside the board too, word for word and without names: write nothing in them that a stranger should not read.',
  privacyCodes:
    'Your private code matches this year’s answers with next year’s, so that change can be told from people coming and going. Whoever gives the codes out is asked to keep no list of who has which; a code that came by e-mail can still be looked up in that e-mail.',
  privacyPublished:
    'Published outside the board: how many members answered, the scores of the sections and of all together, how far members agree, and beside these {what}.',
  privacyPublishedOnly:
    'Published outside the board: how many members answered, the scores of the sections and of all together, and how far members agree. Nothing else of what members answered.',
  privacyNotPublished: 'Not published: {what}.',
  privacyLater: 'What the board itself says, plans and brings about, it may decide to publish later.',
  privacyKept:
    'The answers are kept on the computer of whoever collects them, in one file, which is passed on to the next coordinator. This program puts them on no server; answers that you send by e-mail lie in the mailboxes that they went through, too.',
  privacyLong: 'They are kept so that next year can be compared with this one, and deleted once nobody needs that comparison.',
  privacyOut: 'Until the round is closed you can have your answers taken out or replaced: ask whoever collects them.',
} satisfies Record<string, Message>;
