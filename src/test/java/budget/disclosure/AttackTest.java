package budget.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AttackTest {

    @Test
    void aSingleWithheldAmountIsWhatIsLeftOfTheSum() {
        Sums sums = Sums.of("""
                total = 1900
                total : a b c
                a = 1500
                b = 230
                c ?
                """);

        assertThat(sums.bounds("c")).isEqualTo("170 to 170");
        assertThat(sums.isDisclosed("c")).isTrue();
    }

    @Test
    void ofTwoUnknownAmountsOnlyTheSumIsKnown() {
        Sums sums = Sums.of("""
                total = 1900
                total : a b c
                a = 1500
                b ?
                c ?
                """);

        assertThat(sums.bounds("c")).isEqualTo("0 to 400");
        assertThat(sums.isDisclosed("c")).isFalse();
    }

    @Test
    void aSecondTableNarrowsAnAmountToATenth() {
        Sums sums = Sums.of("""
                total = 1900
                total : a b c
                a = 1500
                b ?
                c ?
                part = 20
                part : b d
                d ?
                """);

        assertThat(sums.bounds("b")).isEqualTo("0 to 20");
        assertThat(sums.bounds("c")).isEqualTo("380 to 400");
        assertThat(sums.isDisclosed("c")).isTrue();
    }

    @Test
    void anAmountWithoutAnySumHasNoBound() {
        Sums sums = Sums.of("""
                a ?
                """);

        assertThat(sums.bounds("a")).isEqualTo("0 to any");
    }

    @Test
    void aBoundIsUsedToo() {
        Sums sums = Sums.of("""
                total = 400
                total : b c
                b ?
                c ?
                roof = 45
                roof > b
                """);

        assertThat(sums.bounds("c")).isEqualTo("355 to 400");
    }

    @Test
    void sumsThatMissEachOtherByRoundingStillTell() {
        Sums sums = Sums.of("""
                total = 1900
                total : a c
                a = 1730
                c ?
                other = 1901
                other : a c
                """);

        assertThat(sums.bounds("c")).isEqualTo("170 to 171");
        assertThat(sums.isDisclosed("c")).isTrue();
    }

    @Test
    void amountsOfTrillionsAreExactToTheFen() {
        Sums sums = Sums.of("""
                total = 987654321098765
                total : a b c
                a = 123456789012345
                b ?
                c ?
                part = 111111111111111
                part : b d
                d = 111111111111110
                """);

        assertThat(sums.bounds("b")).isEqualTo("1 to 1");
        assertThat(sums.bounds("c")).isEqualTo("864197532086419 to 864197532086419");
    }
}
