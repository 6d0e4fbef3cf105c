package budget.workbook;

import budget.definition.ColumnLayout;
import budget.definition.FormLayout;
import budget.definition.PanelLayout;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which columns of a form a word may head. */
final class HeaderWords {

    private final FormLayout form;
    private final Map<String, List<Headed>> byWord = new HashMap<>();

    HeaderWords(FormLayout form) {
        this.form = form;
        for (PanelLayout panel : form.panels()) {
            for (ColumnLayout column : panel.columns()) {
                for (String word : Set.copyOf(column.header())) {
                    byWord.computeIfAbsent(word, ignored -> new ArrayList<>())
                            .add(new Headed(panel, column, column.header().indexOf(word)));
                }
            }
        }
    }

    FormLayout form() {
        return form;
    }

    /** All words that may head any column. */
    Set<String> words() {
        return byWord.keySet();
    }

    /** The columns this word may head, in the order of the layout. */
    List<Headed> headedBy(String word) {
        return byWord.getOrDefault(word, List.of());
    }

    /**
     * A column of the form.
     *
     * @param wording which of its wordings the word is, the first being the usual one
     */
    record Headed(PanelLayout panel, ColumnLayout column, int wording) {}
}
