import { expect } from 'chai';

/** Looks every few milliseconds until it is so, for at most ten seconds. */
export async function soon(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  let is = await isSo();
  for (let tries = 0; tries < 1000 && !is; tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    is = await isSo();
  }
  expect(is, what).to.equal(true);
}
