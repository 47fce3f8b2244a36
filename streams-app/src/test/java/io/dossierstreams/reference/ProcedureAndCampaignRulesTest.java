package io.dossierstreams.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.reference.Campaign;
import io.dossierstreams.schema.reference.Procedure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcedureAndCampaignRulesTest {
    @TempDir
    private Path directory;

    @Test
    void shouldReportEveryMistakeInAFileOfProcedures() throws IOException {
        ReferenceFile<Procedure> file = procedures("""
                id,name,serviceLevel,feeBearing,units,levels
                P1,Birth,FULL,true,A;B,
                P2,Marriage,HALF,yes,C,COMMUNE;TOWN
                P1,Death,PARTIAL,,,COMMUNE
                """);

        assertThat(problems(() -> ProcedureRules.check(file, Set.of("A"))))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isEqualTo("line 2: units: there is no unit B; load units first, with"
                                        + " 'dossier-streams units load'"),
                        second -> assertThat(second).startsWith("line 3: serviceLevel: expected one of "),
                        third -> assertThat(third).startsWith("line 3: feeBearing: expected "),
                        fourth -> assertThat(fourth).startsWith("line 3: levels[1]: expected one of "),
                        fifth -> assertThat(fifth).startsWith("line 3: units: there is no unit C; "),
                        sixth -> assertThat(sixth).isEqualTo("line 4: id: P1 is also in line 2"));
    }

    @Test
    void shouldTakeProceduresOfLoadedUnitsAndOfLevels() throws IOException {
        ReferenceFile<Procedure> file =
                procedures("id,name,serviceLevel,units,levels\nP1,Birth,FULL,A,COMMUNE;DISTRICT\nP2,Death,,,\n");

        assertThatCode(() -> ProcedureRules.check(file, Set.of("A"))).doesNotThrowAnyException();
    }

    @Test
    void shouldReportEveryDayOfACampaignThatCannotBe() throws IOException {
        ReferenceFile<Campaign> file = campaigns("""
                id,name,first,last,baselineFirst
                K1,Right,2023-09-01,2023-11-26,2023-06-01
                K2,Backwards,2023-09-01,2023-08-31,2023-09-01
                K3,No day,2023-09-31,2023-11-26,
                K4,,2023-09-01,2023-08-31,
                """);

        assertThat(problems(() -> CampaignRules.check(file)))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("line 3: last: must not be before first"),
                        second -> assertThat(second).isEqualTo("line 3: baselineFirst: must be before first"),
                        third -> assertThat(third).startsWith("line 4: first: expected "),
                        fourth -> assertThat(fourth).isEqualTo("line 5: name: is missing"),
                        fifth -> assertThat(fifth).isEqualTo("line 5: last: must not be before first"));
    }

    private static List<String> problems(ThrowingCallable check) {
        return catchThrowableOfType(FileProblemsException.class, check).problems().stream()
                .map(FileProblem::toString)
                .toList();
    }

    private ReferenceFile<Procedure> procedures(String csv) throws IOException {
        return ReferenceFile.read(Files.writeString(directory.resolve("p.csv"), csv), ReferenceKind.PROCEDURES);
    }

    private ReferenceFile<Campaign> campaigns(String csv) throws IOException {
        return ReferenceFile.read(Files.writeString(directory.resolve("k.csv"), csv), ReferenceKind.CAMPAIGNS);
    }
}
