package budget.published;

import budget.definition.JobSettings.Retention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The publications in an output folder, from the newest to the oldest. */
public final class Publications {

    private static final Comparator<Publication> NEWEST_FIRST = Comparator.comparing(Publication::date)
            .thenComparing(Publication::number)
            .reversed();

    private final OutputFolder output;
    private final List<Publication> all;

    private Publications(OutputFolder output, List<Publication> all) {
        this.output = output;
        this.all = all;
    }

    /** The publications; other files in the folder are ignored. */
    public static Publications in(OutputFolder output) throws IOException {
        List<Publication> found = new ArrayList<>();
        if (Files.isDirectory(output.path())) {
            try (Stream<Path> paths = Files.list(output.path())) {
                paths.forEach(path -> Publication.of(path).ifPresent(found::add));
            }
        }
        found.sort(NEWEST_FIRST);
        return new Publications(output, found);
    }

    public List<Path> folders() {
        return all.stream().map(Publication::folder).toList();
    }

    /**
     * Those a policy does not keep: never the current one, never a newer one, never one of another job.
     *
     * @param today the day from which ages are counted
     */
    public List<Path> beyond(Retention policy, LocalDate today, String job) throws IOException {
        Optional<Path> current = output.current();
        int standing = current.isEmpty() ? -1 : folders().indexOf(current.get());
        List<Path> beyond = new ArrayList<>();
        for (int i = Math.max(standing + 1, policy.publications()); standing >= 0 && i < all.size(); i++) {
            Publication publication = all.get(i);
            boolean isOld = ChronoUnit.DAYS.between(publication.date(), today) > policy.days();
            if (isOld && isOf(job, publication.folder())) {
                beyond.add(publication.folder());
            }
        }
        return beyond;
    }

    private static boolean isOf(String job, Path publication) throws IOException {
        return PublishedManifest.of(publication)
                .filter(manifest -> manifest.job().equals(job))
                .isPresent();
    }

    /** The first file of a publication that is not as published, by sizes and times; none where all are. */
    public static Optional<String> damage(Path publication) throws IOException {
        return StandingProof.damage(publication, StandingProof.NO_DAY);
    }

    /** Whether this is a name that the program gives to a publication. */
    static boolean isName(String name) {
        return Publication.NAME.matcher(name).matches();
    }

    private record Publication(Path folder, LocalDate date, int number) {

        private static final Pattern NAME = Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})-([0-9]{1,6})");

        private static Optional<Publication> of(Path path) {
            Matcher name = NAME.matcher(path.getFileName().toString());
            if (!name.matches() || !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            try {
                return Optional.of(
                        new Publication(path, LocalDate.parse(name.group(1)), Integer.parseInt(name.group(2))));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    }
}
