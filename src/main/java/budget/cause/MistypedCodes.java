package budget.cause;

import budget.figures.Part;
import budget.figures.Table;
import budget.figures.TableBuilder;
import budget.figures.TableRow;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.model.Catalogue;
import budget.model.ClassificationCode;
import budget.model.RowKey;
import budget.model.SheetCell;
import budget.model.Words;
import budget.rule.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A row has the code of another one, in one table or in several: its name is another code's, or its amounts are under
 * another code elsewhere, or the digits are nearly those of a code that is missing here.
 */
final class MistypedCodes implements Hypothesis {

    private static final int SIZE = 2;
    private static final int MOST_ROWS = 24;
    private static final Set<FindingCode> NAMED = Set.of(
            FindingCode.CODE_UNKNOWN,
            FindingCode.CODE_UNKNOWN_CATEGORY,
            FindingCode.NAME_OF_ANOTHER_CODE,
            FindingCode.DUPLICATE_ROW,
            FindingCode.NAME_DIFFERS,
            FindingCode.NAME_TWICE);

    @Override
    public Stream<Supposition> suppositions(Inquiry inquiry) {
        return suspects(inquiry).stream()
                .limit(MOST_ROWS)
                .flatMap(suspect ->
                        meant(suspect, inquiry).stream().flatMap(meant -> supposed(suspect, meant, inquiry)));
    }

    /** Rows whose code is in a finding or a broken claim. */
    private static Set<Suspect> suspects(Inquiry inquiry) {
        Set<String> named = new LinkedHashSet<>();
        inquiry.structure().stream()
                .filter(finding -> NAMED.contains(finding.code()))
                .forEach(finding -> named.add(finding.subject().row()));
        inquiry.open().stream()
                .filter(outcome -> !outcome.lacking(inquiry.figures()).isEmpty())
                .forEach(outcome -> named.add(outcome.row()));
        inquiry.open().stream().map(Outcome::row).forEach(named::add);
        Set<Suspect> suspects = new LinkedHashSet<>();
        for (String row : named) {
            for (Table table : inquiry.figures().tables()) {
                IntStream.range(0, table.rows().size())
                        .filter(at -> isOfCode(table.rows().get(at), row))
                        .forEach(at -> suspects.add(new Suspect(
                                inquiry.figures().number(table),
                                at,
                                table.rows().get(at))));
            }
        }
        return suspects;
    }

    /** Whether a row is identified by a code, alone or with a project. */
    private static boolean isOfCode(TableRow row, String text) {
        boolean isItsProject = row.key() instanceof RowKey.Project project
                && project.of().digits().equals(text);
        return isItsProject || (row.text().equals(text) && row.key().code().isPresent());
    }

    /** The possible codes: first that of its name, then those missing here by distance. */
    private static Set<Meant> meant(Suspect suspect, Inquiry inquiry) {
        ClassificationCode code = suspect.row.key().code().orElseThrow();
        Catalogue catalogue = inquiry.codes().catalogue(code.system());
        Set<Meant> meant = new LinkedHashSet<>();
        boolean isOwnName = hasOwnName(suspect, inquiry);
        catalogue
                .otherCodeNamed(suspect.row.name(), code)
                .filter(other -> !isOwnName)
                .filter(other -> other.level() == code.level())
                .ifPresent(other -> meant.add(new Meant(other.digits(), true)));
        Table own = inquiry.figures().table(suspect.panel);
        inquiry.open().stream()
                .filter(outcome -> !outcome.lacking(inquiry.figures()).isEmpty())
                .map(Outcome::row)
                .filter(row -> row.length() == code.digits().length() && !row.equals(code.digits()))
                .filter(row -> own.row(row) < 0 && row.chars().allMatch(Character::isDigit))
                .sorted(java.util.Comparator.comparingInt(row -> Typing.distance(row, code.digits())))
                .map(row -> new Meant(row, !isOwnName && isNamed(suspect, row, inquiry)))
                .filter(other -> other.isNamed || hasItsAmount(suspect, other.code, inquiry))
                .forEach(meant::add);
        return meant;
    }

    /** Whether the row has the official name of its code: then only its amounts contradict the code. */
    private static boolean hasOwnName(Suspect suspect, Inquiry inquiry) {
        ClassificationCode code = suspect.row.key().code().orElseThrow();
        return inquiry.codes()
                .catalogue(code.system())
                .find(code.digits())
                .filter(entry -> entry.isNamed(suspect.row.name()))
                .isPresent();
    }

    /** Whether the row has the name that another table gives to the code. */
    private static boolean isNamed(Suspect suspect, String code, Inquiry inquiry) {
        return inquiry.figures().tables().stream()
                .flatMap(table -> table.rows().stream())
                .anyMatch(row -> row.text().equals(code)
                        && Words.bare(row.name()).equals(Words.bare(suspect.row.name()))
                        && !row.name().isEmpty());
    }

    /** Whether what is missing under the code is what the row states. */
    private static boolean hasItsAmount(Suspect suspect, String code, Inquiry inquiry) {
        Table table = inquiry.figures().table(suspect.panel);
        return inquiry.open().stream()
                .filter(outcome -> outcome.row().equals(code))
                .anyMatch(outcome -> Part.inRow(table, suspect.at).stream()
                        .filter(Part::isStated)
                        .anyMatch(part -> Math.abs(Math.abs(outcome.difference()) - Math.abs(part.value()))
                                <= outcome.left().half() + outcome.right().half() + part.half()));
    }

