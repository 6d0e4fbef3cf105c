package budget.operator;

import budget.sample.WholeSample;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A copy of the sample's job folder, with all that it inherits, that a test may change. */
record JobCopy(Path folder) {

    static JobCopy in(Path folder) throws IOException {
        return new JobCopy(WholeSample.in(folder));
    }

    /** Without a register every unit that arrives counts; nor is anything waived. */
    static JobCopy withoutRegister(Path folder) throws IOException {
        return in(folder).delete("units.csv").delete("waivers.csv");
    }

    JobCopy replace(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        if (!text.contains(from)) {
            throw new IllegalArgumentException(file + " does not contain " + from);
        }
        return write(file, text.replace(from, to));
    }

    JobCopy replaceFirst(String file, String from, String to) throws IOException {
        String text = Files.readString(folder.resolve(file));
        int at = text.indexOf(from);
        if (at < 0) {
            throw new IllegalArgumentException(file + " does not contain " + from);
        }
        return write(file, text.substring(0, at) + to + text.substring(at + from.length()));
    }

    JobCopy replaceAll(String file, String from, String to) throws IOException {
        return write(file, Files.readString(folder.resolve(file)).replace(from, to));
    }

    JobCopy write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
        return this;
    }

    JobCopy recode(String file, Charset charset) throws IOException {
        String text = Files.readString(folder.resolve(file), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(file), text, charset);
        return this;
    }

    JobCopy delete(String file) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve(file))) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
        return this;
    }
}
