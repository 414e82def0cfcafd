import { join } from 'node:path';
import type { Channel } from '../core/channel.ts';
import type { Snapshot } from '../core/records.ts';
import type { Clock, NewId } from '../core/time.ts';
import { type Brain, modelHash } from '../bots/brain.ts';
import { type EmbedAside, openEmbedAside } from '../bots/embedAside.ts';
import { promptDoor } from '../bots/promptDoor.ts';
import { openPublisher, type Publication } from '../bots/publisher.ts';
import { watchContent } from '../knowledge/watch.ts';
import { embedderName } from '../language/embedding/embedderName.ts';
import { openStore } from '../store/openStore.ts';
import type { Store, StoreHooks } from '../store/store.ts';
import { type Channels, openChannels } from './channels.ts';
import type { Config } from './config.ts';
import { openDeskApi } from './desk/deskApi.ts';
import { openGate } from './http/gate.ts';
import { type Host, openHost } from './http/openHost.ts';
import { isHttps } from './http/rawRequest.ts';
import { keepKnowledge } from './operate/keepKnowledge.ts';
import { keepRetention } from './operate/keepRetention.ts';
import { type Log, openLog } from './operate/openLog.ts';
import { openMetrics } from './operate/openMetrics.ts';
import { operateRoutes } from './operate/operateRoutes.ts';
import { watchClock } from './operate/watchClock.ts';
import { ownKey } from './ownKey.ts';
import { builtFiles } from './pages/builtFiles.ts';
import { openPages } from './pages/openPages.ts';
import { ensureFirstAdmin } from './signIn/ensureFirstAdmin.ts';
import { startWork } from './startWork.ts';
import { version } from './version.ts';
import { openThinking } from './openThinking.ts';
import { orderedIds } from './orderedIds.ts';

/** A running Nightdesk. */
export interface House {
  readonly port: number;
  /** All that is answered here, as `POST /path/:id`. */
  readonly addresses: readonly string[];
  readonly store: Store;
  /** The account that this start made because there was none; its password is told once. */
  readonly firstAdmin: { readonly email: string; readonly password: string } | null;
  /** Resolves with the result of the first publication; messages are answered from then on. */
  readonly published: Promise<Publication>;
  /** Takes nothing new, finishes what is under way (at most 25 s), lets go of everything; may be called twice. */
  stop(): Promise<void>;
}

/** What tests put in the place of chance, clock and process. */
export interface HouseParts {
  readonly now?: Clock;
  readonly newId?: NewId;
  readonly chance?: () => number;
  readonly hooks?: StoreHooks;
  /** Called between sending and marking a message; the kill test ends the process here. */
  readonly afterSend?: () => void;
  readonly volatile?: boolean;
  /** How long a turn or a delivery is held without a sign of life. */
  readonly leaseMs?: number;
  /** Folder of the built screens. */
  readonly screens?: string;
}

const home = join(import.meta.dirname, '..');

/** Opens doors, store and desk and begins to work. It listens before the knowledge is ready: what comes in meanwhile is kept and answered then. */
export async function openHouse(config: Config, parts: HouseParts = {}): Promise<House> {
  const now = parts.now ?? Date.now;
  const newId = parts.newId ?? orderedIds(now);
  const log = openLog(config.logLevel);
  const store = await openStore({
    dataDir: config.dataDir,
    newId,
    log: (fact, detail) => log.warn(fact, detail),
    ...(config.databaseUrl === undefined ? {} : { databaseUrl: config.databaseUrl }),
    ...(parts.hooks === undefined ? {} : { hooks: parts.hooks }),
    ...(parts.volatile === undefined ? {} : { volatile: parts.volatile }),
  });
  try {
    return await furnish(config, parts, { now, newId, log, store });
  } catch (error) {
    await store.close();
    throw error;
  }
}

interface Given {
  readonly now: Clock;
  readonly newId: NewId;
  readonly log: Log;
  readonly store: Store;
}

