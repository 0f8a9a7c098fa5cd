/// What a transaction and a reading can do: rows in, rows out.
///
/// The schema and the SQL text live with whoever knows what the rows mean. No driver type appears
/// here. Read [Reads] first, then [Tx].
@NullMarked
package guitai.store.table;

import org.jspecify.annotations.NullMarked;
