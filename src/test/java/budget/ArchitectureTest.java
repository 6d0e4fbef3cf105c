package budget;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import budget.publish.OutputFolder;
import budget.publish.Publications;
import budget.publish.PublishedRun;
import budget.publish.PublishedTable;
import budget.workbook.Passwords;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Which package may know what; the table stands in the decision records as well. */
@AnalyzeClasses(packages = "budget", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Set<String> WORDS = Set.of("model", "rule", "definition");

    /** What each package may import of the others, beside what it holds itself. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("rule", Set.of("model")),
            Map.entry("definition", Set.of("model", "rule")),
            Map.entry("intake", WORDS),
            Map.entry("workbook", WORDS),
            Map.entry("normalise", with(WORDS, "workbook")),
            Map.entry("cause", WORDS),
            Map.entry("validate", with(WORDS, "cause")),
            Map.entry("reconcile", WORDS),
            Map.entry("consolidate", WORDS),
            Map.entry("book", with(WORDS, "consolidate")),
            Map.entry("report", with(WORDS, "consolidate")),
            Map.entry("returned", with(WORDS, "book")),
            Map.entry("publish", with(WORDS, "consolidate", "book", "report", "returned")),
            Map.entry("difference", with(WORDS, "publish", "report")),
            Map.entry("archive", with(WORDS, "publish")),
            Map.entry("store", Set.of("model", "journal")),
            Map.entry("journal", Set.of()),
            Map.entry("watch", Set.of()),
            Map.entry(
                    "job",
                    with(
                            WORDS,
                            "intake",
                            "workbook",
                            "normalise",
                            "validate",
                            "reconcile",
                            "consolidate",
                            "book",
                            "returned",
                            "publish",
                            "difference",
                            "store",
                            "journal")),
            Map.entry("operator", with(WORDS, "archive", "book", "difference", "job", "store", "journal", "watch")));

    /** What a command hands over to the job or asks of a publication, although it lies with a stage. */
    private static final DescribedPredicate<JavaClass> AT_HAND = belongToAnyOf(
            Passwords.class, OutputFolder.class, Publications.class, PublishedRun.class, PublishedTable.class);

    @ArchTest
    static void everyPackageImportsWhatTheTableAllows(JavaClasses all) {
        assertThat(packages(all)).isEqualTo(new TreeSet<>(MAY_IMPORT.keySet()));
        MAY_IMPORT.forEach((name, allowed) -> {
            String[] forbidden = MAY_IMPORT.keySet().stream()
                    .filter(other -> !other.equals(name) && !allowed.contains(other))
                    .map(other -> "budget." + other)
                    .toArray(String[]::new);
            DescribedPredicate<JavaClass> exceptions =
                    name.equals("operator") ? AT_HAND : DescribedPredicate.alwaysFalse();
            noClasses()
                    .that()
                    .resideInAPackage("budget." + name)
                    .should()
                    .dependOnClassesThat(resideInAnyPackage(forbidden).and(not(exceptions)))
                    .allowEmptyShould(true)
                    .check(all);
        });
    }

    @ArchTest
    static final ArchRule nothingLiesBelowAStage = classes()
            .should()
            .resideInAnyPackage(
                    MAY_IMPORT.keySet().stream().map(name -> "budget." + name).toArray(String[]::new));

    @ArchTest
    static final ArchRule stagesFormNoCycle =
            slices().matching("budget.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule poiStaysWithTheWorkbooks =
            onlyIn("org.apache.poi..", "budget.workbook", "budget.returned", "budget.publish");

    @ArchTest
    static final ArchRule springStaysWithTheJob = onlyIn("org.springframework..", "budget.job", "budget.store");

    /** The operator knows that there is a database only to say when it is not available. */
    @ArchTest
    static final ArchRule sqlStaysWithTheStore = onlyIn("java.sql..", "budget.job", "budget.store", "budget.operator");

    @ArchTest
    static final ArchRule theCommandLineStaysWithTheOperator = onlyIn("picocli..", "budget.operator");

    @ArchTest
    static final ArchRule templatesStayWithTheReport = onlyIn("com.samskivert.mustache..", "budget.report");

    @ArchTest
    static final ArchRule metricsStayWithTheWatch = onlyIn("io.micrometer..", "budget.watch");

    @ArchTest
    static final ArchRule onlyTheOperatorPrints = noClasses()
            .that()
            .resideOutsideOfPackage("budget.operator")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

    @ArchTest
    static final ArchRule everyPackageSaysWhereNullIs = classes().should(new ArchCondition<>("be in a marked package") {
        @Override
        public void check(JavaClass type, ConditionEvents events) {
            boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
            events.add(new SimpleConditionEvent(type, marked, type.getName() + " is in no @NullMarked package"));
        }
    });

    @ArchTest
    static final ArchRule moneyIsNeverBinary = noClasses()
            .that()
            .resideInAnyPackage(
                    "budget.workbook",
                    "budget.model",
                    "budget.rule",
                    "budget.definition",
                    "budget.intake",
                    "budget.normalise",
                    "budget.validate",
                    "budget.reconcile",
                    "budget.consolidate",
                    "budget.report")
            .should(new ArchCondition<>("have a field, parameter or result of double or float") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    signatureTypes(type)
                            .filter(each -> Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                                    .contains(each.getBaseComponentType().getName()))
                            .forEach(each -> events.add(
                                    SimpleConditionEvent.satisfied(type, type.getName() + " has a " + each.getName())));
                }
            });

    @Test
    void noFileIsLongerThanThreeHundredLines() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(300);
            }
        }
    }

    private static Stream<JavaClass> signatureTypes(JavaClass type) {
        Stream<JavaClass> fields = type.getFields().stream().map(field -> field.getRawType());
        Stream<JavaClass> results = type.getMethods().stream().map(method -> method.getRawReturnType());
        Stream<JavaClass> parameters =
                type.getCodeUnits().stream().flatMap(unit -> unit.getRawParameterTypes().stream());
        return Stream.of(fields, results, parameters).flatMap(types -> types);
    }

    private static ArchRule onlyIn(String library, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }

    private static Set<String> packages(JavaClasses all) {
        return all.stream()
                .map(type -> type.getPackageName().replaceFirst("^budget\\.", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> with(Set<String> some, String... more) {
        return Stream.concat(some.stream(), List.of(more).stream()).collect(Collectors.toUnmodifiableSet());
    }
}
