package budget.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Pages that people open: of each kind about as many as there are others. */
final class ConsolePages {

    private static final String JOB = "/jobs/department-budget-2023";

    /** How many of the pages of single units, figures and cells. */
    private static final int OF_EACH = 40;

    private ConsolePages() {}

    static List<String> of(Path output) throws IOException {
        Path data = output.resolve(Files.readString(output.resolve("current")).strip())
                .resolve("data");
        List<String> pages = new ArrayList<>();
        for (NamedCsvRecord line : some(data.resolve("units.csv"))) {
            String unit = encoded(line.getField("unit_code")).replace("+", "%20");
            pages.add(JOB + "/units/" + unit);
            pages.add(JOB + "/units?text=" + unit);
        }
        for (NamedCsvRecord line : some(data.resolve("consolidated.csv"))) {
            pages.add(JOB + "/numbers/figure?table=" + encoded(line.getField("table")) + "&row="
                    + encoded(line.getField("row")) + "&measure=" + encoded(line.getField("measure")));
            pages.add(JOB + "/numbers?form=" + encoded(line.getField("table")));
        }
        for (NamedCsvRecord line : some(data.resolve("facts.csv"))) {
            pages.add(JOB + "/numbers/cell?unit=" + encoded(line.getField("unit_code")) + "&sheet="
                    + encoded(line.getField("sheet")) + "&cell=" + line.getField("cell"));
        }
        for (String page : List.of("", "/units", "/findings", "/projects", "/runs", "/rules", "/waivers")) {
            for (int time = 0; time < OF_EACH / 2; time++) {
                pages.add(JOB + page);
            }
        }
        return pages;
    }

    /** Lines from all over a table. */
    private static List<NamedCsvRecord> some(Path table) throws IOException {
        List<NamedCsvRecord> lines;
        try (CsvReader<NamedCsvRecord> all = CsvReader.builder().ofNamedCsvRecord(table)) {
            lines = all.stream().toList();
        }
        List<NamedCsvRecord> some = new ArrayList<>();
        for (int at = 0; at < OF_EACH; at++) {
            some.add(lines.get((int) ((long) at * lines.size() / OF_EACH)));
        }
        return some;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
