package guitai.scenario;

import guitai.sandbox.Desk;
import guitai.sandbox.TestSandbox;

import java.io.IOException;
import java.nio.file.Path;

/// The payment gateways as a process of their own, so that they can be killed.
final class SandboxProcess implements AutoCloseable {
    private final LaneProcess process;
    private final String base;

    private SandboxProcess(LaneProcess process, String base) {
        this.process = process;
        this.base = base;
    }

    /// Starts it over its folder, and waits until it listens. The keys of a new folder are copied:
    /// only their making is slow.
    static SandboxProcess start(Path state, long seed) throws IOException {
        TestSandbox.withKeys(state);
        var process =
                LaneProcess.launch(
                        state,
                        "sandbox",
                        "--state",
                        state.toString(),
                        "--seed",
                        Long.toString(seed));
        var control = process.first().path("control").asText();
        return new SandboxProcess(process, control.replaceFirst("/control$", ""));
    }

    String base() {
        return base;
    }

    Desk desk() {
        return new Desk(base + "/control");
    }

    void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }
}
