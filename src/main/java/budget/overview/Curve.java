package budget.overview;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A small curve over the publications, the oldest first.
 *
 * @param name what it shows, read aloud with its first and last value
 * @param points of a line in a box of 300 by 60
 * @param last the point of the newest value
 */
record Curve(String name, String points, Point last) {

    private static final double WIDTH = 300;
    private static final double HEIGHT = 60;
    private static final double EDGE = 4;

    /** A curve of these values; none of fewer than two. */
    static Optional<Curve> of(String name, List<Double> values) {
        if (values.size() < 2) {
            return Optional.empty();
        }
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        List<Point> points = IntStream.range(0, values.size())
                .mapToObj(at -> new Point(across(at, values.size()), down(values.get(at), least, most)))
                .toList();
        return Optional.of(new Curve(
                name,
                points.stream().map(point -> point.x + "," + point.y).collect(Collectors.joining(" ")),
                points.get(points.size() - 1)));
    }

    private static String across(int at, int count) {
        double part = (double) at / (count - 1);
        return written(EDGE + part * (WIDTH - 2 * EDGE));
    }

    /** A value that never changes is in the middle. */
    private static String down(double value, double least, double most) {
        double part = most > least ? (value - least) / (most - least) : 0.5;
        return written(HEIGHT - EDGE - part * (HEIGHT - 2 * EDGE));
    }

    private static String written(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** A place in the box. */
    record Point(String x, String y) {}
}
