import type { Cues } from '../cues.ts';
import { phrases } from '../phrase.ts';
import { aboutUs } from '../synonyms/aboutUs.ts';

/** Dissatisfaction with the company itself, or a wish to have it recorded; a problem with a card or a shop alone is none. */
export const complaint: Cues = {
  clause: [
    phrases(
      `
      (complaint|complaints|grievance|grievances)
      <you> (have|has|had)? (all|really|just|completely|totally|always|never|badly|utterly)* (treated|handled|failed|lied to|cheated|ripped off|deceived|misled|insulted|humiliated|dealt with|mistreated|neglected) (me|us|my case|this|down)? …
      (this|your|the) (bank|company|firm|service|app|outfit|place) (is|are|was|has been|have been) (run|managed|led|full|staffed|nothing but|a bunch)? (by|of|with)? (crooks|thieves|criminals|liars|amateurs|clowns|a disgrace|a joke|a shambles|scammers|cheats|incompetents)
      (your|this|the) (service|support|bank|company|behaviour|conduct|treatment|handling) … (disgrace|shambles|joke|farce|insult|outrage|scandal|disaster|unacceptable|shameful|catastrophe)
      (tell|telling|warn|warning) (everyone|everybody|all my friends|people|others|the world) … (how|about|away|not to) …
      (ombudsman|financial ombudsman|fca|bafin|regulator|watchdog|trading standards|consumer protection|consumer association) … $
      (expect|hear|hearing|receive|get|await) … (from)? my (lawyer|lawyers|solicitor|solicitors|attorney)
      (way|manner) (you|your|i) … (treated|handled|dealt|spoke|spoken|behaved|talked)
      (want|like|need|have) (this|it|that|my case) … (logged|recorded|filed|registered|noted) as … complaint
      (appalled|disgusted|shocked|horrified|outraged|deeply dissatisfied|dismayed) (by|at|with|how|that) (you|your|how|the way|this company|this bank) …
      (want|like|wish|need|have|going|wanna|would like|how|where|can|could|how do|going to|must|id like) … (complain|complaint|complaints|make a complaint|file a complaint|lodge a complaint|raise a complaint|formal complaint) …
      ^ (complaint|complaints|formal complaint|i complain|a complaint) … $
      (this is|consider this|take this as|treat this as|its) (a|my|an)? (formal|official|written)? complaint
      (making|filing|lodging|raising|submitting|file|lodge|raise|submit|register|make) (a|an|my|another|the) (formal|official)? (complaint|grievance)
      (complain|complaining) about (you|your|the service|this service|how i|the way|my treatment|this company|this bank|an employee|an agent|a member)
      (this|your) (company|bank|service|app|support) (lies|cheats|steals|scams|robs|ignores) …
      <you> (has been|have been|had been|is being|was being) (so|really|just|absolutely|totally|completely|very|nothing but)? <bad>
      (no|what a|such a|not a) way to treat (a|your|customers|people|me|loyal) …
      (should be|ought to be|be) ashamed (of yourselves|of yourself|$)
      (expect|want|demand|deserve) (an|a|your|a written|a proper|some) (apology|compensation) …
      (leave|write|post|leaving|writing) (you)? (a|an)? (terrible|bad|negative|awful|one star|1 star|horrible|scathing) (review|rating)
      (lost|lose|losing) (all|my|any|all my)? (trust|faith|confidence) in (you|your|this|meridian|the)
      (customer service|your service|support|your support|service|communication) (is|was) (non existent|nonexistent|not existent|zero|a disaster)
      <you> (is|are|were|was|r) (so|really|just|absolutely|totally|completely|simply|truly|such|all|the|a|very|a complete|a total|utterly|beyond|nothing but|an absolute|a bloody|fucking|a bunch of|bunch of)? (bunch of)? <bad>
      (what|such) (a|an)? (terrible|awful|horrible|appalling|poor|bad|lousy|disgraceful|shitty|joke of a|pathetic|useless|rubbish|crap) (service|company|bank|support|experience|app|customer service|customer support|business|way to treat)
      (terrible|awful|horrible|appalling|poor|lousy|disgraceful|shitty|pathetic|worst|useless|dreadful|abysmal|shocking|rubbish|crap|bad) (customer)? (service|support|company|bank|customer care|communication) … $
      (worst) (bank|company|service|support|app|customer service|experience|card|provider) (ever|i|ive|of|in|on|out|that|around|$)
      (this|that|it|which|your behaviour|the way) (is|was|s) (so|really|just|absolutely|totally|completely|simply|truly|utterly|very)? (unacceptable|outrageous|disgraceful|disgusting|appalling|inexcusable|shameful|scandalous|an outrage|a disgrace|unprofessional|a scandal|inadmissible|not acceptable|not good enough|beyond a joke)
      (totally|absolutely|completely|simply|utterly|just)? (unacceptable|outrageous|disgraceful|appalling) $
      (disappointed|dissatisfied|unhappy|not happy|not satisfied|fed up|displeased|disgusted|appalled|unsatisfied|let down|not impressed|sick|angry|furious|livid) (with|in|by|of|at|about) (you|your|the service|the way you|how you|this company|this bank|meridian|the way i|how i|the level of|the quality of|the support|customer service|all of you|this service)
      (report|reporting|take|going|escalate|escalating|complain|complaining|contact|go|write|refer) (you|this|it|me|my case|to)? (to|with)? (the)? (ombudsman|financial ombudsman|fca|bafin|regulator|regulators|consumer protection|trading standards|authorities|watchdog|better business bureau|financial conduct authority|media|press|newspaper|newspapers|consumer association|central bank|data protection authority)
      (sue|suing) (you|your|this|meridian|the bank)
      (take you to court|see you in court|take legal action|taking legal action|legal steps|file a lawsuit|hear from my lawyer|hear from my solicitor|hear from my attorney|calling my lawyer|contact my lawyer|contacting my lawyer|instruct my solicitor|see a lawyer)
      (ill|i will|im going to|going to|i am going to|gonna) (be)? (close|closing|cancel|leave|leaving|switch|switching|move|moving|take my money) … (because of|due to) … (service|you|this|treatment|support)
      (never|wont|will not) … (recommend|use|trust|bank with|do business with|come back to) (you|your bank|your service|your app|your company|this company|this bank|this service|your|meridian) (again|any more|anymore|ever|to|$)
      (you|youve|you have|this company|meridian|the bank) (guys|people)? (have|has|had|really|all|always|keep|just|never)? (let me down|ripped me off|rip me off|cheated me|cheat people|scammed me|scam people|lied to me|lie to me|lying to me|ignored me|ignore me|ignoring me|treated me|stole my money|stealing my money|robbed me|wasted my time|wasting my time|screwed me|failed me|fail me|care about|dont care)
      (no one|nobody|none of you|you dont|you never) (there|at your|ever|seems to|in your)? (cares|care|gives a|helps me|answers me|replies to me|takes me)
      (is|are) (this|that|it) how you treat …
      (how dare|shame on) you
      `,
      aboutUs,
    ),
    phrases(
      `
      (beschwerde|beschwerden|beschwerdestelle|beschwerdeabteilung|beschwerdemanagement|reklamation|dienstaufsichtsbeschwerde)
      <ihr> (hat|haben|habt) (mich|uns|meinen fall|mein anliegen)? … (behandelt|belogen|betrogen|enttaeuscht|ignoriert|hintergangen|getaeuscht|beleidigt|abgefertigt|vertroestet|im stich gelassen)
      (ihre|eure|diese|ihr|euer|dieser) (bank|firma|laden|unternehmen|kundendienst|service|support|verhalten|kundenservice|umgang) (ist|war|sind|hat) … (schande|unter aller|frechheit|unverschaemt|miserabel|blamage|peinlich|unzumutbar|unmoeglich|indiskutabel|armselig|furchtbar behandelt)
      (unzufrieden|enttaeuscht|entsetzt|empoert|schockiert|veraergert) (darueber|damit|dass|wie|davon|von der art) … (ihr|sie|man|mein|meine|meinen|hier) …
      ^ (wie|dass) (ihr|sie|man) … (bearbeitet|behandelt|umgeht|umgegangen|abgefertigt|hingehalten) …
      <ihr> … (von anfang bis ende|durchweg|nur|reine|eine|ein) … (schande|katastrophe|farce|frechheit|zumutung|witz|trauerspiel|armutszeugnis|skandal)
      (bank|firma|laden|unternehmen) (wird|ist|voller|voll) … (gaunern|betruegern|verbrechern|amateuren|abzockern|luegnern|dieben|gauner|betrueger|stuempern|stuemper)
      (erzaehle|erzaehl|warne|sage) (ich)? (allen|jedem|meinen freunden|alle|jeden|ueberall) … 
      (wie|dass) (ich|man|wir) … (von|bei) (ihrer|ihnen|euch|eurer|ihrem|eurem|meridian) … (behandelt|abgefertigt|abgespeist|belogen|getaeuscht|hingehalten|vertroestet) …
      (schlechte|negative|miese|vernichtende|ein stern|einen stern|1 stern) (bewertung|rezension|kritik) …
      (hoeren|hoert|post|brief|schreiben) … (von meinem|vom) (anwalt|rechtsanwalt) …
      (beschwerde|reklamation) (einreichen|einlegen|erheben|melden|aufgeben|abgeben|ueber|gegen|an|beim|fuehren|machen|aufnehmen|vorbringen|stellen|schreiben)
      (beschwere|beschweren|beschwerd) …
      (eine|meine|ne|offizielle|formelle|die) (offizielle|formelle|schriftliche)? beschwerde
      <ihr> (ist|sind|seid|war|waren) (echt|wirklich|einfach|so|ja|total|voellig|absolut|nur|doch|sowas von|alle|nur noch|ein|eine|der|das|sehr|richtig|derart|wohl|schon)? (echt|wirklich|einfach|so|total|nur|mehr als|sowas von|der|die)? <schlecht>
      (umgang|verhalten|benehmen|art|kommunikation|bearbeitung|betreuung) … (unmoeglich|unverschaemt|inakzeptabel|skandaloes|unter aller sau|eine frechheit|unprofessionell|unter aller kanone|indiskutabel|nicht akzeptabel)
      (erwarte|verlange|fordere|will) … (entschuldigung|wiedergutmachung|entschaedigung) …
      (unzufrieden|enttaeuscht|veraergert|nicht zufrieden) (mit|von|ueber) (der|dem|den|eurer|ihrer|dieser|diesem) (bearbeitung|betreuung|service|kundenservice|abwicklung|beratung|kommunikation|support|antwort|umgang|bank|kundenbetreuung|behandlung)
      (vertrauen) … (verloren|weg|dahin|zerstoert|missbraucht)
      (lasse|lass) (ich)? (mir)? (das)? (mir)? (so)? nicht (gefallen|bieten)
      (so|was fuer|welch|solch|sowas|so was von|das ist|ist das) (ein|eine|einen|ja|ja ein|ja eine|doch|doch eine|echt|wirklich|einfach|nur|eine absolute|absolut|total|voellig|so)? (eine|ein)? (schlechter|schlechten|mieser|miserabler|furchtbarer|katastrophaler|lausiger|saftladen|scheissladen|drecksladen|sauladen|frechheit|unverschaemtheit|zumutung|sauerei|schweinerei|skandal|unding|schande|inakzeptabel|unmoeglich|nicht akzeptabel|unglaublich schlecht|mieser|unter aller sau|das letzte|abzocke|betrug von euch)
      (schlechter|miserabler|mieser|furchtbarer|katastrophaler|grauenhafter|unterirdischer|schlechtester|schlechteste|lausiger|grottiger) (service|kundenservice|support|kundendienst|laden|bank|firma|kundenbetreuung)
      (schlechteste|schlechtester|mieseste) (bank|service|firma|kundenservice|app|unternehmen|support|anbieter) …
      (frechheit|unverschaemtheit|sauladen|saftladen|drecksladen|unverschaemt|sauerei|schweinerei|abzocker|abzocke|zumutung) $
      (unzufrieden|enttaeuscht) (bin|bin ich) …
      (mit|von|ueber) (ihrem|eurem|ihren|euren|ihnen|euch|diesem|meridian) (service|kundenservice|kundendienst|support|laden|verhalten|unternehmen|bank|team)? … (unzufrieden|enttaeuscht|sauer|genervt|entsetzt|veraergert|nicht zufrieden|empoert|wuetend)
      (enttaeuscht|unzufrieden|sauer|veraergert|entsetzt|empoert|wuetend|genervt|nicht zufrieden|masslos enttaeuscht) (von|mit|ueber|auf) (euch|ihnen|eurem|ihrem|euer|eurer|ihrer|ihren|meridian|diesem|dem service|der betreuung|dem kundenservice|der art|dem support|dieser bank|der bank)
      (von|mit|ueber|auf) (euch|ihnen|eurem service|ihrem service|eurem|ihrem|meridian|ihrer bank|eurer bank|dem service|dem support|dem kundenservice) (service|kundenservice|support|verhalten|unternehmen)? (bin ich|bin|sehr|so|echt|masslos|wirklich|total|mehr als|richtig|zutiefst) … (enttaeuscht|unzufrieden|sauer|veraergert|entsetzt|genervt|wuetend|empoert)
      (melde|melden|wende|wenden|gehe|schalte|schreibe|anzeigen|zeige|informiere) … (bafin|ombudsmann|ombudsstelle|verbraucherzentrale|verbraucherschutz|anwalt|presse|aufsicht|gericht|schlichtungsstelle|datenschutzbehoerde|aufsichtsbehoerde|medien|zeitung) …
      (bafin|ombudsmann|verbraucherzentrale|schlichtungsstelle|anwalt|rechtsanwalt|klage|verklagen|verklage|gericht) … (einschalten|melden|wenden|informieren|verklage|verklagen|anzeigen|sie|euch|beschweren|$)
      (verklage|verklagen) (euch|sie|ich)
      (nie|niemals|nicht) (wieder|mehr) … (euch|ihnen|diese bank|dieser bank|diesen laden|meridian|kunde bei euch|empfehlen) …
      (ihr habt|sie haben|ihr) … (mich|mir|uns) … (im stich gelassen|betrogen|abgezockt|beklaut|belogen|verarscht|ignoriert|hingehalten|hinters licht|nicht ernst)
      (fuehle|komme|werde|lasse) (ich)? (mich|mir|von euch|von ihnen|hier)? (mich|von euch|von ihnen|nur|hier|echt|total)? … (verarscht|veraeppelt|abgezockt|hingehalten|nicht ernst genommen|im stich gelassen|betrogen von|allein gelassen)
      (behandelt|geht|gehen) (man|ihr|sie) (so|hier so) (mit)? (kunden|seinen kunden|euren kunden|ihren kunden|leuten)
      (so) (geht|behandelt|springt) (man|ihr) … (kunden|mir|leuten) …
      (schaemt|schaemen) (euch|sie sich)
      `,
      aboutUs,
    ),
  ],
  unless: [
    phrases(`
      (merchant|seller|retailer|shop|store|restaurant|hotel|airline|landlord|taxi|vendor|supplier|amazon|ebay|scammer|neighbour|gym) …
      (haendler|verkaeufer|laden um die ecke|restaurant|hotel|fluggesellschaft|vermieter|shop|onlineshop|amazon|ebay|geschaeft) …
      (lawyer|solicitor|anwalt|rechtsanwalt|court) … (statement|kontoauszug|auszug|konto|account|bezahlen|pay|ueberweisen|rechnung) …
      (no|not a|without|keine|ohne) (complaint|complaints|beschwerde|grund zur beschwerde)
      (exchange|interest) rate …
      (cant|cannot|can not|no reason to|nothing to) complain
      nicht beschweren (alles|passt|mehr|$)
      (is|are) (the|your) … (not)? (bad|poor) (idea|connection|signal|internet|reception)
      (court|court fine|court fees|lawyer|solicitor) (fee|fine|payment|bill|transfer|account|fees)
    `),
  ],
};
