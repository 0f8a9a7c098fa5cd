package guitai.sandbox.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import guitai.sandbox.Desk;
import guitai.sandbox.Machine;
import guitai.sandbox.Sandbox;
import guitai.sandbox.TestSandbox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `guitai terminal` as a process of its own, as the real one is a machine of its own.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@Timeout(180)
final class TerminalProcessTest {
    @TempDir Path state;
    @TempDir Path own;
    private Sandbox sandbox;
    private final List<Process> started = new ArrayList<>();

    @BeforeEach
    void start() {
        sandbox = TestSandbox.start(state);
    }

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
        sandbox.close();
    }

    private Process terminal(String... arguments) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "guitai.app.Main",
                                "terminal",
                                "--state",
                                own.toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }

    private static JsonNode line(Process process) throws IOException {
        return new ObjectMapper().readTree(process.inputReader().readLine());
    }

    private Machine till(JsonNode line) {
        return Machine.at(line.path("terminal").asText(), sandbox, "terminal", Clock.systemUTC());
    }

    private static String present(Machine till, String order) {
        return till.post(
                        "/terminal/present",
                        """
                        {"order":"%s","amount":100,"currency":"CNY","store":false,"wait":30}
                        """
                                .formatted(order))
                .word("result");
    }

    private static String asked(Machine till, String order) {
        return till.post("/terminal/enquire", "{\"order\":\"" + order + "\"}").word("result");
    }

    @Test
    void killed_it_remembers_and_its_sandbox_may_come_back_at_another_port() throws Exception {
        var merchant = sandbox.endpoints().credentials().toString();
        var first = terminal("--credentials", merchant);
        var line = line(first);
        var till = till(line);
        assertThat(present(till, "A1")).isEqualTo("APPROVED");
        new Desk(line.path("control").asText()).call("POST", "/terminal", "{\"line\":false}");
        assertThat(present(till, "A2")).isEqualTo("OFFLINE");
        first.destroyForcibly().waitFor();
        sandbox.close();
        sandbox = TestSandbox.start(state);

        var second = terminal("--credentials", merchant);
        var again = till(line(second));
        assertThat(present(again, "A1")).isEqualTo("APPROVED");
        assertThat(asked(again, "A1")).isEqualTo("APPROVED");
        assertThat(asked(again, "A2")).isEqualTo("DECLINED");
        sandbox.close();
        assertThat(present(again, "A3")).isEqualTo("OFFLINE");
        assertThat(asked(again, "A1")).isEqualTo("UNKNOWN");
        second.getOutputStream().close();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isZero();
    }

    @Test
    void it_asks_a_running_sandbox_and_says_so_in_one_line_when_there_is_none() throws Exception {
        var base = sandbox.endpoints().base();
        assertThat(present(till(line(terminal("--sandbox", base))), "A1")).isEqualTo("APPROVED");
        sandbox.close();
        var lost = terminal("--sandbox", base);
        assertThat(lost.errorReader().readLine()).contains("no sandbox answers");
        assertThat(lost.waitFor()).isEqualTo(2);
    }
}
