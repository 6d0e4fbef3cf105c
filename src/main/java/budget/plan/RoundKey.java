package budget.plan;

import budget.definition.JobDefinition;
import budget.published.OutputFolder;
import budget.published.PublishedManifest;
import budget.rule.Rule;
import budget.submission.Arrival;
import budget.waiver.Waiver;
import budget.waiver.WaiverReview;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All that decides the bytes of a publication, as one short text: what arrived, the job folder, the program, which waivers
 * and trials are in force, the year before. As long as it is the same there is nothing to compute.
 */
public final class RoundKey {

    private final RunRequest request;
    private final Passwords passwords;

    public RoundKey(RunRequest request, Passwords passwords) {
        this.request = request;
        this.passwords = passwords;
    }

    /** The key of a round in which this arrived. */
    public String of(List<Arrival> arrivals) throws IOException {
        Digest digest = new Digest();
        JobDefinition job = request.job();
        digest.add(job.settings().name())
                .add(job.fingerprint().files())
                .add(Program.version())
                .add(passwords.digest());
        arrivals.forEach(digest::add);
        for (Waiver waiver : job.rules().waivers()) {
            digest.add(waiver.holdsOn(request.date())).add(WaiverReview.endsSoon(waiver, request.date()));
        }
        for (Rule rule : job.rules().book().rules()) {
            digest.add(rule.notes().trialUntil().filter(last -> !request.date().isAfter(last)));
        }
        return digest.add(lastYear(job)).text();
    }

    private static String lastYear(JobDefinition job) throws IOException {
        Optional<String> folder = job.settings().folders().lastYear();
        Optional<Path> publication =
                folder.isEmpty() ? Optional.empty() : new OutputFolder(Path.of(folder.get())).current();
        if (publication.isEmpty()) {
            return "";
        }
        return new Digest()
                .add(Files.readString(publication.get().resolve(PublishedManifest.FILE)))
                .text();
    }
}
