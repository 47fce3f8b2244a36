package io.dossierstreams.schema.figure;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The whole-number counters, each per unit and day. The order is part of the state format: new ones are appended.
 *
 * <p>A <em>flow</em> counts on its own day. {@link #CARRIED_OVER} and {@link #CARRIED_OVERDUE} belong to a period: what
 * was open and overdue before its first day. {@link #OPEN} and {@link #OVERDUE} are derived from them.
 */
public enum Measure {
    /** Dossiers received; on the receiving unit and day, like all that begin so. */
    RECEIVED("received"),
    RECEIVED_ONLINE("receivedOnline"),
    RECEIVED_IN_PERSON("receivedInPerson"),
    RECEIVED_POSTAL("receivedPostal"),
    RECEIVED_CERTIFICATION("receivedCertification"),
    RECEIVED_CERTIFICATION_ONLINE("receivedCertificationOnline"),
    RECEIVED_NATIONAL_ACCOUNT("receivedNationalAccount"),
    RECEIVED_REUSED_DATA("receivedReusedData"),
    RECEIVED_COMPONENTS_PARTIAL("receivedComponentsPartial"),
    RECEIVED_COMPONENTS_FULL("receivedComponentsFull"),
    /** Received dossiers with at least one matched lookup in the population database. */
    RECEIVED_VERIFIED("receivedVerified"),
    RECEIVED_FEE_REQUIRED("receivedFeeRequired"),
    RECEIVED_SERVICE_FULL("receivedServiceFull"),
    RECEIVED_SERVICE_PARTIAL("receivedServicePartial"),
    /** Dossiers that became open; on the receiving unit, so that a stock is never split between two units. */
    OPENED("opened"),
    /** Dossiers that ceased to be open; on the receiving unit, on the day of resolution. */
    CLOSED("closed"),
    /** Past their due date: +1 on the due day, −1 on the day of a late resolution; none if resolved in time. */
    PAST_DUE("pastDue"),
    /** Dossiers resolved; on the resolving unit and day, like all that begin so. */
    RESOLVED("resolved"),
    RESOLVED_ON_TIME("resolvedOnTime"),
    RESOLVED_GRANTED("resolvedGranted"),
    RESOLVED_REJECTED("resolvedRejected"),
    RESOLVED_WITHDRAWN("resolvedWithdrawn"),
    RESOLVED_ELECTRONIC("resolvedElectronic"),
    CERTIFIED_COPIES("certifiedCopies"),
    /** Dossiers with a fee or charge paid; on the day of the first such payment (by time, then id). */
    FEE_PAID("feePaid"),
    FEE_PAID_ONLINE("feePaidOnline"),
    LOOKUPS("lookups"),
    LOOKUPS_MATCHED("lookupsMatched"),
    /** Distinct signed results; on the signing unit and day. */
    SIGNED_RESULTS("signedResults"),
    /** Dossiers with a signed result; on the unit and day of the first. */
    DOSSIERS_SIGNED("dossiersSigned"),
    PAYMENTS_ONLINE_FEE("paymentsOnlineFee"),
    PAYMENTS_ONLINE_CHARGE("paymentsOnlineCharge"),
    PAYMENTS_ONLINE_OBLIGATION("paymentsOnlineObligation"),
    PAYMENTS_OFFLINE_FEE("paymentsOfflineFee"),
    PAYMENTS_OFFLINE_CHARGE("paymentsOfflineCharge"),
    PAYMENTS_OFFLINE_OBLIGATION("paymentsOfflineObligation"),
    VND_ONLINE_FEE("vndOnlineFee"),
    VND_ONLINE_CHARGE("vndOnlineCharge"),
    VND_ONLINE_OBLIGATION("vndOnlineObligation"),
    VND_OFFLINE_FEE("vndOfflineFee"),
    VND_OFFLINE_CHARGE("vndOfflineCharge"),
    VND_OFFLINE_OBLIGATION("vndOfflineObligation"),
    /** Facts whose valid version is a correction (revision above 0); on the unit and day of the fact. */
    CORRECTIONS("corrections"),
    /** Open dossiers from before the period. */
    CARRIED_OVER("carriedOver"),
    /** Overdue dossiers from before the period. */
    CARRIED_OVERDUE("carriedOverdue"),
    /** Facts that arrived on a later day than the one they happened on; on the unit and day of the fact. */
    LATE_EVENTS("lateEvents"),
    /** Dossiers not resolved by their due date: the work was late; on the receiving unit and the due day. */
    LATE_WORK("lateWork"),
    /** Dossiers resolved in time of which that became known after the due date: the data were late; on the day of arrival. */
    LATE_DATA("lateData"),
    /** Facts by the time from happening to arrival, each in one bucket; on the unit of the fact and the day of arrival. */
    LAG_1_MINUTE("lag1Minute"),
    LAG_5_MINUTES("lag5Minutes"),
    LAG_15_MINUTES("lag15Minutes"),
    LAG_1_HOUR("lag1Hour"),
    LAG_4_HOURS("lag4Hours"),
    LAG_1_DAY("lag1Day"),
    LAG_3_DAYS("lag3Days"),
    LAG_7_DAYS("lag7Days"),
    LAG_30_DAYS("lag30Days"),
    LAG_LONGER("lagLonger"),
    /** Derived: open at the end of the as-of day. */
    OPEN("open"),
    /** Derived: overdue at the end of the as-of day. */
    OVERDUE("overdue");

    /** How many measures are counted; the derived ones come after them. */
    public static final int COUNTED = OPEN.ordinal();

    private static final Map<String, Measure> BY_NAME =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Measure::fieldName, Function.identity()));

    private final String fieldName;

    Measure(String fieldName) {
        this.fieldName = fieldName;
    }

    /** The name in messages. */
    public String fieldName() {
        return fieldName;
    }

    /**
     * Whether it is, or makes up, a stock: what is open or overdue on a day. Stocks count with the tree of the as-of day;
     * all others are flows, and count with that of their own day.
     */
    public boolean isStock() {
        return switch (this) {
            case OPENED, CLOSED, PAST_DUE, CARRIED_OVER, CARRIED_OVERDUE, OPEN, OVERDUE -> true;
            default -> false;
        };
    }

    /** The measure with this name in messages; empty if there is none. */
    public static Optional<Measure> of(String fieldName) {
        return Optional.ofNullable(BY_NAME.get(fieldName));
    }
}
