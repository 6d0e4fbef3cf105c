package budget.figures;

import budget.model.ClassificationCode;
import budget.model.RowKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The rows that a sheet leaves out although rows below them are stated: the codes above a code or a project, and the total.
 *
 * <p>They follow the stated rows, have no cells on the sheet, and their amounts are derived from the rows below them.
 */
final class ImpliedRows {

    private final Set<String> known = new HashSet<>();
    private final List<TableRow> implied = new ArrayList<>();

    private ImpliedRows() {}

    /** The rows missing among the stated ones of a panel. */
    static List<TableRow> of(List<TableRow> rows, Vocabulary.Panel panel) {
        ImpliedRows missing = new ImpliedRows();
        boolean hasTotal = false;
        for (TableRow row : rows) {
            hasTotal |= row.key() instanceof RowKey.Total;
            if (row.key() instanceof RowKey.Code code) {
                missing.known.add(code.text());
            }
        }
        for (TableRow row : rows) {
            missing.addAbove(row);
        }
        if (!hasTotal) {
            panel.total().ifPresent(total -> missing.add(new RowKey.Total(total), total));
        }
        return missing.implied;
    }

    /** A project's row has the name of its code. */
    private void addAbove(TableRow row) {
        if (row.key() instanceof RowKey.Project project) {
            addCode(project.of(), row.name());
        } else if (row.key() instanceof RowKey.Code code) {
            code.of().parent().ifPresent(above -> addCode(above, ""));
        }
    }

    private void addCode(ClassificationCode code, String name) {
        if (known.add(code.digits())) {
            add(new RowKey.Code(code), name);
            code.parent().ifPresent(above -> addCode(above, ""));
        }
    }

    private void add(RowKey key, String name) {
        implied.add(TableRow.derived(key, name));
    }
}
