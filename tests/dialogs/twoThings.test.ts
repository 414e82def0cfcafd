import { expect } from 'chai';
import type { Decision } from '../../core/decision.ts';
import type { Evidence } from '../../core/knowledge.ts';
import { decide } from '../../dialogs/decide.ts';
import { conversation, day, evidence, memory, open, understood } from './given.ts';

const address: Evidence = { ...evidence('edit_personal_details', 0.96), together: true };
const card: Evidence = { ...evidence('lost_or_stolen_card', 0.93), urgent: 'Freeze it.', together: true };
const other = evidence('card_arrival', 0.3);

describe('a message about two things', () => {
  it('is answered twice, what must not wait first, however sure the other is', () => {
    expect(topicsOf(answerTo([card, address, other]))).to.deep.equal(['lost_or_stolen_card', 'edit_personal_details']);
  });

  it('is answered once when the other was just answered', () => {
    const told = memory({
      answered: [
        {
          articleId: address.article.id,
          topic: address.topic,
          title: address.article.title,
          hash: address.article.hash,
          at: day,
        },
      ],
      turns: [{ text: 'my address?', dissatisfied: 0, decision: 'answer', at: day, topic: address.topic }],
    });
    expect(topicsOf(answerTo([card, address, other], told))).to.deep.equal(['lost_or_stolen_card']);
  });

  it('is not answered a second time, whichever of the two answers it was', () => {
    const answered = [card, address].map(({ article, topic }) => ({
      articleId: article.id,
      topic,
      title: article.title,
      hash: article.hash,
      at: day,
    }));
    const told = memory({
      answered,
      turns: [{ text: 'both', dissatisfied: 0, decision: 'answer', at: day, topic: card.topic }],
    });
    for (const found of [[card, address], [card], [address]])
      expect(answerTo(found, told)).to.deep.include({ kind: 'smalltalk', about: 'same-answer' });
  });

  it('has a person called when either answer asks for one', () => {
    const dispute: Evidence = { ...address, escalate: 'always' };
    expect(answerTo([card, dispute])).to.deep.include({ kind: 'answer', thenEscalate: 'policy' });
    expect(answerTo([card, { ...address, escalate: 'offer' }])).to.deep.include({ offersPerson: true });
    expect(answerTo([card, address])).to.deep.include({ offersPerson: false });
  });

  it('is no matter of two likely articles: those are one answer', () => {
    const [one, two] = [evidence('a', 0.9), evidence('b', 0.8)];
    expect(topicsOf(answerTo([one, two]))).to.deep.equal(['a']);
  });
});

function answerTo(found: readonly Evidence[], remembered = memory()): Decision {
  return decide(conversation({ memory: remembered }), understood('I lost my card and moved house'), found, open());
}

function topicsOf(decision: Decision): readonly string[] {
  return decision.kind === 'answer' ? decision.evidence.map((one) => one.topic) : [decision.kind];
}
