import type { Said } from './said.ts';
import { lines } from './said.ts';

/** The second sitting: written without looking at the phrases, measured, then learned from. */
export const secondSitting: Said = {
  'asks-for-human': {
    en: lines(`
      could someone with a pulse answer me
      i wld like 2 speak w someone pls
      put a human on the line
      I'd feel better discussing this with one of your staff
      my refund is missing, get somebody on it who can actually talk to me
      any chance a person could look over my case?
      do you have anyone I can speak with about the mortgage
      I want off this bot, hand me to your team
      is a member of staff around
      let's skip the robot part, I need your support people
      can I get some human help with my declined card
      sombody real plz
      hook me up with an agent
      pls let me chat w a real agent abt my transfer
      whoever is in charge, I want to talk to them
      i need to be put through to the fraud department
      this needs a human eye
      would it be possible for one of your colleagues to ring off the script and talk to me
      can you get your manager to speak with me
      I'm asking you politely to connect me with an employee
      enough, person please
      you're a machine, I need a person
      I don't wish to discuss this with software
      stop with the automated replies and give me a person
      how do I get past this bot
      what do I have to type to get a human
      take me to live support
      is there a customer service rep on duty right now
      I insist on speaking with a manager
      my card got eaten and I want to talk to somebody about it
      need assistance from an actual person for my account
      can't a real employee help me out
      bring me a supervisor
      please have one of your agents join this chat
      i just want to hear a human voice
      speaking to a person would be easier
      I would much rather deal with a human being
      let somebody who works there answer
      can we do this with a person instead
      gimme someone who knows what they're doing
      no more automated answers please
      where are the humans
      repersentative
      tlak to an agent
      spk to a human
      connect me wiht a person
      I'd like a word with your boss
      who do I speak to around here about a blocked card
      kindly transfer my chat to an available agent
      I require human intervention
      can a specialist get in touch about my top-up
      this is beyond you, fetch a colleague
      may I be transferred to someone in customer care
      is there somebody on the other end I could speak with
      I'm not comfortable telling a bot, can I tell a person
      switch me over to a person
      could you loop in a human
      hand this to someone on your team
      not you. a person.
      I have a complicated issue and want someone to go through it with me
    `),
    de: lines(`
      kann mir hier mal jemand Echtes antworten
      ich würd gern mit nem Menschen schreiben
      gibt es bei Ihnen auch Leute aus Fleisch und Blut
      ich möchte das lieber mit einer Mitarbeiterin besprechen
      meine Erstattung fehlt, da soll sich bitte ein Mensch drum kümmern
      könnte vielleicht ein Kollege über meinen Fall schauen?
      haben Sie jemanden, mit dem ich über meine Karte sprechen kann
      weg mit dem Bot, ich will zu eurem Team
      ist gerade ein Mitarbeiter da
      überspringen wir den Roboter, ich brauche den Support
      ich brauche menschliche Hilfe bei meiner abgelehnten Karte
      jemand echtes bitte
      verbind mich mal mit nem Berater
      bitte lass mich mit einem richtigen Mitarbeiter chatten
      ich will den Verantwortlichen sprechen
      stellen Sie mich zur Betrugsabteilung durch
      das muss sich ein Mensch ansehen
      wäre es möglich, mit einem Ihrer Kollegen zu sprechen
      kann Ihr Chef mit mir reden
      ich bitte höflich um Verbindung mit einem Mitarbeiter
      genug jetzt, Mensch bitte
      du bist eine Maschine, ich brauche eine Person
      ich möchte das nicht mit einer Software besprechen
      hören Sie auf mit den automatischen Antworten und geben Sie mir einen Menschen
      wie komme ich an dem Bot vorbei
      was muss ich eintippen, um einen Menschen zu bekommen
      bring mich zum Live-Support
      ist gerade ein Kundenberater frei
      ich bestehe auf einem Gespräch mit dem Vorgesetzten
      der Automat hat meine Karte, ich will mit jemandem darüber reden
      ich brauche Unterstützung von einer echten Person
      kann mir nicht ein richtiger Mitarbeiter helfen
      hol einen Vorgesetzten
      bitte einen eurer Agenten dazuholen
      ich will einfach nur eine menschliche Stimme hören
      mit einer Person wäre das einfacher
      ich hätte viel lieber mit einem Menschen zu tun
      lasst jemanden antworten, der bei euch arbeitet
      können wir das mit einem Menschen machen
      gib mir jemanden, der sich auskennt
      keine automatischen Antworten mehr bitte
      wo sind hier die Menschen
      mitarbieter bitte
      mit mitarbeter sprechen
      mensch sprchen bitte
      verbnde mich mit jemandem
      ich möchte ein Wort mit Ihrem Chef wechseln
      an wen kann ich mich wegen der gesperrten Karte wenden
      leiten Sie meinen Chat bitte an einen freien Mitarbeiter weiter
      ich verlange menschliches Eingreifen
      kann sich ein Spezialist wegen der Aufladung bei mir melden
      das ist zu hoch für dich, hol einen Kollegen
      darf ich zu jemandem in der Kundenbetreuung weitergeleitet werden
      ist da am anderen Ende jemand, mit dem ich reden kann
      einem Bot erzähle ich das nicht, kann ich es einer Person sagen
      schalte mich zu einer Person um
      könntest du einen Menschen dazuschalten
      gib das an jemanden aus deinem Team weiter
      nicht du. ein Mensch.
      ich habe ein kompliziertes Anliegen und möchte es mit jemandem durchgehen
    `),
    not: lines(`
      is a real person verifying my identity?
      can another person use my card
      I sent money to the wrong person
      a person at the shop refused my card
      someone is using my account
      do your employees see my PIN
      how do I add a person to my account
      my manager pays my salary into this account
      the agent at the airport would not take the card
      can I pay someone with a virtual card
      who can I send money to
      did a human check my documents or a computer
      the cashier told me to contact my bank
      is it safe to tell somebody my code
      can I transfer to a person abroad
      prüft ein Mensch meinen Ausweis?
      kann eine andere Person meine Karte benutzen
      ich habe das Geld an die falsche Person geschickt
      jemand benutzt mein Konto
      sehen eure Mitarbeiter meine PIN
      mein Chef überweist mein Gehalt auf dieses Konto
      die Person an der Kasse hat die Karte abgelehnt
      kann ich jemandem Geld schicken
      an wen kann ich Geld überweisen
      der Bankautomat hat meine Karte behalten
      kann ich jemanden als zweiten Karteninhaber eintragen
    `),
  },
  'opt-out': {
    en: lines(`
      I've had it with your texts, no more
      kindly cease all correspondence
      get me off this list right away
      I did not sign up for these messages, stop them
      pls stop msging this number
      please don't bother me with any more offers
      I'm not interested in your newsletters, take me off
      quit with the promo texts
      no further contact please
      you can stop the reminders now
      I wish to be removed from your mailing list
      end my subscription to your alerts
      stop contacting me by sms
      can you stop sending these notifications to my phone
      I'd like to withdraw my permission for you to message me
      how can I stop getting your messages
      I don't want to hear from you anymore
      do not send me anything again
      unsubcribe
      cut it out with the messages
      erase my number and never write again
      enough with the spam
      don't you dare text me again
      opt me out of everything
      I never want another text from you
    `),
    de: lines(`
      mir reicht es mit euren SMS, bitte keine mehr
      bitte jeglichen Kontakt einstellen
      nehmt mich sofort von dieser Liste
      ich habe mich nie für diese Nachrichten angemeldet, stoppt das
      bitte nicht mehr an diese Nummer schreiben
      verschont mich mit weiteren Angeboten
      eure Newsletter interessieren mich nicht, tragt mich aus
      Schluss mit den Werbe-SMS
      kein weiterer Kontakt bitte
      ihr könnt die Erinnerungen jetzt abstellen
      ich möchte aus Ihrem Verteiler gelöscht werden
      beendet mein Abo für eure Benachrichtigungen
      hört auf, mich per SMS zu kontaktieren
      könnt ihr diese Benachrichtigungen auf mein Handy bitte abstellen
      ich ziehe meine Erlaubnis zurück, mir zu schreiben
      wie kann ich eure Nachrichten abbestellen
      ich will nichts mehr von euch hören
      schickt mir nie wieder etwas
      abmelden bitte
      lasst das mit den Nachrichten
      löscht meine Nummer und schreibt mir nie wieder
      genug mit dem Spam
      wehe ihr schreibt mir noch einmal
      meldet mich von allem ab
      ich will nie wieder eine SMS von euch
    `),
    not: lines(`
      I want to stop my card payment
      stop the transfer please
      how do I stop a direct debit
      I get no messages when I pay, why
      I did not receive the text with the code
      please stop the payment to that shop
      remove my old phone number from my profile
      why did you stop my card
      a scammer keeps texting me
      can I switch off contactless
      cancel the subscription charge from the gym
      my notifications stopped working
      ich möchte eine Zahlung stoppen
      wie stoppe ich eine Lastschrift
      ich bekomme keine Nachricht, wenn ich zahle
      ich habe keine SMS mit dem Code bekommen
      meine alte Nummer soll aus dem Profil gelöscht werden
      warum habt ihr meine Karte gestoppt
      ein Betrüger schreibt mir ständig SMS
      das Abo vom Fitnessstudio wird noch abgebucht
    `),
  },
  complaint: {
    en: lines(`
      I want this logged as an official complaint
      who handles complaints at your company
      your bank has treated me terribly
      I'm deeply dissatisfied with how you dealt with my case
      I will be taking this to the financial ombudsman
      the way your staff spoke to me was disgraceful
      you people are the worst bank I have ever used
      I'd like to raise a grievance
      expect a letter from my lawyer
      I demand an apology and compensation from you
      please register my complaint about your service
      this company is a disgrace
      I'm leaving a one star review because of you
      your customer support is appalling
      you have completely failed me as a customer
    `),
    de: lines(`
      ich möchte das als offizielle Beschwerde festhalten lassen
      wer ist bei Ihnen für Beschwerden zuständig
      Ihre Bank hat mich furchtbar behandelt
      ich bin äußerst unzufrieden damit, wie ihr meinen Fall bearbeitet habt
      ich werde das dem Ombudsmann melden
      die Art, wie Ihre Mitarbeiter mit mir gesprochen haben, war unverschämt
      ihr seid die schlechteste Bank, die ich je hatte
      ich möchte Beschwerde einlegen
      Sie hören von meinem Anwalt
      ich verlange von Ihnen eine Entschuldigung und Entschädigung
      bitte nehmen Sie meine Beschwerde über Ihren Service auf
      diese Firma ist eine Schande
      ich gebe euch deswegen eine schlechte Bewertung
      euer Kundendienst ist unter aller Kanone
      ihr habt mich als Kunden völlig im Stich gelassen
    `),
    not: lines(`
      my bank killed my mood
      the restaurant was terrible and charged me twice
      the seller refuses a refund
      is there a fee for bad exchange rates
      the hotel lied to me about the price
      the worst exchange rate ever
      the app is not working
      how do I dispute a payment
      my lawyer needs a statement of my account
      der Händler hat mich betrogen
      das Hotel war schlecht und hat doppelt abgebucht
      die App geht nicht
      wie widerspreche ich einer Zahlung
      mein Anwalt braucht einen Kontoauszug
    `),
  },
  abuse: {
    en: lines(`
      you absolute moron
      what a stupid piece of software you are
      go fuck yourself
      you brainless bot
      bunch of idiots
      shut up you stupid machine
      you're all a pack of clowns
      dumb as a rock, aren't you
      you useless piece of junk
      eat shit and die
      idiots, all of you
      f*** you
      you're a bloody joke of a bot
      piss off you tin can
      screw you guys
    `),
    de: lines(`
      du absoluter Vollidiot
      was für eine dumme Software du bist
      fick dich doch
      du hirnloser Bot
      Haufen Idioten
      halt die Klappe du blöde Maschine
      ihr seid alle Clowns
      dumm wie Stroh bist du
      du nutzloses Stück Schrott
      friss Scheiße
      Idioten, alle miteinander
      leck mich doch
      verpiss dich du Blechdose
      ihr könnt mich alle mal
      ihr Penner
    `),
    not: lines(`
      I feel so stupid, I forgot my PIN
      sorry for the dumb question
      this stupid card never works
      my idiot brother used my card
      damn, I lost my card
      shit, my wallet is gone
      the fucking machine ate my card
      ich bin so blöd, ich habe die PIN vergessen
      entschuldigen Sie die dumme Frage
      diese blöde Karte geht nie
      mein bescheuerter Bruder hat meine Karte benutzt
      verdammt, Karte weg
      so ein Mist, mein Geldbeutel ist weg
    `),
  },
  'self-harm': {
    en: lines(`
      I just don't want to be here anymore, on this planet I mean
      everyone would be happier if I was dead
      I'm going to take my own life tonight
      I can't see any reason to keep living
      I have been cutting myself again
      thinking about jumping off a bridge
      I want to sleep and never wake up again
      I'm done with life
      there's nothing left for me, I want to die
      I feel suicidal because of my debts
      I'd rather be dead than owe this money
      maybe I should just end it
      I wrote my goodbye letters already
      I want to hurt myself
      life isn't worth living any more
      I have the pills in front of me
      no one would notice if I was gone
      I'll kill myself if this isn't sorted
      ending my life is the only way out
      I can't do life anymore
    `),
    de: lines(`
      ich will nicht mehr auf dieser Welt sein
      alle wären froh, wenn ich tot wäre
      ich nehme mir heute Nacht das Leben
      ich sehe keinen Grund mehr weiterzuleben
      ich ritze mich wieder
      ich denke daran, von einer Brücke zu springen
      ich will einschlafen und nie wieder aufwachen
      ich bin fertig mit dem Leben
      mir bleibt nichts mehr, ich will sterben
      wegen meiner Schulden habe ich Suizidgedanken
      lieber wäre ich tot, als dieses Geld zu schulden
      vielleicht sollte ich einfach Schluss machen mit allem
      meinen Abschiedsbrief habe ich schon geschrieben
      ich möchte mir etwas antun
      das Leben ist nicht mehr lebenswert
      ich habe die Tabletten schon vor mir liegen
      keiner würde merken, wenn ich nicht mehr da bin
      ich bringe mich um, wenn das nicht geklärt wird
      mein Leben zu beenden ist der einzige Ausweg
      ich kann nicht mehr leben
    `),
    not: lines(`
      I'm dying to know when my card comes
      this app is killing me
      my phone died
      I could kill for a working card
      I'd die of embarrassment at the till
      my husband died, how do I close his account
      the deadline kills me
      can I end my subscription
      I cut my card in half
      ich sterbe vor Neugier
      mein Akku ist tot
      mein Mann ist gestorben, wie löse ich sein Konto auf
      ich habe die Karte zerschnitten
      ich will mein Abo beenden
      die Gebühren bringen mich um mein Geld
    `),
  },
  threat: {
    en: lines(`
      I will come to your office and hurt someone
      you will all pay for this in blood
      I'm going to shoot up your branch
      I know where you live and I'm coming
      somebody at your bank is going to get hurt
      I'll break every bone in your body
      there's a bomb in your building
      I swear I'll kill the next one who answers
      you deserve to be beaten up
      I'm bringing a knife to your branch
      I'll set your headquarters on fire
      watch out, I will find you
      I want to punch you in the face
      one of you is going to die
      I'll burn this place to the ground
    `),
    de: lines(`
      ich komme in euer Büro und tue jemandem weh
      dafür werdet ihr alle mit Blut bezahlen
      ich schieße eure Filiale zusammen
      ich weiß, wo du wohnst, und ich komme
      bei euch wird bald jemand verletzt
      ich breche dir alle Knochen
      in eurem Gebäude liegt eine Bombe
      ich schwöre, ich bringe den Nächsten um, der antwortet
      ihr gehört verprügelt
      ich komme mit einem Messer in eure Filiale
      ich zünde eure Zentrale an
      passt auf, ich finde euch
      ich schlage dir ins Gesicht
      einer von euch wird sterben
      ich brenne den Laden nieder
    `),
    not: lines(`
      I will kill my subscription
      someone threatened me to send money
      a scammer said he knows where I live
      my card was burned in a fire
      I'll take my money elsewhere
      I will sue you
      you will hear from my lawyer
      how do I destroy my old card
      somebody was stabbed at the ATM
      jemand hat mich bedroht, damit ich Geld schicke
      ein Betrüger sagt, er weiß wo ich wohne
      meine Karte ist verbrannt
      ich verklage euch
      wie vernichte ich meine alte Karte
    `),
  },
};
