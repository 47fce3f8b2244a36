package io.dossierstreams.proof;

import io.dossierstreams.log.ControlRecord;
import io.dossierstreams.log.Signer;
import io.dossierstreams.proof.CoarseTicks.CoarseTick;
import io.dossierstreams.proof.KnownAt.AtTick;
import io.dossierstreams.schema.codec.MessageCodec;
import io.dossierstreams.schema.codec.MessageType;
import io.dossierstreams.tick.Tick;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Finds, among the ticks of one partition, those that a coarse reading keeps: ticks are the same in all partitions. */
final class TickScan {
    private final Every every;
    private final KnownAt known;
    private final CoarseTick before;
    private final ZoneId zone;
    private final TickOrder order;
    private final Signer signer;
    private final List<CoarseTick> kept = new ArrayList<>();
    private long after;
    private long forged;
    private Instant due;
    private Tick last;
    private Tick excluded;
    private boolean over;

    /**
     * @param known up to where; null is all there is
     * @param before the last tick of an earlier reading that this one goes on behind; null where there was none
     */
    TickScan(Every every, KnownAt known, CoarseTick before, ZoneId zone, TickOrder order, Signer signer) {
        this.every = every;
        this.known = known;
        this.before = before;
        this.zone = zone;
        this.order = order;
        this.signer = signer;
    }

    /** Whether nothing behind what was read is asked for. */
    boolean isOver() {
        return over;
    }

    void read(ConsumerRecord<byte[], byte[]> message) {
        if (over || !ControlRecord.isClaimedBy(message.headers())) {
            return;
        }
        Optional<ControlRecord> control =
                ControlRecord.read(message.headers(), message.key(), message.value(), message.partition(), signer);
        if (control.isEmpty()) {
            forged++;
        } else if (control.get().type() == MessageType.TICK) {
            order.next(MessageCodec.TICK_MARK.decode(control.get().value()), message.offset())
                    .ifPresent(this::tick);
        }
    }

    private void tick(Tick tick) {
        if (known != null && !known.includes(tick)) {
            excluded = tick;
            over = true;
            return;
        }
        last = tick;
        over = known != null && known.endsWith(tick);
        if (before != null && after == 0) {
            goOnBehind(tick);
            return;
        }
        due = due == null ? every.atOrAfter(tick.now(), zone) : due;
        if (!tick.now().isBefore(due)) {
            keep(tick);
            due = every.after(tick.now(), zone);
        }
    }

    /** Of several ticks with the same "now" the first: what lies between them may come twice, but is not left out. */
    private void goOnBehind(Tick tick) {
        if (tick.now().equals(before.original().now())) {
            after = tick.number();
            due = every.after(tick.now(), zone);
        }
    }

    private void keep(Tick tick) {
        long first = before == null ? 1 : before.number() + 1;
        kept.add(new CoarseTick(first + kept.size(), tick));
    }

    /**
     * The ticks that were found.
     *
     * @param topic the event log
     * @throws ProofException if it does not have what is asked for
     */
    CoarseTicks result(String topic) {
        AbsentTick absent = new AbsentTick(topic, zone, forged);
        if (last == null) {
            throw absent.none(known, excluded);
        }
        if (known instanceof AtTick asked && last.number() != asked.number()) {
            throw absent.notYet(asked, last.number(), last.now());
        }
        if (before != null && after == 0) {
            throw new ProofException("there is no tick at "
                    + absent.text(before.original().now()) + " behind which to go on; the last one is " + last.number()
                    + ", at " + absent.text(last.now()));
        }
        Tick reached = kept.isEmpty() ? null : kept.get(kept.size() - 1).original();
        if (!last.equals(reached) && last.number() > after) {
            keep(last);
        }
        return new CoarseTicks(after, kept);
    }
}
