import type { Choice } from '../../core/content.ts';
import type { Evidence } from '../../core/knowledge.ts';
import type { Decision } from '../../core/decision.ts';
import { deadEnds } from '../deadEnds.ts';
import type { Facts } from '../facts.ts';
import { isSpoken } from '../locale.ts';
import type { Rule } from '../rule.ts';
import { because, bringIn, isSameAsLast, keptForPerson, shown, withUrgent } from '../rule.ts';
import { shortLabel } from '../shortLabel.ts';

/** A language the bot does not speak, and no sure match in spite of it: say so honestly, name a way that works. */
export const otherLanguage: Rule = (facts) => {
  const { language } = facts.understood;
  if (isSpoken(language, facts.policy)) return null;
  return (
    giveUp(facts, 'other-language') ??
    because(facts, 'other-language', `language ${language}`, {
      kind: 'smalltalk',
      about: 'other-language',
      ...withUrgent(facts),
    })
  );
};

/** Somebody waits for a person and says more: it is kept for that person. */
export const keepForPerson: Rule = (facts) =>
  facts.waiting ? keptForPerson(facts, 'keep-for-person', 'says more') : null;

/** One to three things may be meant, or something else: ask once, never twice in a row. */
export const clarify: Rule = (facts) => {
  if (facts.memory.clarified) return null;
  const options = candidates(facts);
  const [best] = options;
  if (!best) return null;
  const { clarifyAt } = facts.policy;
  return because(facts, 'clarify', `${options.length} with evidence >= ${clarifyAt}, best ${shown(best.score)}`, {
    kind: 'clarify',
    options: options.map(toChoice),
    ...(facts.urgent ? { urgent: facts.urgent } : {}),
  });
};

/** Several things are as likely as what would be answered: which one is asked, not guessed. */
export const contested: Rule = (facts) => {
  const { sure, chosen, waiting, memory } = facts;
  if (!sure || chosen || waiting || memory.clarified) return null;
  const rivals = candidates(facts).filter((one) => one.score > sure.score - tooClose);
  if (rivals.length < fewestRivals) return null;
  return because(facts, 'contested', `${rivals.length} within ${tooClose} of ${shown(sure.score)}`, {
    kind: 'clarify',
    options: rivals.map(toChoice),
    ...(facts.urgent ? { urgent: facts.urgent } : {}),
  });
};

/** Scores that lie this close say nothing about which is meant. */
const tooClose = 0.1;
/** Of two the better one is still right half the time; three are a word that says too little. */
const fewestRivals = 3;

/** Nothing fits: the first time the bot admits it and offers a person, after `deadEnds` times in a row it brings one in. */
export function notUnderstood(facts: Facts): Decision {
  const best = shown(facts.evidence[0]?.score ?? 0);
  return (
    giveUp(facts, 'not-understood') ??
    because(facts, 'not-understood', `best evidence ${best}`, {
      kind: 'not-understood',
      ...(facts.urgent ? { urgent: facts.urgent } : {}),
    })
  );
}

function giveUp(facts: Facts, rule: string): Decision | null {
  const times = deadEnds(facts.memory) + 1;
  if (times < facts.policy.deadEnds) return null;
  return bringIn(facts, rule, `dead end ${times} of ${facts.policy.deadEnds}`, 'low-confidence', facts.urgent);
}

function candidates(facts: Facts): readonly Evidence[] {
  // "Something else" was said of the choices: the same ones are not offered again.
  if (facts.chosen?.id === 'other') return [];
  const topics = new Set<string>();
  const fresh = facts.evidence
    .filter((one) => one.score >= facts.policy.clarifyAt / 2 && !isSameAsLast(facts, one))
    .filter((one) => !topics.has(one.topic) && topics.add(one.topic))
    .slice(0, mostOptions);
  const likely = fresh.filter((one) => one.score >= facts.policy.clarifyAt);
  if (likely.length > 0) return likely;
  // Likely one of these, and nobody can tell which: that is what asking is for.
  return fresh.reduce((sum, one) => sum + one.score, 0) >= 2 * facts.policy.clarifyAt ? fresh : [];
}

/** With "something else" the choices are four. */
const mostOptions = 3;

function toChoice(one: Evidence): Choice {
  return { id: `topic:${one.topic}`, label: shortLabel(one.article.title) };
}
