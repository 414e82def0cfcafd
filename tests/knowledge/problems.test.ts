import { expect } from 'chai';
import type { Problem } from '../../core/knowledge.ts';
import { loadContent } from '../../knowledge/load.ts';
import { type Files, makeFolder, now, problemsOf, removeFolders } from './contentFolder.ts';

/** A file and the one thing that is said of it: line, message, remedy, `warning` when it may be published all the same. */
type Case = readonly [
  title: string,
  files: Files,
  said: readonly [file: string, line: number, message: string, remedy: string, severity?: Problem['severity']],
];

const good = '---\nid: fees\ntitle: Fees\n---\n\nThere are none.\n';

/** An article with these lines of front matter; the first of them is line 2. */
function article(...lines: readonly string[]): string {
  return `---\n${lines.join('\n')}\n---\n\nWe charge nothing for that.\n`;
}

const articles: readonly Case[] = [
  [
    'front matter that does not end',
    { 'a.md': '---\ntitle: Fees\n\nText' },
    ['a.md', 1, 'The front matter has no end.', 'Write a line `---` below its last key.'],
  ],
  [
    'an id with spaces',
    { 'a.md': article('id: My Fees') },
    ['a.md', 2, '`id` is not an id.', 'Use lower-case words joined by `-`, at most 90 characters.'],
  ],
  [
    'a topic that is a novel',
    { 'a.md': article(`topic: ${'x'.repeat(101)}`) },
    ['a.md', 2, '`topic` is too long.', 'Use a short name, e.g. lost_or_stolen_card.'],
  ],
  [
    'a title longer than a line',
    { 'a.md': article(`title: ${'x'.repeat(121)}`) },
    ['a.md', 2, '`title` is longer than 120 characters.', 'Shorten it.'],
  ],
  [
    'an audience nobody knows',
    { 'a.md': article('title: Fees', 'audience: everybody') },
    ['a.md', 3, '`audience` is not one of ours.', 'Write customers or agents.'],
  ],
  [
    'a day that does not exist',
    { 'a.md': article('title: Fees', 'review-by: 2027-02-30') },
    ['a.md', 3, '`review-by` is not a date.', 'Write it as 2027-05-31.'],
  ],
  [
    'a day written another way',
    { 'a.md': article('valid-from: 31.05.2027') },
    ['a.md', 2, '`valid-from` is not a date.', 'Write it as 2027-05-31.'],
  ],
  [
    'an escalation nobody knows',
    { 'a.md': article('escalate: sometimes') },
    ['a.md', 2, '`escalate` is not one of ours.', 'Write always or offer, or remove it.'],
  ],
  [
    'an urgent line that takes too long to read',
    { 'a.md': article(`urgent: ${'x'.repeat(301)}`) },
    ['a.md', 2, '`urgent` is longer than 300 characters.', 'Say what to do right now, in one or two sentences.'],
  ],
  [
    'an empty title',
    { 'a.md': article('title: ""') },
    ['a.md', 2, '`title` is empty.', 'Write a text, or remove the key.'],
  ],
  [
    'a title that is a list',
    { 'a.md': article('title:', '  - one', '  - two') },
    ['a.md', 2, '`title` must be a text.', 'Write it on one line, or below a `|`.'],
  ],
  [
    'examples that are keys',
    { 'a.md': article('examples:', '  first: how much?') },
    ['a.md', 2, '`examples` must be a list.', 'Write one entry a line, each beginning with `- `.'],
  ],
  [
    'an empty example among others',
    { 'a.md': article('examples:', '  - how much?', '  - ""') },
    ['a.md', 4, '`examples 2` is empty.', 'Write a text, or remove the key.'],
  ],
  [
    'an example that is a letter',
    { 'a.md': article('examples:', `  - ${'x'.repeat(301)}`) },
    ['a.md', 3, '`examples 1` is longer than 300 characters.', 'Write the question as a customer would.'],
  ],
  [
    'more examples than anybody can review',
    { 'a.md': article('examples:', ...Array.from({ length: 201 }, (_, at) => `  - question ${at}`)) },
    ['a.md', 2, '`examples` has more than 200 entries.', 'Keep those that differ.'],
  ],
  [
    'answers that are one text',
    { 'a.md': article('answers: None.') },
    ['a.md', 2, '`answers` must have keys.', 'Write `web:` and `sms:` below it.'],
  ],
  [
    'an answer that is a page',
    { 'a.md': article('answers:', `  web: ${'x'.repeat(4001)}`) },
    ['a.md', 3, '`answers.web` is longer than 4000 characters.', 'Move the details to the body.'],
  ],
  [
    'a text message of three parts',
    { 'a.md': article('answers:', '  web: None.', `  sms: ${'x'.repeat(321)}`) },
    ['a.md', 4, '`answers.sms` is longer than 320 characters.', 'Shorten it; the help page has the rest.'],
  ],
  [
    'an answer for a channel that is misspelt',
    { 'a.md': article('answers:', '  wbe: None.') },
    ['a.md', 3, '`answers.wbe` is not a key we know.', 'Did you mean `web`?'],
  ],
  [
    'too many follow-ups',
    { 'a.md': article('id: fees', 'follow-ups: [fees, fees, fees, fees, fees, fees]') },
    ['a.md', 3, '`follow-ups` has more than five entries.', 'Keep the most useful.'],
  ],
  [
    'a key that is misspelt',
    { 'a.md': article('title: Fees', 'exmaples:', '  - how much?') },
    ['a.md', 3, '`exmaples` is not a key we know.', 'Did you mean `examples`?'],
  ],
  [
    "another tool's key",
    { 'a.md': article('title: Fees', 'sidebar_position: 3') },
    [
      'a.md',
      3,
      '`sidebar_position` is not a key we know; it is ignored.',
      'Remove it if it was meant for us.',
      'warning',
    ],
  ],
  [
    'a rule in a translation',
    { 'a.md': good, 'a.de.md': article('title: Kosten', 'escalate: always') },
    ['a.de.md', 3, '`escalate` belongs in the main file.', 'Remove it here; siblings carry words only.', 'warning'],
  ],
  [
    'one language written twice',
    { 'a.md': good, 'a.en.md': article('title: Charges') },
    ['a.en.md', 1, 'a.md is already the text for `en`.', 'Keep one of the two.'],
  ],
  [
    'one id for two articles',
    { 'a.md': good, 'b.md': article('title: Costs', 'id: fees') },
    ['b.md', 3, 'The id `fees` is taken by a.md.', 'Give one of them another id.'],
  ],
  [
    'an article without a word',
    { 'a.md': good, 'b.md': '---\ntitle: Costs\n---\n\n' },
    ['b.md', 5, 'There is nothing to answer with.', 'Write a body, or `answers: web:`.'],
  ],
  [
    'a review that is due',
    { 'a.md': article('title: Fees', 'review-by: 2026-11-23') },
    ['a.md', 3, '`review-by` has passed.', 'Review the article, then write a new date.', 'warning'],
  ],
  [
    'an article whose time is over',
    { 'a.md': article('title: Fees', 'valid-until: 2026-11-23') },
    [
      'a.md',
      3,
      '`valid-until` has passed: it is no longer answered with.',
      'Remove the article, or write a new date.',
      'warning',
    ],
  ],
  [
    'an article that ends before it begins',
    { 'a.md': article('valid-from: 2027-02-01', 'valid-until: 2027-01-01') },
    ['a.md', 3, '`valid-until` is before `valid-from`.', 'Change one of the two.'],
  ],
  [
    'a follow-up that is misspelt',
    { 'a.md': good, 'b.md': article('id: refunds', 'follow-ups:', '  - feess') },
    ['b.md', 4, 'The follow-up `feess` is not an article.', 'Did you mean `fees`?'],
  ],
  [
    'a follow-up to nothing',
    { 'a.md': good, 'b.md': article('id: refunds', 'follow-ups: [holidays]') },
    ['b.md', 3, 'The follow-up `holidays` is not an article.', 'Remove it.'],
  ],
  [
    'a link that leads nowhere',
    { 'a.md': good, 'b.md': '# Costs\n\nSee [the fees](/help/feees).\n' },
    ['b.md', 3, 'The link /help/feees leads nowhere.', 'Did you mean `fees`?'],
  ],
  [
    'a broken link in a translation',
    { 'a.md': good, 'a.de.md': '---\ntitle: Kosten\n---\n\nMehr unter [Preise](/help/preisliste).\n' },
    ['a.de.md', 5, 'The link /help/preisliste leads nowhere.', 'Remove the link.'],
  ],
  [
    'two articles on one topic at one time',
    { 'a.md': good, 'b.md': article('title: Costs', 'topic: fees') },
    [
      'b.md',
      3,
      'a.md answers the topic `fees` too.',
      'Keep one of them, or part them by valid-from and valid-until.',
      'warning',
    ],
  ],
  [
    'one example in two articles',
    {
      'a.md': article('id: fees', 'examples: [How much is it?]'),
      'b.md': article('id: refunds', 'examples:', '  - "how much, is it"'),
    },
    ['b.md', 4, 'This example is also in a.md, for another topic.', 'Keep it in the article that answers it.'],
  ],
];

