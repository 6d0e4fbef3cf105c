package budget;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import budget.edition.AttackResult;
import budget.edition.PublicDocuments;
import budget.published.OutputFolder;
import budget.published.Publications;
import budget.published.PublishedRun;
import budget.published.PublishedTable;
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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** Which package may know what. */
@AnalyzeClasses(packages = "budget", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final Path MAP = Path.of("src/docs/map.md");

    /** What each package may import of the others, beside what it holds itself: a line of the map's table each. */
    private static final Map<String, Set<String>> MAY_IMPORT = mayImport();

    private static Map<String, Set<String>> mayImport() {
        Pattern line = Pattern.compile("\\| `([a-z]+)` \\|((?: `[a-z]+`)*) \\|");
        return map().lines()
                .map(line::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(
                        row -> row.group(1),
                        row -> Stream.of(row.group(2).split("[` ]+"))
                                .filter(name -> !name.isEmpty())
                                .collect(Collectors.toSet())));
    }

    private static String map() {
        try {
            return Files.readString(MAP);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ArchTest
    static void theMapAllowsNoMoreThanIsUsed(JavaClasses all) {
        MAY_IMPORT.forEach((name, allowed) -> assertThat(all.stream()
                        .filter(type -> type.getPackageName().equals("budget." + name))
                        .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                        .map(dependency ->
                                dependency.getTargetClass().getPackageName().replaceFirst("^budget\\.", "")))
                .as(name)
                .containsAll(allowed));
    }

    /** In its tables a class stands with its package before it, or behind another one of the same package. */
    @ArchTest
    static void everyClassThatTheMapNamesIsThere(JavaClasses all) {
        Set<String> names = all.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        all.stream().map(type -> type.getName().replaceFirst("^budget\\.", "")).forEach(names::add);
        try (Stream<Path> tests = Files.walk(Path.of("src/test/java/budget"))) {
            tests.map(path -> path.toString()
                            .replaceFirst("^src/test/java/budget/(.*)\\.java$", "$1")
                            .replace('/', '.'))
                    .forEach(test -> names.addAll(List.of(test, test.substring(test.lastIndexOf('.') + 1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(Pattern.compile("`([a-z]+\\.)?[A-Z][a-z]+[A-Za-z]+`")
                        .matcher(map())
                        .results()
                        .map(name -> name.group().replace("`", ""))
                        .map(name -> name.replaceFirst("^budget\\.", "")))
                .isSubsetOf(names);
    }

    /** What a command hands over to the job or asks of a publication, although it lies with a stage. */
    private static final DescribedPredicate<JavaClass> AT_HAND = belongToAnyOf(
            AttackResult.class,
            Passwords.class,
            OutputFolder.class,
            Publications.class,
            PublicDocuments.class,
            PublishedRun.class,
            PublishedTable.class);

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
            onlyIn("org.apache.poi..", "budget.docx", "budget.workbook", "budget.returned");

    @ArchTest
    static final ArchRule springStaysWithTheJob = onlyIn(
            "org.springframework..",
            "budget.console",
            "budget.start",
            "budget.job",
            "budget.worker",
            "budget.store",
            "budget.account");

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
                    "budget.table",
                    "budget.model",
                    "budget.finding",
                    "budget.submission",
                    "budget.figures",
                    "budget.rule",
                    "budget.jobfile",
                    "budget.layout",
                    "budget.waiver",
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
}
