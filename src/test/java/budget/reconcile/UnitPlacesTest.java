package budget.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import budget.submission.Standing;
import budget.submission.UnitPlaces;
import budget.submission.UnitPlaces.Place;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each expected unit is in exactly one place, so that the places add up. */
class UnitPlacesTest {

    private static final String REGISTER = """
            103001 | 澜川州财政局 | | 行政 |
            104001 | 澜川州审计局 | | 行政 |
            """;

    /** What may be said of a file, more often nothing. */
    private static final List<String> FATES = List.of(
            "",
            "",
            "",
            "at=5",
            "seen=2",
            "changing",
            "young TRUNCATED",
            "link",
            "kept",
            "ENCRYPTED",
            "CORRUPT",
            "WRONG_YEAR",
            "UNIT_CONTRADICTION",
            "bytes=x",
            "bytes=y",
            "document",
            "document WRONG_YEAR",
            "total=300",
            "total=90000",
            "zero");

    @Test
    void aUnitWhoseLaterVersionIsHeldBackCountsAndIsNotHeldBackToo() {
        UnitPlaces<Standing> places = places(REGISTER, """
                103001.xlsx | | seen=1
                103001v2.xlsx | | seen=2 WRONG_YEAR
                """);

        assertThat(numbers(places)).isEqualTo("expected=2 counted=1 missing=1");
        assertThat(places.later()).extracting(Standing::path).containsExactly("103001v2.xlsx");
        assertThat(places.isComplete()).isFalse();
    }

    @Test
    void aUnitWithAHeldBackFileAndOneThatIsBeingCopiedIsHeldBack() {
        assertThat(numbers(places(REGISTER, """
                                103001.xlsx | | WRONG_YEAR
                                103001更正.xlsx | | changing
                                """))).isEqualTo("expected=2 held_back=1 missing=1");
    }

    @Test
    void aUnitThatIsBeingCopiedIsExpectedAndThePublicationIncomplete() {
        UnitPlaces<Standing> places = places(REGISTER, """
                103001.xlsx | | changing
                104001.xlsx | |
                """);

        assertThat(numbers(places)).isEqualTo("expected=2 counted=1 being_copied=1");
        assertThat(places.isComplete()).isFalse();
    }

    @Test
    void aFileOfAnUnknownUnitIsInNoPlaceWhereARegisterSaysWhoIsExpected() {
        UnitPlaces<Standing> places = places(REGISTER, """
                103001.xlsx | |
                无名.xlsx | | ENCRYPTED
                """);

        assertThat(numbers(places)).isEqualTo("expected=2 counted=1 missing=1");
        assertThat(places.unknown()).extracting(Standing::path).containsExactly("无名.xlsx");
    }

    @Test
    void withoutARegisterEverySenderAndEveryUnreadableFileIsAUnit() {
        assertThat(numbers(places("", """
                                a.xlsx | 澜川州财政局 |
                                b.xlsx | 澜川州审计局 | WRONG_YEAR
                                无名.xlsx | | ENCRYPTED
                                """))).isEqualTo("expected=3 counted=1 held_back=1 unreadable=1");
    }

