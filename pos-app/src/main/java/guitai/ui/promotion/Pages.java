package guitai.ui.promotion;

import guitai.promotion.OfferId;
import guitai.ui.promotion.OffersScreen.Editing;
import guitai.ui.text.Name;
import guitai.ui.text.Notice;

/// What the editor needs of the pages around it.
interface Pages {
    void show(Editing screen);

    /// Back to the list, which says this.
    void list(Notice notice);

    Name offer(OfferId id);
}
