package guitai.soak;

/// One device and what can happen to it.
interface Trouble extends AutoCloseable {
    /// Lines for `till.conf`.
    String[] settings();

    /// Does something to the device that lasts until [#heal]. Any thread, one at a time.
    ///
    /// @return what was done, for the log
    String strike(java.util.random.RandomGenerator random) throws Exception;

    void heal() throws Exception;

    @Override
    void close();
}
