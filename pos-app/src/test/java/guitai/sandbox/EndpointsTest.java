package guitai.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.Optional;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class EndpointsTest {
    @Test
    void what_was_written_is_read_again() {
        var endpoints =
                new Endpoints(
                        "http://127.0.0.1:1",
                        "https://127.0.0.1:2",
                        Path.of("merchant"),
                        Optional.of("http://127.0.0.1:3"));
        assertThat(Endpoints.read(endpoints.written())).contains(endpoints);
        assertThat(endpoints.written()).contains("\"acquirer\"").contains("\"headOffice\"");
    }

    @Test
    void a_file_of_an_older_sandbox_has_no_terminal() {
        var old =
                "{\"base\":\"http://127.0.0.1:1\",\"secureBase\":\"https://127.0.0.1:2\","
                        + "\"credentials\":\"merchant\"}";
        assertThat(Endpoints.read(old))
                .hasValueSatisfying(
                        at -> {
                            assertThat(at.terminal()).isEmpty();
                            assertThat(at.acquirer()).isEqualTo("http://127.0.0.1:1");
                        });
        assertThat(Endpoints.read("{\"base\":1}")).isEmpty();
    }
}
