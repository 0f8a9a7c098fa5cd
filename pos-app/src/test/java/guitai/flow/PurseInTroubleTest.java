package guitai.flow;

import static org.assertj.core.api.Assertions.assertThat;

import guitai.loyalty.MemberId;
import guitai.loyalty.book.Authority;
import guitai.loyalty.book.OwnAuthority;
import guitai.loyalty.book.Telling;
import guitai.loyalty.value.PurseMove;
import guitai.loyalty.value.PurseSum;
import guitai.money.Money;
import guitai.staff.Approval;
import guitai.staff.OperatorId;
import guitai.staff.Permission;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;

/// Stored value when a message comes twice, the till stops, or somebody else keeps it.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PurseInTroubleTest {
    private static final Approval WORD =
            new Approval.ByOverride(new OperatorId("3001"), Permission.MUCH_STORED_VALUE);

    @TempDir private Path home;
    private TillForTests till;
    private MemberId member;

    @BeforeEach
    void open() {
        till = ShopClub.till(home);
        member = ShopClub.join(till, ShopClub.PHONE);
    }

    @AfterEach
    void close() {
        till.close();
    }

    private PurseDesk purse() {
        return till.counter().purse();
    }

    private PurseSum left() {
        return ShopClub.file(till, member).purse().left();
    }

    private static PurseSum sum(long principal, long bonus) {
        return new PurseSum(Money.cny(principal), Money.cny(bonus));
    }

    private void toppedUp(long fen) {
        till.scan(ShopClub.code(till, member));
        purse().topUp(Money.cny(fen));
        till.sell(fen);
    }

    private void present(String... codes) {
        till.scan(ShopClub.code(till, member));
        for (var code : codes) till.scan(code);
    }

    private static Refusal why(Checkout.Result result) {
        if (result instanceof Checkout.Result.Refused(var why)) return why;
        throw new AssertionError(result);
    }

    private static Refusal why(PurseDesk.Result result) {
        if (result instanceof PurseDesk.Result.Refused(var why)) return why;
        throw new AssertionError(result);
    }

    @Test
    void LY_40_a_payment_that_is_told_twice_is_booked_once() {
        toppedUp(20_000);
        var date = till.counter().shifts().figures().shift().date();
        var book = ShopClub.book(till);
        var own = new OwnAuthority(book, ShopClub.programme(), new Random(1), till.clock());
        var move = new PurseMove.Paid("S001-01-20261121-000099", Money.cny(100));
        var telling = new Telling.StoredValue("T-1", member, move, till.clock().instant(), date);
        var said = (Authority.Answer.Decided) own.tell(telling);
        assertThat(said.decision().events()).hasSize(1);
        till.store()
                .books()
                .write(
                        MemberBooking.with(
                                said.decision(),
                                new guitai.journal.Commit(
                                        java.util.List.of(),
                                        guitai.journal.Working.UNCHANGED,
                                        java.util.List.of()),
                                new OperatorId("1001")));

        var again = (Authority.Answer.Decided) own.tell(telling);
        assertThat(again.decision().events()).isEmpty();
        assertThat(left().whole()).isEqualTo(Money.cny(21_900));
    }

    @Test
    void LY_60_a_till_that_stops_between_two_tenders_takes_the_purse_once() {
        toppedUp(1_000);
        present(SmallShop.MILK);
        purse().pay(Optional.empty(), Approval.own());
        till.stopAndStart();
        till.signOn("1001", "1111");

        assertThat(purse().left().isZero()).isTrue();
        till.sell(253);
        assertThat(left()).isEqualTo(sum(0, 0));
        till.stopAndStart();
        assertThat(ShopClub.book(till).file(member, guitai.time.BusinessDate.parse("2026-11-21")))
                .hasValueSatisfying(file -> assertThat(file.purse().acts()).hasSize(2));
    }

    @Test
    void LY_60_LY_41_where_somebody_else_keeps_it_nothing_is_sold_or_taken() {
        var office = new FarClub(till.clock());
        till.knowing(office::ports);
        var there = ShopClub.join(till, ShopClub.PHONE);
        for (var cut : new boolean[] {false, true}) {
            office.cut(cut);
            till.scan(ShopClub.code(till, there));
            assertThat(why(purse().topUp(Money.cny(20_000))))
                    .isEqualTo(Refusal.Because.PURSE_ELSEWHERE);
            till.scan(SmallShop.WATER);
            assertThat(why(purse().pay(Optional.empty(), WORD)))
                    .isEqualTo(Refusal.Because.PURSE_ELSEWHERE);
            till.sell(200);
        }
        assertThat(till.counter().shifts().figures().totals().netSales()).isEqualTo(Money.cny(400));
    }
}
