import { lines } from './said.ts';

/** Turns that a person would call dissatisfied or calm, English and German, written for this project; as said after a plain answer. */
export const upsetOrCalm = {
  en: {
    upset: lines(`
      no, that is not what I asked, read my question again
      that's the same answer as before and it still doesn't help me
      I've been going round in circles with you for an hour
      your instructions don't work, I tried them three times already
      why do I have to repeat myself every single time
      honestly I'm so disappointed, I expected better
      nobody ever answers when I call, and now this
      wrong again!! I never ordered a second card
      two weeks and nothing, this is really frustrating
      this is not helpful at all
      you keep telling me the same thing
      it's still not fixed and I'm getting annoyed
      I am not happy with this answer
      how much longer do I have to wait for my own money
      WHERE IS MY MONEY I NEED IT TODAY
      so you took the fee and now you can't even explain it? unbelievable
      I already told you that my phone is gone, I can't use the app!!
      that makes no sense whatsoever, I give up
      seriously? that's all you can say
      I'm upset because nobody told me about the charge
      great, thanks for nothing
      I waited five days for this reply and it says nothing
      this is pointless, you don't understand me
      terrible experience so far
      what on earth is going on with my transfer
      I really hate how slow this is
      I'm tired of explaining this over and over
      it's unfair that I have to pay for your mistake
      not good enough, I want it solved now
      your app is a nightmare and support is worse
      you've got it wrong yet again, please actually read what I wrote
      once again no one has called me back
    `),
    calm: lines(`
      my card hasn't come yet, when can I expect it
      no, I don't have the app installed
      not yet, I'm waiting for the post
      I can't remember my passcode, what do I do
      no, the other one please
      could you check the status of my transfer again?
      I need another card for my daughter
      is it possible to change the address instead
      there's a charge of 20 pounds I don't know
      I still need to verify my identity, where do I start
      the machine didn't give me any cash
      no, nothing else, have a nice day
      ok, I'll try that later
      my payment shows as pending for two days
      sorry, I typed the wrong number
      actually it was on Tuesday, not on Monday
      I'm not sure which account I used
      why was my card declined at the supermarket
      is there a limit on top ups
      never mind, found it
      thanks, that was quick
      I lost my card and I don't know what to do
      can't log in since I changed my phone
      what happens if I don't verify
      I didn't get a refund so far, how long does it take
      no problem, I can wait
      the exchange rate looks different from last week
      do you not support cheques?
      please cancel the transfer, I sent it to the wrong person
      someone used my card without my permission
      does a weekend count as a working day
      because I moved, I need to update my address
    `),
  },
  de: {
    upset: lines(`
      nein, das habe ich nicht gefragt, lesen Sie meine Frage noch einmal
      das ist dieselbe Antwort wie vorhin und hilft mir immer noch nicht
      ich drehe mich hier seit einer Stunde im Kreis
      Ihre Anleitung funktioniert nicht, ich habe es schon dreimal probiert
      warum muss ich mich jedes Mal wiederholen
      ehrlich gesagt bin ich sehr enttäuscht, das hatte ich anders erwartet
      nie geht jemand ans Telefon, und jetzt auch noch das
      schon wieder falsch!! ich habe nie eine zweite Karte bestellt
      zwei Wochen und nichts passiert, das ist wirklich frustrierend
      das ist überhaupt nicht hilfreich
      ihr erzählt mir immer das Gleiche
      es geht immer noch nicht und langsam bin ich genervt
      ich bin mit dieser Antwort nicht zufrieden
      wie lange soll ich denn noch auf mein eigenes Geld warten
      WO IST MEIN GELD ICH BRAUCHE ES HEUTE
      erst kassiert ihr die Gebühr und dann könnt ihr sie nicht einmal erklären? unglaublich
      ich habe doch schon gesagt, dass mein Handy weg ist, ich kann die App nicht benutzen!!
      das ergibt überhaupt keinen Sinn, ich gebe auf
      im Ernst? mehr könnt ihr nicht sagen
      ich ärgere mich, weil mir niemand von der Gebühr erzählt hat
      na toll, danke für nichts
      ich habe fünf Tage auf diese Antwort gewartet und da steht nichts drin
      das ist sinnlos, du verstehst mich nicht
      bisher eine schreckliche Erfahrung
      was zum Teufel ist mit meiner Überweisung los
      das dauert alles viel zu lange, ich bin sauer
      ich habe keine Lust mehr, das immer wieder zu erklären
      es ist unfair, dass ich für euren Fehler zahlen muss
      das reicht mir nicht, ich will, dass es jetzt gelöst wird
      eure App ist ein Albtraum und der Support ist noch schlimmer
      wieder falsch verstanden, lest doch bitte, was ich geschrieben habe
      schon wieder hat mich keiner zurückgerufen
    `),
    calm: lines(`
      meine Karte ist noch nicht da, wann kommt sie
      nein, ich habe die App nicht installiert
      noch nicht, ich warte auf die Post
      ich weiß meinen Code nicht mehr, was mache ich
      nein, bitte die andere
      könnten Sie den Stand meiner Überweisung noch einmal prüfen?
      ich brauche eine weitere Karte für meine Tochter
      kann ich stattdessen die Adresse ändern
      da ist eine Abbuchung über 20 Euro, die ich nicht kenne
      ich muss mich noch ausweisen, wo fange ich an
      der Automat hat kein Geld ausgegeben
      nein, sonst nichts, schönen Tag noch
      ok, das probiere ich später
      meine Zahlung steht seit zwei Tagen auf ausstehend
      Entschuldigung, ich habe mich vertippt
      eigentlich war es am Dienstag, nicht am Montag
      ich bin nicht sicher, welches Konto ich benutzt habe
      warum wurde meine Karte im Supermarkt abgelehnt
      gibt es eine Grenze beim Aufladen
      schon gut, habe es gefunden
      danke, das ging schnell
      ich habe meine Karte verloren und weiß nicht, was ich tun soll
      ich komme nicht mehr rein, seit ich ein neues Handy habe
      was passiert, wenn ich mich nicht ausweise
      ich habe noch keine Erstattung bekommen, wie lange dauert das
      kein Problem, ich kann warten
      der Wechselkurs sieht anders aus als letzte Woche
      nehmt ihr keine Schecks?
      bitte die Überweisung abbrechen, sie ging an die falsche Person
      jemand hat meine Karte ohne meine Erlaubnis benutzt
      zählt das Wochenende als Werktag
      weil ich umgezogen bin, muss ich meine Adresse ändern
    `),
  },
} as const;
