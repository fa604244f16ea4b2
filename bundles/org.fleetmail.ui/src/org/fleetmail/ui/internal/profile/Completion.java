package org.fleetmail.ui.internal.profile;

import java.util.List;
import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IControlContentAdapter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.fleetmail.device.profile.ProfileCompletion;
import org.fleetmail.device.profile.ProfileCompletion.Suggestion;

/** Offers on Ctrl+Space what the schema of profiles allows at the caret. */
final class Completion implements IControlContentAdapter {
    Completion(StyledText text) {
        ContentProposalAdapter adapter = new ContentProposalAdapter(
                text, this, Completion::proposals, KeyStroke.getInstance(SWT.MOD1, SWT.SPACE), null);
        adapter.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_INSERT);
    }

    private static IContentProposal[] proposals(String contents, int position) {
        List<Suggestion> suggestions = ProfileCompletion.at(contents, position);
        return suggestions.stream()
                .map(each -> new ContentProposal(each.insertion(), each.label(), each.description()))
                .toArray(IContentProposal[]::new);
    }

    private static StyledText text(Control control) {
        return (StyledText) control;
    }

    @Override
    public String getControlContents(Control control) {
        return text(control).getText();
    }

    @Override
    public int getCursorPosition(Control control) {
        return text(control).getCaretOffset();
    }

    @Override
    public Rectangle getInsertionBounds(Control control) {
        Point at = text(control).getLocationAtOffset(text(control).getCaretOffset());
        return new Rectangle(at.x, at.y, 1, text(control).getLineHeight());
    }

    @Override
    public void insertControlContents(Control control, String contents, int cursorPosition) {
        int at = text(control).getCaretOffset();
        text(control).replaceTextRange(at, 0, contents);
        text(control).setCaretOffset(at + cursorPosition);
    }

    @Override
    public void setControlContents(Control control, String contents, int cursorPosition) {
        insertControlContents(control, contents, cursorPosition);
    }

    @Override
    public void setCursorPosition(Control control, int index) {
        text(control).setCaretOffset(index);
    }
}
