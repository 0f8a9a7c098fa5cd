package guitai.headoffice;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.gateway.http.HttpLine;
import guitai.gateway.http.MacKey;
import guitai.gateway.http.MacLine;
import guitai.gateway.http.MacServer;
import guitai.gateway.http.MacServer.Forgery;
import guitai.gateway.http.MacServer.Reply;
import guitai.gateway.http.TimeOuts;
import guitai.gateway.http.Tls;
import guitai.journal.Uplink.Answer;
import guitai.journal.Written;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class HeadOfficeTest {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final String SECRET = "0f".repeat(32);
    private static final String OURS = "ab".repeat(32);
    private static final String OTHER = "cd".repeat(32);

    private final HttpLine http =
            new HttpLine(
                    Tls.ofThisMachine(),
                    new TimeOuts(Duration.ofSeconds(20), Duration.ofSeconds(20)),
                    InstantSource.fixed(NOW));

    @AfterEach
    void close() {
        http.close();
    }

    @Test
    void an_entry_goes_up_as_it_is_in_the_books() throws IOException {
        try (var server = server(Reply.ok(said(7, OURS)))) {
            assertThat(office(server).put(entry())).isEqualTo(new Answer.Has(7, OURS));
            assertThat(server.asked())
                    .containsExactly(
                            "PUT /journal/S001-01/7 {\"seq\":7,\"at\":1795320000123,"
                                    + "\"type\":\"sale.completed\",\"version\":2,\"id\":\"E7\","
                                    + "\"body\":\"eyJhIjoi5p+cIn0=\",\"hash\":\""
                                    + OURS
                                    + "\"}");
        }
    }

    @Test
    void the_watermark_is_head_offices_word() throws IOException {
        try (var server = server(Reply.ok(said(0, "0".repeat(64))))) {
            assertThat(office(server).watermark()).isEqualTo(new Answer.Has(0, "0".repeat(64)));
            assertThat(server.asked()).containsExactly("GET /journal/S001-01");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "200 | {'seq':7,'hash':'OURS'}                     | Has[seq=7, hash=OURS]",
                "200 | {'seq':9,'hash':'OTHER'}                    | Has[seq=9, hash=OTHER]",
                "200 | {'seq':7,'hash':'OTHER'}                    | OtherHash[seq=7, hash=OTHER]",
                "200 | {'seq':6,'hash':'OURS'}                     | Unknown",
                "200 | {'seq':'7','hash':'OURS'}                   | Unknown",
                "200 | {'seq':7.5,'hash':'OURS'}                   | Unknown",
                "200 | {'seq':7}                                   | Unknown",
                "200 | {'seq':7,'hash':'OURS'} x                   | Unknown",
                "200 | [7]                                         | Unknown",
                "201 | {'seq':7,'hash':'OURS'}                     | Unknown",
                "409 | {'code':'GAP','seq':3,'hash':'OTHER'}       | Gap[seq=3, hash=OTHER]",
                "409 | {'code':'OTHER_HASH','seq':9,'hash':'OTHER'}| OtherHash[seq=9, hash=OTHER]",
                "409 | {'code':'GAP'}                              | Unknown",
                "409 | {'code':'BUSY','seq':9,'hash':'OTHER'}      | Unknown",
                "422 | {'code':'BAD_HASH'}                         | Refused[code=BAD_HASH]",
                "422 | {}                                          | Unknown",
                "500 | {'seq':7,'hash':'OURS'}                     | Unknown",
            })
    void what_is_not_in_the_list_of_answers_means_nothing(int status, String said, String means)
            throws IOException {
        try (var server = server(Reply.of(status, filled(said).replace('\'', '"')))) {
            assertThat(office(server).put(entry()).toString()).startsWith(filled(means));
        }
    }

    @Test
    void only_head_office_itself_is_believed() throws IOException {
        for (var forgery : new Forgery[] {Forgery.NO_MAC, Forgery.OTHER_KEY, Forgery.OTHER_BODY}) {
            try (var server = server(Reply.ok(said(7, OURS)).with(forgery))) {
                assertThat(office(server).put(entry())).isInstanceOf(Answer.Unknown.class);
                assertThat(office(server).watermark()).isInstanceOf(Answer.Unknown.class);
            }
        }
    }

    @Test
    void a_lost_answer_is_unknown_and_an_office_that_is_not_there_was_sent_nothing()
            throws IOException {
        HeadOffice office;
        try (var server = server(Reply.lost())) {
            office = office(server);
            assertThat(office.put(entry())).isEqualTo(new Answer.Unknown("NO_ANSWER"));
        }
        assertThat(office.put(entry())).isEqualTo(new Answer.NotSent());
        assertThat(office.watermark()).isEqualTo(new Answer.NotSent());
    }

    private static String filled(String text) {
        return text.replace("OTHER_HASH", "@")
                .replace("OTHER", OTHER)
                .replace("OURS", OURS)
                .replace("@", "OTHER_HASH");
    }

    private static String said(long seq, String hash) {
        return "{\"seq\":" + seq + ",\"hash\":\"" + hash + "\"}";
    }

    private static Written entry() {
        return new Written(
                7,
                Instant.ofEpochMilli(1_795_320_000_123L),
                "sale.completed",
                2,
                "E7",
                "{\"a\":\"柜\"}".getBytes(StandardCharsets.UTF_8),
                OURS);
    }

    private static MacServer server(Reply always) throws IOException {
        return new MacServer(SECRET, NOW, _ -> always);
    }

    private HeadOffice office(MacServer server) {
        var key = MacKey.of("HO1", SECRET);
        var clock = InstantSource.fixed(NOW);
        return new HeadOffice(new MacLine(key, server.base(), http, clock), "S001-01");
    }
}
