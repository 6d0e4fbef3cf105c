package budget.jobfile;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * The mistakes of a job folder, collected while it is read: a reader reports a mistake, uses a harmless value instead, and
 * reads on, so that all mistakes are named at once. The same mistake at the same place counts once.
 */
public final class Mistakes {

    private final TreeSet<PlacedMistake> found = new TreeSet<>();
    private final TreeSet<PlacedMistake> remarks = new TreeSet<>();

    public void add(Place place, Mistake mistake) {
        found.add(new PlacedMistake(place, mistake));
    }

    /** Keeps a remark, which does not keep the job from running. */
    public void remark(Place place, Mistake mistake) {
        remarks.add(new PlacedMistake(place, mistake));
    }

    public List<PlacedMistake> remarks() {
        return List.copyOf(remarks);
    }

    /** The result; empty where reading throws mistakes, which are kept. */
    <T> Optional<T> attempt(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (DefinitionException e) {
            found.addAll(e.all());
            return Optional.empty();
        }
    }

    /** Runs a check and keeps the mistakes it throws. */
    void check(Runnable checking) {
        attempt(() -> {
            checking.run();
            return true;
        });
    }

    /** Whether there is a mistake in this file or, for a folder, below it. */
    public boolean areIn(String path) {
        return found.stream()
                .map(one -> one.place().file().replace('\\', '/'))
                .anyMatch(
                        file -> file.equals(path.replace('\\', '/')) || file.startsWith(path.replace('\\', '/') + "/"));
    }

    boolean areAt(Place place) {
        return found.stream().anyMatch(one -> one.place().equals(place));
    }

    /** Whether a mistake at this place suggests the word. */
    boolean haveOffered(Place place, String word) {
        return found.stream()
                .filter(one -> one.place().equals(place))
                .flatMap(one -> one.mistake().suggestion().stream())
                .anyMatch(suggestion -> suggestion.near().equals(Optional.of(word)));
    }

    /** Throws all mistakes, if there are any. */
    public void end() {
        if (!found.isEmpty()) {
            throw new DefinitionException(found);
        }
    }
}
