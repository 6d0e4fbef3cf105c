package budget;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;

/** Which package may know what. */
@AnalyzeClasses(packages = "budget", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule stagesFormNoCycle =
            slices().matching("budget.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule poiStaysWithTheWorkbooks = noClasses()
            .that()
            .resideOutsideOfPackages("budget.workbook..", "budget.returned..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.poi..");

    @ArchTest
    static final ArchRule theDomainKnowsNeitherSpringNorSql = noClasses()
            .that()
            .resideInAnyPackage(
                    "budget.model..",
                    "budget.definition..",
                    "budget.workbook..",
                    "budget.normalise..",
                    "budget.reconcile..",
                    "budget.consolidate..",
                    "budget.intake..",
                    "budget.publish..",
                    "budget.returned..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..");

    @ArchTest
    static final ArchRule onlyTheJobKnowsTheOrder = noClasses()
            .that()
            .resideOutsideOfPackages("budget.job..", "budget.operator..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("budget.job..", "budget.operator..");

    @ArchTest
    static final ArchRule onlyTheOperatorPrints = noClasses()
            .that()
            .resideOutsideOfPackage("budget.operator..")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
}
