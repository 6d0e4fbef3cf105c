package budget.job;

import budget.intake.FileArchive;
import budget.intake.InputFolder;
import budget.intake.ListedFile;
import budget.plan.Digest;
import budget.plan.Program;
import budget.plan.RunRequest;
import budget.plan.RunRequest.Accepted;
import budget.store.ArrivalStore;
import budget.store.Fence;
import budget.submission.Arrival;
import budget.workbook.Passwords;
import java.io.IOException;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.StepExecution;

/** The parameters of a launch: those of the run before where that one is resumed, else new ones. */
final class RunParameters {

    /** The number of the run that may write, as a non-identifying parameter. */
    static final String FENCE = "fence";

    /** The confirmed alarms, as a non-identifying parameter. */
    private static final String ACCEPTED = "accepted";

    private static final String DIGEST = "digest";
    private static final String REVISION = "revision";

    private final RunRequest request;
    private final Passwords passwords;
    private final EarlierRun earlier;
    private final Received received;
    private final Fence fence;

    RunParameters(RunRequest request, Passwords passwords, EarlierRun earlier, Received received, Fence fence) {
        this.request = request;
        this.passwords = passwords;
        this.earlier = earlier;
        this.received = received;
        this.fence = fence;
    }

    /** The same as last time while that run has not completed and nothing has changed; else those of a new round. */
    JobParameters next(String job) throws IOException {
        Optional<JobExecution> last = earlier.settled(job);
        String digest = digest();
        if (last.isEmpty()) {
            return of(digest, 1, request.accepted());
        }
        JobParameters used = last.get().getJobParameters();
        long revision = Optional.ofNullable(used.getLong(REVISION)).orElse(0L);
        boolean goOn = last.get().getStatus() != BatchStatus.COMPLETED
                && digest.equals(used.getString(DIGEST))
                && received.isHere();
        return goOn
                ? of(digest, revision, request.accepted().or(accepted(used)))
                : of(digest, revision + 1, request.accepted());
    }

    private JobParameters of(String digest, long revision, Accepted accepted) {
        return new JobParametersBuilder()
                .addString(DIGEST, digest)
                .addLong(REVISION, revision)
                .addLong(FENCE, fence.number(), false)
                .addString(ACCEPTED, accepted.withdrawals() + " " + accepted.jump(), false)
                .toJobParameters();
    }

    /** The alarms that were confirmed for the run a step belongs to. */
    static Accepted accepted(StepExecution step) {
        return accepted(step.getJobExecution().getJobParameters());
    }

    private static Accepted accepted(JobParameters used) {
        String words = Optional.ofNullable(used.getString(ACCEPTED)).orElse("");
        return new Accepted(words.startsWith("true"), words.endsWith("true"));
    }

    /** Of all that decides what the run will do: input folder, job folder, program, business date. */
    private String digest() throws IOException {
        Digest digest = new Digest();
        for (ListedFile file : new InputFolder(request.folders().input()).list()) {
            digest.add(file.name()).add(file.size()).add(file.modified());
        }
        return digest.add(request.job().fingerprint().files())
                .add(Program.version())
                .add(request.date())
                .add(passwords.digest())
                .text();
    }

    /** The files of the last intake. */
    record Received(FileArchive archive, ArrivalStore arrivals) {

        /** Whether their copies lie here: not where another machine took them in, or where they were taken away. */
        private boolean isHere() throws IOException {
            for (Arrival arrival : arrivals.all()) {
                if (arrival.isTaken() && !archive.isIntact(arrival.sha256())) {
                    return false;
                }
            }
            return true;
        }
    }
}
