package io.dossierstreams.breach;

import io.dossierstreams.schema.breach.Breach;
import java.util.List;

/**
 * What a tick has to say of alerts.
 *
 * @param transitions the alerts that moved, by alert id
 * @param reminders of those that fire and did not, by alert id; each with the revision of its last message
 */
public record Judged(List<Breach> transitions, List<Breach> reminders) {}
