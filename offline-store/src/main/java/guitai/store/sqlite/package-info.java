/// The store on SQLite: the only package that knows a database driver.
///
/// Write-ahead log, `synchronous=FULL`, one writing connection, transactions as explicit `BEGIN
/// IMMEDIATE` … `COMMIT`. Read [SqliteStore] first.
@NullMarked
package guitai.store.sqlite;

import org.jspecify.annotations.NullMarked;
