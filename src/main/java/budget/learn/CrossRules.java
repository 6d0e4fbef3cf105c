package budget.learn;

import budget.figures.FilledRow;
import budget.layout.RuleNames;
import budget.model.CodeLevel;
import budget.model.RowKey;
import budget.submission.SubmissionContent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Finds figures of two tables that are equal in every sample, by code and in total; those of zeros prove nothing. */
final class CrossRules {

    private static final int FEWEST_CODES = 2;

    private final List<FormDraft> forms;
    private final List<PanelDraft> panels;
    private final List<SubmissionContent> samples;
    private final List<FoundRule> rules = new ArrayList<>();
    private final Set<String> settled = new HashSet<>();

    private CrossRules(List<FormDraft> forms, SampleReading reading) {
        this.forms = forms;
        this.panels = forms.stream()
                .flatMap(form -> form.panels().stream())
                .filter(panel -> panel.rows() != RowsKind.ONE)
                .toList();
        this.samples = reading.contents();
    }

    /** The rules that hold, in the order of the forms. */
    static List<FoundRule> in(List<FormDraft> forms, SampleReading reading) {
        CrossRules found = new CrossRules(forms, reading);
        for (int later = 1; later < found.panels.size(); later++) {
            found.byCode(later);
        }
        for (int later = 1; later < found.panels.size(); later++) {
            found.inTotal(later);
        }
        return List.copyOf(found.rules);
    }

    /**
     * A rule between two tables.
     *
     * @param support how many pairs of figures, none of them 0, are equal
     * @param isWithinForm whether both tables are sides of one form
     */
    record FoundRule(String formula, int support, boolean isWithinForm) {

        /** Once may be chance, but for the two sides of a form, which balance. */
        boolean isSure() {
            return support > (isWithinForm ? 0 : 1);
        }
    }

    private void byCode(int later) {
        PanelDraft panel = panels.get(later);
        for (ColumnDraft measure : panel.measures()) {
            for (PanelDraft earlier : panels.subList(0, later)) {
                boolean isFound = panel.rows().isOfCodesLike(earlier.rows())
                        && earlier.measures().stream().anyMatch(other -> byCode(earlier, other, panel, measure));
                if (isFound) {
                    settled.add(name(panel, measure));
                    break;
                }
            }
        }
    }

    private boolean byCode(PanelDraft earlier, ColumnDraft other, PanelDraft panel, ColumnDraft measure) {
        for (CodeLevel level : List.of(CodeLevel.ITEM, CodeLevel.SECTION, CodeLevel.CATEGORY)) {
            int support = 0;
            for (SubmissionContent sample : samples) {
                Map<String, Printed> left = byCode(sample, earlier, other.key(), level);
                Map<String, Printed> right = byCode(sample, panel, measure.key(), level);
                if (!left.keySet().equals(right.keySet()) || !areSame(left, right)) {
                    support = 0;
                    break;
                }
                support += left.size();
            }
            boolean isFirst = support >= FEWEST_CODES && settled.add(name(earlier, other) + " " + panel.key());
            if (support >= FEWEST_CODES && !isFirst) {
                return true;
            }
            if (isFirst) {
                String row = "[" + level.printed() + "].";
                rules.add(new FoundRule(
                        earlier.key() + row + RuleNames.quoted(other.key()) + " = " + panel.key() + row
                                + RuleNames.quoted(measure.key()),
                        support,
                        false));
                return true;
            }
        }
        return false;
    }

    private static boolean areSame(Map<String, Printed> left, Map<String, Printed> right) {
        return left.entrySet().stream()
                .allMatch(entry -> entry.getValue().isAs(right.getOrDefault(entry.getKey(), Printed.ZERO), false));
    }

    /** The figures of a level of codes that are not 0. */
    private static Map<String, Printed> byCode(
            SubmissionContent sample, PanelDraft panel, String measure, CodeLevel level) {
        Map<String, Printed> figures = new TreeMap<>();
        for (FilledRow row : rows(sample, panel)) {
            boolean isOfLevel =
                    row.key() instanceof RowKey.Code code && code.of().level() == level;
            Printed figure = Printed.of(row, measure);
            if (isOfLevel && !figure.isZero()) {
                figures.put(row.key().text(), figure);
            }
        }
        return figures;
    }

