/** Many ways to ask for a person, written for this project. */
export const asksForHuman: Readonly<Record<'en' | 'de', readonly string[]>> = {
  en: `
agent
agent please
human
Human!!!
HUMAN PLEASE
a human please
a person, please
a real person please
real person
representative
representative!
rep please
operator
live agent
live chat please
speak to agent
talk to a human
talk to a person
talk to someone
I want to talk to a human
I want to speak to a human being
I want to speak with a real person
I'd like to talk to someone
I would like to speak to somebody
I would like to speak with an agent please
I need to speak to someone
I need to talk to a person about this
i need a human
I need a real human
I need an agent right now
I need help from a person
can I talk to someone?
can I speak to a human
can i please talk to a real person
could I speak with a representative?
Could I have a word with someone from your team?
may I speak to a person?
let me talk to a human
let me speak to someone
just let me talk to a person already
get me a human
get me an agent
get me someone who can help
get me a manager
give me a human
give me a real person
give me an agent please
put me through to a person
put me through to customer service
please put me through to someone
connect me to an agent
connect me with a human
connect me to customer support please
please connect me to a live agent
transfer me to a human
transfer me to an agent
transfer me to customer service
can you transfer me to a real person?
please transfer this chat to a person
hand me over to a human
pass me on to a colleague
pass me to a person
forward me to an employee
escalate this to a human
escalate to a supervisor please
I want to speak to your supervisor
let me speak to your manager
I want to talk to the manager
can I talk to a manager?
is there a human I can talk to?
is there a person I can speak with
is there anyone I can talk to?
Is there someone I could speak to about this?
is anybody there I can talk to
is there any way to speak to a human
is it possible to speak to a person
how do I talk to a human
how do I get a human
how can I reach a person
how can I speak to a real person
how do I contact a human agent
how do I get through to someone
where can I talk to a person
who can I talk to about this?
who can I speak to?
I don't want to talk to a bot
I don't want to talk to a robot, I want a person
I don't want a bot
no bots, human please
not a bot, a person
no more bots please
stop the bot, human
enough with the bot, get me a person
I'm done talking to a machine
I refuse to talk to a machine
I'd rather talk to a person
I'd rather speak to a human
I prefer to speak to a human
I would prefer a human
can a human help me?
can a person help me with this
can a real person look at this?
can someone real help me
could a human take over?
could somebody from support take over please
please get a person to look at this
please let a human handle this
I want a human to handle this
I want a person
I want a human now
I want an actual person
an actual human being please
actual human please
someone real please
a live person please
live person
live representative
live support please
customer service please
customer service representative
customer care agent
speak to customer service
talk to customer support
contact a human
chat with a person
chat with an agent
chat with a human instead
I want to chat with a live person
can I chat with someone real
can I have a human please
can I get a human?
can I get a real person on here
can I get an agent
may I have an agent please
do you have a human I can speak to?
do you have real people there?
do you have someone who can help me in person
are there any humans I can talk to
any humans here I can speak to?
i wanna talk to a person
i wanna speak to somebody
wanna talk to a real human
lemme talk to a human
need to talk to someone asap
need human
need an agent
want a person
want to speak to someone
I must speak to someone urgently
I have to speak to a person
I demand to speak to a human
I insist on speaking to a person
I really need to talk to somebody about my account
I just want to talk to a person
this isn't working, can I talk to someone
you're not helping, I want a human
this is pointless, get me a person
bring in a person
bring a human into this chat
please bring in a colleague
can you get your colleague
can you call a colleague over
I want a member of staff
let me talk to a member of your team
can a member of staff help me
speak to an advisor
talk to an adviser please
talk to a specialist
I need to speak to an expert
I want to speak to one of your employees
can I speak to one of your staff
could you connect me with your support team?
put a human on
switch me to a human
switch to a human agent
redirect me to an agent
I'd like to be transferred to a person
I would like to be connected to a human
I want to be put through to someone
can I speak directly with someone
can I talk directly to a person
can I call someone?
can I speak to someone on the phone?
I want to speak to someone on the phone
human support
human agent
human help please
human assistance
personal assistance please
I'd like human assistance
could I get some human help here
I'd like to discuss this with a person
I want to discuss this with a human
I want to explain this to a real person
Is a human available?
Can anybody human respond to me
I am not getting anywhere with this bot, please get somebody
Please let me chat to one of your agents
I'd appreciate talking to an actual employee
Could a colleague of yours call in here
put an operator on the line
I wish to communicate with a person
Hand this over to your team
please escalate
where are the humans
i wnat to talk to a person
i want to speka to a human
talk to reprsentative
human agent required
customer support agent please
I want to complain to a person
would it be possible to have a chat with an advisor?
could you get an agent for me?
could you put me in touch with a person
put me in contact with someone from support
get me in touch with customer service
I need a person to look into this for me
I'm looking for a human
this bot is useless get me a real person
let me talk 2 a person pls
I'd like to have a conversation with a live agent
ok i'm going to need a human for this
can we involve a human?
please involve someone from your team
is somebody there?
is anyone there?
can I deal with a person rather than a bot
any chance of speaking to a person?
I want my personal advisor
Please direct me to a representative.
I would love to talk to a human for once
please have someone contact me
ANY HUMAN THERE???
I wanna talk to ur manager
real human now!
I need human interaction
könnt ihr mir jemanden geben
Hello, I would like to be helped by a human being
Can your colleague help me instead?
please could i have a human to chat to
could I perhaps speak to one of your agents?
this is ridiculous just give me a person
I'm going round in circles, I want to speak to a person
are there people I can talk to at all?
get an actual person on the line
speak to a human now
Please, a human.
I want my issue handled by a human
i want somebody to call, a real one
someone from your team needs to look at this
need a rep
gimme a human
gimme an agent
I'm asking for a human for the third time
I asked for a person
I said agent
I already asked you to transfer me to a human
how about a human
let's get a human involved
Can we please get a person in this chat
what's the way to get a person on here
when can I talk to a human?
I only talk to humans
only a human can understand this
this needs a human
This is too complicated for a bot, I need someone
talk to customer care executive
customer care number
connect to executive
I'd rather not deal with a bot
I hate chatbots
I'd be grateful if a person could assist
I'm not satisfied with this answer, I want to talk with a real human being about it
Please forward my request to a human agent
is there a number where I can speak to somebody?
Can you please hand over to your service team?
speak 2 human
hooman plz
pls human
humann
I need live support now
let's talk to a person
My question is complicated, could I speak to someone?
You don't understand me. Human.
No. Agent.
a human would be nice
can somebody from your bank call or text me here?
I'd feel better talking to a person
can I be connected with one of your support people
`
    .trim()
    .split('\n'),
  de: `
Mensch
Mensch bitte
Mensch!!!
einen Menschen bitte
Mitarbeiter
Mitarbeiter bitte
Mitarbeiterin bitte
Kundenservice
Kundenservice bitte
Kundendienst bitte
Berater
Berater bitte
Support-Mitarbeiter
echter Mensch
echter Mensch bitte
echte Person bitte
bitte einen echten Menschen
mit einem Menschen sprechen
mit Mitarbeiter sprechen
mit jemandem reden
mit einer Person sprechen
Ich möchte mit einem Menschen sprechen
Ich möchte mit einem Mitarbeiter sprechen
ich moechte mit einem mitarbeiter sprechen
Ich möchte bitte mit jemandem sprechen
Ich möchte gerne mit einer Mitarbeiterin reden
Ich will mit einem Menschen reden
ich will mit jemandem sprechen
Ich will einen Menschen
Ich will mit einer echten Person chatten
Ich würde gern mit jemandem sprechen
Ich würde lieber mit einem Menschen sprechen
Ich hätte gern einen Mitarbeiter
Ich hätte gerne einen Ansprechpartner
Ich brauche einen Menschen
Ich brauche einen Mitarbeiter
Ich brauche jemanden, mit dem ich sprechen kann
Ich brauche einen Ansprechpartner
Ich brauche Hilfe von einem Menschen
Ich muss mit jemandem sprechen
Ich muss dringend mit einem Mitarbeiter reden
Kann ich mit jemandem sprechen?
Kann ich mit einem Menschen sprechen?
kann ich bitte mit einem echten Menschen reden
Kann ich einen Mitarbeiter sprechen?
Könnte ich mit einem Berater sprechen?
Könnte ich bitte mit jemandem aus dem Team reden
Darf ich mit einem Mitarbeiter sprechen?
Kann mir ein Mensch helfen?
Kann mir bitte ein Mitarbeiter helfen?
Kann mir jemand persönlich helfen?
Kann sich das ein Mensch ansehen?
Kann sich ein Kollege darum kümmern?
Gibt es einen Menschen, mit dem ich reden kann?
Gibt es jemanden, mit dem ich sprechen kann?
Gibt es hier auch echte Menschen?
Gibt es hier einen Mitarbeiter?
Ist da jemand, mit dem ich reden kann?
Ist hier irgendwo ein Mensch?
Wie erreiche ich einen Menschen?
Wie erreiche ich einen Mitarbeiter?
Wie kann ich mit einem Mitarbeiter sprechen?
Wie komme ich zu einem Menschen?
wie komme ich an einen echten Mitarbeiter
Wo kann ich mit jemandem sprechen?
Wen kann ich anrufen?
Mit wem kann ich sprechen?
Mit wem kann ich darüber reden?
An wen kann ich mich wenden?
Kann ich jemanden anrufen?
Kann ich mit jemandem telefonieren?
Ich möchte mit jemandem telefonieren
Ich möchte telefonisch mit jemandem sprechen
Verbinden Sie mich mit einem Mitarbeiter
Verbinden Sie mich bitte mit einem Menschen
Bitte verbinden Sie mich
bitte verbinden
Verbinde mich mit einem Menschen
Bitte mit dem Kundenservice verbinden
Können Sie mich mit jemandem verbinden?
Kannst du mich mit einem Mitarbeiter verbinden?
Ich möchte verbunden werden
Ich möchte mit einem Berater verbunden werden
Leiten Sie mich an einen Mitarbeiter weiter
Bitte leiten Sie mich weiter
Bitte an einen Kollegen weiterleiten
Weiterleiten an einen Menschen bitte
Stellen Sie mich bitte durch
Bitte stellen Sie mich zu einem Mitarbeiter durch
Geben Sie mir einen Mitarbeiter
Gib mir einen Menschen
Geben Sie mir bitte einen echten Menschen
Holen Sie einen Kollegen
Hol bitte einen Menschen dazu
Holen Sie bitte einen Mitarbeiter in den Chat
Ich will keinen Bot
Ich will nicht mit einem Bot reden
Ich möchte nicht mit einer Maschine sprechen
Ich rede nicht mit Robotern
Ich spreche nicht mit einem Roboter
kein Bot, ein Mensch bitte
Kein Bot bitte
bloß kein Bot
Schluss mit dem Bot, ich will einen Menschen
keine Maschine, bitte einen Mitarbeiter
Nicht du, ein Mensch
Ich möchte Ihren Vorgesetzten sprechen
Ich will den Chef sprechen
Ich will mit dem Vorgesetzten reden
Kann ich den Teamleiter sprechen?
Bitte eskalieren Sie das an einen Vorgesetzten
Persönliche Beratung bitte
Ich möchte persönlich beraten werden
Ich möchte persönlich mit jemandem sprechen
Ich hätte gern persönliche Hilfe
menschliche Hilfe bitte
Ich möchte menschliche Unterstützung
menschlicher Ansprechpartner
Live-Chat mit Mitarbeiter bitte
Livechat bitte
Chat mit einem Menschen
Chat mit Mitarbeiter starten
Ich möchte mit einem Mitarbeiter chatten
Ich möchte mit dem Kundenservice sprechen
Ich möchte mit dem Support reden
Kundenbetreuung bitte
Ich möchte jemanden von der Kundenbetreuung
Bitte lassen Sie mich mit jemandem sprechen
Lassen Sie mich mit einem Menschen reden
lass mich mit einem menschen reden
Ich bestehe darauf, mit einem Menschen zu sprechen
Ich verlange einen Mitarbeiter
ich verlange mit einem Mitarbeiter zu sprechen
Das bringt nichts, ich will einen Menschen
Du hilfst mir nicht, gib mir einen Mitarbeiter
So komme ich nicht weiter, bitte einen Menschen
Ein Mensch soll sich das ansehen
Das soll bitte ein Mensch übernehmen
Bitte übernehmen Sie das persönlich
Ich möchte das einem Menschen erklären
Ich möchte das mit jemandem besprechen
Ich bevorzuge einen menschlichen Berater
Lieber ein Mensch
lieber mit einem menschen
Sachbearbeiter bitte
Ich möchte meinen Sachbearbeiter sprechen
Kann ich einen Agenten sprechen?
Agent bitte
Operator
Servicemitarbeiter bitte
Ich suche einen Ansprechpartner
Wer kann mir persönlich weiterhelfen?
ist jemand da der mir helfen kann
Kann ich einen Menschen haben?
kann ich nen menschen sprechen
will mit nem menschen reden
mit mensch reden bitte
Bitte einmal mit jemandem vom Service verbinden
Kann ich mal einen richtigen Menschen haben
Ich hätte gern jemanden am Telefon
Ich will wen sprechen
ich brauch nen mitarbeiter
Mitarbeiter sprechen
einen Berater sprechen
Ich möchte einen Berater sprechen
Holt mir mal einen Menschen ran
Könnte bitte jemand von Ihnen übernehmen?
Ich möchte, dass sich ein Mensch darum kümmert
Ich möchte an eine Person weitergeleitet werden
Hilft mir hier auch ein Mensch?
Kann hier bitte mal ein Mensch antworten
ich komme mit dem bot nicht weiter, mitarbeiter bitte
Dieser Bot versteht mich nicht, bitte verbinden Sie mich
Gibt's hier auch Menschen?
menschen gewünscht
Kontakt zu einem Mitarbeiter
ich will zu einem mitarbeiter
ich möchte zu einem Menschen
Bitte um Kontakt mit einem Sachbearbeiter
wann kann ich mit einem Mitarbeiter sprechen
Telefonnummer vom Kundenservice?
Ich hätte gern ein persönliches Gespräch
Sprechen mit Mitarbeiter
lass mich bitte mit wem reden
Hab keine Lust auf Bot, will Menschen
Kein Computer! Mensch!
Ist jemand da?
jemand da?
Bitte um persönlichen Kontakt
wer ist zuständig, ich will mit dem sprechen
Kann mich jemand betreuen? Kein Bot
Ich möchte mich mit einem Menschen unterhalten
Kann ich das mit einem Menschen klären?
Ich möchte das nicht mit einem Computer besprechen
Ich brauche jemanden aus Fleisch und Blut
Würden Sie mich bitte mit Ihrem Team verbinden?
Hey, könnt ihr mich zu nem Mitarbeiter packen?
Ich warte auf einen Mitarbeiter
Wann meldet sich ein Mitarbeiter?
Ich habe nach einem Menschen gefragt
Ich sagte Mitarbeiter
Noch mal: ich will einen Menschen
Das versteht nur ein Mensch
Dafür brauche ich einen Menschen
schick mir einen mitarbeiter
Ich möchte gern von einem Menschen bedient werden
Zu kompliziert für einen Bot, bitte Mitarbeiter
echter Mitarbeiter
Ich will jetzt endlich mit jemandem reden der Ahnung hat
Kann mich mal jemand mit Ahnung beraten
Ich hasse Chatbots
bitte menschen einschalten
Ich wünsche Kontakt zum Kundendienst
Kundendienst kontaktieren
Hotline bitte
Bitte Mitarbeiterchat
Mensch, bitte!
Ich würde das gerne persönlich besprechen
Gibt es eine Person, die sich das anschauen kann?
Ich will deinen Chef sprechen
Support kontaktieren
an mitarbeiter übergeben
Mag mir hier mal ein Mensch antworten?
Sie verstehen mich nicht. Mitarbeiter!
Nein. Mensch.
Ich komm so nicht weiter. Kann ich mit wem sprechen?
hätte gern kontakt zu einem menschen
Wo sind die echten Mitarbeiter?
Ich möchte zu Ihrem Kundenservice durchgestellt werden
Ein menschlicher Berater wäre mir lieber
Könnten Sie einen Kollegen dazuholen?
Bitte leite das an dein Team weiter
kann hier auch jemand echtes antworten
Ich will reden, nicht tippen, mit einem Menschen
ich brauch ne echte person
kannst du mir einen menschen geben
Lieber Bot, bitte gib an einen Menschen ab
Ich möchte bitte umgehend einen Verantwortlichen sprechen
Kontakt Kundenservice
`
    .trim()
    .split('\n'),
};

