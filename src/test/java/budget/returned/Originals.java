package budget.returned;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** One workbook that came in, and nothing that was ever returned. */
public record Originals(Path original) implements Workbooks {

    @Override
    public Path original(String sha256) {
        return original;
    }

    @Override
    public Optional<Earlier> earlier(String madeOf) {
        return Optional.empty();
    }

    @Override
    public void keep(List<ReturnedFile> files) {
        // Nothing is remembered.
    }
}
