package io.dossierstreams.command;

import io.dossierstreams.schema.codec.Limits;
import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a file of events without sending it anywhere. */
@Command(name = "validate", description = "Checks a file of events; needs no cluster.")
final class ValidateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ProgressOptions progress;

    @Parameters(paramLabel = "FILE", description = "CloudEvents as JSON, one per line; - is standard input.")
    private String file;

    @Override
    public Integer call() throws IOException {
        long now = Clock.systemUTC().millis();
        try (EventFile events = EventFile.open(
                        file, Limits.DEFAULT, now, spec.commandLine().getErr());
                Progress bar = progress.start("checking", events.size())) {
            for (RecordedEvent read : events) {
                bar.at(events.position(), read.event().time().toString());
            }
            spec.commandLine().getOut().println(events.valid() + " valid, " + events.bad() + " bad");
            return events.bad() == 0 ? ExitCodes.OK : ExitCodes.PROBLEM;
        }
    }
}
