package budget.bench;

import budget.definition.JobDefinition;
import budget.normalise.SubmissionNormaliser;
import budget.sample.Defect;
import budget.sample.Defect.Injected;
import budget.sample.Reading;
import budget.sample.SoundUnit;
import budget.submission.SubmissionContent;
import budget.table.TableFinder;
import budget.validate.SubmissionValidator;
import budget.workbook.Passwords;
import budget.workbook.WorkbookOutcome;
import budget.workbook.WorkbookReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * What verdicts and the search for causes cost: milliseconds of CPU for each sound workbook, and for each workbook with one
 * mistake, warm, the median of rounds.
 *
 * <p>{@code Verdicts [ROUNDS [DEFECTS]]}: so many mistakes of each kind.
 */
final class Verdicts {

    private static final JobDefinition JOB = Reading.sampleJob();
    private static final Path REAL = Path.of("input", "department-budget-2023", "昌吉州电子政务办公室2023年部门预算.xlsx");

    private final SubmissionValidator validator = new SubmissionValidator(JOB);
    private final int rounds;

    private Verdicts(int rounds) {
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        int defects = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
        List<SoundUnit> units = SoundUnit.typed();
        Verdicts verdicts = new Verdicts(rounds);
        verdicts.measure("one mistake each", mistaken(units, defects), 5);
        verdicts.measure("the real document", List.of(new Workbook("", read(Files.readAllBytes(REAL)))), 0);
        verdicts.measure("sound", sound(units), 0);
    }

    private static List<Workbook> sound(List<SoundUnit> units) throws IOException {
        List<Workbook> sound = new ArrayList<>();
        for (SoundUnit unit : units) {
            sound.add(new Workbook(unit.toString(), read(unit.xlsx())));
        }
        return sound;
    }

    private static List<Workbook> mistaken(List<SoundUnit> units, int each) throws IOException {
        List<Workbook> mistaken = new ArrayList<>();
        for (Defect defect : Defect.values()) {
            Random random = new Random(defect.number());
            List<SoundUnit> order = new ArrayList<>(units);
            Collections.shuffle(order, random);
            for (int number = 0; number < each; number++) {
                Optional<Injected> injected = order.stream()
                        .flatMap(unit -> defect.into(unit, random).stream())
                        .findFirst();
                if (injected.isPresent()) {
                    mistaken.add(new Workbook(
                            defect.title(), read(injected.get().unit().xlsx())));
                }
                Collections.rotate(order, -1);
            }
        }
        return mistaken;
    }

    private static SubmissionContent read(byte[] workbook) throws IOException {
        Path file = Files.write(Files.createTempFile("budget-bench-", ".xlsx"), workbook);
        SubmissionNormaliser normaliser = new SubmissionNormaliser(JOB);
        WorkbookOutcome outcome = new WorkbookReader(JOB.settings().limits(), Passwords.none())
                .read(
                        file,
                        "workbook",
                        new TableFinder(
                                        JOB.forms(),
                                        JOB.settings().ignored(),
                                        JOB.settings().words())
                                .tellingOf(normaliser));
        Files.delete(file);
        return outcome.refusal()
                .map(SubmissionContent::refused)
                .orElseGet(() -> normaliser.finish(outcome.notes()).file());
    }

    /** Prints mean, median and most; and so many of the slowest. */
    private void measure(String what, List<Workbook> workbooks, int slowest) {
        List<Cost> costs = new ArrayList<>();
        for (Workbook workbook : workbooks) {
            validator.validate(workbook.content);
        }
        for (Workbook workbook : workbooks) {
            costs.add(new Cost(workbook.name, median(workbook.content)));
        }
        costs.sort(Comparator.comparingDouble(Cost::millis).reversed());
        System.out.printf(
                "%s: %d workbooks, mean %.2f ms, median %.2f ms, most %.1f ms%n",
                what,
                costs.size(),
                costs.stream().mapToDouble(Cost::millis).average().orElse(0),
                costs.get(costs.size() / 2).millis,
                costs.get(0).millis);
        costs.stream().limit(slowest).forEach(cost -> System.out.printf("  %.1f ms %s%n", cost.millis, cost.name));
    }

    private double median(SubmissionContent content) {
        double[] millis = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            validator.validate(content);
            millis[round] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6;
        }
        Arrays.sort(millis);
        return millis[rounds / 2];
    }

    private record Workbook(String name, SubmissionContent content) {}

    private record Cost(String name, double millis) {}
}
