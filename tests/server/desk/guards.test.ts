import { expect } from 'chai';
import { array, assert, integer, property, string } from 'fast-check';
import { NightdeskError } from '../../../core/error.ts';
import { agentWords } from '../../../server/desk/agentWords.ts';
import { seenRecently } from '../../../server/desk/seenRecently.ts';
import { passwordProblem } from '../../../server/signIn/passwordProblem.ts';
import { openPasswords } from '../../../server/signIn/passwords.ts';
import { openThrottle } from '../../../server/signIn/throttle.ts';

describe('a new password', () => {
  const email = 'kim.lee@example.com';

  it('may be anything long that is not easily guessed', () => {
    const good = [
      'seven blue herons at dawn',
      'correct horse battery staple',
      'zwölf Boxkämpfer jagen',
      '李小龙喜欢喝茶和看书因为今天下雨',
      'T7!kq_92Lm#x',
      'my password is a river in spring',
    ];
    for (const password of good) expect(passwordProblem(password, email), password).to.equal(null);
  });

  it('is not short, endless, silly, regular, or the address of its owner', () => {
    const bad: readonly (readonly [string, RegExp])[] = [
      ['elevenchars', /at least 12/],
      ['👍👍👍👍👍👍', /at least 12/],
      ['seven blue herons '.repeat(20), /at most 200/i],
      ['password1234', /first passwords/],
      ['PassWord-2026!', /first passwords/],
      ['nightdesk12345', /first passwords/],
      ['Willkommen2026', /first passwords/],
      ['aaaaaaaaaaaa', /less regular/],
      ['abababababab', /less regular/],
      ['123456789012', /less regular/],
      ['739204718293', /less regular/],
      ['abcdefghijkl', /less regular/],
      ['qwertyuiop123', /less regular/],
      ['poiuytrewq1234', /less regular/],
      ['qwertzuiopas', /less regular/],
      ['asdfghasdfgh', /less regular/],
      [email, /e-mail address/],
      ['Kim.Lee@Example.com', /e-mail address/],
      ['kimleekimlee12', /e-mail address/],
      ['example.com2026', /e-mail address/],
    ];
    for (const [password, why] of bad) expect(passwordProblem(password, email), password).to.match(why);
  });

  it('is judged whatever it is', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 300 }), string(), (password, address) => {
        const problem = passwordProblem(password, address);
        expect(problem === null || problem.length > 10).to.equal(true);
        if (problem === null) expect(Array.from(password).length).to.be.within(12, 200);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a password hash', () => {
  const passwords = openPasswords(4);

  it('is right for its password however the keyboard writes it, and for no other', async () => {
    const hash = await passwords.hash('Gr\u00fc\u00dfe aus K\u00f6ln');
    expect(await passwords.verify('Gru\u0308\u00dfe aus Ko\u0308ln', hash)).to.equal('right');
    expect(await passwords.verify('Grusse aus Koln', hash)).to.equal('wrong');
    expect(await passwords.hash('same')).to.not.equal(await passwords.hash('same'));
  });

  it('that was tampered with is wrong, never an error', async () => {
    const hash = await passwords.hash('secret');
    const broken = [
      '',
      '$',
      hash.slice(1),
      hash.slice(0, -1),
      `${hash}x`,
      hash.replace('ln=4', 'ln=99'),
      hash.replace('r=8', 'r=9'),
    ];
    for (const one of broken) expect(await passwords.verify('secret', one), one).to.equal('wrong');
  });

  it('of today costs what today asks: 2 to the 17th', async () => {
    expect(await openPasswords().hash('x')).to.match(/^\$scrypt\$ln=17,r=8,p=1\$/);
  });

  it('is not made for a crowd', async () => {
    const crowd = await Promise.allSettled(Array.from({ length: 60 }, () => passwords.hash('x')));
    const refused = crowd.filter((one) => one.status === 'rejected');
    expect(refused).to.have.length(60 - 2 - 32);
    expect(refused[0]?.reason).to.be.instanceOf(NightdeskError).with.property('code', 'too-many');
    // Whoever comes after the crowd is served.
    expect(await passwords.hash('x')).to.be.a('string');
  });
});

