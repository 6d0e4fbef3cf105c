package budget.submission;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A file whose figures are, or were, in the totals of a publication, and the unit that sent it. */
public record CountedFile(String unitCode, String unitName, String path, String sha256) {

    /** The codes of the units that sent these files. */
    public static Set<String> units(List<CountedFile> files) {
        return files.stream().map(CountedFile::unitCode).collect(Collectors.toSet());
    }
}
