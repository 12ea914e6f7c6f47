package io.github.shopops.core.json;

import static io.github.shopops.core.json.Scalars.AGENT;
import static io.github.shopops.core.json.Scalars.CURRENCY;
import static io.github.shopops.core.json.Scalars.DECIMAL;
import static io.github.shopops.core.json.Scalars.INSTANT;
import static io.github.shopops.core.json.Scalars.LENGTH;
import static io.github.shopops.core.json.Scalars.TEXT;
import static io.github.shopops.core.json.Scalars.WHOLE;
import static io.github.shopops.core.json.Scalars.ZONE;
import static io.github.shopops.core.json.Scalars.choice;
import static io.github.shopops.core.json.Scalars.map;
import static io.github.shopops.core.json.Scalars.set;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.note.Delivery;
import io.github.shopops.core.note.NoteCode;
import io.github.shopops.core.note.NoteFormat;
import io.github.shopops.core.note.NoteLog;
import io.github.shopops.core.note.NoteRules;
import io.github.shopops.core.note.NoteWord;
import java.time.ZoneId;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** How order notes, their formats and the rules of them look in JSON. */
public final class NoteShapes {
  private static final Shape<Map.Entry<NoteWord, ImmutableSet<String>>> WORDS =
      Parts.<Map.Entry<NoteWord, ImmutableSet<String>>>of()
          .part("meaning", choice(NoteWord.class), Map.Entry::getKey)
          .part("words", set(TEXT), Map.Entry::getValue)
          .make(parts ->
              Map.entry(parts.<NoteWord>get("meaning"), parts.<ImmutableSet<String>>get("words")));

  /** A format that stands by itself and states its zone and its currency. */
  public static final Shape<NoteFormat> FORMAT =
      format(ObjectShape.<NoteFormat, NoteFormat.Builder>of(NoteFormat::builder)
          .field("zone", ZONE, NoteFormat::zone, (b, zone) -> b.zone(zone))
          .field(
              "currency", CURRENCY, NoteFormat::currency, (b, currency) -> b.currency(currency)));

  /** The history of an order's note: an array, the original first. */
  public static final Shape<NoteLog> LOG = Parts.<NoteLog.Entry>of()
      .optional("when", INSTANT, NoteLog.Entry::when)
      .optional("who", AGENT, NoteLog.Entry::who)
      .part("what", TEXT, NoteLog.Entry::what)
      .make(
          parts -> new NoteLog.Entry(parts.orNull("when"), parts.orNull("who"), parts.get("what")))
      .list()
      .where(entries -> !entries.isEmpty(), "json.no-items")
      .as(NoteLog::new, NoteLog::entries);

  private NoteShapes() {}

  /**
   * The rules of notes within a text that states zone and currency elsewhere.
   *
   * @param currency the currency
   * @param zone the zone
   * @param clause what clauses look like
   * @return the shape
   */
  public static Shape<NoteRules> rules(CurrencyUnit currency, ZoneId zone, Shape<Clause> clause) {
    return ObjectShape.<NoteRules, NoteRules.Builder>of(NoteRules::builder)
        .field("deadline", LENGTH, NoteRules::deadline, (b, length) -> b.deadline(length))
        .field(
            "requestFlag",
            OrderShapes.FLAG,
            NoteRules::requestFlag,
            (b, flag) -> b.requestFlag(flag))
        .optional("formatClause", clause, NoteRules::formatClause, (b, c) -> b.formatClause(c))
        .optional(
            "deliveryClause", clause, NoteRules::deliveryClause, (b, c) -> b.deliveryClause(c))
        .optional(
            "recipientClause", clause, NoteRules::recipientClause, (b, c) -> b.recipientClause(c))
        .optional(
            "deadlineClause", clause, NoteRules::deadlineClause, (b, c) -> b.deadlineClause(c))
        .optional(
            "amendmentClause", clause, NoteRules::amendmentClause, (b, c) -> b.amendmentClause(c))
        .optional(
            "workCodeClause", clause, NoteRules::workCodeClause, (b, c) -> b.workCodeClause(c))
        .optional("flagClause", clause, NoteRules::flagClause, (b, c) -> b.flagClause(c))
        .field("format", format(currency, zone), NoteRules::format, (b, format) -> b.format(format))
        .shape(NoteRules.Builder::build);
  }

  /**
   * A format within a text that states zone and currency elsewhere.
   *
   * @param currency the currency
   * @param zone the zone
   * @return the shape
   */
  public static Shape<NoteFormat> format(CurrencyUnit currency, ZoneId zone) {
    return format(ObjectShape.<NoteFormat, NoteFormat.Builder>of(
        () -> NoteFormat.builder().zone(zone).currency(currency)));
  }

  private static Shape<NoteFormat> format(ObjectShape.Fields<NoteFormat, NoteFormat.Builder> all) {
    return all.field("smallest", DECIMAL, NoteFormat::smallest, (b, metres) -> b.smallest(metres))
        .field("largest", DECIMAL, NoteFormat::largest, (b, metres) -> b.largest(metres))
        .field(
            "highestRoom", DECIMAL, NoteFormat::highestRoom, (b, metres) -> b.highestRoom(metres))
        .field("mostPanels", WHOLE, NoteFormat::mostPanels, (b, panels) -> b.mostPanels(panels))
        .field("daysAhead", WHOLE, NoteFormat::daysAhead, (b, days) -> b.daysAhead(days))
        .field("daysBack", WHOLE, NoteFormat::daysBack, (b, days) -> b.daysBack(days))
        .field(
            "holdWords",
            map(choice(NoteCode.class)),
            NoteFormat::holdWords,
            (b, words) -> b.holdWords(words))
        .field(
            "deliveries",
            map(choice(Delivery.class)),
            NoteFormat::deliveries,
            (b, words) -> b.deliveries(words))
        .field(
            "deliverySynonyms",
            map(choice(Delivery.class)),
            NoteFormat::deliverySynonyms,
            (b, words) -> b.deliverySynonyms(words))
        .field("carriers", map(TEXT), NoteFormat::carriers, (b, words) -> b.carriers(words))
        .field("words", words(), NoteFormat::words, (b, words) -> b.words(words))
        .shape(NoteFormat.Builder::build);
  }

  private static Shape<ImmutableSetMultimap<NoteWord, String>> words() {
    return WORDS
        .list()
        .as(
            entries -> {
              ImmutableSetMultimap.Builder<NoteWord, String> words = ImmutableSetMultimap.builder();
              entries.forEach(entry -> words.putAll(entry.getKey(), entry.getValue()));
              return words.build();
            },
            words -> words.keySet().stream()
                .map(meaning -> Map.entry(meaning, words.get(meaning)))
                .collect(ImmutableList.toImmutableList()));
  }
}
