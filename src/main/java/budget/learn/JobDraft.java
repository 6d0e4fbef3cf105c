package budget.learn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A job folder as it will be written.
 *
 * @param forms in the order of the samples
 * @param files their text by their names in the folder
 */
record JobDraft(List<FormDraft> forms, Map<String, String> files) {

    JobDraft {
        forms = List.copyOf(forms);
        files = new TreeMap<>(files);
    }

    /** Writes the files into a folder that is empty or not there. */
    void write(Path folder) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
