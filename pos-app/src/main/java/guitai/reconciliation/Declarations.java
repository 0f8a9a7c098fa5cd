package guitai.reconciliation;

import guitai.money.Money;
import guitai.payment.Channel;
import guitai.reconciliation.ReconciliationBook.Run;
import guitai.reconciliation.ReconciliationBook.TenderSum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A day's tenders beside what their channels say of them: a till never declares what it did not
/// count.
public final class Declarations {
    private Declarations() {}

    /// Non-cash money of a day three times over (rule CM-18).
    ///
    /// @param channel empty for what goes through none
    /// @param tenders the till's own, per tender
    /// @param till their sum
    /// @param bill what the channel says; empty until it was reconciled
    /// @param moved what the fund bill says; empty where none was read
    public record Declared(
            Optional<Channel> channel,
            List<TenderSum> tenders,
            Money till,
            Optional<Money> bill,
            Optional<Money> moved) {}

    /// One for what goes through no channel, then one for each channel that has anything.
    public static List<Declared> of(
            List<TenderSum> tenders, Function<Channel, Optional<Run>> runs, Currency currency) {
        var all = new ArrayList<Declared>();
        var none = tenders.stream().filter(sum -> sum.channel().isEmpty()).toList();
        if (!none.isEmpty()) all.add(declared(Optional.empty(), none, Optional.empty(), currency));
        Arrays.stream(Channel.values())
                .forEach(
                        channel -> {
                            var own =
                                    tenders.stream()
                                            .filter(
                                                    sum ->
                                                            sum.channel()
                                                                    .equals(Optional.of(channel)))
                                            .toList();
                            var run = runs.apply(channel);
                            if (own.isEmpty() && run.isEmpty()) return;
                            all.add(declared(Optional.of(channel), own, run, currency));
                        });
        return List.copyOf(all);
    }

    private static Declared declared(
            Optional<Channel> channel,
            List<TenderSum> tenders,
            Optional<Run> run,
            Currency currency) {
        var till = Money.sum(currency, tenders.stream().map(TenderSum::amount).toList());
        var result = run.map(Run::result);
        return new Declared(
                channel,
                tenders,
                till,
                result.map(day -> day.in().theirMoney()),
                result.flatMap(DayResult::funds).map(DayResult.Funds::moved));
    }
}
