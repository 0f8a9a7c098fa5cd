package guitai.gateway.card;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.money.Money;
import guitai.payment.AttemptId;
import guitai.payment.Doubt;
import guitai.payment.PaymentGateway.Refund;
import guitai.payment.PaymentOutcome;
import guitai.payment.RefundId;
import guitai.payment.SealedPayment;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.Optional;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ReadingTest {
    private static final AttemptId ID = new AttemptId("T1ORDER1");
    private static final Money DUE = Money.cny(888);
    private static final Refund BACK =
            new Refund(new RefundId("T1ORDER1R1"), ID, Money.cny(300), DUE, "退货");
    private static final Sealing MAY = new Sealing("10000109", true);
    private static final Sealing MAY_NOT = new Sealing("10000109", false);

    private static final String YES =
            "{'result':'APPROVED','code':'00','order':'T1ORDER1','amount':888,"
                    + "'reference':'123456789012','at':'2026-11-22T04:00:00Z'}";
    private static final String HELD =
            "{'result':'STORED','order':'T1ORDER1','amount':888,'pan':'622202******1234',"
                    + "'stan':'000017','at':'2026-11-22T04:00:00Z','blob':'AQIDBA=='}";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "200 | YES                                     | Approved | Approved | Approved",
                "200 | YES 00>10                               | UNREADABLE | UNREADABLE |"
                        + " UNREADABLE",
                "200 | YES 888,>887,                           | MISMATCH | MISMATCH | MISMATCH",
                "200 | YES 888,>'888',                         | UNREADABLE | UNREADABLE |"
                        + " UNREADABLE",
                "200 | YES 888,>888.0,                         | UNREADABLE | UNREADABLE |"
                        + " UNREADABLE",
                "200 | YES ORDER1>ORDER2                       | MISMATCH | MISMATCH | MISMATCH",
                "200 | YES 'order'>'ordre'                     | UNREADABLE | UNREADABLE |"
                        + " UNREADABLE",
                "200 | YES 123456789012>                       | UNREADABLE | UNREADABLE |"
                        + " UNREADABLE",
                "200 | YES 2026-11-22T04>soon                  | UNREADABLE | UNREADABLE |"
                        + " UNREADABLE",
                "200 | YES APPROVED>approved                   | UNREADABLE | UNREADABLE |"
                        + " UNREADABLE",
                "201 | YES                                     | UNREADABLE | UNREADABLE |"
                        + " UNREADABLE",
                "500 | YES                                     | GATEWAY_UNSURE | GATEWAY_UNSURE |"
                        + " GATEWAY_UNSURE",
                "200 | {'result':'DECLINED','code':'51'}       | NOT_ENOUGH_MONEY |"
                        + " NOT_ENOUGH_MONEY | NOT_ENOUGH_MONEY",
                "200 | {'result':'DECLINED','code':'??'}       | OTHER | OTHER | OTHER",
                "200 | {'result':'DECLINED','code':'51','order':'X'} | MISMATCH | MISMATCH |"
                        + " MISMATCH",
                "200 | {'result':'DECLINED','code':'NOT_SENT'} | NOT_SENT | NOT_SENT | NOT_SENT",
                "200 | {'result':'CANCELLED'}                  | BUYER_REFUSED | UNREADABLE |"
                        + " UNREADABLE",
                "200 | {'result':'OFFLINE'}                    | NOT_SENT | UNREADABLE |"
                        + " UNREADABLE",
                "200 | {'result':'REVERSED'}                   | CLOSED | TakenBack | CLOSED",
                "200 | {'result':'NOT_FOUND'}                  | UNREADABLE | NotFound |"
                        + " UNREADABLE",
                "200 | {'result':'UNKNOWN','code':'91'}        | GATEWAY_UNSURE | GATEWAY_UNSURE |"
                        + " GATEWAY_UNSURE",
                "200 | {'result':'UNKNOWN','code':'LINE'}      | NO_ANSWER | NO_ANSWER | NO_ANSWER",
                "200 | {'result':'PENDING'}                    | GATEWAY_UNSURE | GATEWAY_UNSURE |"
                        + " GATEWAY_UNSURE",
                "409 | {'code':'OTHER_CONTENT'}                | MISMATCH | MISMATCH | MISMATCH",
                "400 | {'code':'BLOB'}                         | UNREADABLE | UNREADABLE | OTHER",
                "401 | {'code':'MAC'}                          | UNREADABLE | UNREADABLE |"
                        + " UNREADABLE",
                "200 | {'result':'APPROVED'                    | UNREADABLE | UNREADABLE |"
                        + " UNREADABLE",
                "200 | {'result':'DECLINED','result':'APPROVED'} | UNREADABLE | UNREADABLE |"
                        + " UNREADABLE",
                "200 | []                                      | UNREADABLE | UNREADABLE |"
                        + " UNREADABLE",
                "200 | HELD                                    | StoredOffline | UNREADABLE |"
                        + " UNREADABLE",
            })
    void an_answer_means_what_the_list_says_and_nothing_else(
            int status, String said, String presented, String enquired, String forwarded) {
        var answer = answer(status, said);
        assertThat(word(PaymentReading.presented(answer, ID, DUE, MAY))).isEqualTo(presented);
        assertThat(word(PaymentReading.enquired(answer, ID, DUE))).isEqualTo(enquired);
        assertThat(word(PaymentReading.forwarded(answer, ID, DUE))).isEqualTo(forwarded);
    }

    @ParameterizedTest
    @EnumSource
    void doubt_ends_no_payment(Doubt doubt) {
        var answer = new Answer.Doubtful(doubt);
        assertThat(word(PaymentReading.presented(answer, ID, DUE, MAY))).isEqualTo(doubt.name());
        assertThat(word(PaymentReading.enquired(answer, ID, DUE))).isEqualTo(doubt.name());
        assertThat(word(PaymentReading.forwarded(answer, ID, DUE))).isEqualTo(doubt.name());
        assertThat(RefundReading.asked(answer, BACK).toString()).contains(doubt.name());
        assertThat(ReversalReading.read(answer, ID).toString()).contains(doubt.name());
    }

    @Test
    void what_the_terminal_stored_is_kept_sealed_and_handed_over_as_it_was() {
        var stored =
                (PaymentOutcome.StoredOffline)
                        PaymentReading.presented(answer(200, "HELD"), ID, DUE, MAY);

        assertThat(stored.masked()).isEqualTo("622202******1234");
        assertThat(stored.trace()).isEqualTo("000017");
        assertThat(stored.sealed().of()).isEqualTo(ID);
        assertThat(Sealing.unwrap(stored.sealed()).toString())
                .isEqualTo(
                        "{\"terminal\":\"10000109\",\"stan\":\"000017\","
                                + "\"at\":\"2026-11-22T04:00:00Z\",\"blob\":\"AQIDBA==\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "HELD 888,>889,       | MISMATCH",
                "HELD 'blob'>'b'      | UNREADABLE",
                "HELD AQIDBA==>A B    | UNREADABLE",
                "HELD 000017>         | UNREADABLE",
                "HELD 2026-11>2026-13 | UNREADABLE",
                "HELD 'order'>'ordre' | UNREADABLE",
            })
    void half_of_a_stored_payment_is_none(String said, String means) {
        var read = PaymentReading.presented(answer(200, said), ID, DUE, MAY);
        assertThat(word(read)).isEqualTo(means);
    }

    @Test
    void a_terminal_that_stores_unasked_or_too_much_is_not_believed() {
        assertThat(word(PaymentReading.presented(answer(200, "HELD"), ID, DUE, MAY_NOT)))
                .isEqualTo("UNREADABLE");
        var much = answer(200, HELD.replace("AQIDBA==", "A".repeat(SealedPayment.LONGEST)));
        assertThat(word(PaymentReading.presented(much, ID, DUE, MAY))).isEqualTo("UNREADABLE");
    }

    @Test
    void a_card_number_that_comes_whole_goes_no_further() {
        var answer = answer(200, HELD.replace("622202******1234", "6222021234561234"));
        var stored = (PaymentOutcome.StoredOffline) PaymentReading.presented(answer, ID, DUE, MAY);
        assertThat(stored.masked()).isEqualTo("****1234");
        assertThat(stored.toString()).doesNotContain("622202");
        assertThat(Sealing.masked("12")).isEqualTo("****12");
        assertThat(Sealing.masked("")).isEqualTo("****");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "200 | {'result':'REFUNDED','reference':'1','amount':300}   | Refunded | Refunded",
                "200 | {'result':'REFUNDED','reference':'1','amount':301}   | Unknown | Unknown",
                "200 | {'result':'REFUNDED','amount':300}                   | Unknown | Unknown",
                "200 | {'result':'REFUNDED','refund':'X','reference':'1','amount':300} | Unknown |"
                        + " Unknown",
                "200 | {'result':'PROCESSING'}                              | Processing |"
                        + " Processing",
                "200 | {'result':'FAILED','code':'05'}                      | Failed | Failed",
                "200 | {'result':'REFUSED','code':'64'}                     | Refused | Refused",
                "200 | {'result':'LATER','code':'LINE'}                     | Later | Unknown",
                "200 | {'result':'LATER','code':'51'}                       | Later | Later",
                "200 | {'result':'NOT_FOUND'}                               | Refused | NotFound",
                "200 | {'result':'UNKNOWN'}                                 | Unknown | Unknown",
                "200 | {'result':'DONE'}                                    | Unknown | Unknown",
                "409 | {'code':'OTHER_CONTENT'}                             | Unknown | Unknown",
            })
    void money_goes_back_when_the_acquirer_says_so_in_our_terms(
            int status, String said, String asked, String enquired) {
        var answer = answer(status, said);
        assertThat(RefundReading.asked(answer, BACK).getClass().getSimpleName()).isEqualTo(asked);
        assertThat(RefundReading.enquired(answer, BACK).getClass().getSimpleName())
                .isEqualTo(enquired);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "200 | {'result':'REVERSED'}             | Accepted",
                "200 | {'result':'ACCEPTED_UNSEEN'}      | Accepted",
                "200 | {'result':'REVERSED','order':'X'} | Unknown",
                "200 | {'result':'TOO_LATE'}             | TooLate",
                "200 | {'result':'AGAIN','code':'LINE'}  | Again",
                "200 | {'result':'OK'}                   | Unknown",
                "503 | {'result':'REVERSED'}             | Unknown",
            })
    void a_reversal_is_taken_or_asked_for_again(int status, String said, String means) {
        var read = ReversalReading.read(answer(status, said), ID);
        assertThat(read.getClass().getSimpleName()).isEqualTo(means);
    }

    @Test
    void what_was_never_sent_was_never_sent() {
        var answer = new Answer.NotSent();
        assertThat(PaymentReading.presented(answer, ID, DUE, MAY))
                .isEqualTo(new PaymentOutcome.NotSent());
        assertThat(PaymentReading.forwarded(answer, ID, DUE))
                .isEqualTo(new PaymentOutcome.NotSent());
    }

    /// @param said single quotes for double ones; `YES a>b` is an approval with one thing changed
    private static Answer answer(int status, String said) {
        var words = said.split(" ", 2);
        var text =
                switch (words[0]) {
                    case "YES" -> YES;
                    case "HELD" -> HELD;
                    default -> said;
                };
        if (!text.equals(said) && words.length > 1) {
            var change = words[1].strip().split(">", -1);
            assertThat(text).contains(change[0]);
            text = text.replace(change[0], change[1]);
        }
        return Optional.of(text.replace('\'', '"'))
                .flatMap(json -> Said.read(status, json))
                .<Answer>map(Answer.Signed::new)
                .orElse(new Answer.Doubtful(Doubt.UNREADABLE));
    }

    private static String word(PaymentOutcome outcome) {
        return switch (outcome) {
            case PaymentOutcome.Unknown(var why) -> why.name();
            case PaymentOutcome.Declined(var why) -> why.reason().name();
            case PaymentOutcome.Approved _,
                    PaymentOutcome.AwaitingBuyer _,
                    PaymentOutcome.Unpaid _,
                    PaymentOutcome.NotFound _,
                    PaymentOutcome.TakenBack _,
                    PaymentOutcome.StoredOffline _,
                    PaymentOutcome.NotSent _ ->
                    outcome.getClass().getSimpleName();
        };
    }
}
