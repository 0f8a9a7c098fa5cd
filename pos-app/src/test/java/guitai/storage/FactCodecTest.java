package guitai.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.journal.Fact;
import guitai.money.Money;
import guitai.sale.Sale;
import guitai.shift.CashMovement;
import guitai.staff.OperatorId;
import guitai.storage.Decoded.Known;
import guitai.storage.Decoded.Reason;
import guitai.storage.Decoded.Undecodable;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FactCodecTest {
    private final FactCodec codec = new FactCodec(Money.CNY);

    /// A body that differs is a new form: it needs a new version, and the old file stays readable.
    @ParameterizedTest
    @EnumSource(FactType.class)
    void the_written_form_of_every_fact_is_what_it_was_when_it_was_released(FactType type)
            throws IOException {
        var draft = codec.encode(Examples.of(type), () -> 41);

        assertThat(draft.type()).isEqualTo(type.name());
        assertThat(text(draft.body())).isEqualTo(golden(type, draft.version()));
    }

    @ParameterizedTest
    @EnumSource(FactType.class)
    void what_was_released_is_read_as_the_fact_it_was(FactType type) throws IOException {
        for (int version = 1; version <= type.version(); version++) {
            var body = golden(type, version).getBytes(StandardCharsets.UTF_8);

            assertThat(codec.decode(type.name(), version, body))
                    .isEqualTo(new Known(Examples.of(type)));
        }
    }

    @Test
    void any_fact_is_read_back_as_it_was_written() {
        int rounds = Boolean.getBoolean("guitai.nightly") ? 20_000 : 1_000;
        for (long seed = 0; seed < rounds; seed++) {
            var fact = RandomFacts.any(new Random(seed));
            var draft = codec.encode(fact, () -> 7);

            assertThat(codec.decode(draft.type(), draft.version(), draft.body()))
                    .as("seed %d", seed)
                    .isEqualTo(new Known(fact));
        }
    }

    @Test
    void a_damaged_body_is_said_to_be_broken_and_never_throws() {
        var random = new Random(11);
        int broken = 0;
        for (int round = 0; round < 3_000; round++) {
            var draft = codec.encode(RandomFacts.any(random), () -> 7);
            var body = draft.body().clone();
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);

            var decoded = codec.decode(draft.type(), draft.version(), body);
            if (decoded instanceof Undecodable(var reason, var what)) {
                broken++;
                assertThat(reason).isEqualTo(Reason.BROKEN);
                assertThat(what).isNotBlank();
            }
        }
        assertThat(broken).isGreaterThan(1_000);
    }

    @Test
    void a_body_cut_short_is_broken() {
        var draft = codec.encode(Examples.of(FactType.SALE), () -> 7);
        for (int length = 0; length < draft.body().length; length++) {
            var cut = java.util.Arrays.copyOf(draft.body(), length);

            assertThat(codec.decode("SALE", draft.version(), cut))
                    .as("%d bytes", length)
                    .isInstanceOf(Undecodable.class);
            assertThat(codec.decode("SALE", 1, cut))
                    .as("%d bytes", length)
                    .isInstanceOf(Undecodable.class);
        }
    }

    @Test
    void what_is_only_nearly_the_form_is_broken() {
        for (var body :
                List.of(
                        "null",
                        "[]",
                        "{}",
                        "{\"operator\":null}",
                        "{\"operator\":1001}",
                        "{\"operator\":\"1001\",\"more\":1}",
                        "{\"operator\":\"1001\",\"operator\":\"1002\"}",
                        "{\"operator\":\"1001\"} ,",
                        "{\"operator\":\"not an operator\"}")) {
            assertThat(codec.decode("SIGNED_ON", 1, body.getBytes(StandardCharsets.UTF_8)))
                    .as(body)
                    .isInstanceOf(Undecodable.class);
        }
    }

    @Test
    void an_amount_with_decimals_is_broken_and_not_rounded() {
        var body =
                text(codec.encode(Examples.of(FactType.CASH_MOVED), () -> 7).body())
                        .replace("\"amount\":1200", "\"amount\":1200.4");

        assertThat(codec.decode("CASH_MOVED", 1, body.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Undecodable.class);
    }

    @Test
    void an_unknown_type_and_a_later_version_are_named() {
        assertThat(codec.decode("TELEPORTED", 1, new byte[0]))
                .isEqualTo(new Undecodable(Reason.UNKNOWN_TYPE, "type TELEPORTED"));
        assertThat(codec.decode("SALE", 6, new byte[0]))
                .isEqualTo(new Undecodable(Reason.NEWER_VERSION, "version 6, known is 5"));
        assertThat(codec.decode("CLOCK", 1, new byte[0])).isEqualTo(new Decoded.ClockWentBack());
    }

    @Test
    void why_a_body_is_broken_says_nothing_of_what_is_in_it() {
        var body = "{\"operator\":\"13800138000\" oops}".getBytes(StandardCharsets.UTF_8);

        assertThat(codec.decode("SIGNED_ON", 1, body).toString()).doesNotContain("138001");
    }

    @Test
    void books_in_one_currency_refuse_another() {
        var euros = new Money(100, Currency.getInstance("EUR"));
        var moved =
                new Fact.CashMoved(
                        Day.number(1),
                        1,
                        new CashMovement(CashMovement.Kind.PAID_IN, euros, "float"),
                        Day.CASHIER);

        assertThatThrownBy(() -> codec.encode(moved, () -> 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasStackTraceContaining("EUR");
    }

    @Test
    void a_sale_at_the_counter_is_read_back_in_its_state() {
        Sale tendering = Examples.TENDERING;
        Sale open = Examples.TENDERING.header().shift() == 12 ? open() : tendering;

        assertThat(codec.sale(codec.sale(tendering))).contains(tendering);
        assertThat(codec.sale(codec.sale(open))).contains(open);
        assertThat(codec.sale("{\"state\":\"OPEN\"}")).isEmpty();
    }

    @Test
    void a_sale_kept_at_the_counter_by_the_program_before_gateways_is_read() {
        var before = codec.sale(Examples.TENDERING).replace(",\"payment\":null", "");

        assertThat(before).contains("tenders").doesNotContain("payment");
        assertThat(codec.sale(before)).contains(Examples.TENDERING);
    }

    @Test
    void what_a_form_of_today_lacks_is_not_made_up() {
        var body =
                text(codec.encode(Examples.of(FactType.SALE), () -> 7).body())
                        .replace(",\"payment\":null", "")
                        .getBytes(StandardCharsets.UTF_8);

        assertThat(codec.decode("SALE", 2, body)).isInstanceOf(Undecodable.class);
        assertThat(codec.decode("SALE", 1, body)).isEqualTo(new Known(Examples.of(FactType.SALE)));
    }

    @ParameterizedTest
    @MethodSource("guitai.storage.PaymentExamples#states")
    void every_state_of_a_payment_has_a_form_for_ever(PaymentExamples.Named state)
            throws IOException {
        var draft = codec.encode(state.fact(), () -> 41);
        var golden = golden("states/" + state.name() + ".json");

        assertThat(text(draft.body())).isEqualTo(golden);
        assertThat(
                        codec.decode(
                                draft.type(),
                                draft.version(),
                                golden.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Known(state.fact()));
    }

    @ParameterizedTest
    @MethodSource("guitai.storage.PricedExamples#all")
    void every_way_a_price_comes_about_has_a_form_for_ever(PaymentExamples.Named sale)
            throws IOException {
        every_state_of_a_payment_has_a_form_for_ever(sale);
    }

    @Test
    void a_price_written_before_weighings_were_kept_is_read_as_the_price_it_was()
            throws IOException {
        var before = golden("states/SALE-PRICED-2.json").getBytes(StandardCharsets.UTF_8);

        assertThat(codec.decode("VOID", 2, before))
                .isEqualTo(new Known(PricedExamples.priced().fact()));
    }

    @ParameterizedTest
    @MethodSource("guitai.storage.ReconciliationExamples#others")
    void every_kind_of_difference_has_a_form_for_ever(PaymentExamples.Named difference)
            throws IOException {
        every_state_of_a_payment_has_a_form_for_ever(difference);
    }

    @ParameterizedTest
    @MethodSource("guitai.storage.OfferExamples#all")
    void every_kind_of_offer_has_a_form_for_ever(PaymentExamples.Named offer) throws IOException {
        every_state_of_a_payment_has_a_form_for_ever(offer);
    }

    @ParameterizedTest
    @MethodSource("guitai.storage.OfferExamples#all")
    void an_offer_written_before_there_was_a_limited_amount_has_no_such_limit(
            PaymentExamples.Named offer) throws IOException {
        var before = golden("states/" + offer.name() + "-1.json");

        assertThat(codec.decode("OFFER_PUBLISHED", 1, before.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Known(offer.fact()));
        var kept = before.substring("{\"offer\":".length(), before.indexOf(",\"by\""));
        assertThat(codec.offer(kept)).contains(((Fact.OfferPublished) offer.fact()).offer());
    }

    @Test
    void everything_that_happens_to_a_member_has_a_form_for_ever() throws IOException {
        var golden = golden("members.jsonl").lines().toList();
        var events = MemberExamples.all();

        assertThat(events).hasSameSizeAs(golden);
        for (int i = 0; i < events.size(); i++) {
            var fact = new Fact.MemberMoved(events.get(i), new OperatorId("1001"));
            var draft = codec.encode(fact, () -> 41);
            assertThat(text(draft.body())).isEqualTo(golden.get(i));
            var body = golden.get(i).getBytes(StandardCharsets.UTF_8);
            assertThat(codec.decode("MEMBER", 1, body)).isEqualTo(new Known(fact));
        }
    }

    private static Sale open() {
        return new Sale.Open(Examples.TENDERING.header(), Examples.TENDERING.lines());
    }

    @ParameterizedTest
    @EnumSource(FactType.class)
    void no_form_has_a_place_for_a_secret(FactType type) throws IOException {
        var names = golden(type, type.version()).toLowerCase(Locale.ROOT);

        assertThat(names)
                .doesNotContain("pin\"", "pinhash", "password", "secret", "authcode", "paymentcode")
                .doesNotContain("phone", "mobile", "openid", "track2", "cvv", "$argon2");
    }

    private static String golden(FactType type, int version) throws IOException {
        return golden("facts/%s-%d.json".formatted(type, version));
    }

    private static String golden(String file) throws IOException {
        try (var in = FactCodecTest.class.getResourceAsStream(file)) {
            assertThat(in).as(file).isNotNull();
            return text(in.readAllBytes()).strip();
        }
    }

    private static String text(byte[] body) {
        return new String(body, StandardCharsets.UTF_8);
    }
}
