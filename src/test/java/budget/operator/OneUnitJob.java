package budget.operator;

import budget.sample.SeedWorkbook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** The sample's job without a register and with one submission, everything in folders of its own. */
record OneUnitJob(Path folder, JobCopy job) {

    static OneUnitJob in(Path folder) throws IOException {
        JobCopy job = JobCopy.in(folder.resolve("job"))
                .delete("units.csv")
                .replaceAll("waivers.csv", ",101001,", ",昌吉回族自治州人民政府电子政务办公室,");
        Files.createDirectories(folder.resolve("input"));
        Files.write(folder.resolve("input/seed.xlsx"), SeedWorkbook.xlsx());
        return new OneUnitJob(folder, job);
    }

    /** A copy of it in another folder, with what was published and what the state knows, that a test may change. */
    OneUnitJob copyTo(Path place) throws IOException {
        FileSystemUtils.copyRecursively(folder, place);
        OneUnitJob copy = new OneUnitJob(place, new JobCopy(place.resolve("job")));
        Files.writeString(copy.state().resolve("outputs"), copy.output() + "\n");
        return copy;
    }

    Path input() {
        return folder.resolve("input");
    }

    Path output() {
        return folder.resolve("output");
    }

    Path state() {
        return folder.resolve("state");
    }

    /** Runs it, on the first of February unless told otherwise. */
    Spoken run(String... options) {
        List<String> given = new ArrayList<>(List.of("--input=" + input()));
        if (String.join(" ", options).indexOf("--date") < 0) {
            given.add("--date=2023-02-01");
        }
        given.addAll(List.of(options));
        return say("run", given.toArray(String[]::new));
    }

    /** A command about this job and its folders; the folder is FOLDER in what is said. */
    Spoken say(String command, String... options) {
        List<String> arguments = new ArrayList<>(
                List.of(command, job.folder().toString(), "--output=" + output(), "--state=" + state()));
        arguments.addAll(List.of(options));
        return placeless(Spoken.by(arguments));
    }

    /** What was said, the folder named FOLDER in it. */
    Spoken placeless(Spoken spoken) {
        String place = folder.toString();
        return new Spoken(
                spoken.code(),
                spoken.out().replace(place, "FOLDER"),
                spoken.err().replace(place, "FOLDER"));
    }
}
