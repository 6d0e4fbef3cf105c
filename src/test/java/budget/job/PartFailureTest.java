package budget.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.step.StepExecution;

/** Whoever reads a part, why it failed is told where the run is. */
class PartFailureTest {

    private final JobExecution run = new JobExecution(1, new JobInstance(1, "budget"), new JobParameters());

    @Test
    void whatFailedElsewhereIsToldInItsOwnWordsAndNotInTheFrameworks() {
        failed("read", ExitStatus.FAILED.addExitDescription("Partition handler returned an unsuccessful step"));
        failed(
                "readPart:part25-50",
                ExitStatus.FAILED.addExitDescription(new IllegalStateException(
                        "in a chunk", new FileNotFoundException("the bytes of 12ab are not in the state database"))));
        run.addFailureException(new JobExecutionException("Partition handler returned an unsuccessful step"));

        assertThat(PartFailure.behind(run))
                .get()
                .extracting(Throwable::getMessage)
                .isEqualTo("the bytes of 12ab are not in the state database");
    }

    @Test
    void troubleWithTheOtherMachineIsWhatItWouldBeHere() {
        failed(
                "readPart:part25-50",
                ExitStatus.FAILED.addExitDescription(
                        new IllegalStateException("in a chunk", new NoSuchFileException("/files/12ab"))));

        assertThat(PartFailure.behind(run))
                .get()
                .extracting(Throwable::getCause)
                .isInstanceOfSatisfying(
                        NoSuchFileException.class,
                        cause -> assertThat(cause.getFile()).isEqualTo("/files/12ab"));
    }

    @Test
    void aSentenceWithoutATraceIsToldAsItIs() {
        failed("readPart:part25-50", ExitStatus.FAILED.addExitDescription("part25-50 was begun 5 times"));

        assertThat(PartFailure.behind(run))
                .get()
                .extracting(Throwable::getMessage)
                .isEqualTo("part25-50 was begun 5 times");
    }

    private void failed(String name, ExitStatus exit) {
        StepExecution step = new StepExecution(name.length(), name, run);
        step.setStatus(BatchStatus.FAILED);
        step.setExitStatus(exit);
        run.addStepExecution(step);
    }
}
