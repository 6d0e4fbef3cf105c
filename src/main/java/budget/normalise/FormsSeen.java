package budget.normalise;

import budget.base.Suggestion;
import budget.figures.CellState;
import budget.figures.Table;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.finding.Severity;
import budget.layout.ColumnLayout.Role;
import budget.layout.FormLayout;
import budget.model.SheetCell;
import budget.table.BoundColumn;
import budget.table.FoundTable;
import budget.table.HeaderDrift.HeadedColumn;
import budget.table.UnfitTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which forms a workbook holds: found once, twice or not at all, filled or empty, declared empty or not. */
final class FormsSeen {

    private final List<FormLayout> forms;
    private final Discoveries discoveries;
    private final Map<String, SheetCell> found = new LinkedHashMap<>();
    private final Map<String, SheetCell> declared = new HashMap<>();
    private final Map<String, UnfitTable> unfit = new LinkedHashMap<>();
    private final Map<String, Finding> foreign = new LinkedHashMap<>();
    private final Set<String> filled = new HashSet<>();
    private final List<Twice> twice = new ArrayList<>();
    private final Set<String> nonZero = new HashSet<>();
    private final Map<String, Map<Integer, Integer>> unread = new HashMap<>();
    private final Set<String> unfitSheets = new HashSet<>();

    FormsSeen(List<FormLayout> forms, Discoveries discoveries) {
        this.forms = forms;
        this.discoveries = discoveries;
    }

    /** Notes a table, and says whether its form has been found before. */
    boolean found(FoundTable table) {
        String form = table.form().form();
        if (table.isLater()) {
            return isTwice(form);
        }
        SheetCell here = table.header();
        SheetCell earlier = found.putIfAbsent(form, here);
        Optional<SheetCell> beside = again(table);
        if (earlier == null && beside.isPresent()) {
            return isTwice(form, here, beside.get());
        }
        if (earlier == null || table.form().isRepeated()) {
            return false;
        }
        return isTwice(form, earlier, here);
    }

    private boolean isTwice(String form, SheetCell one, SheetCell other) {
        twice.add(new Twice(form, one, other));
        return true;
    }

    /** Where the header goes on with all of its columns once more, keys and measures. */
    private static Optional<SheetCell> again(FoundTable table) {
        List<HeadedColumn> unknown = table.drift().unknown();
        List<BoundColumn> columns = table.panels().stream()
                .flatMap(panel -> panel.columns().stream())
                .filter(column -> column.layout().role() != Role.REMARK)
                .toList();
        boolean isAgain = columns.size() > 2
                && columns.stream()
                        .allMatch(column -> unknown.stream()
                                .anyMatch(head -> column.layout().header().contains(head.header())));
        return isAgain && !table.form().isRepeated()
                ? Optional.of(new SheetCell(table.sheet(), unknown.get(0).cell()))
                : Optional.empty();
    }

    /** A form that was met without being readable: of several the one that is titled, or has most columns. */
    void unfit(UnfitTable table) {
        unfit.merge(table.form().form(), table, (one, other) -> {
            boolean better = one.titled() != other.titled() ? other.titled() : other.matched() > one.matched();
            return better ? other : one;
        });
    }

    /** Notes a table under a title of something else; it counts for its form only where no other table does. */
    void foreign(Finding finding) {
        foreign.putIfAbsent(finding.subject().table(), finding);
    }

    /** Notes how many numbers the columns of a sheet have outside tables that were read. */
    void unread(String sheet, Map<Integer, Integer> byColumn) {
        unread.put(sheet, byColumn);
    }

    /** Whether another finding says of the whole table what this one says of a part. */
    boolean isSaidOfTable(Finding finding) {
        return switch (finding.code()) {
            case SHEET_NOT_READ -> unfitSheets.contains(finding.cells().get(0).sheet());
            case COLUMN_UNKNOWN, TOTAL_ROW_MISSING -> isTwice(finding.subject().table());
            default -> false;
        };
    }

    void declaredEmpty(FormLayout form, SheetCell where) {
        declared.putIfAbsent(form.form(), where);
    }

    void filled(Table table) {
        String form = table.panel().form();
        if (IntStream.range(0, table.size()).anyMatch(cell -> table.state(cell) != CellState.BLANK)) {
            filled.add(form);
        }
        if (IntStream.range(0, table.size()).anyMatch(cell -> table.value(cell) != 0)) {
            nonZero.add(form);
        }
    }

    /** Reports what is missing, empty or contradictory, and gives back the forms declared empty. */
    List<String> finish(boolean targetsFound) {
        if (found.isEmpty() && !targetsFound && unfit.isEmpty() && foreign.isEmpty()) {
            discoveries.find(Finding.ofFile(FindingCode.NO_TABLE_FOUND));
            return List.of();
        }
        List<String> empty = new ArrayList<>();
        List<Finding> states = new ArrayList<>();
        for (FormLayout form : forms) {
            Optional<Finding> finding = form.isRepeated() ? missing(form) : state(form);
            finding.ifPresent(states::add);
            if (declared.containsKey(form.form())) {
                empty.add(form.form());
            }
        }
        reportTwice(states);
        return empty;
    }

