package budget.learn;

import static budget.learn.ColumnKind.ATTRIBUTE;
import static budget.learn.ColumnKind.BESIDE;
import static budget.learn.ColumnKind.CATEGORY;
import static budget.learn.ColumnKind.CODE;
import static budget.learn.ColumnKind.COUNT;
import static budget.learn.ColumnKind.ITEM;
import static budget.learn.ColumnKind.MEASURE;
import static budget.learn.ColumnKind.NAME;
import static budget.learn.ColumnKind.PERCENT;
import static budget.learn.ColumnKind.PROJECT;
import static budget.learn.ColumnKind.SECTION;
import static budget.learn.ColumnKind.UNIT;

import budget.table.HeaderBlock.Path;
import budget.table.HeaderWords;
import budget.workbook.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Tells what each column of a form holds, by its header and by its cells. */
final class ColumnGuesser {

    private ColumnGuesser() {}

    /** The columns of a header, from left to right, with the cells below them. */
    static List<GuessedColumn> columns(SortedMap<Integer, Path> paths, List<Row> body) {
        List<GuessedColumn> columns = new ArrayList<>();
        paths.forEach((at, path) -> {
            ColumnContent content = ColumnContent.of(body, at);
            columns.add(new GuessedColumn(at, path, kind(path, content), content));
        });
        return withWordsBesideProjects(withCodesOverSeveral(columns));
    }

    private static ColumnKind kind(Path path, ColumnContent content) {
        String leaf = path.leaf();
        if (HeaderWords.standsBesideRows(leaf)) {
            return BESIDE;
        }
        if (FormWords.is("category", leaf)) {
            return CATEGORY;
        }
        if (FormWords.is("section", leaf)) {
            return SECTION;
        }
        if (FormWords.is("item", leaf)) {
            return ITEM;
        }
        if (HeaderWords.headsCodeAndName(leaf)) {
            return NAME;
        }
        if (FormWords.is("unitCode", leaf)) {
            return UNIT;
        }
        if (FormWords.is("code", leaf)) {
            return CODE;
        }
        return content.isOfNumbers() ? numeric(leaf, content) : content.isBlank() ? blank(leaf) : words(leaf);
    }

    private static ColumnKind numeric(String leaf, ColumnContent content) {
        if (content.percents() > 0 || FormWords.is("percent", leaf)) {
            return PERCENT;
        }
        if (FormWords.is("count", leaf)) {
            return COUNT;
        }
        boolean areCodes = content.codes() == content.amounts() && FormWords.is("name", leaf);
        return areCodes ? CODE : FormWords.is("attribute", leaf) ? ATTRIBUTE : MEASURE;
    }

    /** A column without content is told by its header alone. */
    private static ColumnKind blank(String leaf) {
        boolean isOfWords = FormWords.is("attribute", leaf)
                || FormWords.is("project", leaf)
                || FormWords.is("label", leaf)
                || FormWords.is("name", leaf)
                || FormWords.is("unit", leaf);
        return isOfWords
                ? words(leaf)
                : FormWords.is("percent", leaf) ? PERCENT : FormWords.is("count", leaf) ? COUNT : MEASURE;
    }

    private static ColumnKind words(String leaf) {
        if (FormWords.is("attribute", leaf)) {
            return ATTRIBUTE;
        }
        if (FormWords.is("unit", leaf)) {
            return UNIT;
        }
        return FormWords.is("project", leaf) && !FormWords.is("label", leaf) ? PROJECT : NAME;
    }

    /** Beside projects without codes other names are words about them, such as 项目单位. */
    private static List<GuessedColumn> withWordsBesideProjects(List<GuessedColumn> columns) {
        boolean isOfProjects = columns.stream().anyMatch(column -> column.kind() == PROJECT)
                && columns.stream()
                        .noneMatch(column ->
                                column.kind().isOfCode() || column.content().codesWithNames() > 0);
        return columns.stream()
                .map(column -> isOfProjects && column.kind() == NAME ? column.as(ATTRIBUTE) : column)
                .toList();
    }

    /** One header over two or three columns of codes: the second and third are 款 and 项. */
    private static List<GuessedColumn> withCodesOverSeveral(List<GuessedColumn> columns) {
        List<GuessedColumn> result = new ArrayList<>();
        for (GuessedColumn column : columns) {
            ColumnKind before = isBesideSameHeader(column, result)
                    ? result.get(result.size() - 1).kind()
                    : BESIDE;
            result.add(before == CODE ? column.as(SECTION) : before == SECTION ? column.as(ITEM) : column);
        }
        return result;
    }

    private static boolean isBesideSameHeader(GuessedColumn column, List<GuessedColumn> before) {
        return !before.isEmpty()
                && before.get(before.size() - 1)
                        .path()
                        .lowest()
                        .equals(column.path().lowest());
    }
}
