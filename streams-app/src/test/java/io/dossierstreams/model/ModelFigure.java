package io.dossierstreams.model;

import io.dossierstreams.schema.figure.LagValue;
import io.dossierstreams.schema.figure.Measure;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.figure.Scope;
import java.util.Map;
import java.util.SortedMap;

/**
 * The figures of all scopes in one period, as of a day, by one view of the tree. No map holds a zero or an empty map.
 * Indicators are listed by the key of their definition, {@code online.v1}.
 *
 * @param measures the counters, the derived ones included
 * @param indicators the ratio and coverage indicators; coverage is listed wherever there is a roster, also where no
 *     counter is above zero
 * @param counts the count indicators
 * @param lags the lag indicators
 * @param servicesOnline procedures asked for online over procedures offered online; empty where the period is not made
 *     of whole months
 */
public record ModelFigure(
        SortedMap<Scope, Map<Measure, Long>> measures,
        SortedMap<Scope, SortedMap<String, Ratio>> indicators,
        SortedMap<Scope, SortedMap<String, Long>> counts,
        SortedMap<Scope, SortedMap<String, LagValue>> lags,
        SortedMap<Scope, Ratio> servicesOnline) {}
