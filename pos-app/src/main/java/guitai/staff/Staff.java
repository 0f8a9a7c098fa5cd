package guitai.staff;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Port: the people who can sign on here, from the local database.
public interface Staff {
    Optional<Operator> find(OperatorId id);

    /// In the order of their numbers, at most 500.
    List<Operator> all();

    /// Whom this card signs on.
    Optional<Operator> withCard(CardHash card);

    /// Who has a card, at most 500.
    Set<OperatorId> holders();

    /// From now on this card signs on this operator, and neither another card them nor this card
    /// anybody else.
    void giveCard(OperatorId id, CardHash card);

    /// No card signs them on any more.
    void takeCard(OperatorId id);

    /// Wrong PINs since the last right one; survives a restart.
    WrongPins wrongPins(OperatorId id);
}
