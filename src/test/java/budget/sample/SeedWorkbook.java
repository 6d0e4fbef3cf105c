package budget.sample;

import java.util.List;

/**
 * The one real document: a prefecture office's published 2023 department budget, typed into a workbook with its slips
 * and all. The texts under {@code seed} hold its tables; only the name of the projects' head is invented.
 */
public final class SeedWorkbook {

    private static final List<String> TABLES = List.of(
            "table-01",
            "table-02",
            "table-03",
            "table-04",
            "table-05",
            "table-06",
            "table-07",
            "table-08",
            "table-09",
            "table-10",
            "targets");

    private SeedWorkbook() {}

    public static byte[] xlsx() {
        return FixedWorkbook.xlsx(sheets());
    }

    /** The same cells in the older format. */
    public static byte[] xls() {
        return FixedWorkbook.xls(sheets());
    }

    static List<TypedSheet> sheets() {
        return TABLES.stream().map(SeedWorkbook::sheet).toList();
    }

    /** The sheet of one table, 1 to 10. */
    static TypedSheet table(int number) {
        return sheet(TABLES.get(number - 1));
    }

    static TypedSheet targets() {
        return sheet("targets");
    }

    private static TypedSheet sheet(String text) {
        return SheetText.read("/seed/" + text + ".txt");
    }
}
