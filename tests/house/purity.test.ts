import { expect } from 'chai';
import { join } from 'node:path';
import { environmentReaders, impureFiles, impurities } from '../../scripts/purity.ts';

const root = join(import.meta.dirname, '..', '..');

describe('pure rooms', () => {
  for (const [source, finding] of [
    ['const a = Date.now();', 'Date.now'],
    ['const a = new Date();', 'new Date()'],
    ['const a = Math.random();', 'Math.random'],
    ['export async function a() {}', 'async function'],
    ['export const a = async () => 1;', 'async function'],
    ['const a = await b;', 'await'],
    ['const a = process.env.X;', 'process'],
    ['setTimeout(() => {}, 1);', 'setTimeout'],
    ['console.log(1);', 'console.log'],
  ] as const) {
    it(`${source} is seen`, () => expect(impurities(source)).to.include(finding));
  }

  it('a pure file is left alone', () => {
    expect(
      impurities('export const a = (now: number): string => new Date(now).toISOString() + Math.max(1, 2);'),
    ).to.deep.equal([]);
  });

  it('have no clock, chance, environment, async or I/O', () => {
    expect(impureFiles(root)).to.deep.equal([]);
  });

  it('only server/config.ts reads the environment', () => {
    const rooms = [
      'core',
      'text',
      'adapters',
      'bots',
      'dialogs',
      'language',
      'knowledge',
      'desk',
      'store',
      'server',
      'web',
    ];
    expect(environmentReaders(root, rooms)).to.deep.equal([]);
    expect(environmentReaders(root, ['scripts']), 'the check sees readers').to.include('scripts/find-browser.ts');
  });
});
