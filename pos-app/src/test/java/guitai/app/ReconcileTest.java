package guitai.app;

import static guitai.app.ReconciledShop.channel;
import static guitai.app.ReconciledShop.json;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.sandbox.book.Refund;
import guitai.sandbox.book.RefundWish;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;

/// From a customer's phone to the bill of the day, over real HTTP and the real disk.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ReconcileTest {
    @TempDir private Path folder;
    private final LocalDate today = ReconciledShop.today();
    private ReconciledShop shop;

    @BeforeEach
    void open() throws IOException {
        shop = new ReconciledShop(folder);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void a_day_of_both_wallets_agrees_in_all_three_books_and_once_more_is_no_news()
            throws Exception {
        shop.open(
                till -> {
                    shop.sell(till, "wechat", 3);
                    shop.sell(till, "alipay", 2);
                });

        var ran =
                shop.reconcile(
                        today, "--pdf", folder.resolve("a.pdf"), "--csv", folder.resolve("a.csv"));

        assertThat(ran.status()).as(ran.said() + ran.complained()).isZero();
        assertThat(json(ran).path("agrees").asBoolean()).isTrue();
        var wechat = channel(ran, "wechat-pay");
        assertThat(wechat.path("classes").path("matched").path("ours").asInt()).isEqualTo(3);
        assertThat(wechat.path("classes").path("matched").path("theirAmount").asInt())
                .isEqualTo(600);
        assertThat(wechat.path("fundBook").path("read").asBoolean()).isTrue();
        assertThat(wechat.path("fundBook").path("difference").asInt()).isZero();
        var alipay = channel(ran, "alipay");
        assertThat(alipay.path("classes").path("matched").path("theirs").asInt()).isEqualTo(2);
        assertThat(alipay.path("fundBook").path("difference").asInt()).isZero();
        assertThat(folder.resolve("a.pdf")).isNotEmptyFile();
        assertThat(Files.readAllLines(folder.resolve("a.csv"))).hasSize(6);

        var again = shop.reconcile(today);
        assertThat(again.status()).isZero();
        assertThat(channel(again, "wechat-pay").path("classes")).isEqualTo(wechat.path("classes"));
    }

    @Test
    void the_same_file_twice_is_no_news() throws Exception {
        shop.sold("wechat", 2);
        assertThat(shop.reconcile(today).status()).isZero();
        var file = shop.billFile(today, "wechat_pay");

        var first = shop.reconcile(today, "--bill", file);
        var second = shop.reconcile(today, "--bill", file);

        assertThat(first.status()).as(first.complained()).isZero();
        assertThat(channel(second, "wechat-pay").path("news").asBoolean()).isFalse();
        assertThat(channel(second, "wechat-pay").path("classes"))
                .isEqualTo(channel(first, "wechat-pay").path("classes"));
    }

    @Test
    void a_refund_in_the_merchants_portal_is_only_theirs() throws Exception {
        shop.sold("wechat", 2);
        var order = shop.sandbox().book().orders().getFirst();
        shop.sandbox()
                .book()
                .refund(
                        order.key(),
                        new RefundWish(
                                "PORTAL0001", 50, "portal", Refund.State.SUCCESS, Duration.ZERO));

        var ran = shop.reconcile(today, "--channel", "wechat_pay");

        assertThat(ran.status()).as(ran.said()).isEqualTo(1);
        var differences = channel(ran, "wechat-pay").path("differences");
        assertThat(differences).hasSize(1);
        assertThat(differences.get(0).path("class").asText()).isEqualTo("only-theirs");
        assertThat(differences.get(0).path("hint").asText()).isEqualTo("external-refund");
        assertThat(differences.get(0).path("difference").asInt()).isEqualTo(-50);
    }

    @Test
    void a_row_that_is_on_the_next_days_bill_waits_and_is_late_then() throws Exception {
        shop.sold("wechat", 3);
        shop.desk().fault("bill", "bill-late-row");

        var first = shop.reconcile(today, "--channel", "wechat_pay");
        assertThat(first.status()).as(first.said() + first.complained()).isEqualTo(1);
        var wechat = channel(first, "wechat-pay");
        assertThat(wechat.path("classes").path("only-ours").path("ours").asInt()).isOne();
        assertThat(wechat.path("pool")).hasSize(1);
        // The fund bill has had it in time, and does not wait.
        assertThat(wechat.path("fundBook").path("differences")).hasSize(1);

        var next = shop.reconcile(today.plusDays(1), "--channel", "wechat_pay");
        var late = channel(next, "wechat-pay");
        assertThat(late.path("classes").path("late").path("ours").asInt()).isOne();
        assertThat(late.path("pool")).isEmpty();
    }

    @Test
    void an_amount_that_was_changed_in_the_file_is_a_case_with_both_sides() throws Exception {
        shop.sold("wechat", 2);
        shop.reconcile(today);
        var file = edited("2.00", "2.10", "4.00", "4.10");

        var ran = shop.reconcile(today, "--bill", file);

        assertThat(ran.status()).as(ran.said() + ran.complained()).isEqualTo(1);
        var found = channel(ran, "wechat-pay").path("differences");
        assertThat(found).hasSize(1);
        assertThat(found.get(0).path("class").asText()).isEqualTo("amount-differs");
        assertThat(found.get(0).path("ours").asInt()).isEqualTo(200);
        assertThat(found.get(0).path("theirs").asInt()).isEqualTo(210);
        assertThat(found.get(0).path("case").asText()).hasSize(16);
    }

    /// The bill with the amounts of its first row, and its sums, changed.
    private Path edited(String was, String is, String sumWas, String sumIs) throws IOException {
        var lines = shop.billLines(today);
        lines.set(1, lines.get(1).replace("`" + was, "`" + is));
        lines.set(lines.size() - 1, lines.getLast().replace("`" + sumWas, "`" + sumIs));
        return Files.write(folder.resolve("edited.csv"), lines);
    }

    @Test
    void a_bill_that_was_cut_short_is_refused_with_its_row_and_changes_nothing() throws Exception {
        shop.sold("wechat", 3);
        shop.reconcile(today);
        var lines = shop.billLines(today);
        var cut = Files.write(folder.resolve("cut.csv"), lines.subList(0, 3));

        var ran = shop.reconcile(today, "--bill", cut, "--channel", "wechat_pay");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.complained()).contains("cut.csv", "row ").hasLineCount(1);
        assertThat(channel(ran, "wechat-pay").path("outcome").asText()).isEqualTo("bad-file");
    }

    @Test
    void a_file_that_is_no_bill_is_refused_in_one_line() throws Exception {
        shop.sold("wechat", 1);
        var file = Files.writeString(folder.resolve("notes.txt"), "just some words\n");

        var ran = shop.reconcile(today, "--bill", file);

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.complained()).contains("notes.txt").hasLineCount(1);
    }

    @Test
    void a_bill_that_is_not_made_yet_is_said_to_be_so() throws Exception {
        shop.sold("wechat", 1);
        shop.desk().fault("bill", "bill-not-ready");

        var ran = shop.reconcile(today, "--channel", "wechat_pay");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.complained()).contains("not made yet");
    }

    @Test
    void the_bill_of_another_till_is_long_and_ours_is_short_then() throws Exception {
        shop.sold("wechat", 1);
        var other = folder.resolve("other");
        try (var elsewhere = new ReconciledShop(other)) {
            elsewhere.sold("wechat", 1);
            assertThat(elsewhere.reconcile(today, "--channel", "wechat_pay").status()).isZero();
            var ran = shop.reconcile(today, "--bill", elsewhere.billFile(today, "wechat_pay"));

            assertThat(ran.status()).as(ran.said() + ran.complained()).isEqualTo(1);
            var classes = channel(ran, "wechat-pay").path("classes");
            assertThat(classes.path("only-theirs").path("theirs").asInt()).isOne();
            assertThat(classes.path("only-ours").path("ours").asInt()).isOne();
        }
    }
}
