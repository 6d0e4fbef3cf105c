package budget.learn;

import budget.learn.FormDraft.Field;
import budget.model.CellAddress;
import budget.model.Words;
import budget.workbook.Cell;
import budget.workbook.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Drafts the form of performance targets: labelled cells above, indicators below. */
final class TargetDrafter {

    private static final List<String> PARTS = List.of("first", "second", "third", "value", "weight");

    private TargetDrafter() {}

    static FormDraft draft(String key, String name, List<SampleTable> tables) {
        PanelDraft panel = new PanelDraft(
                key + FormWords.word("indicatorPanel"),
                RowsKind.INDICATORS,
                columns(tables.get(0)),
                List.of(),
                List.of(),
                false,
                Optional.empty(),
                List.of());
        List<Field> fields = fields(tables);
        List<Doubt> doubts = new ArrayList<>();
        if (fields.stream().noneMatch(field -> field.key().equals("project"))) {
            doubts.add(Doubt.of("no-project-label"));
        }
        List<String> places = tables.stream()
                .map(table -> table.sheet().file() + "!" + table.sheet().name())
                .distinct()
                .toList();
        return new FormDraft(
                key,
                name,
                tables.stream().flatMap(table -> table.unit().stream()).findFirst(),
                fields,
                List.of(panel),
                doubts,
                places);
    }

    private static List<ColumnDraft> columns(SampleTable table) {
        List<ColumnDraft> columns = new ArrayList<>();
        Set<String> used = new LinkedHashSet<>();
        for (GuessedColumn column : ColumnGuesser.columns(table.paths(), table.body())) {
            String part = PARTS.stream()
                    .filter(one -> FormWords.is(one, column.leaf()) && used.add(one))
                    .findFirst()
                    .orElse("remark");
            ColumnKind kind = part.equals("remark") ? ColumnKind.ATTRIBUTE : ColumnKind.INDICATOR;
            columns.add(new ColumnDraft(column.as(kind), part, column.leaf(), "", Optional.empty(), List.of()));
        }
        return columns;
    }

    private static List<Field> fields(List<SampleTable> tables) {
        Map<String, Boolean> labels = new LinkedHashMap<>();
        for (SampleTable table : tables) {
            table.fields().forEach(row -> note(row, labels));
        }
        List<Field> fields = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        labels.forEach((label, isMoney) -> {
            if (FormWords.is("fields", label)) {
                fields.add(new Field("project", false, List.of(label)));
            } else if (isMoney) {
                fields.add(new Field(label.replace('/', '／'), true, List.of(label)));
            } else {
                rest.add(label);
            }
        });
        if (!rest.isEmpty()) {
            fields.add(new Field("remark", false, rest));
        }
        return fields;
    }

    /** A label stands left of its value: money behind words about money, or words behind a word of such forms. */
    private static void note(Row row, Map<String, Boolean> labels) {
        for (int at = 0; at + 1 < row.cells().size(); at++) {
            Cell label = row.cells().get(at);
            boolean isMoney = CellKinds.isAmount(row.cells().get(at + 1)) && FormWords.is("fieldMoney", label.shown());
            boolean isOther = FormWords.is("fields", label.shown()) || FormWords.is("attribute", label.shown());
            if (label instanceof Cell.Text text && (isMoney || isOther)) {
                labels.merge(Words.key(text.text()).replaceFirst("：$", ""), isMoney, Boolean::logicalOr);
            }
        }
    }

    /** The cells of a target that hold money. */
    static Set<CellAddress> amounts(SampleTable table) {
        Set<CellAddress> amounts = new LinkedHashSet<>();
        for (Row row : table.fields()) {
            for (int at = 1; at < row.cells().size(); at++) {
                boolean isMoney = CellKinds.isAmount(row.cells().get(at))
                        && FormWords.is("fieldMoney", row.cells().get(at - 1).shown());
                if (isMoney) {
                    amounts.add(row.cells().get(at).address());
                }
            }
        }
        return Collections.unmodifiableSet(amounts);
    }
}
