package org.fleetmail.ui.internal.device;

import static org.fleetmail.model.FleetPackage.Literals.DEVICE__WEB;
import static org.fleetmail.model.FleetPackage.Literals.WEB_ACCESS__PINNED_SHA256;
import static org.fleetmail.model.FleetPackage.Literals.WEB_ACCESS__PORT;
import static org.fleetmail.model.FleetPackage.Literals.WEB_ACCESS__SCHEME;
import static org.fleetmail.model.FleetPackage.Literals.WEB_ACCESS__SECRET;
import static org.fleetmail.model.FleetPackage.Literals.WEB_ACCESS__USER_NAME;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.fleetmail.core.fleet.Access;
import org.fleetmail.core.trouble.Outcome;
import org.fleetmail.core.trouble.Trouble;
import org.fleetmail.device.driver.DeviceTarget;
import org.fleetmail.device.driver.ShownCertificate;
import org.fleetmail.device.driver.Targets;
import org.fleetmail.device.profile.DeviceProfile;
import org.fleetmail.device.profile.ProfileCatalog;
import org.fleetmail.model.Device;
import org.fleetmail.model.Element;
import org.fleetmail.model.WebAccess;
import org.fleetmail.ui.Parts;
import org.fleetmail.ui.fleet.Later;
import org.fleetmail.ui.fleet.Services;
import org.fleetmail.ui.fleet.Statuses;
import org.fleetmail.ui.internal.edit.Edits;
import org.fleetmail.ui.internal.form.Fields;
import org.fleetmail.ui.internal.form.SecretFields;
import org.fleetmail.ui.internal.trust.DeviceCertificate;
import org.fleetmail.ui.internal.trust.TrustDialog;

/** How the web interface of a device, or of those of a group, site or fleet is reached, as whom, and by which certificate it is known. */
public final class WebSection extends AccessSection<WebAccess> {
    /** What is found at a certificate is kept beside what is found when a device is read. */
    private static final String CERTIFICATE = " certificate";

    private final Services services;
    private Label trust;
    private Button certificate;

    /** @param owner the device, or the group, site or fleet whose devices are reached so */
    public WebSection(Composite parent, Element owner, Services services) {
        super(parent, owner, DEVICE__WEB);
        this.services = services;
    }

    @Override
    Optional<Access<WebAccess>> effective(Device device) {
        return Access.web(device);
    }

    @Override
    String brief(WebAccess access) {
        String user = access.getUserName();
        return user == null ? access.getScheme() : access.getScheme() + ", " + user;
    }

    @Override
    Object kind(WebAccess access) {
        return "";
    }

    @Override
    void fill(Composite area, WebAccess access) {
        Fields plain = new Fields(context(), area, access);
        plain.oneOf(WEB_ACCESS__SCHEME, List.of("https", "http"));
        plain.number(WEB_ACCESS__PORT);
        plain.text(WEB_ACCESS__USER_NAME);
        new SecretFields(context(), area, access, services).secret(WEB_ACCESS__SECRET);
        plain.text(WEB_ACCESS__PINNED_SHA256);
    }

    @Override
    void foot(Composite area) {
        device().ifPresent(device -> footOf(device, area));
    }

    private void footOf(Device device, Composite area) {
        trust = wide(context().toolkit().createLabel(area, "", SWT.WRAP));
        trust.setData(Parts.ID, "device.trust");
        certificate = context().toolkit().createButton(area, Messages.WebSection_certificate, SWT.PUSH);
        certificate.setToolTipText(Messages.WebSection_certificate_tooltip);
        certificate.setData(Parts.ID, "device.certificate");
        certificate.addSelectionListener(SelectionListener.widgetSelectedAdapter(event -> look(device)));
    }

    @Override
    void refreshed() {
        if (device().isEmpty()) {
            return;
        }
        boolean tls = access().map(WebAccess::getScheme)
                .filter("http"::equalsIgnoreCase)
                .isEmpty();
        certificate.setEnabled(tls);
        say(
                !tls
                        ? Messages.WebSection_clear
                        : pin().isEmpty() ? Messages.WebSection_first : Messages.WebSection_pinned);
    }

    private Optional<WebAccess> owned() {
        return device().map(Device::getWeb);
    }

    private Optional<WebAccess> access() {
        return effective().map(Access::value);
    }

    /** The fingerprint the fleet knows, as the driver compares it. */
    private String pin() {
        return access().map(WebAccess::getPinnedSha256)
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^0-9a-f]", "");
    }

    private void say(String words) {
        if (!trust.isDisposed() && !trust.getText().equals(words)) {
            trust.setText(words);
            layout();
        }
    }

    private void look(Device device) {
        Optional<DeviceProfile> profile = services.one(ProfileCatalog.class)
                .flatMap(catalog -> Optional.ofNullable(device.getProfile()).flatMap(catalog::find));
        switch (Targets.withoutLogin(device, profile)) {
            case Outcome.Done<DeviceTarget>(DeviceTarget target) -> {
                certificate.setEnabled(false);
                new CertificateLook(services, target, profile, this::later).schedule();
            }
            case Outcome.Failed<DeviceTarget>(Trouble trouble) -> Statuses.show(trouble);
        }
    }

    private void later(CertificateLook look) {
        Later.in(trust, () -> {
            certificate.setEnabled(true);
            show(look);
        });
    }

    private void show(CertificateLook look) {
        switch (look.seen()) {
            case Outcome.Done<Optional<ShownCertificate>>(var shown) ->
                shown.ifPresentOrElse(one -> show(look, one), () -> say(Messages.WebSection_system));
            case Outcome.Failed<Optional<ShownCertificate>>(Trouble trouble) -> Statuses.show(trouble);
        }
    }

    /** What is agreed stands in the fleet where the device has its own access, and else on this computer. */
    private void show(CertificateLook look, ShownCertificate shown) {
        device().ifPresent(device -> context()
                .fleet()
                .observe(
                        device.getId() + CERTIFICATE,
                        CertificateFindings.of(device, shown.chain().getFirst(), Instant.now())));
        boolean own = owned().isPresent();
        String before = own || !pin().isEmpty() ? pin() : look.agreed().orElse("");
        if (before.equals(shown.sha256())) {
            say(Messages.WebSection_agreed);
            return;
        }
        DeviceCertificate told = new DeviceCertificate(shown.origin(), shown.chain(), shown.reasons());
        if (TrustDialog.agree(trust.getShell(), told, !before.isEmpty())) {
            keep(look, shown, own);
        }
    }

    private void keep(CertificateLook look, ShownCertificate shown, boolean own) {
        if (own) {
            Edits.set(context().fleet().domain(), owned().orElseThrow(), WEB_ACCESS__PINNED_SHA256, shown.sha256());
        } else {
            look.keep(shown);
        }
        say(Messages.WebSection_agreed);
    }
}
