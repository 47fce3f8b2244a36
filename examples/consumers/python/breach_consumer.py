"""Prints breaches, one line each: first those that are open, then each transition as it comes.

To be copied: it needs confluent-kafka, and nothing of dossier-streams.
"""

import argparse
import json
import signal
import sys

from confluent_kafka import OFFSET_BEGINNING, Consumer, KafkaError, KafkaException, TopicPartition

# Options that ask for the value of a header.
FILTERS = ("kind", "severity", "level", "parent")

# An alert that is open: it has fired and has not ended.
OPEN = ("FIRING", "RECOVERING")


class BreachConsumer:
    def __init__(self, options):
        self.options = options
        self.stopped = False
        # The last revision acted on, by alert id. Printing may be forgotten; who opens tickets keeps it with the
        # tickets, in the same transaction, and acts where the revision is above the one kept.
        self.revisions = {}
        self.consumer = Consumer(settings(options))

    def run(self):
        prefix = self.options.topic_prefix
        if not self.options.history:
            self.print_open(prefix + "dossier.breach.state.v1")
        # What happens. Read from its beginning, as a place noted between the two topics could miss a transition; what the
        # state topic has told already is skipped by its revision.
        for message in self.read(prefix + "dossier.breach.event.v1", self.options.until_end):
            if self.is_new(message) and self.is_asked_for(message):
                self.print(message)

    def print_open(self, topic):
        """What holds: the last message of each alert. A topic that is not compacted yet has older ones too."""
        open_alerts = {}
        for message in self.read(topic, until_end=True):
            if self.is_new(message):
                open_alerts.pop(message.key(), None)
                if header(message, "breach-state") in OPEN and self.is_asked_for(message):
                    open_alerts[message.key()] = message
        for message in open_alerts.values():
            self.print(message)
        print(len(open_alerts), "open; transitions follow", file=sys.stderr, flush=True)

    def read(self, topic, until_end):
        """The breaches of all partitions: to the end as it is now, or until the process ends."""
        metadata = self.consumer.list_topics(topic, timeout=30).topics[topic]
        if metadata.error is not None:
            raise KafkaException(metadata.error)
        # Assigned and not subscribed to: each start reads all partitions, so there is no group to commit for.
        unread = set(metadata.partitions)
        self.consumer.assign([TopicPartition(topic, partition, OFFSET_BEGINNING) for partition in unread])
        while not self.stopped and not (until_end and not unread):
            message = self.consumer.poll(0.5)
            if message is None:
                continue
            if message.error() is None:
                if is_breach(message):
                    yield message
            elif message.error().code() == KafkaError._PARTITION_EOF:
                unread.discard(message.partition())
            else:
                raise KafkaException(message.error())

    def is_asked_for(self, message):
        """By headers alone: no value is parsed that is not printed."""
        return all(getattr(self.options, name) in (None, header(message, "breach-" + name)) for name in FILTERS)

    def is_new(self, message):
        """Whether it has not been acted on. Kafka may hand over a message twice; its id is the alert's with a revision."""
        alert, revision = header(message, "ce_id").rsplit("/", 1)
        if int(revision) <= self.revisions.get(alert, 0):
            return False
        self.revisions[alert] = int(revision)
        return True

    def print(self, message):
        breach = json.loads(message.value())
        print(
            header(message, "ce_time"),
            header(message, "breach-state"),
            header(message, "breach-severity"),
            header(message, "ce_id"),
            breach["text"][self.options.language],
            flush=True,
        )


def is_breach(message):
    """Other types stand on the same topics: ends of ticks, reminders, and what later versions add."""
    return message.value() is not None and header(message, "ce_type") == "dossier.breach.v1"


def header(message, name):
    """The value of a header, or None where it is not there."""
    for key, value in message.headers() or []:
        if key == name:
            return value.decode("utf-8")
    return None


def settings(options):
    """Those of librdkafka: a file has security.protocol, sasl.username, ssl.ca.location and so on, one NAME=VALUE a line."""
    chosen = {"bootstrap.servers": "localhost:9092"}
    if options.config:
        with open(options.config, encoding="utf-8") as file:
            lines = (line.strip() for line in file)
            chosen.update(line.split("=", 1) for line in lines if line and not line.startswith("#"))
    if options.bootstrap_servers:
        chosen["bootstrap.servers"] = options.bootstrap_servers
    chosen.update(
        {
            # Without it, one sees messages of ticks that are taken back after a crash.
            "isolation.level": "read_committed",
            "enable.auto.commit": False,
            "enable.partition.eof": True,
            "allow.auto.create.topics": False,
            # The library asks for a name; nothing is kept under it.
            "group.id": "breach-consumer",
        }
    )
    return chosen


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--bootstrap-servers", metavar="HOST:PORT")
    parser.add_argument("--config", metavar="FILE", help="settings of librdkafka, such as those for TLS and SASL")
    parser.add_argument("--topic-prefix", default="", metavar="PREFIX")
    parser.add_argument("--language", choices=("vi", "en"), default="vi")
    for name in FILTERS:
        parser.add_argument("--" + name, help="only breaches with this header breach-" + name)
    parser.add_argument("--history", action="store_true", help="every transition since the first")
    parser.add_argument("--until-end", action="store_true", help="end where the topics end now")
    sys.stdout.reconfigure(encoding="utf-8")
    options = parser.parse_args()
    try:
        consumer = BreachConsumer(options)
    except (OSError, KafkaException) as problem:
        sys.exit("breaches cannot be read: %s" % problem)

    def stop(*_):
        consumer.stopped = True

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    try:
        consumer.run()
    except KafkaException as problem:
        sys.exit("breaches cannot be read: %s" % problem.args[0].str())
    finally:
        consumer.consumer.close()


if __name__ == "__main__":
    main()
