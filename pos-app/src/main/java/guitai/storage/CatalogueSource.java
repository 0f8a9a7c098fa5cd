package guitai.storage;

import guitai.staff.OperatorId;

/// Who changes the catalogue, and from what file: kept with the prices that change.
public record CatalogueSource(OperatorId by, String file) {
    /// The program itself, as when training is set up.
    public static final CatalogueSource PROGRAM = new CatalogueSource(OperatorId.PROGRAM, "");
}
