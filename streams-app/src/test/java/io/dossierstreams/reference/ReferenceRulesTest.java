package io.dossierstreams.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceRulesTest {
    private static final String TARGET = "- {id: T, indicator: online, scope: {select: UNDER, unit: A},"
            + " issuer: PROVINCE, period: MONTH, threshold: 70%}\n";

    @TempDir
    private Path directory;

    private final UnitRules unitRules = new UnitRules(Indicators.STANDARD);
    private final TargetRules targetRules = new TargetRules(Indicators.STANDARD);

    @Test
    void shouldTakeAParentThatIsLoadedOrFurtherDownInTheFile() throws IOException {
        ReferenceFile<Unit> file = units("id,name,level,parent\nC,C,COMMUNE,B\nB,B,DISTRICT,A\n");

        assertThatCode(() -> unitRules.check(
                        file,
                        units("id,name,level\nA,A,PROVINCE\n").entries().stream()
                                .map(Entry::value)
                                .toList(),
                        List.of(),
                        List.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldReportUnitsThatAreNowhere() throws IOException {
        ReferenceFile<Unit> file =
                units("id,name,level,parent,validTo,successors\nC,C,COMMUNE,B,,\nD,D,COMMUNE,,2025-06-30,C;E\n");

        assertThat(problems(() -> unitRules.check(file, List.of(), List.of(), List.of())))
                .containsExactly(
                        "line 2: parent: there is no unit B, neither in the file nor loaded",
                        "line 3: successors: there is no unit E, neither in the file nor loaded");
    }

    @Test
    void shouldReportAWrongEntryOnceAndNotAtItsChildren() throws IOException {
        ReferenceFile<Unit> file = units("id,name,level,parent\nB,B,TOWN,\nC,C,COMMUNE,B\n");

        assertThat(problems(() -> unitRules.check(file, List.of(), List.of(), List.of())))
                .singleElement()
                .asString()
                .startsWith("line 2: level");
    }

    @Test
    void shouldReportParentsThatGoInACircle() throws IOException {
        ReferenceFile<Unit> file =
                units("id,name,level,parent\nA,A,PROVINCE,C\nB,B,DISTRICT,A\nC,C,COMMUNE,B\nD,D,BRANCH,C\n");

        assertThat(problems(() -> unitRules.check(file, List.of(), List.of(), List.of())))
                .containsExactly(
                        "line 2: parent: goes in a circle, A under C under B under A",
                        "line 3: parent: goes in a circle, B under A under C under B",
                        "line 4: parent: goes in a circle, C under B under A under C");
    }

    @Test
    void shouldReportACircleThatGoesThroughALoadedUnit() throws IOException {
        ReferenceFile<Unit> file = units("id,name,level,parent\nA,A,PROVINCE,B\n");
        List<Unit> loaded = List.of(Unit.of("B", "B", Level.DISTRICT, "A"));

        assertThat(problems(() -> unitRules.check(file, loaded, List.of(), List.of())))
                .containsExactly("line 2: parent: goes in a circle, A under B under A");
    }

    @Test
    void shouldReportAnExemptionFromNoIndicator() throws IOException {
        ReferenceFile<Unit> file = units("id,name,level,exempt\nA,A,COMMUNE,speed=no clock\n");

        assertThat(problems(() -> unitRules.check(file, List.of(), List.of(), List.of())))
                .singleElement()
                .asString()
                .startsWith("line 2: exempt: there is no indicator speed, only ");
    }

    @Test
    void shouldTakeAnExemptionFromAnyIndicatorWhetherItIsDefinedOrCountedFromSets() throws IOException {
        ReferenceFile<Unit> file =
                units("id,name,level,exempt\nA,A,COMMUNE,services-online=none;coverage-received=closed;online=none\n");

        assertThatCode(() -> unitRules.check(file, List.of(), List.of(), List.of()))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldReportAUnitThatGoesWhileATargetIsSetForIt() throws IOException {
        ReferenceFile<Unit> file = units("id,name,level\nB,B,COMMUNE\n");
        List<Target> targets =
                targets(TARGET).entries().stream().map(Entry::value).toList();

        assertThat(problems(() -> unitRules.check(file, List.of(), targets, List.of())))
                .containsExactly("unit A: target T is set for it");
    }

    @Test
    void shouldReportATargetForNoIndicatorAndNoUnit() throws IOException {
        ReferenceFile<Target> file = targets(TARGET.replace("online", "onlime"));

        assertThat(problems(() -> targetRules.check(file, Set.of("B"))))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("line 1: indicator: there is no onlime among the ratios, only ")
                                .contains("online-payment"),
                        second -> assertThat(second).startsWith("line 1: scope.unit: there is no unit A"));
    }

    @Test
    void shouldReportATargetForACountAsNoRatio() throws IOException {
        ReferenceFile<Target> file = targets(TARGET.replace("indicator: online", "indicator: overdue"));

        assertThat(problems(() -> targetRules.check(file, Set.of("A"))))
                .singleElement()
                .asString()
                .startsWith("line 1: indicator: there is no overdue among the ratios, only ")
                .doesNotContain("late-work");
    }

    @Test
    void shouldTakeTheIndicatorsThatTheKindCanJudge() throws IOException {
        String some = "- {id: T, kind: KIND, indicator: INDICATOR, scope: {select: UNDER, unit: A},"
                + " issuer: PROVINCE, period: MONTH}\n";
        ReferenceFile<Target> file = targets(some.replace("KIND", "OVERDUE").replace("INDICATOR", "late-work")
                + some.replace("T,", "U,")
                        .replace("KIND", "NO_ACTIVITY")
                        .replace("INDICATOR", "coverage-signed-results")
                + some.replace("T,", "V,").replace("KIND", "OVERDUE").replace("indicator: INDICATOR, ", ""));

        assertThatCode(() -> targetRules.check(file, Set.of("A"))).doesNotThrowAnyException();
        ReferenceFile<Target> wrong = targets(some.replace("KIND", "OVERDUE").replace("INDICATOR", "online")
                + some.replace("T,", "U,").replace("KIND", "NO_ACTIVITY").replace("INDICATOR", "sync-lag"));
        assertThat(problems(() -> targetRules.check(wrong, Set.of("A"))))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("line 1: indicator: there is no online among the counts, only "),
                        second -> assertThat(second)
                                .startsWith("line 2: indicator: there is no sync-lag among the ratios, counts and"
                                        + " coverages, only "));
    }

    @Test
    void shouldTakeAPublishingSystemAndReportAWrongOneInAllFields() throws IOException {
        String silent = "- {id: T, kind: SOURCE_SILENT, source: /a, silentHours: 8,"
                + " scope: {select: UNDER, unit: A}, issuer: PROVINCE}\n";

        assertThatCode(() -> targetRules.check(targets(silent), Set.of("A"))).doesNotThrowAnyException();
        assertThat(problems(() -> targetRules.check(
                        targets(silent.replace("source: /a,", "holdCases: 3,").replace("unit: A", "unit: B")),
                        Set.of("A"))))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo("line 1: source: is missing in a target of kind SOURCE_SILENT"),
                        second -> assertThat(second).startsWith("line 1: scope.unit: there is no unit B"));
        assertThat(problems(
                        () -> targetRules.check(targets(silent.replace("8,", "8, indicator: online,")), Set.of("A"))))
                .containsExactly("line 1: indicator: is not for a target of kind SOURCE_SILENT");
        assertThat(problems(() -> targetRules.check(targets(silent.replace("8,", "8, holdCases: 3,")), Set.of("A"))))
                .containsExactly("line 1: holdCases: is not for a target of kind SOURCE_SILENT");
    }

    @Test
    void shouldReportWhatAnEntryNamesAlsoWhenTheEntryIsWrongInItself() throws IOException {
        ReferenceFile<Target> targets = targets(TARGET.replace("70%", "70").replace("online", "onlime"));
        ReferenceFile<Unit> units = units("id,name,level,parent\nC,,COMMUNE,B\n");

        assertThat(problems(() -> targetRules.check(targets, Set.of("A"))))
                .hasSize(2)
                .anyMatch(problem -> problem.contains("threshold"))
                .anyMatch(problem -> problem.contains("onlime"));
        assertThat(problems(() -> unitRules.check(units, List.of(), List.of(), List.of())))
                .containsExactly(
                        "line 2: name: is missing",
                        "line 2: parent: there is no unit B, neither in the file nor loaded");
    }

    @Test
    void shouldTakeATargetForALoadedUnit() throws IOException {
        ReferenceFile<Target> file = targets(TARGET);

        assertThatCode(() -> targetRules.check(file, Set.of("A"))).doesNotThrowAnyException();
    }

    private static List<String> problems(ThrowingCallable check) {
        return catchThrowableOfType(FileProblemsException.class, check).problems().stream()
                .map(FileProblem::toString)
                .toList();
    }

    private ReferenceFile<Unit> units(String csv) throws IOException {
        return ReferenceFile.read(Files.writeString(directory.resolve("u.csv"), csv), ReferenceKind.UNITS);
    }

    private ReferenceFile<Target> targets(String yaml) throws IOException {
        return ReferenceFile.read(Files.writeString(directory.resolve("t.yaml"), yaml), ReferenceKind.TARGETS);
    }
}
