package budget.difference;

import budget.definition.JobDefinition;
import budget.layout.FormLayout;
import budget.layout.PanelLayout;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/** The rows that are the totals of their tables, as the job's forms have them. */
public final class TotalRows implements Predicate<NumberKey> {

    private final Set<Row> rows = new HashSet<>();

    public TotalRows(JobDefinition job) {
        for (FormLayout form : job.forms()) {
            for (PanelLayout panel : form.panels()) {
                panel.totalKey().ifPresent(total -> rows.add(new Row(form.form(), total)));
            }
        }
    }

    @Override
    public boolean test(NumberKey number) {
        return rows.contains(new Row(number.table(), number.row()));
    }

    private record Row(String table, String row) {}
}
