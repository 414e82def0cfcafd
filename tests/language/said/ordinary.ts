import { lines } from './said.ts';

/** What customers say that signals nothing, in words that signals are made of; only learned from (`node bench/fit-signals.ts`). */
export const ordinary = {
  en: lines(`
    do you text me when the card is sent
    which number do your texts come from
    I got three texts with codes, is that normal
    I changed my phone, will the messages still reach me
    can you email me the confirmation
    my email address is wrong, please change it
    the newsletter said there is a new card
    I never received the letter with the PIN
    please send the statement to my accountant
    cancel the subscription to the music service
    stop the direct debit to my old landlord
    can I stop a cheque
    please stop the transfer I made this morning
    the shop keeps charging me, how do I stop that
    I want to leave the joint account
    remove this device from my account
    take the limit off my card
    I want no overdraft
    how do I turn on the alerts for payments
    who can see my messages in this chat
    my colleague has the same card and hers works
    I work for a bank myself
    my boss paid me twice
    our staff pay with one card, is that allowed
    can my assistant order cards for me
    a man at the door asked for my card
    the person at the till said declined
    somebody at the airport took the wrong card
    is the manager of our club allowed to sign
    I am an agent for a letting company
    does a person or a computer decide about the limit
    I talked to the shop and they say it is you
    I already spoke with support about it, thank you
    how many people can use one account
    can someone else collect the card for me
    please transfer me the rest of the balance
    I need a contact in the shipping company
    the seller does not answer my complaint
    the restaurant was terrible and took the money twice
    I am unhappy with the colour of my card
    the rate is really bad today
    is there a penalty for closing early
    who is the authority for banks in this country
    my solicitor asks for a balance letter
    I want my money back from the airline
    the airline cancelled and will not pay
    my landlord is a crook, can I get the deposit back
    I am disappointed with the hotel, can I charge it back
    the app is slow today
    the waiting time for a card is how long
    the end of my contract is in May
    how do I end the session
    my grandmother died and had an account with you
    my late husband's card is still charged
    life insurance is debited each month
    I am moving house, that will be the end of my old address
    I have had enough cash out today
    there is no sense in two cards, cancel one
    I cannot live without contactless
    I nearly died when I saw the bill
    can a dead battery harm the card
    I cut my finger at the cash machine
    the machine cut the corner off my card
    I want to kill the standing order
    the cashier beat me to it and took the cash
    a stranger followed me to the cash machine
    someone hit my car and paid me by transfer
    the fire destroyed my card
    burn notice fee on my statement
    they shot the price up
    the shop will sue me because the payment bounced
    I am going to hurt my credit score
    is it dumb to use the same PIN
    I was an idiot and gave away the code
    that stupid website took my money
    this damn code does not arrive
    my useless phone cannot open the app
    the machine is a piece of junk, it kept my card
    fraudsters, thieves, what can I do about them
    what a mess, the shop charged twice
    tell me the rules for refunds
    what are your rules on cash withdrawals
    are there instructions for the card reader
    where do I find my instructions to the bank
    show me all my cards
    show me other accounts that you offer
    list all my payments of last month
    give me the number of my account
    give me the code for the bank
    print all transactions of this year
    I forgot all my passwords
    ignore the first payment, the second one is wrong
    please forget my old address
    what is the system for limits
    is there a test account for developers
    I am a developer, do you have an interface
    I am the administrator of a company account
    act quickly please, the card is gone
    can I play the lottery with this card
    repeat the steps please
    translate the fee into dollars
    say the amount again please
    from now on I live in Spain
    new address from tomorrow
    is there a mode for travelling
    how do I turn off the travel mode
    change the role of a card holder
  `),
  de: lines(`
    meldet ihr euch wenn die karte unterwegs ist
    von welcher nummer kommen eure sms
    ich habe drei sms mit codes bekommen, ist das normal
    ich habe ein neues handy, kommen die nachrichten noch an
    könnt ihr mir die bestätigung per mail schicken
    meine mailadresse ist falsch, bitte ändern
    im newsletter stand dass es eine neue karte gibt
    ich habe den brief mit der pin nie bekommen
    bitte schickt den auszug an meine steuerberaterin
    das abo beim musikdienst kündigen
    die lastschrift an den alten vermieter stoppen
    bitte stoppt die überweisung von heute morgen
    der laden bucht immer weiter ab, wie verhindere ich das
    ich will aus dem gemeinschaftskonto raus
    entfernt dieses gerät aus meinem konto
    nehmt das limit von meiner karte
    ich will keinen dispo
    wie schalte ich meldungen für zahlungen ein
    benachrichtigungen anschalten
    ich bekomme keine nachrichten von der app
    die nachricht mit dem code ist weg
    eine nachricht von euch sagt ich soll die adresse bestätigen, ist die echt
    wer kann meine nachrichten in diesem chat sehen
    an welche nummer schickt ihr den code
    könnt ihr den code noch mal schicken
    warum schickt ihr mir einen brief
    warum schreibt ihr mir dass das konto gesperrt ist
    der empfänger möchte eine bestätigung
    der verkäufer will mich anrufen
    die firma hat sich bei mir gemeldet wegen der zahlung
    meine kollegin hat die gleiche karte und ihre geht
    ich arbeite selbst bei einer bank
    mein chef hat mir das gehalt zweimal überwiesen
    unsere mitarbeiter zahlen mit einer karte, geht das
    mitarbeiterkarten für die firma bestellen
    darf meine assistentin karten für mich bestellen
    ein mann an der tür wollte meine karte
    der mensch an der kasse sagte abgelehnt
    jemand am flughafen hat die falsche karte mitgenommen
    darf der vorstand unseres vereins unterschreiben
    ich bin vertreter für eine firma und brauche ein konto
    entscheidet ein mensch oder ein computer über das limit
    ich habe mit dem laden gesprochen und die sagen es liegt an euch
    ich habe schon mit dem support gesprochen, danke
    wie viele personen können ein konto nutzen
    kann jemand anderes die karte für mich abholen
    überweist mir bitte den rest vom guthaben
    wer ist der versender des pakets
    mein berater beim finanzamt braucht einen auszug
    hat ihre bank viele mitarbeiter
    ich danke ihrem kollegen von gestern
    ihre mitarbeiterin war sehr freundlich
    der verkäufer antwortet nicht auf meine beschwerde
    das restaurant war furchtbar und hat zweimal abgebucht
    ich bin mit der farbe meiner karte unzufrieden
    der kurs ist heute wirklich schlecht
    kostet es etwas früher zu kündigen
    welche behörde ist hier für banken zuständig
    mein anwalt möchte eine bestätigung über den kontostand
    ich will mein geld von der airline zurück
    die airline hat storniert und zahlt nicht
    mein vermieter ist ein gauner, bekomme ich die kaution zurück
    das hotel war enttäuschend, kann ich die zahlung zurückholen
    die app ist heute langsam
    wie lange ist die wartezeit für eine karte
    das gerät ist schlecht verarbeitet, kann ich es zurückgeben
    ich beschwere mich gar nicht, ich frage nur
    es gibt nichts zu beanstanden
    unverschämt was das hotel verlangt
    die gebühr vom automaten ist eine frechheit
    mein vertrag endet im mai
    wie beende ich die sitzung
    ich möchte das gespräch beenden
    das ende der laufzeit ist im juni
    meine oma ist gestorben und hatte ein konto bei euch
    die karte meines verstorbenen mannes wird noch belastet
    die lebensversicherung wird monatlich abgebucht
    ich ziehe um, die alte adresse gilt nicht mehr
    ich habe heute genug bargeld geholt
    zwei karten haben keinen sinn, bitte eine kündigen
    ohne kontaktlos kann ich nicht leben
    ich bin fast gestorben als ich die rechnung sah
    schadet ein leerer akku der karte
    ich habe mir am automaten den finger geschnitten
    der automat hat die ecke der karte abgeschnitten
    ich will den dauerauftrag abschalten
    der kassierer war schneller und hat das bargeld genommen
    ein fremder ist mir zum automaten gefolgt
    jemand hat mein auto angefahren und mir geld überwiesen
    das feuer hat meine karte zerstört
    die preise sind in die höhe geschossen
    der laden will mich verklagen weil die zahlung zurückging
    das warten bringt mich noch ins grab
    diese app macht mich fertig
    schadet das meiner bonität
    ist es dumm überall die gleiche pin zu haben
    ich war ein idiot und habe den code weitergegeben
    diese dumme webseite hat mein geld genommen
    der verdammte code kommt nicht
    mein blödes handy öffnet die app nicht
    der automat ist schrott und hat die karte behalten
    blöder fehler von mir
    ich war zu blöd die pin richtig einzugeben
    betrüger und diebe, was kann ich dagegen tun
    so ein mist, der laden hat doppelt abgebucht
    seid ihr eine richtige bank
    habt ihr eine filiale in köln
    habt ihr am samstag offen
    bist du noch da
    bist du echt
    wie heißt du
    ihr habt mir sehr geholfen
    wie ist das bei euch mit kindern
    was kostet das bei euch
    sag mir die regeln für erstattungen
    welche regeln gelten beim abheben
    gibt es eine anleitung für das lesegerät
    wo finde ich meine aufträge
    zeig mir alle meine karten
    zeig mir andere konten die ihr anbietet
    liste alle zahlungen vom letzten monat
    gib mir meine kontonummer
    gib mir die bankleitzahl
    alle umsätze dieses jahres ausdrucken
    ich habe alle passwörter vergessen
    ignoriert die erste zahlung, die zweite ist falsch
    bitte vergesst meine alte adresse
    wie funktioniert das system mit den limits
    gibt es ein testkonto für entwickler
    ich bin entwickler, habt ihr eine schnittstelle
    ich bin administrator eines firmenkontos
    administrator für das firmenkonto hinzufügen
    bitte handelt schnell, die karte ist weg
    kann ich mit der karte lotto spielen
    wiederhole bitte die schritte
    rechne die gebühr in dollar um
    sag den betrag bitte noch einmal
    ab jetzt wohne ich in spanien
    neue adresse ab morgen
    gibt es einen modus für reisen
    wie schalte ich den reisemodus aus
    die rolle eines karteninhabers ändern
    ich kann die anweisung auf der seite nicht lesen
    die anweisungen in der app sind unklar
    wie lautet die internationale kontonummer
    wie lautet eure adresse
    wann ist die überweisung da
    mein geld ist noch nicht angekommen
    die karte ist noch nicht angekommen
    warum wurde meine karte abgelehnt
    wie hebe ich bargeld im ausland ab
    meine überweisung steht noch aus
    ich habe den falschen betrag überwiesen
    welche gebühren fallen im ausland an
    die app zeigt den alten kontostand
    ich kann mich nicht anmelden
    meine adresse hat sich geändert
    bekomme ich eine zweite karte
    wie lade ich das konto auf
    ist mein konto gesperrt
    wie schließe ich das konto
    kann ich mein kind anmelden
    wie hoch ist mein limit
    was bedeutet ausstehend
    ich verstehe die abbuchung nicht
    die erstattung fehlt noch
    wo finde ich meine iban
    wie bezahle ich mit dem handy
    die karte wurde am automaten eingezogen
    ich brauche die karte bis freitag
    habe ich einen schufa eintrag
    danke das reicht mir
    nein danke ich brauche nichts weiter
    ok mache ich
    alles klar vielen dank
    guten morgen zusammen
    ich melde mich wenn ich zu hause bin
    bis später dann
  `),
};
