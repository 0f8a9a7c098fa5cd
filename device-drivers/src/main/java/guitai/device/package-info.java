@NullMarked
package guitai.device;

import org.jspecify.annotations.NullMarked;
