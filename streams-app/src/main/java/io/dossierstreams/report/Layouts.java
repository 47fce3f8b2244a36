package io.dossierstreams.report;

import java.util.List;

/** The layouts that there are. */
public final class Layouts {
    public static final Layout ONLINE_SHARE = new OnlineShareLayout();
    public static final Layout HANDLING = new HandlingLayout();
    public static final Layout CAMPAIGN = new CampaignLayout();
    public static final Layout OPERATIONS = new OperationsLayout();
    public static final Layout INDICATORS = new IndicatorsLayout();

    /** All of them, in the order of the documentation. */
    public static final List<Layout> ALL = List.of(ONLINE_SHARE, HANDLING, CAMPAIGN, OPERATIONS, INDICATORS);

    private Layouts() {}
}
