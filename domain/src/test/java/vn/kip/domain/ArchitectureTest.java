package vn.kip.domain;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;

@AnalyzeClasses(packages = "vn.kip.domain", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String GENERATED = "vn.kip.domain.wire.avro..";

    @ArchTest
    static final ArchRule NOTHING_BUT_JAVA_OUTSIDE_WIRE_AND_SETTINGS = classes()
            .that()
            .resideOutsideOfPackages("vn.kip.domain.wire..", "vn.kip.domain.settings")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "vn.kip.domain..");

    @ArchTest
    static final ArchRule SETTINGS_READ_YAML_AND_CSV_AND_KNOW_NO_OTHER_PACKAGE = classes()
            .that()
            .resideInAPackage("vn.kip.domain.settings")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "org.yaml.snakeyaml..",
                    "org.apache.commons.csv..",
                    "vn.kip.domain.settings");

    @ArchTest
    static final ArchRule NO_FRAMEWORK_NO_IO = noClasses()
            .that()
            .resideOutsideOfPackage(GENERATED)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "org.apache.camel..",
                    "org.apache.kafka..",
                    "java.sql..",
                    "java.net..",
                    "java.nio.file..",
                    "java.util.concurrent..");

    @ArchTest
    static final ArchRule TIME_ARRIVES_AS_AN_ARGUMENT = noClasses()
            .that()
            .resideOutsideOfPackage(GENERATED)
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("the clock is read") {
                @Override
                public boolean test(JavaMethodCall call) {
                    return call.getName().equals("now") || call.getName().equals("currentTimeMillis");
                }
            });

    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
            slices().matching("vn.kip.domain.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule WIRE_CLASSES_STAY_BEHIND_THE_CODECS = noClasses()
            .that()
            .resideOutsideOfPackage("vn.kip.domain.wire..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(GENERATED);

    @ArchTest
    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes()
            .that()
            .resideOutsideOfPackage(GENERATED)
            .should(new ArchCondition<>("be in a @NullMarked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                        events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not @NullMarked"));
                    }
                }
            });
}
