package budget.normalise;

import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.layout.ColumnLayout;
import budget.model.Detail;
import budget.model.Detail.Kind;
import budget.model.RowKey;
import budget.model.SheetCell;
import budget.model.Words;
import budget.table.BoundColumn;
import budget.table.FoundPanel;
import budget.table.FoundTable;
import budget.workbook.Cell;
import budget.workbook.Row;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the cells of a panel that hold percentages, numbers of things and words. */
final class DetailCells {

    private static final int LONGEST = 500;

    private static final Pattern NOTHING = Pattern.compile("[-—–/／无]*");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]{1,12}(?:\\.[0-9]{1,20})?");

    /** The decimals that a number format fixes. */
    private static final Pattern DECIMALS = Pattern.compile("\\.(0+)");

    private static final int MOST_DECIMALS = 4;

    private final FoundTable table;
    private final FoundPanel panel;
    private final List<BoundColumn> columns;
    private final Discoveries discoveries;
    private final List<Detail> details = new ArrayList<>();
    private final Map<BoundColumn, PercentColumn> percents = new LinkedHashMap<>();

    DetailCells(FoundTable table, FoundPanel panel, Discoveries discoveries) {
        this.table = table;
        this.panel = panel;
        this.columns = panel.columns().stream()
                .filter(column -> column.layout().isDetail())
                .toList();
        this.discoveries = discoveries;
    }

    /** Reads the details of a row with this key. */
    void take(Row row, RowKey key) {
        for (BoundColumn column : columns) {
            Cell cell = row.at(column.column());
            boolean isLabel = cell != null
                    && key.isSum()
                    && panel.layout().totalFor(cell.shown()).isPresent();
            if (cell != null && !isLabel && !Words.isBlank(cell.shown())) {
                read(cell, key, column);
            }
        }
    }

    /** All of them, once every row has been seen: how percentages are typed is told by the whole column. */
    List<Detail> all() {
        percents.values().forEach(column -> column.settle(details, table.form().form(), discoveries));
        percents.clear();
        return List.copyOf(details);
    }

    private void read(Cell cell, RowKey key, BoundColumn bound) {
        ColumnLayout column = bound.layout();
        SheetCell place = new SheetCell(table.sheet(), cell.address());
        Kind kind = kind(column);
        String words = Words.trimmed(cell.shown());
        if (kind == Kind.ATTRIBUTE) {
            String kept = words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
            add(key, column, kind, kept, place);
        } else if (!NOTHING.matcher(Words.narrow(Words.key(words))).matches()) {
            number(cell, kind, column.unit())
                    .ifPresentOrElse(
                            value -> {
                                if (kind == Kind.PERCENT) {
                                    percents.computeIfAbsent(bound, PercentColumn::new)
                                            .note(value, isMarked(cell), details.size());
                                }
                                add(key, column, kind, value.toPlainString(), place);
                            },
                            () -> report(key, column, words, place));
        }
    }

    private void add(RowKey key, ColumnLayout column, Kind kind, String value, SheetCell place) {
        String unit = kind == Kind.PERCENT ? "%" : column.unit();
        details.add(new Detail(panel.layout().key(), key, column.key(), kind, value, unit, place));
    }

    private static Kind kind(ColumnLayout column) {
        return switch (column.role()) {
            case PERCENT -> Kind.PERCENT;
            case COUNT -> Kind.COUNT;
            default -> Kind.ATTRIBUTE;
        };
    }

    /** The number of a cell; a percentage is per cent whether its format shows it so or it is typed so. */
    private static Optional<BigDecimal> number(Cell cell, Kind kind, String unit) {
        String typed = Words.narrow(Words.key(cell.shown())).replace(",", "");
        String mark = kind == Kind.PERCENT ? "%" : unit;
        String digits =
                !mark.isEmpty() && typed.endsWith(mark) ? typed.substring(0, typed.length() - mark.length()) : typed;
        return Optional.of(digits)
                .filter(text -> NUMBER.matcher(text).matches())
                .map(BigDecimal::new)
                .map(value -> kind == Kind.PERCENT && isShownInPercent(cell) ? value.movePointRight(2) : value)
                .map(value -> asShown(value, cell));
    }

    private static boolean isShownInPercent(Cell cell) {
        return cell instanceof Cell.Number number && number.display().format().indexOf('%') >= 0;
    }

    /** Whether a percentage has its sign, shown by its format or typed. */
    private static boolean isMarked(Cell cell) {
        return isShownInPercent(cell) || Words.narrow(cell.shown()).indexOf('%') >= 0;
    }

    /** A number that was worked out has more digits than anybody reads: its format's decimals, else at most four. */
    private static BigDecimal asShown(BigDecimal value, Cell cell) {
        String format = cell instanceof Cell.Number number ? number.display().format() : "";
        Matcher decimals = DECIMALS.matcher(format);
        int shown = decimals.find() ? decimals.group(1).length() : MOST_DECIMALS;
        return value.scale() > shown ? value.setScale(shown, RoundingMode.HALF_UP) : value;
    }

    private void report(RowKey key, ColumnLayout column, String words, SheetCell place) {
        discoveries.find(Finding.at(
                FindingCode.DETAIL_NOT_A_NUMBER,
                new Subject(table.form().form(), key.text(), column.key()),
                place,
                words,
                column.key()));
    }
}
