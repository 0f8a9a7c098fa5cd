/// Files that people bring, read into what the shop can use, and the sample shop of training mode.
///
/// Read [guitai.importing.CatalogueFile] first: it turns a CSV file into a
/// [guitai.catalog.ImportPlan] and changes nothing. Storing the plan is `storage`'s work, deciding
/// about it `flow`'s. This is the only package that reads CSV.
@NullMarked
package guitai.importing;

import org.jspecify.annotations.NullMarked;