const yaml: readonly Case[] = [
  [
    'a colon inside a sentence',
    { 'a.md': article('title: Fees: what they are: all of them') },
    [
      'a.md',
      2,
      'This is not YAML: Nested mappings are not allowed in compact mappings.',
      'Check the indentation, and put texts with `: ` or `#` in "quotes".',
    ],
  ],
  [
    'a key written twice',
    { 'a.md': article('title: Fees', 'title: Costs') },
    ['a.md', 3, 'This key is there twice.', 'Keep one of the two.'],
  ],
  [
    'a tab before an entry',
    { 'a.md': article('answers:', '\tweb: None.') },
    ['a.md', 3, 'A tab is used for indentation.', 'Use spaces.'],
  ],
  [
    'a tag',
    { 'a.md': article('title: !important Fees') },
    ['a.md', 2, 'Tags (`!…`) are not used here.', 'Remove the tag, or put the text in "quotes".'],
  ],
  [
    'an anchor',
    { 'a.md': article('title: &fees Fees') },
    ['a.md', 2, 'Anchors and aliases are not used here.', 'Write the value without `&`, or put it in "quotes".'],
  ],
  [
    'a key that would reach into objects',
    { 'a.md': article('title: Fees', '__proto__: { audience: agents }') },
    ['a.md', 3, '`__proto__` cannot be a key.', 'Remove it.'],
  ],
  [
    'a key that is a list',
    { 'a.md': article('title: Fees', '[a, b]: c') },
    ['a.md', 3, 'This key is a list.', 'Put it in "quotes".'],
  ],
  [
    'a second document',
    { 'a.md': good, 'hours.yaml': 'zone: UTC\n---\nweek: {}\n' },
    ['hours.yaml', 2, 'A second document starts here.', 'Remove the line `---`.'],
  ],
];

