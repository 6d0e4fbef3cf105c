package budget.service;

import budget.model.Amount;
import budget.published.OutputFolder;
import budget.published.Publications;
import budget.service.PublishedUnits.Line;
import budget.submission.UnitPlaces.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The publications of an output folder in figures: what changed from one to the next, and which units are left out since
 * when.
 *
 * @param all those that can be read, the newest first
 * @param unread the names of the others
 * @param current the name of the current publication; empty where there is none
 */
public record PublicationHistory(List<PublicationFigures> all, List<String> unread, String current) {

    public PublicationHistory {
        all = List.copyOf(all);
        unread = List.copyOf(unread);
    }

    /** The newest publications of a folder. */
    public static PublicationHistory of(OutputFolder output, int most) throws IOException {
        List<PublicationFigures> all = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (Path folder :
                Publications.in(output).folders().stream().limit(most).toList()) {
            try {
                all.add(PublicationFigures.of(folder));
            } catch (IOException | RuntimeException e) {
                unread.add(String.valueOf(folder.getFileName()));
            }
        }
        return new PublicationHistory(
                all,
                unread,
                output.current().map(path -> String.valueOf(path.getFileName())).orElse(""));
    }

    /** The current publication. */
    public Optional<PublicationFigures> now() {
        return all.stream().filter(one -> one.name().equals(current)).findFirst();
    }

    /** The current publication and those before it, the newest first. */
    private List<PublicationFigures> upToNow() {
        return now().map(one -> all.subList(all.indexOf(one), all.size())).orElse(List.of());
    }

    /** What changed from the publication before the current one; none where there is no earlier one. */
    public Optional<Change> change() {
        List<PublicationFigures> both = upToNow();
        return both.size() < 2 ? Optional.empty() : Optional.of(new Change(both.get(1), both.get(0)));
    }

    /** Units without their own money in the current totals, and files of unknown units. */
    public List<LeftOut> leftOut() {
        return now().map(this::leftOut).orElse(List.of());
    }

    private List<LeftOut> leftOut(PublicationFigures now) {
        List<LeftOut> left = new ArrayList<>();
        for (Place place : Place.values()) {
            if (place.isLeftOut()) {
                List<Line> missed = now.units().notGone(now.places().in(place));
                now.places()
                        .in(place)
                        .forEach(line ->
                                left.add(leftOut(line, missed.contains(line) ? place.key() : "status.withdrawn")));
            }
        }
        now.places().later().forEach(line -> left.add(leftOut(line, "status.later")));
        now.places().unknown().forEach(line -> left.add(leftOut(line, "status.unknown-unit")));
        return left;
    }

    private LeftOut leftOut(Line line, String key) {
        String since = "";
        for (PublicationFigures one : upToNow()) {
            if (line.code().isEmpty() || one.counted().containsKey(line.code())) {
                break;
            }
            since = one.name();
        }
        return new LeftOut(line, key, since);
    }

    /**
     * A unit or file that is left out.
     *
     * @param key of the words for its state
     * @param since the first of the publications in a row without it; empty where that cannot be said
     */
    public record LeftOut(Line line, String key, String since) {}

    /** What changed between two publications. */
    public record Change(PublicationFigures before, PublicationFigures now) {

        /** The names of the units that count now and did not before. */
        public List<String> added() {
            return onlyIn(now.counted(), before.counted());
        }

        /** The names of the units that counted before and do not now. */
        public List<String> gone() {
            return onlyIn(before.counted(), now.counted());
        }

        private static List<String> onlyIn(Map<String, String> units, Map<String, String> others) {
            return units.entrySet().stream()
                    .filter(unit -> !others.containsKey(unit.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
        }

        public int units() {
            return now.places().count(Place.COUNTED) - before.places().count(Place.COUNTED);
        }

        /** None where one of the sums is unknown. */
        public Optional<Amount> income() {
            return difference(before.income(), now.income());
        }

        /** None where one of the sums is unknown. */
        public Optional<Amount> spending() {
            return difference(before.spending(), now.spending());
        }

        private static Optional<Amount> difference(Optional<Amount> before, Optional<Amount> now) {
            return now.flatMap(amount -> before.map(amount::minus));
        }

        public long findings() {
            return now.findings() - before.findings();
        }

        public long blocking() {
            return now.blocking() - before.blocking();
        }
    }
}
