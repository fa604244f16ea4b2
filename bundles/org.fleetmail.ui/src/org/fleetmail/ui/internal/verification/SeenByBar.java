package org.fleetmail.ui.internal.verification;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.RowLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.RowData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.Letters;
import org.fleetmail.ui.internal.look.SpokenName;

/** With which model's hello an endpoint is asked, which roots the model knows, and the buttons to ask and to stop. */
final class SeenByBar {
    private final Composite row;
    private final Combo models;
    private final KnownRoots roots;
    private final Button ask;
    private final Button cancel;
    private List<SeenModel> choice = List.of();

    SeenByBar(Composite parent, Icons icons, Runnable asking, Runnable cancelling) {
        row = new Composite(parent, SWT.NONE);
        RowLayoutFactory.fillDefaults().margins(4, 4).spacing(6).center(true).applyTo(row);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(row);
        new Label(row, SWT.NONE).setText(Messages.SeenByBar_model);
        models = new Combo(row, SWT.READ_ONLY);
        models.setData(Parts.ID, "seen-by.model");
        SpokenName.give(models, Messages.SeenByBar_model);
        models.setLayoutData(new RowData(Letters.scaled(280), SWT.DEFAULT));
        roots = new KnownRoots(row);
        ask = button("seen-by.ask", Messages.SeenByBar_ask, Messages.SeenByBar_ask_tooltip, asking);
        ask.setImage(icons.get("check"));
        cancel = button("seen-by.cancel", Messages.CheckButtons_cancel, Messages.SeenByBar_cancel_tooltip, cancelling);
        cancel.setImage(icons.get("stop"));
        offer(List.of());
    }

    private Button button(String id, String text, String tooltip, Runnable action) {
        Button button = new Button(row, SWT.PUSH);
        button.setText(text);
        button.setToolTipText(tooltip);
        button.setData(Parts.ID, id);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> action.run()));
        return button;
    }

    /** Offers models; the one that was chosen stays so where it is still among them. */
    void offer(List<SeenModel> offered) {
        Optional<String> before = chosen().size() == 1 ? Optional.of(models.getText()) : Optional.empty();
        choice = List.copyOf(offered);
        models.setItems(Stream.concat(
                        Stream.of(Messages.SeenByBar_all),
                        choice.stream().map(model -> model.client().title()))
                .toArray(String[]::new));
        models.select(before.map(models::indexOf).filter(index -> index > 0).orElse(0));
        busy(false);
    }

    /** Whose hellos shall be sent. */
    List<SeenModel> chosen() {
        int index = models.getSelectionIndex();
        return IntStream.range(0, choice.size())
                .filter(i -> index == 0 || i == index - 1)
                .mapToObj(choice::get)
                .toList();
    }

    KnownRoots roots() {
        return roots;
    }

    void busy(boolean asking) {
        ask.setEnabled(!asking && !choice.isEmpty());
        cancel.setEnabled(asking);
    }
}
