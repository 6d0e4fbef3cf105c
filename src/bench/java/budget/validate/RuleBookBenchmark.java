package budget.validate;

import budget.check.SubmissionReader;
import budget.definition.JobDefinition;
import budget.figures.Vocabulary;
import budget.rule.RuleBook;
import budget.submission.SubmissionContent;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What the sample job's whole rule book costs on one workbook, once warm. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RuleBookBenchmark {

    private static final Path JOB = Path.of("jobs", "department-budget-2023");
    private static final Path INPUT = Path.of("input", "department-budget-2023");

    /** The real document with its errors, and a sound unit. */
    @Param({"昌吉州电子政务办公室2023年部门预算.xlsx", "103001 澜川州财政局 2023年部门预算.xlsx"})
    public String workbook;

    private SubmissionContent content;
    private Vocabulary vocabulary;
    private RuleBook book;
    private SubmissionValidator validator;

    @Setup
    public void read() throws IOException {
        JobDefinition job = JobDefinition.read(JOB);
        content = new SubmissionReader(job, Passwords.none())
                .read(INPUT.resolve(workbook), workbook)
                .file();
        vocabulary = job.rules().vocabulary();
        book = job.rules().book();
        validator = new SubmissionValidator(job);
    }

    /** Laying out the figures and evaluating every rule. */
    @Benchmark
    public int[] rules() {
        int[] verdicts = {0};
        book.evaluate(content.figures(vocabulary), (rule, verdict, why) -> verdicts[0]++);
        return verdicts;
    }

    /** The same with all findings and their causes. */
    @Benchmark
    public SubmissionContent findings() {
        return validator.validate(content);
    }
}
