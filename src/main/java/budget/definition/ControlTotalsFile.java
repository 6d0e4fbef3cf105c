package budget.definition;

import budget.definition.CsvFile.Line;
import budget.model.Severity;
import budget.rule.Formula;
import budget.rule.FormulaException;
import budget.rule.Rule;
import budget.rule.Vocabulary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code control-totals.csv}: each line becomes a rule about one figure of one unit. */
final class ControlTotalsFile {

    private static final List<String> COLUMNS = List.of("unit_code", "table", "row", "measure", "relation", "amount");

    private ControlTotalsFile() {}

    static List<ControlTotal> read(Path file, Vocabulary vocabulary) {
        List<ControlTotal> controls = new ArrayList<>();
        if (Files.exists(file)) {
            for (Line line : CsvFile.lines(file, COLUMNS)) {
                controls.add(new ControlTotal(
                        line.need("unit_code"),
                        line.need("table"),
                        line.need("row"),
                        line.need("measure"),
                        CsvAmounts.yuan(line, "amount"),
                        rule(line, vocabulary)));
            }
        }
        return controls;
    }

    private static Rule rule(Line line, Vocabulary vocabulary) {
        String relation = line.need("relation");
        if (!List.of("<=", "=").contains(relation)) {
            throw line.mistake(MistakeCode.NOT_ALLOWED.of("relation", relation).offering(relation, List.of("<=", "=")));
        }
        String figure = line.need("table") + "[" + line.need("row") + "].「" + line.need("measure") + "」";
        String formula = figure + " " + relation + " 控制数." + figure;
        try {
            return new Rule(
                    "control-total",
                    relation.equals("=") ? "与控制数一致" : "不超过控制数",
                    formula,
                    Severity.BLOCKING,
                    new Rule.Notes(Optional.empty(), "", "请核对财政局下达的控制数"),
                    Formula.parse(formula, "", vocabulary));
        } catch (FormulaException e) {
            throw new DefinitionException(line.place(), RulesFile.mistake(e), e);
        }
    }
}
