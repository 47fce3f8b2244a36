package io.dossierstreams.command;

import io.dossierstreams.backtest.BacktestResult;
import java.time.ZoneId;
import java.util.Locale;

/** How the result of a backtest is written. */
enum BacktestFormat {
    TEXT,
    CSV,
    JSON;

    /** @param zone in which times are told */
    String render(BacktestResult result, ZoneId zone) {
        return switch (this) {
            case TEXT -> new BacktestText(result, zone).render();
            case CSV -> new BacktestCsv(result, zone).render();
            case JSON -> new BacktestJson(result, zone).render();
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
