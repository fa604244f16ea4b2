package org.fleetmail.ui.internal.element;

import java.util.List;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.fleetmail.core.fleet.OwnSettings;
import org.fleetmail.model.MailTemplate;
import org.fleetmail.ui.internal.form.FormContext;
import org.fleetmail.ui.internal.look.Columns;
import org.fleetmail.ui.internal.look.Icons;
import org.fleetmail.ui.internal.look.NameLinks;
import org.fleetmail.ui.internal.look.SpokenName;
import org.fleetmail.ui.internal.setting.Effective;
import org.fleetmail.ui.internal.setting.OverrideBar;
import org.fleetmail.ui.internal.setting.Source;

/** What devices of a template shall have, and where each value comes from: this template, one it is based on, its endpoint. */
final class TemplateSettings {
    private static final int HEIGHT = 200;

    private final MailTemplate template;
    private Columns<Effective> table;
    private OverrideBar bar;

    TemplateSettings(MailTemplate template) {
        this.template = template;
    }

    void create(Composite section, FormContext context) {
        Icons icons = new Icons(section);
        table = new Columns<>(section, "template.settings", Effective.class, SWT.BORDER);
        table.column(
                        "template.setting",
                        Messages.TemplateSettings_setting,
                        22,
                        Effective::label,
                        row -> row.own() ? icons.get("rename") : null)
                .column("template.value", Messages.TemplateSettings_value, 20, Effective::text)
                .column("template.source", Messages.TemplateSettings_source, 26, Effective::source);
        SpokenName.give(table.viewer().getTable(), Messages.KindPage_settings);
        table.viewer().setContentProvider(ArrayContentProvider.getInstance());
        NameLinks.in(table.viewer().getTable(), Effective.class)
                .column(
                        "template.source",
                        row -> row.value()
                                .flatMap(value -> Source.of(context.fleet().fleet(), value))
                                .flatMap(context::way));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .span(2, 1)
                .hint(SWT.DEFAULT, HEIGHT)
                .applyTo(table.control());
        bar = new OverrideBar(
                section, context.toolkit(), context.fleet(), template, OwnSettings.of(template), this::settings);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).applyTo(bar.control());
        table.viewer().addSelectionChangedListener(event -> selected());
        context.refreshing(this::refresh);
    }

    private List<Effective> settings() {
        return Effective.of(template);
    }

    private void selected() {
        if (table.viewer().getStructuredSelection().getFirstElement() instanceof Effective row) {
            bar.show(row.setting());
        }
    }

    private void refresh() {
        if (!table.control().isDisposed()) {
            table.viewer().setInput(settings());
            bar.refresh();
        }
    }
}
