package io.dossierstreams;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.dossierstreams.schema.topic.Topic;
import io.dossierstreams.schema.topic.TopicNames;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.Punctuator;

/** What the figures hang on: pure domain, one direction, nothing that differs between two runs over one log. */
@AnalyzeClasses(packages = "io.dossierstreams", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    /** The domain, each package knowing only those before it. */
    private static final List<String> DIRECTION = List.of(
            "state", "tick", "calendar", "dossier", "deadline", "delta", "ledger", "indicator", "breach", "closing");

    private static final String[] DOMAIN =
            DIRECTION.stream().map(name -> "io.dossierstreams." + name + "..").toArray(String[]::new);
    private static final String[] OUTER = {
        "io.dossierstreams.log..",
        "io.dossierstreams.topology..",
        "io.dossierstreams.runtime..",
        "io.dossierstreams.command..",
        "io.dossierstreams.demo..",
        "io.dossierstreams.replay..",
        "io.dossierstreams.proof..",
        "io.dossierstreams.backtest..",
        "io.dossierstreams.rebuild..",
        "io.dossierstreams.reference..",
        "io.dossierstreams.report..",
        "io.dossierstreams.http..",
        "io.dossierstreams.access..",
        "io.dossierstreams.view..",
        "io.dossierstreams.metrics..",
        "io.dossierstreams.alertmanager.."
    };
    /** Where the wall clock may come in, to be injected from there. */
    private static final String[] CLOCK_OWNERS = {"io.dossierstreams.runtime..", "io.dossierstreams.command.."};

    @ArchTest
    static final ArchRule DOMAIN_KNOWS_NEITHER_KAFKA_NOR_JACKSON = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "com.fasterxml..", "io.micrometer..", "org.slf4j..")
            .because("the domain takes values and returns values");

    @ArchTest
    static final ArchRule DOMAIN_KNOWS_NOTHING_OUTSIDE_IT = noClasses()
            .that()
            .resideInAnyPackage(DOMAIN)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(OUTER);

    @ArchTest
    static void domainShouldPointInOneDirection(JavaClasses classes) {
        for (int i = 0; i < DIRECTION.size(); i++) {
            String[] later = DIRECTION.subList(i + 1, DIRECTION.size()).stream()
                    .map(name -> "io.dossierstreams." + name + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage("io.dossierstreams." + DIRECTION.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .because("the direction is event, dossier, delta, ledger, indicator, breach")
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule PACKAGES_FORM_NO_CIRCLE =
            slices().matching("io.dossierstreams.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule REPORTS_TAKE_VALUES_AND_RETURN_VALUES = noClasses()
            .that()
            .resideInAPackage("io.dossierstreams.report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.micrometer..", "org.slf4j..")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage(Arrays.stream(OUTER)
                    .filter(outer -> !outer.equals("io.dossierstreams.report.."))
                    .toArray(String[]::new));

    @ArchTest
    static final ArchRule REPORT_FIGURES_ARE_EXACT = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAPackage("io.dossierstreams.report..")
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .because("ranks are of exact fractions");

    @ArchTest
    static final ArchRule TOPOLOGY_KNOWS_NO_RUNTIME = noClasses()
            .that()
            .resideInAnyPackage("io.dossierstreams.log..", "io.dossierstreams.topology..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "io.dossierstreams.runtime..",
                    "io.dossierstreams.command..",
                    "io.dossierstreams.demo..",
                    "io.dossierstreams.replay..",
                    "io.dossierstreams.proof..",
                    "io.dossierstreams.backtest..",
                    "io.dossierstreams.rebuild..",
                    "io.dossierstreams.reference..",
                    "io.dossierstreams.report..",
                    "io.dossierstreams.http..");

    @ArchTest
    static final ArchRule THE_VIEW_KNOWS_NO_METRICS = noClasses()
            .that()
            .resideInAPackage("io.dossierstreams.view..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.micrometer..", "io.prometheus..", "io.dossierstreams.http..")
            .because("whatever shows figures, shows these");

    @ArchTest
    static final ArchRule FILES_ARE_CHECKED_WITHOUT_A_CLUSTER = noClasses()
            .that()
            .resideInAPackage("io.dossierstreams.reference..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka..", "io.dossierstreams.runtime..")
            .because("the settings are checked before anything is connected, and definitions are a setting");

    @ArchTest
    static final ArchRule THE_WALL_CLOCK_IS_INJECTED_FROM_OUTSIDE = noClasses()
            .that()
            .resideOutsideOfPackages(CLOCK_OWNERS)
            .and()
            .resideOutsideOfPackage("io.dossierstreams.embedded..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethodWhere(target(owner(resideInAPackage("java.time.."))).and(target(name("now"))))
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callConstructor(Date.class)
            .because("the same log must always give the same records");

    /** A replay measures its patience with the ledger; how long a wait took is in no figure and not in the log. */
    @ArchTest
    static final ArchRule ELAPSED_TIME_IS_FOR_WAITS_ONLY = noClasses()
            .that()
            .resideOutsideOfPackages(CLOCK_OWNERS)
            .and()
            .resideOutsideOfPackages("io.dossierstreams.replay..", "io.dossierstreams.embedded..")
            .should()
            .callMethod(System.class, "nanoTime");

    @ArchTest
    static final ArchRule NOTHING_IS_LEFT_TO_CHANCE = noClasses()
            .should()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .callConstructor(Random.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(ThreadLocalRandom.class)
            .because("ids and figures are the same on every machine; generators take a seed");

    @ArchTest
    static final ArchRule NOTHING_SLEEPS = noClasses()
            .should()
            .callMethodWhere(target(owner(assignableTo(Thread.class))).and(target(name("sleep"))));

    @ArchTest
    static final ArchRule TEXT_DOES_NOT_HANG_ON_THE_LOCALE = noClasses()
            .should()
            .callMethod(String.class, "format", String.class, Object[].class)
            .orShould()
            .callMethod(String.class, "formatted", Object[].class)
            .orShould()
            .callMethod(String.class, "toLowerCase")
            .orShould()
            .callMethod(String.class, "toUpperCase")
            .orShould()
            .callMethod(PrintStream.class, "printf", String.class, Object[].class)
            .orShould()
            .callMethod(PrintWriter.class, "printf", String.class, Object[].class)
            .orShould()
            .callMethod(DateTimeFormatter.class, "ofPattern", String.class)
            .orShould()
            .callMethod(Locale.class, "getDefault")
            .because("every machine writes the same bytes");

    @ArchTest
    static final ArchRule FIELDS_ARE_EXACT = noFields()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(DOMAIN)
            .should()
            .haveRawType(double.class)
            .orShould()
            .haveRawType(float.class)
            .because("thresholds are compared as whole fractions");

    @ArchTest
    static final ArchRule RESULTS_ARE_EXACT = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .resideInAnyPackage(DOMAIN)
            .should()
            .haveRawReturnType(double.class)
            .orShould()
            .haveRawReturnType(float.class);

    @ArchTest
    static final ArchRule NOTHING_HAPPENS_BETWEEN_RECORDS = noClasses()
            .that()
            .resideInAPackage("io.dossierstreams.topology..")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Punctuator.class)
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(PunctuationType.class)
            .orShould()
            .callMethodWhere(target(owner(resideInAPackage("org.apache.kafka.streams..")))
                    .and(target(name("schedule"))))
            .because("a punctuator runs when the machine likes; ticks are in the log");

    @ArchTest
    static final ArchRule ONE_CLASS_KNOWS_WHEN_A_COMMIT_COMES = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.dossierstreams.topology.CommitHook")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.kafka.streams.state.internals..")
            .because("what is internal to Kafka Streams may change with any release");

    @ArchTest
    static final ArchRule ONE_CLASS_KNOWS_THE_TIME_OF_DAY = noClasses()
            .that()
            .resideInAPackage("io.dossierstreams.topology..")
            .and()
            .doNotHaveFullyQualifiedName("io.dossierstreams.topology.CommitPace")
            .should()
            .callMethodWhere(target(owner(resideInAPackage("org.apache.kafka.streams..")))
                    .and(target(name("currentSystemTimeMs"))))
            .because("it may decide when a commit comes, and nothing that anybody reads");

    @ArchTest
    static final ArchRule TOPICS_ARE_NAMED_WITH_THEIR_PREFIX = noClasses()
            .that()
            .areNotAssignableTo(TopicNames.class)
            .should()
            .callMethod(Topic.class, "topicName")
            .because("the setting topic.prefix has to reach every client; ask TopicNames");

    @ArchTest
    static void embeddedBrokerShouldBeKnownToOneClassOnly(JavaClasses classes) {
        assertThat(classes.stream()
                        .filter(candidate -> !candidate.getPackageName().startsWith("io.dossierstreams.embedded"))
                        .filter(candidate -> candidate.getDirectDependenciesFromSelf().stream()
                                .anyMatch(dependency -> dependency
                                        .getTargetClass()
                                        .getPackageName()
                                        .startsWith("io.dossierstreams.embedded")))
                        .map(ArchitectureTest::outermost)
                        .distinct())
                .as("the production image has no broker in it, so all that needs one is in one class")
                .hasSizeLessThanOrEqualTo(1);
    }

    private static String outermost(JavaClass candidate) {
        return candidate.getName().replaceFirst("\\$.*", "");
    }
}
