package io.github.shopops.core.json;

import static io.github.shopops.core.json.Scalars.DAY;
import static io.github.shopops.core.json.Scalars.DECIMAL;
import static io.github.shopops.core.json.Scalars.LENGTH;
import static io.github.shopops.core.json.Scalars.LONG;
import static io.github.shopops.core.json.Scalars.MONTH;
import static io.github.shopops.core.json.Scalars.NAME;
import static io.github.shopops.core.json.Scalars.RATE;
import static io.github.shopops.core.json.Scalars.TEXT;
import static io.github.shopops.core.json.Scalars.WHOLE;
import static io.github.shopops.core.json.Scalars.choice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.shopops.core.clause.Catalogue;
import io.github.shopops.core.clause.Clause;
import io.github.shopops.core.clause.Evidence;
import io.github.shopops.core.clause.Finding;
import io.github.shopops.core.clause.Message;
import io.github.shopops.core.clause.Severity;
import io.github.shopops.core.money.Rate;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import org.joda.money.Money;

/**
 * How findings and the sentences in them look in JSON, in nobody's language: whoever reads them back has them said in
 * any.
 */
public final class FindingShapes {
  /** A fact that something rests on. */
  public static final Shape<Evidence> EVIDENCE = Parts.<Evidence>of()
      .part("kind", choice(Evidence.Kind.class), Evidence::kind)
      .part("id", TEXT.where(id -> !id.isEmpty(), "json.blank"), Evidence::id)
      .make(parts -> Evidence.of(parts.get("kind"), parts.get("id")));

  private static final Shape<Clause> WORDED = Parts.<Clause>of()
      .part("id", TEXT, Clause::id)
      .part("title", TEXT, Clause::title)
      .usually("source", TEXT, "", Clause::source)
      .make(parts -> new Clause(parts.get("id"), parts.get("title"), parts.orElse("source", "")));

  /** A clause: that of the catalogue by its id, any other with its words. */
  private static final Shape<Clause> CLAUSE = Shape.of(
      place -> place.node().isTextual()
          ? ClauseShapes.cited(ImmutableList.of()).read(place)
          : WORDED.read(place),
      clause -> Catalogue.find(clause.id()).filter(clause::equals).isPresent()
          ? TEXT.write(clause.id())
          : WORDED.write(clause));

  /** What fills a sentence: a text as such, anything else with its type. */
  private static final Shape<Serializable> ARGUMENT = Shape.of(
      place -> place.node().isTextual() ? TEXT.read(place) : typed().read(place),
      argument -> argument instanceof String text ? TEXT.write(text) : typed().write(argument));

  /** A sentence: the key of its text and what fills it. */
  public static final Shape<Message> MESSAGE = Parts.<Message>of()
      .part("key", NAME, Message::key)
      .usually("arguments", ARGUMENT.list(), ImmutableList.of(), Message::arguments)
      .make(parts -> new Message(parts.get("key"), parts.orElse("arguments", ImmutableList.of())));

  private static final Shape<Serializable> TYPED = Choice.<Serializable>of()
      .when("whole", Integer.class, value(WHOLE))
      .when("long", Long.class, value(LONG))
      .when("decimal", BigDecimal.class, value(DECIMAL))
      .when("amount", Money.class, Scalars.stated(Scalars::balance))
      .when("rate", Rate.class, value(RATE))
      .when("length", Duration.class, value(LENGTH))
      .when("day", LocalDate.class, value(DAY))
      .when(
          "time",
          LocalDateTime.class,
          value(Scalars.text("json.type.time", LocalDateTime::parse, LocalDateTime::toString)))
      .when("month", YearMonth.class, value(MONTH))
      .when("clause", Clause.class, value(CLAUSE))
      .when("message", Message.class, MESSAGE)
      .shape();

  /** A finding. */
  public static final Shape<Finding> FINDING = Parts.<Finding>of()
      .part("clause", CLAUSE, Finding::clause)
      .part("severity", choice(Severity.class), Finding::severity)
      .part("subject", EVIDENCE, Finding::subject)
      .part("message", MESSAGE, Finding::message)
      .usually("evidence", EVIDENCE.list(), ImmutableList.of(), Finding::evidence)
      .make(parts -> new Finding(
          parts.get("clause"),
          parts.get("severity"),
          parts.get("subject"),
          parts.get("message"),
          parts.orElse("evidence", ImmutableList.of())));

  private FindingShapes() {}

  /** Sentences fill sentences, so this is looked up only when one is read or written. */
  private static Shape<Serializable> typed() {
    return TYPED;
  }

  private static <T> Shape<T> value(Shape<T> value) {
    return Shape.of(
        place -> {
          place.checkFields(ImmutableSet.of("value"));
          return value.read(place.field("value"));
        },
        content -> {
          JsonNode node = value.write(content);
          return JsonNodeFactory.instance.objectNode().set("value", node);
        });
  }
}
