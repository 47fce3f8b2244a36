package io.dossierstreams.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dossierstreams.schema.codec.ReferenceKind;
import io.dossierstreams.schema.reference.Definition;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionRulesTest {
    private static final String COUNT =
            "- {id: %ID, version: %VERSION, kind: COUNT, name: {vi: t, en: n}," + " value: %VALUE, source: test}\n";

    private final DefinitionRules rules = new DefinitionRules();

    @Test
    void shouldTakeTheBuiltInFile() {
        ReferenceFile<Definition> file = BuiltInDefinitions.file();

        assertThatCode(() -> rules.check(file, List.of())).doesNotThrowAnyException();
        assertThat(new BuiltInDefinitions().definitions())
                .hasSameSizeAs(file.raw())
                .hasSizeGreaterThan(30);
    }

    @Test
    void shouldTakeTwoVersionsOfOneIndicatorSideBySide() {
        ReferenceFile<Definition> file = yaml(count("a", 1, "opened") + count("a", 2, "opened - closed"));

        assertThatCode(() -> rules.check(file, List.of())).doesNotThrowAnyException();
        assertThat(file.entries()).extracting(Entry::id).containsExactly("a.v1", "a.v2");
    }

    @Test
    void shouldReadTheSameDefinitionFromATable() {
        ReferenceFile<Definition> table = ReferenceFile.read(
                "d.csv",
                bytes("id,version,kind,name.vi,name.en,value,source\na,2,COUNT,t,n,opened - closed,test\n"),
                ReferenceKind.DEFINITIONS);

        assertThat(values(table)).isEqualTo(values(yaml(count("a", 2, "opened - closed"))));
    }

    @Test
    void shouldReportAnUnknownMeasureByLineAndDefinition() {
        String text = "# a comment\n\n" + count("a", 1, "opened") + count("b", 1, "opened + closd");

        assertThat(problems(text, List.of()))
                .singleElement()
                .asString()
                .startsWith("line 4: b.v1: value: there is no measure or count closd, the nearest are closed, ");
    }

    @Test
    void shouldReportACircleAtTheLinesOfAllThatAreInIt() {
        assertThat(problems(count("a", 1, "b") + count("c", 1, "a") + count("b", 1, "opened + a"), List.of()))
                .containsExactly(
                        "line 1: a.v1: value: goes in a circle, a -> b -> a",
                        "line 3: b.v1: value: goes in a circle, b -> a -> b");
    }

    @Test
    void shouldReportAVersionThatIsThereTwiceByBothLines() {
        assertThat(problems(count("a", 1, "opened") + count("b", 1, "opened") + count("a", 1, "closed"), List.of()))
                .containsExactly("line 3: id: a.v1 is also in line 1");
    }

    @Test
    void shouldReportAFieldThatTheKindMustNotHave() {
        assertThat(problems(count("a", 1, "opened, activity: opened"), List.of()))
                .containsExactly("line 1: activity: is not for a COUNT");
    }

    @Test
    void shouldReportADefinitionThatCannotBeReadOnceAndNotAtThoseThatNameIt() {
        assertThat(problems(count("a", 1, "opened, colour: red") + count("b", 1, "a + opened"), List.of()))
                .singleElement()
                .asString()
                .startsWith("line 1: has no field \"colour\"");
    }

    @Test
    void shouldReportMistakesOfReadableAndOfUnreadableDefinitionsTogether() {
        assertThat(problems(count("a", 0, "opened") + count("a", 0, "opened") + count("b", 1, "no"), List.of()))
                .hasSize(4)
                .contains(
                        "line 1: version: must be at least 1, was 0",
                        "line 2: id: a.v0 is also in line 1",
                        "line 2: version: must be at least 1, was 0");
    }

    @Test
    void shouldTakeATermThatStaysLoaded() {
        List<Definition> staying = values(yaml(count("a", 1, "opened")));

        assertThatCode(() -> rules.check(yaml(count("b", 1, "a + closed")), staying))
                .doesNotThrowAnyException();
    }

    @Test
    void shouldReportACircleThroughADefinitionThatStaysLoaded() {
        List<Definition> staying = values(yaml(count("a", 1, "b + opened")));

        assertThat(problems(count("b", 1, "a"), staying))
                .containsExactly(
                        "a.v1: value: goes in a circle, a -> b -> a",
                        "line 1: b.v1: value: goes in a circle, b -> a -> b");
    }

    @Test
    void shouldGoByTheFileWhenADefinitionIsLoadedInAnotherForm() {
        List<Definition> staying = values(yaml(count("a", 1, "b")));

        assertThatCode(() -> rules.check(yaml(count("a", 1, "opened") + count("b", 1, "a")), staying))
                .doesNotThrowAnyException();
    }

    private List<String> problems(String yaml, Collection<Definition> staying) {
        return catchThrowableOfType(FileProblemsException.class, () -> rules.check(yaml(yaml), staying))
                .problems()
                .stream()
                .map(FileProblem::toString)
                .toList();
    }

    private static String count(String id, int version, String value) {
        return COUNT.replace("%ID", id)
                .replace("%VERSION", Integer.toString(version))
                .replace("%VALUE", value);
    }

    private static ReferenceFile<Definition> yaml(String text) {
        return ReferenceFile.read("d.yaml", bytes(text), ReferenceKind.DEFINITIONS);
    }

    private static List<Definition> values(ReferenceFile<Definition> file) {
        return file.entries().stream().map(Entry::value).toList();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
