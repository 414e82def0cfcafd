import { lines } from './said.ts';

/** How customers sound, English and German, written for this project. `strong` may be acted upon alone, `upset` not yet, `calm` is an ordinary report. */
export const moods = {
  strong: lines(`
    I am furious
    I'm really angry with you
    this is a joke
    are you kidding me
    I've had enough
    what the hell is wrong with you
    absolutely useless
    this is driving me crazy
    my fucking card doesn't work
    for god's sake give me my money
    I am losing my patience
    worst experience of my life
    that is the fourth time I explain this
    stop wasting my time
    Ich bin stinksauer
    Ich bin wirklich wütend
    Das kann doch nicht wahr sein
    das darf doch nicht wahr sein!
    Das ist doch ein Witz
    wollt ihr mich veräppeln
    Mir reicht's
    ich habe genug
    was soll der Mist
    das ist zum Haare raufen
    Ich verliere die Geduld
    meine scheiß Karte geht nicht
    Verdammt nochmal, wo ist mein Geld
    Ihr seid unfähig
    zum vierten Mal erkläre ich das
    verschwendet nicht meine Zeit
    unglaublich, was ihr euch erlaubt
    völlig inakzeptabel
    so etwas habe ich noch nie erlebt, unmöglich
  `),
  upset: lines(`
    This is taking forever and nobody helps
    I have been waiting for weeks and nothing happens
    You have had my money for three weeks now!!!
    WHY IS NOBODY ANSWERING ME
    still no answer. still no money. I am done
    you keep sending me the same nonsense
    Ich warte seit Wochen und nichts passiert
    seit drei Wochen warte ich auf mein Geld!!!
    WARUM ANTWORTET MIR NIEMAND
    schon wieder dieselbe Antwort
  `),
  calm: lines(`
    my card was declined
    my card was declined again
    my card is not working
    I can't find my card
    my refund hasn't arrived yet
    I still haven't received my card
    how long does a transfer take
    there is a strange payment on my account
    I was charged twice for the same thing
    I don't recognise this payment
    it says my top up failed
    the ATM kept my card
    I forgot my PIN
    I need help quickly, my card was stolen
    please help, I lost my wallet and everything in it
    I need my money urgently
    can you help me please?
    why do you charge a fee for this
    I think somebody used my card
    no
    no thanks
    that's all
    not sure
    I don't know
    I don't have the app
    No, the second one
    is it a scam if someone asks for my pin
    the shop won't refund me
    the transfer was rejected
    my card arrived damaged
    Meine Karte wurde abgelehnt
    Meine Karte wurde wieder abgelehnt
    Die Karte geht nicht
    Ich finde meine Karte nicht
    Die Erstattung ist noch nicht da
    Ich habe meine Karte immer noch nicht bekommen
    Wie lange dauert eine Überweisung?
    Da ist eine Abbuchung, die ich nicht kenne
    Ich wurde doppelt belastet
    Der Automat hat meine Karte eingezogen
    Ich habe meine PIN vergessen
    Hilfe, meine Karte wurde gestohlen
    Bitte schnell, mein Portemonnaie ist weg
    nein
    nein danke
    das war's
    weiß nicht
    Ich habe die App nicht
    Nein, das zweite
    Der Händler erstattet nicht
    Überweisung abgelehnt
    Die Gebühr verstehe ich nicht
    ist das Betrug?
    das Geld ist noch nicht angekommen
    warum kostet das was
  `),
} as const;
