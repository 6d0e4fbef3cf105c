package budget.returned;

import budget.finding.Severity;
import org.apache.poi.hssf.util.HSSFColor.HSSFColorPredefined;

/**
 * The colour of a severity.
 *
 * <p>The colours of an .xlsx are uncommon ones, to recognise in a returned copy that is sent in again which cells
 * the program coloured. An .xls has only its palette.
 */
enum Shade {
    ROSE("F9D3D1", HSSFColorPredefined.ROSE),
    AMBER("FCEBC5", HSSFColorPredefined.LIGHT_YELLOW),
    BLUE("DDE9F5", HSSFColorPredefined.LIGHT_TURQUOISE);

    private final String rgb;
    private final HSSFColorPredefined usual;

    Shade(String rgb, HSSFColorPredefined usual) {
        this.rgb = rgb;
        this.usual = usual;
    }

    static Shade of(Severity severity) {
        return switch (severity) {
            case BLOCKING -> ROSE;
            case ADVISORY -> AMBER;
            case NOTE -> BLUE;
        };
    }

    /** Red, green and blue in hex. */
    String rgb() {
        return rgb;
    }

    /** The nearest in the palette that an .xls has unless it brings its own. */
    HSSFColorPredefined usual() {
        return usual;
    }
}
