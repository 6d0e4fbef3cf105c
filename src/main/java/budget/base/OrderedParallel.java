package budget.base;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Does the same work on many things in several threads, and passes on the results in the order of the things. */
public final class OrderedParallel {

    /** Limit of waiting results for each thread, to bound memory. */
    private static final int WAITING_PER_THREAD = 4;

    private final int threads;

    /** With one thread all work is done in the calling thread. */
    public OrderedParallel(int threads) {
        this.threads = threads;
    }

    /**
     * Works on everything.
     *
     * @param things taken one by one, in the calling thread
     * @param work done by any thread
     * @param receiver called in the calling thread
     */
    public <T, R> void each(Stream<T> things, Work<T, R> work, Receiver<R> receiver) throws IOException {
        if (threads == 1) {
            for (T thing : (Iterable<T>) things::iterator) {
                receiver.take(work.on(thing));
            }
            return;
        }
        try (Workers workers = new Workers(threads)) {
            Deque<Future<R>> waiting = new ArrayDeque<>();
            for (T thing : (Iterable<T>) things::iterator) {
                waiting.add(workers.pool.submit(() -> work.on(thing)));
                if (waiting.size() > threads * WAITING_PER_THREAD) {
                    receiver.take(result(waiting.remove()));
                }
            }
            while (!waiting.isEmpty()) {
                receiver.take(result(waiting.remove()));
            }
        }
    }

    private static <R> R result(Future<R> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for worker threads");
        } catch (ExecutionException e) {
            throw rethrown(Objects.requireNonNull(e.getCause()));
        }
    }

    private static RuntimeException rethrown(Throwable failure) throws IOException {
        if (failure instanceof IOException io) {
            throw io;
        }
        if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (failure instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(failure);
    }

    /** The work on one thing. */
    @FunctionalInterface
    public interface Work<T, R> {
        R on(T thing) throws IOException;
    }

    /** Receives the results. */
    @FunctionalInterface
    public interface Receiver<R> {
        void take(R result) throws IOException;
    }

    private static final class Workers implements Closeable {

        private final ExecutorService pool;

        private Workers(int threads) {
            pool = Executors.newFixedThreadPool(threads, Workers::thread);
        }

        private static Thread thread(Runnable work) {
            Thread thread = new Thread(work, "parallel-work");
            thread.setDaemon(true);
            return thread;
        }

        /** After a failure all threads have to end before their files are deleted. */
        @Override
        public void close() throws IOException {
            pool.shutdownNow();
            try {
                if (!pool.awaitTermination(1, TimeUnit.MINUTES)) {
                    throw new IOException("worker threads did not end within a minute after a failure");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
