package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.model.Amount;
import budget.model.AmountUnit;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a published number comes from.
 *
 * <p>{@code -Dtrace.numbers=200} traces more numbers than an ordinary build.
 */
class TraceTest {

    private static final int NUMBERS = Integer.getInteger("trace.numbers", 15);

    @TempDir
    private static Path folder;

    private final Map<String, Workbook> workbooks = new HashMap<>();

    @BeforeAll
    static void theSampleIsPublished() {
        Published.ofSample(folder);
    }

    @Test
    void aNumberIsTracedToFileSheetAndCell() {
        assertThat(trace("表3", "2010350", "合计").out()).isEqualTo("""
                表3 2010350 事业运行 合计 = 109.57 万元，1 个单位
                ├ 101001 昌吉回族自治州人民政府电子政务办公室  109.57 万元
                │   昌吉州电子政务办公室2023年部门预算.xlsx  （存于 STATE/files/9e608329c068f5dcdc17a2f51da1e2a2636f8226e5f8db90375c2e6606cacdd5）
                │   表3!E9  109.57 万元，X23-01 已由 何文静 豁免
                └ 各单元格合计 109.57 万元，与发布数一致
                """);
    }

    @Test
    void whatNoCellStatesIsTracedToWhatItFollowsFromAndRepairsAreTold() {
        assertThat(trace("表2", "合计", "单位资金", "--unit=101001").out()).isEqualTo("""
                表2 合计  单位资金 = 40.00 万元，1 个单位
                ├ 101001 昌吉回族自治州人民政府电子政务办公室  1.60 万元
                │   昌吉州电子政务办公室2023年部门预算.xlsx  （存于 STATE/files/9e608329c068f5dcdc17a2f51da1e2a2636f8226e5f8db90375c2e6606cacdd5）
                │   表2!N6  1.60 万元，由此推出，修正“1。60”为“1.60”，见问题 amount-repaired
                └ 合计 1.60 万元
                """);
    }

    @Test
    void whatCellsStateIsTracedWithoutTheWorkbooks() {
        String trace = Spoken.by(List.of(
                        "trace",
                        "--table=表3",
                        "--row=2010350",
                        "--measure=合计",
                        output(),
                        "--state=" + folder.resolve("none")))
                .out();

        assertThat(trace).contains("""
                │   昌吉州电子政务办公室2023年部门预算.xlsx
                │   表3!E9  109.57 万元，X23-01 已由 何文静 豁免
                └ 各单元格合计 109.57 万元，与发布数一致
                """);
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(trace("表3", "9999999", "合计"))
                .isEqualTo(new Spoken(66, "", "现行发布中没有 表3 9999999 合计 这个数；行用科目编码、项目路径或“合计”，见 data/consolidated.csv\n"));
        assertThat(trace("表33", "合计", "合计")).isEqualTo(new Spoken(66, "", "没有“表33”这张表；是不是“表3”？\n"));
        assertThat(trace("表3", "2010350", "合计", "--unit=109001"))
                .isEqualTo(new Spoken(66, "", "单位 109001 在这个数里没有份额：没有计入，或没有填\n"));
    }

    @Test
    void theCellsOfANumberAddUpToItAndHoldWhatIsSaid() throws IOException {
        List<NamedCsvRecord> numbers = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> lines =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve("output/2023-02-01-1/data/consolidated.csv"))) {
            lines.forEach(numbers::add);
        }
        Collections.shuffle(numbers, new Random(20230201));

        for (NamedCsvRecord number : numbers.subList(0, Math.min(NUMBERS, numbers.size()))) {
            JsonNode traced = JsonMapper.shared()
                    .readTree(trace(
                                    number.getField("table"),
                                    number.getField("row"),
                                    number.getField("measure"),
                                    "--format=json")
                            .out());
            assertThat(traced.get("traced").asString()).as(number.toString()).isEqualTo(number.getField("amount"));
            for (JsonNode unit : traced.get("units")) {
                unit.get("cells").forEach(cell -> assertHolds(unit.get("sha256").asString(), cell));
            }
        }
    }

    private void assertHolds(String sha256, JsonNode traced) {
        boolean repaired = traced.get("notes")
                .valueStream()
                .anyMatch(note -> note.get("kind").asString().equals("repair"));
        if (!repaired) {
            CellReference at = new CellReference(traced.get("cell").asString());
            Cell cell = workbook(sha256)
                    .getSheet(traced.get("sheet").asString())
                    .getRow(at.getRow())
                    .getCell(at.getCol());
            AmountUnit unit =
                    AmountUnit.printedAs(traced.get("money_unit").asString()).orElseThrow();
            Amount held = unit.convert(new BigDecimal(stated(cell))).amount();
            assertThat(held.inYuan())
                    .as(traced.toString())
                    .isEqualTo(traced.get("amount").asString());
        }
    }

    private static String stated(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return type == CellType.NUMERIC
                ? NumberToTextConverter.toText(cell.getNumericCellValue())
                : cell.getStringCellValue().replace(",", "").strip();
    }

    private Workbook workbook(String sha256) {
        return workbooks.computeIfAbsent(sha256, hash -> {
            try {
                return WorkbookFactory.create(
                        folder.resolve("state/files").resolve(hash).toFile(), null, true);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static Spoken trace(String table, String row, String measure, String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("trace", "--table=" + table, "--row=" + row, "--measure=" + measure, output(), state()));
        arguments.addAll(List.of(more));
        Spoken spoken = Spoken.by(arguments);
        return new Spoken(
                spoken.code(), spoken.out().replace(folder.resolve("state").toString(), "STATE"), spoken.err());
    }

    private static String output() {
        return "--output=" + folder.resolve("output");
    }

    private static String state() {
        return "--state=" + folder.resolve("state");
    }
}
