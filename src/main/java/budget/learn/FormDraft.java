package budget.learn;

import budget.model.AmountUnit;
import java.util.List;
import java.util.Optional;

/**
 * A form as its layout will describe it.
 *
 * @param name the printed title, without the year and the unit's name
 * @param unit the unit of money the samples print
 * @param fields labelled cells above the header; only of performance targets
 * @param places where its tables stand in the samples
 */
record FormDraft(
        String key,
        String name,
        Optional<AmountUnit> unit,
        List<Field> fields,
        List<PanelDraft> panels,
        List<Doubt> doubts,
        List<String> places) {

    FormDraft {
        fields = List.copyOf(fields);
        panels = List.copyOf(panels);
        doubts = List.copyOf(doubts);
        places = List.copyOf(places);
    }

    FormDraft with(List<PanelDraft> other) {
        return new FormDraft(key, name, unit, fields, other, doubts, places);
    }

    /** The same form with another key; its panels are named after it. */
    FormDraft keyed(String other) {
        List<PanelDraft> renamed = panels.stream()
                .map(panel -> panel.keyed(
                        other
                                + panel.key()
                                        .substring(Math.min(
                                                key.length(), panel.key().length())),
                        panel.total()))
                .toList();
        return new FormDraft(other, name, unit, fields, renamed, doubts, places);
    }

    /**
     * Labelled cells of one kind.
     *
     * @param key the measure's key, or the role's name
     */
    record Field(String key, boolean isMeasure, List<String> labels) {

        Field {
            labels = List.copyOf(labels);
        }
    }
}
