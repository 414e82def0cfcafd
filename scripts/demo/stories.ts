/** What a simulated customer does next: writes, picks a choice or answers "Did this help?" where that is offered, or presses "Talk to a person". */
export type Step =
  | { readonly kind: 'say'; readonly text: string }
  | { readonly kind: 'pick'; readonly label: RegExp }
  | { readonly kind: 'helped'; readonly helped: boolean }
  | { readonly kind: 'person' };

export interface Story {
  readonly title: string;
  readonly locale: 'en' | 'de';
  readonly steps: readonly Step[];
}

/** A dozen customers of Meridian, as a service team meets them in one evening. */
export const stories: readonly Story[] = [
  {
    title: 'A stolen card',
    locale: 'en',
    steps: [
      say('Someone stole my wallet on the tram and my card was in it'),
      pick(/stolen/),
      say('ok it is frozen. thanks'),
    ],
  },
  {
    title: 'A payment was declined',
    locale: 'en',
    steps: [say('My card payment was declined in the supermarket just now'), helped(true)],
  },
  {
    title: 'A refund that does not arrive',
    locale: 'en',
    steps: [
      say('the shop says they refunded me two weeks ago but I do not see it'),
      pick(/not showing/),
      helped(false),
    ],
  },
  {
    title: 'A complaint',
    locale: 'en',
    steps: [say('I want to make a complaint. Your fees were never explained to me.')],
  },
  {
    title: 'A person, please, and a call-back that suits',
    locale: 'en',
    steps: [say('can I talk to a real person please'), pick(/\d:\d\d/)],
  },
  {
    title: 'Small talk',
    locale: 'en',
    steps: [say('hi there'), say('are you human?'), say('what can you do?'), say('bye')],
  },
  {
    title: 'In German',
    locale: 'de',
    steps: [say('Meine Kartenzahlung wurde abgelehnt, woran liegt das?'), say('Vielen Dank')],
  },
  {
    title: 'In a hurry, with typos',
    locale: 'en',
    steps: [say('hwo do i chnage my pin'), helped(true)],
  },
  {
    title: 'Something that is not ours',
    locale: 'en',
    steps: [say('which football team won the cup in 1974?'), say('how long does a bank transfer take')],
  },
  {
    title: 'Upset, and for the third time',
    locale: 'en',
    steps: [
      say('this is the third time I ask, my top up is still not there and nobody helps me. ridiculous!!'),
      { kind: 'person' },
    ],
  },
  {
    title: 'An answer that did not help',
    locale: 'en',
    steps: [say('what is the exchange rate when I pay abroad'), pick(/Our exchange rate/), helped(false)],
  },
  {
    title: 'A number that nobody should see',
    locale: 'en',
    steps: [say('I see a payment I never made with my card 4111 1111 1111 1111'), pick(/not recognise/)],
  },
];

function say(text: string): Step {
  return { kind: 'say', text };
}

function pick(label: RegExp): Step {
  return { kind: 'pick', label };
}

function helped(was: boolean): Step {
  return { kind: 'helped', helped: was };
}
