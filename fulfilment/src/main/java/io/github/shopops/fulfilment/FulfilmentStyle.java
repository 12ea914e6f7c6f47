package io.github.shopops.fulfilment;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/** How the hidden value classes of this module are generated; stands on the module's base package and reaches all below it. */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
    visibility = Value.Style.ImplementationVisibility.PACKAGE,
    overshadowImplementation = true,
    builderVisibilityString = "PACKAGE",
    allowedClasspathAnnotations = {javax.annotation.processing.Generated.class})
@interface FulfilmentStyle {}
