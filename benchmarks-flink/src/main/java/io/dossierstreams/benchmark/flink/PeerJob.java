package io.dossierstreams.benchmark.flink;

import org.apache.flink.streaming.api.datastream.DataStream;

/**
 * From the event log to results: log, dossiers, differences, aggregates, results. Two shuffles: by dossier, and by
 * aggregate for what was added up since the last tick or checkpoint.
 */
final class PeerJob {
    private PeerJob() {}

    /**
     * The results of a log.
     *
     * @param log with the time of arrival as timestamps, and ticks as watermarks
     * @param units number of units of the workload
     */
    static DataStream<Result> results(DataStream<LogRecord> log, int units) {
        return log.keyBy(LogRecord::dossier, Key.TYPE)
                .process(new FoldFunction(), UnitDayChange.TYPE)
                .name("dossiers")
                .transform("differences", AggregateChange.TYPE, new CombineOperator(units))
                .keyBy(AggregateChange::key, Key.TYPE)
                .process(new LedgerFunction(units), Result.TYPE)
                .name("aggregates");
    }
}
