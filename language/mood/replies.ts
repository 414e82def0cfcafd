import { phrases } from '../signals/phrase.ts';

/** What the customer answers to: how the last reply of the assistant sounds, English and German; looked for in its clauses. */
export const replies = {
  /** It could not do it. */
  fails: phrases(`
  (sorry|apologies|apologize|apologise|unfortunately|unable|afraid|failed|regret)
  (couldnt|could not|cannot|cant|didnt|did not|not able|wasnt able|dont|do not) … (find|do|make|book|complete|understand|get|see|have|help|know|available)
  (not|no|isnt|arent) (longer)? (available|possible|any|results|found|free)
  (leider|entschuldigung|bedaure|tut mir leid|verzeihung|bedauerlicherweise|fehlgeschlagen)
  (konnte|kann|habe|verstehe|weiss) … (nicht|keine|keinen|kein)
`),
  /** It wants to hear a yes. */
  confirms: phrases(`
  (confirm|ensure|verify|correct|right|check) …
  (shall|should|will|can|may) i …
  (bestaetigen|bestaetige|richtig|korrekt|stimmt|stimmen) …
  (soll|darf|kann) ich …
`),
  /** It offers to do more. */
  offers: phrases(`
  (would|do) you (like|want|wish|need|prefer|care) …
  (want|wanna|need|like) (me|to|tickets|a|any|help|anything) …
  (anything|something|what) else …
  (moechtest|moechten|willst|wollen|wuerden|brauchst|brauchen) (du|sie) …
  (kann|darf) ich (sonst)? (noch|etwas|ihnen|dir) …
`),
  /** It suggests something. */
  suggests: phrases(`
  (how|what) about …
  (there|theres|there are|theyre) (is|are|s|a|another|also|one)
  i (have|found|see|suggest|recommend) …
  (wie waere|wie waers|vorschlag|vorschlagen|empfehle|gefunden)
  (es|da) (gibt|ist|sind) …
`),
  /** It asks for something it has to know. */
  asks: phrases(`
  ^ (and|so|ok|okay|sure|great)? (in|on|at|for|from|to)? (what|which|where|when|who|how many|how much|how long|how)
  (tell|let) me (know)? (what|which|where|when|who|how|your|the)
  ^ (und|also|ok|in|an|um|ab|fuer|zu)? (was|welche|welcher|welches|welchen|welchem|wo|wohin|woher|wann|wer|wie viele|wie viel|wie lange|wie)
`),
  /** It has done it. */
  done: phrases(`
  (has|have|had|is|are|was|were) (been|now|all|successfully)? (made|booked|confirmed|reserved|scheduled|added|done|sent|set|completed|paid|successful|transferred|playing|bought|purchased|blocked|frozen|cancelled|refunded)
  (enjoy|have a|youre welcome|welcome|my pleasure|glad|done|all set|successfully)
  (wurde|wurden|ist|sind|habe) … (gebucht|bestaetigt|reserviert|erledigt|gesendet|ueberwiesen|gesperrt|storniert|hinzugefuegt|erstattet|bezahlt)
  (gern|gerne|geschehen|viel spass|schoenen|erledigt|freut mich)
`),
} as const;
