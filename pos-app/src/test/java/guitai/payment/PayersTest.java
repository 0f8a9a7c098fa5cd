package guitai.payment;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

import java.time.Instant;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class PayersTest {
    private static final String OPENID = "oUpF8uMuAJO_M2pxb1Q9zNjWeS6o";

    private final Payers payers = new Payers(Channel.WECHAT_PAY);

    @Test
    void an_account_is_in_no_text_that_could_be_logged_CP_15() {
        var payer = new Payer(Channel.WECHAT_PAY, OPENID);
        payers.heard(id(1), OPENID, paid());
        assertThat(payer + " " + payers + " " + new Identification.Known(payer))
                .doesNotContain(OPENID.substring(0, 6))
                .doesNotContain("WeS6o");
    }

    @Test
    void who_paid_is_remembered_for_the_sales_of_now_and_not_for_ever() {
        for (int i = 0; i < 200; i++) payers.heard(id(i), OPENID + i % 10, paid());
        assertThat(payers.of(id(199))).contains(new Payer(Channel.WECHAT_PAY, OPENID + 9));
        assertThat(payers.of(id(0))).isEmpty();
    }

    @Test
    void what_is_not_a_payment_or_names_nobody_is_not_remembered() {
        payers.heard(id(1), OPENID, new PaymentOutcome.AwaitingBuyer());
        payers.heard(id(2), " ", paid());
        payers.heard(id(3), "x".repeat(65), paid());
        for (int i = 1; i <= 3; i++) assertThat(payers.of(id(i))).isEmpty();
    }

    private static AttemptId id(int number) {
        return AttemptId.of("T1", "%026d".formatted(number));
    }

    private static PaymentOutcome paid() {
        return new PaymentOutcome.Approved(
                new Paid(new GatewayReference("4200"), Instant.EPOCH, Funds.plain(Money.cny(1))));
    }
}
