package org.fleetmail.ui.tour;

import org.eclipse.swt.widgets.Composite;

/**
 * Where a person may be in the console: a view, a page of an editor, of a wizard or of the preferences, or a dialog.
 *
 * @param name what it is, for a message
 * @param shown the part, page or window that shows itself there
 * @param area what is shown there
 */
public record Place(String name, Object shown, Composite area) {}
