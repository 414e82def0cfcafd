import type { Said } from './said.ts';
import { lines } from './said.ts';

/** The third sitting: written after the phrases had been widened, and measured before anything was learned from it. */
export const thirdSitting: Said = {
  'asks-for-human': {
    en: lines(`
      is it ok if I ask a real person about this
      my top up vanished, who at your end can I chat to
      I'd appreciate a call with one of your advisors
      let me have a human look at it
      could you get hold of a colleague for me
      no offence but I need a person
      I want customer support, a real one
      are there any agents free at the moment
      please pass my question to a human
      I have been trying to reach a person all morning
      can you send a real agent into this chat
      this bot isn't working for me, human
      I'd prefer to be helped by someone
      transfer pls
      who can help me in person
      human support please, my pin is blocked
      we need to talk, get your supervisor
      I can't explain this to a bot
      just a human, that's all I want
      could your team contact me about the chargeback
      I want a person to call the shots here not a bot
      put your boss on
      is somebody at the desk right now
      any human around
      let me through to the service team
      is a live agent available
      kindly arrange for me to speak with a representative
      a member of your team should look into this
      don't make me talk to a robot
      how can I get in touch with your staff
    `),
    de: lines(`
      darf ich das einen echten Menschen fragen
      meine Aufladung ist weg, mit wem bei euch kann ich chatten
      über ein Gespräch mit einem Ihrer Berater würde ich mich freuen
      lass einen Menschen draufschauen
      könntest du einen Kollegen für mich holen
      nichts für ungut, aber ich brauche einen Menschen
      ich will den Kundenservice, einen richtigen
      sind gerade Mitarbeiter frei
      bitte gib meine Frage an einen Menschen weiter
      ich versuche den ganzen Morgen, jemanden zu erreichen
      schick einen echten Mitarbeiter in den Chat
      dieser Bot bringt mir nichts, Mensch
      ich würde lieber von jemandem betreut werden
      bitte weiterverbinden
      wer kann mir persönlich helfen
      menschlichen Support bitte, meine PIN ist gesperrt
      wir müssen reden, hol deinen Vorgesetzten
      einem Bot kann ich das nicht erklären
      nur ein Mensch, mehr will ich nicht
      könnte sich euer Team wegen der Rückbuchung bei mir melden
      ich möchte, dass eine Person entscheidet und kein Bot
      gib mir deinen Chef
      sitzt da gerade jemand am Schreibtisch
      irgendein Mensch da
      lass mich zum Serviceteam durch
      ist ein Live-Agent verfügbar
      bitte ermöglichen Sie mir ein Gespräch mit einem Mitarbeiter
      jemand aus eurem Team sollte sich das ansehen
      zwing mich nicht, mit einem Roboter zu reden
      wie erreiche ich Ihr Personal
    `),
    not: lines(`
      which human rights laws apply to my data
      can my agent collect the card for me
      does someone need to sign for the delivery
      I gave my card to a friend
      the waiter took my card to another room
      can two people share an account
      is there a fee to send money to somebody
      who sees my transactions
      the support page does not load
      I paid a person through the app and it failed
      kann ein Bekannter meine Karte abholen
      muss jemand die Lieferung unterschreiben
      ich habe einem Freund Geld geschickt
      können zwei Personen ein Konto teilen
      wer sieht meine Umsätze
      die Supportseite lädt nicht
    `),
  },
  'opt-out': {
    en: lines(`
      please discontinue all text alerts to my phone
      I've changed my mind about getting your updates, stop them
      no texts to this number thanks
      you may no longer contact me
      cancel my newsletter
      why do I keep getting these ads, make them stop
      I'm opting out now
      please exclude me from your campaigns
      these messages are unwanted, stop
      drop me from your distribution list
      I object to receiving marketing from you
      do not market to me
    `),
    de: lines(`
      bitte alle SMS-Hinweise an mein Handy beenden
      ich will eure Updates doch nicht, hört auf damit
      keine SMS an diese Nummer, danke
      Sie dürfen mich nicht mehr kontaktieren
      Newsletter kündigen
      warum bekomme ich ständig diese Werbung, macht das weg
      ich melde mich hiermit ab
      nehmt mich bitte aus euren Kampagnen raus
      diese Nachrichten sind unerwünscht, stopp
      streicht mich aus eurem Verteiler
      ich widerspreche der Zusendung von Werbung
      schreibt mich nicht mehr an
    `),
    not: lines(`
      I never got an email about my refund
      stop my monthly standing order
      how do I turn on notifications
      please send the message again
      where do I find my messages in the app
      ich habe nie eine Mail zur Erstattung bekommen
      Dauerauftrag stoppen bitte
      wie schalte ich Benachrichtigungen ein
    `),
  },
  'self-harm': {
    en: lines(`
      I don't see why I should stay alive
      tonight I will be gone forever, I can't take it
      it would be better if I had never been born
      I've decided to kill myself
      I keep having thoughts of suicide
      I want to stop living
      I am going to hang myself
      death would be a relief for me
      I took a whole box of sleeping pills
      I hate my life and want it to end
    `),
    de: lines(`
      ich weiß nicht, warum ich noch leben soll
      heute Nacht bin ich für immer weg, ich ertrage es nicht
      es wäre besser, wenn ich nie geboren wäre
      ich habe beschlossen, mich umzubringen
      ich denke ständig an Suizid
      ich möchte nicht mehr leben
      ich werde mich erhängen
      der Tod wäre eine Erlösung für mich
      ich habe eine ganze Packung Schlaftabletten genommen
      ich hasse mein Leben und will, dass es endet
    `),
    not: lines(`
      my card died on me
      I'd rather die than queue again, kidding, when do you open
      the battery is dead
      ich lebe in Spanien, geht die Karte dort
      mein Vater ist tot, was passiert mit dem Konto
    `),
  },
  threat: {
    en: lines(`
      I'm going to hurt whoever is behind this
      your employees had better be afraid, I will kill them
      I have a gun and I'm on my way to your office
      I'll smash your heads in
      someone should burn your bank down
      you'll be dead by tomorrow
      I will poison all of you
      I'm gonna beat the hell out of you
    `),
    de: lines(`
      ich werde dem weh tun, der dahintersteckt
      eure Mitarbeiter sollten Angst haben, ich bringe sie um
      ich habe eine Waffe und bin auf dem Weg in euer Büro
      ich schlage euch die Köpfe ein
      man sollte eure Bank niederbrennen
      morgen bist du tot
      ich vergifte euch alle
      ich prügele euch windelweich
    `),
    not: lines(`
      a man with a gun stole my card
      my old phone was smashed
      ein Mann mit Messer hat mir die Karte geraubt
      mein Handy ist kaputtgeschlagen
    `),
  },
  complaint: {
    en: lines(`
      where can I file a complaint about your branch
      I'm appalled at how I was treated by your bank
      I shall be reporting you to the regulator
      your service has been a disgrace from start to finish
      this bank is run by crooks
      I'm very unhappy with your customer service
      you should be ashamed
      I'm going to tell everyone how bad you are
    `),
    de: lines(`
      wo kann ich mich über eure Filiale beschweren
      ich bin entsetzt, wie ich von Ihrer Bank behandelt wurde
      ich werde Sie der Bafin melden
      Ihr Service war von Anfang bis Ende eine Schande
      diese Bank wird von Gaunern geführt
      ich bin sehr unzufrieden mit eurem Kundenservice
      schämt euch
      ich erzähle allen, wie schlecht ihr seid
    `),
    not: lines(`
      I have no complaints, thanks
      the taxi company overcharged me
      keine Beschwerden, danke
      das Taxi hat zu viel abgebucht
    `),
  },
  abuse: {
    en: lines(`
      you're a worthless heap of code
      go to hell all of you
      what a bunch of morons
      shut your mouth, bot
      you filthy liars
      stupid stupid bot
      suck my dick
      you lot are braindead
    `),
    de: lines(`
      du wertloser Haufen Code
      fahrt alle zur Hölle
      was für ein Haufen Schwachköpfe
      halt dein Maul, Bot
      ihr dreckigen Lügner
      dummer dummer Bot
      du Arschloch
      ihr seid doch alle hirntot
    `),
    not: lines(`
      I was an idiot and gave away my PIN
      hell, where is my card
      ich Idiot habe die PIN verraten
      zur Hölle, wo ist meine Karte
    `),
  },
};
