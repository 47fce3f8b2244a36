package io.dossierstreams.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.calendar.WorkingCalendar;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Campaign;
import io.dossierstreams.schema.reference.Definition;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Procedure;
import io.dossierstreams.schema.reference.Selector;
import io.dossierstreams.schema.reference.Target;
import io.dossierstreams.schema.reference.Unit;
import io.dossierstreams.schema.reference.WorkCalendar;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceFileTest {
    private static final Path EXAMPLES = Path.of("../examples");

    @TempDir
    private Path directory;

    @Test
    void shouldReadTheSameUnitsWhenTheExampleIsCsvOrYaml() throws IOException {
        List<Unit> csv = values(ReferenceFile.read(EXAMPLES.resolve("units.csv"), ReferenceKind.UNITS));
        List<Unit> yaml = values(ReferenceFile.read(EXAMPLES.resolve("units.yaml"), ReferenceKind.UNITS));

        assertThat(csv).hasSize(4).isEqualTo(yaml);
        assertThat(csv.get(3).sources()).containsExactly("/one-stop/hoai-nhon", "/one-stop/hoai-my");
        assertThat(csv.get(3).exempt())
                .containsExactly(new Unit.Exemption("online-payment", "no account at a bank yet"));
    }

    @Test
    void shouldReadTheSameTargetsWhenTheExampleIsCsvOrYaml() throws IOException {
        List<Target> csv = values(ReferenceFile.read(EXAMPLES.resolve("targets.csv"), ReferenceKind.TARGETS));
        List<Target> yaml = values(ReferenceFile.read(EXAMPLES.resolve("targets.yaml"), ReferenceKind.TARGETS));

        assertThat(csv).hasSize(3).isEqualTo(yaml);
        assertThat(csv.get(2).source()).isEqualTo("/one-stop/hoai-nhon");
        assertThat(csv.get(2).silentHours()).isEqualTo(8);
        assertThat(csv.get(1).scope()).isEqualTo(new Selector(Selector.Select.LEVEL, "HN", Level.COMMUNE));
        assertThat(csv.get(1).clearAt()).isEqualTo(Ratio.parse("72%"));
    }

    @Test
    void shouldReadTheSameProceduresWhenTheExampleIsCsvOrYaml() throws IOException {
        List<Procedure> csv = values(ReferenceFile.read(EXAMPLES.resolve("procedures.csv"), ReferenceKind.PROCEDURES));
        List<Procedure> yaml =
                values(ReferenceFile.read(EXAMPLES.resolve("procedures.yaml"), ReferenceKind.PROCEDURES));

        assertThat(csv).hasSize(3).isEqualTo(yaml);
        assertThat(csv.get(1).feeBearing()).isTrue();
        assertThat(csv.get(1).levels()).containsExactly(Level.COMMUNE, Level.DISTRICT);
        assertThat(csv.get(2).units()).containsExactly("HN-BH", "HN-HM");
    }

    @Test
    void shouldReadTheSameCampaignsWhenTheExampleIsCsvOrYaml() throws IOException {
        List<Campaign> csv = values(ReferenceFile.read(EXAMPLES.resolve("campaigns.csv"), ReferenceKind.CAMPAIGNS));
        List<Campaign> yaml = values(ReferenceFile.read(EXAMPLES.resolve("campaigns.yaml"), ReferenceKind.CAMPAIGNS));

        assertThat(csv).hasSize(2).isEqualTo(yaml);
        assertThat(csv.get(0).baseline().id()).isEqualTo("2023-06-01..2023-08-31");
    }

    @Test
    void shouldReadTheSameCalendarsWhenTheExampleIsCsvOrYaml() throws IOException {
        List<WorkCalendar> csv = values(ReferenceFile.read(EXAMPLES.resolve("calendars.csv"), ReferenceKind.CALENDARS));
        List<WorkCalendar> yaml =
                values(ReferenceFile.read(EXAMPLES.resolve("calendars.yaml"), ReferenceKind.CALENDARS));

        assertThat(csv).hasSize(5).isEqualTo(yaml);
        assertThat(csv).extracting(WorkCalendar::id).startsWith("office-hours", "VN-2023");
        assertThat(csv.get(0).hours()).isEqualTo(WorkingCalendar.STANDARD_HOURS);
        assertThat(csv.get(4).workingDays())
                .extracting(WorkCalendar.NamedDay::day)
                .containsExactly(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 8, 22));
    }

    @Test
    void shouldReadDefinitionsFromATableToo() throws IOException {
        List<Definition> yaml =
                values(ReferenceFile.read(EXAMPLES.resolve("definitions.yaml"), ReferenceKind.DEFINITIONS));
        List<Definition> csv = values(
                ReferenceFile.read(Files.writeString(directory.resolve("d.csv"), """
                        id,version,kind,name.vi,name.en,numerator,denominator,value,validFrom,source
                        online,2,RATIO,"tỷ lệ hồ sơ nộp trực tuyến, kể cả chứng thực","share of dossiers handed in online, certifications included",receivedOnline,received,,2024-01-01,an example
                        received-in-person,1,COUNT,hồ sơ nộp trực tiếp,dossiers handed in at the counter,,,received - receivedOnline,,an example
                        """), ReferenceKind.DEFINITIONS));

        assertThat(csv).hasSize(2).isEqualTo(yaml);
    }

    @Test
    void shouldKeepCodesAndNamesAsTheyAreWrittenInYaml() throws IOException {
        ReferenceFile<Unit> file = units("u.yaml", "- id: 007\n  name: No\n  level: COMMUNE\n  parent: ~\n");

        assertThat(values(file)).containsExactly(Unit.of("007", "No", Level.COMMUNE, null));
    }

    @Test
    void shouldReportEveryMistakeWithTheLineOfItsEntry() throws IOException {
        ReferenceFile<Unit> file = units("u.csv", """
                id,name,level,colour
                A,"Xã
                A",COMMUNE,
                B,,TOWN,

                A,Again,COMMUNE,
                C,Short
                D,D,COMMUNE,red
                """);

        assertThat(file.problems())
                .extracting(FileProblem::toString)
                .containsExactlyInAnyOrder(
                        "line 4: name: is missing",
                        "line 4: level: expected one of PROVINCE, DEPARTMENT, DISTRICT, COMMUNE, BRANCH, was \"TOWN\"",
                        "line 6: id: A is also in line 2",
                        "line 7: expected 4 cells as in the first row, found 2",
                        "line 8: has no field \"colour\", only id, name, level, parent, formerParents, validFrom,"
                                + " validTo, successors, exempt, sources");
        assertThat(values(file)).extracting(Unit::name).containsExactly("Xã\nA", "Again");
    }

    @Test
    void shouldReportTheLineWhenYamlIsBroken() throws IOException {
        ReferenceFile<Unit> file = units("u.yml", "- id: A\n  name: A\n  level: COMMUNE\n- text\n- id: B\n  id: C\n");

        assertThat(file.problems()).extracting(FileProblem::line).containsExactly(4, 6);
        assertThat(file.entries()).hasSize(1);
    }

    @Test
    void shouldReportAThresholdThatMayMeanAnything() throws IOException {
        String target = "- {id: T, indicator: online, scope: {select: UNIT, unit: A}, issuer: PROVINCE,"
                + " period: MONTH, threshold: 70}\n";

        assertThat(targets(target).problems())
                .singleElement()
                .asString()
                .startsWith("line 1: threshold: expected a rate such as 70%");
        assertThat(targets(target.replace("70}", "70 %}")).problems()).isEmpty();
    }

    @Test
    void shouldReportALevelThatTheSelectorDoesNotTake() throws IOException {
        String target = "- {id: T, indicator: online, scope: {select: UNIT, unit: A, level: COMMUNE},"
                + " issuer: PROVINCE, period: MONTH, threshold: 70%}\n";

        assertThat(targets(target).problems()).singleElement().asString().contains("scope level");
        assertThat(targets(target.replace("UNIT", "LEVEL")).problems()).isEmpty();
    }

    @Test
    void shouldReadAFileOfASpreadsheetWhenItBeginsWithAByteOrderMark() throws IOException {
        assertThat(units("u.csv", "\uFEFFid,name,level\r\nA,A,COMMUNE\r\n").problems())
                .isEmpty();
    }

    @Test
    void shouldRefuseAFileThatIsNotUtf8() throws IOException {
        Path file = Files.write(directory.resolve("u.csv"), "id,name\nA,X\u00e3".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> ReferenceFile.read(file, ReferenceKind.UNITS))
                .isInstanceOf(FileProblemsException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void shouldRefuseAFileOfAnotherKind() {
        assertThatThrownBy(() -> ReferenceFile.read(directory.resolve("u.xlsx"), ReferenceKind.UNITS))
                .isInstanceOf(FileProblemsException.class)
                .hasMessageContaining(".csv");
    }

    @Test
    void shouldReportAnEmptyTable() throws IOException {
        assertThat(units("u.csv", "").problems()).singleElement().asString().contains("first row");
    }

    private ReferenceFile<Unit> units(String name, String text) throws IOException {
        return ReferenceFile.read(Files.writeString(directory.resolve(name), text), ReferenceKind.UNITS);
    }

    private ReferenceFile<Target> targets(String text) throws IOException {
        return ReferenceFile.read(Files.writeString(directory.resolve("t.yaml"), text), ReferenceKind.TARGETS);
    }

    private static <T extends Record> List<T> values(ReferenceFile<T> file) {
        return file.entries().stream().map(Entry::value).toList();
    }
}
