package guitai.ui.shell;

import guitai.flow.Counter;
import guitai.sale.CounterScale;
import guitai.staff.Staff;
import guitai.ui.text.Name;
import guitai.ui.work.Sounds;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// What the program gives the window to work with.
///
/// @param till one thread, the only one that calls `counter` and `staff`
/// @param fx the JavaFX thread, in order; `Runnable::run` in a test without one
/// @param stoppedInOrder whether the till was closed properly last time
/// @param remember told when a person changes the appearance, so that the next start has it
/// @param bug told what should never have been thrown
public record TillParts(
        Counter counter,
        PriceParts prices,
        Staff staff,
        Executor till,
        Executor fx,
        InstantSource clock,
        ZoneId zone,
        Name store,
        Sounds sounds,
        TillFeed feed,
        CounterScale scale,
        PayParts pay,
        TechnicianParts technician,
        boolean stoppedInOrder,
        Appearance appearance,
        Consumer<Appearance> remember,
        Consumer<RuntimeException> bug) {}
