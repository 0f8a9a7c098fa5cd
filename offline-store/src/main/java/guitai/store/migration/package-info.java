/// How the tables of an older program become those of this one. Read [Migration] first.
///
/// Two version numbers live in one file. `PRAGMA user_version` belongs to the application and is
/// the number of its newest [Migration]. The store's own tables (journal, cursor, due_task,
/// projection, setting) have a number of their own in `setting` under `store_version`; nobody else
/// sees it. Opening moves both in one transaction, after copying the file; a file with either
/// number above what the program knows is refused untouched.
@NullMarked
package guitai.store.migration;

import org.jspecify.annotations.NullMarked;
