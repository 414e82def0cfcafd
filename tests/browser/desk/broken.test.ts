import { expect } from 'chai';
import { takePicture } from '../../fakes/browser.ts';
import { atDesk, type AtDesk } from './atDesk.ts';
import { aDay, report } from './meridian.ts';
import { asks, says, story } from './story.ts';

describe('something that the desk cannot draw', () => {
  let desk: AtDesk;
  afterEach(() => desk.close());

  it('in a conversation takes nothing else away: the list goes on, and so does every other conversation', async () => {
    const held = story({
      id: 'c-broken',
      custody: 'waiting',
      identity: { level: 'anonymous' },
      handover: { reason: 'asked', goal: 'Words of tomorrow’s release', asked: 3, due: 5 },
      events: [
        [3, asks('Words of tomorrow’s release')],
        [2, says('Not known here yet')],
      ],
    });
    const [asked, said] = held.events;
    if (asked === undefined || said === undefined) throw new Error('Nothing was said.');
    const broken = { ...held, events: [asked, { ...said, body: { kind: 'outbound', message: null } as never }] };
    desk = await atDesk([...aDay(), broken]);
    const page = await desk.signedIn('/desk/conversations/c-broken');
    await page.getByText('This cannot be shown').waitFor();
    await takePicture(page, 'desk/broken');
    await page.setViewportSize({ width: 390, height: 844 });
    await takePicture(page, 'desk/broken-phone');
    await page.getByRole('link', { name: 'Go to the desk' }).click();
    await page.getByRole('link', { name: /Mara Lindqvist/ }).click();
    await page.getByRole('heading', { name: 'Conversation with Mara Lindqvist' }).waitFor();
    expect(await page.getByText('This cannot be shown').count()).to.equal(0);
  });

  it('on a page is tried again when somebody asks for it', async () => {
    desk = await atDesk();
    desk.server.report = { ...report, report: { ...report.report, rows: null as never } };
    const page = await desk.signedIn('/desk/yesterday');
    await page.getByText('This cannot be shown').waitFor();
    desk.server.report = report;
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('heading', { level: 1, name: /answered about 7 in 10/ }).waitFor();
  });
});
