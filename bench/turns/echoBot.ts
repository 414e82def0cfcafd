import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
  type Request,
} from 'botbuilder';
import { createServer, plugins } from 'restify';

// The peer of `npm run bench:turns`: what the Bot Framework's own echo sample is, with a counter kept in the conversation's state.
// No app id, so nobody is asked who they are and no token is fetched. Prints its port; ended by a signal.

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
adapter.onTurnError = (_context, error) => {
  console.error(error);
  process.exit(1);
};
const state = new ConversationState(new MemoryStorage());
const turns = state.createProperty<number>('turns');
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  const count = (await turns.get(context, 0)) + 1;
  await turns.set(context, count);
  await context.sendActivity(`${count}: ${context.activity.text}`);
  await state.saveChanges(context);
  await next();
});

const server = createServer();
server.use(plugins.bodyParser());
server.post('/api/messages', async (request, response) => {
  await adapter.process(request as Request, response, (context) => bot.run(context));
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
