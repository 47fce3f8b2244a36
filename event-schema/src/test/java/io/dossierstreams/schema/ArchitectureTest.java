package io.dossierstreams.schema;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.dossierstreams.schema", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] VALUES = {
        "..event..", "..reference..", "..figure..", "..breach..", "..deadline..", "..topic..", "..text.."
    };

    @ArchTest
    static final ArchRule VALUES_KNOW_ONLY_THE_JDK = classes()
            .that()
            .resideInAnyPackage(VALUES)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "io.dossierstreams.schema.event",
                    "io.dossierstreams.schema.reference",
                    "io.dossierstreams.schema.figure",
                    "io.dossierstreams.schema.breach",
                    "io.dossierstreams.schema.deadline",
                    "io.dossierstreams.schema.topic",
                    "io.dossierstreams.schema.text")
            .because("whoever works with the values needs neither Kafka nor Jackson nor the codecs");

    @ArchTest
    static final ArchRule EVENTS_STAND_ALONE = noClasses()
            .that()
            .resideInAPackage("..event..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("..reference..", "..figure..", "..breach..", "..deadline..", "..topic..", "..codec..");

    @ArchTest
    static final ArchRule NOTHING_READS_THE_WALL_CLOCK = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(java.util.Random.class)
            .because("the same log must always give the same records");
}
