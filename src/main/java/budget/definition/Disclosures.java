package budget.definition;

import budget.jobfile.CsvFile;
import budget.jobfile.CsvFile.Line;
import budget.jobfile.MistakeCode;
import budget.jobfile.Mistakes;
import budget.model.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The lines of {@code disclosure.csv}.
 *
 * @param isPublic whether the job has the file, even without lines, and so publishes an edition for the public
 */
public record Disclosures(boolean isPublic, List<Disclosure> lines) {

    /** No such file. */
    public static final Disclosures NONE = new Disclosures(false, List.of());

    /** Its name in a job folder. */
    public static final String FILE = "disclosure.csv";

    /** Its columns. */
    public static final List<String> COLUMNS = List.of("unit_code", "project", "level", "basis", "by", "approved_by");

    public Disclosures {
        lines = List.copyOf(lines);
    }

    /** The lines about a unit. */
    public List<Disclosure> of(String unit) {
        return lines.stream().filter(line -> line.unitCode().equals(unit)).toList();
    }

    static Disclosures read(Path file, UnitRegister register, Mistakes mistakes) {
        List<Disclosure> lines = new ArrayList<>();
        Set<String> met = new HashSet<>();
        for (Line line : CsvFile.lines(file, COLUMNS, mistakes)) {
            Disclosure read = read(line, register);
            if (!met.add(read.unitCode() + "\n" + Words.bare(read.project()))) {
                line.report(MistakeCode.LISTED_TWICE.of("unit_code, project"));
            }
            if (line.isSound()) {
                lines.add(read);
            }
        }
        return new Disclosures(Files.exists(file), lines);
    }

    private static Disclosure read(Line line, UnitRegister register) {
        String unit = register.codeIn(line);
        String level = line.need(
                "level",
                Arrays.stream(Disclosure.Level.values())
                        .map(Disclosure.Level::code)
                        .toList());
        String by = line.need("by");
        String approvedBy = line.need("approved_by");
        if (!by.isEmpty() && by.equals(approvedBy)) {
            line.report(MistakeCode.SAME_PERSON.of("by", "approved_by"));
        }
        return new Disclosure(
                unit,
                line.need("project"),
                Arrays.stream(Disclosure.Level.values())
                        .filter(known -> known.code().equals(level))
                        .findFirst()
                        .orElse(Disclosure.Level.WITHHELD),
                line.need("basis"),
                by,
                approvedBy,
                line.place());
    }
}
