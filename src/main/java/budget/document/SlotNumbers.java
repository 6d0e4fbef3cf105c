package budget.document;

import budget.definition.JobDefinition;
import budget.figures.Figures;
import budget.rule.FormulaException;
import budget.rule.Quantity;
import budget.rule.RuleBook;
import budget.statement.ClaimText;
import budget.statement.SentenceForm;
import budget.statement.Slot;
import budget.statement.SlotClaim;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers in the slots of sentences, by what the slots are said to equal: the same formulas by which sentences are judged. */
final class SlotNumbers {

    /** A slot of the same row that is not one of the year before. */
    private static final Pattern SLOT = Pattern.compile("(?<!上年\\()\\{([^{}=]+)}");

    /** The first reference to rows that a sentence is said of one by one. */
    private static final Pattern DRIVER = Pattern.compile("([^\\s+\\-*/()\\[\\],.]+)\\[(类|款|项|项目)]");

    private static final int PERCENT_DECIMALS = 2;

    private final JobDefinition job;
    private final RuleBook book;
    private final Figures figures;
    private final Optional<ForPublic> forPublic;
    private final Map<String, Map<String, BigDecimal>> known = new HashMap<>();

    SlotNumbers(JobDefinition job, RuleBook book, Figures figures, Optional<ForPublic> forPublic) {
        this.job = job;
        this.forPublic = forPublic;
        this.book = book;
        this.figures = figures;
    }

    /**
     * The numbers of a slot by the rows they are in, with a single one under an empty key; none where nothing is declared.
     *
     * @param row the row's name, or empty for rows of codes and projects
     * @param is what the row's amount is, or empty
     */
    Map<String, BigDecimal> of(SentenceForm form, Slot slot, String row, String is) {
        Optional<String> formula =
                formula(form, slot.name(), is, new HashSet<>()).map(text -> ClaimText.filled(text, form, row, is));
        if (formula.isEmpty() || isOfSentences(formula.get()) || isHidden(formula.get(), slot)) {
            return Map.of();
        }
        String driver = row.isEmpty() ? driver(formula.get()) : "";
        String where = Stream.of(
                        form.rows().where(),
                        declared(form, slot.name()).map(SlotClaim::when).orElse(""))
                .filter(condition -> !condition.isEmpty())
                .collect(Collectors.joining(" and "));
        String key = formula.get() + "\n" + where + "\n" + slot.kind() + slot.unit();
        return known.computeIfAbsent(key, ignored -> numbers(formula.get(), where, driver, slot));
    }

    /** Whether a formula reads what sentences state: that is not known before they are written. */
    private boolean isOfSentences(String formula) {
        return job.statements().tables().keySet().stream().anyMatch(table -> formula.contains(table + "["));
    }

    private boolean isHidden(String formula, Slot slot) {
        return forPublic
                .filter(edition -> edition.hides(formula, slot.kind() == Slot.Kind.COUNT))
                .isPresent();
    }

    private Map<String, BigDecimal> numbers(String formula, String where, String driver, Slot slot) {
        int decimals = slot.kind() == Slot.Kind.PERCENT ? PERCENT_DECIMALS : 0;
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        try {
            Quantity.parse(formula, where, driver, job.rules().vocabulary())
                    .in(book, figures, decimals)
                    .forEach((row, number) -> numbers.put(
                            row,
                            slot.unit()
                                    .map(unit -> number.movePointLeft(unit.mostDecimals()))
                                    .orElse(number)));
            return numbers;
        } catch (FormulaException e) {
            return Map.of();
        }
    }

    private static String driver(String formula) {
        Matcher driver = DRIVER.matcher(formula);
        return driver.find() ? driver.group() : "";
    }

    /** What a slot is first said to equal, with the slots in it replaced by what they equal. */
    private Optional<String> formula(SentenceForm form, String slot, String is, Set<String> met) {
        Optional<String> declared = declared(form, slot)
                .map(SlotClaim::formula)
                .or(() -> job.statements().tables().getOrDefault(form.table(), List.of()).stream()
                        .flatMap(other -> declared(other, slot).stream())
                        .map(SlotClaim::formula)
                        .findFirst())
                .or(() -> isAmount(form, slot) && !is.isEmpty() ? Optional.of(is) : Optional.empty());
        if (declared.isEmpty() || !met.add(slot)) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        Matcher inner = SLOT.matcher(declared.get());
        while (inner.find()) {
            Optional<String> of = formula(form, inner.group(1), is, new HashSet<>(met));
            if (of.isEmpty()) {
                return Optional.empty();
            }
            inner.appendReplacement(text, Matcher.quoteReplacement("(" + of.get() + ")"));
        }
        return Optional.of(inner.appendTail(text).toString());
    }

    private static Optional<SlotClaim> declared(SentenceForm form, String slot) {
        return form.claims().getOrDefault(slot, List.of()).stream()
                .filter(claim -> claim.operator().equals("="))
                .findFirst();
    }

    /** Whether the first amount of a sentence is its row's amount. */
    boolean statesAmount(SentenceForm form) {
        return form.slots().stream()
                .filter(slot -> slot.kind() == Slot.Kind.MONEY)
                .findFirst()
                .filter(slot -> declared(form, slot.name()).isEmpty())
                .isPresent();
    }

    private static boolean isAmount(SentenceForm form, String slot) {
        return form.slots().stream()
                .filter(one -> one.kind() == Slot.Kind.MONEY)
                .findFirst()
                .filter(one -> one.name().equals(slot))
                .isPresent();
    }
}
