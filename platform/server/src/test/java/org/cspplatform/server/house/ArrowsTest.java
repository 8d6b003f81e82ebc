package org.cspplatform.server.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/** Which room may lean on which. */
final class ArrowsTest {
    private static final String SERVER = "org.cspplatform.server.";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.cspplatform");

    @Test
    void noFeatureLeansOnOneThatLeansOnIt() {
        check(slices().matching(SERVER + "(*)..").should().beFreeOfCycles());
    }

    @Test
    void whatEveryFeatureUsesUsesNoFeature() {
        check(noClasses()
                .that(resideInAPackage(SERVER + "tenancy..")
                        .or(resideInAPackage(SERVER + "web.."))
                        .or(resideInAPackage(SERVER + "identity.."))
                        .or(resideInAPackage(SERVER + "audit..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        SERVER + "funding..",
                        SERVER + "modules..",
                        SERVER + "records..",
                        SERVER + "measures..",
                        SERVER + "release..",
                        SERVER + "charts..",
                        SERVER + "dashboards..",
                        SERVER + "papers..",
                        SERVER + "openness..",
                        SERVER + "reconciliation..",
                        SERVER + "demo.."));
    }

    @Test
    void nothingLeansOnAPlugin() {
        check(noClasses()
                .that()
                .resideInAPackage("org.cspplatform.server..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.cspplatform.plugin.."));
    }

    @Test
    void onlyModulesKnowsThePluginFramework() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(SERVER + "modules..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.pf4j.."));
    }

    @Test
    void onlyTenancyTouchesThePool() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(SERVER + "tenancy..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.zaxxer.hikari.."));
    }

    @Test
    void aFeaturesTablesAreReadByThatFeatureOnly() {
        check(classes()
                .that()
                .areAnnotatedWith("io.micronaut.data.jdbc.annotation.JdbcRepository")
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true));
    }

    @Test
    void theModuleApiNeedsNothingButTheJdk() {
        check(classes()
                .that()
                .resideInAPackage("org.cspplatform.module..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.cspplatform.module..", "java..", "org.jspecify.."));
    }

    @Test
    void disclosureControlStandsByItselfAndOnlyAReleaseGoesThroughIt() {
        String disclosure = "org.cspplatform.disclosure..";
        check(classes()
                .that()
                .resideInAPackage(disclosure)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(disclosure, "java..", "org.jspecify..", "org.ojalgo.."));
        check(noClasses()
                .that()
                .resideInAPackage(SERVER + "(*)..")
                .and()
                .resideOutsideOfPackage(SERVER + "release..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(disclosure));
    }

    @Test
    void onlyChartsKnowsTheEngineThatDrawsThem() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage(SERVER + "charts..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.graalvm.polyglot.."));
    }

    /** What people of a region or the public read was released: it never comes from the exact cells or the records. */
    @Test
    void whatManyReadComesFromWhatWasReleased() {
        check(noClasses()
                .that()
                .resideInAnyPackage(SERVER + "papers..", SERVER + "openness..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(SERVER + "records..", SERVER + "measures.cells.."));
    }

    private static void check(ArchRule rule) {
        rule.check(HOUSE);
    }
}
