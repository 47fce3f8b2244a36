package io.dossierstreams.model;

import static io.dossierstreams.model.DossierSample.dossier;
import static io.dossierstreams.model.ModelDefinitions.count;
import static io.dossierstreams.model.ModelDefinitions.ratio;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dossierstreams.schema.figure.Ratio;
import io.dossierstreams.schema.reference.Definition;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Formulas, versions side by side, and counts. */
class BatchModelDefinitionTest {
    private static final DossierSample OPEN =
            dossier("1").received("2023-03-01T09:00", ReceivedSample.by("A").due("2023-03-02T09:00"));
    private static final DossierSample RESOLVED =
            dossier("2").received("2023-03-01T09:00", "A").resolved("2023-03-03T09:00");

    private static ModelRun run(Definition... definitions) {
        ModelInput input = ModelRun.input(List.of(), OPEN, RESOLVED);
        return ModelRun.of("2023-12-31", input.withDefinitions(List.of(definitions)));
    }

    @Test
    void shouldComputeAllVersionsSideBySide() {
        ModelRun run = run(ratio("r", 1, "resolved", "received"), ratio("r", 2, "resolved + open", "received + open"));

        assertThat(run.indicators("unassigned", "2023"))
                .containsEntry("r.v1", new Ratio(1, 2))
                .containsEntry("r.v2", new Ratio(2, 3));
    }

    @Test
    void shouldAddAndSubtractTermsFromLeftToRight() {
        assertThat(run(count("c", "received + received - resolved - overdue")).counts("unassigned", "2023"))
                .containsEntry("c.v1", 2L);
    }

    @Test
    void shouldTakeTheHighestVersionOfACountThatIsATerm() {
        ModelRun run = run(count("c", 1, "resolved"), count("c", 2, "received"), count("d", "c + c"));

        assertThat(run.counts("unassigned", "2023"))
                .containsEntry("c.v1", 1L)
                .containsEntry("c.v2", 2L)
                .containsEntry("d.v1", 4L);
    }

    @Test
    void shouldMeanTheMeasureWhenACountHasItsName() {
        assertThat(run(count("open", "open")).counts("unassigned", "2023")).containsEntry("open.v1", 1L);
    }

    @Test
    void shouldListNoCountThatIsZeroAndNoRatioWithoutDenominator() {
        ModelRun run = run(count("c", "received - received"), ratio("r", "received", "feePaid"));

        assertThat(run.counts("unassigned", "2023")).isEmpty();
        assertThat(run.indicators("unassigned", "2023")).isEmpty();
    }

    @Test
    void shouldRefuseATermThatIsNotKnown() {
        assertThatThrownBy(() -> run(count("c", "recieved")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("recieved");
    }
}
