package budget.definition;

import budget.definition.CsvFile.Line;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks {@code codes/fund-sources.csv}: where 表1 and 表2 name the same money, both names are those of the layouts. */
final class FundSourcesFile {

    private FundSourcesFile() {}

    static void check(Path file, List<FormLayout> forms) {
        if (!Files.exists(file)) {
            return;
        }
        List<String> items = rows(panel(forms, "表1收入"));
        List<String> measures = panel(forms, "表2")
                .map(panel -> panel.measures().stream().map(ColumnLayout::key).toList())
                .orElse(List.of());
        Set<String> ids = new LinkedHashSet<>();
        for (Line line : CsvFile.lines(file, List.of("id", "parent_id", "table1_item", "table2_measure"))) {
            checkName(line, "table1_item", items);
            checkName(line, "table2_measure", measures);
            if (!ids.add(line.need("id"))) {
                throw line.mistake(MistakeCode.LISTED_TWICE.of(line.need("id")));
            }
            String parent = line.text("parent_id");
            if (!parent.isEmpty() && !ids.contains(parent)) {
                throw line.mistake(
                        MistakeCode.PARENT_UNKNOWN.of("parent_id", parent).offering(parent, ids));
            }
        }
    }

    private static void checkName(Line line, String column, List<String> known) {
        String name = line.text(column);
        if (!name.isEmpty() && !known.isEmpty() && !known.contains(name)) {
            throw line.mistake(MistakeCode.NAME_IN_NO_LAYOUT.of(column, name).offering(name, known));
        }
    }

    private static Optional<PanelLayout> panel(List<FormLayout> forms, String key) {
        return forms.stream().flatMap(form -> form.panel(key).stream()).findFirst();
    }

    private static List<String> rows(Optional<PanelLayout> panel) {
        List<String> rows = new ArrayList<>();
        panel.ifPresent(found -> {
            rows.addAll(found.itemPaths());
            found.totalKey().ifPresent(rows::add);
        });
        return rows;
    }
}
