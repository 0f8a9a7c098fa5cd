package guitai.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// `guitai sandbox` as a process of its own.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SandboxProcessTest {
    @TempDir Path folder;
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(Process::destroyForcibly);
    }

    private Process start(String... arguments) throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "guitai.app.Main",
                                "sandbox",
                                "--state",
                                folder.resolve("state").toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).start();
        started.add(process);
        return process;
    }

    private static JsonNode line(Process process) throws IOException {
        return new ObjectMapper().readTree(process.inputReader().readLine());
    }

    private static JsonNode call(String method, String address, String body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(address))
                            .method(method, BodyPublishers.ofString(body))
                            .build();
            return new ObjectMapper()
                    .readTree(client.send(request, BodyHandlers.ofString()).body());
        }
    }

    @Test
    @Timeout(120)
    void it_says_where_it_listens_and_remembers_everything_after_a_kill() throws Exception {
        var first = start();
        var line = line(first);
        var control = line.path("control").asText();
        assertThat(line.path("alipay").asText()).endsWith("/gateway.do");
        assertThat(line.path("acquirer").asText()).isEqualTo(line.path("wechatV2").asText());
        assertThat(line.path("headOffice").asText()).isEqualTo(line.path("wechatV2").asText());
        assertThat(line.path("terminal").asText()).startsWith("http://127.0.0.1:");
        assertThat(Path.of(line.path("credentials").asText()).resolve("merchant.json")).exists();
        var code = "{\"wallet\":\"alipay\",\"behaviour\":\"pay\"}";
        assertThat(call("POST", control + "/codes", code).path("code").asText()).startsWith("28");
        call("POST", control + "/clock", "{\"now\":\"2027-01-01T00:00:00Z\"}");
        first.destroyForcibly().waitFor();

        var second = start();
        var again = line(second).path("control").asText();
        assertThat(call("GET", again + "/clock", "").path("now").asText()).startsWith("2027-01-01");
        second.getOutputStream().close();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isZero();
    }

    @Test
    @Timeout(120)
    void asked_to_listen_to_everybody_it_says_no_in_one_line() throws Exception {
        var process = start("--listen", "0.0.0.0");
        assertThat(process.errorReader().readLine()).contains("this machine only");
        assertThat(process.waitFor()).isEqualTo(2);
    }
}
