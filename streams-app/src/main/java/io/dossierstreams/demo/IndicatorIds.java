package io.dossierstreams.demo;

/** Ids of the indicators that the published tables and their targets name. */
final class IndicatorIds {
    static final String ONLINE = "online";
    static final String ONLINE_PAYMENT = "online-payment";
    static final String IDENTITY = "identity";
    static final String COMPONENTS_DIGITISED = "components-digitised";
    static final String RESULT_ELECTRONIC = "result-electronic";
    static final String DATA_REUSE = "data-reuse";
    static final String COVERAGE_SIGNED_RESULTS = "coverage-signed-results";

    private IndicatorIds() {}
}
