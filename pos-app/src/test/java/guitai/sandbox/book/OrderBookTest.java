package guitai.sandbox.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import guitai.sandbox.book.Charging.CodeTrouble;
import guitai.sandbox.book.WalletCode.Behaviour;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class OrderBookTest {
    private static final Instant NOON = Instant.parse("2026-11-20T04:00:00Z");
    private static final String CODE = "134567890123456789";
    private static final OrderKey KEY = new OrderKey(Gateway.WECHAT, "T01-1");

    @TempDir Path folder;
    private final MovableClock clock = new MovableClock(() -> NOON);
    private OrderBook book;

    @BeforeEach
    void open() {
        book = opened();
    }

    @AfterEach
    void close() {
        book.close();
    }

    private OrderBook opened() {
        return ((BookOpening.Open) OrderBook.open(folder.resolve("book.jsonl"), clock)).book();
    }

    private void phone(Behaviour behaviour, long balance, Voucher... vouchers) {
        book.issue(
                CODE,
                Gateway.WECHAT,
                "buyer",
                Duration.ofSeconds(60),
                balance,
                behaviour,
                Duration.ofSeconds(3),
                List.of(vouchers));
    }

    private static Terms terms(long total) {
        return new Terms(
                total, total, "goods", Map.of("attach", "a\nb"), "f" + total, Optional.empty());
    }

    private Order taken(Charging charging) {
        return ((Charging.Taken) charging).order();
    }

    private Order found() {
        return book.find(KEY).orElseThrow();
    }

    private static RefundWish wish(String number, long amount) {
        return new RefundWish(number, amount, "", Refund.State.SUCCESS, Duration.ZERO);
    }

    @Test
    void a_shown_code_pays_once_and_then_never_again() {
        phone(Behaviour.PAY, 10_000);
        assertThat(taken(book.charge(KEY, terms(888), CODE)).state())
                .isEqualTo(Order.State.SUCCESS);
        assertThat(book.charge(new OrderKey(Gateway.WECHAT, "T01-2"), terms(888), CODE))
                .isEqualTo(new Charging.BadCode(CodeTrouble.USED));
        assertThat(book.orders()).hasSize(1);
    }

    @Test
    void a_code_older_than_a_minute_buys_nothing() {
        phone(Behaviour.PAY, 10_000);
        book.moveClock(NOON.plusSeconds(60));
        assertThat(book.charge(KEY, terms(888), CODE))
                .isEqualTo(new Charging.BadCode(CodeTrouble.EXPIRED));
    }

    @Test
    void a_code_of_another_wallet_buys_nothing() {
        phone(Behaviour.PAY, 10_000);
        assertThat(book.charge(new OrderKey(Gateway.ALIPAY, "T01-1"), terms(888), CODE))
                .isEqualTo(new Charging.BadCode(CodeTrouble.INVALID));
    }

    @Test
    void a_number_used_again_must_ask_for_the_same() {
        phone(Behaviour.PAY, 10_000);
        var first = taken(book.charge(KEY, terms(888), CODE));
        assertThat(book.charge(KEY, terms(888), CODE)).isEqualTo(new Charging.Known(first));
        assertThat(book.charge(KEY, terms(889), CODE)).isEqualTo(new Charging.Contradicts(first));
    }

    @Test
    void a_password_is_typed_after_its_time_and_the_order_is_paid() {
        phone(Behaviour.PASSWORD, 10_000);
        assertThat(taken(book.charge(KEY, terms(888), CODE)).state())
                .isEqualTo(Order.State.USERPAYING);
        book.moveClock(NOON.plusSeconds(2));
        assertThat(found().state()).isEqualTo(Order.State.USERPAYING);
        book.moveClock(NOON.plusSeconds(3));
        assertThat(found().state()).isEqualTo(Order.State.SUCCESS);
        assertThat(found().paid().orElseThrow().at()).isEqualTo(NOON.plusSeconds(3));
    }

    @Test
    void a_buyer_who_turns_away_leaves_an_order_that_failed() {
        phone(Behaviour.PASSWORD_THEN_DECLINE, 10_000);
        book.charge(KEY, terms(888), CODE);
        book.moveClock(NOON.plusSeconds(3));
        assertThat(found().state()).isEqualTo(Order.State.PAYERROR);
        assertThat(found().trouble()).contains(Order.Trouble.DECLINED);
    }

    @Test
    void a_phone_put_away_waits_until_the_order_is_reversed() {
        phone(Behaviour.NEVER, 10_000);
        book.charge(KEY, terms(888), CODE);
        book.moveClock(NOON.plus(Duration.ofDays(1)));
        assertThat(found().state()).isEqualTo(Order.State.USERPAYING);
        assertThat(book.reverse(KEY)).isInstanceOf(Ending.Closed.class);
        assertThat(found().state()).isEqualTo(Order.State.REVOKED);
        assertThat(book.reverse(KEY)).isInstanceOf(Ending.EndedBefore.class);
    }

    @Test
    void a_wallet_with_too_little_in_it_pays_nothing() {
        phone(Behaviour.PAY, 887);
        var order = taken(book.charge(KEY, terms(888), CODE));
        assertThat(order.state()).isEqualTo(Order.State.PAYERROR);
        assertThat(order.trouble()).contains(Order.Trouble.INSUFFICIENT);
    }

    @Test
    void coupons_come_off_in_order_and_never_more_than_the_goods_open_to_them() {
        phone(
                Behaviour.PAY,
                10_000,
                new Voucher("v1", "ours", Voucher.Kind.NOCASH, 300, 300, 0),
                new Voucher("v2", "theirs", Voucher.Kind.CASH, 400, 100, 300));
        var narrow = new Terms(1_000, 500, "goods", Map.of(), "f", Optional.empty());
        var paid = taken(book.charge(KEY, narrow, CODE)).paid().orElseThrow();
        assertThat(paid.coupons()).isEqualTo(500);
        assertThat(paid.sum(Voucher.Kind.NOCASH)).isEqualTo(300);
        assertThat(paid.merchantPart()).isEqualTo(400);
        assertThat(paid.platformPart()).isEqualTo(100);
        assertThat(found().buyerPays()).isEqualTo(500);
    }

    @Test
    void a_paid_order_taken_back_gives_all_the_money_back_once() {
        phone(Behaviour.PAY, 10_000);
        book.charge(KEY, terms(888), CODE);
        assertThat(book.reverse(KEY)).isInstanceOf(Ending.Refunded.class);
        assertThat(found().refunded()).isEqualTo(888);
        assertThat(book.reverse(KEY)).isInstanceOf(Ending.EndedBefore.class);
        assertThat(found().refunded()).isEqualTo(888);
    }

    @Test
    void refunds_never_come_to_more_than_was_paid() {
        phone(Behaviour.PAY, 10_000);
        book.charge(KEY, terms(888), CODE);
        assertThat(book.refund(KEY, wish("R1", 500))).isInstanceOf(Refunding.Accepted.class);
        assertThat(book.refund(KEY, wish("R1", 500))).isInstanceOf(Refunding.Known.class);
        assertThat(book.refund(KEY, wish("R1", 499))).isInstanceOf(Refunding.Contradicts.class);
        assertThat(book.refund(KEY, wish("R2", 389))).isInstanceOf(Refunding.Exceeds.class);
        assertThat(book.refund(KEY, wish("R3", 388))).isInstanceOf(Refunding.Accepted.class);
        assertThat(found().refunded()).isEqualTo(888);
    }

    @Test
    void fifty_parts_are_refunded_and_no_more() {
        phone(Behaviour.PAY, 10_000);
        book.charge(KEY, terms(888), CODE);
        for (int part = 1; part <= 50; part++) {
            assertThat(book.refund(KEY, wish("R" + part, 1)))
                    .isInstanceOf(Refunding.Accepted.class);
        }
        assertThat(book.refund(KEY, wish("R51", 1))).isInstanceOf(Refunding.TooMany.class);
    }

    @Test
    void a_refund_that_failed_leaves_its_amount_to_be_refunded_again() {
        phone(Behaviour.PAY, 10_000);
        book.charge(KEY, terms(888), CODE);
        book.refund(
                KEY, new RefundWish("R1", 888, "", Refund.State.CLOSED, Duration.ofSeconds(10)));
        assertThat(found().refunding()).isEqualTo(888);
        book.moveClock(NOON.plusSeconds(10));
        assertThat(found().refund("R1").orElseThrow().state()).isEqualTo(Refund.State.CLOSED);
        assertThat(book.refund(KEY, wish("R2", 888))).isInstanceOf(Refunding.Accepted.class);
    }

    @Test
    void an_unpaid_order_ends_by_itself_when_its_time_is_over() {
        var terms = new Terms(100, 100, "goods", Map.of(), "f", Optional.of(NOON.plusSeconds(120)));
        book.place(KEY, terms);
        book.moveClock(NOON.plusSeconds(120));
        assertThat(found().state()).isEqualTo(Order.State.CLOSED);
        assertThat(book.scan(KEY, "buyer", List.of())).isEmpty();
    }

    @Test
    void everything_answered_is_known_after_a_kill() throws Exception {
        phone(Behaviour.PASSWORD, 10_000, new Voucher("v", "n", Voucher.Kind.NOCASH, 5, 5, 0));
        book.charge(KEY, terms(888), CODE);
        book.moveClock(NOON.plusSeconds(5));
        book.refund(KEY, wish("R1", 88));
        book.issue(
                "28",
                Gateway.ALIPAY,
                "b",
                Duration.ofSeconds(60),
                1,
                Behaviour.PAY,
                Duration.ZERO,
                List.of());
        var before = book.orders();
        book.close();
        // What a power cut leaves of an answer nobody got.
        Files.writeString(
                folder.resolve("book.jsonl"), "{\"order\":{\"gate", StandardOpenOption.APPEND);
        clock.ahead(Duration.ZERO);
        book = opened();
        assertThat(book.now()).isEqualTo(NOON.plusSeconds(5));
        assertThat(book.orders()).isEqualTo(before);
        assertThat(book.codeOf(Gateway.ALIPAY, "28")).isPresent();
        assertThat(book.refund(KEY, wish("R2", 800))).isInstanceOf(Refunding.Accepted.class);
        assertThat(Files.readString(folder.resolve("book.jsonl"))).endsWith("\n");
    }

    @Test
    void a_damaged_line_in_the_middle_is_refused_with_its_number() throws Exception {
        phone(Behaviour.PAY, 10_000);
        book.charge(KEY, terms(888), CODE);
        book.close();
        var file = folder.resolve("book.jsonl");
        var damaged = Files.readString(file).replaceFirst("\"order\":\\{", "\"order\":[");
        Files.writeString(file, damaged);
        var opening = OrderBook.open(file, clock);
        assertThat(opening).isInstanceOf(BookOpening.Refused.class);
        assertThat(((BookOpening.Refused) opening).why()).contains("line 3");
        Files.delete(file);
        book = opened();
    }

    @Test
    void two_sandboxes_never_share_a_book() {
        assertThat(OrderBook.open(folder.resolve("book.jsonl"), clock))
                .isInstanceOf(BookOpening.Refused.class);
    }

    @Test
    void no_payment_code_is_written_down() throws Exception {
        phone(Behaviour.PAY, 10_000);
        book.charge(KEY, terms(888), CODE);
        assertThat(Files.readString(folder.resolve("book.jsonl"), StandardCharsets.UTF_8))
                .doesNotContain(CODE)
                .contains("T01-1");
    }

    @Test
    void a_coupon_whose_parts_do_not_add_up_is_refused() {
        assertThatThrownBy(() -> new Voucher("v", "n", Voucher.Kind.CASH, 5, 1, 1))
                .hasMessageContaining("v");
    }
}
