package budget.learn;

import budget.base.Messages;
import budget.layout.ColumnLayout;
import budget.layout.FormLayout;
import budget.layout.PanelLayout;
import budget.learn.ColumnDraft.Claim;
import budget.model.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the columns of a sample have other than those of a base's form: new ones, ones with other words, ones left out. */
final class LikeColumns {

    private final Messages messages;
    private final PanelLayout base;
    private final PanelDraft draft;
    /** The base's columns by those of the draft, with the same words or in their place. */
    private final Map<ColumnDraft, ColumnLayout> known = new LinkedHashMap<>();

    private final Map<ColumnDraft, ColumnLayout> renamed = new LinkedHashMap<>();
    private final Map<ColumnDraft, String> added = new LinkedHashMap<>();

    private LikeColumns(PanelLayout base, PanelDraft draft, Messages messages) {
        this.base = base;
        this.draft = draft;
        this.messages = messages;
        draft.columns().forEach(this::match);
        pairRenamed();
        nameAdded();
    }

    /** The lines of a layout like the base's form; nothing where the panels of the two are not the same. */
    static Optional<List<String>> of(FormLayout base, FormDraft draft, Messages messages) {
        if (base.hasFields() || base.panels().size() != draft.panels().size()) {
            return Optional.empty();
        }
        boolean isSingle = base.panels().size() == 1;
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < base.panels().size(); at++) {
            LikeColumns columns =
                    new LikeColumns(base.panels().get(at), draft.panels().get(at), messages);
            List<String> changes = columns.lines(isSingle ? "" : "    ");
            if (!changes.isEmpty() && !isSingle) {
                lines.add(
                        "  - panel: " + LayoutText.quoted(base.panels().get(at).key()));
            }
            lines.addAll(changes);
        }
        if (!isSingle && !lines.isEmpty()) {
            lines.add(0, "panels:");
        }
        return Optional.of(lines).filter(changes -> !changes.isEmpty());
    }

    private void match(ColumnDraft column) {
        base.headed().stream()
                .filter(layout -> !known.containsValue(layout))
                .filter(layout -> layout.header().contains(Words.key(column.header())))
                .filter(layout -> layout.groups().isEmpty()
                        || column.guess().path().above().stream()
                                .map(Words::key)
                                .anyMatch(above -> layout.groups().contains(above)))
                .findFirst()
                .ifPresent(layout -> known.put(column, layout));
    }

    /** A column with other words stands where one of the base is missing. */
    private void pairRenamed() {
        ColumnLayout before = null;
        for (ColumnDraft column : draft.columns()) {
            ColumnLayout here = known.get(column);
            if (here == null && isFigure(column)) {
                int next = base.columns().indexOf(before) + 1;
                boolean isFree = next < base.columns().size()
                        && !known.containsValue(base.columns().get(next))
                        && base.columns().get(next).role() == role(column);
                if (isFree) {
                    here = base.columns().get(next);
                    known.put(column, here);
                    renamed.put(column, here);
                }
            }
            before = here == null ? before : here;
        }
    }

    private void nameAdded() {
        Set<String> keys =
                new HashSet<>(base.columns().stream().map(ColumnLayout::key).toList());
        for (ColumnDraft column : draft.columns()) {
            if (isFigure(column) && !known.containsKey(column)) {
                String key = column.key();
                for (int number = 2; !keys.add(key); number++) {
                    key = column.key() + number;
                }
                added.put(column, key);
            }
        }
    }

    private static boolean isFigure(ColumnDraft column) {
        return !column.guess().kind().isKey() && !LayoutColumns.isReadPast(column);
    }

    private static ColumnLayout.Role role(ColumnDraft column) {
        return switch (column.guess().kind()) {
            case PERCENT -> ColumnLayout.Role.PERCENT;
            case COUNT -> ColumnLayout.Role.COUNT;
            case ATTRIBUTE -> ColumnLayout.Role.ATTRIBUTE;
            default -> ColumnLayout.Role.MEASURE;
        };
    }

    private List<String> lines(String indent) {
        List<String> gone = base.columns().stream()
                .filter(layout -> !layout.isKey() && layout.role() != ColumnLayout.Role.REMARK)
                .filter(layout -> !known.containsValue(layout))
                .map(ColumnLayout::key)
                .toList();
        List<String> lines = new ArrayList<>();
        if (!gone.isEmpty()) {
            lines.add(indent + "without: " + LayoutText.list(gone));
        }
        List<String> columns = new ArrayList<>();
        ColumnDraft before = null;
        for (ColumnDraft column : draft.columns()) {
            columns.addAll(changes(column, before, gone, indent + "  "));
            before = isFigure(column) ? column : before;
        }
        if (!columns.isEmpty()) {
            lines.add(indent + "columns:");
            lines.addAll(columns);
        }
        return lines;
    }

    private List<String> changes(ColumnDraft column, @Nullable ColumnDraft before, List<String> gone, String indent) {
        List<String> lines = new ArrayList<>();
        if (added.containsKey(column)) {
            if (before != null && known.containsKey(before) && !isChanged(before, gone)) {
                lines.add(indent + "- { " + name(before) + " }");
            }
            String group = column.group().isEmpty() ? "" : ", under: [" + LayoutText.quoted(column.group()) + "]";
            lines.add(indent + "- { " + name(column) + ", header: [" + LayoutText.quoted(column.header()) + "]" + group
                    + claim(column) + " }");
        } else if (known.containsKey(column) && isChanged(column, gone)) {
            ColumnLayout layout = known.get(column);
            if (renamed.containsKey(column) && layout != null) {
                lines.add(indent + "# ? "
                        + Doubt.of("renamed", column.header(), layout.header().get(0))
                                .in(messages));
            }
            lines.add(indent + "- { " + name(column) + headers(column) + (isResummed(column, gone) ? claim(column) : "")
                    + " }");
        }
        return lines;
    }

    private boolean isChanged(ColumnDraft column, List<String> gone) {
        return renamed.containsKey(column) || isResummed(column, gone);
    }

    /** Whether a total has a member that is new, or has lost one. */
    private boolean isResummed(ColumnDraft column, List<String> gone) {
        ColumnLayout layout = known.get(column);
        String formula = layout == null ? "" : layout.claim().formula();
        boolean hasNew = column.claim().filter(Claim::isSure).stream()
                .flatMap(claim -> claim.of().stream())
                .anyMatch(member ->
                        added.keySet().stream().anyMatch(one -> one.key().equals(member)));
        boolean hasLost = gone.stream().anyMatch(formula::contains);
        return column.claim().filter(Claim::isSure).isPresent() && (hasNew || hasLost);
    }

    private String headers(ColumnDraft column) {
        ColumnLayout layout = renamed.get(column);
        if (layout == null) {
            return "";
        }
        List<String> words = new ArrayList<>(layout.header());
        words.add(column.header());
        return ", header: " + LayoutText.list(words);
    }

    private String name(ColumnDraft column) {
        ColumnLayout layout = known.get(column);
        String key = layout == null ? String.valueOf(added.get(column)) : layout.key();
        String kind = switch (role(column)) {
            case PERCENT -> "percent";
            case COUNT -> "count";
            case ATTRIBUTE -> "attribute";
            default -> "measure";
        };
        return kind + ": " + LayoutText.quoted(key);
    }

    /** The sum a column claims, in the base's names; only of sums, whose members are columns. */
    private String claim(ColumnDraft column) {
        return column.claim()
                .filter(claim -> claim.isSure() && claim.word().equals("sumOf"))
                .map(claim -> ", sumOf: "
                        + LayoutText.list(claim.of().stream().map(this::keyOf).toList()))
                .orElse("");
    }

    private String keyOf(String draftKey) {
        return draft.columns().stream()
                .filter(column -> column.key().equals(draftKey))
                .findFirst()
                .map(column -> {
                    ColumnLayout layout = known.get(column);
                    return layout == null ? added.getOrDefault(column, draftKey) : layout.key();
                })
                .orElse(draftKey);
    }
}
