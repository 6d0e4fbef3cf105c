package budget.publish;

import budget.definition.JobDefinition;
import budget.figures.Vocabulary.Panel;
import budget.rule.Rule;
import budget.submission.Checks;
import budget.submission.Checks.RuleCount;
import budget.submission.Checks.TableCount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** How the rules of a job turned out, added up over many submissions without an object for each. */
public final class CheckSums {

    private static final int OF_RULE = 5;
    private static final int OF_TABLE = 2;

    private final List<String> rules;
    private final List<String> tables;
    private final long[] sums;

    public CheckSums(JobDefinition job) {
        rules = job.rules().book().rules().stream().map(Rule::id).toList();
        tables = job.rules().vocabulary().panels().stream().map(Panel::key).toList();
        sums = new long[OF_RULE * rules.size() + OF_TABLE * tables.size()];
    }

    /** The counts of one submission, each in the place of its rule or table. */
    Packed packed(Checks checks) {
        long[] counts = new long[sums.length];
        for (RuleCount count : checks.rules()) {
            set(
                    counts,
                    OF_RULE * rules.indexOf(count.rule()),
                    count.exact(),
                    count.rounding(),
                    count.broken(),
                    count.notEvaluable(),
                    count.notApplicable());
        }
        for (TableCount count : checks.tables()) {
            set(
                    counts,
                    OF_RULE * rules.size() + OF_TABLE * tables.indexOf(count.table()),
                    count.stated(),
                    count.unread());
        }
        return new Packed(counts);
    }

    private static void set(long[] counts, int place, long... values) {
        System.arraycopy(values, 0, counts, place, values.length);
    }

    public void add(Packed more) {
        for (int at = 0; at < sums.length; at++) {
            sums[at] += more.counts[at];
        }
    }

    /** The sums of all that was added; none where nothing was. */
    public Checks sum() {
        if (LongStream.of(sums).allMatch(count -> count == 0)) {
            return Checks.NONE;
        }
        List<RuleCount> ofRules = new ArrayList<>();
        for (int rule = 0; rule < rules.size(); rule++) {
            int at = OF_RULE * rule;
            ofRules.add(
                    new RuleCount(rules.get(rule), sums[at], sums[at + 1], sums[at + 2], sums[at + 3], sums[at + 4]));
        }
        List<TableCount> ofTables = new ArrayList<>();
        for (int table = 0; table < tables.size(); table++) {
            int at = OF_RULE * rules.size() + OF_TABLE * table;
            ofTables.add(new TableCount(tables.get(table), sums[at], sums[at + 1]));
        }
        return new Checks(ofRules, ofTables);
    }

    /** The counts of one submission. */
    @SuppressWarnings("ArrayRecordComponent") // a thousand numbers for each of ten thousand files; compared in areLike
    public record Packed(long[] counts) {

        boolean areLike(Packed other) {
            return Arrays.equals(counts, other.counts);
        }
    }
}