    @Test
    void aRollUpThatItsUnitsRepeatIsCoveredAndNeedNotCountItself() {
        UnitPlaces<Standing> places = places("""
                        102000 | 教育局 | | 部门汇总 |
                        102001 | 教育局本级 | 102000 | 行政 |
                        """, """
                        102000.xlsx | |
                        102001.xlsx | |
                        """);

        assertThat(numbers(places)).isEqualTo("expected=2 counted=1 covered=1");
        assertThat(places.due()).isEqualTo(1);
        assertThat(places.isComplete()).isTrue();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whateverArrivedEachUnitIsInOnePlace(int seed) {
        Random random = new Random(seed);
        List<String> codes = new ArrayList<>();
        String register = register(random, codes);
        String files = files(random, codes);

        List<Standing> standings = standings(register, files);
        UnitPlaces<Standing> places = UnitPlaces.of(standings, true);

        List<String> placed = Arrays.stream(Place.values())
                .flatMap(place -> places.in(place).stream())
                .map(Standing::unitCode)
                .toList();
        assertThat(placed).as(files).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(places.expected()).isEqualTo(codes.size());
        assertThat(standings.stream().filter(Standing::counted).count())
                .as("no unit counts twice")
                .isEqualTo(places.count(Place.COUNTED));
        long leftOut = standings.stream()
                .filter(standing -> standing.status().isLeftOut())
                .map(standing -> standing.unitCode().isEmpty() ? standing.path() : standing.unitCode())
                .distinct()
                .count();
        assertThat(Arrays.stream(Place.values())
                                .filter(Place::isLeftOut)
                                .mapToInt(places::count)
                                .sum()
                        + places.later().size()
                        + places.unknown().size())
                .as("what is left out is said once")
                .isEqualTo((int) leftOut);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void withoutARegisterEachSenderIsInOnePlace(int seed) {
        Random random = new Random(seed);
        String files = files(random, List.of("甲局", "乙局", "丙局", "丁局")).replaceAll("(?m)^(.局)([^|]*)\\|", "$1$2|$1");

        List<Standing> standings = standings("", files);
        UnitPlaces<Standing> places = UnitPlaces.of(standings, false);

        List<String> placed = Arrays.stream(Place.values())
                .flatMap(place -> places.in(place).stream())
                .map(standing -> standing.unitCode().isEmpty() ? standing.path() : standing.unitCode())
                .toList();
        assertThat(placed).as(files).doesNotHaveDuplicates();
        TreeSet<String> senders = new TreeSet<>();
        standings.stream()
                .filter(standing -> standing.counted() || standing.status().isLeftOut())
                .forEach(
                        standing -> senders.add(standing.unitCode().isEmpty() ? standing.path() : standing.unitCode()));
        assertThat(placed).as(files).containsExactlyInAnyOrderElementsOf(senders);
    }

    private static int[] seeds() {
        return java.util.stream.IntStream.range(0, 200).toArray();
    }

    /** Departments with and without a roll-up, and units of none. */
    private static String register(Random random, List<String> codes) {
        StringBuilder lines = new StringBuilder();
        for (int department = 0; department < 3; department++) {
            String above = "10" + department + "000";
            int units = random.nextInt(4);
            codes.add(above);
            lines.append(above + " | 部门" + department + " | | " + (random.nextBoolean() ? "部门汇总" : "行政") + " |\n");
            for (int unit = 1; unit <= units; unit++) {
                String code = "10" + department + "00" + unit;
                codes.add(code);
                lines.append(code + " | 单位" + department + unit + " | " + above + " | 事业 |\n");
            }
        }
        return lines.toString();
    }

    private static String files(Random random, List<String> units) {
        StringBuilder lines = new StringBuilder();
        for (String unit : units) {
            int versions = random.nextInt(4);
            for (int version = 1; version <= versions; version++) {
                lines.append(unit + (version == 1 ? "" : "v" + version) + (random.nextInt(5) == 0 ? ".docx" : ".xlsx")
                        + " | | " + FATES.get(random.nextInt(FATES.size())) + "\n");
            }
        }
        for (int unknown = random.nextInt(3); unknown > 0; unknown--) {
            lines.append("无名" + unknown + ".xlsx | | " + FATES.get(random.nextInt(FATES.size())) + "\n");
        }
        return lines.toString();
    }

    private static UnitPlaces<Standing> places(String register, String files) {
        return UnitPlaces.of(standings(register, files), !register.isEmpty());
    }

    private static List<Standing> standings(String register, String files) {
        return Standings.of(register).standings(files);
    }

    /** The numbers that are not 0. */
    private static String numbers(UnitPlaces<?> places) {
        return String.join(
                " ",
                places.numbers().entrySet().stream()
                        .filter(number -> number.getValue() > 0)
                        .map(number -> number.getKey() + "=" + number.getValue())
                        .toList());
    }
}
