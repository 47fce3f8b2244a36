package io.dossierstreams.topology;

import io.dossierstreams.deadline.Deadlines;
import io.dossierstreams.deadline.NoticeRules;
import io.dossierstreams.delta.Contributions;
import io.dossierstreams.delta.DeltaRecord;
import io.dossierstreams.delta.DeltaRecord.Changes;
import io.dossierstreams.delta.DeltaRecord.Marker;
import io.dossierstreams.delta.DeltaRecord.Reference;
import io.dossierstreams.delta.Deltas;
import io.dossierstreams.dossier.Dossier;
import io.dossierstreams.dossier.DossierFold;
import io.dossierstreams.dossier.FoldResult;
import io.dossierstreams.log.ControlRecord;
import io.dossierstreams.log.LogRecord;
import io.dossierstreams.log.Signer;
import io.dossierstreams.schema.codec.EventReader;
import io.dossierstreams.schema.codec.InvalidMessageException;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.schema.codec.Reading;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.codec.Rejection;
import io.dossierstreams.schema.codec.RejectionCause;
import io.dossierstreams.schema.deadline.DeadlineNotice;
import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.figure.TickMark;
import io.dossierstreams.tick.Tick;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.utils.Utils;

/**
 * One partition of the event log, record by record: events become differences, combined per unit and day until the next
 * tick; then the notices of due dates go out, then the differences and the systems that were heard, and a marker says that the partition has reached it.
 *
 * <p>All that it remembers is in its tables once it was told that {@link #beforeCommit a commit is to come}, so that it does
 * not matter when that is, nor whether this object lives on.
 */
final class DossierTask {
    private final DossierRules rules;
    private final int partition;
    private final DossierTables tables;
    private final WriteBehind<String, Dossier> dossiers;
    private final Output output;
    private final EventReader reader;
    private final Signer signer;
    private final Contributions contributions;
    private final PendingDifferences pending;
    private final HeardSources heard;
    private final Deadlines deadlines;
    private final DossierEviction eviction;
    private DossierProgress progress;
    private Instant horizon;

    DossierTask(DossierRules rules, int partition, DossierTables tables, Output output) {
        this.rules = rules;
        this.partition = partition;
        this.tables = tables;
        this.dossiers = new WriteBehind<>(tables.dossiers());
        this.output = output;
        this.reader = new EventReader(rules.limits());
        this.signer = new Signer(rules.tickKey());
        this.contributions = new Contributions(rules.zone());
        this.pending = new PendingDifferences(tables);
        this.heard = new HeardSources(tables.heardSources());
        this.deadlines =
                new Deadlines(new NoticeRules(rules.dueSoon()), tables.deadlines(), tables.sentNotices(), dossiers);
        this.eviction = new DossierEviction(dossiers, deadlines::forget);
        see(Objects.requireNonNullElse(tables.progress().get(0), DossierProgress.NONE));
    }

    /** Where the results go. */
    interface Output {
        /**
         * An event changed what is known of its dossier. Nothing is sent for it: this is for those who ask which events
         * moved a figure.
         *
         * @param difference what it changed in the counters; nothing, where only the dossier knows more
         */
        default void changed(LogRecord message, DossierEvent event, Deltas difference) {}

        /** To the ledger, with the timestamp of the output. */
        void delta(DeltaRecord delta, long timestamp);

        /** To the topic of notices, with the timestamp of the output. */
        void notice(DeadlineNotice notice, long timestamp);

        /** To the rejected topic. */
        void reject(LogRecord rejected, Rejection rejection);

        /** A tick is complete here: a good moment to commit. */
        void tickReached(Tick tick);
    }

    /** Writes what is still on the heap. */
    void beforeCommit() {
        dossiers.store();
        pending.store();
    }

    void process(LogRecord message) {
        if (ControlRecord.isClaimedBy(message.headers())) {
            Optional<ControlRecord> control =
                    ControlRecord.read(message.headers(), message.key(), message.value(), partition, signer);
            if (control.isEmpty()) {
                reject(message, RejectionCause.FORGED, "signature: is missing or not valid in this place");
            } else if (control.get().type() == MessageType.TICK) {
                tick(message, control.get());
            } else {
                reference(message, control.get());
            }
            return;
        }
        Reading reading = reader.read(message.headers(), message.key(), message.value(), message.timestamp());
        if (reading instanceof Reading.Rejected rejected) {
            output.reject(message, rejected.rejection());
        } else if (reading instanceof Reading.Accepted accepted) {
            heard.hear(accepted.event().source());
            event(message, accepted.event());
        }
    }

