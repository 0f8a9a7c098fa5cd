package guitai.device.virtual;

/// Finds the commands a printer obeys the moment they arrive, and passes on the rest. Not
/// thread-safe.
interface RealTimeFilter {

    static RealTimeFilter of(Model model, RealTime.Obey obey) {
        return model.star() ? new StarRealTime(obey) : new RealTime(obey);
    }

    void take(int b) throws InterruptedException;

    /// The connection is over: what was held back is data.
    void end() throws InterruptedException;
}
