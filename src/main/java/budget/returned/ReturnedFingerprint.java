package budget.returned;

import budget.model.Sha256;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import java.time.Year;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that the bytes of a returned workbook follow from.
 *
 * @param original the SHA-256 of what came in
 * @param runtime the Java that writes, for it compresses
 */
record ReturnedFingerprint(String original, Report report, Year year, String program, String runtime) {

    /** Values are written whole, by whatever they hold: what is added to a report later is part of it too. */
    private static final JsonMapper WHOLE = JsonMapper.builder()
            .changeDefaultVisibility(visibility -> visibility
                    .withVisibility(PropertyAccessor.ALL, Visibility.NONE)
                    .withVisibility(PropertyAccessor.FIELD, Visibility.ANY))
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .enable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .build();

    static ReturnedFingerprint of(String original, Report report, Year year, String program) {
        return new ReturnedFingerprint(
                original, report, year, program, Runtime.version().toString());
    }

    /** One short text that differs when anything of it does. */
    String digest() {
        return Sha256.of(WHOLE.writeValueAsBytes(this));
    }
}
