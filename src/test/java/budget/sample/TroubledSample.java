package budget.sample;

import budget.model.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A bad day's submissions of the sample's units: everything that goes wrong, once. */
final class TroubledSample {

    static final Path INPUT = Path.of("input", "department-budget-2023-troubled");

    /** Made with a salt of its own each time, so it is made once. */
    static final String ENCRYPTED = "110001 澜川州图书馆 2023年部门预算.xlsx";

    /** How a workbook is compressed depends on the zlib that Java runs on, and so does what its first half holds. */
    static final String TRUNCATED = "107001 澜川州水利局 2023年部门预算.xlsx";

    private static final BigDecimal TEN_TIMES_TEN_THOUSAND = new BigDecimal("100000.00");

    private TroubledSample() {}

    /** The workbooks by file name, but for the encrypted one. */
    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("102000 澜川州教育局 2023年部门预算（汇总）.xlsx", SampleUnits.workbook(SampleUnits.educationDepartment(), ""));
        put(files, "102001 澜川州教育局本级 2023年部门预算.xls", "102001");
        put(files, "102002 澜川州第一中学 2023年部门预算.xlsx", "102002");
        files.put("103001 澜川州财政局 2023年部门预算.xlsx", changed("103001", TroubledSample::totalTooLarge));
        put(files, "103001 澜川州财政局 2023年部门预算（第二次上报）.xlsx", "103001");
        put(files, "104001 澜川州审计局 2023年部门预算.xlsx", "104001");
        put(files, "104001 澜川州审计局 2023年部门预算 (1).xlsx", "104001");
        files.put("105001 澜川州商务局 2023年部门预算.xlsx", changed("105001", TroubledSample::totalTooLarge));
        put(files, "106001 澜川州卫生健康委员会 2023年部门预算.xls", "106001");
        files.put(TRUNCATED, firstHalf(changed("107001", UnaryOperator.identity())));
        files.put("108001 澜川州国有资产监督管理委员会 2023年部门预算.xls", changed("108001", TroubledSample::ofTheYearBefore));
        put(files, "109001 澜川州档案馆 2023年部门预算.xls", "110001");
        return files;
    }

    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (Map.Entry<String, byte[]> file : files().entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        if (!Files.exists(folder.resolve(ENCRYPTED))) {
            byte[] workbook = changed("109001", UnaryOperator.identity());
            Files.write(folder.resolve(ENCRYPTED), Encrypted.xlsx(workbook, "lanchuan-2023"));
        }
    }

    private static void put(Map<String, byte[]> files, String name, String code) {
        files.put(name, changed(code, UnaryOperator.identity()));
    }

    private static byte[] changed(String code, UnaryOperator<List<TypedSheet>> change) {
        SampleUnit unit = SampleUnits.units().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
        return SampleUnits.workbook(unit, code, change);
    }

    private static byte[] firstHalf(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }

    private static List<TypedSheet> ofTheYearBefore(List<TypedSheet> sheets) {
        return sheets.stream()
                .map(sheet -> sheet.mapCells(
                        cell -> cell.isWords() ? cell.withText(cell.text().replace("2023年", "2022年")) : cell))
                .toList();
    }

    /** 表3's 合计 is typed ten units of 万元 too large. */
    private static List<TypedSheet> totalTooLarge(List<TypedSheet> sheets) {
        List<TypedSheet> changed = new ArrayList<>(sheets);
        TypedSheet table =
                sheets.stream().filter(TroubledSample::isTable3).findFirst().orElseThrow();
        TypedRow total = table.rows().stream()
                .filter(row -> row.cells().stream()
                        .anyMatch(cell -> Words.key(cell.text()).equals("合计")))
                .filter(row -> row.cells().stream().anyMatch(TypedCell::isNumber))
                .findFirst()
                .orElseThrow();
        Optional<TypedCell> sum =
                total.cells().stream().filter(TypedCell::isNumber).findFirst();
        changed.set(
                sheets.indexOf(table),
                table.mapRows(row -> row.equals(total)
                        ? row.map(cell -> cell.equals(sum.orElseThrow()) ? larger(cell) : cell)
                        : row));
        return changed;
    }

    private static boolean isTable3(TypedSheet sheet) {
        return sheet.heading().stream()
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.text().contains("支出总体情况表"));
    }

    private static TypedCell larger(TypedCell cell) {
        BigDecimal inYuanOrNot =
                cell.value().compareTo(TEN_TIMES_TEN_THOUSAND) > 0 ? TEN_TIMES_TEN_THOUSAND : BigDecimal.TEN;
        return cell.withText(cell.value().add(inYuanOrNot).toPlainString());
    }
}
