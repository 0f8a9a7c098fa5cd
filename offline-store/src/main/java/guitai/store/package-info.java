/// Remembers: a durable journal, the tasks that are still due, and tables that follow the journal.
///
/// It knows no sale. To the store an entry is an id, a type, a version and bytes; what they mean is
/// the business of whoever writes them.
///
/// # Five minutes
///
/// ```java
/// switch (SqliteStore.open(home, clock, migrations, projections)) {
///     case Opening.Opened(var store, var report) -> …          // report: was the last run closed in order?
///     case Opening.HeldByOther(var holder) -> …                // a second start on the same home
///     case Opening.Damaged(var where, var what) -> …
///     case Opening.Newer(var found, var known) -> …            // made by a later program
///     case Opening.NotMigrated(var version, var name, var why) -> …
///     case Opening.Unavailable(var reason, var what) -> …
/// }
///
/// var entry = store.write(tx -> {                              // one transaction, on disk when it returns
///     tx.execute("INSERT INTO sale(id, total) VALUES(?, ?)", id, total);
///     tx.due().add("print", id, now, receipt);
///     return tx.append(new EntryDraft("SALE", 1, id, body));
/// });
///
/// var total = store.read(in -> in.one("SELECT total FROM sale WHERE id = ?", row -> row.getLong("total"), id));
/// ```
///
/// * **A write that returns is on disk.** It survives `kill -9` and a power cut; one that throws
///   [StoreUnavailable] or [ConstraintBroken] left nothing behind.
/// * **The journal is append-only**, dense from 1, and each entry carries a hash over the one
///   before it: a changed byte is found and named. It is also the outbox: a named cursor per
///   destination says how far that destination has taken it.
/// * **What must still be done** and may have to be tried again stands in the due tasks, written in
///   the same transaction as the entry that caused it.
/// * **Projections** are ordinary tables kept up to date in the same transaction as the entry, and
///   built again from the journal when their version changes.
///
/// # Personal data
///
/// Never in the journal: it cannot be deleted there. An entry holds random member ids only; names
/// and phones live in ordinary tables, and what is deleted from them is overwritten in the file
/// (`secure_delete`). A backup keeps what it had: whoever restores one applies the erasure list
/// again.
///
/// # Where to read on
///
/// [Store] first, then `table` (what a transaction can do), `journal`, `due`, `projection`,
/// `migration`, `backup`. Package `sqlite` is the only one that knows SQL drivers; outside this
/// module only `SqliteStore` and `SqliteRestore` of it are named, by the code that wires.
@NullMarked
package guitai.store;

import org.jspecify.annotations.NullMarked;
