package org.fleetmail.report.internal;

import freemarker.cache.ClassTemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.ext.beans.BeansWrapper;
import freemarker.ext.beans.BeansWrapper.MethodAppearanceDecision;
import freemarker.ext.beans.BeansWrapper.MethodAppearanceDecisionInput;
import freemarker.ext.beans.DefaultMemberAccessPolicy;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.DefaultObjectWrapperBuilder;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.beans.IntrospectionException;
import java.beans.PropertyDescriptor;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;

/**
 * How the template engine is set: everything is escaped for HTML, a template reaches the content and nothing
 * else (no classes, no {@code ?api}, no {@code ?new}), and only templates of this bundle are found.
 */
public final class Templates {
    private static final Version VERSION = Configuration.VERSION_2_3_34;

    private Templates() {}

    /** A new configuration. */
    public static Configuration configuration() {
        Configuration configuration = new Configuration(VERSION);
        configuration.setTemplateLoader(new ClassTemplateLoader(Templates.class, ""));
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
        configuration.setAutoEscapingPolicy(Configuration.ENABLE_IF_SUPPORTED_AUTO_ESCAPING_POLICY);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(true);
        configuration.setLocalizedLookup(false);
        configuration.setObjectWrapper(wrapper());
        return configuration;
    }

    private static DefaultObjectWrapper wrapper() {
        DefaultObjectWrapperBuilder builder = new DefaultObjectWrapperBuilder(VERSION);
        builder.setExposureLevel(BeansWrapper.EXPOSE_SAFE);
        builder.setMemberAccessPolicy(DefaultMemberAccessPolicy.getInstance(VERSION));
        builder.setIterableSupport(true);
        builder.setMethodAppearanceFineTuner(Templates::showComponent);
        return builder.build();
    }

    /** Record components as properties: the engine's own way needs a multi-release jar, which OSGi does not give it. */
    private static void showComponent(MethodAppearanceDecisionInput input, MethodAppearanceDecision decision) {
        Method method = input.getMethod();
        if (!input.getContainingClass().isRecord() || method.getParameterCount() > 0) {
            return;
        }
        try {
            decision.setExposeAsProperty(new PropertyDescriptor(method.getName(), method, null));
            decision.setMethodShadowsProperty(false);
            decision.setMethodInsteadOfPropertyValueBeforeCall(true);
        } catch (IntrospectionException e) {
            throw new IllegalStateException(e);
        }
    }
}