const policy: readonly Case[] = [
  [
    'a percentage',
    { 'a.md': good, 'policy.yaml': 'company: Acme\nanswer-at: 60 %\n' },
    ['policy.yaml', 2, '`answer-at` is not a number that fits here.', 'Write a number from 0 to 1, e.g. 0.6.'],
  ],
  [
    'minutes of less than one',
    { 'a.md': good, 'policy.yaml': 'wait-minutes: 0\n' },
    [
      'policy.yaml',
      1,
      '`wait-minutes` is not a number that fits here.',
      'Write whole minutes from 1 to 10080 (a week).',
    ],
  ],
  [
    'half a dead end',
    { 'a.md': good, 'policy.yaml': 'dead-ends: 1.5\n' },
    ['policy.yaml', 1, '`dead-ends` is not a number that fits here.', 'Write a whole number from 1 to 20.'],
  ],
  [
    'a mood beyond the scale',
    { 'a.md': good, 'policy.yaml': 'escalate-mood: 3\n' },
    [
      'policy.yaml',
      1,
      '`escalate-mood` is not a number that fits here.',
      'Write a number from 0 to 2, e.g. 0.7; 1.1 switches it off.',
    ],
  ],
  [
    'asking back above answering',
    { 'a.md': good, 'policy.yaml': 'answer-at: 0.5\nclarify-at: 0.7\n' },
    [
      'policy.yaml',
      2,
      '`clarify-at` is above `answer-at`.',
      'Lower it: what is not sure enough to answer is asked about.',
    ],
  ],
  [
    'risky topics answered the sooner',
    { 'a.md': good, 'policy.yaml': 'answer-at: 0.5\nrisky-answer-at: 0.4\n' },
    [
      'policy.yaml',
      2,
      '`risky-answer-at` is below `answer-at`.',
      'Raise it: risky topics need more certainty, not less.',
    ],
  ],
  [
    'a key that is misspelt',
    { 'a.md': good, 'policy.yaml': 'compnay: Acme\n' },
    ['policy.yaml', 1, '`compnay` is not a key we know.', 'Did you mean `company`?'],
  ],
  [
    'five first choices',
    { 'a.md': good, 'policy.yaml': 'starters: [fees, fees, fees, fees, fees]\n' },
    ['policy.yaml', 1, '`starters` has more than four entries.', 'Keep the best four.'],
  ],
  [
    'a language nobody speaks',
    { 'a.md': good, 'policy.yaml': 'locales:\n  - en\n  - english\n' },
    ['policy.yaml', 3, '`locales 2` is not a language code.', 'Write it as `en` or `de`.'],
  ],
  [
    'a risky topic that no article answers',
    { 'a.md': good, 'policy.yaml': 'risky-topics:\n  - fes\n' },
    ['policy.yaml', 2, '`risky-topics` names `fes`, which no article has as topic.', 'Did you mean `fees`?'],
  ],
  [
    'a first choice that no article answers',
    { 'a.md': good, 'policy.yaml': 'starters: [holidays]\n' },
    ['policy.yaml', 1, '`starters` names `holidays`, which no article has as topic.', 'Remove it.'],
  ],
];

