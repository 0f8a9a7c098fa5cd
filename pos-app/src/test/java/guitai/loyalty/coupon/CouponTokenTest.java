package guitai.loyalty.coupon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.loyalty.coupon.CouponToken.Reading;
import guitai.promotion.OfferId;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;

/// Rules PR-28 and RK-02: what a till knows of a coupon without asking anybody.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CouponTokenTest {
    private static final byte[] KEY = "sixteen bytes!!!".getBytes(StandardCharsets.US_ASCII);
    private static final LocalDate DAY = LocalDate.parse("2026-11-21");
    private static final CouponTerms TERMS =
            new CouponTerms(
                    "国庆-10",
                    new OfferId("满100减10"),
                    3,
                    DAY,
                    DAY.plusDays(6),
                    Set.of("S001", "S002"));
    private static final CouponCode CODE = CouponCode.random(new Random(7));
    private final CouponToken tokens = new CouponToken(KEY);

    @Test
    void a_token_says_what_was_promised_in_any_script() {
        var token = tokens.show(CODE, TERMS);
        assertThat(token).matches("[A-Za-z0-9._~-]{8,256}");
        assertThat(tokens.read(token)).isEqualTo(new Reading.Genuine(CODE, TERMS));
    }

    @Test
    void a_token_for_every_store_names_none() {
        var terms = new CouponTerms("N", new OfferId("C1"), 1, DAY, DAY, Set.of());
        assertThat(tokens.read(tokens.show(CODE, terms)))
                .isEqualTo(new Reading.Genuine(CODE, terms));
    }

    @Test
    void PR_28_one_changed_character_anywhere_makes_it_worthless() {
        var token = tokens.show(CODE, TERMS);
        for (int at = 0; at < token.length(); at++) {
            char other = token.charAt(at) == 'A' ? 'B' : 'A';
            var changed = token.substring(0, at) + other + token.substring(at + 1);
            assertThat(tokens.read(changed))
                    .as("changed at %d", at)
                    .isNotInstanceOf(Reading.Genuine.class);
        }
    }

    @Test
    void another_shop_s_token_is_none_of_ours() {
        var other = new CouponToken("another 16 bytes".getBytes(StandardCharsets.US_ASCII));
        assertThat(tokens.read(other.show(CODE, TERMS))).isEqualTo(new Reading.Forged());
        assertThat(CouponToken.unsigned(tokens.show(CODE, TERMS))).isEqualTo(new Reading.Forged());
    }

    @Test
    void a_plain_code_is_for_whoever_keeps_coupons_and_rubbish_for_nobody() {
        assertThat(tokens.read("ABCDEFGH12345678"))
                .isEqualTo(new Reading.Plain(new CouponCode("ABCDEFGH12345678")));
        assertThat(tokens.read("short")).isEqualTo(new Reading.NoCode());
    }

    @Test
    void a_promise_too_long_for_a_code_is_not_shown_at_all() {
        var terms =
                new CouponTerms("券".repeat(64), new OfferId("券".repeat(64)), 1, DAY, DAY, Set.of());
        assertThatThrownBy(() -> tokens.show(CODE, terms)).hasMessageContaining("too much");
    }

    /// Rule RK-02: at least 64 random bits, so that no code is found by trying.
    @Test
    void RK_02_ten_thousand_codes_are_all_different_and_use_every_letter() {
        var random = new Random(11);
        var codes = new HashSet<String>();
        var letters = new HashSet<Integer>();
        for (int i = 0; i < 10_000; i++) {
            var code = CouponCode.random(random).secret();
            assertThat(code).hasSize(16);
            codes.add(code);
            code.chars().forEach(letters::add);
        }
        assertThat(codes).hasSize(10_000);
        assertThat(letters).hasSize(32);
    }
}
