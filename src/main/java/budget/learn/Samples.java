package budget.learn;

import budget.base.FileLimits;
import budget.finding.Finding;
import budget.model.Words;
import budget.table.SheetWords;
import budget.word.DocumentFormat;
import budget.workbook.Cell;
import budget.workbook.Passwords;
import budget.workbook.WorkbookReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;

/** The sample workbooks: their sheets, the units that made them, the year they are of. */
final class Samples {

    private final List<SheetGrid> sheets = new ArrayList<>();
    private final Map<String, Finding> refusals = new LinkedHashMap<>();
    private final Set<String> unitNames = new LinkedHashSet<>();
    private final Map<Integer, Integer> years = new TreeMap<>();

    private Samples() {}

    static Samples read(List<Path> files, FileLimits limits, Passwords passwords) throws IOException {
        Samples samples = new Samples();
        WorkbookReader reader = new WorkbookReader(limits, passwords, new DocumentFormat());
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            samples.countYear(name);
            reader.read(file, name, sheet -> samples.sheets.add(SheetGrid.of(name, sheet)))
                    .refusal()
                    .ifPresent(refusal -> samples.refusals.put(name, refusal));
        }
        samples.sheets.forEach(samples::readLines);
        return samples;
    }

    private void readLines(SheetGrid sheet) {
        sheet.rows().stream().flatMap(row -> row.cells().stream()).forEach(cell -> {
            if (cell instanceof Cell.Text text && text.text().length() <= 80) {
                SheetWords.unitName(text.text())
                        .filter(name -> name.length() > 2)
                        .ifPresent(unitNames::add);
            }
        });
        TableSplitter.split(sheet).forEach(table -> countYear(table.title()));
    }

    private void countYear(String text) {
        OptionalInt year = SheetWords.year(text);
        year.ifPresent(one -> years.merge(one, 1, Integer::sum));
    }

    List<SheetGrid> sheets() {
        return sheets;
    }

    /** Files that could not be read, with the reason. */
    Map<String, Finding> refusals() {
        return refusals;
    }

    /** The year most titles name. */
    Optional<Integer> year() {
        return years.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** A title without its year and without the name of the unit before it. */
    String formName(String title) {
        String name = YearText.withoutYear(title);
        for (String unit : unitNames) {
            if (name.startsWith(Words.key(unit)) && name.length() > unit.length() + 3) {
                name = YearText.withoutYear(name.substring(Words.key(unit).length()));
            }
        }
        return name;
    }
}
