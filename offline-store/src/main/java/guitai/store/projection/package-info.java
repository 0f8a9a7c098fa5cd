/// Tables that follow the journal and can be built again from it.
///
/// A table that people or another machine fill, such as the catalogue or the members, is no
/// projection. Read [Projection].
@NullMarked
package guitai.store.projection;

import org.jspecify.annotations.NullMarked;
