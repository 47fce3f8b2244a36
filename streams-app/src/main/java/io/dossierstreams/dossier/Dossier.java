package io.dossierstreams.dossier;

import io.dossierstreams.schema.event.EventData;
import io.dossierstreams.schema.event.Extended;
import io.dossierstreams.schema.event.Paid;
import io.dossierstreams.schema.event.Paid.Purpose;
import io.dossierstreams.schema.event.Received;
import io.dossierstreams.schema.event.Resolved;
import io.dossierstreams.schema.event.Signed;
import io.dossierstreams.schema.event.Verified;
import io.dossierstreams.schema.event.Voided;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What is now known of a dossier: one register per event type, and per sub-id where there is one.
 *
 * <p>A set of registers and no history: so the order of arrival, and events sent again, make no difference. What is first or
 * last among registers is by time, then by id, in the order of which they are.
 *
 * @param received null until it is known; nothing counts before
 * @param resolved null until it is known
 * @param voided null unless it was entered by mistake
 * @param extensions by {@code extensionId}
 * @param lookups by {@code lookupId}
 * @param payments by {@code paymentId}
 * @param results by {@code resultId}
 */
public record Dossier(
        Fact<Received> received,
        Fact<Resolved> resolved,
        Fact<Voided> voided,
        SortedMap<String, Fact<Extended>> extensions,
        SortedMap<String, Fact<Verified>> lookups,
        SortedMap<String, Fact<Paid>> payments,
        SortedMap<String, Fact<Signed>> results) {

    /** A dossier of which nothing is known. */
    public static final Dossier UNKNOWN =
            new Dossier(null, null, null, Registers.empty(), Registers.empty(), Registers.empty(), Registers.empty());

    /** Whether it counts: it was received, and not voided since. */
    public boolean counts() {
        return received != null && (voided == null || received.revision() > voided.revision());
    }

    /** Whether nothing more is to happen to it: it was resolved, or voided and not received anew since. */
    public boolean closed() {
        return resolved != null || voided != null && !counts();
    }

    /** When the newest of its facts happened, milliseconds since 1970; {@link Long#MIN_VALUE} where none is known. */
    public long newestTime() {
        long newest = Math.max(time(received), Math.max(time(resolved), time(voided)));
        newest = Math.max(newest, newest(extensions));
        newest = Math.max(newest, newest(lookups));
        newest = Math.max(newest, newest(payments));
        return Math.max(newest, newest(results));
    }

    /** When the result is due: the due date of the latest extension, else of the receipt; empty if there is none. */
    public Optional<Long> dueAt() {
        if (!extensions.isEmpty()) {
            Fact<Extended> latest = null;
            for (Fact<Extended> extension : extensions.values()) {
                // The registers are in the order of their ids: of two of one time the last one stays.
                latest = latest == null || extension.time() >= latest.time() ? extension : latest;
            }
            return Optional.of(latest.data().dueAt().toEpochMilli());
        }
        Instant due = received.data().dueAt();
        return due == null ? Optional.empty() : Optional.of(due.toEpochMilli());
    }

    /** Whether it was resolved by its due date; a dossier without one is on time. */
    public boolean resolvedOnTime() {
        return dueAt().map(due -> resolved.time() <= due).orElse(true);
    }

    /** Whether a lookup has found the applicant. */
    public boolean verified() {
        for (Fact<Verified> lookup : lookups.values()) {
            if (lookup.data().matched()) {
                return true;
            }
        }
        return false;
    }

    /** The first payment of a fee or charge, by time, then id. */
    public Optional<Fact<Paid>> firstFee() {
        Fact<Paid> first = null;
        for (Fact<Paid> payment : payments.values()) {
            if (payment.data().purpose() != Purpose.OBLIGATION && (first == null || payment.time() < first.time())) {
                first = payment;
            }
        }
        return Optional.ofNullable(first);
    }

    /** The first signed result, by time, then id. */
    public Optional<Fact<Signed>> firstSigned() {
        Fact<Signed> first = null;
        for (Fact<Signed> result : results.values()) {
            first = first == null || result.time() < first.time() ? result : first;
        }
        return Optional.ofNullable(first);
    }

    Dossier withReceived(Fact<Received> fact) {
        return new Dossier(fact, resolved, voided, extensions, lookups, payments, results);
    }

    Dossier withResolved(Fact<Resolved> fact) {
        return new Dossier(received, fact, voided, extensions, lookups, payments, results);
    }

    Dossier withVoided(Fact<Voided> fact) {
        return new Dossier(received, resolved, fact, extensions, lookups, payments, results);
    }

    Dossier withExtensions(SortedMap<String, Fact<Extended>> facts) {
        return new Dossier(received, resolved, voided, facts, lookups, payments, results);
    }

    Dossier withLookups(SortedMap<String, Fact<Verified>> facts) {
        return new Dossier(received, resolved, voided, extensions, facts, payments, results);
    }

    Dossier withPayments(SortedMap<String, Fact<Paid>> facts) {
        return new Dossier(received, resolved, voided, extensions, lookups, facts, results);
    }

    Dossier withResults(SortedMap<String, Fact<Signed>> facts) {
        return new Dossier(received, resolved, voided, extensions, lookups, payments, facts);
    }

    private static long time(Fact<?> fact) {
        return fact == null ? Long.MIN_VALUE : fact.time();
    }

    private static <D extends EventData> long newest(SortedMap<String, Fact<D>> registers) {
        long newest = Long.MIN_VALUE;
        for (Fact<D> fact : registers.values()) {
            newest = Math.max(newest, fact.time());
        }
        return newest;
    }
}
