package guitai.storage;

import guitai.staff.CardHash;
import guitai.staff.Operator;
import guitai.staff.OperatorId;
import guitai.staff.PinHash;
import guitai.staff.Role;
import guitai.staff.Staff;
import guitai.staff.WrongPins;
import guitai.store.table.Row;
import guitai.store.table.Tx;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The people who can sign on, in a table of their own: personal data can be deleted, the journal
/// cannot.
public final class StoredStaff implements Staff {
    private static final int MOST = 500;

    private final Disk disk;

    StoredStaff(Disk disk) {
        this.disk = disk;
    }

    @Override
    public Optional<Operator> find(OperatorId id) {
        return disk.read(
                in ->
                        in.one(
                                "SELECT id, name, role, pin FROM operator WHERE id = ?",
                                StoredStaff::read,
                                id.value()));
    }

    @Override
    public List<Operator> all() {
        return disk.read(
                in ->
                        in.query(
                                "SELECT id, name, role, pin FROM operator ORDER BY id LIMIT ?",
                                StoredStaff::read,
                                MOST));
    }

    @Override
    public WrongPins wrongPins(OperatorId id) {
        return disk.read(
                        in ->
                                in.one(
                                        "SELECT in_a_row, last FROM wrong_pin WHERE operator = ?",
                                        row ->
                                                new WrongPins(
                                                        row.getInt("in_a_row"),
                                                        row.instant("last")),
                                        id.value()))
                .orElse(WrongPins.NONE);
    }

    @Override
    public Optional<Operator> withCard(CardHash card) {
        return disk.read(
                in ->
                        in.one(
                                "SELECT id, name, role, pin FROM operator JOIN operator_card"
                                        + " ON operator.id = operator_card.operator WHERE hash = ?",
                                StoredStaff::read,
                                card.encoded()));
    }

    @Override
    public Set<OperatorId> holders() {
        return Set.copyOf(
                disk.read(
                        in ->
                                in.query(
                                        "SELECT operator FROM operator_card LIMIT ?",
                                        row -> new OperatorId(row.text("operator")),
                                        MOST)));
    }

    @Override
    public void giveCard(OperatorId id, CardHash card) {
        disk.write(
                tx -> {
                    tx.execute("DELETE FROM operator_card WHERE hash = ?", card.encoded());
                    tx.execute(
                            "INSERT OR REPLACE INTO operator_card(operator, hash) VALUES(?, ?)",
                            id.value(),
                            card.encoded());
                    return id;
                });
    }

    @Override
    public void takeCard(OperatorId id) {
        disk.write(
                tx -> {
                    tx.execute("DELETE FROM operator_card WHERE operator = ?", id.value());
                    return id;
                });
    }

    /// Adds someone, or changes what is known of them.
    public void put(Operator operator) {
        disk.write(
                tx -> {
                    put(operator, tx);
                    return operator;
                });
    }

    /// Makes these, at most 500, the people who can sign on; all of it happens or none.
    public void replaceAll(List<Operator> operators) {
        if (operators.size() > MOST) {
            throw new IllegalArgumentException(operators.size() + " operators; " + MOST + " fit");
        }
        disk.write(
                tx -> {
                    tx.execute("DELETE FROM operator");
                    for (var operator : operators) put(operator, tx);
                    tx.execute(
                            "DELETE FROM operator_card WHERE operator NOT IN (SELECT id FROM"
                                    + " operator)");
                    return operators;
                });
    }

    private static void put(Operator operator, Tx tx) {
        tx.execute(
                "INSERT OR REPLACE INTO operator(id, name, role, pin) VALUES(?, ?, ?, ?)",
                operator.id().value(),
                operator.name(),
                operator.role().name(),
                operator.pin().encoded());
    }

    private static Operator read(Row row) {
        return new Operator(
                new OperatorId(row.text("id")),
                row.text("name"),
                Role.valueOf(row.text("role")),
                new PinHash(row.text("pin")));
    }
}
