package guitai.app;

import java.util.concurrent.CountDownLatch;

/// A window that is being opened, and stays until it is closed.
///
/// One that cannot be built ends the program: nobody could close a till without a window, and no
/// other till could take its place.
final class Opening {
    private static final System.Logger LOG = System.getLogger(Opening.class.getName());

    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean failed;

    /// On the JavaFX thread.
    void build(Runnable window) {
        try {
            window.run();
        } catch (RuntimeException | LinkageError broken) {
            LOG.log(System.Logger.Level.ERROR, "the window cannot be opened", broken);
            System.err.println("guitai: the window cannot be opened; install the till again");
            failed = true;
            close();
        }
    }

    void close() {
        closed.countDown();
    }

    /// @return whether there was a window
    boolean awaitClosed() throws InterruptedException {
        closed.await();
        return !failed;
    }
}
