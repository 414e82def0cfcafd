import { expect } from 'chai';
import { assert, property, string } from 'fast-check';
import MarkdownIt from 'markdown-it';
import { renderTeams } from '../../../adapters/teams/render.ts';
import type { OutboundMessage } from '../../../core/channel.ts';

const to = { channel: 'teams', account: 'the-app', peer: 'a:ann' };
const home = 'https://help.meridian.example';
/** Teams reads tags in Markdown too, so what shows them as text must do so here. */
const reader = new MarkdownIt({ html: true });

describe('An answer in Teams', () => {
  it('keeps what stands out, its lists and its links', () => {
    const text =
      'Freeze **it** *now*:\n\n1. Open `Card`\n2. See [the page](/help/x) or [this](https://a.example/?b=1&c=2)\n\n- call [us](tel:+4930)';
    expect(render({ text })[0]?.activity).to.deep.equal({
      type: 'message',
      textFormat: 'markdown',
      locale: 'en',
      text:
        'Freeze **it** _now_:\n\n1. Open `Card`\n' +
        `2. See [the page](${home}/help/x) or [this](https://a.example/?b=1&c=2)\n\n- call [us](tel:+4930)`,
    });
  });

  it('breaks a line where ours breaks', () => {
    expect(shown('one  \ntwo')).to.equal('<p>one<br>\ntwo</p>');
  });

  it('names its source under it, when the address of our pages is known', () => {
    const source = { articleId: 'lost-card', title: 'Lost & [found]', hash: 'h' };
    expect(shown('Hello', { source })).to.equal(
      `<p>Hello</p>\n<p><a href="${home}/help/lost-card?lang=en">Lost &amp; [found]</a></p>`,
    );
    expect(render({ text: 'Hello [p](/help/x)', source }, null)[0]?.activity.text).to.equal('Hello p');
  });

  const choice = (at: number) => ({ id: `topic:${at}`, label: `Choice *${at}*` });

  it('has up to three choices as buttons of a card, which bring back what was chosen', () => {
    const [wire] = render({ text: 'Which?', choices: [choice(1), choice(2), choice(3)] });
    expect(wire?.activity.text).to.equal('Which?');
    expect(wire?.activity.suggestedActions).to.equal(undefined);
    expect(wire?.activity.attachments).to.have.length(1);
    expect(wire?.activity.attachments?.[0]?.content.buttons[1]).to.deep.equal({
      type: 'messageBack',
      title: 'Choice *2*',
      displayText: 'Choice *2*',
      text: 'Choice *2*',
      value: { choice: 'topic:2' },
    });
  });

  it('has more choices as numbered lines, and as suggestions where those are shown', () => {
    const [wire] = render({ text: 'Which?', choices: [1, 2, 3, 4].map(choice) });
    expect(wire?.activity.attachments).to.equal(undefined);
    expect(wire?.activity.text).to.match(/^Which\?\n\n1\. Choice .*1.*\n2\. .*\n3\. .*\n4\. /);
    expect(wire?.activity.suggestedActions?.actions.map(({ type, value }) => [type, value])).to.deep.equal(
      [1, 2, 3, 4].map((at) => ['imBack', `Choice *${at}*`]),
    );
  });

  it('has its choices under its last part only', () => {
    const wires = render({ text: 'word '.repeat(1500), choices: [choice(1)] });
    expect(wires.length).to.be.greaterThan(1);
    expect(wires.map(({ activity }) => activity.attachments?.length ?? 0)).to.deep.equal([
      ...wires.slice(1).map(() => 0),
      1,
    ]);
    for (const { activity } of wires) expect(Buffer.byteLength(activity.text ?? '')).to.be.at.most(4096);
  });

  it('shows what somebody typed as it was typed, and not as a tag, a list, a heading or a mention', () => {
    for (const [text, html] of [
      ['<at>Ann</at> <b>&amp;', '<p>&lt;at&gt;Ann&lt;/at&gt; &lt;b&gt;&amp;amp;</p>'],
      ['a\\*b\\* \\_c\\_ 2\\*3\\*4', '<p>a*b* _c_ 2*3*4</p>'],
      ['see\\![this](https://a.example/)', '<p>see!<a href="https://a.example/">this</a></p>'],
      ['[it](https://a.example/(b)c)', '<p><a href="https://a.example/%28b%29c">it</a></p>'],
      ['type `<at>Ann</at>`', '<p>type &lt;at&gt;Ann&lt;/at&gt;</p>'],
      ['Card > Freeze & wait', '<p>Card &gt; Freeze &amp; wait</p>'],
      ['one  \n\\> no quotation', '<p>one<br>\n&gt; no quotation</p>'],
      ['so \\`it\\` [is\\]', '<p>so `it` [is]</p>'],
      ['one  \n\\# no title', '<p>one<br>\n# no title</p>'],
      ['one  \n\\- no item', '<p>one<br>\n- no item</p>'],
      ['one  \n7\\. no item', '<p>one<br>\n7. no item</p>'],
      ['9.30 to 17 at -5 degrees', '<p>9.30 to 17 at -5 degrees</p>'],
    ] as const)
      expect(shown(text), text).to.equal(html);
  });

  it('is always within what Teams takes, and never holds a tag or a picture', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 9000 }), (text) => {
        for (const { activity } of render({ text, choices: [1, 2, 3, 4].map(choice) })) {
          expect(Buffer.byteLength(JSON.stringify(activity))).to.be.below(28 * 1024);
          expect(activity.text).to.not.match(/<\w|!\[/);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is never too long, even where every sign has to be escaped', () => {
    for (const sign of ['<', '*', '\\', '\u{1f600}', '漢', '&', '\u0001'])
      for (const { activity } of render({ text: sign.repeat(8_000), choices: [1, 2, 3, 4].map(choice) }))
        expect(Buffer.byteLength(JSON.stringify(activity)), sign).to.be.below(28 * 1024);
  });
});

function render(message: Partial<OutboundMessage>, publicUrl: string | null = home) {
  const whole = { by: 'bot', text: '', choices: [], locale: 'en', ...message } as const;
  return renderTeams(publicUrl ?? undefined, whole, to);
}

/** How a reader of Markdown shows it. */
function shown(text: string, message: Partial<OutboundMessage> = {}): string {
  return reader.render(render({ text, ...message })[0]?.activity.text ?? '').trim();
}
