package budget.service;

import budget.model.Amount;
import budget.model.AmountUnit;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Looks for projects in a publication.
 *
 * @param text in the project's name or the code of its function; empty for any
 * @param unit in the unit's name, or the beginning of its code; empty for any
 * @param from the least amount in 万元 as written; empty for any
 * @param to the largest amount
 * @param sort amount, name or unit; the order of the publication for any other word
 */
public record ProjectSearch(String text, String unit, String from, String to, String sort) {

    private static final Comparator<NamedCsvRecord> BY_AMOUNT = Comparator.comparing(ProjectSearch::amount);

    public ProjectSearch {
        text = text.strip().toLowerCase(Locale.ROOT);
        unit = unit.strip().toLowerCase(Locale.ROOT);
    }

    /** The bounds that are no amounts; nothing is found as long as there are some. */
    public List<String> unread() {
        return Stream.of(from, to)
                .filter(bound -> !bound.isBlank() && bound(bound).isEmpty())
                .toList();
    }

    private static Optional<BigDecimal> bound(String written) {
        String plain = written.strip().replace(",", "");
        return plain.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")
                ? Optional.of(new BigDecimal(plain).movePointRight(AmountUnit.TEN_THOUSAND_YUAN.mostDecimals()))
                : Optional.empty();
    }

    /** Those of these lines of {@code projects.csv} that are looked for. */
    public List<NamedCsvRecord> in(List<NamedCsvRecord> projects) {
        return unread().isEmpty()
                ? projects.stream().filter(this::isWanted).sorted(order()).toList()
                : List.of();
    }

    private boolean isWanted(NamedCsvRecord line) {
        BigDecimal fen = BigDecimal.valueOf(amount(line).fen());
        return (has(line, "project", text) || line.getField("function_code").startsWith(text))
                && (has(line, "unit_name", unit) || line.getField("unit_code").startsWith(unit))
                && bound(from).filter(least -> fen.compareTo(least) < 0).isEmpty()
                && bound(to).filter(most -> fen.compareTo(most) > 0).isEmpty();
    }

    private static boolean has(NamedCsvRecord line, String column, String wanted) {
        return line.getField(column).toLowerCase(Locale.ROOT).contains(wanted);
    }

    private Comparator<NamedCsvRecord> order() {
        return switch (sort) {
            case "amount" -> BY_AMOUNT.reversed();
            case "name" -> Comparator.comparing(line -> line.getField("project"));
            default -> Comparator.comparing(line -> ""); // as published
        };
    }

    private static Amount amount(NamedCsvRecord line) {
        String yuan = line.getField("amount");
        return yuan.isEmpty() ? Amount.ZERO : Amount.ofYuan(yuan);
    }

    /** What these projects have together. */
    public static Amount sum(List<NamedCsvRecord> projects) {
        return projects.stream().map(ProjectSearch::amount).reduce(Amount.ZERO, Amount::plus);
    }
}