    /**
     * Where one form is found twice and one other not at all, one of the two has the wrong title. What is reported of columns
     * follows from it: the table is not read.
     */
    private void reportTwice(List<Finding> states) {
        List<Finding> missing = states.stream()
                .filter(finding -> finding.code() == FindingCode.TABLE_MISSING)
                .toList();
        boolean isMistitled = twice.size() == 1 && missing.size() == 1;
        for (Twice found : twice) {
            Finding finding = found.finding(isMistitled ? missing.get(0).arguments() : List.of());
            discoveries.find(finding);
            discoveries.fold(
                    other -> other.subject().table().equals(found.form)
                            && other.code().isAboutColumns(),
                    finding.key());
            if (isMistitled) {
                states.replaceAll(state -> missing.contains(state) ? state.foldedUnder(finding.key()) : state);
            }
        }
        if (twice.isEmpty() && missing.size() == 1) {
            mistitled().ifPresent(finding -> {
                discoveries.find(finding);
                states.replaceAll(state -> missing.contains(state) ? state.foldedUnder(finding.key()) : state);
            });
        }
        states.forEach(discoveries::find);
    }

    /** The only table with figures under the title of a form that is found elsewhere, whose columns are not the form's. */
    private Optional<Finding> mistitled() {
        List<UnfitTable> strays = unfit.values().stream()
                .filter(table ->
                        table.titled() && found.containsKey(table.form().form()))
                .filter(table ->
                        !unread.getOrDefault(table.where().sheet(), Map.of()).isEmpty())
                .toList();
        return strays.size() == 1 ? notFitting(strays.get(0)) : Optional.empty();
    }

    /** Whether there are several tables of the form: which of them is meant is not known, so none of them counts. */
    boolean isTwice(String form) {
        return twice.stream().anyMatch(found -> found.form.equals(form));
    }

    private Optional<Finding> state(FormLayout form) {
        if (isTwice(form.form())) {
            return Optional.empty();
        }
        SheetCell statement = declared.get(form.form());
        if (statement != null) {
            return nonZero.contains(form.form())
                    ? Optional.of(Finding.at(
                            FindingCode.TABLE_DECLARED_EMPTY_BUT_FILLED,
                            Subject.of(form.form()),
                            statement,
                            form.form()))
                    : Optional.empty();
        }
        SheetCell here = found.get(form.form());
        if (here == null) {
            return missing(form);
        }
        Optional<Severity> severity = form.absence().undeclared();
        return filled.contains(form.form())
                ? Optional.empty()
                : severity.map(weight -> Finding.at(
                                FindingCode.TABLE_EMPTY_UNDECLARED,
                                Subject.of(form.form()),
                                here,
                                form.form(),
                                form.name())
                        .weighing(weight));
    }

    private Optional<Finding> missing(FormLayout form) {
        if (found.containsKey(form.form())) {
            return Optional.empty();
        }
        Finding other = foreign.get(form.form());
        if (other != null) {
            unfitSheets.add(other.cells().get(0).sheet());
            return Optional.of(other);
        }
        UnfitTable met = unfit.get(form.form());
        if (met != null && (met.titled() || met.matched() * 2 >= met.wanted())) {
            return notFitting(met);
        }
        return form.absence()
                .missing()
                .map(weight -> new Finding(
                        FindingCode.TABLE_MISSING,
                        weight,
                        Subject.of(form.form()),
                        List.of(),
                        List.of(form.form(), form.name())));
    }

    /** Says of a table that cannot be read how far its header is the form's; its groups of columns say it better. */
    private Optional<Finding> notFitting(UnfitTable met) {
        String sheet = met.where().sheet();
        HeaderFindings.reportUngrouped(
                met.form(), met.where(), met.drift(), unread.getOrDefault(sheet, Map.of()), discoveries);
        unfitSheets.add(sheet);
        if (met.drift().isOfGroupsAlone()) {
            return Optional.empty();
        }
        List<String> unknown = Stream.concat(met.drift().unknown().stream(), met.drift().ungrouped().stream())
                .map(HeadedColumn::header)
                .toList();
        List<String> missing = met.drift().missing();
        List<String> nearest = unknown.stream()
                .flatMap(word -> Suggestion.nearest(word, missing).map(near -> word + " → " + near).stream())
                .toList();
        return Optional.of(Finding.at(
                FindingCode.TABLE_NOT_FITTING,
                Subject.of(met.form().form()),
                met.where(),
                met.form().form(),
                Integer.toString(met.wanted()),
                Integer.toString(met.matched()),
                listed(unknown),
                listed(missing),
                listed(nearest)));
    }

    private static String listed(List<String> words) {
        return words.isEmpty() ? "—" : String.join("、", words);
    }

    /** Two tables of a form. */
    private record Twice(String form, SheetCell one, SheetCell other) {

        /**
         * What is reported of it.
         *
         * @param missing the form that one of the two may be, its key and its name; or nothing
         */
        Finding finding(List<String> missing) {
            return Finding.at(
                    FindingCode.TABLE_FOUND_TWICE,
                    Subject.of(form),
                    List.of(other, one),
                    form,
                    one.seenFrom(""),
                    other.seenFrom(""),
                    missing.isEmpty() ? "" : missing.get(0),
                    missing.isEmpty() ? "" : missing.get(1));
        }
    }
}
