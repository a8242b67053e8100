package vn.kip.standalone.sample;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.kip.standalone.sample", importOptions = ImportOption.DoNotIncludeTests.class)
class SampleArchitectureTest {

    @ArchTest
    static final ArchRule knowsItsAnswerWithoutTheCodeThatCounts = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.kip.domain.contribution..",
                    "vn.kip.domain.fact..",
                    "vn.kip.domain.indicator..",
                    "vn.kip.domain.record..",
                    "vn.kip.metrics..",
                    "vn.kip.report..");
}
