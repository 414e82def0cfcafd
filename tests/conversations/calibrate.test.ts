import { expect } from 'chai';
import { parse } from 'yaml';
import { costOf } from '../../scripts/calibrate/costOf.ts';
import { expectedCost } from '../../scripts/calibrate/expectedCost.ts';
import { fitThresholds } from '../../scripts/calibrate/fitThresholds.ts';
import type { Question } from '../../scripts/calibrate/question.ts';
import { reliability } from '../../scripts/calibrate/reliability.ts';
import { withThresholds } from '../../scripts/calibrate/withThresholds.ts';
import { conversation, evidence, open, policy, understood } from '../dialogs/given.ts';

const costs = { wrong: 10, ask: 1, person: 3, outside: 0.25 };
const asked = (topic: string, score: number, topics: readonly string[], urgent?: string): Question => ({
  conversation: conversation(),
  understood: understood('a question about something'),
  evidence: [evidence(topic, score, urgent === undefined ? {} : { urgent })],
  situation: open(),
  contents: [{ kind: 'text', text: 'a question about something' }],
  topics,
});
/** The topic that `evidence` makes of an article's name. */
const named = (name: string): string => evidence(name, 1).topic;
const right = (score: number, name = 'fees'): Question => asked(name, score, [named(name)]);
const wrong = (score: number, name = 'fees'): Question => asked(name, score, []);

describe('what a decision costs', () => {
  it('is nothing when it was right, and more the more it hurts', () => {
    expect(costOf(right(0.9), policy, costs)).to.equal(0);
    expect(costOf(wrong(0.9), policy, costs)).to.equal(10);
    expect(costOf(wrong(0.9, 'compromised-card'), policy, costs)).to.equal(20);
    expect(costOf(right(0.3), policy, costs)).to.equal(1);
    expect(costOf(asked('fees', 0.3, ['rates']), policy, costs)).to.equal(4);
    expect(costOf(right(0.01), policy, costs)).to.equal(3);
    expect(costOf(wrong(0.01), policy, costs)).to.equal(0);
  });

  it('counts an urgent line that is kept back like a wrong answer on a risky topic', () => {
    const gone = asked('compromised-card', 0.05, [named('compromised-card')], 'Freeze the card now.');
    expect(costOf(gone, policy, costs)).to.equal(20 + 3);
  });

  it('weighs questions that nothing we know answers by their share of all messages', () => {
    const questions = [right(0.9), right(0.9), right(0.9), wrong(0.9)];
    expect(expectedCost(questions, policy, { ...costs, outside: 0.1 })).to.be.closeTo(1, 1e-9);
  });
});

describe('thresholds', () => {
  const questions = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9].flatMap((score) => [
    right(score),
    ...(score < 0.65 ? [wrong(score)] : []),
  ]);

  it('are put where they cost least, and never cost more than before', () => {
    const fitted = fitThresholds(questions, policy, costs);
    expect(fitted.answerAt).to.be.within(0.61, 0.7);
    expect(expectedCost(questions, fitted, costs)).to.be.below(expectedCost(questions, policy, costs));
    expect(fitted.clarifyAt).to.be.at.most(fitted.answerAt);
  });

  it('follow the costs: where asking is dear and mistakes are cheap, more is answered', () => {
    const bold = fitThresholds(questions, policy, { ...costs, wrong: 0.1, ask: 5 });
    expect(bold.answerAt).to.be.below(fitThresholds(questions, policy, costs).answerAt);
  });

  it('of risky topics are never lowered, and rise above every wrong answer', () => {
    const safe = [right(0.5, 'compromised-card'), right(0.6, 'compromised-card')];
    expect(fitThresholds(safe, policy, costs).riskyAnswerAt).to.equal(policy.riskyAnswerAt);
    const fitted = fitThresholds([...safe, wrong(0.93, 'compromised-card')], policy, costs);
    expect(fitted.riskyAnswerAt).to.be.within(0.94, 0.95);
    expect(fitted.answerAt).to.be.at.most(fitted.riskyAnswerAt);
  });

  it('are written without touching anything else', () => {
    const text =
      '# How sure.\nanswer-at: 0.5   # set by hand\nrisky-topics: [a, b]\nclarify-at: 0.2\ncompany: "X: Y"\n';
    const written = withThresholds(text, { ...policy, answerAt: 0.7, clarifyAt: 0.1, riskyAnswerAt: 0.9 });
    expect(written).to.equal(
      '# How sure.\nanswer-at: 0.7   # set by hand\nrisky-topics: [a, b]\nclarify-at: 0.1\ncompany: "X: Y"\nrisky-answer-at: 0.9\n',
    );
    expect(parse(written)).to.include({ 'answer-at': 0.7, 'risky-answer-at': 0.9 });
  });

  it('are shown beside how far scores can be trusted', () => {
    const rows = reliability(
      [right(0.95), right(0.92), wrong(0.99), right(0.3)],
      policy,
      { ...policy, answerAt: 1 },
      0.25,
    );
    expect(rows).to.have.length(10);
    expect(rows[9]?.slice(1)).to.deep.equal(['3', '0.95', '0.67', '3 / 0 / 0', '0 / 3 / 0']);
    expect(rows[5]).to.deep.equal(['0.5-0.6', '0', '', '', '0 / 0 / 0', '0 / 0 / 0']);
  });
});
