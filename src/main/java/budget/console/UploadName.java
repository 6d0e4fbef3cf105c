package budget.console;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The name that an uploaded file gets: what its sender called it, without folders and signs that have a meaning to systems. */
final class UploadName {

    private static final int LONGEST = 100;

    /** Names that Windows keeps for devices. */
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    private UploadName() {}

    static String of(@Nullable String sent) {
        String name = sent == null ? "" : sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*%]", "").strip();
        plain = plain.replaceFirst("^[.~]+", "");
        int dot = plain.lastIndexOf('.');
        String ending = dot < 0 ? "" : plain.substring(dot);
        String stem = dot < 0 ? plain : plain.substring(0, dot);
        if (stem.isBlank() || DEVICES.contains(stem.toLowerCase(Locale.ROOT))) {
            stem = "file";
        }
        return stem.substring(0, Math.min(stem.length(), LONGEST)) + ending.substring(0, Math.min(ending.length(), 10));
    }
}
