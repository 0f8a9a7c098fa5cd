package guitai.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

import guitai.sandbox.book.Gateway;
import guitai.scenario.LaneProcess;
import guitai.scenario.Needles;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DemoSecretsTest {
    private static final long SEED = 11;
    private static final int MOST_CODES = 400;

    @TempDir private Path folder;

    @Test
    void no_payment_code_and_no_key_of_a_played_day_is_in_any_file_or_word_it_left()
            throws Exception {
        var out = folder.resolve("out");
        var said = folder.resolve("said.txt");
        var process =
                LaneProcess.program(
                                "demo",
                                "--out",
                                out.toString(),
                                "--sales",
                                "40",
                                "--seed",
                                Long.toString(SEED))
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        assertThat(process.waitFor()).as(Files.readString(said)).isZero();

        var gateways = out.resolve("sandbox");
        var needles = new Needles();
        var codes = codes(Files.readString(gateways.resolve("orders.jsonl")));
        assertThat(codes).as("codes the gateways were shown").hasSizeGreaterThan(10);
        codes.forEach(code -> needles.add("a payment code", code));
        tokens(gateways.resolve("accounts.jsonl"))
                .forEach(token -> needles.add("a stored-value token", token));
        needles.merchant(gateways.resolve("merchant"));

        assertThat(needles.in(folder, gateways)).isEmpty();
        assertThat(Files.readString(out.resolve("journal.jsonl")))
                .as("what may be seen of a code")
                .contains(codes.getFirst().substring(14));
        theSearchCanFail(needles, gateways);
    }

    /// A secret that is planted is found, whatever form it has.
    private void theSearchCanFail(Needles needles, Path gateways) throws IOException {
        var planted = folder.resolve("out").resolve("home").resolve("planted.bin");
        for (var form : needles.forms()) {
            Files.write(planted, ("xx" + form + "yy").getBytes(StandardCharsets.ISO_8859_1));
            assertThat(needles.in(planted, gateways)).isNotEmpty();
        }
    }

    /// What was signed for every card of stored value, also those that were spent without a line.
    private static List<String> tokens(Path accounts) throws IOException {
        var tokens = new ArrayList<String>();
        for (var line : Files.readAllLines(accounts)) {
            tokens.add(new ObjectMapper().readTree(line).path("issued").asText());
        }
        assertThat(tokens).hasSizeGreaterThan(2).allMatch(token -> token.length() > 100);
        return tokens;
    }

    /// The codes of this seed that the gateways know the hash of.
    private static List<String> codes(String orders) throws NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        var dice = new DemoCodes(SEED);
        var used = new ArrayList<String>();
        for (int i = 0; i < MOST_CODES; i++) {
            var wechat = dice.next(Gateway.WECHAT);
            for (var code : List.of(wechat, "28" + wechat.substring(2))) {
                var hash = digest.digest(code.getBytes(StandardCharsets.UTF_8));
                if (orders.contains(HexFormat.of().formatHex(hash))) used.add(code);
            }
        }
        return used;
    }
}
