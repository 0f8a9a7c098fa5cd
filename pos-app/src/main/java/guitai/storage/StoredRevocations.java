package guitai.storage;

import guitai.payment.RevocationBook;
import guitai.payment.RevocationList;
import guitai.store.table.Reads;
import guitai.store.table.Tx;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The list of revoked accounts on this till's disk, and once read in its memory.
///
/// A list comes whole every few minutes and is nearly the one before: only what differs is written.
final class StoredRevocations implements RevocationBook {
    private final Disk disk;
    private volatile Optional<RevocationList> known = Optional.empty();

    StoredRevocations(Disk disk) {
        this.disk = disk;
    }

    @Override
    public Optional<RevocationList> newest() {
        if (known.isEmpty()) known = disk.read(StoredRevocations::read);
        return known;
    }

    private record Head(long version, Instant at) {}

    private static Optional<RevocationList> read(Reads in) {
        return in.one(
                        "SELECT version, at FROM revocation_list",
                        row -> new Head(row.getLong("version"), row.instant("at")))
                .map(head -> new RevocationList(head.version(), head.at(), accounts(in)));
    }

    private static Set<String> accounts(Reads in) {
        return in
                .query(
                        "SELECT account FROM revoked_account LIMIT ?",
                        row -> row.text("account"),
                        RevocationList.MOST)
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Blocks for longer than others where many accounts are new: some hundred milliseconds for the
    /// longest list there may be.
    @Override
    public synchronized void keep(RevocationList list) {
        var before = newest();
        if (before.filter(b -> !newer(list, b)).isPresent()) return;
        var had = before.map(RevocationList::accounts).orElse(Set.of());
        known =
                disk.write(
                        tx -> {
                            change(had, list, tx);
                            return Optional.of(list);
                        });
    }

    /// The same version signed again says that it still holds.
    private static boolean newer(RevocationList list, RevocationList before) {
        return list.version() > before.version()
                || (list.version() == before.version() && list.at().isAfter(before.at()));
    }

    private static void change(Set<String> had, RevocationList list, Tx tx) {
        tx.execute(
                "INSERT OR REPLACE INTO revocation_list(only_one, version, at) VALUES(1, ?, ?)",
                list.version(),
                list.at());
        for (var account : had) {
            if (list.accounts().contains(account)) continue;
            tx.execute("DELETE FROM revoked_account WHERE account = ?", account);
        }
        var added = new Rows("revoked_account(account)");
        for (var account : list.accounts()) if (!had.contains(account)) added.add(account);
        added.insert(tx);
    }
}