async function furnish(config: Config, parts: HouseParts, given: Given): Promise<House> {
  const { now, newId, log, store } = given;
  let brain: Brain | null = null;
  let aside: EmbedAside | null = null;
  let stopping: Promise<void> | null = null;
  const library = () => brain?.library ?? null;
  const { embedding } = config;
  const metrics = openMetrics(store.reports, now);
  const adminKey = await ownKey(config.dataDir, 'admin');
  const tokenKeys = config.tokenKeys.length > 0 ? config.tokenKeys : [await ownKey(config.dataDir, 'token')];
  const gate = openGate(config.limits, now);
  const host: Host = openHost({
    trustedProxies: config.trustedProxies,
    newId,
    gate: gate.admit,
    temper: gate.temper,
    onAnswer(answered) {
      metrics.countAnswer(answered);
      const { id, method, route, status, ms } = answered;
      log.debug('answered', { id, method, route, status, ms: Math.round(ms) });
    },
    onFault: (error, id) => log.fault('request failed', error, { id }),
  });
  const thinking = openThinking({
    store,
    brain: () => brain,
    aside: () => aside,
    variantOf: (channel) => channels.byName.get(channel)?.limits.variant ?? 'web',
    now,
    newId,
  });
  const channels: Channels = openChannels({
    config,
    tokenKeys,
    store,
    door: promptDoor({
      turns: store.turns,
      frontDesk: thinking.frontDesk,
      hear: thinking.hear,
      situation: () => (thinking.isReady() ? thinking.situation() : Promise.resolve(null)),
      // What others push to us they may not push again: that is kept before anybody thinks about it.
      isPrompt: (channel) => channels.byName.get(channel)?.delivery === 'pull',
      onTurn: metrics.countTurn,
      onError: (error, claim) => log.fault('turn failed', error, { conversation: claim?.conversation.id }),
    }),
    library,
    now,
    newId,
    log,
    onRefused: metrics.countRefused,
  });
  const desk = openDeskApi({
    store,
    now,
    newId,
    library,
    isHttps,
    adminKey,
    log: (fact, detail) => log.info(fact, detail),
    ...(config.publicUrl === undefined ? {} : { publicUrl: config.publicUrl }),
    ...(channels.smsAccount === undefined ? {} : { smsAccount: channels.smsAccount }),
  });
  const pages = openPages({ library, now, retentionDays: config.retentionDays });
  host.mount(
    ...operateRoutes({
      version,
      ping: () => store.ping(),
      unready: () => (stopping !== null ? 'stopping' : brain === null ? 'starting' : null),
      scrape: () => metrics.scrape(host.openSockets),
      ...(config.metricsToken === undefined ? {} : { metricsToken: config.metricsToken }),
    }),
    ...builtFiles(parts.screens ?? join(home, 'dist', 'web')),
    ...pages.routes,
    ...channels.routes,
    ...desk.routes,
  );
  host.mountSockets(...channels.all.flatMap((channel: Channel) => channel.sockets ?? []));
  host.mountStreams(...desk.streams);
  host.mountRest((request) => Promise.resolve(pages.lost(request)));

  const port = await host.listen(config.port, config.host);
  // Once the port is ours: a start that ends there would have made an account whose password nobody saw.
  const firstAdmin = await ensureFirstAdmin(store.people, { now, newId }).catch(async (error: unknown) => {
    await host.close();
    throw error;
  });
  const work = startWork({
    store,
    channels: channels.byName,
    thinking,
    now,
    newId,
    chance: parts.chance ?? Math.random,
    log,
    metrics,
    leaseMs: parts.leaseMs ?? 15_000,
    ...(parts.afterSend === undefined ? {} : { afterSend: parts.afterSend }),
  });
  const publisher = openPublisher({
    knowledge: store.knowledge,
    wakeups: store.wakeups,
    contentDir: config.contentDir,
    fallbackDir: join(home, 'knowledge', 'content'),
    embedder: embedding,
    embeddingsFile: join(config.dataDir, 'embeddings'),
    now,
    onPublished(next: Brain, snapshot: Snapshot) {
      brain = next;
      // Not before there is a model that learned from meanings: nobody else needs the memory.
      if (next.ears.topics.meaning !== undefined && embedding.kind !== 'none')
        aside ??= openEmbedAside({
          choice: embedding,
          onAsked: metrics.countEmbedding,
          onError: (error) => log.fault('nobody tells meanings for a while', error),
        });
      log.info('knowledge live', { snapshot: snapshot.number, articles: next.library.articles.length });
      work.begin();
    },
  });
  const runs = channels.run();
  const stopWatching = watchClock({
    now,
    log,
    wake: () => (['turn', 'delivery', 'queue'] as const).forEach((topic) => store.wakeups.notify({ topic })),
  });
  const stopRetention = keepRetention(store.privacy, config.retentionDays, now, log);
  const stopForgetting = keepKnowledge(
    store.knowledge,
    (hash) => modelHash(hash, embedderName(embedding)),
    config.retentionDays,
    now,
    log,
  );

  const publish = async (): Promise<Publication> => {
    const publication = await publisher.publish();
    for (const { severity, file, line, message, remedy } of publication.problems)
      log.warn(`knowledge ${severity}`, { file, line, message, remedy });
    if (!publication.published) log.warn('knowledge not published, the last good state stays live');
    return publication;
  };
  // What another process published, or this one before it was stopped, serves until the folder is read.
  const published = publisher
    .follow()
    .catch((error: unknown) => log.fault('the stored knowledge cannot be used', error))
    .then(publish);
  published.catch((error: unknown) => {
    if (stopping === null) log.fault('publishing failed', error);
  });
  const watching = watchContent(
    config.contentDir,
    () => {
      publish().catch((error: unknown) => {
        if (stopping === null) log.fault('publishing failed', error);
      });
    },
    (cause) => log.fault('the knowledge folder is not watched any more, restart to publish changes', cause),
  );
  const unlisten = store.wakeups.listen((wake) => {
    if (wake.topic === 'knowledge' && stopping === null)
      publisher.follow().catch((error: unknown) => log.fault('following the knowledge failed', error));
  });

  return {
    port,
    addresses: host.addresses,
    store,
    firstAdmin,
    published,
    stop() {
      stopping ??= close();
      return stopping;
    },
  };

  async function close(): Promise<void> {
    watching.close();
    stopWatching();
    unlisten();
    desk.close();
    publisher.stop();
    const closed = Promise.all([
      host.close(),
      runs.stop(),
      stopRetention(),
      stopForgetting(),
      work.stop().then(thinking.stop),
      aside?.stop(),
    ]);
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, drainMs).unref())]);
    await store.close();
  }
}

/** Longer than any turn takes; what is not done by then is taken up again by the next start. */
const drainMs = 25_000;
