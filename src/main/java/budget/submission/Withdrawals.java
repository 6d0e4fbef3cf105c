package budget.submission;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The units that counted in the current publication and have no file in the input folder any more.
 *
 * @param gone their files, in the order of that publication
 * @param counted how many units counted in it
 */
public record Withdrawals(List<CountedFile> gone, int counted) {

    /** There is no publication before. */
    public static final Withdrawals NONE = new Withdrawals(List.of(), 0);

    public Withdrawals {
        gone = List.copyOf(gone);
    }

    /** The units withdrawn since these files counted; not those whose bytes were received under another code. */
    public static Withdrawals of(List<CountedFile> before, List<Standing> now) {
        Set<String> units = new HashSet<>();
        Set<String> bytes = new HashSet<>();
        for (Standing standing : now) {
            standing.file().ifPresent(file -> {
                units.add(standing.unitCode());
                bytes.add(file.sha256());
            });
        }
        return new Withdrawals(
                before.stream()
                        .filter(file -> !units.contains(file.unitCode()) && !bytes.contains(file.sha256()))
                        .toList(),
                before.size());
    }

    /** Whether more than so many per cent of the units are gone. */
    public boolean exceed(int percent) {
        return gone.size() * 100L > (long) percent * counted;
    }
}