describe('a throttle', () => {
  it('never lets more than its tries into any window, whatever the rhythm', () => {
    assert(
      property(array(integer({ min: 0, max: 40 }), { maxLength: 100 }), (gaps) => {
        const throttle = openThrottle(3, 100);
        const letIn: number[] = [];
        let now = 0;
        for (const gap of gaps) {
          now += gap;
          try {
            throttle.take('key', now);
            letIn.push(now);
          } catch (error) {
            // The time to wait is the time after which it works.
            const wait = error instanceof NightdeskError ? (error.retryAfterMs ?? 0) : 0;
            expect(wait).to.be.within(1, 400);
          }
        }
        for (const at of letIn) expect(letIn.filter((one) => one > at - 100 && one <= at).length).to.be.at.most(3);
      }),
    );
  });

  it('says when to come back, and is right about it', () => {
    const throttle = openThrottle(2, 1_000);
    throttle.take('a', 0);
    throttle.take('a', 400);
    expect(() => throttle.take('a', 500))
      .to.throw(NightdeskError)
      .with.property('retryAfterMs', 500);
    expect(() => throttle.take('a', 999)).to.throw();
    throttle.take('a', 1_000);
    throttle.take('b', 500);
  });

  it('forgets the longest silent first', () => {
    const throttle = openThrottle(1, 1_000, 2);
    for (const key of ['a', 'b', 'c']) throttle.take(key, 0);
    throttle.take('a', 1);
    expect(() => throttle.take('c', 1)).to.throw();
  });

  it('stays closed twice and four times as long for who knocks on, and no longer than that', () => {
    const throttle = openThrottle(1, 1_000);
    let now = 0;
    const waits: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      throttle.take('a', now);
      try {
        throttle.take('a', now);
      } catch (error) {
        waits.push(error instanceof NightdeskError ? (error.retryAfterMs ?? 0) : 0);
      }
      now += waits.at(-1) ?? 0;
    }
    expect(waits).to.deep.equal([1_000, 2_000, 4_000, 4_000, 4_000]);
    // A day without a try, and all is as it was.
    now += 24 * 3_600_000;
    throttle.take('a', now);
    throttle.take('a', now + 1_000);
  });

  it('does not close for longer for who waits as told', () => {
    const throttle = openThrottle(1, 1_000);
    for (let now = 0; now < 10_000; now += 1_000) throttle.take('a', now);
  });

  it('does not count what was given back', () => {
    const throttle = openThrottle(1, 1_000);
    throttle.giveBack('a');
    for (let times = 0; times < 5; times += 1) {
      throttle.take('a', times);
      throttle.giveBack('a');
    }
    throttle.take('a', 9);
    expect(() => throttle.take('a', 9)).to.throw();
  });
});

describe('seen recently', () => {
  it('is what came up within the time, not what was only asked about', () => {
    const isSeen = seenRecently(100, 2);
    expect(isSeen('a', 0)).to.equal(false);
    expect(isSeen('a', 99)).to.equal(true);
    expect(isSeen('a', 100)).to.equal(false);
    isSeen('b', 100);
    isSeen('c', 100);
    expect(isSeen('a', 101)).to.equal(false);
  });
});

describe('what an agent writes', () => {
  it('keeps lines, languages and faces, and loses what is invisible', () => {
    expect(agentWords('Hello,\r\n\tÜber 👩‍👩‍👧 שלום\u0000\u202e\u2066')).to.equal('Hello,\n\tÜber 👩‍👩‍👧 שלום');
  });

  it('is masked again without harm', () => {
    assert(
      property(string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (typed) => {
        try {
          const once = agentWords(typed);
          expect(agentWords(once)).to.equal(once);
        } catch (error) {
          expect(error).to.be.instanceOf(NightdeskError).with.property('code', 'bad-request');
        }
      }),
      { numRuns: 300 },
    );
  });
});
