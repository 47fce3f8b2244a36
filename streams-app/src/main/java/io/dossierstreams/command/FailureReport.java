package io.dossierstreams.command;

import io.dossierstreams.explain.ExplainException;
import io.dossierstreams.indicator.InvalidDefinitionsException;
import io.dossierstreams.proof.ProofException;
import io.dossierstreams.rebuild.RebuildException;
import io.dossierstreams.reference.FileProblemsException;
import io.dossierstreams.replay.ReplayException;
import io.dossierstreams.report.ReportException;
import io.dossierstreams.runtime.ClusterException;
import io.dossierstreams.runtime.SettingsException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;

/** Says what went wrong in words for the user, and with a stack trace only where that was asked for. */
final class FailureReport {
    private final PrintWriter err;
    private final boolean debug;

    FailureReport(PrintWriter err, boolean debug) {
        this.err = err;
        this.debug = debug;
    }

    /** Prints, and returns the exit code. */
    int report(Exception exception) {
        int code = print(exception instanceof UncheckedIOException unchecked ? unchecked.getCause() : exception);
        if (debug) {
            exception.printStackTrace(err);
        }
        err.flush();
        return code;
    }

    private int print(Exception exception) {
        if (exception instanceof SettingsException settings) {
            settings.problems().forEach(err::println);
            return ExitCodes.USAGE;
        }
        if (exception instanceof FileProblemsException file) {
            file.problems().forEach(err::println);
            int mistakes = file.problems().size();
            err.println(mistakes + (mistakes == 1 ? " mistake" : " mistakes") + "; nothing was loaded");
        } else if (exception instanceof InvalidDefinitionsException definitions) {
            definitions.problems().forEach(err::println);
            err.println("the definitions that are loaded do not fit together; load them with 'definitions load'");
        } else if (exception instanceof ClusterException
                || exception instanceof ReplayException
                || exception instanceof ProofException
                || exception instanceof ExplainException
                || exception instanceof RebuildException
                || exception instanceof ReportException) {
            err.println(exception.getMessage());
        } else if (exception instanceof KafkaException kafka) {
            return kafka(kafka);
        } else if (exception instanceof NoSuchFileException missing) {
            err.println(missing.getFile() + ": there is no such file");
        } else if (exception instanceof AccessDeniedException denied) {
            err.println(denied.getFile() + ": must not be read");
        } else if (exception instanceof IOException) {
            err.println("cannot read: " + exception.getMessage());
        } else {
            err.println("unexpected failure: " + exception + "; --debug prints where");
        }
        return ExitCodes.PROBLEM;
    }

    private int kafka(KafkaException exception) {
        if (cause(exception, ConfigException.class) instanceof ConfigException config) {
            err.println("kafka settings: " + config.getMessage());
            return ExitCodes.USAGE;
        }
        if (cause(exception, AuthenticationException.class) instanceof AuthenticationException refused) {
            err.println("the Kafka cluster does not accept who we are: " + refused.getMessage());
        } else if (cause(exception, AuthorizationException.class) instanceof AuthorizationException refused) {
            err.println("the Kafka cluster does not permit it: " + refused.getMessage());
        } else if (cause(exception, TimeoutException.class) instanceof TimeoutException late) {
            err.println("the Kafka cluster does not answer in time: " + late.getMessage());
        } else {
            Throwable cause = exception.getCause();
            err.println("Kafka: " + exception.getMessage() + (cause == null ? "" : ": " + cause.getMessage()));
        }
        return ExitCodes.PROBLEM;
    }

    private static Throwable cause(Throwable exception, Class<? extends Throwable> type) {
        Throwable cause = exception;
        while (cause != null && !type.isInstance(cause)) {
            cause = cause.getCause();
        }
        return cause;
    }
}
