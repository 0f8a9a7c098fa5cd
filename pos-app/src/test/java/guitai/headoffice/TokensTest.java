package guitai.headoffice;

import static guitai.headoffice.TestTokens.payload;
import static guitai.headoffice.TestTokens.printed;
import static guitai.headoffice.TestTokens.said;
import static guitai.headoffice.TestTokens.shown;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.payment.SealedPayment;
import guitai.payment.StoredValueToken;
import guitai.payment.StoredValueTokens.Flaw;
import guitai.payment.StoredValueTokens.Reading;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class TokensTest {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final Instant FROM = NOW.minus(Duration.ofDays(1));
    private static final Instant EXPIRES = NOW.plus(Duration.ofDays(1));

    private final TestTokens made = new TestTokens();
    private final Tokens tokens = new Tokens(Map.of(TestTokens.KID, made.issuer.getPublic()));

    @Test
    void a_printed_card_is_read_and_can_be_copied() {
        var text = card("");
        var token = good(text);
        assertThat(token.secret()).isEqualTo(text);
        assertThat(token.fromPhone()).isFalse();
        assertThat(token.counter()).isEqualTo(SealedPayment.NO_COUNTER);
        assertThat(token.cap()).isEqualTo(Money.cny(200_00));
        assertThat(token.per()).isEqualTo(Money.cny(100_00));
        assertThat(token.expires()).isEqualTo(EXPIRES);
        assertThat(token.masked()).isEqualTo("****1234");
        // printf 'guitai-account:8600000000001234' | sha256sum | cut -c-32
        assertThat(token.account()).isEqualTo("fb20ce4766172c380b5e3a66178b280f");
        assertThat(token.toString()).isEqualTo("stored value ****1234");
    }

    @Test
    void a_phone_signs_what_it_shows_just_now() {
        var token = good(phone(NOW, 7));
        assertThat(token.fromPhone()).isTrue();
        assertThat(token.counter()).isEqualTo(7);
    }

    @Test
    void a_picture_of_a_phone_is_good_for_a_minute() {
        for (int seconds : new int[] {-60, 60}) {
            assertThat(read(phone(NOW.plusSeconds(seconds), 1))).isInstanceOf(Reading.Good.class);
        }
        for (int seconds : new int[] {-61, 61}) {
            assertThat(read(phone(NOW.plusSeconds(seconds), 1))).isEqualTo(bad(Flaw.STALE));
        }
    }

    @Test
    void before_its_time_and_after_it_a_token_is_worth_nothing() {
        assertThat(tokens.read(card(""), FROM)).isInstanceOf(Reading.Good.class);
        assertThat(tokens.read(card(""), FROM.minusSeconds(1))).isEqualTo(bad(Flaw.NOT_YET));
        assertThat(tokens.read(card(""), EXPIRES.minusSeconds(1))).isInstanceOf(Reading.Good.class);
        assertThat(tokens.read(card(""), EXPIRES)).isEqualTo(bad(Flaw.EXPIRED));
    }

    @Test
    void only_the_issuer_issues() {
        var body = payload(FROM, EXPIRES, "");
        assertThat(read(printed(body, TestTokens.pair()))).isEqualTo(bad(Flaw.NOT_THE_ISSUERS));
        assertThat(read(printed(body.replace("SV2026", "SV2027"), made.issuer)))
                .isEqualTo(bad(Flaw.NOT_THE_ISSUERS));
        var richer = printed(body.replace("20000", "90000"), made.issuer);
        var mixed =
                richer.substring(0, richer.indexOf('.'))
                        + card("").substring(card("").indexOf('.'));
        assertThat(read(mixed)).isEqualTo(bad(Flaw.NOT_THE_ISSUERS));
    }

    @Test
    void only_the_phone_it_belongs_to_shows_it() {
        var owned = card(made.holder());
        assertThat(read(owned)).as("copied off a phone").isEqualTo(bad(Flaw.NOT_THE_HOLDERS));
        assertThat(read(shown(owned, said(NOW, 1), TestTokens.pair())))
                .isEqualTo(bad(Flaw.NOT_THE_HOLDERS));
        assertThat(read(shown(card(""), said(NOW, 1), made.phone)))
                .as("a printed card with something behind it")
                .isEqualTo(bad(Flaw.NOT_THE_HOLDERS));
        var one = phone(NOW, 1);
        var two = phone(NOW, 2);
        var later = two.substring(0, two.lastIndexOf('.')) + one.substring(one.lastIndexOf('.'));
        assertThat(read(later)).isEqualTo(bad(Flaw.NOT_THE_HOLDERS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"v\":1>\"v\":2",
                "\"v\":1,>",
                "\"cap\":20000>\"cap\":-1",
                "\"cap\":20000>\"cap\":200.5",
                "\"cap\":20000>\"cap\":\"20000\"",
                "\"cap\":20000>\"cap\":20000,\"cap\":90000",
                "\"per\":10000>\"per\":10000000000",
                "8600000000001234>12",
                "8600000000001234>86 00",
                "\"acc\":>\"account\":",
                "\"nbf\":>\"nbf\":9999999",
                "}>,\"holder\":\"AAAA\"}",
                "}>,\"holder\":7}",
                "}>} {}",
            })
    void what_the_issuer_signed_in_another_form_is_no_token(String change) {
        var parts = change.split(">", -1);
        var body = payload(FROM, EXPIRES, "");
        assertThat(body).contains(parts[0]);
        assertThat(read(printed(body.replace(parts[0], parts[1]), made.issuer)))
                .isEqualTo(bad(Flaw.FORM));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"t\":1}", "{\"t\":\"1\",\"n\":1}", "{\"t\":1,\"n\":-1}", "[1,2]"})
    void what_a_phone_signed_in_another_form_is_no_token(String said) {
        assertThat(read(shown(card(made.holder()), said, made.phone))).isEqualTo(bad(Flaw.FORM));
    }

    @Test
    void any_text_is_read_and_none_but_the_real_one_is_good() {
        var real = phone(NOW, 3);
        assertThat(Tokens.fits(real)).isTrue();
        assertThat(Tokens.fits("6901234567892")).isFalse();
        for (var text : new String[] {"", "SV:", "SV:.", "SV:a.b", "SV:" + "a".repeat(5000)}) {
            assertThat(read(text)).as(text).isEqualTo(bad(Flaw.FORM));
        }
        long seed = 20261122;
        var random = new Random(seed);
        // The last character of a signature carries two bits that mean nothing.
        for (int i = 0; i < 2_000; i++) {
            int at = 3 + random.nextInt(real.length() - 3);
            char other = (char) (' ' + random.nextInt(95));
            if (at == real.length() - 1 || other == real.charAt(at)) continue;
            var text = real.substring(0, at) + other + real.substring(at + 1);
            if (text.charAt(at + 1) == '.') continue;
            assertThat(read(text))
                    .as("seed %d, %d becomes %s", seed, at, other)
                    .isInstanceOf(Reading.Bad.class);
        }
    }

    private String card(String more) {
        return printed(payload(FROM, EXPIRES, more), made.issuer);
    }

    private String phone(Instant at, long counter) {
        return shown(card(made.holder()), said(at, counter), made.phone);
    }

    private StoredValueToken good(String text) {
        return ((Reading.Good) read(text)).token();
    }

    private Reading read(String text) {
        return tokens.read(text, NOW);
    }

    private static Reading bad(Flaw flaw) {
        return new Reading.Bad(flaw);
    }
}
