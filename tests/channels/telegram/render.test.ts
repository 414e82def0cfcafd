import { expect } from 'chai';
import { assert, property, string } from 'fast-check';
import { renderTelegram } from '../../../adapters/telegram/render.ts';
import type { OutboundMessage } from '../../../core/channel.ts';

const to = { channel: 'telegram', account: '123456', peer: '42' };
const home = 'https://help.meridian.example';

describe('an answer in Telegram', () => {
  it('keeps what stands out, its lists and its links', () => {
    const [wire] = render({
      text: 'Freeze **it** *now*:\n\n1. Open `Card`\n2. See [the page](/help/x) or [this](https://a.example/?b=1&c=2)\n\n- call [us](tel:+4930)',
    });
    expect(wire?.html).to.equal(
      'Freeze <b>it</b> <i>now</i>:\n\n1. Open <code>Card</code>\n' +
        `2. See <a href="${home}/help/x">the page</a> or <a href="https://a.example/?b=1&amp;c=2">this</a>\n\n• call us`,
    );
  });

  it('names its source under it, when the address of our pages is known', () => {
    const source = { articleId: 'lost-card', title: 'Lost & found', hash: 'h' };
    expect(render({ text: 'Hello', source })[0]?.html).to.equal(
      `Hello\n\n<a href="${home}/help/lost-card?lang=en">Lost &amp; found</a>`,
    );
    expect(render({ text: 'Hello [p](/help/x)', source }, null)[0]?.html).to.equal('Hello p');
  });

  it('has its choices as buttons under its last part', () => {
    const choices = [
      { id: 'topic:card_arrival', label: 'Where is my card?' },
      { id: `article:${'x'.repeat(70)}`, label: 'A long one' },
    ];
    const wires = render({ text: 'word '.repeat(1500), choices });
    expect(wires.length).to.be.greaterThan(1);
    expect(wires.map(({ buttons }) => buttons.length)).to.deep.equal([...wires.slice(1).map(() => 0), 2]);
    expect(wires.at(-1)?.buttons).to.deep.equal([
      { text: 'Where is my card?', callback_data: 'c:topic:card_arrival' },
      { text: 'A long one', callback_data: 't:1' },
    ]);
  });

  it('is always something Telegram can read: only its tags, each closed, within its length', () => {
    assert(
      property(string({ unit: 'grapheme', maxLength: 6000 }), (text) => {
        for (const wire of render({ text })) {
          expect(
            wire.html.replace(/<\/?(?:b|i|code)>|<a href="[^"<>]*">|<\/a>|&(?:amp|lt|gt|quot);/g, ''),
          ).to.not.match(/[<>]|&(?!amp;)/);
          for (const tag of ['b', 'i', 'code', 'a'])
            expect(count(wire.html, `<${tag}[ >]`)).to.equal(count(wire.html, `</${tag}>`));
          expect(wire.plain.length).to.be.at.most(4096);
        }
      }),
    );
  });
});

function render(message: Partial<OutboundMessage>, publicUrl: string | null = home) {
  const whole = { by: 'bot', text: '', choices: [], locale: 'en', ...message } as const;
  return renderTelegram(publicUrl ?? undefined, whole, to);
}

function count(text: string, pattern: string): number {
  return [...text.matchAll(new RegExp(pattern, 'g'))].length;
}
