package io.dossierstreams.embedded;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ImportRulesTest {
    @Test
    void shouldTouchKafkaInOneClassOnly() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(KafkaInternals.class.getName())
                .should()
                .dependOnClassesThat(describe("are Kafka's or Scala's", ImportRulesTest::foreign))
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackagesOf(EmbeddedKafka.class));
    }

    private static boolean foreign(JavaClass type) {
        String name = type.getName();
        return name.startsWith("kafka.") || name.startsWith("org.apache.kafka.") || name.startsWith("scala.");
    }
}
