import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import { builtWidget } from '../../fakes/widget.ts';

// What hostile words do to it is tried in tests/doors/xss.test.ts.
describe('the widget’s one file', () => {
  it('is at most 15 kB on the way, and cannot turn text into markup', async () => {
    const code = await builtWidget();
    expect(gzipSync(code).length).to.be.at.most(15_000);
    expect(code).to.not.match(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function|srcdoc/);
  });
});
