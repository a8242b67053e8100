package vn.kip.standalone;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.kip.standalone", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule FEATURES_ARE_FREE_OF_CYCLES =
            slices().matching("vn.kip.standalone.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_KNOWS_ITS_LIBRARY = noClasses()
            .that()
            .resideOutsideOfPackage("vn.kip.standalone.command")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule ONLY_THE_NODE_KNOWS_THE_SERVERS_IT_STARTS = noClasses()
            .that()
            .resideInAPackage("vn.kip.standalone.terminal")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.kip.embedded..", "org.springframework..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule THE_SAMPLE_KNOWS_NOTHING_OF_KIP = noClasses()
            .that()
            .resideInAPackage("vn.kip.standalone.sample..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "vn.kip.ingest..",
                    "vn.kip.metrics..",
                    "vn.kip.report..",
                    "vn.kip.standalone.node..",
                    "vn.kip.standalone.command..");

    @ArchTest
    static final ArchRule NOTHING_IS_PRINTED_BUT_ON_THE_TERMINAL =
            noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err");
}
