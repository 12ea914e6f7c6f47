package io.github.shopops.examples.shopfiles.page;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import io.github.shopops.core.clause.Explanations;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** One page of HTML from a template; every text from outside is escaped by the engine. */
public final class HtmlPage {
  private HtmlPage() {}

  /**
   * Writes a page.
   *
   * @param beside a class in whose package the template lies
   * @param template the template's name
   * @param words the language, which the template knows as {@code t}
   * @param model what else the template knows
   * @param out where to; not closed
   * @throws IOException if it cannot be written there
   */
  public static void write(
      Class<?> beside, String template, Explanations words, Map<String, Object> model, Writer out)
      throws IOException {
    ClasspathLoader loader = new ClasspathLoader(beside.getClassLoader());
    loader.setPrefix(beside.getPackageName().replace('.', '/'));
    PebbleEngine engine = new PebbleEngine.Builder()
        .loader(loader)
        .defaultLocale(words.locale())
        .strictVariables(true)
        .newLineTrimming(false)
        .build();
    engine
        .getTemplate(template)
        .evaluate(
            out,
            ImmutableMap.<String, Object>builder().putAll(model).put("t", words).buildOrThrow());
  }

  /**
   * Returns the style that reports have in common: for a screen, light or dark, a phone and a printer.
   *
   * @return the style sheet
   * @throws IOException if it cannot be read
   */
  public static String style() throws IOException {
    return resource(HtmlPage.class, "page.css");
  }

  /**
   * Reads a text that a page holds within itself, such as its style.
   *
   * @param beside a class in whose package it lies, or any class where the name begins with a slash
   * @param name the resource's name
   * @return the text
   * @throws IOException if it cannot be read
   */
  public static String resource(Class<?> beside, String name) throws IOException {
    return Resources.toString(Resources.getResource(beside, name), StandardCharsets.UTF_8);
  }
}
