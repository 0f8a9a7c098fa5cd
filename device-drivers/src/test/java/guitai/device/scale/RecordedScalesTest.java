package guitai.device.scale;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.device.DeviceFault;
import guitai.device.link.Dump;
import guitai.device.link.ReplayedLink;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The exchanges beside this class, played again: `= 1.386 kg`, `= 1.326 kg net`, or the reason why
/// there is no weight.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RecordedScalesTest {
    private static final ScaleTiming AT_ONCE =
            new ScaleTiming(
                    Duration.ofSeconds(5),
                    Duration.ofMillis(1),
                    Duration.ofMillis(50),
                    Duration.ofHours(1));

    static List<String> asked() {
        return ScaleProtocol.NAMES.stream()
                .filter(name -> !ScaleProtocol.named(name).streams())
                .toList();
    }

    static List<String> streaming() {
        return ScaleProtocol.NAMES.stream()
                .filter(name -> ScaleProtocol.named(name).streams())
                .toList();
    }

    private static Dump dump(String name) throws IOException {
        try (var file = RecordedScalesTest.class.getResourceAsStream(name + ".dump")) {
            assertThat(file).as("%s.dump", name).isNotNull();
            return Dump.read(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
    }

    private static List<String> meant(Dump dump) {
        return dump.entries().stream()
                .filter(Dump.Meant.class::isInstance)
                .map(e -> ((Dump.Meant) e).words())
                .toList();
    }

    private static String words(Weighing said) {
        return switch (said) {
            case Weighing.Stable(var weight, var net) -> weight + (net ? " net" : "");
            case Weighing.None(var why) -> why.name();
        };
    }

    @ParameterizedTest
    @MethodSource("asked")
    void a_recorded_conversation_means_today_what_it_meant_then(String name)
            throws IOException, DeviceFault {
        var dump = dump(name);
        var line = new ReplayedLink(dump);
        var said = new ArrayList<String>();
        try (var scale = ProtocolScale.open(line, ScaleProtocol.named(name), AT_ONCE, _ -> {})) {
            // The first was asked when the scale was opened.
            said.add(meant(dump).getFirst());
            while (!line.finished()) {
                said.add(words(scale.weigh()));
            }
        }
        assertThat(said).isEqualTo(meant(dump));
    }

    @ParameterizedTest
    @MethodSource("streaming")
    void a_recorded_stream_means_today_what_it_meant_then(String name) throws IOException {
        var dump = dump(name);
        var framer = new ScaleFramer(ScaleProtocol.named(name));
        var said = new ArrayList<String>();
        for (var entry : dump.entries()) {
            if (entry instanceof Dump.Heard heard) {
                for (var piece : framer.take(heard.bytes(), heard.bytes().length)) {
                    if (piece instanceof ScaleFramer.Piece.Said(var weighing, _)) {
                        said.add(words(weighing));
                    }
                }
            }
        }
        assertThat(said).isEqualTo(meant(dump));
    }
}
