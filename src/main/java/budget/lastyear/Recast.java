package budget.lastyear;

import budget.definition.CodeChange;
import budget.definition.CodeChange.Kind;
import budget.model.RowKey;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The rows of one table of the year before under the codes of the fiscal year.
 *
 * <p>An amount that moves leaves its row and the rows above it, and comes to its new row and to as many rows above that; so
 * the sum over all rows stays the same, and so does the sum of each level. Of a row above others only the part that no row
 * below it states moves with its own code.
 */
public final class Recast {

    private final CodeMap map;
    private final Groups groups = new Groups();
    private final Map<String, RowKey> rows = new LinkedHashMap<>();
    private final Map<String, Basis> bases = new HashMap<>();

    /** Of a table with these rows in the year before. */
    public Recast(CodeMap map, Collection<RowKey> rows) {
        this.map = map;
        if (!map.isEmpty()) {
            rows.forEach(key -> this.rows.put(key.text(), key));
            rows.forEach(this::note);
        }
    }

    /** Notes what happens to a row, and the groups that it makes. */
    private void note(RowKey key) {
        CodeChange change = change(key).orElse(null);
        if (change == null) {
            return;
        }
        Basis basis = basis(change);
        bases.put(key.text(), basis);
        if (change.kind() == Kind.SPLIT && change.isGroup()) {
            groups.join(change.to());
        } else {
            change.to().forEach(code -> bases.put(under(key, code), basis));
        }
    }

    private static Basis basis(CodeChange change) {
        if (change.isGroup()) {
            return Basis.GROUP;
        }
        return change.kind() == Kind.RENAMED ? Basis.RENAMED : Basis.MOVED;
    }

    private Optional<CodeChange> change(RowKey key) {
        return key.code().flatMap(code -> map.of(code.digits()));
    }

    /** The row's text with another code. */
    private static String under(RowKey key, String code) {
        return key instanceof RowKey.Project project ? code + "/" + project.named() : code;
    }

    /** The row, or the group of rows, with which a row of the fiscal year is compared. */
    public String comparedAs(RowKey key) {
        return key.code()
                .filter(code -> groups.has(code.digits()))
                .map(code -> under(key, groups.label(code.digits())))
                .orElse(key.text());
    }

    /** Whether a row changes, or has a new meaning. */
    public boolean changesAnything() {
        return !bases.isEmpty() || rows.values().stream().anyMatch(this::isReused);
    }

    /** The rows of the fiscal year without an amount of their own in the year before: in a group, or with a new meaning. */
    public Set<String> rowsWithoutAmount() {
        Set<String> texts = new LinkedHashSet<>(groups.codes());
        for (RowKey key : rows.values()) {
            if (isReused(key)) {
                texts.add(key.text());
            }
            if (key instanceof RowKey.Project) {
                change(key)
                        .ifPresent(change ->
                                change.to().stream().filter(groups::has).forEach(code -> texts.add(under(key, code))));
            }
        }
        return texts;
    }

    /** Whether the row has amounts in the year before that mean something else. */
    public boolean isReused(RowKey key) {
        return key.code().filter(code -> map.isNew(code.digits())).isPresent() && rows.containsKey(key.text());
    }

    /** What became of one column: the amounts of the year before by their rows. */
    public Column column(Map<String, FormerFigure> amounts) {
        Column column = new Column(amounts);
        for (RowKey key : rows.values()) {
            if (amounts.containsKey(key.text())) {
                change(key).ifPresent(change -> column.move(key, change));
            }
        }
        return column;
    }

    /** One column under the codes of the fiscal year. */
    public final class Column {

        private final Map<String, FormerFigure> before;
        private final Map<String, FormerFigure> comparable = new LinkedHashMap<>();
        private final Map<String, Long> below = new HashMap<>();
        private final Set<String> moved = new HashSet<>();

        private Column(Map<String, FormerFigure> before) {
            this.before = before;
            before.forEach((row, figure) -> add(row, figure));
            if (!map.isEmpty()) {
                before.forEach((row, figure) -> above(row).stream()
                        .findFirst()
                        .ifPresent(parent -> below.merge(parent, figure.fen(), Long::sum)));
            }
        }

        private void add(String row, FormerFigure figure) {
            RowKey key = rows.get(row);
            comparable.merge(key == null ? row : comparedAs(key), figure, FormerFigure::plus);
        }

        /** The rows above a row that state an amount, the nearest first. */
        private List<String> above(String row) {
            RowKey key = Objects.requireNonNull(rows.get(row));
            List<String> above = new ArrayList<>();
            key.code().ifPresent(code -> {
                int longest = key instanceof RowKey.Project
                        ? code.digits().length()
                        : code.digits().length() - 2;
                for (int length = longest; length >= 3; length -= 2) {
                    String parent = code.digits().substring(0, length);
                    if (before.containsKey(parent)) {
                        above.add(parent);
                    }
                }
            });
            return above;
        }

        private void move(RowKey key, CodeChange change) {
            FormerFigure stated = Objects.requireNonNull(before.get(key.text()));
            long own = Math.subtractExact(stated.fen(), below.getOrDefault(key.text(), 0L));
            List<Long> parts = parts(own, change);
            Map<String, Long> shifts = new LinkedHashMap<>();
            shifts.merge(comparedAs(key), -own, Math::addExact);
            for (int at = 0; at < parts.size(); at++) {
                shifts.merge(under(key, groups.label(change.to().get(at))), parts.get(at), Math::addExact);
            }
            for (String parent : above(key.text())) {
                shifts.merge(groups.label(parent), -own, Math::addExact);
                for (int at = 0; at < parts.size(); at++) {
                    String code = change.to().get(at).substring(0, parent.length());
                    shifts.merge(groups.label(code), parts.get(at), Math::addExact);
                }
            }
            shifts.forEach((row, fen) -> shift(row, fen, stated.half()));
            if (comparable.getOrDefault(key.text(), FormerFigure.ZERO).fen() == 0) {
                comparable.remove(key.text());
            }
        }

        /** Adds an amount to a row, or takes it off; what comes back to the same row leaves it as it was. */
        private void shift(String row, long fen, long half) {
            if (fen != 0) {
                comparable.merge(row, new FormerFigure(fen, half), FormerFigure::plus);
                moved.add(row);
            }
        }

        /** The parts by shares, to the 分: the first one takes what rounding leaves. All is one part where there are none. */
        private List<Long> parts(long whole, CodeChange change) {
            if (change.shares().isEmpty()) {
                return List.of(whole);
            }
            List<Long> parts = new ArrayList<>();
            long left = whole;
            for (BigDecimal share : change.shares().subList(1, change.shares().size())) {
                long part = share.multiply(BigDecimal.valueOf(whole))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
                parts.add(part);
                left = Math.subtractExact(left, part);
            }
            parts.add(0, left);
            return parts;
        }

        /** The amounts by row, or by group of rows. */
        public Map<String, FormerFigure> comparable() {
            return comparable;
        }

        /** How a row, or a group of rows, is compared, as far as the changes of codes decide it. */
        public Optional<Basis> basis(String row) {
            int slash = row.indexOf('/');
            if (groups.isLabel(slash < 0 ? row : row.substring(0, slash))) {
                return Optional.of(Basis.GROUP);
            }
            Basis own = bases.get(row);
            if (own != null) {
                return Optional.of(own);
            }
            boolean differs = moved.contains(row)
                    && before.getOrDefault(row, FormerFigure.ZERO).fen()
                            != comparable.getOrDefault(row, FormerFigure.ZERO).fen();
            return differs ? Optional.of(Basis.MOVED) : Optional.empty();
        }
    }
}
