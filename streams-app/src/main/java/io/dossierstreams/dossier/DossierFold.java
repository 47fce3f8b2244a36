package io.dossierstreams.dossier;

import io.dossierstreams.schema.event.DossierEvent;
import io.dossierstreams.schema.event.EventData;
import io.dossierstreams.schema.event.Extended;
import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.event.Signed;
import io.dossierstreams.schema.event.Verified;
import io.dossierstreams.schema.event.Voided;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.function.Function;

/** Folds an event into the register it belongs to. */
public final class DossierFold {
    /**
     * Most registers of one kind in a dossier. Real ones have a few; without a bound a publisher with a fault could grow
     * one dossier until its state no longer fits a record.
     */
    public static final int MAXIMUM_REGISTERS = 1_000;

    private DossierFold() {}

    /**
     * What is known after the event, and what the event was to it.
     *
     * @param arrival timestamp of the record that brought it, milliseconds since 1970
     */
    public static FoldResult fold(Dossier dossier, DossierEvent event, long arrival) {
        int revision = event.revision();
        long time = event.time().toEpochMilli();
        EventData data = event.data();
        if (data instanceof Received received) {
            return settle(
                    dossier, dossier.received(), new Fact<>(revision, time, arrival, received), dossier::withReceived);
        } else if (data instanceof Resolved resolved) {
            return settle(
                    dossier, dossier.resolved(), new Fact<>(revision, time, arrival, resolved), dossier::withResolved);
        } else if (data instanceof Voided voided) {
            return settle(dossier, dossier.voided(), new Fact<>(revision, time, arrival, voided), dossier::withVoided);
        } else if (data instanceof Extended extended) {
            Fact<Extended> fact = new Fact<>(revision, time, arrival, extended);
            return settleIn(dossier, dossier.extensions(), extended.extensionId(), fact, dossier::withExtensions);
        } else if (data instanceof Verified verified) {
            Fact<Verified> fact = new Fact<>(revision, time, arrival, verified);
            return settleIn(dossier, dossier.lookups(), verified.lookupId(), fact, dossier::withLookups);
        } else if (data instanceof Paid paid) {
            Fact<Paid> fact = new Fact<>(revision, time, arrival, paid);
            return settleIn(dossier, dossier.payments(), paid.paymentId(), fact, dossier::withPayments);
        } else if (data instanceof Signed signed) {
            Fact<Signed> fact = new Fact<>(revision, time, arrival, signed);
            return settleIn(dossier, dossier.results(), signed.resultId(), fact, dossier::withResults);
        }
        throw new IllegalArgumentException("event type " + event.type());
    }

    private static <D extends EventData> FoldResult settleIn(
            Dossier dossier,
            SortedMap<String, Fact<D>> registers,
            String id,
            Fact<D> arrived,
            Function<SortedMap<String, Fact<D>>, Dossier> with) {
        Fact<D> known = registers.get(id);
        if (known == null && registers.size() >= MAXIMUM_REGISTERS) {
            return new FoldResult(FoldResult.Kind.FULL, dossier);
        }
        return settle(dossier, known, arrived, fact -> with.apply(Registers.with(registers, id, fact)));
    }

    /**
     * The highest revision wins. At an equal one other facts are a conflict: the bytes that sort higher win, so that the
     * order of arrival does not decide. Facts that come again can only move their arrival back: partitions of a log that
     * was copied, or a publisher with several clients, may bring the earlier record later.
     */
    private static <D extends EventData> FoldResult settle(
            Dossier dossier, Fact<D> known, Fact<D> arrived, Function<Fact<D>, Dossier> with) {
        if (known == null || arrived.revision() > known.revision()) {
            return new FoldResult(FoldResult.Kind.CHANGED, with.apply(arrived));
        }
        if (arrived.revision() < known.revision()) {
            return new FoldResult(FoldResult.Kind.SUPERSEDED, dossier);
        }
        int order = Arrays.compareUnsigned(FactCodec.bytes(arrived), FactCodec.bytes(known));
        if (order == 0) {
            boolean earlier = arrived.arrival() < known.arrival();
            return new FoldResult(
                    FoldResult.Kind.REPEATED, earlier ? with.apply(known.arrivedAt(arrived.arrival())) : dossier);
        }
        return new FoldResult(FoldResult.Kind.CONFLICT, order > 0 ? with.apply(arrived) : dossier);
    }
}
