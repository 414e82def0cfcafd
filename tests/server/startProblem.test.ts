import { expect } from 'chai';
import { NightdeskError } from '../../core/error.ts';
import { startProblem } from '../../server/startProblem.ts';

describe('A start that fails', () => {
  const system = (code: string) => Object.assign(new Error(`listen ${code}`), { code });

  it('says what to do about it', () => {
    const cases: readonly (readonly [error: unknown, words: string])[] = [
      [new NightdeskError('settings-invalid', 'Settings to correct: PORT'), 'Settings to correct: PORT'],
      [
        new NightdeskError('store-unavailable', 'no', { cause: new Error('connect refused') }),
        'The database does not answer (connect refused).',
      ],
      [new NightdeskError('store-unavailable', 'no'), 'The database does not answer. Look at DATABASE_URL'],
      [system('EADDRINUSE'), 'set PORT to a free one'],
      [system('EADDRNOTAVAIL'), 'Set HOST'],
      [system('ENOTFOUND'), 'Set HOST'],
      [system('EAI_AGAIN'), 'Set HOST'],
      [system('EACCES'), 'listen EACCES. PORT must be above 1023'],
      [system('EPERM'), 'DATA_DIR a folder it may write to'],
    ];
    for (const [error, words] of cases) expect(startProblem(error)).to.include(words);
  });

  it('keeps its stack when nobody foresaw it', () => {
    for (const error of [new Error('odd'), system('EODD'), 'thrown words', null])
      expect(startProblem(error)).to.equal(null);
  });
});
