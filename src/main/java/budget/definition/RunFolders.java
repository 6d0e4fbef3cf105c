package budget.definition;

import budget.jobfile.MistakeCode;
import budget.jobfile.Mistakes;
import budget.jobfile.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Checks that the output of a run is never read as a submission by the next one.
 *
 * @param working the folder the command was started in
 */
public record RunFolders(Path job, Path working, Path input, Path output, Path state) {

    /** Throws all overlaps of the folders. */
    public void check() {
        Mistakes mistakes = new Mistakes();
        Path submissions = real(input);
        holdsNot(submissions, MistakeCode.INPUT_HOLDS_OUTPUT, output, mistakes);
        holdsNot(submissions, MistakeCode.INPUT_HOLDS_STATE, state, mistakes);
        holdsNot(submissions, MistakeCode.INPUT_HOLDS_JOB, job, mistakes);
        if (submissions.equals(real(working))) {
            add(MistakeCode.INPUT_IS_WORKING_FOLDER, working, mistakes);
        }
        Path inOutput = real(output);
        boolean isPublication = submissions.startsWith(inOutput)
                && !submissions.equals(inOutput)
                && inOutput.relativize(submissions).getName(0).toString().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]+");
        if (isPublication) {
            add(MistakeCode.INPUT_IS_OUR_OWN, output, mistakes);
        }
        if (submissions.startsWith(real(state).resolve("files"))) {
            add(MistakeCode.INPUT_IS_OUR_OWN, state, mistakes);
        }
        mistakes.end();
    }

    private void holdsNot(Path submissions, MistakeCode code, Path other, Mistakes mistakes) {
        if (real(other).startsWith(submissions)) {
            add(code, other, mistakes);
        }
    }

    private void add(MistakeCode code, Path other, Mistakes mistakes) {
        mistakes.add(
                Place.of(job.resolve("job.yaml").toString()),
                code.of(input.toString(), other.toString().isEmpty() ? "." : other.toString()));
    }

    /** The folder with all links followed; of one that is not there yet, as far as there is one. */
    public static Path real(Path folder) {
        Path absolute = folder.toAbsolutePath().normalize();
        Path there = absolute;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try {
            return there.toRealPath().resolve(there.relativize(absolute)).normalize();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
