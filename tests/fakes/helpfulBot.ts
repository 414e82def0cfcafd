import { wordsOf } from '../../core/content.ts';
import type { Script } from './webHost.ts';

/** A script with one answer of each kind, in the words of the sample company. */
export const helpfulBot: Script = (content) => {
  if (content.kind === 'event' && content.name === 'hello')
    return [
      {
        text: 'Good evening. I am Meridian’s assistant, a bot. What is it about?',
        choices: [
          { id: 'lost-or-stolen-card', label: 'Lost or stolen card' },
          { id: 'declined-card-payment', label: 'My payment was declined' },
          { id: 'refund-not-showing-up', label: 'Where is my refund' },
          { id: 'person', label: 'Something else' },
        ],
      },
    ];
  if (content.kind === 'event' && content.name === 'talk-to-person')
    return [{ by: 'system', text: 'I have asked a colleague to join. At this hour that takes about 4 minutes.' }];
  if (content.kind === 'event') return [];
  const said = wordsOf(content);
  if (/lost|stolen/i.test(said)) return [lostCard];
  if (/person/i.test(said)) return [{ text: 'I can bring a person in.', offersPerson: true }];
  return [{ text: `You said: ${said}` }];
};

const lostCard = {
  text: [
    '**Freeze the card now:** open the app, tap *Card › Freeze*. No payment goes through from that second.',
    'Then report it, so that a new card is sent:',
    '1. Call the card line, day and night: [+49 30 23125 110](tel:+493023125110).\n2. Or tap *Card › Report lost or stolen*.',
    'A stolen card is replaced free of charge.',
  ].join('\n\n'),
  source: { articleId: 'lost-or-stolen-card', title: 'Lost or stolen card', hash: 'h' },
  asksHelped: true,
};
