package budget.waiver;

import budget.base.Messages;
import budget.finding.Finding;
import budget.finding.Severity;
import budget.model.Amount;
import budget.submission.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The waivers that need attention: ending soon, unused, exceeded, or incomplete. */
public final class WaiverReview {

    /** Days before its end from which a waiver is reported. */
    private static final int DAYS_BEFORE_THE_END = 30;

    private final WaiverTerms terms;
    private final List<Waiver> waivers;
    private final LocalDate day;

    public WaiverReview(List<Waiver> waivers, WaiverTerms terms, LocalDate day) {
        this.terms = terms;
        this.waivers = List.copyOf(waivers);
        this.day = day;
    }

    /** Whether it is in force on a day and will end within 30 days. */
    public static boolean endsSoon(Waiver waiver, LocalDate day) {
        return waiver.isWaiver() && waiver.holdsOn(day) && !waiver.until().isAfter(day.plusDays(DAYS_BEFORE_THE_END));
    }

    /** Those that end soon, used or not. */
    public List<Remark> ending() {
        return waivers.stream()
                .filter(waiver -> endsSoon(waiver, day))
                .map(waiver -> new Remark(waiver, Why.ENDS_SOON, waiver.until().toString()))
                .toList();
    }

    /** All of them, by the submissions; without those of units that sent nothing readable. */
    public List<Remark> of(List<Standing> standings) {
        List<Remark> remarks = new ArrayList<>(ending());
        for (Waiver waiver : waivers) {
            if (waiver.isWaiver() && waiver.holdsOn(day)) {
                about(waiver, standings).ifPresent(remarks::add);
            }
        }
        return remarks;
    }

    private Optional<Remark> about(Waiver waiver, List<Standing> standings) {
        List<Standing> ofUnit = standings.stream()
                .filter(standing -> standing.unitCode().equals(waiver.unitCode()))
                .filter(standing -> standing.status().isJudged())
                .toList();
        List<Finding> meant = ofUnit.stream()
                .flatMap(standing -> standing.roots().stream())
                .filter(finding -> waiver.isFor(waiver.unitCode(), finding))
                .toList();
        if (meant.isEmpty()) {
            return ofUnit.isEmpty() || isFolded(waiver, ofUnit)
                    ? Optional.empty()
                    : Optional.of(new Remark(waiver, Why.COVERS_NOTHING, ""));
        }
        boolean blocks = meant.stream().anyMatch(finding -> finding.severity() == Severity.BLOCKING);
        Optional<WaiverTerms.Lack> lack = blocks && terms.areKnown() ? terms.lackOf(waiver) : Optional.empty();
        if (lack.isPresent()) {
            return Optional.of(new Remark(waiver, Why.LACKING, lack.get().code()));
        }
        Amount together = meant.stream().map(Finding::atStake).reduce(Amount.ZERO, Amount::plus);
        return waiver.covered()
                .filter(covered -> together.compareTo(covered) > 0)
                .map(covered -> new Remark(waiver, Why.OUTGROWN, together.inYuan()));
    }

    /** Whether its finding is folded under another one now. */
    private static boolean isFolded(Waiver waiver, List<Standing> ofUnit) {
        return ofUnit.stream()
                .flatMap(standing -> standing.findings().stream())
                .anyMatch(finding -> waiver.isFor(waiver.unitCode(), finding));
    }

    /** The reasons for which a waiver needs attention. */
    public enum Why {
        ENDS_SOON,
        COVERS_NOTHING,
        OUTGROWN,
        LACKING;

        /** The word of the machine files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A waiver that needs attention.
     *
     * @param detail its end, the amount by which it is exceeded in yuan, or what it lacks
     */
    public record Remark(Waiver waiver, Why why, String detail) {

        /** As files and answers for programs carry it. */
        public Map<String, String> json() {
            Map<String, String> json = new LinkedHashMap<>();
            json.put("why", why.code());
            json.put("unit_code", waiver.unitCode());
            json.put("rule", waiver.rule());
            json.put("row", waiver.row());
            json.put("detail", detail);
            return json;
        }

        public String inWords(Messages messages) {
            return WaiverReview.inWords(json(), messages);
        }
    }

    /** The sentence of a remark. */
    public static String inWords(Map<String, String> remark, Messages messages) {
        String waiver = String.join(
                        " ",
                        remark.getOrDefault("unit_code", ""),
                        remark.getOrDefault("rule", ""),
                        remark.getOrDefault("row", ""))
                .strip();
        String sentence = "waiver." + remark.getOrDefault("why", "");
        String detail = remark.getOrDefault("detail", "");
        boolean isLacking = Why.LACKING.code().equals(remark.get("why"));
        return messages.text(sentence, waiver, isLacking ? messages.text(sentence + "." + detail) : detail);
    }
}