    /** The code corrected in this table, and in all tables that have the same row. */
    private static Stream<Supposition> supposed(Suspect suspect, Meant meant, Inquiry inquiry) {
        Supposition here = supposed(List.of(suspect), meant, inquiry);
        List<Suspect> everywhere = new ArrayList<>();
        for (Table table : inquiry.figures().tables()) {
            IntStream.range(0, table.rows().size())
                    .filter(at -> isSame(table.rows().get(at), suspect.row))
                    .forEach(at -> everywhere.add(new Suspect(
                            inquiry.figures().number(table), at, table.rows().get(at))));
        }
        return everywhere.size() < 2 ? Stream.of(here) : Stream.of(here, supposed(everywhere, meant, inquiry));
    }

    private static boolean isSame(TableRow row, TableRow other) {
        return row.key().equals(other.key()) && Words.bare(row.name()).equals(Words.bare(other.name()));
    }

    private static Supposition supposed(List<Suspect> rows, Meant meant, Inquiry inquiry) {
        TableRow row = rows.get(0).row;
        boolean isOwnName = hasOwnName(rows.get(0), inquiry);
        String reason = reason(rows.get(0), meant, inquiry);
        String wrong = row.key().code().orElseThrow().digits();
        Finding finding = Finding.at(
                FindingCode.CODE_MISTYPED,
                new Subject(inquiry.figures().table(rows.get(0).panel).panel().form(), row.text(), ""),
                Stream.concat(
                                rows.stream().flatMap(suspect -> suspect.places(meant.code, inquiry)),
                                reason.isEmpty() ? places(meant.code, inquiry) : Stream.empty())
                        .distinct()
                        .toList(),
                wrong,
                row.name(),
                meant.code,
                reason,
                officialName(meant, row, inquiry));
        Cause cause = Cause.named(
                finding,
                other -> NAMED.contains(other.code())
                        && (isOfCode(row, other.subject().row())
                                || other.subject().row().equals(meant.code)
                                || other.cells().stream().anyMatch(finding.cells()::contains)));
        return new Supposition(
                () -> rekeyed(rows, meant, inquiry),
                SIZE + (rows.size() > 1 ? 1 : 0) + (isOwnName ? 1 : 0),
                cause.unlikely(meant.isNamed ? 0 : 3));
    }

    /** The reason for the other code; none where both rows have their own names and one table only has the other. */
    private static String reason(Suspect suspect, Meant meant, Inquiry inquiry) {
        if (meant.isNamed) {
            return "name";
        }
        return hasOwnName(suspect, inquiry) && places(meant.code, inquiry).count() == 1 ? "" : "amounts";
    }

    /** The cells of the rows with a code. */
    private static Stream<SheetCell> places(String code, Inquiry inquiry) {
        return inquiry.figures().tables().stream()
                .filter(table -> table.row(code) >= 0)
                .flatMap(table -> table
                        .rows()
                        .get(table.row(code))
                        .keyPlace(table.making().keyColumns(), 0)
                        .stream());
    }

    private static Map<Integer, Table> rekeyed(List<Suspect> rows, Meant meant, Inquiry inquiry) {
        Map<Integer, Table> tables = new LinkedHashMap<>();
        for (Suspect suspect : rows) {
            Table table = tables.getOrDefault(suspect.panel, inquiry.figures().table(suspect.panel));
            tables.put(suspect.panel, rekeyed(table, suspect, meant.code));
        }
        return tables;
    }

    private static String officialName(Meant meant, TableRow row, Inquiry inquiry) {
        return inquiry.codes()
                .catalogue(row.key().code().orElseThrow().system())
                .find(meant.code)
                .map(Catalogue.Entry::name)
                .orElse(row.name());
    }

    private static Table rekeyed(Table table, Suspect suspect, String code) {
        return TableBuilder.rekeyed(
                table,
                row -> row.line() == suspect.row.line()
                                && row.sheet().equals(suspect.row.sheet())
                                && row.key().equals(suspect.row.key())
                        ? with(row.key(), code)
                        : row.key());
    }

    /** The same row under another code. */
    static RowKey with(RowKey key, String digits) {
        ClassificationCode old = key.code().orElseThrow();
        ClassificationCode code = new ClassificationCode(old.system(), old.year(), digits);
        return key instanceof RowKey.Project project
                ? new RowKey.Project(code, project.named())
                : new RowKey.Code(code);
    }

    /** A row whose code may be wrong. */
    private record Suspect(int panel, int at, TableRow row) {

        /** The cell with the wrong digits, and its first amount. */
        private Stream<SheetCell> places(String meant, Inquiry inquiry) {
            Table table = inquiry.figures().table(panel);
            List<SheetCell> cells = IntStream.range(0, table.panel().columns().size())
                    .filter(column -> table.isStated(table.cell(at, column)))
                    .mapToObj(column -> row.place(column))
                    .flatMap(Optional::stream)
                    .toList();
            return Stream.concat(
                    table.rows().get(at).keyPlace(table.making().keyColumns(), firstWrong(meant)).stream(),
                    cells.stream().limit(1));
        }

        private int firstWrong(String meant) {
            String digits = row.key().code().orElseThrow().digits();
            return IntStream.range(0, Math.min(digits.length(), meant.length()))
                    .filter(i -> digits.charAt(i) != meant.charAt(i))
                    .findFirst()
                    .orElse(0);
        }
    }

    /** A code that may have been meant. */
    private record Meant(String code, boolean isNamed) {}
}