const hours: readonly Case[] = [
  [
    'a zone nobody lives in',
    { 'a.md': good, 'hours.yaml': 'zone: Berlin\nweek: {}\n' },
    ['hours.yaml', 1, '`zone` is not a time zone.', 'Write it as Europe/Berlin.'],
  ],
  [
    'no week',
    { 'a.md': good, 'hours.yaml': 'zone: Europe/Berlin\n' },
    ['hours.yaml', 1, '`week` is missing.', 'Add it.'],
  ],
  [
    'a day that is misspelt',
    { 'a.md': good, 'hours.yaml': 'zone: UTC\nweek:\n  monady: ["08:00-12:00"]\n' },
    ['hours.yaml', 3, '`week.monady` is not a key we know.', 'Did you mean `monday`?'],
  ],
  [
    'a time of day in words',
    { 'a.md': good, 'hours.yaml': 'zone: UTC\nweek:\n  monday: from eight to noon\n' },
    ['hours.yaml', 3, '`week.monday 1` is not a stretch of time.', 'Write it as "08:00-12:30".'],
  ],
  [
    'a shift over midnight',
    { 'a.md': good, 'hours.yaml': 'zone: UTC\nweek:\n  monday: ["22:00-06:00"]\n' },
    ['hours.yaml', 3, '`week.monday 1` ends before it begins.', 'Write two stretches, one for each day.'],
  ],
  [
    'shifts that overlap',
    { 'a.md': good, 'hours.yaml': 'zone: UTC\nweek:\n  monday: ["08:00-12:00", "11:00-15:00"]\n' },
    [
      'hours.yaml',
      3,
      '`week.monday` has stretches that overlap.',
      'Order them by time, each beginning when the one before has ended.',
    ],
  ],
  [
    'a holiday without a date',
    { 'a.md': good, 'hours.yaml': 'zone: UTC\nweek: {}\nholidays:\n  christmas: []\n' },
    ['hours.yaml', 4, '`holidays.christmas` is not a date.', 'Write it as 2027-12-25.'],
  ],
];

