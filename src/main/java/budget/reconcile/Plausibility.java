package budget.reconcile;

import budget.definition.JobDefinition;
import budget.definition.JobSettings.Alarms;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.reconcile.OtherUnits.Usual;
import budget.submission.Scale;
import budget.submission.Scale.Total;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds budgets that are consistent and still implausible: in another unit of money than stated, or
 * 0 everywhere. Nothing has to be set up for it.
 *
 * <p>A unit is compared with the largest possible total, with its amounts at other times, and with the other units:
 * in a workbook of a large unit most figures are small all the same, in one in the wrong unit of money none is.
 */
final class Plausibility {

    /** Least factor of growth or decrease of a unit that is implausible. */
    private static final long TIMES_BEFORE = 100;

    /** 元 for 万元 is a factor of 10,000; half of it allows for units smaller than most. */
    private static final long TIMES_OTHERS = 5_000;

    /** The same where no figure has decimals, as amounts in yuan have none. */
    private static final long TIMES_OTHERS_IF_WHOLE = 100;

    /** A sheet in 万元 states nothing smaller; where a tenth of the figures is below it they are not yuan. */
    private static final Amount SMALLEST_STATED = Amount.ofYuan("100");

    private final Alarms alarms;
    private final Map<String, String> forms;

    Plausibility(JobDefinition job) {
        alarms = job.settings().policy().alarms();
        forms = job.formsOfPanels();
    }

    /** The implausibility of a workbook by itself, or compared with other times and other units; at most one finding. */
    Optional<Finding> judge(Scale scale, List<Before> before, Optional<Usual> others) {
        if (scale.isZero()) {
            return Optional.of(
                    Finding.ofFile(FindingCode.AMOUNT_IMPLAUSIBLE, "finding.amount-implausible.zero", "", "", "0.00"));
        }
        return scale.stated()
                .flatMap(total -> beyondAll(total)
                        .or(() -> before.stream()
                                .flatMap(other -> since(total, other).stream())
                                .findFirst())
                        .or(() -> others.flatMap(usual -> beside(scale, total, usual))));
    }

    private Optional<Finding> beyondAll(Total total) {
        if (total.amount().compareTo(alarms.largestUnit()) <= 0) {
            return Optional.empty();
        }
        String most = words(alarms.largestUnit(), AmountUnit.HUNDRED_MILLION_YUAN);
        return Optional.of(
                finding(total, "finding.amount-implausible.largest", "", "", words(total), most, "", total.amount()));
    }

    /** Compares a unit with its amounts at another time. */
    Optional<Finding> since(Total total, Before before) {
        Amount now = total.amount();
        Amount then = before.total();
        boolean isMore = times(now, then) >= TIMES_BEFORE;
        boolean isLess = times(then, now) >= TIMES_BEFORE;
        if (then.isZero() || !(isMore || isLess)) {
            return Optional.empty();
        }
        return Optional.of(finding(
                total,
                isMore ? "finding.amount-implausible.more" : "finding.amount-implausible.less",
                before.key(),
                before.where(),
                words(total),
                words(then, total.unit()),
                marked(isMore ? times(now, then) : times(then, now)),
                isMore ? now : then));
    }

    private Optional<Finding> beside(Scale scale, Total total, Usual usual) {
        long more = times(scale.smallest(), usual.smallest());
        long less = times(usual.smallest(), scale.smallest());
        boolean isMore = more >= (scale.isWhole() ? TIMES_OTHERS_IF_WHOLE : TIMES_OTHERS);
        boolean isLess = less >= TIMES_BEFORE && scale.smallest().compareTo(SMALLEST_STATED) < 0;
        if (!isMore && !isLess) {
            return Optional.empty();
        }
        return Optional.of(finding(
                total,
                isMore ? "finding.amount-implausible.others-more" : "finding.amount-implausible.others-less",
                "finding.amount-implausible.others",
                Integer.toString(usual.units()),
                words(total),
                words(usual.total(), total.unit()),
                marked(isMore ? more : less),
                isMore ? total.amount() : usual.total()));
    }

    /** Implausible amounts follow from the wrong unit of money, or from a table that is wrong throughout, where that is found. */
    static Finding foldedUnderSlip(Finding finding, List<Finding> findings) {
        return findings.stream()
                .filter(Finding::isRoot)
                .filter(other -> other.code() == FindingCode.MONEY_UNIT_SLIP
                        || (other.code() == FindingCode.TABLE_DISAGREES
                                && other.subject()
                                        .table()
                                        .equals(finding.subject().table())))
                .findFirst()
                .map(slip -> finding.foldedUnder(slip.key()))
                .orElse(finding);
    }

    /** The last argument is the amount that a waiver has to name, in yuan. */
    private Finding finding(
            Total total,
            String sentence,
            String with,
            String where,
            String stated,
            String compared,
            String times,
            Amount atStake) {
        Subject subject = total.subject();
        String form = forms.getOrDefault(subject.table(), subject.table());
        return Finding.at(
                FindingCode.AMOUNT_IMPLAUSIBLE,
                new Subject(form, subject.row(), subject.measure()),
                total.cell(),
                sentence,
                with,
                where,
                stated,
                compared,
                times,
                atStake.inYuan());
    }

    /** The ratio of an amount to the other one, rounded down. */
    private static long times(Amount one, Amount other) {
        return other.isZero() ? 0 : one.fen() / other.fen();
    }

    private static String marked(long times) {
        return String.format(Locale.ROOT, "%,d", times);
    }

    private static String words(Total total) {
        return words(total.amount(), total.unit());
    }

    private static String words(Amount amount, AmountUnit unit) {
        return amount.withUnit(unit);
    }
}
