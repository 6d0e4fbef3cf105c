package budget.submission;

import budget.base.Messages;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Where the expected units are: each in exactly one place, so that the places add up to the units expected.
 *
 * <p>With a register the units are those of the register, and a file of an unknown unit is in no place. Without one every
 * sender is a unit, and so is a file whose sender is unknown.
 *
 * @param <T> a file, or a unit that sent none
 */
public final class UnitPlaces<T> {

    private final Map<Place, List<T>> places = new EnumMap<>(Place.class);
    private final List<T> later = new ArrayList<>();
    private final List<T> unknown = new ArrayList<>();

    private UnitPlaces() {
        Stream.of(Place.values()).forEach(place -> places.put(place, new ArrayList<>()));
    }

    /** The places of units by the standings of their files. */
    public static UnitPlaces<Standing> of(List<Standing> standings, boolean hasRegister) {
        return of(
                standings,
                standing -> new File(standing.unitCode(), standing.path(), standing.status(), standing.counted()),
                hasRegister);
    }

    /** The places of units by their files, given in any form. */
    public static <T> UnitPlaces<T> of(List<T> files, Function<T, File> read, boolean hasRegister) {
        UnitPlaces<T> units = new UnitPlaces<>();
        Map<String, List<T>> byUnit = new LinkedHashMap<>();
        for (T file : files) {
            File of = read.apply(file);
            if (!of.unitCode.isEmpty()) {
                byUnit.computeIfAbsent(of.unitCode, ignored -> new ArrayList<>())
                        .add(file);
            } else if (!hasRegister) {
                byUnit.computeIfAbsent("\n" + of.path, ignored -> new ArrayList<>())
                        .add(file);
            } else if (of.status.isLeftOut()) {
                units.unknown.add(file);
            }
        }
        byUnit.values().forEach(ofUnit -> units.put(ofUnit, read));
        return units;
    }

    /** The first place that one of its files has decides. */
    private void put(List<T> files, Function<T, File> read) {
        for (Place place : Place.values()) {
            Optional<T> deciding = files.stream()
                    .filter(file ->
                            Place.of(read.apply(file)).filter(place::equals).isPresent())
                    .findFirst();
            if (deciding.isPresent()) {
                in(place).add(deciding.get());
                files.stream()
                        .filter(file ->
                                !place.isLeftOut() && read.apply(file).status.isLeftOut())
                        .findFirst()
                        .ifPresent(later::add);
                return;
            }
        }
    }

    /** The units in a place, each by the file that decides. */
    public List<T> in(Place place) {
        return places.getOrDefault(place, List.of());
    }

    /** Units whose figures are in the totals while another file of theirs, such as a later version, is left out. */
    public List<T> later() {
        return later;
    }

    /** Files that are left out and of which the unit is not known. */
    public List<T> unknown() {
        return unknown;
    }

    public int count(Place place) {
        return in(place).size();
    }

    /** How many units are expected: the sum of all places. */
    public int expected() {
        return places.values().stream().mapToInt(List::size).sum();
    }

    /** How many units have to count by themselves: the expected ones without those that others cover. */
    public int due() {
        return expected() - count(Place.COVERED);
    }

    /** Whether nothing is left out. */
    public boolean isComplete() {
        return later.isEmpty()
                && unknown.isEmpty()
                && Stream.of(Place.values()).filter(Place::isLeftOut).allMatch(place -> count(place) == 0);
    }

    /** The sum and its places as one sentence. */
    public String inWords(Messages messages) {
        List<Integer> numbers = new ArrayList<>(List.of(expected()));
        Stream.of(Place.values()).forEach(place -> numbers.add(count(place)));
        return messages.text("units.places", numbers.toArray())
                + (later.isEmpty() ? "" : messages.text("units.later", later.size()))
                + (unknown.isEmpty() ? "" : messages.text("units.unknown", unknown.size()));
    }

    /** «13/13» as a sentence: how many of the units that have to count by themselves do. */
    public String share(Messages messages) {
        return messages.text("units.share", count(Place.COUNTED), due());
    }

    /** The numbers for programs. */
    public Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        numbers.put("expected", expected());
        Stream.of(Place.values()).forEach(place -> numbers.put(place.code(), count(place)));
        return numbers;
    }

    /** A place, the one that decides first. */
    public enum Place {
        /** Its figures are in the totals. */
        COUNTED,
        /** Its money is in the totals by its department's roll-up, or, of a roll-up, by the units below. */
        COVERED,
        HELD_BACK,
        UNREADABLE,
        BEING_COPIED,
        MISSING;

        /** Whether its money is in no total by a submission of its own or of another unit. */
        public boolean isLeftOut() {
            return this != COUNTED && this != COVERED;
        }

        /** The key of its words in the catalogue. */
        public String key() {
            return "status."
                    + (this == BEING_COPIED ? SubmissionStatus.STILL_CHANGING.code() : code().replace('_', '-'));
        }

        /** Its word in files for programs. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The place that a file gives its unit; none where another file of the unit decides. */
        private static Optional<Place> of(File file) {
            return file.counted
                    ? Optional.of(COUNTED)
                    : switch (file.status) {
                        case CHECKED_AGAINST_CHILDREN, COVERED_BY_PARENT -> Optional.of(COVERED);
                        case HELD_BACK -> Optional.of(HELD_BACK);
                        case UNREADABLE -> Optional.of(UNREADABLE);
                        case STILL_CHANGING -> Optional.of(BEING_COPIED);
                        case MISSING -> Optional.of(MISSING);
                        case ACCEPTED, SUPERSEDED, DUPLICATE, DIVIDED, PAIRED -> Optional.empty();
                    };
        }
    }

    /** What decides about a file, or a unit that sent none. */
    public record File(String unitCode, String path, SubmissionStatus status, boolean counted) {}
}
