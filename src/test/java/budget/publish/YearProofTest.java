package budget.publish;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import budget.lastyear.Basis;
import budget.lastyear.YearFigure;
import budget.lastyear.YearLine;
import budget.model.Amount;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two amounts of last year, 100.00 and 20.00 yuan in one column. */
class YearProofTest {

    private final YearProof proof = new YearProof();

    @BeforeEach
    void twoAmountsOfLastYear() {
        proof.expect(new YearFigure("表3", "2010301", "", "合计", Amount.ofYuan("100.00")));
        proof.expect(new YearFigure("表3", "2010302", "", "合计", Amount.ofYuan("20.00")));
    }

    @Test
    void anAmountThatMovedIsCountedWhereItCameTo() {
        proof.take(line("2010301", "100.00", "0.00", Basis.MOVED));
        proof.take(line("2010302", "20.00", "120.00", Basis.MOVED));

        proof.check("");
    }

    @Test
    void whatIsNotComparableCountsAsItWas() {
        proof.take(line("2010301", "100.00", "100.00", Basis.SAME));
        proof.take(line("2010302", "20.00", "", Basis.NOT_COMPARABLE));

        proof.check("");
    }

    @Test
    void anAmountThatIsLostStopsThePublication() {
        proof.take(line("2010301", "100.00", "99.99", Basis.SAME));
        proof.take(line("2010302", "20.00", "20.00", Basis.SAME));

        assertThatIllegalStateException()
                .isThrownBy(() -> proof.check("103001 "))
                .withMessage("Comparing 103001 表3 合计 with last year: its amounts exceed the comparable ones by 0.01, "
                        + "those shown by 0.00");
    }

    @Test
    void anAmountThatIsShownTwiceStopsThePublication() {
        proof.take(line("2010301", "100.00", "100.00", Basis.SAME));
        proof.take(line("2010302", "40.00", "20.00", Basis.SAME));

        assertThatIllegalStateException()
                .isThrownBy(() -> proof.check(""))
                .withMessageEndingWith("by 0.00, those shown by -20.00");
    }

    private static YearLine line(String row, String lastYear, String comparable, Basis basis) {
        return new YearLine(
                "表3",
                row,
                "",
                "合计",
                Optional.of(Amount.ofYuan(lastYear)),
                comparable.isEmpty() ? Optional.empty() : Optional.of(Amount.ofYuan(comparable)),
                Optional.empty(),
                basis);
    }
}
