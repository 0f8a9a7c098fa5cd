/// What the store on SQLite survives: damage, full disks, `kill -9`, power cuts.
@NullMarked
package guitai.store.sqlite;

import org.jspecify.annotations.NullMarked;
