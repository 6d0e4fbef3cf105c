package budget.report;

import budget.model.Words;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import tools.jackson.databind.json.JsonMapper;

/** A JSON list in a file of its own until the page is written: its length needs no memory. */
final class Spool implements Closeable {

    private final Path file;
    private final Writer writer;
    private boolean isBegun;

    Spool(Path folder) throws IOException {
        file = Files.createTempFile(folder, ".report", "");
        writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
    }

    /** Adds an element, which becomes JSON. */
    void add(Object element) throws IOException {
        writer.write(isBegun ? ",\n" : "");
        isBegun = true;
        writer.write(json(element));
    }

    /** An object as JSON that cannot end the element of the page it is in; marks of text direction are shown as their numbers. */
    static String json(Object object) {
        String json = JsonMapper.shared().writeValueAsString(object).replace("<", "\\u003c");
        StringBuilder printable = new StringBuilder();
        int from = 0;
        for (int at = 0; at < json.length(); at++) {
            char letter = json.charAt(at);
            if (Words.turnsText(letter)) {
                printable.append(json, from, at).append(String.format(Locale.ROOT, "\\\\u%04X", (int) letter));
                from = at + 1;
            }
        }
        return from == 0 ? json : printable.append(json, from, json.length()).toString();
    }

    /** Writes the list into the page. */
    void writeTo(Writer page) throws IOException {
        writer.flush();
        page.write("[");
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            reader.transferTo(page);
        }
        page.write("]");
    }

    @Override
    public void close() throws IOException {
        writer.close();
        Files.deleteIfExists(file);
    }
}
