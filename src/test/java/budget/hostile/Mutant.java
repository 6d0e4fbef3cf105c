package budget.hostile;

import java.io.IOException;
import java.util.List;
import java.util.Random;

/** A workbook that has been harmed, known by its number: the same number always gives the same bytes. */
final class Mutant {

    private static final List<Origin> ORIGINS = Origin.all();

    private final long number;
    private final String origin;
    private final byte[] bytes;

    private Mutant(long number, String origin, byte[] bytes) {
        this.number = number;
        this.origin = origin;
        this.bytes = bytes;
    }

    static Mutant of(long number) {
        Random random = new Random(number);
        Origin origin = ORIGINS.get((int) (number % ORIGINS.size()));
        byte[] bytes = origin.bytes();
        try {
            for (int i = 0; i <= random.nextInt(2) && bytes.length > 4 * 512; i++) {
                bytes = mutation(origin, random).applied(bytes, random);
            }
        } catch (IOException | RuntimeException e) {
            // What the first mutation left is too broken for the second one.
            return new Mutant(number, origin.name(), bytes);
        }
        return new Mutant(number, origin.name(), bytes);
    }

    /** A sound workbook with other values: other than what harms bytes, this reaches the rules and the search for causes. */
    static Mutant ofValues(long number) throws IOException {
        Origin origin = Sound.ORIGINS.get((int) (number % Sound.ORIGINS.size()));
        byte[] bytes = new ValueHarm().applied(origin.bytes(), new Random(number));
        return new Mutant(number, origin.name(), bytes);
    }

    /** Made when they are asked for. */
    private static final class Sound {
        private static final List<Origin> ORIGINS = Origin.sound();
    }

    private static Mutation mutation(Origin origin, Random random) {
        int kind = random.nextInt(10);
        if (kind < 2) {
            return Evil.one(ByteHarm.ALL, random);
        }
        if (origin.isZip()) {
            return Evil.one(PartHarm.ALL, random);
        }
        return Evil.one(kind < 5 ? SectorHarm.ALL : RecordHarm.ALL, random);
    }

    long number() {
        return number;
    }

    /** What it was before. */
    String origin() {
        return origin;
    }

    byte[] bytes() {
        return bytes;
    }
}
