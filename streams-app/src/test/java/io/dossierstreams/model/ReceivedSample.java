package io.dossierstreams.model;

import io.dossierstreams.schema.event.Received;
import java.time.Instant;

/** Builds the data of a {@code received} event: in person, nothing special, no due date, unless said otherwise. */
public final class ReceivedSample {
    private final String unit;
    private Received.Channel channel = Received.Channel.IN_PERSON;
    private Instant dueAt;
    private Received.Kind kind = Received.Kind.STANDARD;
    private Received.ServiceLevel serviceLevel;
    private boolean nationalAccount;
    private Received.Components components = Received.Components.NONE;
    private boolean reusedData;
    private boolean feeRequired;
    private Instant submittedAt;

    private ReceivedSample(String unit) {
        this.unit = unit;
    }

    public static ReceivedSample by(String unit) {
        return new ReceivedSample(unit);
    }

    public ReceivedSample channel(Received.Channel value) {
        channel = value;
        return this;
    }

    public ReceivedSample due(String local) {
        dueAt = DossierSample.at(local);
        return this;
    }

    public ReceivedSample kind(Received.Kind value) {
        kind = value;
        return this;
    }

    public ReceivedSample serviceLevel(Received.ServiceLevel value) {
        serviceLevel = value;
        return this;
    }

    public ReceivedSample nationalAccount() {
        nationalAccount = true;
        return this;
    }

    public ReceivedSample components(Received.Components value) {
        components = value;
        return this;
    }

    public ReceivedSample reusedData() {
        reusedData = true;
        return this;
    }

    public ReceivedSample feeRequired() {
        feeRequired = true;
        return this;
    }

    public ReceivedSample submitted(String local) {
        submittedAt = DossierSample.at(local);
        return this;
    }

    public Received build() {
        return new Received(
                unit,
                "P-1",
                channel,
                dueAt,
                kind,
                serviceLevel,
                nationalAccount,
                components,
                reusedData,
                feeRequired,
                submittedAt);
    }
}
