/// How the tests wait for what other threads and processes do.
@NullMarked
package guitai.patience;

import org.jspecify.annotations.NullMarked;
