package budget.definition;

import budget.jobfile.JobFile;
import budget.jobfile.MistakeCode;
import budget.jobfile.YamlNode;
import budget.layout.FormLayout;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Checks that {@code lastYear} is the publication of the year before, of a job with the same tables. */
final class LastYearFolder {

    private LastYearFolder() {}

    /** Reports what is wrong with it; {@code forms} and {@code register} are empty where they are not known. */
    static void check(YamlNode root, JobSettings settings, List<FormLayout> forms, UnitRegister register) {
        Optional<String> written = settings.folders().lastYear();
        if (written.isEmpty()) {
            return;
        }
        YamlNode node = root.need("lastYear");
        Optional<Path> facts = facts(Path.of(written.get()));
        if (facts.isEmpty()) {
            node.report(MistakeCode.LAST_YEAR_NOT_THERE.of(written.get()));
            return;
        }
        try (CsvReader<NamedCsvRecord> records =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(facts.get())) {
            check(records, node, settings, new Match(forms, register));
        } catch (IOException | RuntimeException e) {
            node.report(MistakeCode.LAST_YEAR_NOT_THERE.of(written.get()));
        }
    }

    private static void check(Iterable<NamedCsvRecord> facts, YamlNode node, JobSettings settings, Match match) {
        String expected = settings.fiscalYear().minusYears(1).toString();
        for (NamedCsvRecord fact : facts) {
            String year = fact.getField("fiscal_year");
            if (!year.equals(expected)) {
                node.report(MistakeCode.LAST_YEAR_WRONG.of(node.text(), year, expected));
                return;
            }
            if (match.isWholeWith(fact)) {
                return;
            }
        }
        if (!match.table) {
            node.report(MistakeCode.LAST_YEAR_OTHER_JOB.of(node.text()));
        } else if (!match.unit) {
            node.report(MistakeCode.LAST_YEAR_NO_UNIT.of(node.text()));
        }
    }

    /** Whether a table and a unit of this job were met. */
    private static final class Match {

        private final List<FormLayout> forms;
        private final UnitRegister register;
        private boolean table;
        private boolean unit;

        Match(List<FormLayout> forms, UnitRegister register) {
            this.forms = forms;
            this.register = register;
            this.table = forms.isEmpty();
            this.unit = register.isEmpty();
        }

        boolean isWholeWith(NamedCsvRecord fact) {
            String form = fact.getField("table");
            table |= forms.stream().anyMatch(one -> one.form().equals(form));
            unit |= register.find(register.successorOf(fact.getField("unit_code")))
                    .isPresent();
            return table && unit;
        }
    }

    /** The figures of the current publication in a folder. */
    private static Optional<Path> facts(Path folder) {
        Path pointer = folder.resolve("current");
        if (!Files.isRegularFile(pointer)) {
            return Optional.empty();
        }
        try {
            return Optional.of(folder.resolve(JobFile.text(pointer).strip()).resolve("data/facts.csv"))
                    .filter(Files::isRegularFile);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}
