package io.dossierstreams.model;

import io.dossierstreams.schema.reference.Definition;
import io.dossierstreams.schema.reference.Definition.Kind;
import io.dossierstreams.schema.reference.Definition.Name;
import java.util.List;

/** The indicators of the domain's table, written down once more, and the shortest way to others. */
public final class ModelDefinitions {
    /** Each in version 1. */
    public static final List<Definition> STANDARD = List.of(
            ratio("online", "receivedOnline - receivedCertificationOnline", "received - receivedCertification"),
            ratio("certification-online", "receivedCertificationOnline", "receivedCertification"),
            ratio("on-time", "resolvedOnTime", "resolved"),
            ratio("on-time-open", "resolvedOnTime + open - overdue", "resolved + open"),
            ratio("online-payment", "feePaidOnline", "feePaid"),
            ratio("identity", "receivedVerified", "received"),
            ratio("identity-match", "lookupsMatched", "lookups"),
            ratio("components-digitised", "receivedComponentsPartial + receivedComponentsFull", "received"),
            ratio("result-electronic", "resolvedElectronic", "resolved"),
            ratio("data-reuse", "receivedReusedData", "received"),
            ratio("national-account", "receivedNationalAccount", "received"),
            ratio("signed-results", "dossiersSigned", "resolved"),
            count("signed-results-count", "signedResults"),
            count("payments-online", "paymentsOnlineFee + paymentsOnlineCharge + paymentsOnlineObligation"),
            count("payments-online-vnd", "vndOnlineFee + vndOnlineCharge + vndOnlineObligation"),
            count("open", "open"),
            count("overdue", "overdue"),
            count("carried-over", "carriedOver"),
            count("certified-copies", "certifiedCopies"),
            coverage("coverage-signed-results", "signedResults", "signed-results"),
            lag("sync-lag"));

    private ModelDefinitions() {}

    public static Definition ratio(String id, String numerator, String denominator) {
        return ratio(id, 1, numerator, denominator);
    }

    public static Definition ratio(String id, int version, String numerator, String denominator) {
        return definition(id, version, Kind.RATIO, numerator, denominator, null, null, null);
    }

    public static Definition count(String id, String formula) {
        return count(id, 1, formula);
    }

    public static Definition count(String id, int version, String formula) {
        return definition(id, version, Kind.COUNT, null, null, formula, null, null);
    }

    /** Units exempt from the indicator {@code exemption} are not in the roster. */
    public static Definition coverage(String id, String activity, String exemption) {
        return definition(id, 1, Kind.COVERAGE, null, null, null, activity, exemption);
    }

    public static Definition lag(String id) {
        return definition(id, 1, Kind.LAG, null, null, null, null, null);
    }

    private static Definition definition(
            String id,
            int version,
            Kind kind,
            String numerator,
            String denominator,
            String value,
            String activity,
            String exemption) {
        return new Definition(
                id,
                version,
                kind,
                new Name(id, id),
                numerator,
                denominator,
                value,
                activity,
                exemption,
                null,
                "test",
                null);
    }
}
