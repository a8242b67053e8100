package vn.kip.report;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import vn.kip.domain.contribution.CountingRules;

@AnalyzeClasses(packages = "vn.kip.report", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FIGURES_ARE_PURE = classes()
            .that()
            .resideInAPackage("..report.figures")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "vn.kip.domain..", "vn.kip.report.figures");

    @ArchTest
    static final ArchRule ONLY_ADAPTERS_KNOW_THE_DATABASE = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "..report.readmodel",
                    "..report.rollup",
                    "..report.recount",
                    "..report.review",
                    "..report.snapshot",
                    "..report.ledger",
                    "..report.lookup",
                    "..report.restatement",
                    "..report.schedule",
                    "..report.delivery",
                    "..report.remedy",
                    "..report.portal")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "org.springframework.jdbc..");

    @ArchTest
    static final ArchRule ONLY_THE_FEED_KNOWS_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackage("..report.feed")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule THE_RECOUNT_SHARES_NOTHING_WITH_THE_CELLS = noClasses()
            .that()
            .resideInAPackage("..report.recount")
            .should()
            .dependOnClassesThat(resideInAPackage("..domain.contribution")
                    .and(not(belongToAnyOf(CountingRules.class)))
                    .or(resideInAPackage("..domain.fact"))
                    .or(resideInAPackage("..report.rollup")));

    @ArchTest
    static final ArchRule THE_ROLL_UP_SHARES_NOTHING_WITH_THE_RECOUNT = noClasses()
            .that()
            .resideInAPackage("..report.rollup")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..report.recount");

    @ArchTest
    static final ArchRule FEATURES_ARE_FREE_OF_CYCLES =
            slices().matching("vn.kip.report.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule OTHER_SERVICES_ARE_NOT_KNOWN = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.kip.ingest..", "vn.kip.metrics..", "vn.kip.standalone..", "vn.kip.embedded..");

    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule NOBODY_READS_THE_CLOCK_OR_SLEEPS = classes().should(notCall(Set.of("now", "sleep"), "java."));

    @ArchTest
    static final ArchRule NOTHING_IS_INJECTED_INTO_FIELDS =
            noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class);

    @ArchTest
    static final ArchRule SETTINGS_ARE_RECORDS = classes()
            .that()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule EVERY_PACKAGE_IS_NULL_MARKED = classes().should(liveInANullMarkedPackage());

    private static ArchCondition<JavaClass> notCall(Set<String> methods, String ownersPrefix) {
        return new ArchCondition<>("not call " + methods + " of " + ownersPrefix + "*") {
            @Override
            public void check(JavaClass caller, ConditionEvents events) {
                caller.getMethodCallsFromSelf().stream()
                        .filter(call -> methods.contains(call.getTarget().getName()))
                        .filter(call -> call.getTargetOwner().getName().startsWith(ownersPrefix))
                        .filter(call -> !takesAClock(call))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(caller, call.getDescription())));
            }
        };
    }

    private static boolean takesAClock(JavaAccess<?> call) {
        return call.getTarget().getFullName().contains("java.time.Clock");
    }

    private static ArchCondition<JavaClass> liveInANullMarkedPackage() {
        return new ArchCondition<>("live in a package that is @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName()));
            }
        };
    }
}
