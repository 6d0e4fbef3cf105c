package budget.normalise;

import budget.model.AmountUnit;
import budget.model.RowKey;
import budget.model.SentenceValue;
import budget.model.SheetCell;
import budget.model.Words;
import budget.statement.Headings;
import budget.statement.Narrative.Passage;
import budget.statement.SentenceForm;
import budget.statement.Slot;
import budget.statement.StatementRows;
import budget.statement.StatementSection;
import budget.statement.Statements;
import budget.workbook.Cell;
import budget.workbook.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a section of facts (staff, procurement, assets) that is a table and not sentences: its columns or its labels have the names of
 * slots, and its rows those of the rows. The figures are the same as of a sentence.
 */
final class FactRows {

    private static final Pattern NUMBER =
            Pattern.compile("(-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?)(元|千元|万元|百万元|亿元|%|人|名|个|辆|台|平方米)?");
    private static final Pattern LABEL = Pattern.compile("([^（(]+)(?:[（(]([^（()）]*)[)）])?");
    private static final Pattern MONEY = Pattern.compile("单位[:：](元|千元|万元|百万元|亿元)");

    private final Headings headings;
    private final List<SentenceValue> values = new ArrayList<>();
    private final List<Passage> unread = new ArrayList<>();
    private final Map<Integer, Label> columns = new LinkedHashMap<>();
    private Optional<StatementSection> section = Optional.empty();
    private String money = "";

    FactRows(Statements statements) {
        this.headings = new Headings(statements);
    }

    List<SentenceValue> values() {
        return values;
    }

    /** Rows with figures under the columns of a section, whose meaning is not known. */
    List<Passage> unread() {
        return unread;
    }

    /** Takes a row; whether it is one of a table of facts. */
    boolean take(String sheet, Row row) {
        List<Cell> cells = row.cells().stream()
                .filter(cell -> !Words.isBlank(cell.shown()))
                .toList();
        cells.forEach(cell -> money(cell.shown()));
        if (cells.size() == 1) {
            headings.ofFacts(cells.get(0).shown()).ifPresent(this::begin);
        }
        if (cells.size() < 2 || section.isEmpty()) {
            return false;
        }
        return isHeader(cells) || hasPairs(sheet, cells) || isRow(sheet, cells);
    }

    private void money(String text) {
        Matcher unit = MONEY.matcher(Words.narrow(Words.key(text)));
        if (unit.find()) {
            money = unit.group(1);
        }
    }

    private void begin(StatementSection found) {
        section = Optional.of(found);
        columns.clear();
    }

    /** Words alone, of which one is a slot. */
    private boolean isHeader(List<Cell> cells) {
        boolean hasNumber = cells.stream().anyMatch(cell -> number(cell).isPresent());
        Map<Integer, Label> found = new LinkedHashMap<>();
        cells.forEach(
                cell -> label(cell).ifPresent(label -> found.put(cell.address().column(), label)));
        if (hasNumber || found.isEmpty()) {
            return false;
        }
        columns.clear();
        columns.putAll(found);
        return true;
    }

    /** Labels that are slots, each with its number on the right. */
    private boolean hasPairs(String sheet, List<Cell> cells) {
        int before = values.size();
        int pairs = 0;
        for (int i = 0; i + 1 < cells.size(); i++) {
            Cell at = cells.get(i + 1);
            Optional<Label> label = label(cells.get(i));
            label.ifPresent(found -> add(sheet, found, "", at));
            pairs += label.isPresent() && at.shown().chars().anyMatch(Character::isDigit) ? 1 : 0;
        }
        if (values.size() - before < pairs) {
            leaveUnread(sheet, cells);
        }
        return pairs > 0;
    }

