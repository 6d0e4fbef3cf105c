package budget.returned;

import java.util.List;

/**
 * The report to a unit about one workbook.
 *
 * @param sheet the sheet that lists the findings
 * @param marks the marks at the cells, in the order of the list
 */
record Report(Sheet sheet, List<Mark> marks, CommentWords words) {

    Report {
        marks = List.copyOf(marks);
    }

    /**
     * The sheet that lists the findings. Its name is also in the footer of its pages, which identifies it.
     *
     * @param knownNames the names it has in any language
     * @param heading the lines above the list, the first its title
     * @param columns the headings of the columns
     */
    record Sheet(
            String name, List<String> knownNames, List<String> heading, List<String> columns, List<ResultLine> lines) {

        Sheet {
            knownNames = List.copyOf(knownNames);
            heading = List.copyOf(heading);
            columns = List.copyOf(columns);
            lines = List.copyOf(lines);
        }
    }
}
