/** Everyday words that tell English or German; `sure` ones are found in hardly any other language, `weak` ones need company. */
export interface TongueWords {
  readonly sure: ReadonlySet<string>;
  readonly weak: ReadonlySet<string>;
}

/** By primary language tag. */
export const tongueWords: Readonly<Record<string, TongueWords>> = {
  en: {
    sure: words(
      `the this that these those there their them they then than what which why who when where how whose i'm i've i'd i'll
      it's isn't don't didn't doesn't can't couldn't won't wouldn't haven't hasn't hadn't wasn't weren't aren't that's there's
      what's you're you've you'll we're we've they're let's dont didnt doesnt cant wont havent hasnt isnt wasnt im ive whats
      thats you your yours our ours should would could does did doing been being because about after before again still just
      until while with without through into from anything something nothing everything anyone someone everyone another
      please thanks thank hello hey yes nope yeah okay sorry bye goodbye help helped need want wanted know like think tell
      give get got getting make made take took work works working happen happened keep keeps show shows
      my mine me she his her its we us any some many much more most other only very too also never always already yet
      card cards money account payment payments paid pay charge charged charges refund refunded declined stolen lost bank
      transfer transfers cash withdrawal withdraw purchase fee fees balance pending wrong address phone order ordered
      arrived arrive delivery human person agent someone speak talk angry terrible useless`,
    ),
    weak: words(
      'i a an and or but not no is are was were be am do have has had can may if of to in on at by for it as so he up out go good new one two app pin top code limit',
    ),
  },
  de: {
    sure: words(
      `ich du er sie wir ihr mich mir dich dir uns euch ihnen ihm ihn mein meine meinen meinem meiner meines dein deine deinen
      deinem ihre ihren ihrem ihrer unser unsere der das den dem des ein eine einen einem einer eines kein keine keinen keinem
      keiner und oder aber nicht nichts nie niemals noch schon nur auch wieder immer sehr ist sind bin bist seid war waren
      wurde wurden wird werden werde habe hast hat haben hatte kann kannst können könnt könnte konnte muss muß müssen soll
      sollte will wollen wollte möchte möchten darf dürfen weiß wissen geht gehen gegangen kommt kommen gekommen macht machen
      gemacht gibt geben gegeben brauche brauchen bekommen bekomme wie wo wann warum wieso weshalb wer wen wem welche welcher
      welches welchen wohin woher für fuer mit ohne von vom zum zur zu bei beim nach aus auf über ueber unter vor zwischen seit
      wegen gegen durch dass daß weil wenn ob damit dann hier dort jetzt heute gestern morgen bitte danke dankeschön hallo
      moin servus tschüss tschüß ja nein doch okay hilfe helfen geholfen tut leid keinerlei alles etwas jemand jemanden
      niemand mehr viel viele zurück zurueck mal gar ganz eben leider endlich sofort
      karte karten konto geld zahlung zahlungen überweisung ueberweisung überweisen guthaben gebühr gebühren abgelehnt
      gestohlen verloren gesperrt sperren bezahlt bezahlen abgebucht abbuchung erstattung lastschrift bestellt angekommen
      geldautomat automat abheben abgehoben aufladen aufladung mitarbeiter mensch berater kündigen beschwerde rückruf
      frechheit unverschämt sauer schlecht`,
    ),
    weak: words('die in an am im so es um was man also da den app pin code weg wer kaputt'),
  },
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}
