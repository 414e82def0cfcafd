import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

/** The line to a server, with somebody in between who spoils it. */
export interface BreakableLine {
  readonly port: number;
  /** Ends every connection and refuses new ones. */
  cut(): void;
  /** Keeps every connection open and carries nothing any more: what a dead switch or a lost machine looks like. */
  swallow(): void;
  /** Carries everything so many milliseconds later, one way. */
  slow(ms: number): void;
  /** Carries new connections as if nothing had been; swallowed ones stay dead, as after a machine was replaced. */
  mend(): void;
  close(): Promise<void>;
}

/** Opens a line to a port on this machine. */
export async function openBreakableLine(targetPort: number): Promise<BreakableLine> {
  let state: 'whole' | 'cut' | 'swallowing' = 'whole';
  let delayMs = 0;
  const ends = new Set<Socket>();
  const dead = new WeakSet<Socket>();
  const server = createServer((near) => {
    if (state === 'cut') {
      near.destroy();
      return;
    }
    const far = connect(targetPort, '127.0.0.1');
    carry(near, far);
    carry(far, near);
    if (state === 'swallowing') [near, far].forEach((end) => dead.add(end));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    cut() {
      state = 'cut';
      for (const end of ends) end.destroy();
    },
    swallow() {
      state = 'swallowing';
      for (const end of ends) dead.add(end);
    },
    slow(ms) {
      delayMs = ms;
    },
    mend() {
      state = 'whole';
      delayMs = 0;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const end of ends) end.destroy();
      }),
  };

  function carry(from: Socket, to: Socket): void {
    ends.add(from);
    from.setNoDelay(true);
    from.on('data', (chunk) => {
      if (delayMs === 0) pass(chunk);
      else setTimeout(() => pass(chunk), delayMs);
    });
    from.on('error', () => to.destroy());
    from.on('close', () => {
      ends.delete(from);
      // Nobody on a dead line learns that the other end is gone.
      if (!dead.has(from)) to.destroy();
    });

    function pass(chunk: Buffer): void {
      if (!dead.has(from) && !to.destroyed) to.write(chunk);
    }
  }
}
