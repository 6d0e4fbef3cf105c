package budget.sample;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** All sample submissions: the real document, and the units of the fictional prefecture 澜川州. */
final class SampleUnits {

    private static final String SEED = "昌吉州电子政务办公室2023年部门预算.xlsx";
    private static final List<String> EDUCATION = List.of("102001", "102002", "102003");
    private static final List<String> OTHERS =
            List.of("103001", "104001", "105001", "106001", "107001", "108001", "109001", "110001", "111001");
    private static final Set<String> OLDER_FORMAT = Set.of("102001", "102003", "106001", "108001", "110001");

    private SampleUnits() {}

    /** The workbooks by file name. */
    static Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(SEED, SeedWorkbook.xlsx());
        SampleUnit department = educationDepartment();
        files.put(fileName(department, "（汇总）.xlsx"), FixedWorkbook.xlsx(sheets(department)));
        for (SampleUnit unit : units()) {
            files.put(fileName(unit, ending(unit)), workbook(unit, unit.code()));
        }
        return files;
    }

    static String ending(SampleUnit unit) {
        return OLDER_FORMAT.contains(unit.code()) ? ".xls" : ".xlsx";
    }

    /** A unit's workbook, in the format of the sample's unit of this code. */
    static byte[] workbook(SampleUnit unit, String like) {
        return workbook(unit, like, UnaryOperator.identity());
    }

    /** The same with its sheets changed. */
    static byte[] workbook(SampleUnit unit, String like, UnaryOperator<List<TypedSheet>> change) {
        List<TypedSheet> sheets = change.apply(sheets(unit));
        return OLDER_FORMAT.contains(like) ? FixedWorkbook.xls(sheets) : FixedWorkbook.xlsx(sheets);
    }

    /** The invented units that spend money themselves. */
    static List<SampleUnit> units() {
        List<SampleUnit> units = new ArrayList<>(read(EDUCATION));
        units.addAll(read(OTHERS));
        return units;
    }

    /** The roll-up of the department that has units of its own. */
    static SampleUnit educationDepartment() {
        List<UnitBudget> budgets =
                read(EDUCATION).stream().map(SampleUnit::budget).toList();
        return new SampleUnit(
                "102000", UnitBudget.rolledUp("澜川州教育局", budgets), EnumSet.of(Manner.COVER, Manner.FORMULAS));
    }

    private static List<SampleUnit> read(List<String> codes) {
        return codes.stream().map(UnitText::read).toList();
    }

    private static String fileName(SampleUnit unit, String ending) {
        return unit.code() + " " + unit.budget().name() + " 2023年部门预算" + ending;
    }

    private static List<TypedSheet> sheets(SampleUnit unit) {
        List<TypedSheet> sheets = FormFiller.fill(unit);
        if (!unit.has(Manner.FORMULAS)) {
            sheets = sheets.stream().map(CellManners::withoutFormulas).toList();
        }
        for (Manner manner : EnumSet.copyOf(unit.manners())) {
            sheets = sheets.stream()
                    .map(sheet -> CellManners.apply(manner, sheet))
                    .map(sheet -> SheetManners.apply(manner, sheet))
                    .toList();
        }
        for (Manner manner : List.of(
                Manner.ONE_SHEET, Manner.SHORT_SHEET_NAMES, Manner.PLAIN_SHEET_NAMES, Manner.CONTENTS, Manner.COVER)) {
            if (unit.has(manner)) {
                sheets = SheetManners.applyToAll(manner, sheets, unit.budget().name());
            }
        }
        return sheets;
    }
}
