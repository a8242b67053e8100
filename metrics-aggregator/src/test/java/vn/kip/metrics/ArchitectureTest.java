package vn.kip.metrics;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;

@AnalyzeClasses(packages = "vn.kip.metrics", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule KNOWS_THE_DOMAIN_AND_NO_OTHER_PART = classes()
            .that()
            .resideInAPackage("vn.kip.metrics..")
            .should()
            .onlyDependOnClassesThat(new DescribedPredicate<>("are of the aggregator, of the domain, or not of Kip") {
                @Override
                public boolean test(JavaClass type) {
                    var name = type.getPackageName() + ".";
                    return !name.startsWith("vn.kip.")
                            || name.startsWith("vn.kip.metrics.")
                            || name.startsWith("vn.kip.domain.");
                }
            });

    @ArchTest
    static final ArchRule WHAT_A_VERSION_CHANGES_IS_PURE = classes()
            .that()
            .resideInAPackage("vn.kip.metrics.cell..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..", "java.util..", "org.jspecify..", "vn.kip.domain..", "vn.kip.metrics.cell..");

    @ArchTest
    static final ArchRule KAFKA_STAYS_IN_STREAM = noClasses()
            .that()
            .resideInAPackage("vn.kip.metrics..")
            .and()
            .resideOutsideOfPackage("vn.kip.metrics.stream..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule PACKAGES_ARE_FREE_OF_CYCLES =
            slices().matching("vn.kip.metrics.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_CLOCK_IS_READ = noClasses()
            .that()
            .resideInAPackage("vn.kip.metrics..")
            .should()
            .callMethodWhere(new DescribedPredicate<JavaMethodCall>("the clock is read") {
                @Override
                public boolean test(JavaMethodCall call) {
                    return call.getName().equals("now") || call.getName().equals("currentTimeMillis");
                }
            });

    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule CONSTRUCTORS_INJECT = noFields().should().beAnnotatedWith(Autowired.class);

    @ArchTest
    static final ArchRule PROPERTIES_ARE_RECORDS = classes()
            .that()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes()
            .that()
            .resideInAPackage("vn.kip.metrics..")
            .should(new ArchCondition<>("be in a @NullMarked package") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                        events.add(SimpleConditionEvent.violated(type, type.getPackageName() + " is not @NullMarked"));
                    }
                }
            });
}
