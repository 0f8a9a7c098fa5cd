package guitai.staff;

import java.util.List;
import java.util.Optional;

/// Port: the people who can sign on here, from the local database.
public interface Staff {
    Optional<Operator> find(OperatorId id);

    /// In the order of their numbers, at most 500.
    List<Operator> all();

    /// Wrong PINs since the last right one; survives a restart.
    WrongPins wrongPins(OperatorId id);
}
