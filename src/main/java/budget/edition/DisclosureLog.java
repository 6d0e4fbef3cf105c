package budget.edition;

import budget.dataset.DataFolder;
import budget.dataset.DataLines;
import budget.dataset.OutputFile;
import budget.definition.Disclosure;
import budget.definition.JobDefinition;
import budget.disclosure.PublicUnit;
import budget.edition.PublicUnitSet.Concerned;
import budget.model.Amount;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code disclosure-log.csv}, for the bureau alone: the decisions about projects, and every figure that the public edition leaves
 * out, with its amount and why.
 */
final class DisclosureLog {

    static final String FILE = "disclosure-log.csv";

    private static final List<String> HEADER = List.of(
            "unit_code",
            "unit_name",
            "project",
            "level",
            "table",
            "row",
            "measure",
            "amount",
            "why",
            "basis",
            "by",
            "approved_by");

    private DisclosureLog() {}

    static OutputFile write(Path publication, JobDefinition job, PublicUnitSet units) throws IOException {
        try (OutputStream out = DataFolder.of(publication, job).begin(FILE)) {
            DataLines lines = new DataLines(HEADER.size(), out);
            lines.line(HEADER.toArray(String[]::new));
            for (Concerned unit : units.all()) {
                write(lines, unit);
            }
            lines.flush();
        }
        return OutputFile.of(publication, FILE);
    }

    private static void write(DataLines lines, Concerned unit) {
        String code = unit.unit().code();
        String name = unit.unit().name();
        for (Disclosure decided : unit.lines()) {
            lines.line(
                    code,
                    name,
                    decided.project(),
                    decided.level().code(),
                    "",
                    "",
                    "",
                    "",
                    "decided",
                    decided.basis(),
                    decided.by(),
                    decided.approvedBy());
        }
        for (String project : unit.before().secretProjects()) {
            lines.line(code, name, project, "", "", "", "", "", "declared", "", "", "");
        }
        for (PublicUnit.Entry entry : unit.shown().entries()) {
            lines.line(
                    code,
                    name,
                    "",
                    "",
                    entry.key().form(),
                    entry.key().row(),
                    entry.key().measure(),
                    Amount.ofFen(entry.amount()).inYuan(),
                    entry.why().code(),
                    "",
                    "",
                    "");
        }
    }
}
