import { lines } from './said.ts';
import type { Signal } from '../../../core/understanding.ts';

/** What sounds like a signal, and what only looks like it; written for this project. */
export const said: Readonly<
  Partial<Record<Signal, { readonly says: readonly string[]; readonly saysNot: readonly string[] }>>
> = {
  'opt-out': {
    says: lines(`
      STOP
      stop
      Stop!
      Stopp
      please stop
      STOP please
      stop texting me
      Stop sending me messages
      please stop messaging me
      stop all messages
      stop these texts
      stop the notifications please
      stop sending me these texts
      Unsubscribe
      unsubscribe me please
      please unsubscribe me from this list
      I want to unsubscribe
      how do I unsubscribe from these messages
      opt out
      I'd like to opt out of your messages
      please opt me out
      don't text me again
      Do not contact me any more
      dont message me anymore
      do not write to me again
      please don't send me any more texts
      I don't want to receive any more messages
      I no longer want to receive texts from you
      i dont want your messages
      I do not wish to be contacted
      no more messages please
      no more texts
      remove me from your list
      take me off your mailing list
      take my number off your list
      delete my number from your system
      please remove my number
      leave me alone
      quit texting me
      stop spamming me
      cancel these notifications
      turn off the sms notifications
      I revoke my consent to receive messages
      never text me again
      I want you to stop texting me
      lose my number
      Keine Nachrichten mehr
      Keine Nachrichten mehr bitte
      Bitte keine SMS mehr
      Ich will keine Nachrichten mehr bekommen
      Ich möchte keine SMS mehr erhalten
      Schreibt mir nicht mehr
      Bitte schreiben Sie mir nicht mehr
      Bitte nicht mehr schreiben
      Schickt mir keine Nachrichten mehr
      Schicken Sie mir bitte keine SMS mehr
      Hört auf mir zu schreiben
      Hören Sie auf, mir zu schreiben
      hör auf mich anzuschreiben
      Bitte kontaktieren Sie mich nicht mehr
      Ich möchte nicht mehr kontaktiert werden
      abmelden
      Bitte abmelden
      Ich möchte mich abmelden
      Newsletter abbestellen
      Ich möchte die SMS abbestellen
      Nehmt mich aus dem Verteiler
      Bitte streichen Sie mich von der Liste
      Löschen Sie meine Nummer aus Ihrem System
      Ich widerrufe meine Einwilligung
      Lasst mich in Ruhe
      lass mich in ruhe
      Keine Werbung mehr
      Stoppt die Nachrichten
      Benachrichtigungen abschalten bitte
      Melden Sie mich bitte vom Newsletter ab
      nie wieder nachrichten von euch
      STOP STOP STOP
      Stop sending texts
      please do not message this number
      I'd rather not get any more of these
      no more SMS!
      stop the messages
      could you stop texting
      unsubscribe pls
      take me off this
      I didn't sign up for this, remove me
      please delete me from your mailing list
      I want out of these notifications
      don't ever contact me again
      stop it with the texts
      can you please not text me anymore
      not interested, stop
      STOPP!!!
      Bitte keine weiteren Nachrichten
      Bitte hören Sie auf, mir SMS zu schicken
      ich will von euch nichts mehr hören
      Keine SMS mehr an diese Nummer
      Schreibt mir bitte nie wieder
      bitte aus dem Verteiler nehmen
      Ich möchte keine Benachrichtigungen mehr
      Abmeldung bitte
      Meldet mich ab
      kein Interesse, bitte nicht mehr schreiben
      Ich möchte nicht mehr angeschrieben werden
      Stellt die Nachrichten ein
      I do not consent to these messages anymore
      get me off your list
      don't send me stuff
      please stop the spam
      I'd like to stop receiving these texts
      no texts please
      halt the messages
      Bitte löschen Sie mich aus Ihrer Liste
      Ich wünsche keine SMS
      Hör auf mir Nachrichten zu schicken
      bitte nicht mehr anschreiben
      Keine Mails mehr!
      Ich will nicht mehr benachrichtigt werden
    `),
    saysNot: lines(`
      stop my card
      please stop the payment
      how do I stop a direct debit?
      stop this transfer immediately
      I need to stop a standing order
      can you stop my card from being used
      how do I cancel my card
      cancel the transfer please
      can you stop charging me
      stop the subscription payments to my gym
      unsubscribe from Netflix payments
      my card stopped working
      I want to stop using my old card
      the bus stop has no ATM
      why did you stop my payment
      I don't want my card anymore
      I do not want to receive a new card
      don't send the card to my old address
      don't send money to that account
      I never received the message with the code
      I did not get the text with my code
      I'm not getting any verification messages
      why am I not receiving notifications
      I don't want to pay a fee
      please stop asking me for the pin
      leave the card at the post office
      Stoppt meine Karte
      Zahlung stoppen
      Wie stoppe ich einen Dauerauftrag?
      Ich möchte die Überweisung stoppen
      Karte sperren und nicht mehr benutzen
      Ich bekomme keine SMS mit dem Code
      Ich habe keine Nachricht bekommen
      Mein Konto kündigen
      Ich will keine neue Karte
      Abo kündigen
      Warum bekomme ich keine Benachrichtigungen?
      Lastschrift stoppen
      Die Karte funktioniert nicht mehr
    `),
  },
  'opt-in': {
    says: lines(`
      unstop
      opt in
      opt me back in
      you can text me again
      You may write to me again
      please start sending me messages again
      start texting me again
      resubscribe
      subscribe me again
      I want to receive your messages again
      I'd like to get the texts again
      turn the notifications back on, I want messages again
      I changed my mind, text me again please
      resume the messages please
      Ihr dürft mir wieder schreiben
      Sie dürfen mir wieder SMS schicken
      Ich möchte wieder Nachrichten bekommen
      Bitte schickt mir wieder Nachrichten
      Ich will den Newsletter wieder erhalten
      schreibt mir wieder
      wieder anmelden
      SMS bitte wieder aktivieren
    `),
    saysNot: lines(`
      start
      yes
      don't text me again
      please send the code again
      can I use my card again
      send me the verification text again
      I want to receive my money
      I want to get my card again
      start a transfer
      top up again
      the payment failed again
      Schreibt mir nie wieder
      Ich möchte meine Karte wieder benutzen
      Karte wieder aktivieren
      Ich will mein Geld wieder haben
      Der Code soll wieder kommen
    `),
  },
  complaint: {
    says: lines(`
      I want to make a complaint
      I'd like to complain
      I want to complain about your service
      How do I file a complaint?
      where can I lodge a formal complaint
      this is a formal complaint
      complaint
      Your service is terrible
      your customer service is a joke
      Your support is absolutely useless
      what a terrible service
      worst bank ever
      this is the worst company I have ever dealt with
      You are a bunch of crooks
      this is completely unacceptable
      This is unacceptable!
      totally unacceptable
      absolutely disgraceful
      I am very disappointed with your service
      I'm really unhappy with the way you treat customers
      I'm not happy with your service
      I will report you to the ombudsman
      I'm going to the FCA
      I will take legal action
      you will hear from my lawyer
      I will sue you
      I will never use your bank again
      you ripped me off
      you have let me down
      this company lies to me
      poor customer service
      nobody there cares
      I'm fed up with you
      shame on you
      I want to raise a grievance, please register my complaint
      Ich möchte mich beschweren
      Ich will eine Beschwerde einreichen
      Beschwerde
      Wo kann ich mich beschweren?
      Das ist eine Beschwerde
      Ihr Service ist miserabel
      Euer Kundenservice ist eine Katastrophe
      Was für ein schlechter Service
      So ein Saftladen
      So eine Frechheit
      Das ist eine Unverschämtheit
      Frechheit!
      Ich bin sehr enttäuscht von euch
      Ich bin mit Ihrem Service unzufrieden
      Mit eurem Service bin ich total unzufrieden
      Ich bin wirklich sauer auf euch
      Ich wende mich an die Verbraucherzentrale
      Ich melde das der BaFin
      Ich schalte meinen Anwalt ein
      Ich verklage euch
      Nie wieder bei euch
      Schlechteste Bank überhaupt
      Ihr habt mich betrogen
      Ich fühle mich von euch verarscht
      So geht man nicht mit Kunden um
      Das ist inakzeptabel
      Ihr seid das Letzte
      unterirdischer Kundenservice
      I'd like to make an official complaint about how I was treated
      How can I escalate a complaint?
      your service has been dreadful
      I am extremely unhappy with how you handled this
      I want this logged as a complaint
      this is no way to treat a customer
      you should be ashamed of yourselves
      I expect an apology from your company
      I'm going to leave a terrible review
      I've lost all trust in your bank
      you people are incompetent
      customer service is non existent
      Ich will das als Beschwerde aufnehmen lassen
      Wie kann ich eine Beschwerde einreichen
      Ihr Umgang mit Kunden ist unmöglich
      Ich erwarte eine Entschuldigung
      Der Service ist echt das Letzte
      ich bin sehr unzufrieden mit der Bearbeitung
      Ich habe das Vertrauen in euch verloren
      Das lasse ich mir nicht gefallen
      schämt euch
    `),
    saysNot: lines(`
      my card was declined
      my card was declined again
      my payment failed
      the shop refuses to refund me
      I want to complain about a shop that did not deliver
      the merchant's service is terrible
      I have no complaints
      the exchange rate is bad
      why was I charged twice
      there is a charge I don't recognise
      my card still hasn't arrived
      I'm disappointed with the shoes I bought
      why is my transfer not there yet
      the ATM is terrible
      how do I close my account
      I am angry at the seller
      what is the worst exchange rate day
      can I pay a court fine by card
      thanks, great service
      is my money safe with you
      Meine Karte wurde abgelehnt
      Der Händler erstattet mir nichts
      Das Restaurant hat doppelt abgebucht
      Ich habe keine Beschwerde
      Der Wechselkurs ist schlecht
      Meine Karte ist immer noch nicht da
      Warum wurde ich belastet
      Wie kündige ich mein Konto
      Ich bin enttäuscht von dem Produkt, das ich gekauft habe
      Toller Service, danke
      Der Geldautomat ist kaputt
    `),
  },
  abuse: {
    says: lines(`
      fuck you
      Fuck off
      you idiot
      you are an idiot
      you're all idiots
      you are useless pieces of shit
      you're such a moron
      stupid bot
      fucking bot
      dumb machine
      you stupid bot
      asshole
      you bastards
      go to hell
      shut up
      piss off
      screw you
      bunch of idiots
      i hate you
      you're a piece of shit
      idiots!
      kiss my ass
      Fick dich
      Fickt euch
      Verpiss dich
      du Idiot
      Du bist ein Idiot
      ihr seid alle Idioten
      Ihr Arschlöcher
      Arschloch
      blöder Bot
      dummer Bot
      scheiß Bot
      Scheissladen
      Halt die Fresse
      halt dein maul
      du bist so dumm
      leck mich am Arsch
      ihr seid doch alle bescheuert
      Hurensöhne
      Haufen Idioten
      ihr könnt mich mal
      geh zum Teufel
      ich hasse euch
      so ein dämlicher Bot
      you dumb piece of junk
      fuck off you useless bot
      you are a bunch of clowns
      go fuck yourself
      you suck
      what an idiot you are
      dumbass bot
      stfu
      du blöde Maschine
      halts maul
      Ihr Vollidioten
      Drecksbot
      du bist echt saublöd
      fickt euch alle
      dummes Arschloch
    `),
    saysNot: lines(`
      my fucking card was declined
      this is shit
      damn, my card is gone
      I feel like an idiot, I forgot my pin
      sorry, I am so stupid
      stupid question but how do I top up
      dumb question: what is an IBAN
      I hate waiting
      what the hell is this charge
      bloody ATM ate my card
      the machine swallowed my card
      some idiot stole my wallet
      crap, wrong account number
      wtf is this payment
      the merchant is a scammer
      this sucks
      Scheiße, meine Karte ist weg
      So ein Mist
      Ich Idiot habe meine PIN vergessen
      Ich bin so blöd, ich habe die Karte verloren
      blöde Frage, aber wie lade ich auf
      Verdammt, die Karte geht nicht
      Der Automat hat meine Karte gefressen
      Ich hasse Gebühren
      der Verkäufer ist ein Betrüger
      doofe Sache
    `),
  },
  'self-harm': {
    says: lines(`
      I want to kill myself
      I'm going to kill myself
      im thinking about suicide
      I feel suicidal
      I want to end my life
      I'm going to end it all
      I just want to die
      I wish I was dead
      I don't want to live anymore
      I do not want to be alive
      I can't go on anymore
      there's no reason to live
      life is not worth living
      everyone would be better off if I was dead
      I'd be better off dead
      I have nothing left to live for
      I'm going to jump off a bridge
      I took all my pills
      I've been cutting myself
      I want to hurt myself
      because of this debt I will hang myself
      if I don't get my money back I'll kill myself
      i wanna die
      thinking of taking my own life
      I've lost the will to live
      I am going to overdose
      kms
      goodbye world
      Ich will mich umbringen
      Ich bringe mich um
      ich bring mich jetzt um
      Ich denke an Selbstmord
      Ich habe Suizidgedanken
      Ich will nicht mehr leben
      ich möchte nicht mehr leben
      Ich kann nicht mehr weiterleben
      Ich will einfach nur sterben
      ich will sterben
      Ich wäre lieber tot
      Ohne mich wären alle besser dran
      Mein Leben hat keinen Sinn mehr
      Ich mache meinem Leben ein Ende
      Ich habe mir Tabletten besorgt und schon alle genommen
      Ich springe von der Brücke
      Ich ritze mich
      Ich will mir das Leben nehmen
      ich tu mir was an
      Ich wünschte ich wäre nie geboren
      Wegen der Schulden bringe ich mich um
      ich will mir etwas antun
      I don't see the point in living anymore
      I can't take it anymore, I want it all to end
      I've been thinking about killing myself
      nobody would miss me if I was gone
      I'm thinking of ending things, my life is over
      I feel like ending it
      maybe I should just kill myself
      I would rather be dead than pay this
      I have a plan to end my life tonight
      I self harm when I'm stressed
      sometimes I want to disappear and never wake up
      I don't want to be here anymore
      there is no way out, suicide is the only option
      I'm gonna kill my self
      I want 2 die
      i tried to kill myself last week
      Ich habe keine Lust mehr zu leben
      Ich möchte einfach nicht mehr da sein
      Am liebsten wäre ich tot
      Ich überlege mich umzubringen
      ich will mein leben beenden
      Ich halte das Leben nicht mehr aus
      Es hat alles keinen Sinn mehr, ich will nicht mehr
      ich denke ständig daran, mich umzubringen
      ich habe versucht mich umzubringen
      keiner würde mich vermissen wenn ich tot wäre
      ich will nur noch sterben
      Dann bringe ich mich eben um
      Ich mache Schluss mit meinem Leben
      ich könnte mich umbringen, so verzweifelt bin ich
      I want to end everything
      I can't live like this any more
      life has no meaning for me
      I have thoughts of suicide
      I keep thinking about death and dying
      I would be better off dead
      I am going to take my life
      I've written a goodbye note to my family
      I want to slit my wrists
      my debts are so bad I want to kill myself
      Ich habe keinen Lebenswillen mehr
      Ich will nicht länger leben
      am besten wäre ich gar nicht mehr da
      ich habe vor mich umzubringen
      Das Leben ist nicht mehr lebenswert
      Ich sehe keinen Ausweg mehr außer dem Tod
      Ich verletze mich selbst
      ich möchte sterben
    `),
    saysNot: lines(`
      my phone died
      the card is dead
      this app is killing me
      this queue is killing my afternoon
      kill my account
      please kill the subscription
      my husband died, how do I close his account
      my mother passed away
      I am dying to know the exchange rate
      I'd kill for a coffee
      my battery is dead
      where do I live on your records
      I no longer live at this address
      I don't live in Germany anymore
      I want to end my contract
      I want to end my subscription
      I cut my card in half
      I hurt my back and cannot come to a shop
      I can't go on holiday without my card
      drop dead gorgeous card design
      the line went dead
      I took out a loan
      jump to the next step
      no reason given for the decline
      is there a point in waiting
      I took life insurance, what about the premium
      I am dying of boredom in this queue
      the deadline is killing me
      I want to end the call
      I want it to end, cancel the subscription
      I feel like ending my subscription
      what is the point of this card
      nobody would miss this feature
      my card wants to die soon, it is worn out
      Mein Handy ist tot
      Die Leitung ist tot
      Mein Vater ist gestorben
      Ich lebe nicht mehr in Deutschland
      Ich wohne nicht mehr dort
      Ich will das Abo beenden
      Die Gebühren bringen mich noch um den Verstand
      Das bringt mich um mein Geld
      Die Karte ist tot
      Das macht keinen Sinn
      Ich will nicht mehr warten
      Ich will nicht mehr bezahlen
      Ich habe die Karte zerschnitten
      Ich kann nicht mehr einloggen
      Wie lange hat die Karte noch zu leben
      Ich will nicht länger Kunde sein
    `),
  },
  emergency: {
    says: lines(`
      call the police
      please call an ambulance
      I need the police now
      someone is breaking into my house
      there's a man with a gun
      I'm being robbed right now
      I am being mugged
      I am in danger
      my life is in danger
      he has a knife
      they are holding me hostage
      I think I'm having a heart attack
      I can't breathe
      she is not breathing
      my husband is unconscious
      he is bleeding
      the house is on fire
      I've been stabbed
      I have been kidnapped
      someone is following me and has a knife
      help I'm being attacked
      my boyfriend is beating me
      there is a fire in the building
      someone has broken into my flat and is still here
      Rufen Sie die Polizei
      Ich brauche einen Krankenwagen
      bitte die Polizei rufen
      Ich werde gerade überfallen
      ich werde bedroht
      Ich bin in Gefahr
      Lebensgefahr
      Er hat ein Messer
      jemand ist in meiner Wohnung mit einer Waffe
      Einbrecher im Haus, er ist noch da, ich brauche die Polizei
      Ich glaube ich habe einen Herzinfarkt
      ich bekomme keine Luft
      sie ist bewusstlos
      Das Haus brennt
      Es brennt
      Ich wurde gerade angeschossen
      Ich werde gerade verfolgt
      mein Mann schlägt mich gerade
      please send help, there is someone in my house with a knife
      someone just attacked me
      my dad is having a stroke
      I'm bleeding badly
      he is threatening me with a gun right now
      they're forcing me to transfer the money at gunpoint
      my wife collapsed
      we had a car crash and someone is hurt
      I'm locked in and there's a fire
      help police
      Jemand bedroht mich gerade mit einem Messer
      Hilfe, Polizei!
      mein Vater hat einen Schlaganfall
      Ich blute stark
      Bei mir wird gerade eingebrochen
      ich werde gezwungen Geld zu überweisen, er steht neben mir mit einer Waffe
      Wir hatten einen Unfall, es gibt Verletzte
      meine Frau ist zusammengebrochen
      holt einen Notarzt
      a man is trying to break down my door
      I need an ambulance
      my child swallowed something and can't breathe
      someone is stabbing people here
      my neighbour's house is burning
      I've been in an accident and I'm trapped
      I'm having chest pains and can't breathe
      Ich brauche dringend die Polizei
      Mein Kind atmet nicht
      Ein Mann versucht meine Tür aufzubrechen
      bei uns brennt es
      ich werde erpresst und bedroht, er steht vor mir
    `),
    saysNot: lines(`
      it's an emergency, my card does not work
      I need emergency cash
      this is urgent
      emergency! my card was stolen
      I was robbed yesterday and they took my card
      I got mugged last week
      my bag was stolen on the train
      I called the police and have a report number
      do I need a police report
      someone broke into my account
      someone is breaking into my account right now
      someone is trying to get into my account
      somebody is trying to break into my app
      he is trying to access my account
      they are attacking my account
      I need the police report number for the claim
      someone is using my card right now
      someone is trying to use my card
      my account is in danger
      is my money in danger
      my card is on hold
      the payment was shot down
      fire insurance payment
      I need an emergency contact number
      my balance is bleeding
      is there a fire sale fee
      the card was stolen at knifepoint last night, I reported it
      Es ist ein Notfall, meine Karte geht nicht
      Ich brauche dringend Bargeld
      Mir wurde gestern die Tasche gestohlen
      Ich wurde letzte Woche überfallen und meine Karte ist weg
      Brauche ich eine Anzeige bei der Polizei?
      Ich habe Anzeige bei der Polizei erstattet
      jemand hat meine Karte benutzt
      jemand versucht in mein Konto einzubrechen
      jemand versucht gerade auf mein Konto zuzugreifen
      jemand ist in mein Konto eingebrochen
      Ist mein Konto in Gefahr?
      Jemand ist in meinem Konto
      Die Zeit drängt
      es eilt sehr
    `),
  },
  threat: {
    says: lines(`
      I will kill you
      I'm going to kill you all
      ill kill you
      I am going to burn down your office
      I'll come to your office with a gun
      I know where you live
      I will find out where you work
      there is a bomb in your building
      I have a bomb and your office is next
      you will die
      you deserve to die
      I'm going to hurt you
      I will shoot everyone there
      watch your back
      I'm gonna beat you up
      I will blow up your bank
      Ich bringe euch alle um
      Ich bring dich um
      Ich werde euch umbringen
      Ich zünde eure Filiale an
      Ich werde das Gebäude in die Luft sprengen
      In eurem Büro ist eine Bombe
      Ich weiß wo du wohnst
      Ich finde raus, wo ihr arbeitet
      Ihr werdet alle sterben
      ich steche dich ab, ich werde dich abstechen
      Ich komme vorbei und dann knallt es
      Pass auf dich auf, ich weiß wo du arbeitest
      I'm coming to your office and I'll hurt someone
      I swear I will kill somebody at your bank
      you people should be shot
      I'll make you pay with blood
      I will set your branch on fire
      wait until I find you, you're dead
      I hope you all die
      Ich komme in eure Filiale und dann passiert was Schlimmes
      Ich mach euch fertig
      ich schlage dir die Fresse ein
      Ihr gehört alle erschossen
      ich zünde euren Laden an
      wenn ich euch finde bringe ich euch um
      I will find you and kill you
      I'm going to bomb your headquarters
      you better watch out or I'll hurt you
      I'll burn the bank down
      someone should shoot you
      Ich bringe dich um
      ich sprenge eure Zentrale in die Luft
      ich weiß wo ihr wohnt
      Ich werde jemanden verletzen
    `),
    saysNot: lines(`
      I will sue you
      I'll report you to the ombudsman
      I will close my account
      I will cancel my card
      I'm going to destroy my card
      I will kill this subscription
      I will cut up my card
      I'll break the bank
      I will leave you a bad review
      you killed my mood
      I'd kill for an answer
      don't shoot the messenger
      I'm going to hit my limit
      will you burn my old card
      I know where you are located
      I will come to your office tomorrow to sign
      I want to kill myself
      Ich verklage euch
      Ich melde euch der BaFin
      Ich kündige mein Konto
      Ich zerschneide die Karte
      Ich komme morgen in eure Filiale
      Ich weiß wo die Karte ist
      Ich will mich umbringen
      Ihr bringt mich zur Verzweiflung
      Ich mache euch eine schlechte Bewertung
    `),
  },
  greeting: {
    says: lines(`
      hi
      Hello
      hey there
      Good morning
      good evening!
      Hi, my card is gone
      Hello, can you help me?
      hiya
      Hallo
      Guten Tag
      Guten Morgen, ich habe eine Frage
      Moin
      Servus
      Grüß Gott
      Hallo, meine Karte ist weg
      hallo zusammen
      help
      HELP ME PLEASE!!
      hello, can you help me?
      i need some help
      hi, I have a question
      could you please help me with something
      Ich brauche Hilfe
      Hilfe bitte!
      Guten Tag, können Sie mir bitte helfen?
      hätte da mal eine Frage
    `),
    saysNot: lines(`
      my card is gone
      high fees
      is there a hotel fee
      history of my payments
      hit by a fee
      this morning my card was declined
      I said hello to nobody
      heute Morgen wurde abgebucht
      Wie geht das mit dem Tagesgeld
      can you help me find my refund
      I need help with a stolen card
      ich habe ein Problem mit meiner Karte
      können Sie mir helfen, meine PIN zu ändern
      help, my phone was stolen
    `),
  },
  thanks: {
    says: lines(`
      thanks
      Thank you
      thank you so much!
      thx
      ok thanks
      great, thank you
      cheers mate
      thanks for your help
      thank you for the quick reply
      that's all, thanks
      no, that's all, thank you
      perfect, thanks a lot
      much appreciated
      that helped
      ty
      no thanks
      Danke
      Vielen Dank
      danke schön
      super danke
      ok danke dir
      Danke für die Hilfe
      nein danke
      das hat geholfen
      herzlichen Dank!
      Alles klar, danke
      nein, das war's, danke
    `),
    saysNot: lines(`
      thanks for nothing
      that didn't help
      my card was declined
      how can I thank your agent with a tip
      Danke für nichts
      das hat nicht geholfen
      meine Karte wurde abgelehnt
    `),
  },
  goodbye: {
    says: lines(`
      bye
      goodbye
      bye bye
      thanks, bye
      ok bye
      see you
      have a nice day
      good night
      no that's all
      No, that's all thanks
      that's it, thank you
      that's everything, thanks
      nothing else, thanks
      I'm good, thanks
      no I'm all set
      all good, thank you
      nope, that's it
      Tschüss
      Auf Wiedersehen
      danke, tschüss
      ciao
      schönen Tag noch
      das war's
      Nein, das war alles
      nein danke, das war's
      das war alles, vielen Dank
      nichts weiter, danke
      alles gut, danke
      bis dann
      ok that's it from me, thanks
      no more questions, thank you
      nothing more, bye
      I think that's all, cheers
      have a good one!
      that'll be all
      No, I think that's everything
      Nein danke, sonst nichts
      das wäre alles für heute
      Danke, einen schönen Abend noch
      alles klar, tschau
      nee das wars, danke dir
    `),
    saysNot: lines(`
      no
      is that all I get
      that's it?? that's your answer to my stolen money
      is that all the money I have
      nothing works
      that's all my money gone
      I will buy it
      no that is not all
      nein
      das war alles Geld was ich hatte
      nichts geht mehr
      das war's mit meinem Geld
    `),
  },
  'asks-if-bot': {
    says: lines(`
      are you a bot
      Are you a bot?
      are you human?
      are you a real person
      are you a robot or a human
      am I talking to a bot?
      Am I talking to a real person?
      is this a bot
      is this a real person?
      is this automated
      who am I talking to
      who are you?
      you are a bot, right?
      are you an ai
      are u human
      is there a human behind this or a bot
      human or bot?
      do real people answer here
      am i chatting with a computer
      are you chatgpt
      Bist du ein Bot?
      bist du ein mensch
      Sind Sie ein Mensch?
      Bist du ein echter Mensch oder ein Bot?
      Spreche ich mit einem Menschen?
      Schreibe ich hier mit einer Maschine?
      Ist das ein Bot?
      Mensch oder Maschine?
      Mit wem spreche ich?
      Wer bist du?
      bist du eine KI
      Rede ich gerade mit einem Roboter?
      Antwortet hier ein Mensch?
      Du bist doch ein Bot, oder?
      do I talk to a machine here?
      is a real human typing this?
      you're not a real person are you
      am I chatting to a robot
      are you real?
      r u a bot
      is this an automated chat?
      Sprech ich mit ner KI?
      Bist du echt?
      ist da ein Mensch am anderen Ende?
      sind Sie ein Roboter
      Ist hier ein Computer dran?
    `),
    saysNot: lines(`
      I want to talk to a human
      can I talk to a real person
      the machine swallowed my card
      are you open on Saturday
      is this a real charge
      is this the real exchange rate
      who charged me
      are you able to help
      is this fee automated or manual
      Ich will mit einem Menschen sprechen
      Der Automat hat meine Karte eingezogen
      Ist das eine echte Abbuchung
      Wer hat abgebucht?
      Bist du sicher?
    `),
  },
  'asks-capabilities': {
    says: lines(`
      what can you do
      What can you do?
      what can you help me with
      how can you help me?
      what do you do
      what can I ask you
      what kind of questions can you answer
      what are you good at
      what are you capable of
      tell me what you can do
      how does this work?
      how does this chat work
      what is this bot for
      show me your options
      what else can you do?
      Was kannst du?
      was kannst du alles
      Was können Sie für mich tun?
      Wobei kannst du mir helfen?
      Wie kannst du mir helfen?
      Womit können Sie mir helfen
      Was kann ich dich fragen?
      Welche Fragen kannst du beantworten
      Wie funktioniert das hier?
      Wofür bist du da?
      Was machst du?
      Zeig mir was du kannst
      what are you able to do?
      what sort of things can you help with
      which questions can I ask
      what topics do you cover?
      help, what can I do here
      so what can you do for me?
      Was sind deine Funktionen?
      Wozu bist du gut?
      womit kannst du mir weiterhelfen
      Was kann ich hier machen?
      welche Themen kennst du?
    `),
    saysNot: lines(`
      what can you do about my stolen card
      what can you do to get my money back
      how can you help me with a refund
      what can I do about this
      how does a transfer work
      how does this card work abroad
      what do I do now
      can you help me
      what should I do
      what can I do with my card
      Was kann ich tun?
      Was kannst du gegen die Abbuchung tun
      Wie funktioniert eine Überweisung?
      Können Sie mir helfen?
      Was mache ich jetzt?
      Wie kannst du mir mit meiner Karte helfen
    `),
  },
  affirms: {
    says: lines(`
      yes
      Yes!
      yes please
      yep
      yeah
      sure
      ok
      okay
      that's right
      correct
      exactly
      go ahead
      please do
      sounds good
      yes, that one
      y
      👍 yes
      Ja
      ja bitte
      ja gerne
      jo
      genau
      richtig
      stimmt
      klar
      passt
      einverstanden
      in Ordnung
      mach das
      ja, genau
      auf jeden Fall
      yes that's the one
      yeah exactly
      yup please
      sure go ahead
      ok do it
      yes it is
      Ja, bitte machen
      ja mach mal
      jawohl
      ja das ist es
      jep genau
      sehr gerne
    `),
    saysNot: lines(`
      no
      yes but my card is still blocked
      yes I lost my card yesterday
      ok how do I do that
      sure about what?
      is that correct
      yes that's all thanks
      no, that's right out
      nein
      ja aber das Geld fehlt
      ja ich habe die Karte verloren
      ist das richtig?
      genau das Geld fehlt
    `),
  },
  denies: {
    says: lines(`
      no
      No.
      nope
      nah
      not really
      no thanks
      no thank you
      none of these
      neither
      something else
      that's wrong
      wrong
      that's not it
      not that one
      I don't think so
      n
      nein
      Nein!
      nee
      nein danke
      keins davon
      etwas anderes
      was anderes
      falsch
      das stimmt nicht
      nicht wirklich
      auf keinen Fall
      lieber nicht
      weder noch
      no that's not right
      nope not that
      no it's something else
      none of the above
      no way
      nein das ist es nicht
      nee was anderes
      keines davon
      nein, nicht das
      ganz und gar nicht
    `),
    saysNot: lines(`
      yes
      no, that's all thanks
      no that's it thank you
      no I'm good
      no, nothing else
      nope that's everything
      no that's all, bye
      no money on my account
      no I lost my card
      there is no refund
      not received my card
      wrong amount charged
      ja
      nein, das war's
      nein danke, das war alles
      nein, sonst nichts
      nein ich habe die Karte verloren
      falsche PIN eingegeben
      kein Geld da
    `),
  },
  'not-helped': {
    says: lines(`
      that didn't help
      That does not help me
      this isn't helpful
      not helpful
      that's not what I asked
      that was not my question
      you didn't answer my question
      that doesn't answer my question
      it didn't work
      that didn't solve my problem
      you don't understand
      you misunderstood me
      useless answer
      wrong answer
      I already tried that
      it's still not working
      none of that helps
      you keep giving me the same answer
      how does that help
      no that's not what I mean
      This is no help
      you are not listening
      same answer again
      Das hilft mir nicht
      das hat nicht geholfen
      Das hilft mir leider nicht weiter
      Das war nicht meine Frage
      Das beantwortet meine Frage nicht
      Sie haben meine Frage nicht beantwortet
      nicht hilfreich
      du verstehst mich nicht
      Sie verstehen mich nicht
      falsche Antwort
      Das habe ich schon versucht
      das habe ich doch schon gemacht
      Das bringt mir nichts
      es geht immer noch nicht
      immer die gleiche Antwort
      das weiß ich schon
      Du hast mich falsch verstanden
      am Thema vorbei
      that isn't what I was asking
      this answer is useless
      not what I'm looking for
      sorry that doesn't help at all
      you're not answering me
      I don't think you understood me
      that's irrelevant
      this does not apply to me
      I have read that already
      nope, still broken
      that has nothing to do with my question
      damit kann ich nichts anfangen
      das passt nicht zu meiner Frage
      das ist nicht die Antwort die ich suche
      hat mir nicht weitergeholfen
      das hat nichts mit meiner Frage zu tun
      Das trifft auf mich nicht zu
      ich glaube du hast mich nicht verstanden
      das löst mein Problem nicht
      danach habe ich nicht gefragt
    `),
    saysNot: lines(`
      that helped
      my card does not work
      my card isn't working abroad
      the app doesn't work
      my top up did not work
      the ATM didn't give me money
      I don't understand this charge
      I don't understand the fee
      the merchant didn't answer
      the pin is not working
      I did not make this payment
      does this help with refunds
      I can't help myself
      can you help me
      das hat geholfen
      Meine Karte funktioniert nicht
      Die Überweisung hat nicht geklappt
      Der Händler antwortet nicht
      Ich verstehe die Gebühr nicht
      Ich verstehe diese Abbuchung nicht
      Die App geht nicht
      Die PIN ist falsch
      Ich habe das nicht gekauft
    `),
  },
  'asks-callback': {
    says: lines(`
      call me back
      Please call me back
      can you call me?
      can someone call me
      could somebody give me a call please
      please ring me tomorrow
      I'd like a call back
      I want to request a callback
      callback please
      have someone call me
      give me a call
      call me
      can you phone me after 5
      please get an agent to call me
      could you arrange a phone call
      call my mobile please
      Ruft mich an
      rufen Sie mich bitte an
      Bitte rufen Sie mich zurück
      ruf mich an
      Rückruf bitte
      Ich möchte einen Rückruf
      Kann mich jemand anrufen?
      Können Sie mich zurückrufen?
      Ich möchte zurückgerufen werden
      Bitte um Rückruf
      Könnt ihr mich morgen anrufen?
      please have someone ring me back
      I would prefer a phone call
      Can I get a call back this afternoon?
      could you phone me instead
      call me at 5
      telephone me tomorrow please
      Can an agent call me on my mobile?
      schedule a call
      Könnte mich bitte jemand zurückrufen
      mir wäre ein Anruf lieber
      Rufen Sie mich morgen um 10 an
      Bitte um einen Rückruf
      kann ich einen rückruf bekommen
      ruft mich doch bitte mal an
    `),
    saysNot: lines(`
      someone called me about my card
      I got a call from your bank
      don't call me
      a scammer called me
      can I call you
      what is this called
      call me a taxi
      how do I change my phone number
      they keep calling me
      is there a call charge
      Jemand hat mich angerufen
      Ein Betrüger hat mich angerufen
      Ich habe einen Anruf bekommen
      Bitte nicht anrufen
      Wie heißt das
      Kann ich Sie anrufen?
    `),
  },
};