const words: readonly Case[] = [
  [
    'sentences in a language nobody named right',
    { 'a.md': good, 'messages/english.yaml': 'hello: Hi\n' },
    ['messages/english.yaml', 1, '`english` is not a language code.', 'Name the file en.yaml, de.yaml, …'],
  ],
  [
    'a message id with a space',
    { 'a.md': good, 'messages/en.yaml': '"Two words": Hi\n' },
    ['messages/en.yaml', 1, '`Two words` is not a message id.', 'Ids are made of letters, digits, `-` and `.`.'],
  ],
  [
    'sentences that are a list',
    { 'a.md': good, 'messages/en.yaml': '- Hi\n' },
    ['messages/en.yaml', 1, 'The file must be a list of `id: text`.', 'Write one `id: text` a line.'],
  ],
  [
    'a sentence that is missing in one language',
    { 'a.md': good, 'messages/en.yaml': 'ourNewSentence: Hi\n', 'policy.yaml': 'locales: [en, de]\n' },
    ['messages/de.yaml', 1, '`ourNewSentence` is missing.', 'Add it.'],
  ],
  [
    'a safe path nobody knows',
    { 'a.md': good, 'safe-paths.yaml': safePaths('path: selfharm') },
    ['safe-paths.yaml', 1, '`1.path` is not one of ours.', 'Write self-harm, emergency or threat.'],
  ],
  [
    'a country in words',
    { 'a.md': good, 'safe-paths.yaml': safePaths('country: Germany') },
    ['safe-paths.yaml', 6, '`1.country` is not a country code.', 'Write two capital letters, e.g. DE.'],
  ],
  [
    'a key of a safe path that is misspelt',
    { 'a.md': good, 'safe-paths.yaml': safePaths('contry: GB') },
    ['safe-paths.yaml', 6, '`1.contry` is not a key we know.', 'Did you mean `country`?'],
  ],
  [
    'safe paths that are not a list',
    { 'a.md': good, 'safe-paths.yaml': 'path: emergency\n' },
    ['safe-paths.yaml', 1, 'The file must be a list.', 'Begin each text with `- path:`.'],
  ],
  [
    'no safe path at all',
    { 'a.md': good, 'safe-paths.yaml': '[]\n' },
    ['safe-paths.yaml', 1, 'The file is empty.', 'Write at least one text for self-harm, emergency and threat.'],
  ],
];

function safePaths(line: string): string {
  const entry = new Map(
    ['path: emergency', 'locale: en', 'owner: safety', 'expires: 2027-05-31', 'text: Call 112.', line].map((one) => [
      one.split(':')[0],
      one,
    ]),
  );
  return `- ${[...entry.values()].join('\n  ')}\n`;
}

describe('what a wrong content file is told', () => {
  after(removeFolders);
  for (const [kind, cases] of Object.entries({ articles, yaml, policy, hours, words })) {
    describe(kind, () => {
      for (const [title, files, [file, line, message, remedy, severity = 'error']] of cases)
        it(title, async () => {
          const found = await problemsOf(files);
          expect(found).to.deep.include({ file, line, message, remedy, severity });
        });
    });
  }

  it('and a right one is told nothing', async () => {
    expect(await problemsOf({ 'a.md': good })).to.deep.equal([]);
  });

  it('names a sentence that was renamed by mistake', async () => {
    const { problems } = await loadContent(
      await makeFolder({
        'a.md': good,
        'policy.yaml': 'company: Acme\n',
        'messages/en.yaml': 'hello: Hi\n',
        'hours.yaml': 'zone: UTC\nweek: {}\n',
        'messages/de.yaml': 'helo: Hallo\n',
      }),
      now,
    );
    expect(problems).to.deep.include({
      file: 'messages/en.yaml',
      line: 1,
      message: '`helo` is missing.',
      remedy: 'Is `hello` meant? Then rename it.',
      severity: 'error',
    });
  });

  it('sees a value that a translation lost', async () => {
    const found = await problemsOf({
      'a.md': good,
      'policy.yaml': 'locales: [en, de]\n',
      'messages/en.yaml': 'ticket: Your number is {number}.\n',
      'messages/de.yaml': 'other: x\nticket: Ihre Nummer ist notiert.\n',
    });
    expect(found).to.deep.include({
      file: 'messages/de.yaml',
      line: 2,
      message: '`ticket` has other values than in `en`.',
      remedy: 'Use {number}.',
      severity: 'error',
    });
  });

  it('says what an own folder without anything else lacks', async () => {
    const { problems } = await loadContent(await makeFolder({ 'notes.txt': 'x' }), now);
    expect(problems.map(({ file, message }) => `${file}: ${message}`)).to.include.members([
      'articles: There is no article here.',
      'policy.yaml: There is no policy.yaml.',
      'hours.yaml: There is no hours.yaml.',
      'safe-paths.yaml: There is no safe-paths.yaml.',
      'messages: There is no messages/en.yaml.',
    ]);
  });

  it('warns of safe paths whose review has run out, and still serves them', async () => {
    const files = { 'a.md': good, 'safe-paths.yaml': safePaths('expires: 2026-11-23') };
    expect(await problemsOf(files)).to.deep.include({
      file: 'safe-paths.yaml',
      line: 4,
      message: '`1.expires` has passed.',
      remedy: 'Review the text, then write a new date (safety).',
      severity: 'warning',
    });
  });
});
