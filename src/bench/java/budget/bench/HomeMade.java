package budget.bench;

import budget.book.SheetWriters;
import budget.ooxml.XmlScanners;
import budget.returned.Editors;
import budget.store.DocumentWriters;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What is home-made beside the libraries that do the same; the figures are in decision 39.
 *
 * <p>{@code HomeMade [ROUNDS [FOLDER]]}: of the workbooks in the folder, which parts are the same after a comment was added.
 */
final class HomeMade {

    private HomeMade() {}

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        Path unit = Children.files(
                        Path.of("input", "department-budget-2023"),
                        file -> file.toString().endsWith(".xlsx"))
                .get(0);
        Path folder = Files.createTempDirectory("budget-bench-");
        SideBySide readers = new SideBySide();
        for (Reader reader : Reader.values()) {
            readers.add(reader.words(), () -> reader.read(unit));
        }
        readers.print("reading " + unit.getFileName(), rounds);
        XmlScanners.of(unit).print("tags, attributes and texts of " + unit.getFileName(), rounds);
        SheetWriters.in(folder).print("a sheet of 5,000 rows and 30 columns; bytes", Math.max(3, rounds / 4));
        DocumentWriters.of(unit).print("the stored document of " + unit.getFileName() + "; bytes", rounds);
        Editors.of(unit, folder)
                .tasks()
                .print("a comment and a sheet added to " + unit.getFileName() + "; bytes", rounds);
        if (arguments.length > 1) {
            for (Path workbook : Children.files(Path.of(arguments[1]), file -> true)) {
                Editors.of(workbook, folder).printParts();
            }
        }
    }
}
