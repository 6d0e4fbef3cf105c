package budget.reconcile;

import budget.base.CodePoints;
import budget.model.BudgetUnit;
import budget.model.UnitKind;
import budget.model.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Drafts a register of units from the files received, for a person to check: it has only what files call
 * themselves.
 */
public final class RegisterDraft {

    private static final Pattern DIGITS = Pattern.compile("[0-9]{3,20}");
    private static final Pattern YEAR_OR_DATE = Pattern.compile("20[0-9]{2}(?:[01][0-9](?:[0-3][0-9])?)?");
    private static final Pattern CODE_BEFORE_NAME = Pattern.compile("^[\\[【（(]?[0-9]{3,20}[\\]】）)]?[-_ 　]*");

    private RegisterDraft() {}

    /** One line for each unit that seems to have sent something, by code. */
    public static List<BudgetUnit> of(List<Sent> files) {
        int usualLength = usualLength(files);
        Map<String, Draft> drafts = new TreeMap<>(CodePoints.ORDER);
        for (Sent file : files) {
            Optional<String> name = file.name();
            String code = code(file, usualLength).or(() -> name).orElse("");
            if (!code.isEmpty()) {
                drafts.computeIfAbsent(code, Draft::new).add(name.orElse(code));
            }
        }
        return drafts.values().stream()
                .map(draft -> draft.unit(drafts.keySet()))
                .toList();
    }

    /** Codes of one register are of one length; other numbers in a file's name mostly are not. */
    private static int usualLength(List<Sent> files) {
        return files.stream()
                .flatMap(RegisterDraft::codes)
                .collect(Collectors.groupingBy(String::length, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    private static Optional<String> code(Sent file, int usualLength) {
        List<String> codes = codes(file).toList();
        return codes.stream().min(Comparator.comparing((String code) -> code.length() != usualLength));
    }

    private static Stream<String> codes(Sent file) {
        return Stream.concat(Stream.of(file.fileName), file.unitNames.stream())
                .flatMap(text -> DIGITS.matcher(text).results())
                .map(MatchResult::group)
                .filter(digits -> !YEAR_OR_DATE.matcher(digits).matches());
    }

    /**
     * A file that arrived.
     *
     * @param unitNames what its sheets give as 编制单位
     */
    public record Sent(String fileName, List<String> unitNames) {

        public Sent {
            unitNames = List.copyOf(unitNames);
        }

        private Optional<String> name() {
            return unitNames.stream()
                    .map(name -> CODE_BEFORE_NAME.matcher(Words.key(name)).replaceFirst(""))
                    .filter(name -> !name.isEmpty())
                    .findFirst();
        }
    }

    /** A unit and the names it was met under. */
    private static final class Draft {

        private final String code;
        private final List<String> names = new ArrayList<>();

        private Draft(String code) {
            this.code = code;
        }

        private void add(String name) {
            if (!names.contains(name)) {
                names.add(name);
            }
        }

        private BudgetUnit unit(Collection<String> codes) {
            boolean hasUnitsBelow = codes.stream().anyMatch(other -> isAbove(code, other));
            return new BudgetUnit(
                    code,
                    names.get(0),
                    codes.stream()
                            .filter(other -> isAbove(other, code))
                            .max(Comparator.comparingInt(other -> stem(other).length()))
                            .orElse(""),
                    hasUnitsBelow ? Optional.of(UnitKind.ROLL_UP) : Optional.empty(),
                    names.subList(1, names.size()));
        }

        /** 102 or 102000 is above 102001. */
        static boolean isAbove(String code, String other) {
            return !code.equals(other) && isNumber(code) && isNumber(other) && other.startsWith(stem(code));
        }

        private static boolean isNumber(String code) {
            return code.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        }

        private static String stem(String code) {
            return code.endsWith("00") ? code.replaceFirst("0+$", "") : code;
        }
    }
}
