// Prints breaches, one line each: first those that are open, then each transition as it comes.
// To be copied: it needs kafkajs, and nothing of dossier-streams.

import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import kafkajs from 'kafkajs';

const USAGE = `usage: breach-consumer.mjs [--bootstrap-servers HOST:PORT] [--config FILE] [--topic-prefix PREFIX]
       [--language vi|en] [--kind KIND] [--severity SEVERITY] [--level LEVEL] [--parent UNIT]
       [--history] [--until-end]`;

// Options that ask for the value of a header.
const FILTERS = ['kind', 'severity', 'level', 'parent'];

// An alert that is open: it has fired and has not ended.
const OPEN = ['FIRING', 'RECOVERING'];

const options = readOptions();

// The last revision acted on, by alert id. Printing may be forgotten; who opens tickets keeps it with the tickets, in
// the same transaction, and acts where the revision is above the one kept.
const revisions = new Map();

// Set while a topic is read; ends the reading.
let stop = () => {};
let stopped = false;
for (const signal of ['SIGTERM', 'SIGINT']) {
  process.on(signal, () => {
    stopped = true;
    stop();
  });
}

try {
  const kafka = new kafkajs.Kafka(await settings());
  await run(kafka);
} catch (problem) {
  console.error(`breaches cannot be read: ${problem.message}`);
  process.exitCode = 1;
}

async function run(kafka) {
  const prefix = options['topic-prefix'];
  if (!options.history) {
    await printOpen(kafka, `${prefix}dossier.breach.state.v1`);
  }
  // What happens. Read from its beginning, as a place noted between the two topics could miss a transition; what the
  // state topic has told already is skipped by its revision.
  await read(kafka, `${prefix}dossier.breach.event.v1`, options['until-end'], (message) => {
    if (isNew(message) && isAskedFor(message)) {
      print(message);
    }
  });
}

// What holds: the last message of each alert. A topic that is not compacted yet has older ones too.
async function printOpen(kafka, topic) {
  const open = new Map();
  await read(kafka, topic, true, (message) => {
    if (isNew(message)) {
      const alert = message.key.toString();
      open.delete(alert);
      if (OPEN.includes(header(message, 'breach-state')) && isAskedFor(message)) {
        open.set(alert, message);
      }
    }
  });
  open.forEach(print);
  console.error(`${open.size} open; transitions follow`);
}

// Hands over the breaches of all partitions: to the end as it is now, or until the process ends.
async function read(kafka, topic, untilEnd, action) {
  const ends = await endsOf(kafka, topic);
  const unread = new Map(ends.filter(({ low, high }) => low !== high).map((end) => [end.partition, BigInt(end.high)]));
  if (stopped || (untilEnd && unread.size === 0)) {
    return;
  }
  // The library reads in groups only. One of its own, without commits: each start reads all.
  // It reads what is committed; readUncommitted would show messages of ticks that are taken back after a crash.
  const consumer = kafka.consumer({ groupId: `breach-consumer-${randomUUID()}`, readUncommitted: false });
  const done = new Promise((resolve, reject) => {
    stop = resolve;
    consumer.on(consumer.events.CRASH, ({ payload }) => payload.restart || reject(payload.error));
    // The last offset is no message but the mark of a commit, so it is batches that tell the end.
    consumer.on(consumer.events.END_BATCH_PROCESS, ({ payload }) => {
      if (BigInt(payload.lastOffset) + 1n >= (unread.get(payload.partition) ?? 0n)) {
        unread.delete(payload.partition);
      }
      if (untilEnd && unread.size === 0) {
        resolve();
      }
    });
  });
  await consumer.connect();
  try {
    await consumer.subscribe({ topic, fromBeginning: true });
    await consumer.run({
      autoCommit: false,
      eachMessage: async ({ message }) => {
        if (isBreach(message)) {
          action(message);
        }
      },
    });
    await done;
  } finally {
    await consumer.disconnect();
  }
}

// Of each partition, the first offset and the end of what is committed.
async function endsOf(kafka, topic) {
  const admin = kafka.admin();
  await admin.connect();
  try {
    return await admin.fetchTopicOffsets(topic);
  } finally {
    await admin.disconnect();
  }
}

// Other types stand on the same topics: ends of ticks, reminders, and what later versions add.
function isBreach(message) {
  return message.value !== null && header(message, 'ce_type') === 'dossier.breach.v1';
}

// By headers alone: no value is parsed that is not printed.
function isAskedFor(message) {
  return FILTERS.every((name) => options[name] === undefined || options[name] === header(message, `breach-${name}`));
}

// Whether it has not been acted on. Kafka may hand over a message twice; its id is the alert's with a revision.
function isNew(message) {
  const id = header(message, 'ce_id');
  const alert = id.slice(0, id.lastIndexOf('/'));
  const revision = Number(id.slice(id.lastIndexOf('/') + 1));
  if (revision <= (revisions.get(alert) ?? 0)) {
    return false;
  }
  revisions.set(alert, revision);
  return true;
}

function print(message) {
  const breach = JSON.parse(message.value.toString());
  const parts = ['ce_time', 'breach-state', 'breach-severity', 'ce_id'].map((name) => header(message, name));
  console.log([...parts, breach.text[options.language]].join(' '));
}

// The value of a header, or undefined where it is not there.
function header(message, name) {
  return message.headers[name]?.toString();
}

// Those of kafkajs. A file is a module whose default export has ssl, sasl and so on.
async function settings() {
  const file = options.config ? (await import(pathToFileURL(resolve(options.config)))).default : {};
  const brokers = options['bootstrap-servers']?.split(',') ?? file.brokers ?? ['localhost:9092'];
  return { clientId: 'breach-consumer', logLevel: kafkajs.logLevel.NOTHING, ...file, brokers };
}

function readOptions() {
  const text = { type: 'string' };
  const flag = { type: 'boolean', default: false };
  try {
    const { values } = parseArgs({
      options: {
        'bootstrap-servers': text,
        config: text,
        'topic-prefix': { ...text, default: '' },
        language: { ...text, default: 'vi' },
        ...Object.fromEntries(FILTERS.map((name) => [name, text])),
        history: flag,
        'until-end': flag,
      },
    });
    if (['vi', 'en'].includes(values.language)) {
      return values;
    }
  } catch (problem) {
    console.error(problem.message);
  }
  console.error(USAGE);
  process.exit(2);
}
