/// What the store promises, asked of it from outside.
@NullMarked
package guitai.store;

import org.jspecify.annotations.NullMarked;
