package budget.consolidate;

import static org.assertj.core.api.Assertions.assertThat;

import budget.consolidate.UnitLines.ByEconomic;
import budget.consolidate.UnitLines.ByFunction;
import budget.consolidate.UnitLines.Project;
import budget.model.Amount;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any units, however their tables are filled. */
class ConsolidationPropertiesTest {

    private final Analysis analysis = new Analysis(UnitSheets.JOB);

    static LongStream seeds() {
        return LongStream.range(0, Integer.getInteger("budget.seeds", 2));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderOfTheUnitsDoesNotMatter(long seed) {
        List<UnitFigures> units = units(seed);
        List<UnitFigures> shuffled = new ArrayList<>(units);
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(consolidated(shuffled)).isEqualTo(consolidated(units));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theWholeIsTheSumOfItsParts(long seed) {
        List<UnitFigures> units = units(seed);
        Map<String, Amount> ofParts = new TreeMap<>();
        for (UnitFigures unit : units) {
            amounts(consolidated(List.of(unit))).forEach((place, amount) -> ofParts.merge(place, amount, Amount::plus));
        }

        assertThat(amounts(consolidated(units))).isEqualTo(ofParts);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatIsNotDerivedIsTheSumOfTheFacts(long seed) {
        List<UnitFigures> units = units(seed);
        Map<String, Amount> stated = new TreeMap<>();
        for (ConsolidatedLine line : consolidated(units)) {
            stated.put(place(line), line.amount().minus(line.derived()));
        }
        Map<String, Amount> facts = new TreeMap<>();
        stated.keySet().forEach(place -> facts.put(place, Amount.ZERO));
        for (UnitFigures unit : units) {
            new Facts(UnitSheets.JOB)
                    .each(
                            unit.content(),
                            fact -> facts.merge(
                                    fact.row().table() + " " + fact.row().text() + " "
                                            + fact.figure().measure(),
                                    fact.figure().amount(),
                                    Amount::plus));
        }

        assertThat(facts).isEqualTo(stated);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theBreakdownsAddUpAndCountNoMoneyTwice(long seed) {
        for (UnitFigures unit : units(seed)) {
            AnalysedUnit analysed = analysis.of(unit, new UnitRows(UnitSheets.JOB.codes()));
            Amount spending = total(unit, "表3", "合计");

            assertThat(sum(analysed.byFunction().stream().map(ByFunction::total)))
                    .isEqualTo(spending);
            assertThat(sum(analysed.byFunction().stream().map(ByFunction::basic)))
                    .isEqualTo(total(unit, "表3", "基本支出"));
            assertThat(sum(analysed.byEconomic().stream().map(ByEconomic::amount)))
                    .isEqualTo(spending);
            assertThat(sum(analysed.projects().stream().map(Project::amount))).isEqualTo(total(unit, "表7", "项目支出合计"));
            assertThat(analysed.byUnit().get(1)).contains(spending);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whatWasWrittenIsReadInEitherFormat(long seed) {
        TextWorkbook workbook = TextWorkbook.of(new RandomUnit(seed).sheets());
        Reading xlsx = Reading.of(UnitSheets.JOB, workbook.xlsx());

        assertThat(xlsx.facts()).isNotEmpty();
        assertThat(Reading.of(UnitSheets.JOB, workbook.xls()).content())
                .usingRecursiveComparison()
                .isEqualTo(xlsx.content());
        assertThat(xlsx.facts()).isEqualTo(written(new RandomUnit(seed).sheets()));
    }

    /** The amounts as typed, in the order of the tables, with the names of their rows and columns. */
    private static List<String> written(String... sheets) {
        List<String> written = new ArrayList<>();
        for (String sheet : sheets) {
            List<String> lines = sheet.lines().toList();
            List<String> head = cells(lines.get(3));
            int keys = head.contains("项目名称") ? 3 : 2;
            String name = lines.get(0).substring("#sheet ".length());
            for (int row = 4; row < lines.size(); row++) {
                List<String> cells = cells(lines.get(row));
                for (int column = keys; column < cells.size(); column++) {
                    if (!cells.get(column).isEmpty()) {
                        written.add(name + "!" + (char) ('A' + column) + row + " " + name + " " + key(cells, keys) + " "
                                + head.get(column) + " " + stored(cells.get(column))
                                + "万元");
                    }
                }
            }
        }
        return written;
    }

    /** A number has the decimals of its value; only 0.00 as its format keeps two. */
    private static String stored(String typed) {
        BigDecimal value = new BigDecimal(typed);
        BigDecimal shortest = value.scale() == 2 ? value : value.stripTrailingZeros();
        return shortest.toPlainString();
    }

    private static String key(List<String> cells, int keys) {
        boolean isProject = keys == 3 && !cells.get(2).isEmpty();
        return (cells.get(0).isEmpty() ? "合计" : cells.get(0)) + (isProject ? "/" + cells.get(2) : "");
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    private static List<UnitFigures> units(long seed) {
        return LongStream.range(0, 3)
                .mapToObj(unit -> UnitSheets.unit("1" + unit, new RandomUnit(seed * 10 + unit).sheets()))
                .toList();
    }

    private static List<ConsolidatedLine> consolidated(List<UnitFigures> units) {
        Consolidator consolidator = new Consolidator(UnitSheets.JOB);
        UnitRows rows = new UnitRows(UnitSheets.JOB.codes());
        units.forEach(unit -> consolidator.add(UnitCells.of(unit, rows)));
        return consolidator.lines();
    }

    private static Map<String, Amount> amounts(List<ConsolidatedLine> lines) {
        Map<String, Amount> amounts = new TreeMap<>();
        lines.forEach(line -> amounts.put(place(line), line.amount()));
        return amounts;
    }

    private static String place(ConsolidatedLine line) {
        return line.table() + " " + line.row() + " " + line.measure();
    }

    private static Amount sum(Stream<Optional<Amount>> amounts) {
        return amounts.map(Optional::orElseThrow).reduce(Amount.ZERO, Amount::plus);
    }

    private static Amount total(UnitFigures unit, String panel, String measure) {
        return unit.table(panel).map(table -> UnitFigures.total(table, measure)).orElse(Amount.ZERO);
    }
}
