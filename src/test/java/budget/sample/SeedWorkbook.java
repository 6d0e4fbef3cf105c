package budget.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

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

    /** The workbook with the document's narrative on a sheet of its own, one paragraph in a row. */
    public static byte[] withNarrative() {
        return withNarrative(narrative());
    }

    /** The same with other paragraphs. */
    public static byte[] withNarrative(List<String> paragraphs) {
        List<TypedRow> rows = paragraphs.stream()
                .map(paragraph -> new TypedRow(RowKind.BODY, List.of(TypedCell.words(paragraph))))
                .toList();
        List<TypedSheet> all = new ArrayList<>(sheets());
        all.add(new TypedSheet("情况说明", List.of(100), rows));
        return FixedWorkbook.xlsx(all);
    }

    /** The paragraphs of the document's narrative, with the one about secret projects that is below the target tables. */
    public static List<String> narrative() {
        List<String> all = new ArrayList<>(lines("/seed/narrative.txt"));
        lines("/seed/targets.txt").stream()
                .filter(line -> line.startsWith("（五）") || line.contains("涉密项目"))
                .map(line -> line.split("\\|", -1)[0])
                .forEach(all::add);
        return all;
    }

    private static List<String> lines(String resource) {
        try (InputStream text = SeedWorkbook.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + resource, e);
        }
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
