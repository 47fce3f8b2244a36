package io.dossierstreams.runtime;

/**
 * The part of the {@link Settings} that is enough to write ticks: for a replay, which keeps no state.
 *
 * @param cluster the cluster
 * @param applicationId its ticker is fenced by ours, and ours by its
 * @param tickKey the secret that ticks are signed with
 */
public record TickerSettings(ClusterSettings cluster, String applicationId, Secret tickKey) {}
