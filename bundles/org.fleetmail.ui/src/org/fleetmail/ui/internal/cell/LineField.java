package org.fleetmail.ui.internal.cell;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.fleetmail.exchange.column.Column;
import org.fleetmail.model.Element;
import org.fleetmail.model.Fleet;
import org.fleetmail.ui.Parts;

/** A line to type in. */
final class LineField extends CellField {
    private final Text line;
    private final Style style;
    private String shown = "";

    LineField(Composite parent, String id, Column column, Fleet fleet, Style style) {
        super(new Text(parent, SWT.SINGLE | SWT.BORDER), column, fleet);
        this.style = style;
        line = (Text) control();
        line.setData(Parts.ID, id);
        line.addModifyListener(event -> check());
    }

    @Override
    public void show(List<? extends Element> elements) {
        boolean typing = line.isFocusControl() && isChanged();
        boolean mixed = Common.of(elements, column.feature()) instanceof Common.Mixed;
        shown = mixed ? "" : Cells.text(column, elements.getFirst());
        line.setMessage(mixed ? Messages.CellField_mixed : "");
        if (!typing) {
            reset();
        }
    }

    @Override
    Typed typed() {
        return Cells.read(column, line.getText(), fleet);
    }

    @Override
    boolean isChanged() {
        return !line.getText().equals(shown);
    }

    @Override
    void reset() {
        if (isChanged()) {
            line.setText(shown);
        }
    }

    @Override
    public void begin() {
        super.begin();
        line.selectAll();
    }

    @Override
    boolean isCell() {
        return style == Style.CELL;
    }
}
