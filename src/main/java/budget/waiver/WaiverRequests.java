package budget.waiver;

import budget.base.ReplacedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Waivers that one person has asked for and no other one has approved yet: a file of JSON, old or new, never half. */
public final class WaiverRequests {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;

    public WaiverRequests(Path file) {
        this.file = file;
    }

    /** Those of a job, the oldest first. */
    public synchronized List<Request> of(String job) throws IOException {
        return all().stream().filter(request -> request.job.equals(job)).toList();
    }

    public synchronized void add(Request request) throws IOException {
        List<Request> all = new ArrayList<>(all());
        all.add(request);
        write(all);
    }

    /** Settles a request of a job and takes it off the list; it stays there where that fails. False where it is not there. */
    public synchronized boolean settle(String job, String id, Settling settling) throws IOException {
        List<Request> all = new ArrayList<>(all());
        Optional<Request> found = all.stream()
                .filter(request -> request.job.equals(job) && request.id.equals(id))
                .findFirst();
        if (found.isPresent() && settling.settle(found.get())) {
            all.remove(found.get());
            write(all);
        }
        return found.isPresent();
    }

    private List<Request> all() throws IOException {
        return Files.isRegularFile(file)
                ? JSON.readValue(Files.readString(file), new TypeReference<List<Request>>() {})
                : List.of();
    }

    private void write(List<Request> all) throws IOException {
        ReplacedFile.writePrivately(file, JSON.writeValueAsString(all));
    }

    /** What is done with a request. */
    public interface Settling {
        /** True where it is done with. */
        boolean settle(Request request) throws IOException;
    }

    /**
     * A waiver that is asked for.
     *
     * @param time when, with the offset of its zone
     * @param until the last day it is to hold
     * @param amount in yuan; empty for any
     */
    public record Request(
            String id,
            String job,
            String time,
            String rule,
            String unit,
            String row,
            String reason,
            String by,
            String until,
            String amount,
            boolean published) {}
}
