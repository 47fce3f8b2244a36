package io.dossierstreams.alertmanager;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What reached Alertmanager; zero where there is none, so that the same metrics are always there. */
public final class AlertmanagerMeters {
    private final Counter sent;
    private final Counter failures;

    public AlertmanagerMeters(MeterRegistry registry) {
        sent = Counter.builder("dossier.alertmanager.alerts.sent")
                .description("Alerts that Alertmanager took, repeated ones and ends included.")
                .register(registry);
        failures = Counter.builder("dossier.alertmanager.failures")
                .description("Times that Alertmanager could not be reached or refused what it was sent.")
                .register(registry);
    }

    void sent(int alerts) {
        sent.increment(alerts);
    }

    void failed() {
        failures.increment();
    }
}
