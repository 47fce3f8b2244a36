package io.dossierstreams.command;

import io.dossierstreams.reference.CampaignRules;
import io.dossierstreams.reference.ReferenceFile;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.reference.Campaign;
import java.util.Collection;
import picocli.CommandLine.Command;

/** Campaigns. */
@Command(name = "campaigns", description = "Loads campaigns, or shows what a file would change.")
public final class CampaignsCommand extends ReferenceCommand<Campaign> {
    public CampaignsCommand() {
        super(ReferenceKind.CAMPAIGNS);
    }

    @Override
    void check(ReferenceFile<Campaign> file, Collection<Campaign> staying, boolean prune, LoadedReferences loaded) {
        CampaignRules.check(file);
    }
}
