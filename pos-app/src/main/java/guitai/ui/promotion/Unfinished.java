package guitai.ui.promotion;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Forms that were left while something in them was wrong: no draft can be made of them, and
/// nothing of them may be lost. Kept until the till stops.
final class Unfinished {
    /// The oldest goes when there are more.
    private static final int MOST = 20;

    private final Map<String, OfferForm> forms = new LinkedHashMap<>();

    /// @param begun how it was when it was opened; it has the new one's place
    void keep(OfferForm begun, OfferForm form) {
        forget(begun);
        forms.put(form.text(OfferField.ID), form);
        if (forms.size() > MOST) forms.remove(forms.keySet().iterator().next());
    }

    void forget(OfferForm form) {
        forms.remove(form.text(OfferField.ID));
    }

    void forget(String id) {
        forms.remove(id);
    }

    Optional<OfferForm> of(String id) {
        return Optional.ofNullable(forms.get(id));
    }

    boolean has(String id) {
        return forms.containsKey(id);
    }

    /// Those of offers that are on no list yet.
    List<OfferForm> fresh() {
        return new ArrayList<>(forms.values()).stream().filter(OfferForm::fresh).toList();
    }
}
