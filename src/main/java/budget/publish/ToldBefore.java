package budget.publish;

import budget.disclosure.FigureKey;
import budget.model.Amount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The figures of units in an earlier edition for the public; none where there is no such edition. */
record ToldBefore(Optional<Path> edition) {

    static ToldBefore of(Optional<Path> edition) {
        return new ToldBefore(edition);
    }

    /** The figures of a unit. */
    Map<FigureKey, Long> by(String unit) {
        Map<FigureKey, Long> figures = new HashMap<>();
        if (edition.isPresent()) {
            try {
                PublishedTable.each(
                        edition.get(),
                        "facts.csv",
                        List.of(unit),
                        line -> figures.put(
                                new FigureKey(line.getField("table"), line.getField("row"), line.getField("measure")),
                                Amount.ofYuan(line.getField("amount")).fen()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return figures;
    }
}
