package io.dossierstreams.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dossierstreams.indicator.Indicators;
import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.reference.Level;
import io.dossierstreams.schema.reference.Procedure;
import io.dossierstreams.schema.reference.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a directory may say of units that were moved, merged, split and closed. */
class UnitHistoryRulesTest {
    private static final String HEADER = "id,name,level,parent,formerParents,validFrom,validTo,successors\n";

    @TempDir
    private Path directory;

    private final UnitRules rules = new UnitRules(Indicators.STANDARD);

    @Test
    void shouldTakeTheTwoTierStructureOfJuly2025() throws IOException {
        ReferenceFile<Unit> file = units("""
                P,Province,PROVINCE,,,,,
                D,District,DISTRICT,P,,,2025-06-30,
                A,A,COMMUNE,D,,,2025-06-30,AB
                B,B,COMMUNE,D,,,2025-06-30,AB
                C,C,COMMUNE,P,D=2025-06-30,,,
                AB,AB,COMMUNE,P,,2025-07-01,,
                """);

        assertThatCode(() -> rules.check(file, List.of(), List.of(), List.of())).doesNotThrowAnyException();
        assertThat(file.entries().get(4).value().parentOn(LocalDate.of(2025, 6, 30)))
                .isEqualTo("D");
    }

    @Test
    void shouldReportAFormerParentThatIsNowhere() throws IOException {
        assertThat(problems("C,C,COMMUNE,,D=2020-12-31;E=2025-06-30,,,\nD,D,DISTRICT,,,,,\n"))
                .containsExactly("line 2: formerParents: there is no unit E, neither in the file nor loaded");
    }

    @Test
    void shouldReportAFormerParentThatEndedBeforeTheUnitBegan() throws IOException {
        assertThat(problems("C,C,COMMUNE,,D=2020-12-31,2021-01-01,,\nD,D,DISTRICT,,,,,\n"))
                .containsExactly("line 2: formerParents: 2020-12-31 is before validFrom");
    }

    @Test
    void shouldReportFormerParentsInTheWrongOrderOrForm() throws IOException {
        assertThat(problems("C,C,COMMUNE,,D=2025-06-30;D=2020-12-31,,,\nD,D,DISTRICT,,,,,\nE,E,COMMUNE,,D,,,\n"))
                .containsExactly(
                        "line 2: formerParents: must be in the order of validTo",
                        "line 4: formerParents[0].validTo: is missing");
    }

    @Test
    void shouldReportACircleOfThePastWithItsDay() throws IOException {
        assertThat(problems("A,A,DISTRICT,,B=2020-12-31,,,\nB,B,COMMUNE,A,,,,\nC,C,BRANCH,B,,,,\n"))
                .containsExactly(
                        "line 2: formerParents: go in a circle, A under B under A on 2020-12-31",
                        "line 3: formerParents: go in a circle, B under A under B on 2020-12-31");
    }

    @Test
    void shouldReportACircleOfThePastThatGoesThroughALoadedUnit() throws IOException {
        ReferenceFile<Unit> file = units("A,A,DISTRICT,,B=2020-12-31,,,\n");
        List<Unit> loaded = List.of(Unit.of("B", "B", Level.COMMUNE, "A"));

        assertThat(problems(file, loaded, List.of()))
                .containsExactly("line 2: formerParents: go in a circle, A under B under A on 2020-12-31");
    }

    @Test
    void shouldReportSuccessorsThatCannotTakeOver() throws IOException {
        assertThat(problems("A,A,COMMUNE,,,,2025-06-30,A;B\nB,B,COMMUNE,,,,,C\nC,C,COMMUNE,,,,,\n"))
                .containsExactly(
                        "line 2: successors: is the unit itself",
                        "line 3: successors: are given, but validTo is not; a unit has them once it is closed");
    }

    @Test
    void shouldReportSuccessorsThatGoInACircle() throws IOException {
        assertThat(problems("A,A,COMMUNE,,,,2025-06-30,B\nB,B,COMMUNE,,,,2025-12-31,A\n"))
                .containsExactly(
                        "line 2: successors: go in a circle, A to B to A",
                        "line 3: successors: go in a circle, B to A to B");
    }

    @Test
    void shouldReportAUnitThatIsClosedBeforeItBeginsOnceAndWithItsOtherMistakes() throws IOException {
        assertThat(problems("A,A,COMMUNE,X,,2025-07-01,2025-06-30,\n"))
                .containsExactlyInAnyOrder(
                        "line 2: validTo: must not be before validFrom",
                        "line 2: parent: there is no unit X, neither in the file nor loaded");
    }

    @Test
    void shouldReportAUnitThatGoesWhileItOffersAProcedure() throws IOException {
        Procedure procedure = new Procedure("1.001193", "Birth", null, false, List.of("A", "Z"), List.of());

        assertThat(problems(units("A,A,COMMUNE,,,,,\n"), List.of(), List.of(procedure)))
                .containsExactly("unit Z: it offers procedure 1.001193");
    }

    private List<String> problems(String rows) throws IOException {
        return problems(units(rows), List.of(), List.of());
    }

    private List<String> problems(ReferenceFile<Unit> file, List<Unit> loaded, List<Procedure> procedures) {
        return catchThrowableOfType(FileProblemsException.class, () -> rules.check(file, loaded, List.of(), procedures))
                .problems()
                .stream()
                .map(FileProblem::toString)
                .toList();
    }

    private ReferenceFile<Unit> units(String rows) throws IOException {
        return ReferenceFile.read(Files.writeString(directory.resolve("u.csv"), HEADER + rows), ReferenceKind.UNITS);
    }
}
