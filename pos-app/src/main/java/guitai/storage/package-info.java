/// The domain on disk: how a fact is written down, and the tables that are read at the counter.
///
/// Read [guitai.storage.TillStore] first: it opens a home and hands out every port of the domain
/// that remembers something. [guitai.storage.FactCodec] is the written form of a fact, the SQL
/// files beside this package are the schema, [guitai.storage.BooksProjection] keeps the tables in
/// step with the journal.
///
/// No rule of selling lives here; journal, transactions and backup are `guitai.store`'s.
@NullMarked
package guitai.storage;

import org.jspecify.annotations.NullMarked;