    private void event(LogRecord message, DossierEvent event) {
        int expected = Utils.toPositive(Utils.murmur2(message.key())) % rules.partitions();
        if (expected != partition) {
            reject(
                    message,
                    RejectionCause.WRONG_PARTITION,
                    "partition: expected " + expected + " by murmur2 of the key, was " + partition
                            + "; set the client's partitioner to murmur2_random");
            return;
        }
        if (event.time().isBefore(horizon)) {
            reject(
                    message,
                    RejectionCause.BEYOND_HORIZON,
                    "time: is more than " + rules.horizonMonths() + " months before tick " + progress.tick());
            return;
        }
        long time = event.time().toEpochMilli();
        if (time < progress.earliest()) {
            keep(progress.withEvent(time));
        }
        Dossier before = Objects.requireNonNullElse(dossiers.get(event.dossierId()), Dossier.UNKNOWN);
        FoldResult result = DossierFold.fold(before, event, message.timestamp());
        if (result.kind() == FoldResult.Kind.CONFLICT) {
            reject(
                    message,
                    RejectionCause.CONFLICT,
                    "revision: " + event.revision()
                            + " is known with other facts; the ones whose bytes sort higher count");
        } else if (result.kind() == FoldResult.Kind.FULL) {
            reject(
                    message,
                    RejectionCause.TOO_MANY_FACTS,
                    "data: the dossier has " + DossierFold.MAXIMUM_REGISTERS + " of this type already");
        }
        if (result.dossier() != before) {
            dossiers.put(event.dossierId(), result.dossier());
            Deltas difference = contributions.difference(before, result.dossier());
            pending.add(difference);
            deadlines.changed(event.dossierId(), before, result.dossier(), progress.now());
            output.changed(message, event, difference);
        }
    }

    /** Reference data change nothing here; they go on to the ledger, as part of the tick that follows. */
    private void reference(LogRecord message, ControlRecord control) {
        boolean isOfThisTick = control.tick() == progress.tick() + 1;
        if (control.tick() <= progress.tick() || isOfThisTick && control.sequence() < progress.references()) {
            reject(message, RejectionCause.REPEATED, "tick: this reference record has been processed");
            return;
        }
        if (!isOfThisTick || control.sequence() != progress.references()) {
            throw new BrokenLogException("partition " + partition + ", offset " + message.offset()
                    + ": reference record "
                    + control.sequence() + " of tick " + control.tick() + " comes after record " + progress.references()
                    + " of tick " + (progress.tick() + 1) + "; records in between are missing");
        }
        keep(progress.withReference());
        Optional<String> problem = problem(control);
        if (problem.isPresent()) {
            reject(message, RejectionCause.INVALID_REFERENCE, problem.get());
            return;
        }
        output.delta(
                new Reference(
                        control.tick(),
                        partition,
                        control.sequence(),
                        control.type().typeName(),
                        control.id(),
                        control.value()),
                message.timestamp());
    }

    /** Why the ledger could not take these reference data; empty if it can. */
    private Optional<String> problem(ControlRecord control) {
        if (control.value() == null) {
            return Optional.empty();
        }
        try {
            String id = ReferenceKind.of(control.type()).orElseThrow().idOf(control.value());
            return id.equals(control.id()) ? Optional.empty() : Optional.of("id: is not the key of the record");
        } catch (InvalidMessageException e) {
            return Optional.of(e.getMessage());
        }
    }

    private void tick(LogRecord message, ControlRecord control) {
        TickMark mark = MessageCodec.TICK_MARK.decode(control.value());
        if (mark.tick() <= progress.tick()) {
            reject(message, RejectionCause.REPEATED, "tick: " + mark.tick() + " has been processed");
            return;
        }
        if (mark.tick() != progress.tick() + 1) {
            throw new BrokenLogException("partition " + partition + ", offset " + message.offset() + ": tick "
                    + mark.tick() + " follows tick " + progress.tick() + "; ticks in between are missing");
        }
        if (mark.partitions() != rules.partitions()) {
            throw new BrokenLogException("tick " + mark.tick() + " was written for " + mark.partitions()
                    + " partitions, this application runs with " + rules.partitions());
        }
        Tick tick = new Tick(mark.tick(), mark.now(), mark.partitions());
        long timestamp = tick.now().toEpochMilli();
        deadlines.send(tick, progress.now(), notice -> output.notice(notice, timestamp));
        Changes.of(tick.number(), partition, pending.take(), heard.take())
                .forEach(changes -> output.delta(changes, timestamp));
        output.delta(new Marker(tick, partition), timestamp);
        keep(new DossierProgress(tick.number(), timestamp, 0, evict(horizonAt(timestamp)), progress.earliest()));
        output.tickReached(tick);
    }

    /** Returns where the next tick goes on. */
    private String evict(Instant horizonOfTick) {
        return horizonOfTick.toEpochMilli() > progress.earliest()
                ? eviction.evict(progress.cursor(), horizonOfTick)
                : progress.cursor();
    }

    private void keep(DossierProgress reached) {
        tables.progress().put(0, reached);
        see(reached);
    }

    /** The fields only mirror the table, so that no event has to read it or reckon with the calendar. */
    private void see(DossierProgress reached) {
        progress = reached;
        horizon = reached.tick() == 0 ? Instant.MIN : horizonAt(reached.now());
    }

    private Instant horizonAt(long now) {
        return Instant.ofEpochMilli(now)
                .atZone(rules.zone())
                .minusMonths(rules.horizonMonths())
                .toInstant();
    }

    private void reject(LogRecord message, RejectionCause cause, String detail) {
        output.reject(message, new Rejection(cause, detail));
    }
}
