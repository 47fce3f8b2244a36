package io.dossierstreams.command;

import io.dossierstreams.alertmanager.AlertmanagerLoop;
import io.dossierstreams.alertmanager.AlertmanagerMeters;
import io.dossierstreams.runtime.Application;
import io.dossierstreams.runtime.Settings;
import io.dossierstreams.view.ViewFollower;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;

/** Alerts on their way to Alertmanager, where the settings name one. */
record AlertSending(Optional<AlertmanagerLoop> loop) implements AutoCloseable {
    static AlertSending of(
            Settings settings, Application application, ViewFollower view, Clock clock, MeterRegistry registry) {
        AlertmanagerMeters meters = new AlertmanagerMeters(registry);
        return new AlertSending(settings.alertmanager()
                .map(alertmanager -> new AlertmanagerLoop(
                        alertmanager,
                        settings.applicationId(),
                        // One instance at a time, and it moves with the work.
                        () -> application.isReady() && application.work().ledgerTasks() > 0,
                        view::state,
                        clock::instant,
                        meters)));
    }

    void start() {
        loop.ifPresent(AlertmanagerLoop::start);
    }

    @Override
    public void close() {
        loop.ifPresent(AlertmanagerLoop::close);
    }
}
