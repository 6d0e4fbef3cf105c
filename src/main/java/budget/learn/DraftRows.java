package budget.learn;

import budget.learn.PanelDraft.Line;
import budget.model.Words;
import budget.normalise.CodeNotation;
import budget.workbook.Cell;
import budget.workbook.Row;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What the rows of a panel are about: codes of which list, projects, listed lines or a single line. */
final class DraftRows {

    private final List<GuessedColumn> columns;
    private final List<Row> body;

    DraftRows(List<GuessedColumn> columns, List<Row> body) {
        this.columns = columns;
        this.body = body;
    }

    RowsKind kind() {
        boolean hasProject = has(ColumnKind.PROJECT);
        boolean hasCode = has(ColumnKind.CODE) || has(ColumnKind.CATEGORY);
        Optional<GuessedColumn> name = first(ColumnKind.NAME);
        if (hasProject && !isListed(first(ColumnKind.PROJECT).orElseThrow())) {
            return RowsKind.PROJECT;
        }
        if (hasCode || name.filter(this::isOfCodes).isPresent()) {
            return system();
        }
        if (name.isEmpty() && !hasProject) {
            return has(ColumnKind.UNIT) ? RowsKind.UNIT : RowsKind.ONE;
        }
        return RowsKind.ITEMS;
    }

    /** Whether the labels are numbered lines of the form rather than names of projects. */
    private boolean isListed(GuessedColumn column) {
        List<String> labels = texts(column);
        long numbered = labels.stream().filter(CellKinds::isNumbered).count();
        return !has(ColumnKind.CODE) && !has(ColumnKind.CATEGORY) && numbered * 3 >= labels.size() && numbered > 0;
    }

    private boolean isOfCodes(GuessedColumn column) {
        ColumnContent content = column.content();
        boolean isHeadedSo = column.leaf().indexOf('码') >= 0 && content.isBlank();
        return isHeadedSo || (content.codesWithNames() > 0 && content.codesWithNames() * 2 >= content.texts());
    }

    private RowsKind system() {
        Map<Character, Integer> firsts = new TreeMap<>();
        for (String code : codes().keySet()) {
            firsts.merge(code.charAt(0), 1, Integer::sum);
        }
        Optional<Character> most =
                firsts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        if (most.isEmpty()) {
            return headed("government")
                    ? RowsKind.GOVERNMENT
                    : headed("economic") ? RowsKind.ECONOMIC : RowsKind.FUNCTION;
        }
        String first = most.get().toString();
        return first.equals(FormWords.word("code.economic"))
                ? RowsKind.ECONOMIC
                : first.equals(FormWords.word("code.government")) ? RowsKind.GOVERNMENT : RowsKind.FUNCTION;
    }

    private boolean headed(String kind) {
        return columns.stream()
                .filter(column -> column.kind().isKey())
                .flatMap(column -> column.path().words().stream())
                .anyMatch(word -> FormWords.is(kind, word));
    }

    /** The codes the rows state, with their names. */
    Map<String, String> codes() {
        Map<String, String> codes = new TreeMap<>();
        for (Row row : body) {
            code(row).ifPresent(code -> codes.putIfAbsent(code.digits(), code.rest()));
        }
        return codes;
    }

    private Optional<Coded> code(Row row) {
        String name = first(ColumnKind.NAME).map(column -> text(row, column)).orElse("");
        StringBuilder parts = new StringBuilder();
        for (GuessedColumn column : columns) {
            String part = column.kind().isOfCode() ? text(row, column) : "";
            parts.append(parts.isEmpty() || part.isEmpty() ? "" : "-").append(part);
        }
        Optional<Coded> whole = CodeNotation.whole(parts.toString())
                .map(code -> new Coded(code.digits(), code.rest().isEmpty() ? name : code.rest()));
        return whole.or(() -> CodeNotation.whole(name)
                        .or(() -> CodeNotation.behindName(name))
                        .filter(code -> !code.rest().isEmpty())
                        .map(code -> new Coded(code.digits(), code.rest())))
                .filter(code -> code.rest().chars().anyMatch(Character::isLetter));
    }

    /** Whether the row has a part of a code; the parts above it may stand in rows before. */
    private boolean hasCodeCell(Row row) {
        return columns.stream()
                .filter(column -> column.kind().isOfCode())
                .map(column -> text(row, column))
                .anyMatch(text -> !text.isEmpty() && !isWords(text));
    }

    private static boolean isWords(String text) {
        return text.chars().noneMatch(Character::isDigit) && text.chars().anyMatch(Character::isLetter);
    }

    private record Coded(String digits, String rest) {}

    /** The labels of total rows, the most usual first. */
    List<String> totals() {
        Set<String> totals = new LinkedHashSet<>();
        int firstFigure = columns.stream()
                .filter(column -> column.kind().isNumeric())
                .mapToInt(GuessedColumn::at)
                .min()
                .orElse(0);
        int left = columns.isEmpty() ? 0 : columns.get(0).at();
        for (Row row : body) {
            for (Cell cell : row.cells()) {
                int at = cell.address().column();
                if (at >= left && at < firstFigure && FormWords.is("total", cell.shown())) {
                    totals.add(Words.key(cell.shown()));
                }
            }
        }
        return List.copyOf(totals);
    }

    /** The labels of the rows in their order, without total rows, each as it is printed. */
    List<Line> lines(RowsKind kind, List<String> totals) {
        Optional<GuessedColumn> column = first(ColumnKind.NAME).or(() -> first(ColumnKind.PROJECT));
        if (column.isEmpty() || kind == RowsKind.PROJECT) {
            return List.of();
        }
        List<String> labels = new ArrayList<>();
        for (Row row : body) {
            String label = label(row, column.get(), kind);
            boolean isCode = kind.isOfCodes() && (code(row).isPresent() || hasCodeCell(row));
            if (!label.isEmpty() && !totals.contains(Words.key(label)) && !isCode) {
                labels.add(label);
            }
        }
        return LineTree.of(labels);
    }

    /** The label of a row; of a line beside codes it may be merged over the columns of codes as well. */
    private String label(Row row, GuessedColumn name, RowsKind kind) {
        String own = text(row, name);
        return !own.isEmpty() || !kind.isOfCodes()
                ? own
                : columns.stream()
                        .filter(column -> column.kind().isOfCode())
                        .map(column -> text(row, column))
                        .filter(DraftRows::isWords)
                        .findFirst()
                        .orElse("");
    }

    private List<String> texts(GuessedColumn column) {
        return body.stream()
                .map(row -> text(row, column))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static String text(Row row, GuessedColumn column) {
        Cell cell = row.at(column.at());
        return cell == null ? "" : cell.shown().stripTrailing();
    }

    private boolean has(ColumnKind kind) {
        return first(kind).isPresent();
    }

    private Optional<GuessedColumn> first(ColumnKind kind) {
        return columns.stream().filter(column -> column.kind() == kind).findFirst();
    }
}
