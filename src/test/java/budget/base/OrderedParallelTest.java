package budget.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many hands, one order. */
class OrderedParallelTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void whoeverIsQuickerTheResultsComeInTheOrderOfTheThings(int threads) throws IOException {
        List<Integer> received = new ArrayList<>();

        new OrderedParallel(threads).each(numbers(100), OrderedParallelTest::slowerWhenEven, received::add);

        assertThat(received).isEqualTo(numbers(100).toList());
    }

    @Test
    void severalWorkAtTheSameTime() throws IOException {
        CountDownLatch both = new CountDownLatch(2);

        new OrderedParallel(2)
                .each(
                        numbers(2),
                        number -> {
                            both.countDown();
                            await(both);
                            return number;
                        },
                        number -> {});

        assertThat(both.getCount()).isZero();
    }

    @Test
    void withOneThreadAllHappensWhereItIsAskedFor() throws IOException {
        Set<Thread> threads = Collections.synchronizedSet(new HashSet<>());

        new OrderedParallel(1).each(numbers(5), number -> threads.add(Thread.currentThread()), any -> {});

        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void resultsNeverPileUp() throws IOException {
        AtomicInteger alive = new AtomicInteger();
        List<Integer> most = new ArrayList<>();

        new OrderedParallel(3)
                .each(
                        numbers(1_000).peek(number -> most.add(alive.incrementAndGet())),
                        number -> number,
                        number -> alive.decrementAndGet());

        assertThat(Collections.max(most)).isLessThan(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aFailureIsThrownAsItWasAndNobodyIsLeftAtWork(int threads) {
        AtomicInteger atWork = new AtomicInteger();
        IOException failure = new IOException("No space left on device");

        assertThatThrownBy(() -> new OrderedParallel(threads)
                        .each(
                                numbers(50),
                                number -> {
                                    atWork.incrementAndGet();
                                    try {
                                        if (number == 7) {
                                            throw failure;
                                        }
                                        return slowerWhenEven(number);
                                    } finally {
                                        atWork.decrementAndGet();
                                    }
                                },
                                number -> {}))
                .isSameAs(failure);

        assertThat(atWork).hasValue(0);
    }

    @Test
    void aFailureThatNeedsNoDeclarationIsThrownAsItWasToo() {
        assertThatThrownBy(() -> failing(new IllegalStateException("damaged")))
                .isExactlyInstanceOf(IllegalStateException.class)
                .hasMessage("damaged");
        assertThatThrownBy(() -> failing(new StackOverflowError())).isExactlyInstanceOf(StackOverflowError.class);
    }

    private static void failing(Throwable failure) throws IOException {
        new OrderedParallel(2).each(numbers(1), number -> thrown(failure), number -> {});
    }

    private static int thrown(Throwable failure) {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) failure;
    }

    private static Stream<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed();
    }

    private static int slowerWhenEven(int number) {
        if (number % 2 == 0) {
            await(new CountDownLatch(1), 2);
        }
        return number;
    }

    private static void await(CountDownLatch latch) {
        await(latch, 10_000);
    }

    private static void await(CountDownLatch latch, long millis) {
        try {
            latch.await(millis, java.util.concurrent.TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
