package guitai.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.journal.Uplink.Answer;
import guitai.journal.Written;
import guitai.sandbox.Desk;
import guitai.sandbox.Sandbox;
import guitai.sandbox.TestSandbox;
import guitai.sandbox.book.Service;
import guitai.sandbox.fault.Fault;
import guitai.sandbox.fault.FaultRule;
import guitai.sandbox.fault.On;
import guitai.store.journal.ChainHash;
import guitai.store.journal.EntryDraft;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A journal that goes up to head office over a real line.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
final class JournalUplinkSandboxTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final String NOTHING = "0".repeat(64);

    private Sandbox sandbox;
    private Desk desk;
    private TillsLegs legs;
    private int tills;

    @BeforeAll
    void start(@TempDir Path state) {
        sandbox = TestSandbox.start(state, () -> NOON);
        desk = new Desk(sandbox);
        legs = new TillsLegs(sandbox, Duration.ofSeconds(30), () -> NOON);
    }

    @AfterAll
    void stop() {
        sandbox.close();
    }

    @AfterEach
    void calm() {
        sandbox.clearFaults();
    }

    @Test
    void entries_go_up_in_order_and_a_repeat_changes_nothing() {
        var till = till();
        var office = legs.journal(till);
        assertThat(office.watermark()).isEqualTo(new Answer.Has(0, NOTHING));
        var entries = entries(3, "sale");
        for (var entry : entries) {
            assertThat(office.put(entry)).isEqualTo(new Answer.Has(entry.seq(), entry.hash()));
        }
        var last = entries.getLast();
        assertThat(office.put(last)).isEqualTo(new Answer.Has(3, last.hash()));
        assertThat(office.put(entries.getFirst())).isEqualTo(new Answer.Has(3, last.hash()));
        assertThat(office.watermark()).isEqualTo(new Answer.Has(3, last.hash()));
        assertThat(kept(till)).isEqualTo(3);
    }

    @Test
    void a_gap_is_named_and_filled_from_the_watermark() {
        var office = legs.journal(till());
        var entries = entries(4, "sale");
        assertThat(office.put(entries.get(0))).isInstanceOf(Answer.Has.class);
        assertThat(office.put(entries.get(3)))
                .isEqualTo(new Answer.Gap(1, entries.getFirst().hash()));
        for (int i = 1; i < 4; i++) {
            assertThat(office.put(entries.get(i))).isInstanceOf(Answer.Has.class);
        }
    }

    @Test
    void a_copy_of_the_till_that_went_its_own_way_is_noticed_at_once() {
        var office = legs.journal(till());
        var real = entries(3, "sale");
        for (var entry : real) office.put(entry);
        var restored = entries(3, "other");
        assertThat(office.put(restored.getLast())).isInstanceOf(Answer.OtherHash.class);
        assertThat(office.watermark()).isEqualTo(new Answer.Has(3, real.getLast().hash()));
    }

    @Test
    void a_hash_that_is_not_that_of_its_entry_is_refused() {
        var office = legs.journal(till());
        var entry = entries(1, "sale").getFirst();
        var wrong =
                new Written(
                        1,
                        entry.at(),
                        entry.type(),
                        entry.version(),
                        entry.id(),
                        "{}".getBytes(StandardCharsets.UTF_8),
                        entry.hash());
        assertThat(office.put(wrong)).isEqualTo(new Answer.Refused("BAD_HASH"));
        assertThat(office.watermark()).isEqualTo(new Answer.Has(0, NOTHING));
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {
                "ANSWER_LOST_BEFORE_HEADERS",
                "ANSWER_LOST_IN_BODY",
                "REQUEST_LOST",
                "DUPLICATE_DELIVERY",
                "TOO_MANY_REQUESTS",
                "BAD_GATEWAY_HTML",
                "BAD_GATEWAY_HTML_AFTER_COMMIT",
                "LOWER_CASED_HEADERS",
                "TAMPERED",
                "UNSIGNED",
                "WRONG_SERIAL",
                "UNSIGNED_ERROR",
                "CLOCK_SKEW"
            })
    void whatever_goes_wrong_on_the_way_up_each_entry_is_there_once(Fault fault) {
        var till = till();
        var office = legs.journal(till);
        var entries = entries(3, "sale");
        office.put(entries.get(0));
        sandbox.arm(new FaultRule(On.PAY, Optional.of(Service.HEAD_OFFICE), fault, 1, 1000));
        var heard = office.put(entries.get(1));
        switch (fault) {
            case DUPLICATE_DELIVERY, LOWER_CASED_HEADERS ->
                    assertThat(heard).isEqualTo(new Answer.Has(2, entries.get(1).hash()));
            default -> assertThat(heard).isInstanceOf(Answer.Unknown.class);
        }
        sandbox.clearFaults();
        for (int i = 1; i < 3; i++) {
            assertThat(office.put(entries.get(i)))
                    .isEqualTo(new Answer.Has(i + 1, entries.get(i).hash()));
        }
        assertThat(kept(till)).isEqualTo(3);
    }

    private String till() {
        tills++;
        return "S001-" + tills;
    }

    private static List<Written> entries(int count, String what) {
        var all = new ArrayList<Written>();
        var hash = ChainHash.BEFORE_FIRST;
        for (int seq = 1; seq <= count; seq++) {
            var body =
                    ("{\"what\":\"" + what + " 柜台 " + seq + "\"}").getBytes(StandardCharsets.UTF_8);
            var at = NOON.plusMillis(seq);
            hash = hash.then(seq, at, new EntryDraft("SALE_COMPLETED", 1, "E" + seq, body));
            all.add(new Written(seq, at, "SALE_COMPLETED", 1, "E" + seq, body, hash.toString()));
        }
        return all;
    }

    private long kept(String till) {
        var shown = desk.call("GET", "/journal/" + till + "?from=1&limit=100", "").body();
        return shown.split("SALE_COMPLETED", -1).length - 1L;
    }
}
