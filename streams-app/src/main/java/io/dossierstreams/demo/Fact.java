package io.dossierstreams.demo;

import io.dossierstreams.schema.event.EventData;

/**
 * What an event of a dossier will say.
 *
 * @param moment when it happened and when the log first hears of it
 * @param data what happened
 */
record Fact(Moment moment, EventData data) {}
