package budget.definition;

import budget.base.Bilingual;
import budget.finding.Severity;
import budget.jobfile.CsvAmounts;
import budget.jobfile.CsvFile;
import budget.jobfile.CsvFile.Line;
import budget.jobfile.Mistakes;
import budget.model.Amount;
import budget.rule.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code control-totals.csv}: each line becomes a rule about one figure of one unit. */
final class ControlTotalsFile {

    private static final List<String> COLUMNS = List.of("unit_code", "table", "row", "measure", "relation", "amount");

    private ControlTotalsFile() {}

    static List<ControlTotal> read(Path file, Formulas formulas, UnitRegister register, Mistakes mistakes) {
        List<ControlTotal> controls = new ArrayList<>();
        for (Line line : CsvFile.lines(file, COLUMNS, mistakes)) {
            String unit = register.codeIn(line);
            Optional<Amount> amount = CsvAmounts.yuan(line, "amount");
            rule(line, formulas)
                    .filter(rule -> line.isSound())
                    .ifPresent(rule -> controls.add(new ControlTotal(
                            unit,
                            line.text("table"),
                            line.text("row"),
                            line.text("measure"),
                            amount.orElseThrow(),
                            rule)));
        }
        return controls;
    }

    private static Optional<Rule> rule(Line line, Formulas formulas) {
        String relation = line.need("relation", List.of("<=", "="));
        List.of("table", "row", "measure").forEach(line::need);
        if (!line.isSound()) {
            return Optional.empty();
        }
        String figure = line.need("table") + "[" + line.need("row") + "].「" + line.need("measure") + "」";
        String formula = figure + " " + relation + " 控制数." + figure;
        return formulas.parse(formula, "", column -> line.place())
                .map(parsed -> new Rule(
                        "control-total",
                        Bilingual.of(relation.equals("=") ? "rules.control.agree" : "rules.control.ceiling"),
                        formula,
                        Severity.BLOCKING,
                        new Rule.Notes(Optional.empty(), "", Bilingual.of("rules.control.remedy")),
                        parsed));
    }
}
