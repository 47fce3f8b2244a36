package io.dossierstreams.reference;

import io.dossierstreams.schema.reference.Campaign;
import java.util.ArrayList;
import java.util.List;

/** What has to hold between the days of a campaign. */
public final class CampaignRules {
    private CampaignRules() {}

    /**
     * Checks a file.
     *
     * @throws FileProblemsException with all mistakes of the file
     */
    public static void check(ReferenceFile<Campaign> file) {
        List<FileProblem> problems = new ArrayList<>();
        for (RawEntry entry : file.raw()) {
            if (entry.goesBack("first", "last")) {
                problems.add(entry.problem("last: must not be before first"));
            }
            if (entry.day("baselineFirst").isPresent()
                    && entry.day("first").isPresent()
                    && !entry.goesBack("first", "baselineFirst")) {
                problems.add(entry.problem("baselineFirst: must be before first"));
            }
        }
        file.requireNone(problems);
    }
}
