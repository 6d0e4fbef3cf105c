package budget.sample;

import budget.model.CellAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The sample workbook of each pack whose forms are not those of the main sample; its sheets are written as text. */
public final class PackSamples {

    /** The workbooks below input/packs, by the name of the pack. */
    public static final Map<String, String> WORKBOOKS = Map.of(
            "central-departments-2023", "100001 国家示例档案中心 2023年部门预算.xlsx",
            "final-accounts-2023", "301001 示例县档案局 2023年度部门决算.xlsx");

    private static final Path INPUT = Path.of("input", "packs");
    private static final Path TEXTS = Path.of("src", "test", "resources", "packs");
    private static final Pattern SHEET = Pattern.compile("(?m)^(?=#sheet )");

    private PackSamples() {}

    public static void main(String[] arguments) throws IOException {
        for (String pack : WORKBOOKS.keySet()) {
            Files.createDirectories(workbook(pack).getParent());
            Files.write(workbook(pack), xlsx(pack));
        }
    }

    /** Where the workbook of a pack lies. */
    public static Path workbook(String pack) {
        return INPUT.resolve(pack).resolve(String.valueOf(WORKBOOKS.get(pack)));
    }

    /** The workbook of a pack as its text makes it. */
    public static byte[] xlsx(String pack) throws IOException {
        return FixedWorkbook.xlsx(sheets(pack));
    }

    /** The amounts and rates of its sheets, which all have decimals, as {@code 公开表1!B6 3.00}. */
    public static Set<String> numbers(String pack) throws IOException {
        Set<String> numbers = new TreeSet<>();
        for (TypedSheet sheet : sheets(pack)) {
            for (int row = 0; row < sheet.rows().size(); row++) {
                List<TypedCell> cells = sheet.rows().get(row).cells();
                for (int column = 0; column < cells.size(); column++) {
                    if (cells.get(column).text().matches("-?[0-9]+\\.[0-9]+")) {
                        String cell = new CellAddress(row + 1, column).a1();
                        numbers.add(sheet.name() + "!" + cell + " "
                                + cells.get(column).text());
                    }
                }
            }
        }
        return numbers;
    }

    private static List<TypedSheet> sheets(String pack) throws IOException {
        String text = Files.readString(TEXTS.resolve(pack + ".txt"));
        return SHEET.splitAsStream(text)
                .filter(sheet -> !sheet.isBlank())
                .map(SheetText::parse)
                .toList();
    }
}
