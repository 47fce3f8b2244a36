package io.dossierstreams.demo;

import io.dossierstreams.schema.figure.PeriodKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Selector;
import io.dossierstreams.schema.reference.Selector.Select;
import io.dossierstreams.schema.reference.Target;
import java.time.LocalDate;
import java.util.List;

/** The targets that the letter of Hoài Nhơn judges by. */
final class HoaiNhonTargets {
    private static final String LETTER = "People's Committee of Hoài Nhơn town (UBND thị xã Hoài Nhơn),"
            + " letter on public administrative service indicators, July 2023";

    /** A rate of fewer cases is one of a few days: no ground for an alert. */
    private static final long MINIMUM_DENOMINATOR = 30;

    /** They are for 2023: dossiers that were carried over make figures of 2022 too, which the letter does not judge. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 1, 1);

    private HoaiNhonTargets() {}

    /** The province's targets hold for the town and its communes; the town's own for either of them. */
    static List<Target> of(String town) {
        Selector everyone = new Selector(Select.UNDER, town, null);
        Selector district = new Selector(Select.UNIT, town, null);
        Selector communes = new Selector(Select.LEVEL, town, Level.COMMUNE);
        return List.of(
                province("province-online", IndicatorIds.ONLINE, everyone, 50),
                town("town-online-district", IndicatorIds.ONLINE, district, 25),
                town("town-online-communes", IndicatorIds.ONLINE, communes, 70),
                province("province-online-payment", IndicatorIds.ONLINE_PAYMENT, everyone, 35),
                town("town-online-payment-district", IndicatorIds.ONLINE_PAYMENT, district, 60),
                town("town-online-payment-communes", IndicatorIds.ONLINE_PAYMENT, communes, 55),
                province("province-identity", IndicatorIds.IDENTITY, everyone, 100),
                province("province-components-digitised-district", IndicatorIds.COMPONENTS_DIGITISED, district, 60),
                province("province-components-digitised-communes", IndicatorIds.COMPONENTS_DIGITISED, communes, 55),
                province("province-result-electronic", IndicatorIds.RESULT_ELECTRONIC, everyone, 100));
    }

    private static Target province(String id, String indicator, Selector scope, int percent) {
        return target(id, indicator, scope, Level.PROVINCE, percent);
    }

    private static Target town(String id, String indicator, Selector scope, int percent) {
        return target(id, indicator, scope, Level.DISTRICT, percent);
    }

    private static Target target(String id, String indicator, Selector scope, Level issuer, int percent) {
        Ratio threshold = new Ratio(percent, 100);
        return new Target(
                id,
                1,
                indicator,
                scope,
                issuer,
                PeriodKind.HALF_YEAR,
                threshold,
                threshold,
                MINIMUM_DENOMINATOR,
                null,
                FIRST_DAY,
                null,
                LETTER);
    }
}
