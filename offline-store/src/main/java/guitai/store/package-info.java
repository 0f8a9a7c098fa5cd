@NullMarked
package guitai.store;

import org.jspecify.annotations.NullMarked;
