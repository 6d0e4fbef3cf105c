package budget.definition;

import budget.jobfile.CsvFile;
import budget.jobfile.CsvFile.Line;
import budget.jobfile.MistakeCode;
import budget.jobfile.Mistakes;
import budget.model.Catalogue;
import budget.model.CodeSystem;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads {@code codes/code-changes.csv}: which codes of the year before became which codes. */
final class CodeChangesFile {

    static final String NAME = "code-changes.csv";

    private static final Pattern BLANKS = Pattern.compile("[\\s\u3000]+");
    private static final Pattern SHARE = Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,9})?)(%?)");
    private static final List<String> KINDS = Arrays.stream(CodeChange.Kind.values())
            .map(CodeChange.Kind::written)
            .toList();

    private final int year;
    private final Map<CodeSystem, Catalogue> lists;
    private final Set<String> met = new HashSet<>();

    private CodeChangesFile(int year, Map<CodeSystem, Catalogue> lists) {
        this.year = year;
        this.lists = lists;
    }

    /**
     * The changes since the job's fiscal year; lines of other years are checked as well.
     *
     * @param lists the codes of the fiscal year; an empty list allows every code
     */
    static List<CodeChange> read(Path path, int year, Map<CodeSystem, Catalogue> lists, Mistakes mistakes) {
        CodeChangesFile file = new CodeChangesFile(year, lists);
        List<CodeChange> changes = new ArrayList<>();
        List<String> columns = List.of("since", "kind", "from", "to");
        for (Line line : CsvFile.lines(path, columns, List.of("share", "note"), mistakes)) {
            Optional<Integer> since = since(line);
            Optional<CodeChange> change = since.flatMap(from -> file.change(line, from));
            change.filter(read -> since.get() == year && line.isSound()).ifPresent(changes::add);
        }
        return changes;
    }

    private static Optional<Integer> since(Line line) {
        String text = line.need("since");
        if (text.matches("(19|20|21)[0-9]{2}")) {
            return Optional.of(Integer.valueOf(text));
        }
        if (!text.isEmpty()) {
            line.report(MistakeCode.NO_WHOLE_NUMBER.of("since", text));
        }
        return Optional.empty();
    }

    private Optional<CodeChange> change(Line line, int since) {
        Optional<CodeChange.Kind> kind = CodeChange.Kind.writtenAs(line.need("kind", KINDS));
        List<String> from = codes(line, "from");
        List<String> to = codes(line, "to");
        checkOnce(line, since, "from", from);
        checkOnce(line, since, "to", to);
        if (since == year) {
            to.forEach(code -> checkListed(line, code));
        }
        return kind.map(found -> {
            checkCount(line, found, from, to);
            return new CodeChange(found, from, to, shares(line, found, to));
        });
    }

    private static List<String> codes(Line line, String column) {
        List<String> codes = words(line, column);
        for (String code : codes) {
            if (!code.matches("[0-9]+") || !CodeSystem.FUNCTIONAL.allows(code.length())) {
                line.report(MistakeCode.NO_CODE.of(column, code, "3/5/7"));
            }
        }
        return codes;
    }

    private static List<String> words(Line line, String column) {
        return BLANKS.splitAsStream(line.text(column))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private void checkOnce(Line line, int since, String column, List<String> codes) {
        for (String code : codes) {
            if (!met.add(since + " " + column + " " + code)) {
                line.report(MistakeCode.LISTED_TWICE.of(code));
            }
        }
    }

    /** Which list a code belongs to is not stated, so that any of them may have it. */
    private void checkListed(Line line, String code) {
        Collection<Catalogue> known = lists.values();
        boolean isListed = known.stream().anyMatch(list -> list.find(code).isPresent());
        if (!isListed && known.stream().allMatch(list -> list.size() > 0)) {
            Set<String> all =
                    known.stream().flatMap(list -> list.digits().stream()).collect(Collectors.toSet());
            line.report(MistakeCode.CODE_NOT_LISTED
                    .of("to", code, Integer.toString(year))
                    .offering(code, all));
        }
    }

    private static void checkCount(Line line, CodeChange.Kind kind, List<String> from, List<String> to) {
        if (!kind.allowsBefore(from.size()) || !kind.allowsAfter(to.size())) {
            line.report(MistakeCode.CHANGE_COUNT.of(kind.written(), kind.before(), kind.after()));
        } else if (kind == CodeChange.Kind.MOVED && from.equals(to)) {
            line.report(MistakeCode.CHANGE_OF_NOTHING.of(from.get(0)));
        }
        long levels = kind == CodeChange.Kind.NEW || kind == CodeChange.Kind.ENDED
                ? 1
                : Stream.concat(from.stream(), to.stream())
                        .map(String::length)
                        .distinct()
                        .count();
        if (levels > 1) {
            line.report(MistakeCode.CHANGE_OF_LEVEL.of());
        }
    }

    private static List<BigDecimal> shares(Line line, CodeChange.Kind kind, List<String> to) {
        List<String> written = words(line, "share");
        if (written.isEmpty()) {
            return List.of();
        }
        if (kind != CodeChange.Kind.SPLIT) {
            line.report(MistakeCode.MEANS_NOTHING.of("share", kind.written()));
            return List.of();
        }
        List<BigDecimal> shares = written.stream()
                .filter(text -> SHARE.matcher(text).matches())
                .map(CodeChangesFile::share)
                .toList();
        BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (shares.size() != to.size() || written.size() != to.size() || sum.compareTo(BigDecimal.ONE) != 0) {
            line.report(MistakeCode.NO_SHARES.of(line.text("share"), Integer.toString(to.size())));
            return List.of();
        }
        return shares;
    }

    private static BigDecimal share(String text) {
        return text.endsWith("%")
                ? new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2)
                : new BigDecimal(text);
    }
}
