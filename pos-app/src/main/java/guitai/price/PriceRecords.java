package guitai.price;

import guitai.staff.OperatorId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Port: the price lists with everything that became of them.
///
/// Blocks on the disk; never on the JavaFX thread. [#published] is as fast as the book promises.
public interface PriceRecords extends PriceBook {
    /// Lists a shop keeps; far more than anybody oversees.
    int MOST = 1_000;

    /// @param file it came out of
    /// @param withdrawn when and by whom it was taken back
    record Kept(
            PriceList list,
            String file,
            Instant at,
            OperatorId by,
            Optional<Withdrawal> withdrawn) {

        public PriceListState state(Instant now) {
            return withdrawn.isPresent() ? PriceListState.WITHDRAWN : PriceListState.of(list, now);
        }
    }

    record Withdrawal(Instant at, OperatorId by) {}

    /// The newest version of every list, by id, at most [#MOST].
    List<Kept> newest();

    /// Puts lists down, all or none; each has the version after the newest one of its id.
    void publish(List<PriceList> lists, String file, OperatorId by, Instant at);

    /// @return false where there is no such list to be taken back
    boolean withdraw(String id, OperatorId by, Instant at);
}
