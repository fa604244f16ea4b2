package org.fleetmail.ui.internal.element;

import java.util.Arrays;
import java.util.List;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.fleetmail.model.FleetPackage.Literals;

/** A part of a form, with the features in it in their order. A feature that no part names is not edited by a person. */
enum FormPart {
    FLEET(Messages.FormPart_general, Literals.ELEMENT__NAME),
    SITE(
            Messages.FormPart_general,
            Literals.ELEMENT__NAME,
            Literals.SITE__SUBNETS,
            Literals.SITE__TIME_ZONE,
            Literals.SITE__PORT25_BLOCKED),
    SITE_WORK(
            Messages.FormPart_work, Literals.SITE__MAINTENANCE_WINDOWS, Literals.SITE__PARALLEL, Literals.SITE__POLICY),
    TRUST_ANCHOR(
            Messages.FormPart_general,
            Literals.ELEMENT__NAME,
            Literals.TRUST_ANCHOR__SHA256,
            Literals.TRUST_ANCHOR__PEM),
    DEVICE_GROUP(Messages.FormPart_general, Literals.ELEMENT__NAME, Literals.DEVICE_GROUP__QUERY),
    WORKSTATION(
            Messages.FormPart_general,
            Literals.ELEMENT__NAME,
            Literals.WORKSTATION__HOST_NAME,
            Literals.WORKSTATION__USER,
            Literals.WORKSTATION__SITE,
            Literals.WORKSTATION__OPERATING_SYSTEM,
            Literals.WORKSTATION__SERVICE_PACK,
            Literals.WORKSTATION__PATCHES,
            Literals.WORKSTATION__TAGS),
    WORKSTATION_MAIL(Messages.FormPart_mail, Literals.WORKSTATION__MAIL_CLIENTS, Literals.WORKSTATION__ACCOUNTS),
    PROVIDER(Messages.FormPart_general, Literals.ELEMENT__NAME, Literals.PROVIDER__DOMAINS, Literals.PROVIDER__WEB),
    PROVIDER_DEADLINES(Messages.FormPart_deadlines, Literals.PROVIDER__DEADLINES),
    MAIL_TEMPLATE(
            Messages.FormPart_general,
            Literals.ELEMENT__NAME,
            Literals.MAIL_TEMPLATE__BASED_ON,
            Literals.MAIL_TEMPLATE__ENDPOINT,
            Literals.MAIL_TEMPLATE__PUSH_ACCOUNT),
    POLICY(
            Messages.FormPart_general,
            Literals.ELEMENT__NAME,
            Literals.POLICY__RULE_SETS,
            Literals.POLICY__REQUIRE_TLS,
            Literals.POLICY__WARN_DAYS_BEFORE_EXPIRY,
            Literals.POLICY__REPAIR_DRIFT),
    POLICY_FINDINGS(Messages.FormPart_findings, Literals.POLICY__SUPPRESSIONS, Literals.POLICY__ASSIGNMENTS),
    ROLLOUT(Messages.FormPart_general, Literals.ELEMENT__NAME, Literals.ROLLOUT__TEMPLATE, Literals.ROLLOUT__SELECTION),
    ROLLOUT_PACE(
            Messages.FormPart_pace,
            Literals.ROLLOUT__PARALLEL,
            Literals.ROLLOUT__STOP_AFTER_FAILURES,
            Literals.ROLLOUT__STOP_MODEL_AFTER_FAILURES,
            Literals.ROLLOUT__STOP_SITE_AFTER_FAILURES),
    ROLLOUT_WAVES(Messages.FormPart_waves, Literals.ROLLOUT__WAVES),
    SAVED_QUERY(Messages.FormPart_general, Literals.ELEMENT__NAME, Literals.SAVED_QUERY__QUERY);

    private final String title;
    private final List<EStructuralFeature> features;

    FormPart(String title, EStructuralFeature... features) {
        this.title = title;
        this.features = List.of(features);
    }

    /** The parts of the form of a kind of element. */
    static List<FormPart> of(EClass kind) {
        return Arrays.stream(values())
                .filter(part -> part == FLEET && kind == Literals.FLEET
                        || part.features.stream().anyMatch(each -> each.getEContainingClass() == kind))
                .toList();
    }

    /** Whether it holds tables and needs room. */
    boolean isLarge() {
        return features.stream().anyMatch(each -> each instanceof EReference owned && owned.isContainment());
    }

    String title() {
        return title;
    }

    List<EStructuralFeature> features() {
        return features;
    }
}
