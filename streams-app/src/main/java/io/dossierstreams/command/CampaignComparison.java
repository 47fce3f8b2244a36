package io.dossierstreams.command;

import picocli.CommandLine.Option;

/** A campaign by its id, in place of its dates. */
public final class CampaignComparison extends Comparison {
    @Option(
            names = "--campaign",
            paramLabel = "ID",
            description = "A loaded campaign, with its own time before; in place of --period.")
    private String campaign;

    @Override
    String campaign() {
        return campaign;
    }
}