    private static List<FilledRow> rows(SubmissionContent sample, PanelDraft panel) {
        return sample.tables().stream()
                .filter(table -> table.panel().key().equals(panel.key()))
                .map(FilledRow::of)
                .findFirst()
                .orElse(List.of());
    }

    private void inTotal(int later) {
        PanelDraft panel = panels.get(later);
        Optional<String> total = panel.total().stream().findFirst();
        for (ColumnDraft measure : total.isEmpty() ? List.<ColumnDraft>of() : panel.measures()) {
            List<Optional<Printed>> figures = figures(panel, total.get(), measure.key());
            boolean isOpen = !settled.contains(name(panel, measure)) && isOnlyOne(panel, total.get(), figures);
            for (PanelDraft earlier : isOpen ? panels.subList(0, later) : List.<PanelDraft>of()) {
                Optional<String> other = equal(earlier, figures);
                if (other.isPresent()) {
                    String here = panel.key() + "[" + total.get() + "]." + RuleNames.quoted(measure.key());
                    boolean isWithin = formOf(earlier).equals(formOf(panel));
                    rules.add(new FoundRule(other.get() + " = " + here, support(figures), isWithin));
                    break;
                }
            }
        }
    }

    /** The first line of a panel that has the same figures in every sample. */
    private Optional<String> equal(PanelDraft panel, List<Optional<Printed>> figures) {
        Map<String, Set<String>> rows = new HashMap<>();
        List<String> labels = new ArrayList<>();
        panel.total().stream().findFirst().ifPresent(labels::add);
        samples.forEach(sample -> rows(sample, panel).stream()
                .filter(row -> row.key() instanceof RowKey.Item)
                .forEach(row -> labels.add(row.key().text())));
        for (String label : labels) {
            for (ColumnDraft measure : panel.measures()) {
                boolean isFirst =
                        rows.computeIfAbsent(label, ignored -> new HashSet<>()).add(measure.key());
                if (isFirst && areEqual(figures(panel, label, measure.key()), figures)) {
                    return Optional.of(panel.key() + "[" + label + "]." + RuleNames.quoted(measure.key()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean areEqual(List<Optional<Printed>> one, List<Optional<Printed>> other) {
        boolean isMoney = false;
        for (int sample = 0; sample < one.size(); sample++) {
            Printed left = one.get(sample).orElse(Printed.ZERO);
            Printed right = other.get(sample).orElse(Printed.ZERO);
            if (!left.isAs(right, false)) {
                return false;
            }
            isMoney |= !left.isZero();
        }
        return isMoney;
    }

    /** Whether no other column of the panel has the same figures, which would leave open which one is meant. */
    private boolean isOnlyOne(PanelDraft panel, String total, List<Optional<Printed>> figures) {
        return panel.measures().stream()
                        .filter(other -> areEqual(figures(panel, total, other.key()), figures))
                        .count()
                == 1;
    }

    private List<Optional<Printed>> figures(PanelDraft panel, String row, String measure) {
        return samples.stream()
                .map(sample -> rows(sample, panel).stream()
                        .filter(one -> one.key().text().equals(row))
                        .findFirst()
                        .flatMap(one -> Printed.stated(one, measure)))
                .toList();
    }

    private static int support(List<Optional<Printed>> figures) {
        return (int) figures.stream()
                .filter(figure -> figure.filter(one -> !one.isZero()).isPresent())
                .count();
    }

    private String formOf(PanelDraft panel) {
        return forms.stream()
                .filter(form -> form.panels().contains(panel))
                .map(FormDraft::key)
                .findFirst()
                .orElse("");
    }

    private static String name(PanelDraft panel, ColumnDraft measure) {
        return panel.key() + "." + measure.key();
    }
}
