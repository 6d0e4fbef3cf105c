package budget.store;

import budget.submission.CellUse;
import budget.submission.Checks;
import budget.submission.Checks.RuleCount;
import budget.submission.Checks.TableCount;
import budget.submission.Repair;
import budget.submission.SubmissionContent.Ledger;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/** How a ledger is written: repairs, coverage and counts, each list behind its length. */
final class StoredLedger {

    private final StoredWords words;

    StoredLedger(StoredWords words) {
        this.words = words;
    }

    void write(Ledger ledger, JsonGenerator out) {
        out.writeNumber(ledger.repairs().size());
        for (Repair repair : ledger.repairs()) {
            words.write(repair.cell(), out);
            words.write(repair.kind().name(), out);
            words.write(repair.before(), out);
            words.write(repair.after(), out);
        }
        out.writeNumber(ledger.coverage().read());
        out.writeNumber(ledger.coverage().used());
        out.writeNumber(ledger.coverage().leftOver());
        write(ledger.checks(), out);
    }

    Ledger next(JsonParser in) {
        Repair[] repairs = new Repair[in.nextIntValue(0)];
        for (int i = 0; i < repairs.length; i++) {
            repairs[i] =
                    new Repair(words.nextCell(in), Repair.Kind.valueOf(words.next(in)), words.next(in), words.next(in));
        }
        CellUse coverage = new CellUse(in.nextLongValue(0), in.nextLongValue(0), in.nextLongValue(0));
        return new Ledger(List.of(repairs), coverage, nextChecks(in));
    }

    private void write(Checks checks, JsonGenerator out) {
        out.writeNumber(checks.rules().size());
        for (RuleCount count : checks.rules()) {
            words.write(count.rule(), out);
            out.writeNumber(count.exact());
            out.writeNumber(count.rounding());
            out.writeNumber(count.broken());
            out.writeNumber(count.notEvaluable());
            out.writeNumber(count.notApplicable());
        }
        out.writeNumber(checks.tables().size());
        for (TableCount count : checks.tables()) {
            words.write(count.table(), out);
            out.writeNumber(count.stated());
            out.writeNumber(count.unread());
        }
    }

    private Checks nextChecks(JsonParser in) {
        RuleCount[] rules = new RuleCount[in.nextIntValue(0)];
        for (int i = 0; i < rules.length; i++) {
            rules[i] = new RuleCount(
                    words.next(in),
                    in.nextLongValue(0),
                    in.nextLongValue(0),
                    in.nextLongValue(0),
                    in.nextLongValue(0),
                    in.nextLongValue(0));
        }
        TableCount[] tables = new TableCount[in.nextIntValue(0)];
        for (int i = 0; i < tables.length; i++) {
            tables[i] = new TableCount(words.next(in), in.nextLongValue(0), in.nextLongValue(0));
        }
        return new Checks(List.of(rules), List.of(tables));
    }
}