/** About people, bots or support, but no request for a person. */
export const asksForNobody: Readonly<Record<'en' | 'de', readonly string[]>> = {
  en: `
someone stole my card
a person used my card without permission
who can help me with my card
can you help me
can someone explain the fees
I sent money to the wrong person
I need to pay a person in another country
am I talking to a human?
are you a real person?
is this a bot or a person
can my wife and I share one account, she is a different person
I spoke to an agent yesterday and nothing happened
the agent at the shop said the card was declined
who charged me this
can anyone use my card
someone took money from my account
is it possible to get a card for another person
I called customer service of the merchant
the seller's support does not answer
does your card support Apple Pay
customer support was great, thanks
can people see my balance
thank you, you were very human
do I need a person's address to transfer
`
    .trim()
    .split('\n'),
  de: `
Jemand hat meine Karte gestohlen
Eine fremde Person hat Geld abgehoben
Bist du ein Mensch?
Spreche ich mit einem Menschen?
Ist das hier ein Bot oder ein Mensch?
Kann jemand meine Karte benutzen?
Ich habe gestern mit einem Mitarbeiter gesprochen
Wer hat das abgebucht?
Kann ich einer anderen Person Geld schicken?
Der Mitarbeiter im Laden sagte, die Karte sei gesperrt
Kann ich mein Konto mit einer anderen Person teilen?
Unterstützt ihr Apple Pay?
Überweisung an falsche Person
Mit welcher Karte kann ich bezahlen
Wie kann ich mein Handy mit dem Konto verbinden?
Bitte meine Karte mit Apple Pay verbinden
Kann man die Karte weitergeben
Ich möchte Geld an einen Kollegen überweisen
Meine Kollegin hat die gleiche Karte
kann ich einem Menschen im Ausland Geld senden
Ich möchte die Zahlung mit der Rechnung besprechen
`
    .trim()
    .split('\n'),
};
