package budget.definition;

import budget.base.Bilingual;
import budget.finding.Severity;
import budget.jobfile.Place;
import budget.layout.RuleNames;
import budget.model.CodeLevel;
import budget.rule.Rule;
import budget.statement.ClaimText;
import budget.statement.SentenceForm;
import budget.statement.Slot;
import budget.statement.SlotClaim;
import budget.statement.StatementRows;
import budget.statement.Statements;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rules that follow from what the slots of sentences are said to equal; all of them are advisory. */
final class StatementRules {

    private final Formulas formulas;
    private final Place place;
    private final Map<String, List<SentenceForm>> tables;
    private final Map<String, Integer> ids = new HashMap<>();
    private final List<Rule> rules = new ArrayList<>();

    private StatementRules(Statements statements, Formulas formulas, Place place) {
        this.formulas = formulas;
        this.place = place;
        this.tables = statements.tables();
    }

    /** The rules of all sentences; a formula that cannot be resolved is reported at the file. */
    static List<Rule> of(Statements statements, Formulas formulas, Place place) {
        StatementRules made = new StatementRules(statements, formulas, place);
        statements.forms().forEach(made::add);
        return made.rules;
    }

    private void add(SentenceForm form) {
        if (form.rows().kind() == StatementRows.Kind.NAMED) {
            form.rows().named().forEach((row, named) -> add(form, row, named.is()));
        } else {
            String row = form.rows().kind() == StatementRows.Kind.ONE
                    ? form.rows().named().keySet().iterator().next()
                    : selector(form.rows());
            add(form, row, "");
        }
    }

    private static String selector(StatementRows rows) {
        return switch (rows.kind()) {
            case PROJECTS -> "项目";
            case CODES -> rows.level().map(CodeLevel::printed).orElse("*");
            case ONE, NAMED, PARTS, PLACES -> "*";
        };
    }

    /**
     * The claims about one row, or about the rows of a selector.
     *
     * @param is what the row's amount is, or empty
     */
    private void add(SentenceForm form, String row, String is) {
        form.slots().stream()
                .filter(slot -> slot.kind() == Slot.Kind.MONEY)
                .findFirst()
                .filter(slot -> !is.isEmpty() && !form.claims().containsKey(slot.name()))
                .ifPresent(slot -> add(form, row, slot.name(), new SlotClaim("=", is, "")));
        form.claims().forEach((slot, claims) -> {
            for (SlotClaim claim : claims) {
                String formula = ClaimText.filled(claim.formula(), form, row, is);
                add(form, row, slot, new SlotClaim(claim.operator(), formula, claim.when()));
            }
        });
    }

    private void add(SentenceForm form, String row, String slot, SlotClaim claim) {
        if (!tables.containsKey(form.table())) {
            return;
        }
        String at = form.table() + "[" + row + "]";
        String formula = (claim.when().isEmpty() ? "" : "if " + claim.when() + " then ") + at + "."
                + RuleNames.quoted(slot) + " " + claim.operator() + " " + claim.formula();
        boolean isOfRows =
                form.rows().kind() != StatementRows.Kind.ONE && form.rows().kind() != StatementRows.Kind.NAMED;
        String name = form.rule(row, slot);
        int number = ids.merge(name, 1, Integer::sum);
        Rule.Notes notes = new Rule.Notes(Optional.empty(), "", Bilingual.of("rules.sentence.remedy"));
        formulas.parse(formula, isOfRows ? at : "", column -> place)
                .ifPresent(parsed -> rules.add(new Rule(
                        number == 1 ? name : name + "-" + number,
                        RuleNames.of(formula),
                        formula,
                        Severity.ADVISORY,
                        notes,
                        parsed)));
    }
}
