package budget.layout;

import budget.jobfile.MistakeCode;
import budget.jobfile.YamlNode;
import budget.model.Catalogue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks that the columns of a panel have distinct names. */
final class ColumnChecks {

    private ColumnChecks() {}

    static void check(List<YamlNode> nodes, List<ColumnLayout> columns, Catalogue economic) {
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < columns.size(); i++) {
            ColumnLayout column = columns.get(i);
            if (!keys.add(column.key())) {
                nodes.get(i).report(MistakeCode.LISTED_TWICE.of(column.key()));
            }
            if (column.header().isEmpty() || column.header().contains("")) {
                nodes.get(i).report(MistakeCode.VALUE_MISSING.of("header"));
            }
            checkAlike(nodes.get(i), column, columns.subList(0, i));
            String code = column.economic();
            if (!code.isEmpty() && economic.size() > 0 && economic.find(code).isEmpty()) {
                nodes.get(i).report(MistakeCode.FORMULA_UNKNOWN_CODE.of(code).offering(code, economic.digits()));
            }
        }
    }

    /** Reports two columns with the same headers and groups, which could not be distinguished. */
    private static void checkAlike(YamlNode node, ColumnLayout column, List<ColumnLayout> earlier) {
        for (ColumnLayout other : earlier) {
            boolean isAlike = !column.header().isEmpty()
                    && column.header().equals(other.header())
                    && column.under().equals(other.under());
            if (isAlike) {
                node.report(MistakeCode.COLUMNS_ALIKE.of(column.key(), other.key()));
            }
        }
    }
}