    private boolean isRow(String sheet, List<Cell> cells) {
        String name = number(cells.get(0)).isPresent() ? "" : cells.get(0).shown();
        int before = values.size();
        int figures = 0;
        for (Cell cell : cells) {
            Label column = columns.get(cell.address().column());
            if (column != null && number(cell).isPresent()) {
                figures++;
                add(sheet, column, name, cell);
            }
        }
        if (values.size() - before < figures) {
            leaveUnread(sheet, cells);
        }
        return figures > 0;
    }

    private void leaveUnread(String sheet, List<Cell> cells) {
        unread.add(new Passage(
                new SheetCell(sheet, cells.get(0).address()),
                cells.stream().map(Cell::shown).collect(Collectors.joining(" "))));
    }

    private void add(String sheet, Label label, String name, Cell at) {
        Matcher number = NUMBER.matcher(Words.narrow(Words.key(at.shown())));
        if (!number.matches()) {
            return;
        }
        for (SentenceForm form : section.orElseThrow().forms()) {
            Optional<Slot> slot = form.slot(label.name).filter(Slot::isNumber);
            Optional<String> row = row(form, name);
            String unit = unit(slot, label, Optional.ofNullable(number.group(2)));
            if (slot.isPresent() && row.isPresent() && isOf(slot.get().kind(), unit)) {
                String digits = number.group(1).replace(",", "");
                String words = Stream.of(name, label.name)
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.joining(" ", "", " "));
                values.add(new SentenceValue(
                        form.table(),
                        new RowKey.Item(row.get()),
                        label.name,
                        kind(slot.get()),
                        digits,
                        unit,
                        new SheetCell(sheet, at.address()),
                        words + digits,
                        words.length(),
                        words.length() + digits.length()));
                return;
            }
        }
    }

    /** Whether a number of a unit is of a kind. */
    private static boolean isOf(Slot.Kind kind, String unit) {
        boolean isMoney = AmountUnit.printedAs(unit).isPresent();
        boolean isPercent = unit.equals("%");
        return switch (kind) {
            case MONEY -> isMoney;
            case PERCENT -> isPercent || unit.isEmpty();
            default -> !isMoney && !isPercent;
        };
    }

    private String unit(Optional<Slot> slot, Label label, Optional<String> typed) {
        boolean isMoney = slot.filter(one -> one.kind() == Slot.Kind.MONEY).isPresent();
        return typed.orElse(label.unit.isEmpty() && isMoney ? money : label.unit);
    }

    private static SentenceValue.Kind kind(Slot slot) {
        return switch (slot.kind()) {
            case MONEY -> SentenceValue.Kind.MONEY;
            case PERCENT -> SentenceValue.Kind.PERCENT;
            default -> SentenceValue.Kind.COUNT;
        };
    }

    /** The row of a form that a name means; of a form of one row, that one where there is no name, or its own. */
    private static Optional<String> row(SentenceForm form, String name) {
        String bare = Words.bare(name);
        boolean isOne = form.rows().kind() == StatementRows.Kind.ONE;
        boolean isNamed = form.rows().kind() == StatementRows.Kind.NAMED;
        return form.rows().named().entrySet().stream()
                .filter(row -> isOne || isNamed)
                .filter(row -> (isOne && bare.isEmpty())
                        || Stream.concat(Stream.of(row.getKey()), row.getValue().aliases().stream())
                                .anyMatch(word -> Words.bare(word).equals(bare)))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static Optional<String> number(Cell cell) {
        Matcher number = NUMBER.matcher(Words.narrow(Words.key(cell.shown())));
        return number.matches() ? Optional.of(number.group(1)) : Optional.empty();
    }

    /** The slot that a cell names, with a unit in brackets. */
    private Optional<Label> label(Cell cell) {
        Matcher parts = LABEL.matcher(Words.key(cell.shown()));
        if (!parts.matches()) {
            return Optional.empty();
        }
        String unit = Optional.ofNullable(parts.group(2)).orElse("");
        return section.orElseThrow().slotNamed(parts.group(1)).map(slot -> new Label(slot, unit));
    }

    /** A slot as a table names it. */
    private record Label(String name, String unit) {}
}
