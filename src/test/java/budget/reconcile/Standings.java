package budget.reconcile;

import budget.definition.JobDefinition;
import budget.definition.JobSettings;
import budget.definition.JobSettings.Policy;
import budget.definition.Severities;
import budget.definition.UnitRegister;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.BudgetUnit;
import budget.model.CellAddress;
import budget.model.SheetCell;
import budget.model.UnitKind;
import budget.sample.Reading;
import budget.submission.Arrival;
import budget.submission.Scale;
import budget.submission.Standing;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where files stand, as lines of a table: the register and the files that arrived go in as text.
 *
 * <p>A unit is {@code code | name | parent | kind | aliases}, a file {@code path | 编制单位 | more}, where more are
 * {@code seen=2}, {@code at=17} (its time), {@code bytes=x} (files of the same bytes), {@code changing}, {@code young},
 * {@code kept} (its bytes are from before), {@code link}, {@code folder}, {@code document}, {@code total=300} and {@code smallest=2} (how large
 * its figures are, in 万元), {@code whole} (none has decimals), {@code zero}, and codes of its findings, which
 * may name words as {@code CODE:words}.
 */
public final class Standings {

    private final UnitRegister register;
    private Policy policy = new Policy(true, true, 0, 90, Severities.SHIPPED);

    private Standings(UnitRegister register) {
        this.register = register;
    }

    public static Standings of(String units) {
        return new Standings(new UnitRegister(units.lines().map(Standings::unit).toList()));
    }

    Standings publishingFlagged() {
        policy = new Policy(false, policy.keepEarlierVersion(), 0, 90, Severities.SHIPPED);
        return this;
    }

    Standings notKeepingEarlierVersions() {
        policy = new Policy(policy.holdBack(), false, 0, 90, Severities.SHIPPED);
        return this;
    }

    private static BudgetUnit unit(String line) {
        String[] part = parts(line, 5);
        List<String> aliases = part[4].isEmpty() ? List.of() : List.of(part[4].split(";", -1));
        return new BudgetUnit(part[0], part[1], part[2], UnitKind.printedAs(part[3]), aliases);
    }

    private static String[] parts(String line, int count) {
        String[] parts = Arrays.copyOf(line.split("\\|", -1), count);
        for (int i = 0; i < count; i++) {
            parts[i] = parts[i] == null ? "" : parts[i].strip();
        }
        return parts;
    }

    /** One line for each standing: unit, path, status, and counted if it is. */
    List<String> after(String files) {
        return standings(files).stream().map(Standings::line).toList();
    }

    public List<Standing> standings(String files) {
        return new Reconciler(job(), LocalDate.EPOCH, Comparisons.NONE)
                .reconcile(files.lines()
                        .filter(line -> !line.isBlank())
                        .map(Standings::submission)
                        .toList());
    }

    private JobDefinition job() {
        JobDefinition job = Reading.jobOf("表3");
        JobSettings settings = job.settings();
        JobSettings withPolicy = new JobSettings(
                settings.name(),
                settings.title(),
                settings.fiscalYear(),
                settings.folders(),
                policy,
                settings.presentation(),
                settings.limits());
        return new JobDefinition(
                job.folder(),
                withPolicy,
                job.forms(),
                job.statements(),
                job.outline(),
                job.codes(),
                job.rules(),
                job.datasets(),
                register,
                job.fingerprint(),
                job.remarks());
    }

    /** The findings of the only file, or of the one with this path. */
    List<String> findings(String files, String path) {
        return standings(files).stream()
                .filter(standing -> standing.path().equals(path))
                .flatMap(standing -> standing.findings().stream())
                .map(Reading::line)
                .toList();
    }

    Coverage coverage(String files) {
        return Coverage.of(standings(files), register);
    }

    private static String line(Standing standing) {
        String unit = standing.unitCode().isEmpty() ? "?" : standing.unitCode();
        String path = standing.path().isEmpty() ? "-" : standing.path();
        return unit + " " + path + " " + standing.status().code() + (standing.counted() ? " counted" : "");
    }

    static Submission submission(String line) {
        String[] part = parts(line, 3);
        String sha = part[0];
        int seen = 1;
        long at = 0;
        Arrival.Condition condition = Arrival.Condition.TAKEN;
        List<Finding> findings = new ArrayList<>();
        ScaleWords scale = new ScaleWords();
        boolean isDocument = false;
        for (String word : part[2].isEmpty() ? new String[0] : part[2].split(" +")) {
            if (word.startsWith("seen=")) {
                seen = Integer.parseInt(word.substring(5));
            } else if (word.startsWith("at=")) {
                at = Long.parseLong(word.substring(3));
            } else if (word.startsWith("bytes=")) {
                sha = word.substring(6);
            } else if (word.equals("changing")) {
                condition = Arrival.Condition.STILL_CHANGING;
            } else if (word.equals("young")) {
                condition = Arrival.Condition.JUST_WRITTEN;
            } else if (word.equals("kept")) {
                condition = Arrival.Condition.KEPT;
            } else if (word.equals("link")) {
                condition = Arrival.Condition.LINK;
                findings.add(Finding.ofFile(FindingCode.LINK));
            } else if (word.equals("document")) {
                isDocument = true;
            } else if (word.equals("folder")) {
                condition = Arrival.Condition.FOLDER;
                findings.add(Finding.ofFile(FindingCode.FOLDER_UNREADABLE));
            } else if (!scale.take(word)) {
                String[] codeAndWords = word.split(":", 2);
                String words = codeAndWords.length > 1 ? codeAndWords[1] : "";
                findings.add(Finding.ofFile(FindingCode.valueOf(codeAndWords[0]), words, "", "", ""));
            }
        }
        List<String> names = part[1].isEmpty() ? List.of() : List.of(part[1].split(";"));
        return new Submission(
                new Arrival(part[0], sha, 1, at, seen, condition),
                new Submission.Sender(names, List.of()),
                findings,
                scale.scale(),
                List.of(),
                isDocument,
                0);
    }

    /** How large the figures of a file are, word by word. */
    private static final class ScaleWords {

        private String total = "";
        private String smallest = "1";
        private boolean isWhole;
        private boolean isZero;

        private boolean take(String word) {
            switch (word.replaceFirst("=.*", "")) {
                case "total" -> total = word.substring(6);
                case "smallest" -> smallest = word.substring(9);
                case "whole" -> isWhole = true;
                case "zero" -> isZero = true;
                default -> {
                    return false;
                }
            }
            return true;
        }

        private Scale scale() {
            if (total.isEmpty()) {
                return new Scale(null, Amount.ZERO, false, isZero, true);
            }
            Scale.Total stated = new Scale.Total(
                    tenThousands(total),
                    new Finding.Subject("表3", "合计", "合计"),
                    AmountUnit.TEN_THOUSAND_YUAN,
                    new SheetCell("表3", new CellAddress(4, 2)));
            return new Scale(stated, tenThousands(smallest), isWhole, true, true);
        }

        private static Amount tenThousands(String number) {
            return AmountUnit.TEN_THOUSAND_YUAN.convert(new BigDecimal(number)).amount();
        }
    }
}
